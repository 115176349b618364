"""What tells the right choice: a letter that is written, a mark that some choices have and others have not, the end of a solution."""

import re
from collections.abc import Sequence

from generator.model.manuscript import Block, Mark, Paragraph, Rich
from generator.model.message import Message, say

from .choices import TELLING, Found
from .patterns import CHOSEN
from .rich import cut, plain, stripped, words

Evidence = tuple[tuple[str, ...], Message]
"""Letters, and what they are told by."""

_CONCLUDES = re.compile(r"(?:chọn|đáp án)(?:\s(?:đáp án|ý|đúng|là)){0,3}\s?:?\s?([A-H])\s?[.)]?\s*$", re.IGNORECASE)
BY_BOLD = say("in bold")
WRITTEN = say("written with it")
_MARKED = {Mark.UNDERLINE: say("underlined"), Mark.RED: say("in red"), Mark.HIGHLIGHT: say("highlighted"), Mark.BOLD: BY_BOLD}
_STARRED = say("with an asterisk")


def letters_of(value: Rich, known: str) -> tuple[str, ...]:
    """The letters that an answer begins with; none when one of them is no choice."""
    match = CHOSEN.match(plain(value).strip())
    if match is None:
        small = re.fullmatch(r"\s*([a-h])\s*[.)]?\s*", plain(value))
        return (small[1],) if small and small[1] in known else ()
    letters = tuple(dict.fromkeys(re.findall("[A-H]", match["letters"])))
    return letters if all(letter in known for letter in letters) else ()


def reason_of(value: Rich) -> Rich:
    """What stands behind the letter: why it is right."""
    value = stripped(value)
    match = CHOSEN.match(plain(value))
    return stripped(cut(value, match.start("rest"))) if match and match["rest"].strip(" .") else ()


def letter_of_text(value: Rich, choices: Sequence[Found]) -> str:
    """The choice whose text an answer repeats."""
    wanted = words(value).rstrip(". ")
    same = [choice.letter for choice in choices if wanted and words(choice.text).rstrip(". ") == wanted]
    return same[0] if len(same) == 1 else ""


def evidence_of(choices: Sequence[Found]) -> list[Evidence]:
    """What the marks on some but not all choices say; bold alone when no other mark says anything."""
    found: list[Evidence] = []
    starred = tuple(choice.letter for choice in choices if choice.has_star)
    if 0 < len(starred) < len(choices):
        found.append((starred, _STARRED))
    for mark in TELLING:
        marked = tuple(choice.letter for choice in choices if mark in choice.marks)
        if 0 < len(marked) < len(choices) and (mark is not Mark.BOLD or (not found and len(marked) == 1)):
            found.append((marked, _MARKED[mark]))
    return found


def concluded(explanation: Sequence[Block]) -> list[str]:
    """The letter that an explanation ends with: ``Vậy chọn B``."""
    matches = [_CONCLUDES.search(words(block.text)) for block in explanation if isinstance(block, Paragraph)]
    return list(dict.fromkeys(match[1].upper() for match in matches if match))
