"""The gettext catalogues."""

import gettext
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from generator.model.message import Translate, as_written

LANGUAGES = ("vi", "en")
"""Vietnamese is the default; English is the language of the source strings."""

FOLDER = Path(__file__).parent.parent / "locale"


def read_locale(language: str, folder: Path = FOLDER) -> Translate:
    """The translation into a language: as ``make setup`` compiled it, or compiled in memory, which takes a tenth of a second."""
    if language == "en":
        return as_written
    written = folder / language / "LC_MESSAGES" / "hoclieu.po"
    compiled = written.with_suffix(".mo")
    if _is_newer(compiled, written):
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file).gettext
    return gettext.GNUTranslations(_compiled(written, language)).gettext


def _is_newer(compiled: Path, written: Path) -> bool:
    """Whether a compiled catalogue is there, and nobody has written on since."""
    try:
        return compiled.stat().st_mtime_ns > written.stat().st_mtime_ns
    except FileNotFoundError:
        return False


def _compiled(written: Path, language: str) -> BinaryIO:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with written.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return compiled
