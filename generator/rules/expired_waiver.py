"""C401: a waiver whose time is over."""

from collections.abc import Iterable

from generator.engine.harmless import paper
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule


def _check(library: Library) -> Iterable[Problem]:
    for plan in library.school.catalog.years:
        for waiver in plan.waivers:
            if waiver.signed_on <= waiver.expires < library.day:
                end = paper(waiver.expires)
                says = say("the waiver “{waiver}” ended on {day}; what it lifted is asked for again", waiver=waiver.id, day=end)
                yield Problem(
                    waiver.span,
                    says,
                    say("delete it, or have it signed anew with a later day after “expires:”"),
                )


RULE = LibraryRule(
    code="C401",
    severity=Severity.WARNING,
    title=N_("waiver whose time is over"),
    why=N_(
        "A waiver lifts or postpones what the plan asks for (III, D9-D11), for a reason and for a time: leaders answer for it (D12). "
        "When the time is over the demand is back in full. Nobody should have to find out from a missed target."
    ),
    wrong="waivers:\n  - {id: thai-san, expires: 2026-10-31, …}   # hôm nay là 26/11/2026\n",
    right="waivers:\n  - {id: thai-san, expires: 2027-01-31, …}   # Ban giám hiệu đã kí lại\n",
    check=_check,
)
