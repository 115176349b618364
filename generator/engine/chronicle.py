"""What happened to a material between two versions of its file: steps taken, lapsed or given back, content changed (D14)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.catalog import Catalog
from generator.model.header import Vocabulary
from generator.model.material import ApprovalStep
from generator.model.message import Message, say
from generator.model.record import Returned

from .harmless import paper


@dataclass(frozen=True, slots=True)
class State:
    """Of a version of a file what its chronicle tells of."""

    status: str = ""
    steps: tuple[ApprovalStep, ...] = ()
    returned: Returned | None = None
    content: str = ""
    """Digest of the material's own text; empty while its header is not complete."""


def happened(before: State, after: State, catalog: Catalog) -> Iterator[Message]:
    """What a version brings, in the order in which it is told."""
    if after.content != before.content:
        yield say("content changed") if before.content else say("begun")
    if after.returned and after.returned != before.returned:
        role = catalog.label(Vocabulary.PERSON, after.returned.by)
        yield say("given back by {role} on {day}: {reason}", role=role, day=paper(after.returned.date), reason=after.returned.reason)
    yield from _steps(before, after, catalog)
    if after.status != before.status and after.status:
        yield say("status: {status}", status=catalog.label(Vocabulary.STATUS, after.status))


def _steps(before: State, after: State, catalog: Catalog) -> Iterator[Message]:
    earlier = {replace(step, digest=""): step for step in before.steps}
    for step in after.steps:
        former = earlier.pop(replace(step, digest=""), None)
        name, role, day = _named(step, catalog)
        if former is None or (former.digest and former.digest != step.digest):
            yield say("{step}: {role}, {day}", step=name, role=role, day=day)
        elif former.digest != step.digest:
            yield say("{step}: digest added to the step of {day}", step=name, day=day)
    taken_anew = {step.step for step in after.steps}
    for step in earlier.values():
        if step.step not in taken_anew:
            name, role, day = _named(step, catalog)
            yield say("{step}: void ({role}, {day})", step=name, role=role, day=day)


def _named(step: ApprovalStep, catalog: Catalog) -> tuple[str, str, str]:
    return catalog.label(Vocabulary.STEP, step.step), catalog.label(Vocabulary.PERSON, step.by), paper(step.date)
