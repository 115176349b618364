"""What waivers make of a target in a cell on a day: never more than is asked for without them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from generator.model.coverage import Outcome, State
from generator.model.targets import EveryLesson, OnlineShare, Target
from generator.model.waivers import Relief, Waiver

from .cell_year import CellYear

Measuring = Callable[[Target, CellYear, date], Outcome]


def measured(measure: Measuring, target: Target, year: CellYear, day: date, waivers: Iterable[Waiver]) -> Outcome:
    """The outcome of a target with the waivers that are in force; each that changes it is named in ``Outcome.reliefs``.

    Those that lift something come first, in the order of the catalogue, and each is named with what it lifts beyond the ones
    before it; what they leave may be postponed. Where tables are missing nothing can be lifted.
    """
    own = [one for one in waivers if one.holds_on(day) and one.is_about(year.cell, target.id)]
    outcome = measure(target, year, day)
    reliefs = []
    for waiver in own:
        if waiver.lifts and outcome.is_measured:
            year = year.without(waiver.lessons, waiver.weeks)
            eased = measure(target, year, day)
            if eased.need < outcome.need:
                reliefs.append(Relief(waiver, outcome.need - eased.need))
            outcome = eased
    if put_off := [one for one in own if not one.lifts and outcome.state is not State.MET and binds_again(one) > outcome.due]:
        latest = max(put_off, key=lambda one: one.expires)
        outcome = _postponed(measure, outcome, year, binds_again(latest))
        reliefs.append(Relief(latest, 0))
    return replace(outcome, reliefs=tuple(reliefs)) if reliefs else outcome


def lifted(year: CellYear, waivers: Iterable[Waiver], day: date, target_id: str = "") -> CellYear:
    """A cell's year without the lessons and weeks that waivers in force on a day lift: from a target, or from all when none is named."""
    for one in waivers:
        if one.lifts and one.holds_on(day) and one.is_about(year.cell, target_id):
            year = year.without(one.lessons, one.weeks)
    return year


def binds_again(waiver: Waiver) -> date:
    """The first day on which a demand that a waiver postpones binds."""
    return waiver.expires + timedelta(days=1)


def _postponed(measure: Measuring, outcome: Outcome, year: CellYear, due: date) -> Outcome:
    """The same, not due before a later day; of targets with a day of their own the forecast is made for that day."""
    target = outcome.target
    if isinstance(target, EveryLesson | OnlineShare):
        outcome = replace(measure(replace(target, due=due), year, outcome.day), target=target)
    return replace(outcome, state=State.PENDING, due=due)
