"""The gettext catalogues."""

import gettext
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.model.message import Translate, as_written

LANGUAGES = ("vi", "en")
"""Vietnamese is the default; English is the language of the source strings."""

FOLDER = Path(__file__).parent.parent / "locale"


def read_locale(language: str) -> Translate:
    """The translation into a language: compiled in memory, so that no compiled catalogue has to be kept or built."""
    if language == "en":
        return as_written
    with (FOLDER / language / "LC_MESSAGES" / "hoclieu.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled).gettext
