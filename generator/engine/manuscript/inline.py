"""A line of text with marks as Markdown."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

from generator.model.manuscript import Formula, Mark, Note, Piece, Rich, Run, Thing

from .escape import escaped

Other = Callable[[Thing | Note], str]
"""How a picture, something lost, or a note is written."""

Join = Callable[[Sequence[Piece]], str]

_SIGNS = ((Mark.BOLD, "**"), (Mark.ITALIC, "*"), (Mark.STRIKE, "~~"))
_ABOVE = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_BELOW = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_NOT_TEXT = re.compile(r"[{}$%#&_^~\\]")
_ROOT = re.compile(r"(?:\\[*_~]|[A-Za-z0-9)])+$")


def inline(rich: Rich, other: Other, *, in_table: bool = False) -> str:
    """Markdown on one line."""
    made = _marked([_seen(piece) for piece in rich], 0, partial(_joined, other=other, in_table=in_table), ("", ""))
    return re.sub(r"[ \t\u00a0]+", " ", made)


def _seen(piece: Piece) -> Piece:
    """What Markdown cannot underline is bold."""
    if isinstance(piece, Run) and Mark.UNDERLINE in piece.marks and piece.text.strip():
        return piece._replace(marks=piece.marks - {Mark.UNDERLINE} | {Mark.BOLD})
    return piece


def _marked(pieces: Sequence[Piece], level: int, join: Join, beside: tuple[str, str]) -> str:
    """The pieces, those that share a mark within one pair of its signs; beside them stand these characters."""
    if level == len(_SIGNS):
        return join(pieces)
    mark, sign = _SIGNS[level]
    groups = [(has_mark, tuple(group)) for has_mark, group in groupby(pieces, lambda piece: isinstance(piece, Run) and mark in piece.marks)]
    made = ""
    for place, (has_mark, group) in enumerate(groups):
        before = _edge(groups[place - 1][1][-1], -1) if place else beside[0]
        after = _edge(groups[place + 1][1][0], 0) if place + 1 < len(groups) else beside[1]
        text = _marked(group, level + 1, join, (before, after))
        is_inner = mark is Mark.STRIKE or (len(groups) > 1 and any(isinstance(piece, Run) and Mark.BOLD in piece.marks for piece in group))
        is_alone = level == 0 or not is_inner or not (before.strip() or after.strip())  # where signs meet only one kind is sure
        text = _around(text, sign, before, after) if has_mark and is_alone else text
        if text[:1] in "*~" and made[-1:] == text[:1]:
            text = join(group)  # signs that touch would be read as one
        made = _apart(made, text)
    return made


def _edge(piece: Piece, place: int) -> str:
    """The first or the last character of a piece."""
    return piece.text[place] if isinstance(piece, Run) and piece.text else "$"


def _around(text: str, sign: str, before: str, after: str) -> str:
    """Text between signs of emphasis; without them where Markdown would not take them for such."""
    match = _EDGES.fullmatch(text)
    lead, inner, trail = match.groups() if match else ("", text, "")
    tail = ""
    if not trail and after.isalnum():
        while inner and not inner[-1].isalnum() and inner[-1] in ".,:;!? ":
            inner, tail = inner[:-1], inner[-1] + tail
    if not inner:
        return text
    opens = lead or not before.isalnum() or inner[0].isalnum()
    closes = trail or tail or not after.isalnum() or inner[-1].isalnum()
    return f"{lead}{sign}{inner}{sign}{tail}{trail}" if opens and closes else text


def _joined(pieces: Sequence[Piece], other: Other, *, in_table: bool) -> str:
    made = ""
    for piece in pieces:
        if isinstance(piece, Run):
            is_raised = bool({Mark.ABOVE, Mark.BELOW} & piece.marks)
            made = _raised(made, piece, in_table=in_table) if is_raised else _apart(made, _run(piece, in_table=in_table))
        elif isinstance(piece, Formula):
            made = _apart(made, formula(piece, in_table=in_table))
        else:
            made += other(piece)
    return made


def _apart(made: str, text: str) -> str:
    """Two pieces one after the other; a dollar beside a letter or a digit would be money."""
    is_tight = (text[:1] == "$" and made[-1:].isalnum()) or (made[-1:] == "$" and made[-2:-1] != "\\" and text[:1].isalnum())
    return f"{made} {text}" if is_tight else made + text


def formula(piece: Formula, *, in_table: bool = False) -> str:
    """A formula inside a line."""
    latex = " ".join(piece.latex.split())
    if in_table:
        latex = latex.replace("\\|", "\\Vert ").replace("|", "\\vert ")
    return f"${latex}$" if latex else ""


def _run(run: Run, *, in_table: bool) -> str:
    text = run.text.replace("\n", " ")
    if Mark.CODE in run.marks:
        return f"`{text}`" if "`" not in text else f"`` {text} ``"
    made = escaped(text)
    if in_table:
        made = made.replace("|", "\\|")
    if run.link and text.strip():
        target = re.sub(r"[\s<>]", lambda match: f"%{ord(match[0]):02X}", run.link)
        made = f"[{made.strip()}]({f'<{target}>' if '(' in target or ')' in target else target})"
    return made


def _raised(made: str, run: Run, *, in_table: bool) -> str:
    """Text with an exponent or an index: as characters where there are such, else as a formula."""
    is_above = Mark.ABOVE in run.marks
    text = run.text.strip()
    small = text.translate(_ABOVE if is_above else _BELOW)
    if not text or all(one != other for one, other in zip(text, small, strict=True)):
        return made + small
    sign = "^" if is_above else "_"
    inner = text if text.isascii() and text.isalnum() else f"\\text{{{_NOT_TEXT.sub('', text)}}}"
    root = _ROOT.search(made)
    base = made[root.start() :] if root and "\\" not in root[0] else ""
    rest = made[: len(made) - len(base)]
    base = base if len(base) <= 1 or base.isdigit() else f"\\text{{{base}}}"
    return _apart(rest, formula(Formula(f"{base}{sign}{{{inner}}}"), in_table=in_table))
