"""``lich/vai-tro/<role>.ics``: what a role owes, on the last day to have it approved, to subscribe to (D12, D17)."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from generator.engine.calendars import RoleCalendar, role_calendars
from generator.engine.due import dues
from generator.engine.easing import easing
from generator.model.calendar import Calendar
from generator.model.coverage import Outcome
from generator.model.due import Owed
from generator.model.export import Artifact, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.message import N_
from generator.model.school import School

from ._ics import Event, beginning, calendar, written

MOST_NAMED = 40
"""Lessons that one event names before it only counts the rest."""
A_DAY = timedelta(days=1)


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    school, year = library.school, library.school.year_on(library.day)
    weeks = school.calendar(year)
    if weeks is None or weeks.start is None or not publication.has_names:  # who owes what is nobody's business but the school's
        return
    owed = dues(library, date.max).owed
    for one in role_calendars(school, year):
        events = [*beginning(school, year, publication), *_events(_seen_by(one, owed, school), one, library, weeks, publication)]
        name = publication.translate(N_("{role}: what is due")).format(role=one.name)
        yield calendar(one.address, name, written(events, publication), school)


def _seen_by(role: RoleCalendar, owed: Iterable[Owed], school: School) -> list[Owed]:
    """Its own; for the head of a department what nobody has yet, which is the head's to assign; for leaders (IV.1) everything."""
    heads = {department.id: department.head for department in school.catalog.departments}
    is_leader = any(person.id == role.role and not person.department for person in school.catalog.people)
    return [one for one in owed if is_leader or role.role == (one.role or heads.get(one.department))]


def _events(owed: list[Owed], role: RoleCalendar, library: Library, weeks: Calendar, publication: Publication) -> Iterator[Event]:
    """One for each day, cell and role: a teacher who owes twenty lessons by one day is told so once."""
    in_order = sorted(owed, key=lambda one: (one.due, one.cell, not one.role, one.role))
    for (due, cell, whose), together in groupby(in_order, key=lambda one: (one.due, one.cell, one.role)):
        group = list(together)
        things = [_thing(one, publication) for one in group]
        label = library.school.catalog.label
        what = things[0] if len(things) == 1 else publication.translate(N_("{count} lessons")).format(count=len(things))
        words = N_("Late: {cell} – {what}") if due <= library.day else N_("Last day: {cell} – {what}")
        title = publication.translate(words).format(cell=library.school.catalog.cell_name(cell), what=what)
        if whose != role.role:
            owner = label(Vocabulary.PERSON, whose) if whose else publication.translate(N_("not assigned yet"))
            title = f"{title} ({owner})"
        key = f"{role.role} {due} {cell} {whose}"
        waived = [one.text(publication.translate) for one in easing(_eased(group, library), library.school.catalog)]
        yield Event(key, weeks.start or due, due - A_DAY, title, (*_lines(things, due, publication), *waived))


def _eased(group: Iterable[Owed], library: Library) -> list[Outcome]:
    """What waivers change of the targets that ask for some materials: without them the day were another, or the list longer."""
    asking = {(one.target.id, one.target.school_year, one.cell) for one in group}
    outcomes = library.coverage.outcomes if library.coverage else ()
    return [one for one in outcomes if one.reliefs and (one.target.id, one.target.school_year, one.cell) in asking]


def _lines(things: list[str], due: date, publication: Publication) -> Iterator[str]:
    yield publication.translate(N_("Materials to be approved before {day}:")).format(day=f"{due:%d/%m/%Y}")
    yield from (f"– {thing}" for thing in things[:MOST_NAMED])
    if len(things) > MOST_NAMED:
        yield publication.translate(N_("and {count} more")).format(count=len(things) - MOST_NAMED)


def _thing(one: Owed, publication: Publication) -> str:
    if one.lesson:
        return one.lesson.title
    return publication.translate(N_("one more before or after material for week {week}")).format(week=one.weeks[0])


EXPORT = Export(N_("calendars of the roles, to subscribe to: what is due"), _make)
