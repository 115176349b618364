"""Formulas pass Markdown and the sanitiser as marks and are put back as MathML of our own making: no author writes MathML.

A mark looks like ``$…$`` to the Markdown engine, so that what stands beside it (bold text, a full stop) is read as on GitHub.
"""

import re
from dataclasses import dataclass
from html import escape

from generator.engine.maths.found import Found, formulas, has_formulas

_MARK = re.compile("\\$\ue010(\\d+)\ue011\\$")
_WITH_SIGNS = re.compile("(?P<before>\\(?)\\$\ue010(?P<number>\\d+)\ue011\\$(?P<after>[.,;:!?)…]*)")
_OURS = re.compile("[\ue010\ue011]")
_IN_VALUE = re.compile('="[^"]*\ue010[^"]*"')
_IN_CODE = re.compile("<code\\b[^>]*>[^<]*\ue010.*?</code>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SetAside:
    """Markdown with marks in the places of formulas, and the formulas."""

    text: str
    sources: tuple[str, ...] = ()
    """As written, with their dollars."""
    found: tuple[Found, ...] = ()


def set_aside(text: str) -> SetAside:
    """The Markdown for the engine; text without formulas as it is."""
    if not has_formulas(text):
        return SetAside(text)
    text = _OURS.sub("\ufffd", text)
    found = tuple(one for one in formulas(text) if one.closed)
    parts, place = [], 0
    for number, one in enumerate(found):
        parts += [text[place : one.start], f"$\ue010{number}\ue011$"]
        place = one.end
    return SetAside("".join(parts) + text[place:], tuple(text[one.start : one.end] for one in found), found)


def put_back(html: str, aside: SetAside, label: str) -> str:
    """Sanitised HTML with its formulas in MathML; in attributes and code as they were written.

    Args:
        html: sanitised.
        aside: what was set aside.
        label: the name of a region in which a wide formula scrolls.
    """
    if not aside.found:
        return html

    def written(match: re.Match[str]) -> str:
        return _MARK.sub(lambda mark: escape(aside.sources[int(mark[1])]), match[0])

    html = _IN_CODE.sub(written, _IN_VALUE.sub(written, html))
    return _WITH_SIGNS.sub(lambda mark: _beside(mark, _shown(aside, int(mark["number"]), label)), html)


def _beside(mark: re.Match[str], formula: str) -> str:
    """A formula with the bracket before it and the comma behind it: browsers would begin a line with the comma."""
    whole = f"{mark['before']}{formula}{mark['after']}"
    return f'<span class="hl-m-keep">{whole}</span>' if len(whole) > len(formula) and not formula.startswith("<span") else whole


def _shown(aside: SetAside, number: int, label: str) -> str:
    from generator.engine.maths.mathml import convert
    from generator.engine.maths.trouble import Trouble

    one = aside.found[number]
    try:
        mathml = convert(one.latex, display=one.display)
    except Trouble:
        return f'<code class="hl-formula-source">{escape(aside.sources[number], quote=False)}</code>'
    if not one.display:
        return mathml
    return f'<span class="hl-formula" role="group" tabindex="0" aria-label="{escape(label)}">{mathml}</span>'


def style_of(html: str, root: str) -> str:
    """The link to the style of formulas, for pages that have some."""
    return f'<link rel="stylesheet" href="{root}assets/hoclieu/maths.css">' if "<math" in html or "hl-formula-source" in html else ""
