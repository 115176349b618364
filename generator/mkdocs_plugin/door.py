"""The way in from the command line: the same build that ``mkdocs build`` runs, with a library that was read and accepted already."""

import logging
import os
from pathlib import Path
from typing import Any, cast

from generator.model.library import Library

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # before Material is imported: its banner is not for teachers


class NoConfigurationError(Exception):
    """The library has no ``mkdocs.yml``."""


class NotPublishedError(Exception):
    """The finished site had flaws; the site before it stays. The message names them, a line each."""


def publish(root: Path, library: Library, language: str, *, site: Path | None = None, processes: int = 0) -> Path:
    """Builds and publishes an accepted library.

    Returns:
        The folder of the site.

    Raises:
        NoConfigurationError: there is no ``mkdocs.yml``.
        NotPublishedError: the finished site has flaws.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    given = {"site_dir": str(site.resolve())} if site else {}
    config = load_config(config_file=_configuration(root), **given)
    folder = Path(config.site_dir)
    plugin = cast("Any", config.plugins["hoclieu"])
    plugin.library = library
    plugin.config.language = language
    plugin.config.processes = processes
    told: list[str] = []
    handler = _Listener(told)
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except Abort as error:
        raise NotPublishedError("\n".join([*told, str(error.message if hasattr(error, "message") else error)])) from error
    finally:
        config.plugins.on_shutdown()
        logging.getLogger("mkdocs").removeHandler(handler)
    return folder


def preview(root: Path, language: str, address: str, today: str | None) -> None:
    """Serves the library, drafts included, until it is interrupted.

    Raises:
        NoConfigurationError: there is no ``mkdocs.yml``.
    """
    from mkdocs.commands.serve import serve

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    serve(config_file=_configuration(root), dev_addr=address, plugins=[{"hoclieu": {"today": today, "language": language}}])


def _configuration(root: Path) -> str:
    file = root.resolve() / "mkdocs.yml"
    if not file.is_file():
        raise NoConfigurationError(str(file))
    return str(file)


class _Listener(logging.Handler):
    """Keeps what was said of errors."""

    def __init__(self, told: list[str]) -> None:
        super().__init__(logging.ERROR)
        self.told = told

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())
