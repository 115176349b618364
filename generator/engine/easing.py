"""How waivers are told to leaders, wherever they change a number: why, by whose word, until when, and what they change (D12)."""

from collections.abc import Iterable, Iterator
from functools import reduce

from generator.model.catalog import Catalog
from generator.model.coverage import Outcome, eased
from generator.model.header import Vocabulary
from generator.model.message import Message, say
from generator.model.waivers import Waiver

from .harmless import paper


def easing(outcomes: Iterable[Outcome], catalog: Catalog) -> Iterator[Message]:
    """Of each waiver that changes some outcomes a sentence, and what it changes of each target in each cell."""
    for waiver, own in eased(outcomes):
        yield told(waiver, [_change(waiver, outcome, catalog) for outcome in own], catalog)


def told(waiver: Waiver, changes: Iterable[Message], catalog: Catalog) -> Message:
    """A waiver with what it changes."""
    return say(
        "Waived or postponed: {reason} ({role}, signed on {day}, until {end}). {changes}.",
        reason=waiver.reason,
        role=catalog.label(Vocabulary.PERSON, waiver.signed_by),
        day=paper(waiver.signed_on),
        end=paper(waiver.expires),
        changes=reduce(lambda first, second: say("{first}; {second}", first=first, second=second), changes),
    )


def _change(waiver: Waiver, outcome: Outcome, catalog: Catalog) -> Message:
    cell, target = catalog.cell_name(outcome.cell), outcome.target.name
    lifted = next(relief.lifted for relief in outcome.reliefs if relief.waiver is waiver)
    if lifted:
        return say("{cell}, “{target}”: {count} {unit} less", cell=cell, target=target, count=lifted, unit=outcome.unit)
    return say("{cell}, “{target}”: not before {day}", cell=cell, target=target, day=paper(outcome.due))
