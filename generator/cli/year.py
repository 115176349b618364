"""``hoclieu year``: from one school year to the next. Its commands are the files of ``_years/``."""

import click

from generator.model.message import N_, Translate

from . import _years
from ._command import Command
from ._table import table


def _make(translate: Translate) -> click.Command:
    return table(translate, "year", _years, N_("Begin a school year, and say what a change of plan or textbook has changed."))


COMMAND = Command(_make)
