"""The house: MkDocs' configuration, theme and navigation, from which shells and the frames of guides are made."""

import json
import os
import re
from functools import cache, cached_property, partial
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.engine.digest import digest_of
from generator.model.catalog import Edition
from generator.model.export import Publication
from generator.model.library import Library
from generator.model.message import Translate
from generator.pages.crumbs import breadcrumb
from generator.pages.executors import Beside, beside, pool, pool_and_here
from generator.pages.grade import grade_view
from generator.pages.now import now_view, year_json
from generator.pages.script_words import word_scripts
from generator.pages.scroll import scrolling
from generator.pages.shell import Shell, shell
from generator.pages.site import Site
from generator.pages.stamp import stamped
from generator.pages.templates import Templates, root_of
from generator.pages.views import Crumb
from generator.sources.fingerprint import digest_of_folder, fingerprint
from generator.sources.theme import read_stamps, read_views, stamp_of
from generator.workflows.build import Building
from generator.workflows.cms import editor_of
from generator.workflows.files import Published, published
from generator.workflows.store import Store

from .compiled import compiled
from .config import LibraryConfig
from .context import POLICY, for_school, frame, slots

_INDENTATION = re.compile(r"\s*\n\s*")
DEPTH_OF_WEEKS = 2
"""How deep pages about weeks stand; those below, the materials, do without the table of weeks: every one of their bytes is sent often."""

GUIDES = "huong-dan/"
STORE = ".hoclieu"
"""Where results are remembered, in the root; may be deleted at any time."""

SHOWN = (
    *("copyright", "edit_uri", "extra", "extra_css", "extra_javascript", "repo_name", "repo_url"),
    *("site_author", "site_description", "site_name", "site_url"),
)
"""What of MkDocs' configuration a theme may show on every page."""


class House:
    """Furnished by MkDocs step by step; complete once its environment and navigation are there."""

    def __init__(
        self, root: Path, library: Library, translate: Translate, config: MkDocsConfig, options: LibraryConfig, *, is_preview: bool
    ) -> None:
        self.root = root
        self.library = library
        self.translate = translate
        self.config = config
        self.language = options.language
        self.processes = options.processes or os.cpu_count() or 1
        self.is_preview = is_preview
        self.drafts = options.drafts or is_preview
        self.edition = Edition(options.edition or library.school.catalog.edition)
        self.site = Site(library, translate, self.drafts, self.edition)
        self.theme = Path(config.theme.custom_dir or "")
        self.made = word_scripts(translate)
        self.stamps = {**read_stamps(self.theme), **{name: stamp_of(content) for name, content in self.made.items()}}
        self.views = {name: stamped(text, self.stamps) for name, text in read_views(self.theme).items()}
        self.compiled = compiled()
        self.nav: Navigation | None = None
        self._env: Environment | None = None
        self._files: Files | None = None
        self.shells = cache(self._shell)

    @cached_property
    def templates(self) -> Templates:
        """The theme's view templates in the reader's language."""
        return Templates(self.views, self.translate, self.compiled)

    @cached_property
    def files(self) -> Published:
        """Which files go with the lessons."""
        return published(self.root, self.site)

    def furnish(self, env: Environment, files: Files) -> None:
        """Takes the theme's environment."""
        self._env, self._files = env, files
        env.bytecode_cache = self.compiled

    @property
    def store(self) -> Path:
        """Where results are remembered."""
        return self.root / STORE

    @property
    def beside(self) -> Beside:
        """Begins something in a copy of this process, where there are processors for it."""
        return partial(beside, self.processes)

    def building(self) -> Building:
        """Everything a build is made from."""
        return Building(
            root=self.root,
            library=self.library,
            translate=self.translate,
            publication=Publication(site_name=self.config.site_name, translate=self.translate, site_url=self.config.site_url or ""),
            templates=self.templates,
            shells=self.shells,
            shell_digest=self._digest(),
            fingerprint=fingerprint(),
            stamps=self.stamps,
            made=self.made,
            store=Store(self.store),
            run=pool_and_here(self.processes),
            beside=self.beside,
            files=self.files,
            editor=editor_of(self.root, self.config.repo_url or ""),
            scale=pool(self.processes),
            drafts=self.drafts,
            edition=self.edition,
        )

    def guide(self, page: Page) -> dict[str, Any]:
        """The frame of one of MkDocs' own pages."""
        address = page.url if page.url != "./" else ""
        hl = self._frame(address.split("/")[0], root_of(address))
        title = str(page.title or self.config.site_name)
        content = scrolling(page.content or "", self.translate("Table"))
        if page.is_homepage:
            content = self._home(hl["root"], content)
        else:
            above = (Crumb(self.translate("Guides"), GUIDES),) if address.startswith(GUIDES) and address != GUIDES else ()
            hl["breadcrumb"] = breadcrumb(address, above, self.translate)
        hl["title"] = escape(self.config.site_name if page.is_homepage else f"{title} – {self.config.site_name}")
        hl["description"] = escape(self.config.site_description or title)
        hl["content"] = content
        return hl

    def lost(self, base: str) -> dict[str, Any]:
        """The frame of the page for lost addresses, shown at any depth."""
        hl = self._frame("", base.rstrip("/") + "/")
        hl["worker"] = False  # its root is a guess
        title = self.translate("This page does not exist")
        hl["title"] = f"{escape(title)} – {escape(self.config.site_name)}"
        hl["description"] = escape(title)
        hl["content"] = self.templates.render("lost", hl["root"], title=title)
        return hl

    def stamped(self, html: str) -> str:
        """A page that asks for the very version of styles and scripts that it was made with."""
        return stamped(html, self.stamps)

    def _home(self, root: str, written: str) -> str:
        """The first page: the school's own heading, the ways in, the school's own words."""
        heading, _, words = written.rpartition("</h1>")
        grades = [grade_view(self.site, grade) for grade in self.site.grades]
        heading = f"{heading}</h1>" if heading else f"<h1>{escape(self.config.site_name)}</h1>"
        now = now_view(self.site)
        return self.templates.render("home", root, heading=heading, words=words, grades=grades, now=now)

    def _frame(self, section: str, root: str) -> dict[str, Any]:
        policy = "" if self.is_preview else POLICY  # the preview's live reload is an inline script
        shared = frame(self.site, self.translate, section=section, root=root, brand=self.config.site_name, policy=policy)
        return {**shared, "language": self.language}

    def _shell(self, section: str, depth: int) -> Shell:
        """The theme's page with slots, for a section and a depth."""
        if self._env is None or self._files is None or self.nav is None:
            raise RuntimeError("the house is not furnished")
        root = "../" * depth or "./"
        context = get_context(self.nav, self._files, self.config, page=None, base_url=root.rstrip("/"))
        hl = {**self._frame(section, root), **slots()}
        if depth > DEPTH_OF_WEEKS:
            hl["year"] = ""
            hl["for_school"] = for_school(self.translate)
        html = self._env.get_template("main.html").render({**context, "hl": hl})
        return shell(self.stamped(_INDENTATION.sub("\n", html)))

    def _digest(self) -> str:
        """Of everything that shells depend on: the theme, the configuration that it shows, the language and the grades of the header."""
        shown = json.dumps([dict(self.config.theme), [self.config[name] for name in SHOWN]], default=str, sort_keys=True)
        facts = [shown, self.config.theme.name, self.language, self.site.grades, self.is_preview, self.edition, year_json(self.site)]
        return digest_of([digest_of_folder(self.theme, (".html", ".css", ".js", ".svg", ".png")), facts])
