"""A library's own files written over, as ``hoclieu fix``, ``approve`` and ``return`` do."""

from collections.abc import Iterable
from pathlib import Path

from generator.sources.folder import on_disk

from .publish import UnwritableError
from .store import write_atomically


def write_over(root: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Writes files anew, by their paths below the root, each whole or not at all.

    Raises:
        UnwritableError: one cannot be written; those before it are.
    """
    for path, content in files:
        try:
            write_atomically(on_disk(root, path).resolve(), content)
        except OSError as error:
            raise UnwritableError(path) from error
