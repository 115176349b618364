"""The words of a heading that has formulas: what the page's own heading is read as, so that both give one anchor."""

from .found import formulas, has_formulas


def formulas_in_words(text: str) -> str:
    """A line of Markdown whose formulas are plain characters; one that cannot be converted stays as it is written."""
    if not has_formulas(text):
        return text
    from .mathml import convert
    from .readable import readable
    from .trouble import Trouble

    parts, place = [], 0
    for one in formulas(text):
        if one.closed:
            try:
                said = readable(convert(one.latex, display=one.display))
            except Trouble:
                said = text[one.start : one.end]
            parts += [text[place : one.start], said]
            place = one.end
    return "".join(parts) + text[place:]
