"""Views and rendered bodies into shells: the finished pages."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.message import Translate

from .crumbs import breadcrumb
from .job import Page, TocItem
from .material_views import MaterialPage
from .maths import style_of
from .media import parts_of
from .opening import opening
from .questions import MARK
from .script_words import QUESTIONS_SCRIPT
from .shell import Shell
from .site import grade_address
from .stamp import stamped
from .templates import Templates, root_of
from .views import Crumb

Shells = Callable[[str, int], Shell]
"""The shell of a section of the site (``lop-6``, ``tim-kiem``, …) at a depth (how many slashes its addresses have)."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished page of the site."""

    address: str
    html: str


@dataclass(frozen=True)
class Pourer:
    """Pours pages of one site."""

    shells: Shells
    templates: Templates
    site_name: str
    stamps: Mapping[str, str] = field(default_factory=dict)
    """Of the theme's own files, for those that only some pages ask for."""

    @property
    def translate(self) -> Translate:
        """Into the reader's language."""
        return self.templates.translate

    def material(self, view: MaterialPage, body: Page, crumbs: Iterable[Crumb], grade: int, data: dict[str, object]) -> Finished:
        """The page of a material."""
        root = root_of(view.address)
        lead, rest = opening(body)
        content = self.templates.render("material", root, page=view, lead=lead, rest=rest, sections=_sections(body))
        own = self.templates.render("_material_head", root)
        head = (
            f'<script type="application/ld+json">{_harmless_json(data)}</script>{own}{parts_of(body.html, root)}{style_of(body.html, root)}'
        )
        if MARK in body.html:
            assets = f"{root}assets/hoclieu/"
            head += f'<link rel="stylesheet" href="{assets}questions.css"><script defer src="{assets}{QUESTIONS_SCRIPT}"></script>'
            head += f'<script defer src="{assets}questions.js"></script>'
        return self.page(
            view.address,
            grade_address(grade).rstrip("/"),
            view.title,
            content,
            crumbs,
            description=view.summary,
            head=head,
        )

    def view(
        self, name: str, address: str, section: str, title: str, crumbs: Iterable[Crumb], *, head: str = "", **views: object
    ) -> Finished:
        """A page made by the template of its own."""
        content = self.templates.render(name, root_of(address), **views)
        root = root_of(address)
        return self.page(address, section, title, content, crumbs, head=head + parts_of(content, root) + style_of(content, root))

    def page(
        self,
        address: str,
        section: str,
        title: str,
        content: str,
        crumbs: Iterable[Crumb],
        *,
        description: str = "",
        head: str = "",
    ) -> Finished:
        """Content in its shell."""
        html = self.shells(section, address.count("/")).pour(
            title=f"{title} – {self.site_name}",
            description=description or title,
            head=stamped(head, self.stamps),
            breadcrumb=breadcrumb(address, crumbs, self.translate),
            content=content,
        )
        return Finished(address, html)


def _sections(body: Page) -> tuple[TocItem, ...]:
    """A lesson's sections, when there are so many that a list helps: fewer are seen at a glance."""
    items = tuple(item for item in body.toc if item.level == 2)  # noqa: PLR2004 -- the sections of a lesson
    return items if len(items) > 2 else ()  # noqa: PLR2004


def _harmless_json(data: dict[str, object]) -> str:
    r"""JSON that cannot end the script element it stands in: ``<`` as ``\u003c``."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
