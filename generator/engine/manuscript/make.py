"""A manuscript as the content of a material: its title, its blocks and questions, and what a person must look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.asked import Asked, Content
from generator.model.manuscript import Block, Grid, Manuscript, Mark, Paragraph, Remark, Run, Spot, Title
from generator.model.message import say

from .decide import decide
from .draft import Draft
from .gather import Gathered, gather
from .key import Key, take_key
from .lines import Line, lines_of
from .matching import matched
from .outline import outline_of
from .rich import plain, words

_NEAR = 60


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be written."""

    title: str
    contents: tuple[Content, ...]
    remarks: tuple[Remark, ...]
    key: tuple[str, ...] = ()
    """The text of the answers at the end, which now stand with their questions."""

    @property
    def questions(self) -> tuple[Asked, ...]:
        """The questions in order."""
        return tuple(content for content in self.contents if isinstance(content, Asked))


def make(manuscript: Manuscript) -> Made:
    """Everything of a manuscript, its questions with the answers that were found."""
    outline = outline_of(manuscript)
    lines, key = take_key(lines_of(outline.blocks))
    gathered = gather(lines)
    drafts = [one for one in gathered if isinstance(one, Draft)]
    entries = matched(drafts, key)
    contents: list[Content] = []
    remarks = [*manuscript.remarks, *outline.remarks]
    for one in gathered:
        if not isinstance(one, Draft):
            contents.append(one)
            continue
        decision = decide(one, entries.get(id(one), ()))
        contents += [decision.asked, *decision.left]
        remarks += decision.remarks
    left = [] if key.entries and all(entry.is_given for entry in key.entries) else [line.block for line in key.lines]
    if left:
        remarks.append(_told(key))
    contents += left
    remarks += _coloured(_blocks(gathered))
    remarks += [_merged(block) for block in _blocks(gathered) if isinstance(block, Grid) and block.has_merged]
    return Made(outline.title, tuple(contents), tuple(remarks), () if left else tuple(_texts(key.lines)))


def _told(key: Key) -> Remark:
    numbers = ", ".join(str(entry.number) for entry in key.entries if not entry.is_given)
    near = words(key.lines[0].text)[:_NEAR] if key.lines else ""
    return Remark(
        Spot(0, near),
        say("the answers at the end were left as text, because some belong to no question or to several: {numbers}", numbers=numbers),
        say("give each to its question, then delete the text"),
    )


def _blocks(gathered: Gathered) -> list[Block]:
    found: list[Block] = []
    for one in gathered:
        found += [*one.stem, *one.explanation, *one.hint] if isinstance(one, Draft) else [one]
    return found


def _coloured(blocks: Sequence[Block]) -> list[Remark]:
    """That colours of text outside choices are not kept, once for all places."""
    coloured = [
        block
        for block in blocks
        if isinstance(block, Paragraph | Title)
        and any(isinstance(piece, Run) and piece.text.strip() and {Mark.RED, Mark.HIGHLIGHT} & piece.marks for piece in block.text)
    ]
    if not coloured:
        return []
    says = say("red or highlighted text became plain; places: {count}", count=len(coloured))
    way = say("where the colour says something, write it in words or in bold: not everybody sees colours")
    return [Remark(Spot(0, words(coloured[0].text)[:_NEAR]), says, way)]


def _merged(grid: Grid) -> Remark:
    first = next((words(block.text) for row in grid.rows for cell in row for block in cell if isinstance(block, Paragraph)), "")
    return Remark(
        Spot(0, first[:_NEAR], say("table")),
        say("merged cells of a table were parted: their text stands in the first of them"),
        say("look at the table, and repeat the text where it belongs to several rows"),
    )


def _texts(lines: Sequence[Line]) -> list[str]:
    found = []
    for line in lines:
        if isinstance(line.block, Paragraph | Title):
            found.append(plain(line.text))
        elif isinstance(line.block, Grid):
            found += [plain(block.text) for row in line.block.rows for cell in row for block in cell if isinstance(block, Paragraph)]
    return found
