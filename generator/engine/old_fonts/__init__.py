"""Text that was typed for fonts of the time before Unicode, made Vietnamese again when that is certain.

Such a font shows Vietnamese letters in the places of Western European ones: what Word keeps is ``TiÕng ViÖt`` (TCVN3, also called ABC)
or ``Tieáng Vieät`` (VNI). Only the font's name tells which of them it is, so nothing is ever guessed from the text alone.
"""

from .convert import Converted, convert
from .names import Encoding, encoding_of

__all__ = ["Converted", "Encoding", "convert", "encoding_of"]
