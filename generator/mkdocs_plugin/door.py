"""The way in from the command line: the same build that ``mkdocs build`` runs, with a library that was read and accepted already."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from generator.model.catalog import Edition
from generator.model.library import Library

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # before Material is imported: its banner is not for teachers


class NoConfigurationError(Exception):
    """The library has no ``mkdocs.yml``."""


class WrongConfigurationError(Exception):
    """MkDocs cannot take what ``mkdocs.yml``, or a call, says; the message is MkDocs' own."""


class NotPublishedError(Exception):
    """The finished site had flaws; the site before it stays. The message names them, a line each."""


def publish(
    root: Path,
    library: Library,
    language: str,
    *,
    site: Path | None = None,
    processes: int = 0,
    drafts: bool = False,
    edition: Edition | None = None,
) -> Path:
    """Builds and publishes an accepted library; with drafts for a preview, marked; in the catalogue's edition unless another is asked for.

    Returns:
        The folder of the site.

    Raises:
        NoConfigurationError: there is no ``mkdocs.yml``.
        WrongConfigurationError: MkDocs cannot take it.
        NotPublishedError: the finished site has flaws.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

    given = {"site_dir": str(site.resolve())} if site else {}
    with _configured():
        config = load_config(config_file=_configuration(root), **given)
        if "hoclieu" not in config.plugins:
            raise Abort("plugins: hoclieu")
    folder = Path(config.site_dir)
    plugin = cast("Any", config.plugins["hoclieu"])
    plugin.library = library
    plugin.config.language = language
    plugin.config.processes = processes
    plugin.config.drafts = drafts
    plugin.config.edition = edition or plugin.config.edition
    with _listening() as told:
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except Abort as error:
            raise NotPublishedError("\n".join([*told, _message(error)])) from error
        finally:
            config.plugins.on_shutdown()
    return folder


def preview(root: Path, language: str, address: str, today: str | None) -> None:
    """Serves the library, drafts included, until it is interrupted.

    Raises:
        NoConfigurationError: there is no ``mkdocs.yml``.
        WrongConfigurationError: MkDocs cannot take it, or the address.
    """
    from mkdocs.commands.serve import serve

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with _configured():
        # A mapping, not a list: MkDocs empties the items of a list the first time it reads them, and every rebuild reads them again.
        serve(config_file=_configuration(root), dev_addr=address, plugins={"hoclieu": {"today": today, "language": language}})


def _configuration(root: Path) -> str:
    file = root.resolve() / "mkdocs.yml"
    if not file.is_file():
        raise NoConfigurationError(str(file))
    return str(file)


@contextmanager
def _configured() -> Iterator[None]:
    """Turns MkDocs' complaints about its configuration into ours."""
    from mkdocs.exceptions import Abort, ConfigurationError

    with _listening() as told:
        try:
            yield
        except (Abort, ConfigurationError) as error:
            raise WrongConfigurationError("; ".join(told) or _message(error)) from error


def _message(error: Exception) -> str:
    return str(getattr(error, "message", error))


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What MkDocs says of errors meanwhile."""
    told: list[str] = []
    handler = _Listener(told)
    logging.getLogger("mkdocs").addHandler(handler)
    try:
        yield told
    finally:
        logging.getLogger("mkdocs").removeHandler(handler)


class _Listener(logging.Handler):
    """Keeps what was said of errors."""

    def __init__(self, told: list[str]) -> None:
        super().__init__(logging.ERROR)
        self.told = told

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())
