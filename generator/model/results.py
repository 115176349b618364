"""The results of a check: what every report is made from."""

from dataclasses import dataclass

from .coverage import Coverage, Outcome, State, eased
from .finding import Finding, Severity
from .patch import Patch
from .suggestion import Suggestion
from .targets import OnMiss
from .waivers import Waiver

TARGET_CODES = "C3"
"""How the codes begin of the rules that put missed targets into words; what they find repeats the outcomes."""


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What reports tell of a rule; title and why are source strings."""

    code: str
    name: str
    severity: Severity
    title: str
    why: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Results:
    """The verdict on a library on a day."""

    school: str
    """The school's name."""
    coverage: Coverage
    findings: tuple[Finding, ...]
    """By place, then code; allowed ones are left out."""
    materials: int
    """How many files of materials were read."""
    published: int
    """How many of them are approved."""
    labels: tuple[tuple[str, str], ...] = ()
    """Subject tokens and their names, for readers."""
    roles: tuple[tuple[str, str], ...] = ()
    """Tokens of roles and their names."""
    files: tuple[str, ...] = ()
    """The paths of the materials that were read."""
    rules: tuple[RuleFacts, ...] = ()
    """By code."""
    patch: Patch | None = None
    """The change that is judged, beside its base; None when the whole library is."""
    suggestions: tuple[Suggestion, ...] = ()
    """The worst first; made only for reports that show them."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that reject."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def in_files(self) -> tuple[Finding, ...]:
        """The findings apart from the targets' own: with the outcomes they tell everything once."""
        told = {outcome.target.span for outcome in self.coverage.outcomes if outcome.state is State.MISSED}
        return tuple(finding for finding in self.findings if not (finding.code.startswith(TARGET_CODES) and finding.at in told))

    @property
    def rejecting(self) -> tuple[Outcome, ...]:
        """The missed targets that reject."""
        return tuple(o for o in self.coverage.outcomes if o.state is State.MISSED and o.target.on_miss is OnMiss.REJECT)

    @property
    def charged(self) -> tuple[Finding, ...]:
        """The findings, apart from the targets' own, that are held against whoever is judged: the change, or the whole library."""
        return self.in_files if self.patch is None else self.patch.findings

    @property
    def debt(self) -> tuple[Finding, ...]:
        """The findings that the change did not bring; none when the whole library is judged."""
        if self.patch is None:
            return ()
        brought = set(map(id, self.patch.findings))
        return tuple(finding for finding in self.in_files if id(finding) not in brought)

    @property
    def owed(self) -> tuple[Outcome, ...]:
        """The missed targets that are held against whoever is judged: those that the change made worse, or all."""
        missed = tuple(outcome for outcome in self.coverage.outcomes if outcome.state is State.MISSED)
        if self.patch is None:
            return missed
        worse = {id(shift.after) for shift in self.patch.shifts if shift.is_worse}
        return tuple(outcome for outcome in missed if id(outcome) in worse)

    @property
    def is_accepted(self) -> bool:
        """Whether the library may be published; of a change, whether it may be taken in."""
        if self.patch is not None:
            return self.patch.is_accepted
        return not self.errors and not self.rejecting

    @property
    def eased(self) -> tuple[tuple[Waiver, tuple[Outcome, ...]], ...]:
        """The waivers that change a number or a day, and what they change it of; never more is published because of one unsaid."""
        return eased(self.coverage.outcomes)

    def subject(self, token: str) -> str:
        """A subject's name."""
        return dict(self.labels).get(token, token)

    def role(self, token: str) -> str:
        """A role's name."""
        return dict(self.roles).get(token, token)
