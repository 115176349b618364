"""A grade, and its weeks: what pupils open first (D22)."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from generator.engine.calendars import ClassCalendar, class_calendars
from generator.model.curriculum import Cell
from generator.model.message import say

from .now import now_view
from .site import Site, grade_address, hub_address, week_address
from .views import CalendarLink, GradePage, Pause, Semester, SubjectLink, SubjectWeek, WeekLabel, WeekPage, span_on_paper


def grade_view(site: Site, grade: int) -> GradePage:
    """The page of a grade."""
    calendar = site.school.calendar(site.year)
    weeks = tuple(site.week_label(grade, week.number) for week in site.weeks)
    pauses = tuple(
        Pause(pause.name, span_on_paper(pause.start, pause.end), pause.start.isoformat(), pause.end.isoformat())
        for pause in (calendar.breaks if calendar else ())
    )
    now = now_view(site)
    return GradePage(
        grade=grade,
        address=grade_address(grade),
        school_year=site.year,
        subjects=tuple(_subject(site, cell) for cell in site.cells if cell.grade == grade),
        weeks=weeks,
        pauses=pauses,
        semesters=tuple(_semesters(site, weeks, pauses)),
        now=now,
        week_now=week_address(grade, (now.week if now else None) or 1),
        any_week=week_address(grade, "{week}"),
        calendars=tuple(_calendar(site, one) for one in class_calendars(site.school, site.year) if one.grade == grade),
    )


def _calendar(site: Site, one: ClassCalendar) -> CalendarLink:
    name = say("Class {name}", name=one.name) if one.name else say("Grade {grade}", grade=one.grade)
    return CalendarLink(name.text(site.translate), one.address)


def _semesters(site: Site, weeks: tuple[WeekLabel, ...], pauses: tuple[Pause, ...]) -> Iterator[Semester]:
    """The year as it goes: a break belongs to the semester of the week before it."""
    semester_of = {week.start.isoformat(): week.semester for week in site.weeks}
    began = sorted((start, semester) for start, semester in semester_of.items())

    def semester(step: WeekLabel | Pause) -> str:
        return next((name for start, name in reversed(began) if start <= step.start), began[0][1] if began else "")

    steps: list[WeekLabel | Pause] = sorted((*weeks, *pauses), key=lambda step: step.start)
    for name, group in groupby(steps, key=semester):
        yield Semester(say("Semester {name}", name=name).text(site.translate) if name else "", tuple(group))


def _subject(site: Site, cell: Cell) -> SubjectLink:
    curriculum = site.curriculum(cell)
    materials = site.by_cell.get(cell, [])
    served = {lesson for material in materials if material.counts for lesson in site.lessons_now(material)}
    lessons = curriculum.lessons if curriculum else ()
    covered = sum(lesson.id in served for lesson in lessons)
    fresh = sum(site.is_new(material) for material in materials)
    return SubjectLink(site.look(cell.subject), site.subject_name(cell), hub_address(cell), covered, len(lessons), len(materials), fresh)


def week_views(site: Site, grade: int) -> tuple[WeekPage, ...]:
    """The pages of a grade's weeks, in order."""
    labels = [site.week_label(grade, week.number) for week in site.weeks]
    earlier = {later.number: label for label, later in pairwise(labels)}
    later = {label.number: follower for label, follower in pairwise(labels)}
    return tuple(
        WeekPage(
            grade,
            label,
            site.year,
            tuple(_subject_week(site, cell, label.number) for cell in site.cells if cell.grade == grade),
            earlier.get(label.number),
            later.get(label.number),
        )
        for label in labels
    )


def _subject_week(site: Site, cell: Cell, week: int) -> SubjectWeek:
    curriculum = site.curriculum(cell)
    rows = [row for row in curriculum.rows if week in row.weeks] if curriculum else []
    cards = tuple(site.dated_card(material) for material in site.standing_now.get((cell, week), ()))
    lessons = tuple(row.title for row in rows)
    language = site.language(cell.subject)
    return SubjectWeek(site.look(cell.subject), site.subject_name(cell), hub_address(cell), lessons, cards, language)
