"""What is in a foreign language says so (WCAG 2.2, 3.1.2): screen readers and voices read it as that language is read.

Works on finished HTML, where a script, a style or a sheet of paper looks at nothing but classes, so that nobody else has to know of it. A
paragraph that is foreign as a whole carries the language itself; of items, cells and headings it is their content, because controls
of questions are put beside it, and those speak Vietnamese.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, pairwise

from generator.engine.passages import Passage, has_foreign_words, has_words, passages
from generator.model.language import Language

_TAG = r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>'
_OPAQUE = re.compile(r"<(math|pre|code|svg|script|summary|button|select)\b.*?</\1>", re.DOTALL)
_FIRST = re.compile(rf"({_TAG[:-1]})>")
_TOKEN = re.compile(rf"{_OPAQUE.pattern}|{_TAG}|[^<]+", re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|br|del|em|img|kbd|s|span|strong|sub|sup|code|math)\b")
_VOID = re.compile(r"<(?:br|img)\b")
_STRESS = re.compile(r"<(?:em|strong|a)\b")
LONGEST = 8_000
"""Characters of a paragraph; a longer one, for which no page has room, is left as it is: the work grows with the square of its length."""
DEEPEST = 20
"""Elements within one another in a line; nobody writes more."""
_ENTITY = re.compile(r"&[a-zA-Z0-9#]{1,8};")


@dataclass
class _Node:
    """A text, or an element within a line; without an opening tag it is a line's own."""

    opening: str = ""
    text: str = ""
    closing: str = ""
    start: int = 0
    end: int = 0
    children: list["_Node"] = field(default_factory=list)


def told_apart(html: str, language: Language) -> str:
    """The HTML with its foreign passages marked."""
    done: list[str] = []
    for is_inline, group in groupby((match[0] for match in _TOKEN.finditer(html)), _is_inline):
        tokens = list(group)
        if not is_inline or (len(tokens) == 1 and tokens[0].isspace()):
            done += tokens
            continue
        whole, line = _line(tokens, language)
        if whole and done and done[-1].startswith("<p") and done[-1][2] in " >":
            done[-1] = _with_language(done[-1], language)
            line = "".join(tokens)
        done.append(line)
    return "".join(done)


def text_told_apart(text: str, language: Language) -> str:
    """A title or another plain text as HTML, its foreign passages marked."""
    return told_apart(escape(text, quote=False), language)


def _is_inline(token: str) -> bool:
    return not token.startswith("<") or _INLINE.match(token) is not None


def _line(tokens: list[str], language: Language) -> tuple[bool, str]:
    """Whether a line of text is foreign as a whole; if it is not, the line with its foreign passages marked."""
    as_written = "".join(tokens)
    text = "".join(_said(token) for token in tokens if not token.startswith("<"))
    root = _tree(tokens) if len(text) <= LONGEST and has_foreign_words(text, language) else None
    if root is None:
        return False, as_written
    found = passages(text, language, _stressed(root))
    if not found:
        return False, as_written
    is_whole = not has_words(text[: found[0][0]]) and len(found) == 1 and not has_words(text[found[0][1] :])
    if is_whole:
        found = ((0, len(text)),)
    return is_whole, "".join(_written(root.children, found, text, language))


def _said(token: str) -> str:
    """A text as it is looked at: what stands for a sign has no words, and the same length."""
    return _ENTITY.sub(lambda match: " " * len(match[0]), token)


def _tree(tokens: list[str]) -> _Node | None:
    """The elements of a line; None when what begins in it ends elsewhere, or they are too deep."""
    open_nodes = [_Node()]
    place = 0
    for token in tokens:
        if token.startswith("</"):
            node = open_nodes.pop()
            node.closing, node.end = token, place
            if not open_nodes:
                return None
            continue
        node = _Node(start=place)
        open_nodes[-1].children.append(node)
        if not token.startswith("<"):
            node.text = token
            place += len(token)
        elif _VOID.match(token) or _OPAQUE.match(token):
            node.opening = token
        else:
            node.opening = token
            open_nodes.append(node)
            if len(open_nodes) > DEEPEST:
                return None
            continue
        node.end = place
    return open_nodes[0] if len(open_nodes) == 1 else None


def _stressed(node: _Node) -> Iterator[Passage]:
    for child in node.children:
        if _STRESS.match(child.opening):
            yield child.start, child.end
        yield from _stressed(child)


def _written(nodes: list[_Node], found: tuple[Passage, ...], text: str, language: Language) -> Iterator[str]:
    """Nodes side by side; those in a row that are foreign get one mark."""
    pieces = [piece for node in nodes for piece in _pieces(node, found)]
    for place, group in groupby(pieces, lambda piece: _passage_of(piece, found, text)):
        row = list(group)
        if place is None:
            for node in row:
                inside = "".join(_written(node.children, found, text, language))
                yield f"{node.opening}{node.text}{inside}{node.closing}"
            continue
        said = [node for node in row if has_words(text[node.start : node.end])]
        if len(said) == 1 and said[0].closing:  # an element needs no other around it, and signs beside it are in no language
            yield "".join(_with_language(_html(node), language) if node is said[0] else _html(node) for node in row)
        else:
            yield f'<span lang="{language}">{"".join(map(_html, row))}</span>'


def _pieces(node: _Node, found: tuple[Passage, ...]) -> Iterator[_Node]:
    """A text in pieces, cut where passages begin and end; anything else whole."""
    cuts = sorted({node.start, node.end, *(cut for passage in found for cut in passage if node.start < cut < node.end)})
    if not node.text:
        yield node
        return
    for start, end in pairwise(cuts):
        yield _Node(text=node.text[start - node.start : end - node.start], start=start, end=end)


def _passage_of(node: _Node, found: tuple[Passage, ...], text: str) -> Passage | None:
    """The passage that holds all words of a node; None when it has others, or none and lies in no passage."""
    for start, end in found:
        if start <= node.start and node.end <= end and node.start < node.end:
            return start, end
        if start < node.end and node.start < end and not has_words(text[node.start : start]) and not has_words(text[end : node.end]):
            return start, end
    return None


def _html(node: _Node) -> str:
    return f"{node.opening}{node.text}{''.join(map(_html, node.children))}{node.closing}"


def _with_language(html: str, language: Language) -> str:
    """HTML whose first tag says its language."""
    return _FIRST.sub(rf'\1 lang="{language}">', html, count=1)
