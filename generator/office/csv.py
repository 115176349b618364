"""A table for Excel and other programs: UTF-8 with its mark, semicolons; heads and rows, and nothing else."""

from generator.engine.harmless import sheet
from generator.model.filing import Dossier, OfficeFormat
from generator.model.message import Translate
from generator.model.table import Share

from ._words import in_words


def _write(dossier: Dossier, _translate: Translate) -> bytes:
    (table,) = dossier.tables
    rows = ([in_words(cell) if isinstance(cell, Share) else cell for cell in row] for row in table.rows)
    return sheet([[head.text for head in table.heads], *rows]).encode()


FORMAT = OfficeFormat(".csv", _write, holds_several=False)
