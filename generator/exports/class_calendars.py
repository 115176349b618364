"""``lich/khoi-<grade>/…ics``: what a class does at home, week by week, to subscribe to on a phone (D19, D22)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from generator.engine.calendars import ClassCalendar, class_calendars
from generator.engine.schedule import standing
from generator.engine.structured_data import subject_name
from generator.engine.succession import lesson_titles
from generator.model.calendar import Calendar, Week
from generator.model.export import Artifact, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material, Phase
from generator.model.message import N_
from generator.model.school import School

from ._ics import Event, beginning, calendar, written

BEHIND, AHEAD = timedelta(weeks=1), timedelta(weeks=4)
"""A phone asks anew every day: what is over, and what is far, would only weigh on it."""
A_WEEK = timedelta(days=6)
WHEN = {Phase.BEFORE: N_("Before the lesson: {lessons}"), Phase.AFTER: N_("After the lesson: {lessons}")}


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    school, year = library.school, library.school.year_on(library.day)
    weeks = school.calendar(year)
    if weeks is None:
        return
    by_grade: dict[int, list[Event]] = {}
    for material in library.published:
        if material.phase.is_online:
            events = by_grade.setdefault(material.grade, [])
            events += (_task(material, week, school, year, publication) for week in _shown(material, school, weeks, library.day))
    begins = tuple(beginning(school, year, publication))
    for grade, classes in groupby(class_calendars(school, year), key=lambda one: one.grade):
        shared = written((*begins, *by_grade.get(grade, ())), publication)
        for one in classes:
            yield calendar(one.address, _name(one, publication), shared, school)


def _name(one: ClassCalendar, publication: Publication) -> str:
    which = N_("Class {name}: what to do at home") if one.name else N_("Grade {name}: what to do at home")
    return publication.translate(which).format(name=one.name or one.grade)


def _shown(material: Material, school: School, weeks: Calendar, day: date) -> list[Week]:
    found = [weeks.week(number) for number in standing(school, material, weeks.school_year)]
    return [week for week in found if week and day - BEHIND <= week.start + A_WEEK and week.start <= day + AHEAD]


def _task(material: Material, week: Week, school: School, year: str, publication: Publication) -> Event:
    """No timetable is known: what is before class stands on the first day of the week, what is after on its Sunday."""
    translate, url = publication.translate, publication.url(material.address)
    lessons = "; ".join(lesson_titles(school, material, year))
    minutes = translate(N_("About {minutes} minutes")).format(minutes=material.minutes) if material.minutes else ""
    return Event(
        f"{year} {week.number} {material.address}",
        material.approved_on or week.start,
        week.start if material.phase is Phase.BEFORE else week.start + A_WEEK,
        f"{subject_name(material, school)} ({school.catalog.label(Vocabulary.PHASE, material.phase.value)}): {material.title}",
        tuple(filter(None, (translate(WHEN[material.phase]).format(lessons=lessons), minutes, url))),
        url if publication.site_url else "",
        subject_name(material, school),
    )


EXPORT = Export(N_("calendars of the classes, to subscribe to: what is done at home"), _make)
