"""What is put before a simulation's own HTML when it is published: a policy, and a guard that lets it run in a sandboxed frame only.

Whatever stands first is obeyed first: the browser has the policy and has run the guard before it reads a letter that an author wrote.
So nothing that an author writes can undo it. What stands in the author's page is allowed by its digest: only that runs, nothing that a
program writes into the page later, and no page of the site needs ``unsafe-inline``.
"""

import re

from .inline import Inline, source_of

PAGE = "toan-man-hinh/"
"""The address, below a simulation's own, of the page that shows it alone."""

POLICY = (
    "default-src 'self' data: blob:; connect-src 'none'; frame-src 'none'; object-src 'none'; "
    "worker-src 'none'; form-action 'none'; base-uri 'none'; "
)
"""Its own files and nothing else; which scripts and styles of its page, says what follows. Text that a program makes does not run
(R120 tells of it)."""

_GUARD = "if(self===top||self.origin!=='null'){window.stop();location.replace('%s')}"
"""Opened by itself, or in a frame that is not sandboxed, it would have the library's own rights: it stops and goes to its page."""

_PLAIN_HEAD = re.compile(
    rb"\s*<!doctype html>\s*(<html(?: lang=\"[A-Za-z-]{2,20}\")?>)\s*<head>\s*(?:<meta charset=\"?utf-8\"?\s*/?>)?", re.IGNORECASE
)
"""How most pages begin. Nothing in it acts, so that what is put first may follow it and the page stays valid HTML."""


def guarded(html: bytes, up: str = "") -> bytes:
    """A web page of a simulation as it is published.

    Args:
        html: as its author wrote it; it is read as UTF-8, whatever it says.
        up: the way from the page's folder to the simulation's, such as ``../``.
    """
    html = html.removeprefix(b"\xef\xbb\xbf")
    plain = _PLAIN_HEAD.match(html)
    opening, rest = (plain[1] + b"<head>", html[plain.end() :]) if plain else (b"", html)
    guard = _GUARD % (up + PAGE)
    own = Inline(html.decode("utf-8", errors="replace"))
    attributes = " 'unsafe-hashes'" if own.has_attributes else ""
    scripts = f"script-src 'self' data: blob:{attributes} {' '.join((source_of(guard), *own.scripts))}"
    styles = f"style-src 'self' data: blob:{attributes} {' '.join(own.styles)}".rstrip()
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}{scripts}; {styles}">'
        f'<meta name="referrer" content="no-referrer"><script>{guard}</script>\n'
    )
    return b"<!doctype html>" + opening + head.encode() + rest
