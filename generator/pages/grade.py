"""A grade, and its weeks: what pupils open first (D22)."""

from itertools import pairwise

from generator.model.curriculum import Cell

from .site import Site, grade_address, hub_address
from .views import GradePage, Pause, SubjectLink, SubjectWeek, WeekPage, span_on_paper


def grade_view(site: Site, grade: int) -> GradePage:
    """The page of a grade."""
    calendar = site.school.calendar(site.year)
    return GradePage(
        grade=grade,
        address=grade_address(grade),
        school_year=site.year,
        subjects=tuple(_subject(site, cell) for cell in site.cells if cell.grade == grade),
        weeks=tuple(site.week_label(grade, week.number) for week in site.weeks),
        pauses=tuple(
            Pause(pause.note, span_on_paper(pause.start, pause.end), pause.start.isoformat(), pause.end.isoformat())
            for pause in (calendar.breaks if calendar else ())
        ),
    )


def _subject(site: Site, cell: Cell) -> SubjectLink:
    curriculum = site.curriculum(cell)
    materials = site.by_cell.get(cell, [])
    served = {lesson for material in materials if material.counts for lesson in material.lessons}
    lessons = curriculum.lessons if curriculum else ()
    covered = sum(lesson.id in served for lesson in lessons)
    return SubjectLink(site.subject_name(cell), hub_address(cell), covered, len(lessons), len(materials))


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
    cards = tuple(site.card(material) for material in site.standing_now.get((cell, week), ()))
    return SubjectWeek(site.subject_name(cell), hub_address(cell), tuple(row.title for row in rows), cards)
