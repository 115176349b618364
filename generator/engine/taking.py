"""What is recorded when a step of approval is taken, when digests are added to earlier steps, when a material is given back; or why not."""

from dataclasses import dataclass, replace
from datetime import date

from generator.model.catalog import Catalog
from generator.model.header import Vocabulary
from generator.model.material import ApprovalStep, Material, Status
from generator.model.message import Message, say
from generator.model.record import Record, Returned, Step

from .approval import holds
from .approvers import Whose, approvers
from .harmless import paper

INCOMPLETE = say("it is no material, or its header is not complete: run “hoclieu check” and mend what it tells of first")
UNUSUAL = say("its header is written in a way that a program cannot change safely: run “hoclieu fix”, or write the lines by hand")
"""Why nothing is recorded, whoever asks."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A material before somebody, and what its header records already."""

    catalog: Catalog
    day: date
    material: Material
    seal: str
    """The digest of its content as it is."""
    steps: tuple[Step, ...]
    given_back: Returned | None = None

    def approved(self, step: str, by: str) -> Record | Message:
        """The record after a role has taken a step; or why it may not."""
        return self._refusal(step, by) or self._after(step, by)

    def returned(self, by: str, reason: str, status: Status) -> Record | Message:
        """The record after a role has given the material back: the steps that were taken are void; or why it may not."""
        if self._stated is Status.DRAFT:
            return say("it is a draft still: nobody has been asked to look at it")
        may = {role for term in self.catalog.approval_steps for role in approvers(self.catalog, term.id, self._whose, self.day)}
        if by not in may:
            return say("“{role}” takes no step of its approval, so cannot give it back; those who can: {known}", role=by, known=_list(may))
        return Record(status, (), Returned(by, self.day, reason))

    def sealed(self) -> Record | Message:
        """The record with digests at the steps that have none; or why there is nothing to add, or nothing that may be added."""
        if not any(not step.taken.digest for step in self.steps):
            return say("none of its steps lacks a digest")
        since = self.catalog.digests_from
        for step in self.steps:
            if not holds(step.taken, self.seal, since):
                return _lapsed(self.catalog, step.taken)
        sealed = tuple(replace(step, taken=replace(step.taken, digest=self.seal)) for step in self.steps)
        return Record(self._stated, sealed, self.given_back)

    def _after(self, step: str, by: str) -> Record:
        """Later steps, and those about another content, are to be taken anew."""
        before = self._before(step)
        kept = tuple(one for one in self.steps if one.taken.step in before and self._holds(one.taken))
        steps = (*kept, Step(ApprovalStep(step, by, self.day, self.seal)))
        is_last = {term.id for term in self.catalog.approval_steps} == {one.taken.step for one in steps}
        return Record(Status.APPROVED if is_last else Status.REVIEW, steps)

    def _refusal(self, step: str, by: str) -> Message | None:
        name = self.catalog.label(Vocabulary.STEP, step)
        if by in self.material.authors:
            return say("“{role}” is one of its authors, and nobody approves what is their own", role=by)
        may = approvers(self.catalog, step, self._whose, self.day)
        if by not in may:
            return _not_assigned(name, by, may)
        if self._stated is Status.DRAFT:
            return say("it is a draft still: when it is finished its author writes: status: review")
        recorded = {one.taken.step: one.taken for one in self.steps}
        for earlier in self._before(step):
            if earlier not in recorded:
                return say("“{earlier}” comes before “{step}”, and is not recorded yet", earlier=self._name(earlier), step=name)
            if not self._holds(recorded[earlier]):
                return _lapsed(self.catalog, recorded[earlier])
            if self.day < recorded[earlier].date:
                day = paper(recorded[earlier].date)
                return say("“{step}” cannot be taken before “{earlier}”, on {day}", step=name, earlier=self._name(earlier), day=day)
        others = [role for role in may if role not in {recorded[one].by for one in self._before(step)}]
        if by not in others and others:
            return say("“{role}” took the step before, and “{step}” is for another: {known}", role=by, step=name, known=_list(set(others)))
        return self._taken_already(recorded.get(step), name)

    def _taken_already(self, one: ApprovalStep | None, name: str) -> Message | None:
        """Only what makes up the last step for a material that is not said to be approved may be taken twice."""
        is_last = one is not None and one.step == self.catalog.approval_steps[-1].id
        if one is None or one.digest != self.seal or (is_last and self._stated is not Status.APPROVED):
            return None
        return say("“{step}” was taken on {day}, and the content has not changed since", step=name, day=paper(one.date))

    @property
    def _whose(self) -> Whose:
        return Whose(self.material.subject, self.material.authors)

    @property
    def _stated(self) -> Status:
        return self.material.stated or self.material.status

    def _before(self, step: str) -> tuple[str, ...]:
        order = [term.id for term in self.catalog.approval_steps]
        return tuple(order[: order.index(step)])

    def _holds(self, one: ApprovalStep) -> bool:
        return holds(one, self.seal, self.catalog.digests_from)

    def _name(self, step: str) -> str:
        return self.catalog.label(Vocabulary.STEP, step)


def _lapsed(catalog: Catalog, one: ApprovalStep) -> Message:
    name = catalog.label(Vocabulary.STEP, one.step)
    if one.digest:
        return say("its content has changed since “{step}” on {day}: this step has to be taken anew", step=name, day=paper(one.date))
    return say("“{step}” on {day} was written without a digest: this step has to be taken anew", step=name, day=paper(one.date))


def _not_assigned(step: str, by: str, may: tuple[str, ...]) -> Message:
    if not may:
        return say("the catalogue assigns “{step}” of this subject to nobody who may: see approvers in materials_catalog.yml", step=step)
    return say("“{step}” of this material is not for “{role}”; the catalogue assigns it to: {known}", step=step, role=by, known=_list(may))


def _list(roles: "tuple[str, ...] | set[str]") -> str:
    return ", ".join(sorted(roles))
