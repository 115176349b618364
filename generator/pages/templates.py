"""Views to HTML through the theme's templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.model.message import Message, Translate


@dataclass(frozen=True)
class Templates:
    """The theme's view templates in the reader's language."""

    texts: Mapping[str, str]
    """File name → text."""
    translate: Translate

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=DictLoader(self.texts), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        environment.globals["_"] = self._say
        return environment

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


def root_of(address: str) -> str:
    """The way from a page to the site's first page: ``tin-hoc/6/`` → ``../../``; ``./`` for the first page itself."""
    return "../" * address.count("/") or "./"
