"""Views to HTML through the theme's templates."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.model.language import Language
from generator.model.message import Message, Translate

from .tongue import text_told_apart

_SENTENCE = re.compile(r'\{\{ _\("([^"\\{}]+)"\) \}\}')


@dataclass(frozen=True)
class Templates:
    """The theme's view templates in the reader's language."""

    texts: Mapping[str, str]
    """File name → text."""
    translate: Translate
    compiled: BytecodeCache | None = None
    """Where compiled templates are kept."""

    @cached_property
    def _environment(self) -> Environment:
        texts = {name: _SENTENCE.sub(self._said, text) for name, text in self.texts.items()}
        environment = Environment(
            loader=DictLoader(texts),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=self.compiled,
        )
        environment.globals["_"] = self._say
        environment.filters["told"] = _told
        return environment

    def _said(self, call: re.Match[str]) -> str:
        """A sentence without values, put in once for all pages; what could be taken for a template's own mark is left as it is."""
        sentence = escape(self._say(call[1]))
        return call[0] if "{" in sentence else sentence

    def _say(self, msgid: str, **args: str | int) -> str:
        return Message(msgid, tuple(sorted(args.items()))).text(self.translate)

    def render(self, name: str, root: str, **views: Any) -> str:  # noqa: ANN401 -- views of any kind
        """The HTML of a template.

        Args:
            name: the template's, without ``.html``.
            root: the way from the page to the site's first page, such as ``../../``.
            views: what it shows.
        """
        return self._environment.get_template(f"{name}.html").render(root=root, **views)


def _told(text: str, language: Language | None) -> str:
    """A text of a lesson, as HTML with its foreign passages marked where there can be any."""
    return Markup(text_told_apart(text, language)) if language else text  # noqa: S704 -- it is escaped there


def root_of(address: str) -> str:
    """The way from a page to the site's first page: ``tin-hoc/6/`` → ``../../``; ``./`` for the first page itself."""
    return "../" * address.count("/") or "./"
