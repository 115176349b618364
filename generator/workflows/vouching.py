"""Whether an owner stands behind the steps of approval that a change records, as far as the hosting service tells (D14).

A role in a header is a word that anybody can write. That the change was approved by one of those who stand in CODEOWNERS only the service
knows. This runs with the main branch's program and catalogue; of the change it reads files only, and believes none of their words.
"""

import base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.engine.code_owners import owners_of
from generator.model.catalog import Catalog
from generator.model.message import Message, Translate, say
from generator.model.school import School
from generator.sources.catalog import NO_CATALOG
from generator.sources.event import Build
from generator.sources.folder import is_material
from generator.sources.materials import read_document
from generator.sources.places import CONTENT

from .github import GitHubError, open_change
from .records import steps_of
from .review import Ask, pages

CONTEXT = "Người duyệt"
"""What the check is called, and demanded by, in the settings of the main branch."""
_LONGEST = 140
"""Characters that GitHub shows of a status."""
MOST_FILES = 2000
"""Of one change; GitHub lists no more than a few thousand."""
_ANY = School(NO_CATALOG)
"""Takes every word, so that no word of the change can hide a step."""


@dataclass(frozen=True, slots=True)
class Vouched:
    """What is said of a change."""

    holds: bool
    says: Message


def vouch(catalog: Catalog, build: Build, ask: Ask, translate: Translate) -> Message | None:
    """Sets the status of the change that a build judged; gives what it says, None when the change has moved on."""
    change = open_change(build, ask)
    if change is None:
        return None
    found = _vouched(catalog, build, change, ask)
    text = found.says.text(translate)
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    sent = {"state": "success" if found.holds else "pending", "context": CONTEXT, "description": shown}
    ask("POST", f"/repos/{build.repository}/statuses/{build.commit}", sent)
    return found.says


def recorded_anew(before: bytes | None, after: bytes | None, path: str) -> frozenset[str] | None:
    """The roles of the steps that a file records and did not record before; None where it cannot be read: it may record any."""
    now = read_document(path, after, _ANY) if after is not None else None
    if now is None or now.header is None:
        return None
    earlier = set(steps_of(read_document(path, before, _ANY))) if before is not None else set()
    return frozenset(step.taken.by for step in steps_of(now) if step not in earlier)


def _vouched(catalog: Catalog, build: Build, change: dict[str, Any], ask: Ask) -> Vouched:
    files = list(pages(f"/repos/{build.repository}/pulls/{int(change['number'])}/files", ask))
    if len(files) >= MOST_FILES:
        return Vouched(holds=False, says=say("too many files to look at: send them in several changes"))
    recorded = dict(_recorded(build, change, files, ask))
    if not recorded:
        return Vouched(holds=True, says=say("no step of approval is recorded here"))
    author, base = str((change.get("user") or {}).get("login", "")).lower(), str(change["base"]["ref"])
    approving = _approving(build, int(change["number"]), ask) - {author}
    if absent := _absent(catalog, recorded.values(), approving | {author}):
        return Vouched(holds=False, says=say("waits for “Approve” of: {owners}", owners=", ".join(absent)))
    waiting = {path: owners_of(catalog, path) for path in recorded}
    lacking = {owner for owners in waiting.values() if not _is_among(approving, owners) for owner in owners}
    if not lacking and all(waiting.values()):
        return Vouched(holds=True, says=say("an owner has approved: steps recorded in {count} files", count=len(recorded)))
    if _demands_owners(build, base, ask):
        return Vouched(
            holds=True, says=say("GitHub itself waits for the owners here: steps recorded in {count} files", count=len(recorded))
        )
    if not lacking:
        return Vouched(holds=False, says=say("nobody is named for these files: write “owners” in the catalogue"))
    return Vouched(holds=False, says=say("waits for “Approve” of: {owners}", owners=", ".join(sorted(lacking))))


def _absent(catalog: Catalog, recorded: Iterable[frozenset[str] | None], present: set[str]) -> list[str]:
    """The accounts of roles in whose name a step is recorded, where nobody who has one stands behind the change.

    Whoever sent it stands behind it as well; that another owner has approved is asked for apart from this.
    """
    acting = frozenset().union(*(roles or () for roles in recorded))
    accounts = [person.accounts for person in catalog.people if person.id in acting and person.accounts]
    return [account for own in accounts if not _is_among(present, own) for account in own]


def _recorded(
    build: Build, change: dict[str, Any], files: Iterable[dict[str, Any]], ask: Ask
) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The materials of a change in which it records a step, and for which roles as far as they can be read."""
    for one in files:
        path = str(one["filename"])
        if not path.startswith(f"{CONTENT}/") or not is_material(path) or one.get("status") == "removed":
            continue
        earlier = str(one.get("previous_filename") or path)
        before = None if one.get("status") == "added" else _file(build.repository, earlier, str(change["base"]["sha"]), ask)
        roles = recorded_anew(before, _file(build.repository, path, build.commit, ask), path)
        if roles is None or roles:
            yield path, roles


def _file(repository: str, path: str, commit: str, ask: Ask) -> bytes | None:
    """None where it is not there, or too large to be given."""
    try:
        found = ask("GET", f"/repos/{repository}/contents/{quote(path)}?ref={commit}", None)
        return base64.b64decode(found["content"]) if found["encoding"] == "base64" else None
    except (GitHubError, TypeError, KeyError, ValueError):
        return None


def _approving(build: Build, number: int, ask: Ask) -> set[str]:
    """The accounts whose last word on the commit that was judged is approval."""
    last: dict[str, str] = {}
    for one in pages(f"/repos/{build.repository}/pulls/{number}/reviews", ask):
        if one["state"] in {"APPROVED", "CHANGES_REQUESTED", "DISMISSED"}:
            login = str((one["user"] or {}).get("login", "")).lower()
            last[login] = one["state"] if one["commit_id"] == build.commit else "EARLIER"
    return {login for login, state in last.items() if state == "APPROVED" and login}


def _is_among(approving: set[str], owners: tuple[str, ...]) -> bool:
    """Whether an owner has approved; only accounts can be told, because a build may not ask who belongs to a team."""
    return any(owner.startswith("@") and "/" not in owner and owner[1:].lower() in approving for owner in owners)


def _demands_owners(build: Build, branch: str, ask: Ask) -> bool:
    """Whether a ruleset of the branch demands the owners' review; older settings of branches a build may not read."""
    try:
        rules = ask("GET", f"/repos/{build.repository}/rules/branches/{quote(branch, safe='')}?per_page=100", None)
    except GitHubError:
        return False
    for rule in rules:
        if rule.get("type") == "pull_request" and (rule.get("parameters") or {}).get("require_code_owner_review") is True:
            return True
    return False
