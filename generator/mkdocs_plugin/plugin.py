"""The plugin: MkDocs gives configuration, theme, guides and live reload; workflows check, pour, verify and publish the library."""

import logging
import os
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.model.catalog import Edition
from generator.model.library import Library
from generator.model.message import Translate, as_written
from generator.model.report import Style
from generator.model.results import Results
from generator.sources.locale import read_locale
from generator.workflows.build import build
from generator.workflows.check import results_of
from generator.workflows.day import day_of
from generator.workflows.laying import begun
from generator.workflows.memory import remembered
from generator.workflows.publish import Earlier, begin, discard, earlier, over_earlier, retire, swap
from generator.workflows.read import LibraryNotFoundError, read_library
from generator.workflows.report import report

from .config import LibraryConfig
from .flaws import told
from .house import House

log = get_plugin_logger("hoclieu")

UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "sitemap.xml")
"""Of Material: our pages have their own, a fifth of the weight (see ARCHITECTURE.md); its map of the site would lie there as a template."""


class LibraryPlugin(BasePlugin[LibraryConfig]):
    """Checks the library before MkDocs builds, adds its pages after, publishes all of it or nothing."""

    def __init__(self) -> None:
        self.command: str = "build"
        self.library: Library | None = None
        """Given by a door that has read and accepted it already; read here otherwise."""
        self.translate: Translate = as_written
        self.published_to: Path | None = None
        self.folder: Path | None = None
        """Where MkDocs builds instead of its site folder."""
        self.before: Earlier | None = None
        """The site to lay the new one over."""
        self.house: House | None = None

    @property
    def is_preview(self) -> bool:
        """Whether this is ``serve``: drafts are shown, and what would reject a build is only said."""
        return self.command == "serve"

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Remembers which command runs; MkDocs keeps plugins with this method over the rebuilds of ``serve``."""
        self.command = command
        if command == "gh-deploy":  # whoever opens the address reads it
            self.config.edition = Edition.PUBLIC

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and judges the library; a rejected one ends the build before MkDocs has touched anything.

        Raises:
            Abort: the library is rejected, or there is none.
        """
        root = Path(config.config_file_path).resolve().parent
        self.translate = read_locale(self.config.language)
        accepted = self.library
        library = accepted or self._read(root)
        if accepted is None:
            self._judge(results_of(library))
        config.theme.static_templates.discard("sitemap.xml")  # ours knows every page, and no clock
        self.house = House(root, library, self.translate, config, self.config, is_preview=self.is_preview)
        if not self.is_preview:
            self.published_to = Path(config.site_dir)
            self.folder = begin(self.published_to)
            self.before = earlier(self.folder, self.published_to, self.house.store, self.house.beside)
            config.site_dir = str(self.folder)
        return config

    def _read(self, root: Path) -> Library:
        try:
            return read_library(root, day_of(self.config.today), remembered(root), processes=self.config.processes or os.cpu_count() or 1)
        except LibraryNotFoundError as error:
            raise Abort(f"no content folder in {error}") from error

    def _judge(self, results: Results) -> None:
        if results.is_accepted:
            return
        text = report(results, "text", Style(translate=self.translate, language=self.config.language))
        if not self.is_preview:
            raise Abort(text)
        log.warning(text)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 -- MkDocs' signature
        """Leaves MkDocs the guides and what is published as it is; materials are ours, and Material's scripts and styles are not used."""
        library, published = self._house.library, self._house.files
        laid = {asset.path for asset in library.assets if published.is_laid(asset.path, asset.size)}
        for file in list(files):
            path = f"content/{file.src_uri}"
            if path in library.entry_at or path in laid or not published.is_copied(path) or file.src_uri.startswith(UNUSED):
                files.remove(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 -- MkDocs' signature
        """Keeps what shells are rendered with."""
        self._house.furnish(env, files)
        return env

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002 -- MkDocs' signature
        """Keeps the navigation for the shells."""
        self._house.nav = nav
        return nav

    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:  # noqa: ARG002 -- MkDocs' signature
        """Gives a guide, or the first page, what the theme shows."""
        cast("dict[str, Any]", context)["hl"] = self._house.guide(page)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 -- MkDocs' signature
        """Stamps what a guide loads."""
        return self._house.stamped(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002 -- MkDocs' signature
        """Stamps what the page for lost addresses loads."""
        return self._house.stamped(output_content)

    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> TemplateContext:  # noqa: ARG002 -- MkDocs' signature
        """Gives the page for lost addresses the same."""
        cast("dict[str, Any]", context)["hl"] = self._house.lost(str(context["base_url"]))
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds the library's pages, looks at everything once more, and publishes.

        Raises:
            Abort: the finished site has a flaw; the site before it stays.
        """
        store = self._house.store
        laying = over_earlier(self.folder, self.before) if self.folder else begun(Path(config.site_dir))
        self.folder = laying.folder if self.folder else None
        flaws = build(self._house.building(), laying)
        lines = list(told(flaws, {one.address: one.path for one in self._house.library.materials}, self.translate)) if flaws else []
        for line in lines[:-1]:
            log.error(line)
        if self.folder is None or self.published_to is None:
            return
        if flaws:
            discard(self.folder)
            raise Abort(lines[-1])
        if config.strict and _warned():
            discard(self.folder)  # MkDocs itself ends a strict build now, but only after this
            return
        retire(laying, swap(self.folder, self.published_to), store)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 -- MkDocs' signature
        """Removes what a failed build leaves."""
        if self.folder is not None:
            discard(self.folder)
        if self.before is not None:
            discard(self.before.folder)

    @property
    def _house(self) -> House:
        if self.house is None:
            raise RuntimeError("on_config comes first")
        return self.house


def _warned() -> bool:
    """Whether MkDocs, or ProperDocs, has counted a warning in a strict build."""
    handlers = [handler for name in ("mkdocs", "properdocs") for handler in logging.getLogger(name).handlers]
    return any(handler.get_counts() for handler in handlers if hasattr(handler, "get_counts"))
