"""Waits: what is in review and since when, and how long approval took where it is done (D12, D14)."""

from collections.abc import Iterable
from datetime import date
from statistics import median_high

from generator.model.dashboard import Wait, Waits
from generator.model.material import Material, Status


def waits_of(materials: Iterable[Material], begun: date | None, day: date) -> Waits:
    """The waits of some materials.

    Args:
        materials: in any order, of any status.
        begun: the first day of the school year; approvals before it are not counted among the finished.
        day: the library's day.
    """
    own = sorted(materials, key=lambda material: material.path)
    waiting = [_wait(material, day) for material in own if material.status is Status.REVIEW]
    took = [days for material in own if (days := _took(material, begun, day)) is not None]
    return Waits(
        tuple(sorted(waiting, key=lambda wait: (wait.days is not None, -(wait.days or 0)))),
        len(took),
        median_high(took) if took else None,
        max(took, default=None),
    )


def _wait(material: Material, day: date) -> Wait:
    last = max(material.approval, key=lambda step: step.date, default=None)
    return Wait(material, last.step, last.date, max((day - last.date).days, 0)) if last else Wait(material, "", None, None)


def _took(material: Material, begun: date | None, day: date) -> int | None:
    """Days from the first step to the last."""
    days = sorted(step.date for step in material.approval)
    if material.status is not Status.APPROVED or len(days) < 2 or not (begun or date.min) <= days[-1] <= day:  # noqa: PLR2004 -- from one to another
        return None
    return (days[-1] - days[0]).days
