"""What of a web page acts from within the page itself, as a Content-Security-Policy names it: by its digest."""

import base64
import hashlib
from html.parser import HTMLParser


class Inline(HTMLParser):
    """Gathers the scripts, styles and attributes that act, of a page as its author wrote it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: dict[str, None] = {}
        """Sources of scripts, in order."""
        self.styles: dict[str, None] = {}
        self.has_attributes = False
        """Whether some of them are attributes (``onclick``, ``style``), which a policy must allow expressly."""
        self._within: dict[str, None] | None = None
        self._text: list[str] = []
        self.feed(html.replace("\r\n", "\n").replace("\r", "\n"))  # as browsers read it
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes attributes that act, and where a script or a style begins."""
        for name, value in attrs:
            if name == "style" or name.startswith("on"):
                (self.styles if name == "style" else self.scripts)[source_of(value or "")] = None
                self.has_attributes = True
        if tag in ("script", "style") and all(name != "src" for name, _ in attrs):  # a file is allowed by where it lies
            self._within, self._text = (self.scripts if tag == "script" else self.styles), []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As a start: a page of HTML closes nothing with a stroke."""
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        """Keeps the text of a script or style."""
        if self._within is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Notes a script or style that ends."""
        if self._within is not None and tag in ("script", "style"):
            self._within[source_of("".join(self._text))] = None
            self._within = None


def source_of(text: str) -> str:
    """A text as a source of a policy, such as ``'sha256-…'``."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
