"""A header's record of approval written anew: its own lines, and no others (D14)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.model.record import Lines, Places, Record, Returned, Step

from .quoting import quoted

_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")


def recorded(text: str, places: Places, record: Record) -> str:
    """The text of a file with another record of approval in its header.

    Steps that stay are left as they stand; a line that is added ends as the file's first line does.

    Args:
        text: the file as it is, line ends as they are.
        places: where the record stands in it.
        record: what is to stand there.
    """
    work = _Work(text.split("\n"), places)
    work.state(record)
    if record.steps and places.approval and places.steps:
        work.keep_steps({step.taken.step: step for step in record.steps}, places.approval)
    else:
        work.put_steps(record.steps)
    work.put_return(record.returned)
    return work.text()


@dataclass
class _Work:
    """The lines of a file, counted from 1: changed in place, dropped, or followed by others."""

    lines: Sequence[str]
    places: Places
    changed: dict[int, str | None] = field(default_factory=dict)
    """None: dropped."""
    after: dict[int, list[str]] = field(default_factory=dict)

    def text(self) -> str:
        end = "\r" if self.lines[0].endswith("\r") else ""
        made: list[str] = []
        for row, line in enumerate(self.lines, 1):
            now = self.changed.get(row, line)
            made += [] if now is None else [now]
            made += [added + end for added in self.after.get(row, ())]
        return "\n".join(made)

    def state(self, record: Record) -> None:
        """The status; its remark stays."""
        at = self.places.status
        if at is None:
            self.add(self.places.end - 1, f"status: {record.status.value}")
            return
        line = self.lines[at.line - 1]
        self.changed[at.line] = line[: at.column - 1] + record.status.value + line[at.end_column - 1 :]

    def keep_steps(self, wanted: Mapping[str, Step], approval: Lines) -> None:
        """The steps where each has a line of its own: those that stay stay as they are, or get their digest."""
        left = dict(wanted)
        for taken, at in self.places.steps or ():
            line, same = self.lines[at.line - 1], left.get(taken.step)
            if same is None or replace(same.taken, digest=taken.digest) != taken or (taken.digest and taken != same.taken):
                self.changed[at.line] = None
                continue
            del left[taken.step]
            if taken != same.taken:
                inside = at.end_column - 2
                self.changed[at.line] = f"{line[:inside].rstrip()}, digest: {same.taken.digest}{line[inside:]}"
        head = self._head()
        self.add(approval.last, *(head + _braces(step) for step in left.values()))

    def put_steps(self, steps: Sequence[Step]) -> None:
        """All steps anew, or none."""
        self._drop(self.places.approval)
        if steps:
            self.add(self._last(), "approval:", *(f"  - {_braces(step)}" for step in steps))

    def put_return(self, returned: Returned | None) -> None:
        """The return, or none."""
        self._drop(self.places.returned)
        if returned:
            self.add(self._last(), _line(returned))

    def add(self, row: int, *lines: str) -> None:
        """Puts lines behind one."""
        self.after.setdefault(row, []).extend(lines)

    def _head(self) -> str:
        """What stands before the braces of a step."""
        _, at = (self.places.steps or ())[0]
        return self.lines[at.line - 1][: at.column - 1]

    def _last(self) -> int:
        """The line behind which a new key is put, so that those of the record stand together."""
        if self.places.approval:
            return self.places.approval.last
        return self.places.status.line if self.places.status else self.places.end - 1

    def _drop(self, lines: Lines | None) -> None:
        for row in range(lines.first, lines.last + 1) if lines else ():
            self.changed[row] = None


def _braces(step: Step) -> str:
    taken = step.taken
    parts = [f"step: {_token(taken.step)}", f"by: {_token(taken.by)}", f"date: {taken.date.isoformat()}"]
    parts += [f"digest: {taken.digest}"] if taken.digest else []
    parts += [f"note: {quoted(step.note)}"] if step.note else []
    return "{" + ", ".join(parts) + "}"


def _line(one: Returned) -> str:
    return f"returned: {{by: {_token(one.by)}, date: {one.date.isoformat()}, reason: {quoted(one.reason)}}}"


def _token(text: str) -> str:
    return text if _TOKEN.fullmatch(text) else quoted(text)
