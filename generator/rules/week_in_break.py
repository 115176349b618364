"""S202: a week in which there are no lessons."""

from collections.abc import Iterable

from generator.engine.harmless import paper
from generator.model.calendar import Break, Calendar
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    header = document.header
    if header is None or not header.week or not header.school_year:
        return
    calendar, week = school.calendar(header.school_year.value), header.week.value
    if calendar is None or calendar.week(week) or not (pause := calendar.break_numbered(week)):
        return
    start, end = paper(pause.start), paper(pause.end)
    if pause.note:
        says = say("week {week} is free: “{note}”, {start} to {end}", week=week, note=pause.note, start=start, end=end)
    else:
        says = say("week {week} is free: no lessons from {start} to {end}", week=week, start=start, end=end)
    yield Problem(header.week.span, says, _way_out(calendar, pause))


def _way_out(calendar: Calendar, pause: Break) -> Message:
    earlier = [week.number for week in calendar.weeks if week.end < pause.start]
    later = [week.number for week in calendar.weeks if week.start > pause.end]
    if earlier and later:
        return say("write: week: {before} (the week before it) or week: {after} (the week after it)", before=earlier[-1], after=later[0])
    if near := earlier[-1:] or later[:1]:
        return say("write: week: {week}", week=near[0])
    return say("write the number of a week with lessons")


RULE = DocumentRule(
    code="S202",
    severity=Severity.ERROR,
    title=N_("week without lessons"),
    why=N_(
        "The school's table marks this week as free: Tết, a holiday, the days between two semesters. "
        "Nothing is given as homework then, and a material in such a week is counted in no week (D9)."
    ),
    wrong="week: 22  # tuần nghỉ Tết\n",
    right="week: 23\n",
    check=_check,
)
