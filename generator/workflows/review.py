"""Suggestions beside the lines of a change at GitHub, to be taken with one click.

They are the words of a stranger's build: one is put only on lines that the change shows, and that read as it says they do; it cannot leave
its block; and none is put twice: not after a new push, not after its lines have changed, and not when the author has waved it away.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.engine.digest import digest
from generator.model.message import Translate, say
from generator.model.notice import Offered

from .notice import plain

Ask = Callable[[str, str, Any], Any]
"""Method, path below the address of the API, what to send (or None) → what is answered."""

MOST = 10
"""Suggestions that stand on a change at one time."""
PAGE = 100
_MOST_PAGES = 20
_MARK = re.compile(r"<!-- hoclieu: de-xuat ([0-9a-f]{16}) -->")
_HUNK = re.compile(r"@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@")

Hunk = dict[int, str]
"""Lines of a file as the change leaves it, by number, of one piece of the difference."""


@dataclass(frozen=True, slots=True)
class Change:
    """An open change, at the commit that was judged."""

    repository: str
    number: int
    commit: str
    author: str
    """Whose remarks are ours."""


def offer(offered: Sequence[Offered], change: Change, ask: Ask, translate: Translate) -> int:
    """Puts suggestions beside their lines, as one review; gives how many are new."""
    if not offered:
        return 0
    place = f"/repos/{change.repository}/pulls/{change.number}"
    said, standing = _said(place, change.author, ask)
    shown = {str(one["filename"]): hunks(one.get("patch") or "") for one in pages(f"{place}/files", ask)}
    new = [one for one in offered if mark(one) not in said and _is_shown(one, shown.get(one.path, ()))]
    remarks = [_remark(one) for one in _once(new)[: max(0, MOST - standing)]]
    if remarks:
        count = say("Places that you can mend with one click on “Commit suggestion”: {count}.", count=len(remarks)).text(translate)
        ask("POST", f"{place}/reviews", {"commit_id": change.commit, "event": "COMMENT", "body": count, "comments": remarks})
    return len(remarks)


def pages(address: str, ask: Ask, asked: str = "") -> Iterator[dict[str, Any]]:
    """The things of a list that GitHub gives page by page; ``asked`` says which, as it stands in an address."""
    for page in range(1, _MOST_PAGES + 1):
        found = ask("GET", f"{address}?{asked}{'&' if asked else ''}per_page={PAGE}&page={page}", None)
        yield from found
        if len(found) < PAGE:
            return


def hunks(patch: str) -> tuple[Hunk, ...]:
    """The lines that a difference shows of the new file: those added and those around them."""
    found: list[Hunk] = []
    number = 0
    for line in patch.split("\n"):
        if match := _HUNK.match(line):
            number = int(match[1])
            found.append({})
        elif found and not line.startswith(("-", "\\")):
            found[-1][number] = line[1:]
            number += 1
    return tuple(found)


def mark(one: Offered) -> str:
    """By what a suggestion is known: its file and its words, wherever its lines have moved to."""
    return digest(f"{one.path}\0{one.before}\0{one.after}".encode(errors="replace"))[:16]


def body(one: Offered) -> str:
    """A remark: what is wrong, and the lines as they should be, in a fence that nothing in them can end."""
    longest = max((len(run) for run in re.findall(r"`+", one.after)), default=0)
    fence = "`" * max(3, longest + 1)
    told = "  \n".join(f"**{code}** {plain(says)}" for code, says in one.mends)
    return f"<!-- hoclieu: de-xuat {mark(one)} -->\n{told}\n\n{fence}suggestion\n{one.after}\n{fence}\n"


def _said(place: str, author: str, ask: Ask) -> tuple[set[str], int]:
    """The marks of all suggestions that were ever made here, and how many of them still stand on their lines."""
    said, standing = set(), 0
    for one in pages(f"{place}/comments", ask):
        match = _MARK.match(one["body"] or "") if (one["user"] or {}).get("login") == author else None
        if match:
            said.add(match[1])
            standing += one.get("line") is not None
    return said, standing


def _is_shown(one: Offered, shown: Iterable[Hunk]) -> bool:
    lines = dict(enumerate(one.before.split("\n"), one.line))
    return max(lines) == one.end_line and any(lines.items() <= hunk.items() for hunk in shown)


def _once(offered: Iterable[Offered]) -> list[Offered]:
    """Without those that stand on lines of one before."""
    kept: list[Offered] = []
    for one in offered:
        if not any(one.path == other.path and one.line <= other.end_line and other.line <= one.end_line for other in kept):
            kept.append(one)
    return kept


def _remark(one: Offered) -> dict[str, object]:
    several = {"start_line": one.line, "start_side": "RIGHT"} if one.line < one.end_line else {}
    return {"path": one.path, "line": one.end_line, "side": "RIGHT", **several, "body": body(one)}
