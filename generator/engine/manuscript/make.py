"""A manuscript as the content of a material: its title, its blocks and questions, and what a person must look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.asked import Asked, Content
from generator.model.manuscript import Block, Grid, Manuscript, Paragraph, Remark, Spot, Title
from generator.model.message import say

from .decide import decide
from .draft import Draft
from .gather import Gathered, gather
from .key import Entry, Key, take_key
from .lines import Line, lines_of
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
    entries = _matched(drafts, key)
    contents: list[Content] = []
    remarks = [*manuscript.remarks, *outline.remarks]
    for one in gathered:
        if not isinstance(one, Draft):
            contents.append(one)
            continue
        decision = decide(one, entries.get(id(one)))
        contents += [decision.asked, *decision.left]
        remarks += decision.remarks
    left = [] if key.entries and all(entry.is_given for entry in key.entries) else [line.block for line in key.lines]
    if left:
        remarks.append(_told(key))
    contents += left
    remarks += [_merged(block) for block in _blocks(gathered) if isinstance(block, Grid) and block.has_merged]
    return Made(outline.title, tuple(contents), tuple(remarks), () if left else tuple(_texts(key.lines)))


def _matched(drafts: Sequence[Draft], key: Key) -> dict[int, Entry]:
    """Which answer belongs to which question: by number, where numbers begin anew by how often they did; none where that is unclear."""
    asked, answered = _runs([draft.head.number for draft in drafts]), _runs([entry.number for entry in key.entries])
    by_place: dict[tuple[int, int], Entry] = {}
    for place, answer in zip(answered, key.entries, strict=True):
        by_place.setdefault(place, answer)
    numbers = [draft.head.number for draft in drafts]
    is_unique = len(set(numbers)) == len(numbers)
    is_alike = max((run for run, _ in asked), default=0) == max((run for run, _ in answered), default=0)
    found: dict[int, Entry] = {}
    for place, draft in zip(asked, drafts, strict=True):
        entry = by_place.get(place) if is_alike else _only(key.entries, draft.head.number) if is_unique else None
        if entry is not None and not entry.is_given:
            entry.is_given = True
            found[id(draft)] = entry
    return found


def _only(entries: Sequence[Entry], number: int) -> Entry | None:
    same = [entry for entry in entries if entry.number == number]
    return same[0] if len(same) == 1 else None


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Each number with how often counting began anew before it."""
    found, run, last = [], 0, 0
    for number in numbers:
        run += number <= last
        last = number
        found.append((run, number))
    return found


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
