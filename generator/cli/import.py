"""``hoclieu import``: brings in what a school has in Word and Excel. Its commands are the files of ``_imports/``."""

import click

from generator.model.message import N_, Translate

from . import _imports
from ._command import Command
from ._table import table


def _make(translate: Translate) -> click.Command:
    return table(translate, "import", _imports, N_("Bring in what the school has in Word and Excel files."))


COMMAND = Command(_make)
