"""What the page of a lesson will weigh, told from its Markdown alone, so that a writer hears of it before anything is built.

An estimate: the build weighs the finished page and has the last word. Of the demo's 154 pages it is off by 500 bytes as a rule and by
1,400 at most; ``tests/workflows/test_whole_library.py`` holds it to that, so that a theme that grows heavier is noticed here.
"""

from contextlib import suppress

from .maths.found import Found, formulas

PAGE = 12_800
"""Bytes of a page around its lesson: head, navigation, facts, neighbours, rights, the code to open it again."""
TEXT = 1.22
"""For each byte of text: some of it stands in a heading, in the contents or in a coded answer again."""
LINE = 30
"""For the elements of each line with something on it."""
FORMULA = 20
"""For each formula, beside its own MathML."""
LANGUAGES = 0.13
"""For each byte of text of a lesson that mixes two languages, each with its mark."""


def page_weight(text: str, *, mixes_languages: bool = False) -> int:
    """The bytes of the page of a lesson, before compression.

    Args:
        text: its body.
        mixes_languages: whether its subject teaches a foreign language.
    """
    plain, drawn = len(text.encode()), 0
    if found := formulas(text):
        plain -= sum(one.end - one.start for one in found)
        drawn = _drawn(found)
    lines = text.count("\n") - text.count("\n\n") - text.count("\n>\n")
    return round(PAGE + plain * (TEXT + LANGUAGES * mixes_languages) + LINE * lines + drawn)


def is_surely_light(text: str, most: int) -> bool:
    """Whether the page of a lesson cannot weigh more than so many bytes: a quick look, and most lessons need no other."""
    return not formulas(text) and PAGE + len(text.encode()) * (TEXT + LANGUAGES) + LINE * text.count("\n") <= most


def _drawn(found: tuple[Found, ...]) -> int:
    """The bytes of formulas as MathML; rules have it made already, and of what cannot be made another one tells."""
    from .maths.mathml import convert
    from .maths.trouble import Trouble

    size = FORMULA * len(found)
    for one in found:
        with suppress(Trouble):
            size += len(convert(one.latex, display=one.display).encode())
    return size
