"""A server that answers as GitHub's API does where comments and reviews are concerned; it keeps what it was asked."""

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

BOT, PERSON = {"login": "github-actions[bot]", "type": "Bot"}, {"login": "giao-vien-toan", "type": "User"}


@dataclass
class Hub:
    """What stands at the server."""

    pulls: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    files: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """What a change shows of each file, by the change's number."""
    remarks: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """Beside lines."""
    reviews: list[dict[str, Any]] = field(default_factory=list)
    said: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    """What people have said of a change as a whole, by the change's number."""
    contents: dict[tuple[str, str], str] = field(default_factory=dict)
    """Of files, by path and commit."""
    rules: list[dict[str, Any]] = field(default_factory=list)
    """Of the main branch."""
    statuses: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Of commits."""
    issues: list[dict[str, Any]] = field(default_factory=list)
    """Of whoever; the newest first, as GitHub lists them."""
    asked: list[tuple[str, str]] = field(default_factory=list)
    trees: list[dict[str, Any]] = field(default_factory=list)
    """What was sent to be put into a commit."""
    commits: list[dict[str, Any]] = field(default_factory=list)
    refs: dict[str, str] = field(default_factory=dict)
    """Branches that were made, and their commits."""
    lets_open: bool = True
    """Whether a workflow may open a change."""
    opened: list[dict[str, Any]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    address: str = ""

    def pull(self, number: int, head: str, branch: str, sha: str) -> None:
        self.pulls.append(
            {
                "number": number,
                "head": {"ref": branch, "sha": sha, "label": f"{head.partition('/')[0]}:{branch}", "repo": {"full_name": head}},
                "base": {"ref": "main", "sha": "a" * 40},
                "user": PERSON,
            }
        )

    def say(self, number: int, user: dict[str, Any] | None, body: str) -> None:
        kept = self.comments.setdefault(number, [])
        kept.append({"id": 1000 * number + len(kept), "user": user, "body": body, "html_url": f"https://github.com/c/{number}/{len(kept)}"})

    def bodies(self, number: int) -> list[str]:
        return [one["body"] for one in self.comments.get(number, [])]

    def issue(self, title: str, body: str, user: dict[str, Any] = BOT, **more: Any) -> Any:
        number = 100 + len(self.issues)
        made = {"number": number, "title": title, "body": body, "state": "open", "user": user, "creator": user["login"], **more}
        self.issues.insert(0, made)
        return made

    def review(self, number: int, sent: Any) -> Any:
        """Takes a review whole, or refuses it when one of its remarks stands on a line that the change does not show."""
        (pull,) = (one for one in self.pulls if one["number"] == number)
        if sent["commit_id"] != pull["head"]["sha"] or not sent["body"] or sent["event"] != "COMMENT":
            return None
        shown = {one["filename"]: lines_of(one.get("patch", "")) for one in self.files.get(number, [])}
        for one in sent["comments"]:
            asked = range(one.get("start_line", one["line"]), one["line"] + 1)
            if one["side"] != "RIGHT" or not set(asked) <= shown.get(one["path"], set()):
                return None
        self.reviews.append(sent)
        self.remarks.setdefault(number, []).extend({**one, "user": BOT} for one in sent["comments"])
        return {"id": len(self.reviews)}

    def answer(self, method: str, address: str, sent: Any) -> Any:
        parts, query = urlsplit(address).path.strip("/").split("/")[3:], parse_qs(urlsplit(address).query)
        self.asked.append((method, "/".join(parts)))
        match method, parts:
            case "GET", ["issues"]:
                page, size = int(query["page"][0]), int(query["per_page"][0])
                own = [one for one in self.issues if query["state"] == ["all"] and one["creator"] == query["creator"][0]]
                return own[(page - 1) * size : page * size]
            case "POST", ["issues"]:
                return self.issue(sent["title"], sent["body"])
            case "PATCH", ["issues", number]:
                (one,) = (one for one in self.issues if one["number"] == int(number))
                one.update(sent)
                return one
            case "GET", ["pulls"]:
                return [one for one in self.pulls if one["head"]["label"] == query["head"][0]]
            case "GET", ["issues", number, "comments"]:
                page, size = int(query["page"][0]), int(query["per_page"][0])
                return self.comments.get(int(number), [])[(page - 1) * size : page * size]
            case "POST", ["issues", number, "comments"]:
                self.say(int(number), BOT, sent["body"])
                return self.comments[int(number)][-1]
            case "PATCH", ["issues", "comments", number]:
                (one,) = (one for kept in self.comments.values() for one in kept if one["id"] == int(number))
                one["body"] = sent["body"]
                return one
            case "GET", ["pulls", number, ("files" | "comments") as kind]:
                page, size = int(query["page"][0]), int(query["per_page"][0])
                return (self.files if kind == "files" else self.remarks).get(int(number), [])[(page - 1) * size : page * size]
            case "POST", ["pulls", number, "reviews"]:
                return self.review(int(number), sent)
        return self.answer_of_approval(method, parts, query, sent)

    def answer_of_approval(self, method: str, parts: list[str], query: dict[str, list[str]], sent: Any) -> Any:
        match method, parts:
            case "GET", ["pulls", number, "reviews"]:
                page, size = int(query["page"][0]), int(query["per_page"][0])
                return self.said.get(int(number), [])[(page - 1) * size : page * size]
            case "GET", ["contents", *path]:
                text = self.contents.get((unquote("/".join(path)), query["ref"][0]))
                return None if text is None else {"encoding": "base64", "content": b64encode(text.encode()).decode()}
            case "GET", ["rules", "branches", "main"]:
                return self.rules
            case "POST", ["statuses", commit]:
                self.statuses.setdefault(commit, []).append(sent)
                return sent
        return self.answer_of_sending(method, parts, sent)

    def answer_of_sending(self, method: str, parts: list[str], sent: Any) -> Any:
        match method, parts:
            case "GET", ["git", "commits", commit]:
                return {"sha": commit, "tree": {"sha": f"tree of {commit}"}}
            case "POST", ["git", "trees"]:
                self.trees.append(sent)
                return {"sha": "d" * 40}
            case "POST", ["git", "commits"]:
                self.commits.append(sent)
                return {"sha": "e" * 40}
            case "POST", ["git", "refs"] if sent["ref"] not in self.refs:
                self.refs[sent["ref"]] = sent["sha"]
                return sent
            case "POST", ["pulls"] if self.lets_open and f"refs/heads/{sent['head']}" in self.refs:
                self.opened.append(sent)
                return {"html_url": "https://github.com/truong/kho/pull/7"}
        return None


def lines_of(patch: str) -> set[int]:
    """The numbers of the lines of the new file that a difference shows."""
    shown: set[int] = set()
    number = 0
    for line in patch.splitlines():
        if line.startswith("@@"):
            number = int(line.split("+")[1].split(",")[0].split(" ")[0])
        elif line[:1] in {"+", " "}:
            shown.add(number)
            number += 1
    return shown


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            hub.tokens.add(self.headers.get("Authorization", ""))
            found = hub.answer(self.command, self.path, json.loads(self.rfile.read(length)) if length else None)
            content = json.dumps(found).encode()
            self.send_response(404 if found is None else 200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = handle_any  # noqa: N815 -- names of the standard library

        def log_message(self, *_: Any) -> None:
            """Silence."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        hub.address = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield hub
        finally:
            server.shutdown()
            thread.join()
