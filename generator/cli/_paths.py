"""Files that are named in a call, as the library knows them."""

import os
import unicodedata
from pathlib import Path

from generator.model.message import N_, Translate

from ._command import WrongCallError


def within(root: Path, file: Path, translate: Translate) -> str:
    """A path as given, from here or else from the library's folder, relative to the root.

    Raises:
        WrongCallError: it is not there, or not in the library.
    """
    found = [place.parent.resolve() / place.name for place in (Path.cwd() / file, root / file) if place.exists()]
    if not found:
        raise WrongCallError(translate(N_("there is no file “{file}”")).format(file=file))
    inside = next((place for place in found if place.resolve() == root or place.is_relative_to(root)), None)
    if inside is None:
        raise WrongCallError(translate(N_("“{file}” is not in the library {root}")).format(file=file, root=root))
    return unicodedata.normalize("NFC", os.path.relpath(inside, root).replace(os.sep, "/"))
