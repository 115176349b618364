"""The facts of a Markdown body that rules and links need, with their places.

A scan of lines, not a parse: it reads a lesson in a tenth of the time that rendering takes. What it cannot see (a link
broken over two lines) is caught when the finished pages are verified.
"""

import re
from dataclasses import dataclass, field
from itertools import accumulate

from generator.engine.maths.headings import formulas_in_words
from generator.engine.questions import parse as questions
from generator.engine.text import anchors
from generator.model.document import Body, Heading, Link, Question, RawHtml
from generator.model.finding import Fault, fault
from generator.model.span import Span

LONGEST_LINE = 4_000
"""Characters; a longer line is noted and not scanned, so that no expression below can be made to run long."""

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:> ?)*(`{3,}|~{3,})")
_CODE = re.compile(r"(`+)(?!`).{0,600}?(?<!`)\1(?!`)")
_TEXT = r"(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,400}"
_TARGET = (
    r"\(\s*(?P<target><[^<>]{0,500}>|[^\s()]{0,500}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s+(?:\"[^\"]{0,300}\"|'[^']{0,300}'))?\s*\)"
)
_PICTURE = re.compile(rf"!\[(?P<text>{_TEXT})\]{_TARGET}")
_LINK = re.compile(rf"(?<!!)\[(?P<text>{_TEXT})\]{_TARGET}")
_REFERENCE = re.compile(r" {0,3}\[(?P<text>[^\]]{1,200})\]:\s*<?(?P<target>[^\s<>]{1,500})>?")
_AUTOLINK = re.compile(r"<(?P<target>(?:https?|ftp|mailto|javascript|data):[^\s<>]{1,500})>", re.IGNORECASE)
_TAG = re.compile(r"<(?P<tag>/?[A-Za-z][A-Za-z0-9-]{0,30}|!--)(?=[\s/>]|$|(?<=!--))")
_QUESTION = questions.HEAD
_ANSWER = re.compile(r"\s*>\s*\*\*(?:Đáp án|Gợi ý trả lời|Hướng dẫn giải)\b")
_ALONE = re.compile(rf" {{0,3}}\[{_TEXT}\]{_TARGET}[ \t]*")
_IN_WORDS = re.compile(
    r" {0,3}> ?\*\*(?:(?P<transcript>(?:Bản lời|Lời) thoại)|Mô tả)\b| {0,3}\[(?P<link>(?:Bản lời|Lời) thoại)\b", re.IGNORECASE
)
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)")


@dataclass(slots=True)
class _Scan:
    """What one scan has gathered, and the line where it stands."""

    path: str
    line: int
    headings: list[tuple[int, str, Span]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    raw_html: list[RawHtml] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def span(self, start: int, length: int = 0) -> Span:
        """The place of a piece of the line."""
        return Span(self.path, self.line, start + 1, self.line, start + 1 + length)


def scan(path: str, text: str, first_line: int) -> tuple[Body, tuple[Fault, ...]]:
    """The body of a material with its headings, links, questions and raw HTML; and lines too long to be looked at."""
    lines = text.split("\n")
    starts = tuple(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    found = _Scan(path, first_line)
    fence, has_fences = "", "```" in text or "~~~" in text
    for row, line in enumerate(lines):
        if not line or line.isspace():
            continue
        if not (has_fences or "**" in line or "]" in line or "<" in line or line[0] in "# ") and len(line) <= LONGEST_LINE:
            continue  # plain words, as most lines are
        if has_fences and (mark := _FENCE.match(line)):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence) and not line.strip("`~> \t"):
                fence = ""
            continue
        if not fence:
            found.line = first_line + row
            _scan_line(found, line)
            if "](" in line and found.links and len(line) <= LONGEST_LINE and _ALONE.fullmatch(line) and _is_paragraph(lines, row):
                found.links[-1] = found.links[-1]._replace(alone=True, followed_by=_in_words(lines, row))
    names = anchors([heading for _, heading, _ in found.headings])
    headings = tuple(Heading(level, words, name, at) for (level, words, at), name in zip(found.headings, names, strict=True))
    body = Body(
        text,
        path,
        first_line,
        starts,
        headings,
        tuple(found.links),
        tuple(found.questions),
        tuple(found.raw_html),
        len(text.split()),
    )
    return body, tuple(found.faults)


def _is_paragraph(lines: list[str], row: int) -> bool:
    """Whether a line is a paragraph by itself: blank lines around it, or a heading above."""
    above, below = lines[row - 1].strip() if row else "", lines[row + 1].strip() if row + 1 < len(lines) else ""
    return not below and (not above or above.startswith("#"))


def _in_words(lines: list[str], row: int) -> str:
    """What the next paragraph gives for those who cannot hear or see: ``> **Bản lời thoại.** …`` or ``> **Mô tả.** …``."""
    following = next((line for line in lines[row + 1 : row + 8] if line.strip()), "")
    match = _IN_WORDS.match(following)
    return "" if match is None else "transcript" if match["transcript"] or match["link"] else "description"


def _scan_line(found: _Scan, line: str) -> None:
    if len(line) > LONGEST_LINE:
        found.faults.append(fault("overlong-line", found.span(0), length=str(len(line)), most=str(LONGEST_LINE)))
        return
    if "`" in line:
        line = _CODE.sub(lambda match: " " * len(match[0]), line)
    if (line[0] == "#" or line.startswith(" ")) and (match := _HEADING.match(line)):
        found.headings.append((len(match[1]), _plain(formulas_in_words(match[2] or "")), found.span(0, len(line))))
    if "](" in line or "]:" in line:
        _scan_links(found, line)
    if "<" in line:
        _scan_html(found, line)
    if "**" in line:
        _scan_questions(found, line)


def _scan_links(found: _Scan, line: str) -> None:
    for match in _PICTURE.finditer(line):
        found.links.append(_link(found, match, is_picture=True))
    for match in _LINK.finditer(_PICTURE.sub(lambda match: "x" * len(match[0]), line)):
        found.links.append(_link(found, match))
    if definition := _REFERENCE.match(line):
        found.links.append(_link(found, definition))


def _link(found: _Scan, match: re.Match[str], *, is_picture: bool = False) -> Link:
    target = match["target"]
    inner = target.strip("<>")
    at = match.start("target") + (1 if inner != target else 0)
    return Link(inner, _plain(match["text"]), found.span(at, len(inner)), is_picture)


def _scan_html(found: _Scan, line: str) -> None:
    for match in _AUTOLINK.finditer(line):
        found.links.append(Link(match["target"], match["target"], found.span(match.start("target"), len(match["target"]))))
    for match in _TAG.finditer(line):
        if not match["tag"].startswith("/"):
            found.raw_html.append(RawHtml(match["tag"].lower(), found.span(match.start(), len(match[0]))))


def _scan_questions(found: _Scan, line: str) -> None:
    bare = line.lstrip("> ")
    if bare.startswith("**Câu") and (match := _QUESTION.match(bare)):
        at = found.span(len(line) - len(bare), len(match[0]))
        found.questions.append(Question(int(match["number"]), match["level"] or "", answered=False, span=at))
    elif found.questions and _ANSWER.match(line):
        last = found.questions[-1]
        found.questions[-1] = Question(last.number, last.level, answered=True, span=last.span)


def _plain(text: str) -> str:
    return _EMPHASIS.sub("", text).strip()
