"""C402: a waiver of something that is not there."""

from collections.abc import Iterable, Iterator

from generator.engine.harmless import paper
from generator.engine.near import nearest
from generator.model.catalog import YearPlan
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, Message, say
from generator.model.rule import LibraryRule
from generator.model.school import School
from generator.model.waivers import Waiver


def _check(library: Library) -> Iterable[Problem]:
    for plan in library.school.catalog.years:
        for waiver in plan.waivers:
            for says, hint in _faults(waiver, plan, library.school):
                yield Problem(waiver.span, says, hint)


def _faults(waiver: Waiver, plan: YearPlan, school: School) -> Iterator[tuple[Message, Message]]:
    if waiver.expires < waiver.signed_on:
        yield (
            say(
                "the waiver “{waiver}” ends on {end}, before it is signed on {day}",
                waiver=waiver.id,
                end=paper(waiver.expires),
                day=paper(waiver.signed_on),
            ),
            say("correct “signed_on:” or “expires:”"),
        )
    if not (waiver.lifts or waiver.targets):
        yield (
            say("the waiver “{waiver}” does not say what it lifts", waiver=waiver.id),
            say("add “lessons:” or “weeks:” that are not asked for, or “targets:” that are to be postponed"),
        )
    yield from _unknown(waiver, plan, school)


def _unknown(waiver: Waiver, plan: YearPlan, school: School) -> Iterator[tuple[Message, Message]]:
    """What it names and the year does not have; of lessons and weeks only where there is a table to look them up in."""
    targets = [target.id for target in plan.targets]
    yield from (_told(waiver, plan.id, say("target “{id}”", id=one), nearest(one, targets)) for one in waiver.targets if one not in targets)
    tables = [table for cell in waiver.scope.cells if (table := school.curriculum(plan.id, cell)) and table.rows]
    lessons = list(dict.fromkeys(row.id for table in tables for row in table.rows))
    for one in waiver.lessons if lessons else ():
        if one not in lessons:
            yield _told(waiver, plan.id, say("lesson “{id}”", id=one), nearest(one, lessons))
    calendar = school.calendar(plan.id)
    if calendar and calendar.weeks:
        yield from (_told(waiver, plan.id, say("week {number}", number=one), "") for one in waiver.weeks if not calendar.week(one))


def _told(waiver: Waiver, year: str, what: Message, near: str) -> tuple[Message, Message]:
    other = say("write what stands in the tables and targets of {year}", year=year)
    hint = say("do you mean “{nearest}”?", nearest=near) if near else other
    return say("the waiver “{waiver}” names a {what} that {year} does not have", waiver=waiver.id, what=what, year=year), hint


RULE = LibraryRule(
    code="C402",
    severity=Severity.ERROR,
    title=N_("waiver of something that is not there"),
    why=N_(
        "Leaders sign a waiver and rely on it (D12). One that names a lesson, week or target that the year does not have, or that "
        "ends before it begins, lifts nothing: the target is missed all the same, and nobody knows why."
    ),
    wrong="waivers:\n  - {id: bo-bai-9, lessons: [bai-9], …}\n",
    right="waivers:\n  - {id: bo-bai-9, lessons: [bai-09], …}\n",
    check=_check,
)
