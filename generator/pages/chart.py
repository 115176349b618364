"""Pictures of numbers, drawn when built: lines and bars as coordinates for a template's SVG. Every picture has its table beside it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from generator.model.dashboard import BurnUp, Phases

WIDTH, HEIGHT = 400, 240
LEFT, RIGHT, TOP, BOTTOM = 34, 8, 12, 26
"""What is left free around the lines for numbers and months."""
BAR = 100
"""Of a whole, in the units of a bar's picture."""


class Tick(NamedTuple):
    """A mark on an axis: where it is and what it says."""

    at: int
    text: str


class Chart(NamedTuple):
    """A burn-up as paths; an empty path is a line that there is not."""

    due: str
    done: str
    foreseen: str
    rows: tuple[Tick, ...]
    """Heights of numbers of lessons."""
    months: tuple[Tick, ...]
    """Where months begin."""
    today: int | None
    """Where the library's day is; None when it is outside of the year's weeks."""
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


class Part(NamedTuple):
    """A part of a bar: a form, told apart by its height and place, not by its colour alone."""

    form: str
    """``both``, ``before``, ``after``, ``none``."""
    x: float
    width: float
    y: int
    height: int


def burn_chart(burn: BurnUp, day: date) -> Chart | None:
    """The lines of a burn-up; None when there is nothing to draw."""
    if len(burn.points) < 2 or not burn.lessons:  # noqa: PLR2004 -- a line has two ends
        return None
    first, last = burn.points[0].day, burn.points[-1].day

    def across(one: date) -> int:
        return LEFT + (WIDTH - LEFT - RIGHT) * (one - first).days // (last - first).days

    def up(lessons: int) -> int:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * lessons // burn.lessons

    done = [(across(point.day), up(point.done)) for point in burn.points if point.done is not None]
    foreseen = [(across(point.day), up(point.foreseen)) for point in burn.points if point.foreseen is not None]
    return Chart(
        due=_steps((across(point.day), up(point.due)) for point in burn.points),
        done=_line(done),
        foreseen=_line(foreseen) if len(foreseen) > 1 else "",
        rows=tuple(Tick(up(number), str(number)) for number in sorted({0, burn.lessons // 2, burn.lessons})),
        months=tuple(_months(first, last, across)),
        today=across(day) if first <= day <= last else None,
    )


def phase_bar(phases: Phases) -> tuple[Part, ...]:
    """Lessons by phases: both as high as the bar, before class in its lower half, after class in its upper half, none as an empty frame."""
    forms = (("both", phases.both, 0, 12), ("before", phases.before, 6, 6), ("after", phases.after, 0, 6), ("none", phases.none, 0, 12))
    parts, begun = [], 0
    for form, count, y, height in forms:
        if count:
            parts.append(Part(form, _of(begun, phases.lessons), _of(count, phases.lessons), y, height))
        begun += count
    return tuple(parts)


def share_bar(count: int, of: int) -> float:
    """How long a bar is."""
    return _of(count, of)


def _of(count: int, of: int) -> float:
    return round(BAR * count / of, 1) if of else 0.0


def _line(places: Iterable[tuple[int, int]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in places)


def _steps(places: Iterable[tuple[int, int]]) -> str:
    """What is due is due from a day on: the line runs level, then jumps."""
    (x, y), *others = places
    return f"M{x} {y}" + "".join(f"H{across}V{up}" for across, up in others)


def _months(first: date, last: date, across: Callable[[date], int]) -> Iterator[Tick]:
    month = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    while month <= last:
        yield Tick(across(month), f"T{month.month}")
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
