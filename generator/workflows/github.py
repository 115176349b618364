"""One comment on a change at GitHub, edited in place: found again by its mark, and only where this program wrote it.

What can be taken with one click is put beside its lines (``review.py``).
"""

import json
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from generator.model.message import Translate
from generator.model.notice import Links, Notice
from generator.sources.event import Build

from .notice import MARK, comment
from .review import PAGE, Ask, Change, offer, pages

GITHUB = "https://api.github.com"
AUTHOR = "github-actions[bot]"
"""Who writes with a build's own token."""
_PATIENCE = 30
"""Seconds."""


class GitHubError(Exception):
    """GitHub did not answer as it should; in its own words."""


@dataclass(frozen=True, slots=True)
class Api:
    """GitHub's API, with a build's token."""

    address: str
    token: str

    def __call__(self, method: str, path: str, sent: Any) -> Any:  # noqa: ANN401 -- JSON
        """One question and its answer.

        Raises:
            GitHubError: there was none.
        """
        if not self.address.startswith(("https://", "http://127.0.0.1:")):
            raise GitHubError(self.address)
        head = {"Authorization": f"Bearer {self.token}", "Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        content = None if sent is None else json.dumps(sent).encode()
        request = Request(f"{self.address}{path}", content, head, method=method)  # noqa: S310 -- looked at above
        try:
            with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
                return json.loads(answer.read())
        except HTTPError as error:
            raise GitHubError(f"{method} {path}: {error.code} {error.reason}") from error
        except (URLError, ValueError, TimeoutError) as error:
            raise GitHubError(f"{method} {path}: {error}") from error


def post(notice: Notice, build: Build, ask: Ask, translate: Translate) -> str:
    """Writes, edits or leaves the comment, and offers suggestions; gives the comment's address, empty when there is none to write.

    The change is looked for by where it lies, and taken only when it still stands at the commit that was judged: what a
    stranger's build says of its own number is not asked.
    """
    change = open_change(build, ask)
    if change is None:
        return ""
    number = int(change["number"])
    address = _tell(notice, build, number, ask, translate)
    offer(notice.offered, Change(build.repository, number, build.commit, AUTHOR), ask, translate)
    return address


def _tell(notice: Notice, build: Build, number: int, ask: Ask, translate: Translate) -> str:
    body = comment(notice, links_of(build), translate)
    old = _ours(build, number, ask)
    if old is None:
        if notice.is_silent:
            return ""
        return str(ask("POST", f"/repos/{build.repository}/issues/{number}/comments", {"body": body})["html_url"])
    if old["body"].replace("\r\n", "\n").rstrip() == body.rstrip():
        return str(old["html_url"])
    return str(ask("PATCH", f"/repos/{build.repository}/issues/comments/{int(old['id'])}", {"body": body})["html_url"])


def links_of(build: Build) -> Links:
    """Where the files of a change are seen and edited."""
    return Links(f"{build.address}/blob/{build.commit}/", f"{build.address}/edit/{quote(build.branch, safe='/')}/")


def open_change(build: Build, ask: Ask) -> dict[str, Any] | None:
    """The open change that a build judged, found by where it lies and by its commit; None when it has moved on."""
    owner = build.head.partition("/")[0]
    head = quote(f"{owner}:{build.branch}", safe="")
    for one in ask("GET", f"/repos/{build.repository}/pulls?state=open&head={head}&per_page={PAGE}", None):
        lies = one["head"]
        if lies["sha"] == build.commit and (lies["repo"] or {}).get("full_name") == build.head:
            return dict(one)
    return None


def _ours(build: Build, number: int, ask: Ask) -> dict[str, Any] | None:
    for one in pages(f"/repos/{build.repository}/issues/{number}/comments", ask):
        if (one["user"] or {}).get("login") == AUTHOR and (one["body"] or "").startswith(MARK):
            return one
    return None
