"""Missed targets in words: one problem for each target and cell."""

from collections.abc import Callable, Iterable, Sequence

from generator.engine.harmless import paper
from generator.model.coverage import Gap, Outcome, State
from generator.model.curriculum import Cell
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import Message, say
from generator.model.school import School
from generator.model.targets import OnMiss, Target

from ._cells import subject_name

_MOST_NAMED = 5
"""Lessons or runs of weeks that a message names before it only counts the rest."""


def missed(kind: type[Target]) -> Callable[[Library], Iterable[Problem]]:
    """A check for the missed targets of one kind; the weight is the school's own: ``on_miss``."""

    def check(library: Library) -> Iterable[Problem]:
        for outcome in library.coverage.outcomes if library.coverage else ():
            if type(outcome.target) is kind and outcome.state is State.MISSED:
                yield _problem(library.school, outcome)

    return check


def _problem(school: School, outcome: Outcome) -> Problem:
    severity = Severity.ERROR if outcome.target.on_miss is OnMiss.REJECT else Severity.WARNING
    says = _says(outcome, _where(school, outcome.cell))
    for relief in outcome.reliefs:
        says = say("{says}; {count} of them waived by “{waiver}”", says=says, count=relief.lifted, waiver=relief.waiver.id)
    return Problem(outcome.target.span, says, outcome.remedy, severity)


def _where(school: School, cell: Cell) -> Message:
    return say("{subject}, grade {grade}", subject=subject_name(school, cell), grade=cell.grade)


def _says(outcome: Outcome, cell: Message) -> Message:
    if not outcome.is_measured:
        return say(
            "“{target}” cannot be measured in {cell} on {day}: {tables}",
            target=outcome.target.name,
            cell=cell,
            day=paper(outcome.day),
            tables=", ".join(f"“{gap.title}”" for gap in outcome.gaps),
        )
    facts: dict[str, str | int | Message] = {
        "target": outcome.target.name,
        "cell": cell,
        "day": paper(outcome.day),
        "have": outcome.have,
        "need": outcome.need,
        "of": outcome.of,
        "unit": outcome.unit,
        "short": outcome.short,
    }
    if not outcome.gaps:
        return say("“{target}” is missed in {cell} on {day}: {have} of {need} {unit} needed ({of} in all), {short} short", **facts)
    return say(
        "“{target}” is missed in {cell} on {day}: {have} of {need} {unit} needed ({of} in all), {short} short; {gaps}",
        **facts,
        gaps=_lacking(outcome.gaps),
    )


def _lacking(gaps: Sequence[Gap]) -> Message:
    lessons = [f"“{gap.title or gap.lesson}”" for gap in gaps if gap.lesson]
    if lessons:
        return _short(lessons, say("lacking: {items}", items=", ".join(lessons[:_MOST_NAMED])))
    runs = [_run(gap.weeks) for gap in gaps if gap.weeks]
    return _short(runs, say("weeks: {items}", items=", ".join(runs[:_MOST_NAMED])))


def _short(items: Sequence[str], named: Message) -> Message:
    rest = len(items) - _MOST_NAMED
    return say("{named} and {count} more", named=named, count=rest) if rest > 0 else named


def _run(weeks: Sequence[int]) -> str:
    return str(weeks[0]) if weeks[0] == weeks[-1] else f"{weeks[0]}–{weeks[-1]}"
