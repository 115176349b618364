"""``lich/vai-tro/<role>.ics``: what a role owes, on the last day to have it approved, to subscribe to (D12, D17)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from generator.engine.calendars import RoleCalendar, role_calendars
from generator.engine.due import dues
from generator.model.calendar import Calendar
from generator.model.due import Owed
from generator.model.export import Artifact, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.message import N_

from ._ics import Event, beginning, calendar

MOST_NAMED = 40
"""Lessons that one event names before it only counts the rest."""
A_DAY = timedelta(days=1)


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    school, year = library.school, library.school.year_on(library.day)
    weeks = school.calendar(year)
    if weeks is None or weeks.start is None:
        return
    owed = dues(library, date.max).owed
    heads = {department.id: department.head for department in school.catalog.departments}
    for one in role_calendars(school, year):
        own = [each for each in owed if one.role == (each.role or heads.get(each.department))]
        events = [*beginning(school, year, publication), *_events(own, one, library, weeks, publication)]
        name = publication.translate(N_("{role}: what is due")).format(role=one.name)
        yield calendar(one.address, name, events, school, publication)


def _events(owed: list[Owed], role: RoleCalendar, library: Library, weeks: Calendar, publication: Publication) -> Iterator[Event]:
    """One for each day and cell: a teacher who owes twenty lessons by one day is told so once. What nobody has is its head's to assign."""
    in_order = sorted(owed, key=lambda one: (one.due, one.cell, not one.role))
    for (due, cell, is_assigned), group in groupby(in_order, key=lambda one: (one.due, one.cell, bool(one.role))):
        things = [_thing(one, publication) for one in group]
        name = f"{library.school.catalog.label(Vocabulary.SUBJECT, cell.subject)} {cell.grade}"
        yield Event(
            f"{role.role} {due} {cell} {is_assigned}",
            weeks.start or due,
            due - A_DAY,
            _title(name, things, due <= library.day, is_assigned, publication),
            tuple(_lines(things, due, publication)),
        )


def _title(name: str, things: list[str], is_late: bool, is_assigned: bool, publication: Publication) -> str:  # noqa: FBT001 -- facts
    what = things[0] if len(things) == 1 else publication.translate(N_("{count} lessons")).format(count=len(things))
    words = N_("Late: {cell} – {what}") if is_late else N_("Last day: {cell} – {what}")
    told = publication.translate(words).format(cell=name, what=what)
    return told if is_assigned else publication.translate(N_("{told} (not assigned yet)")).format(told=told)


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
