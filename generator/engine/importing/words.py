"""The text of cells, cleaned and compared."""

import re
import unicodedata

from generator.engine.near import plain
from generator.engine.text import fold

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]")
_SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
_I_OR_Y = re.compile(r"\b([hklmst])y\b")


def clean(text: str) -> str:
    """A cell's text: NFC, single spaces, no characters that cannot be seen, no empty lines."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", _BREAKS.sub("\n", text)))
    lines = (_SPACES.sub(" ", line).strip() for line in seen.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """A cell's lines as one."""
    return " ".join(text.split())


def folded(text: str) -> str:
    """A text to be compared: one line, without marks and case, i and y alike where they are the same sound: ``Học kỳ I`` → ``hoc ki i``."""
    return _I_OR_Y.sub(r"\1i", fold(one_line(text)))


def same(text: str) -> str:
    """What two writings of one title have in common: ``Bài 04: Vật lý`` and ``Bài 4. Vật lí``."""
    return plain(folded(text))


def is_shouted(text: str) -> bool:
    """Whether it is written in capitals throughout, as headings are."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and all(char.isupper() for char in letters)  # noqa: PLR2004 -- shorter ones are abbreviations
