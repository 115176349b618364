"""What earlier checks found in each file, by the file's digest: a file that has not changed is not read again.

One pack for the whole library, because opening thousands of small files costs more than reading them anew. The pack is bound to
the program and to the school's own data; it may be deleted at any time, and one that cannot be read is passed over.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.engine.digest import digest
from generator.model.document import Link
from generator.model.finding import Finding, Problem, Severity
from generator.model.library import Allowance, Entry
from generator.model.material import ApprovalStep, Material, Phase, Status
from generator.model.mend import Edit, Mend
from generator.model.message import Message
from generator.model.span import Span
from generator.sources.fingerprint import fingerprint

from .store import write_atomically

Kept = list[Any]
"""What is kept of a file: its digest, and its entry as JSON."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The entries of an earlier check, and where to keep those of this one."""

    file: Path | None = None
    """None: nothing is remembered."""

    @property
    def is_there(self) -> bool:
        """Whether anything is remembered."""
        return self.file is not None and self.file.is_file()

    def open(self, school_digest: str) -> Mapping[str, Kept]:
        """What is remembered of a library of this school, by path."""
        if self.file is None or not self.is_there:  # as at every first check: then the program's own files need not be looked at
            return {}
        try:
            kept = json.loads(self.file.read_bytes())
        except (OSError, ValueError):
            return {}
        entries = kept.get("entries") if isinstance(kept, dict) and kept.get("key") == _key(school_digest) else None
        return entries if isinstance(entries, dict) else {}

    def close(self, school_digest: str, entries: Mapping[str, Kept]) -> None:
        """Keeps the entries of this check. A folder that cannot be written to costs time, nothing else."""
        if self.file is None:
            return
        pack = {"key": _key(school_digest), "entries": entries}
        try:
            write_atomically(self.file, json.dumps(pack, ensure_ascii=False, separators=(",", ":")).encode())
        except OSError:
            return


def _key(school_digest: str) -> str:
    return digest(f"{fingerprint()} {school_digest}".encode())


def remembered(root: Path) -> Memory:
    """The memory of a library."""
    return Memory(root / ".hoclieu" / "entries.json")


def freeze(entry: Entry) -> list[Any]:
    """An entry as JSON."""
    material = entry.material
    return [
        _freeze_material(material) if material else None,
        [[link.target, link.text, _place(link.span), link.is_picture, link.alone, link.followed_by] for link in entry.links],
        entry.anchors,
        [[one.code, one.reason, _place(one.span)] for one in entry.allowances],
        [_freeze_finding(finding) for finding in entry.findings],
        [_place(span) for span in entry.steps],
    ]


def thaw(path: str, key: str, frozen: list[Any]) -> Entry:
    """The entry of a file that has not changed."""
    material, links, anchors, allowances, findings, steps = frozen
    return Entry(
        path,
        key,
        _thaw_material(path, key, material) if material else None,
        tuple(Link(target, text, Span(path, *place), *rest) for target, text, place, *rest in links),
        tuple(anchors),
        tuple(Allowance(code, reason, Span(path, *place)) for code, reason, place in allowances),
        tuple(_thaw_finding(path, finding) for finding in findings),
        tuple(Span(path, *place) for place in steps),
    )


def recall(path: str, key: str, kept: Any) -> Entry | None:  # noqa: ANN401 -- whatever the pack holds
    """The entry of a file whose digest is ``key``; None when another is kept of it, or what is kept cannot be read."""
    try:
        remembered, frozen = kept
        return thaw(path, key, frozen) if remembered == key else None
    except (TypeError, ValueError, AttributeError):
        return None


def _place(span: Span) -> list[int]:
    return [span.line, span.column, span.end_line, span.end_column]


def _freeze_material(one: Material) -> list[Any]:
    approval = [[step.step, step.by, step.date.isoformat(), step.digest] for step in one.approval]
    return [
        *(one.title, one.subject, one.grade, one.school_year, one.week, one.phase.value, one.lessons, one.type, one.status.value),
        *(one.assessment, one.level, one.minutes, one.authors, approval, one.license, one.sources, one.summary, one.outcomes, one.tags),
        *(one.words, one.content),
    ]


def _thaw_material(path: str, key: str, value: list[Any]) -> Material:
    title, subject, grade, year, week, phase, lessons, kind, status, *rest = value
    assessment, level, minutes, authors, approval, license_, sources, summary, outcomes, tags, words, content = rest
    return Material(
        path=path,
        title=title,
        subject=subject,
        grade=grade,
        school_year=year,
        week=week,
        phase=Phase(phase),
        lessons=tuple(lessons),
        type=kind,
        status=Status(status),
        assessment=tuple(assessment),
        level=level,
        minutes=minutes,
        authors=tuple(authors),
        approval=tuple(ApprovalStep(step, by, date.fromisoformat(day), seal) for step, by, day, seal in approval),
        license=license_,
        sources=tuple(sources),
        summary=summary,
        outcomes=tuple(outcomes),
        tags=tuple(tags),
        words=words,
        digest=key,
        content=content,
    )


def _freeze_message(message: Message) -> list[Any]:
    return [message.msgid, [[name, _freeze_message(value) if isinstance(value, Message) else value] for name, value in message.args]]


def _thaw_message(value: list[Any]) -> Message:
    msgid, args = value
    return Message(msgid, tuple((name, _thaw_message(one) if isinstance(one, list) else one) for name, one in args))


def _freeze_finding(one: Finding) -> list[Any]:
    problem = one.problem
    weight = problem.severity.value if problem.severity else None
    return [
        one.code,
        one.name,
        one.severity.value,
        _place(problem.at),
        _freeze_message(problem.says),
        _freeze_message(problem.hint),
        weight,
        _freeze_mend(problem.mend) if problem.mend else None,
    ]


def _freeze_mend(mend: Mend) -> list[Any]:
    return [[[_place(edit.at), edit.text] for edit in mend.edits], mend.renames]


def _thaw_mend(path: str, value: list[Any]) -> Mend:
    edits, renames = value
    return Mend(tuple(Edit(Span(path, *place), text) for place, text in edits), tuple((old, new) for old, new in renames))


def _thaw_finding(path: str, value: list[Any]) -> Finding:
    code, name, severity, place, says, hint, weight, mend = value
    problem = Problem(
        Span(path, *place),
        _thaw_message(says),
        _thaw_message(hint),
        Severity(weight) if weight else None,
        _thaw_mend(path, mend) if mend else None,
    )
    return Finding(code, name, Severity(severity), problem)
