"""What came over from a Word document and what needs a look, for a teacher to read."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.engine.harmless import one_line
from generator.model.asked import Asked, Content
from generator.model.finding import Finding
from generator.model.manuscript import Block, Formula, Grid, Items, Note, Paragraph, Piece, Quoted, Remark, Rich, Spot, Title
from generator.model.message import N_, Message, Translate, say

from .import_lesson import Brought


def report_lesson(brought: Brought, translate: Translate) -> str:
    """The whole of it: what came over, then each place that needs a look with what is to do there."""
    lines = [say("What came over:").text(translate)]
    lines += [f"  - {told.text(translate)}" for told in _counts(brought)]
    if brought.remarks:
        lines += ["", say("To be looked at ({count}):", count=len(brought.remarks)).text(translate)]
        ordered = sorted(brought.remarks, key=lambda remark: (not remark.at.paragraph, remark.at.paragraph))
        lines += [line for remark in ordered for line in _remark(remark, translate)]
    if brought.findings:
        lines += ["", say("“hoclieu check” will say of the file ({count}):", count=len(brought.findings)).text(translate)]
        lines += _findings(brought.findings, translate)
    return "\n".join(one_line(line) for line in lines) + "\n"


def _findings(findings: Iterable[Finding], translate: Translate) -> Iterator[str]:
    """Each finding, those of one rule together: what is to do is said once behind them."""
    ways: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        ways.setdefault((finding.code, finding.problem.hint.text(translate)), []).append(finding)
    for (code, way), group in ways.items():
        yield from (f"  - {finding.at} {code} {finding.problem.says.text(translate)}" for finding in group)
        yield f"      → {way}"


def _remark(remark: Remark, translate: Translate) -> Iterator[str]:
    yield f"  - {_where(remark.at, translate)}: {remark.says.text(translate)}"
    yield f"      → {remark.way_out.text(translate)}"


def _where(spot: Spot, translate: Translate) -> str:
    parts = [spot.part.text(translate)] if spot.part else []
    parts += [say("paragraph {number}", number=spot.paragraph).text(translate)] if spot.paragraph else []
    place = ", ".join(parts)
    if not spot.near:
        return place or translate(N_("the document"))
    return f"{place} (“{spot.near}”)" if place else f"“{spot.near}”"


def _counts(brought: Brought) -> Iterator[Message]:
    """How many of each kind came over; kinds of which there are none are not named."""
    counted = Counter(kind for content in brought.made.contents for kind in _kinds(content))
    yield say("title: {title}", title=brought.made.title or "…")
    for kind, told in (
        ("title", N_("headings: {count}")),
        ("paragraph", N_("paragraphs: {count}")),
        ("list", N_("lists: {count}")),
        ("table", N_("tables: {count}")),
        ("formula", N_("formulas: {count}")),
        ("note", N_("footnotes: {count}")),
    ):
        if counted[kind]:
            yield say(told, count=counted[kind])
    if brought.pictures:
        yield say("pictures: {count}", count=len(brought.pictures))
    if questions := brought.made.questions:
        answered = sum(question.has_answer for question in questions)
        yield say("questions: {count}, with an answer: {answered}", count=len(questions), answered=answered)


def _kinds(content: Content) -> Iterator[str]:
    """The kind of everything in a piece of content."""
    if isinstance(content, Asked):
        yield from _of_all((*content.stem, *content.explanation, *content.hint))
        yield from (kind for choice in content.choices for kind in _of_text(choice.text))
        yield from _of_text(content.answer)
    elif isinstance(content, Paragraph):
        yield "paragraph"
        yield from _of_text(content.text)
    elif isinstance(content, Title):
        yield "title"
        yield from _of_text(content.text)
    elif isinstance(content, Items):
        yield "list"
        yield from (kind for item in content.items for kind in _of_all(item))
    elif isinstance(content, Grid):
        yield "table"
        yield from (kind for row in content.rows for cell in row for kind in _of_all(cell))
    elif isinstance(content, Quoted):
        yield from _of_all(content.blocks)


def _of_all(blocks: Iterable[Block]) -> Iterator[str]:
    """The kinds of what stands inside something else, whose paragraphs are not counted."""
    yield from (kind for block in blocks for kind in _kinds(block) if kind != "paragraph")


def _of_text(text: Rich) -> Iterator[str]:
    for piece in text:
        yield from _of_piece(piece)


def _of_piece(piece: Piece) -> Iterator[str]:
    if isinstance(piece, Formula):
        yield "formula"
    elif isinstance(piece, Note):
        yield "note"
        yield from _of_all(piece.blocks)
