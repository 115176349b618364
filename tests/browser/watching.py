"""What a page must never do: say an error, break its own policy, ask another host."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, WebError

OWN = "127.0.0.1"
"""The host of every site under test."""

LISTENER = """document.addEventListener("securitypolicyviolation", event =>
  window.hlViolation(`${event.violatedDirective} ${event.blockedURI} (${event.sourceFile || "inline"}:${event.lineNumber})`));"""


def nothing(found: list[str]) -> None:
    """Of many pages all that was found is said at once."""
    assert not found, f"{len(found)} found:\n" + "\n".join(found)


class Watch:
    """Listens to every page of a context, service workers and frames included."""

    def __init__(self, context: BrowserContext) -> None:
        self.troubles: list[str] = []
        self.permitted: list[re.Pattern[str]] = []
        context.expose_binding("hlViolation", lambda _source, text: self.note(f"policy violated: {text}"))
        context.add_init_script(LISTENER)
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def note(self, trouble: str) -> None:
        if not any(pattern.search(trouble) for pattern in self.permitted):
            self.troubles.append(trouble)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" or "Content Security Policy" in message.text:
            place = message.location
            self.note(f"console {message.type}: {message.text} ({place.get('url', '')}:{place.get('lineNumber', '')})")

    def _error(self, error: WebError) -> None:
        self.note(f"uncaught: {error.error}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != OWN:
            self.note(f"another host: {request.url} from {request.frame.url if not request.is_navigation_request() else 'a link'}")


_watches: WeakKeyDictionary[BrowserContext, Watch] = WeakKeyDictionary()


def permit(page: Page, pattern: str) -> None:
    """Lets a page do what its test is about: troubles in which the pattern is found do not count from now on, nor those so far."""
    watch = _watches[page.context]
    watch.permitted.append(re.compile(pattern))
    watch.troubles[:] = [trouble for trouble in watch.troubles if not watch.permitted[-1].search(trouble)]


@contextmanager
def watched(new_context: Callable[..., BrowserContext], **options: Any) -> Iterator[Page]:
    """A page in a context of its own; at the end there must have been no trouble."""
    context = new_context(**options)
    watch = _watches[context] = Watch(context)
    yield context.new_page()
    for page in context.pages:
        _settle(page)
    assert not watch.troubles, "the page is in trouble:\n" + "\n".join(watch.troubles)


def until(page: Page, expression: str, arg: object = None) -> None:
    """Waits until a script's expression is true; Playwright's own waiting evaluates in the page, which our policy forbids."""
    for _ in range(100):
        if page.evaluate(expression, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"not in five seconds: {expression}")


def _settle(page: Page) -> None:
    """Lets what a page has just said arrive."""
    try:
        page.wait_for_timeout(20)
    except Error:  # closed, or crashed, by its test
        return
