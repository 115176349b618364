"""What a command has recorded, sent to the hosting service as a change that somebody else takes in (D14).

It stands on the commit that was read, so that nothing else is in it; the branch is named after what is recorded, so that the same is not
sent twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from generator.engine.digest import digest_of
from generator.engine.text import slug

from .github import GitHubError
from .review import Ask

BRANCHES = "duyet/"
"""How their names begin."""
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Base:
    """What a change is sent to."""

    repository: str
    branch: str
    commit: str
    """That the files were read from."""
    address: str
    """Of the hosting service's pages, without a slash at the end."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change to be sent."""

    title: str
    body: str
    files: Mapping[str, bytes]
    """By path; what is not named stays."""

    @property
    def branch(self) -> str:
        """``duyet/bai-05-truoc-1a2b3c4d``."""
        first = PurePosixPath(min(self.files)).stem
        return f"{BRANCHES}{slug(first)}-{digest_of({path: raw.decode() for path, raw in self.files.items()})[:_SHORT]}"


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a change can be seen, or opened by hand where the service lets no program open one."""

    address: str
    is_open: bool


def propose(proposal: Proposal, base: Base, ask: Ask) -> Sent:
    """Sends it; no branch is moved, and nothing is taken in.

    Raises:
        GitHubError: the files could not be sent, or the same was sent before.
    """
    at = f"/repos/{base.repository}"
    tree = ask("GET", f"{at}/git/commits/{base.commit}", None)["tree"]["sha"]
    blobs = [{"path": path, "mode": "100644", "type": "blob", "content": raw.decode()} for path, raw in sorted(proposal.files.items())]
    made = ask("POST", f"{at}/git/trees", {"base_tree": tree, "tree": blobs})["sha"]
    commit = ask("POST", f"{at}/git/commits", {"message": proposal.title, "tree": made, "parents": [base.commit]})["sha"]
    ask("POST", f"{at}/git/refs", {"ref": f"refs/heads/{proposal.branch}", "sha": commit})
    wanted = {"title": proposal.title, "body": proposal.body, "head": proposal.branch, "base": base.branch}
    try:
        return Sent(str(ask("POST", f"{at}/pulls", wanted)["html_url"]), is_open=True)
    except GitHubError:
        return Sent(f"{base.address}/{base.repository}/compare/{quote(base.branch)}...{quote(proposal.branch)}?expand=1", is_open=False)
