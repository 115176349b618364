"""One file mended: only what is certain, and only when reading it anew shows that nothing else has changed."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.engine.edits import apply
from generator.engine.kept import keeps
from generator.model.finding import Finding
from generator.model.mend import Mend
from generator.model.message import Message
from generator.sources.text import readable

MOST_ROUNDS = 100
"""A mend may bring to light another one; no file has so many behind one another."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says, and what is wrong with it."""

    value: dict[str, object]
    """Everything that was read; none of it may change."""
    faults: int
    """How much of it could not be read."""
    findings: tuple[Finding, ...]


Read = Callable[[bytes], Reading]


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after, with what was mended and what is left."""

    before: bytes
    after: bytes
    done: tuple[Finding, ...] = ()
    left: tuple[Finding, ...] = ()


def mended(raw: bytes, read: Read) -> Mended:
    """A file with everything mended that is certain.

    A mend is taken when its finding is gone after it, every value that was read before is read again, and no more is unreadable
    than before. All are tried together, then one by one; what is not taken is left to its author.
    """
    work = _Work(raw, read(raw), read)
    for _ in range(MOST_ROUNDS):
        wanted = work.wanted()
        if not (work.take(wanted) or any(work.take([one]) for one in wanted)):
            break
    return Mended(raw, work.raw, tuple(sorted(work.done, key=lambda finding: finding.order)), work.reading.findings)


def mended_alone(raw: bytes, reading: Reading, read: Read, findings: Sequence[Finding]) -> bytes | None:
    """The file with these findings mended and nothing else; None where that is not certain.

    Args:
        raw: the file.
        reading: what was read of it.
        read: reads it anew.
        findings: out of the reading.
    """
    work = _Work(raw, reading, read)
    return work.raw if work.take(findings) else None


@dataclass(slots=True)
class _Work:
    raw: bytes
    reading: Reading
    read: Read
    done: list[Finding] = field(default_factory=list)

    def wanted(self) -> list[Finding]:
        """What could be mended now; while the text itself is not as it was read, nothing but that, because places count in the text."""
        offered = [finding for finding in self.reading.findings if (mend := finding.problem.mend) and not mend.renames]
        return [finding for finding in offered if finding.problem.mend == Mend()] or offered

    def take(self, findings: Sequence[Finding]) -> bool:
        """Mends these, if that is right."""
        changed = self._changed(findings)
        if changed is None or changed == self.raw:
            return False
        after = self.read(changed)
        places = {edit.at for mend in _mends(findings) for edit in mend.edits}
        is_clearer = not places or after.faults <= self.reading.faults  # what could not be read at all shows its other faults now
        if not (is_clearer and keeps(self.reading.value, after.value, places) and self._are_gone(findings, after)):
            return False
        self.raw, self.reading = changed, after
        self.done += findings
        return True

    def _changed(self, findings: Sequence[Finding]) -> bytes | None:
        text = readable(self.raw)
        edits = tuple(edit for mend in _mends(findings) for edit in mend.edits)
        put = None if text is None or not findings else apply(text, edits)
        return None if put is None else put.encode()

    def _are_gone(self, findings: Sequence[Finding], after: Reading) -> bool:
        before, now = Counter(map(_sentence, self.reading.findings)), Counter(map(_sentence, after.findings))
        return all(now[one] <= before[one] - count for one, count in Counter(map(_sentence, findings)).items())


def _mends(findings: Sequence[Finding]) -> Iterator[Mend]:
    return (finding.problem.mend for finding in findings if finding.problem.mend)


def _sentence(finding: Finding) -> tuple[int, str, Message]:
    """What is told of a line; mends move columns, never lines."""
    return finding.at.line, finding.code, finding.problem.says
