"""A published site behind HTTP as GitHub Pages serves a project's: below a folder of the host, compressed, 404.html for lost addresses."""

import gzip
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

BELOW = "/truong/kho/"
"""The folder of the host under which a site is served; an address that begins at the host leads nowhere."""

KINDS = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webm": "video/webm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
TEXT = re.compile(r"text/|application/(json|xml|manifest)|image/svg")


@cache
def _packed(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), 6, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for one folder."""

    protocol_version = "HTTP/1.1"
    folder: Path
    below: str
    note: Callable[[str], object]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(self.below):
            self._send(HTTPStatus.NOT_FOUND, b"nothing here: the site is below " + self.below.encode(), {"Content-Type": "text/plain"})
            return
        file = self.folder / path.removeprefix(self.below)
        if file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": path + "/"})
            return
        type(self).note(path.removeprefix(self.below))
        file = file / "index.html" if file.is_dir() else file
        if ".." not in path.split("/") and file.is_file():
            self._give(file, HTTPStatus.OK)
        elif (lost := self.folder / "404.html").is_file():
            self._give(lost, HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.NOT_FOUND, b"lost", {"Content-Type": "text/plain"})

    do_HEAD = do_GET  # noqa: N815 -- the name that http.server asks for

    def _give(self, file: Path, status: HTTPStatus) -> None:
        kind = KINDS.get(file.suffix, "application/octet-stream")
        headers = {"Content-Type": kind, "Cache-Control": "no-cache", "Accept-Ranges": "bytes"}
        part = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if part and status is HTTPStatus.OK:
            raw, first = file.read_bytes(), int(part[1])
            last = min(int(part[2] or len(raw) - 1), len(raw) - 1)
            headers["Content-Range"] = f"bytes {first}-{last}/{len(raw)}"
            self._send(HTTPStatus.PARTIAL_CONTENT, raw[first : last + 1], headers)
        elif TEXT.match(kind) and "gzip" in self.headers.get("Accept-Encoding", ""):
            self._send(status, _packed(file, file.stat().st_mtime_ns), {**headers, "Content-Encoding": "gzip"})
        else:
            self._send(status, file.read_bytes(), headers)

    def _send(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: what went wrong is seen in the browser."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that hangs up in the middle of an answer is no news."""


@contextmanager
def serve(folder: Path, below: str = BELOW, note: Callable[[str], object] = str) -> Iterator[str]:
    """The address, ending in “/”, under which a folder is served on this machine meanwhile; ``note`` is told of each path asked for."""
    handler = type("Handler", (_Handler,), {"folder": folder, "below": below, "note": staticmethod(note)})
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()
            thread.join()
