"""The heading of a table: one row or two, somewhere below the letterhead, and again on every page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.paper import PaperRow

from .columns import COUNTED, LONGEST_HEADING, TITLES, Role, is_strand_heading, role_of
from .strands import strand_in
from .words import folded

FEWEST = 2
"""Columns that are known, in a heading."""


@dataclass(frozen=True, slots=True)
class Band:
    """The columns of one strand: all of them, mostly; some plans have two strands side by side in each week."""

    title: int
    strand: str = ""
    chapter: int | None = None
    lesson_number: int | None = None
    counts: tuple[int, ...] = ()
    period: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What the columns of a table are."""

    bands: tuple[Band, ...]
    roles: tuple[Role | None, ...]
    height: int
    """Rows that it takes."""
    texts: tuple[str, ...]
    """To know it again."""
    week: int | None = None
    strand: int | None = None
    outcomes: int | None = None
    has_two_weeks: bool = False
    """Whether there are two columns of weeks, of which one was chosen."""


def heading_at(rows: Sequence[PaperRow], place: int) -> Heading | None:
    """The heading that begins at a row; None when none does."""
    row = rows[place]
    if not row.words or any(len(word) > LONGEST_HEADING for word in row.words):
        return None
    under = rows[place + 1] if place + 1 < len(rows) and _is_second(row, rows[place + 1]) else None
    for second in (under, None) if under else (None,):
        columns = _columns(row, second)
        if heading := _heading(columns, 2 if second else 1):
            return heading
    return None


def is_foreign(row: PaperRow) -> bool:
    """Whether it is the heading of a table that is no distribution: of equipment, rooms, tests."""
    roles = [role_of(word) for word in row.words]
    return len(roles) > 1 and Role.FOREIGN in roles and all(len(word) <= LONGEST_HEADING for word in row.words)


def is_numbering(row: PaperRow) -> bool:
    """Whether it only numbers the columns: (1) (2) (3)."""
    numbers = [re.sub(r"\D", "", word) for word in row.words if re.fullmatch(r"\(?\s*\d\s*\)?", word)]
    return len(numbers) > 2 and len(numbers) == len(row.words) and _rises(numbers) and row.words[0].strip("() ") in "12"  # noqa: PLR2004


def _rises(numbers: list[str]) -> bool:
    return all(int(one) + 1 == int(after) for one, after in pairwise(numbers))


@dataclass(frozen=True, slots=True)
class _Column:
    above: str
    text: str
    role: Role | None
    is_copy: bool
    """Whether it belongs to the cell to its left in both rows."""


def _is_second(first: PaperRow, second: PaperRow) -> bool:
    """Whether the row below belongs to the heading: cells of the first reach into it, or stand over several of its own."""
    if not any(role_of(word) for word in first.words):
        return False
    reaches = any(box.is_below and box.text for box in second.boxes)
    parted = any(box.is_beside for box in first.boxes)
    short = all(len(word) <= LONGEST_HEADING and not re.fullmatch(r"[\d\s,.–-]+", word) for word in second.words)
    return bool(second.words) and short and (reaches or parted) and len(second.words) < len(second.boxes) + 1 and heading_words(second)


def heading_words(row: PaperRow) -> bool:
    """Whether some of its own words are such as stand over columns."""
    return any(
        role_of(word) or re.fullmatch(r"(lt|th|bt|kt|tong|cong|ly thuyet|li thuyet|thuc hanh|khgd .*)", folded(word)) for word in row.words
    )


def _columns(first: PaperRow, second: PaperRow | None) -> list[_Column]:
    columns = []
    for place, box in enumerate(first.boxes):
        under = second.boxes[place] if second and place < len(second.boxes) else None
        if under is None or under.is_below or not under.text:
            columns.append(_Column("", box.text, role_of(box.text), box.is_beside and (under is None or under.is_beside or not under.text)))
        else:
            columns.append(_Column(box.text, under.text, role_of(under.text) or role_of(box.text), under.is_beside))
    return columns


def _heading(columns: list[_Column], height: int) -> Heading | None:
    roles = [None if column.is_copy else column.role for column in columns]
    titles = _titles(columns, roles)
    known = [role for role in roles if role]
    if not titles or len(known) < FEWEST or not any(role in COUNTED for role in known) or Role.FOREIGN in known:
        return None
    heading = Heading(
        bands=tuple(_band(columns, roles, titles, place) for place in range(len(titles))),
        roles=tuple(roles),
        height=height,
        texts=tuple(sorted({folded(column.text) for column in columns if column.text})),
        strand=_first(roles, Role.STRAND),
        outcomes=_first(roles, Role.OUTCOMES),
    )
    return _with_week(heading, columns)


def _titles(columns: list[_Column], roles: list[Role | None]) -> list[int]:
    """The columns that hold titles: the plainest name there is, several only under different strands."""
    for role in (*TITLES, Role.LESSON_NUMBER):
        found = [place for place, one in enumerate(roles) if one is role]
        if len(found) > 1 and len({columns[place].above for place in found}) < len(found):
            return found[:1]
        if found:
            return found
    return [place for place, column in enumerate(columns) if not column.is_copy and column.role is None and is_strand_heading(column.text)]


def _band(columns: list[_Column], roles: list[Role | None], titles: list[int], place: int) -> Band:
    title = titles[place]
    above = columns[title].above if len(titles) > 1 else ""
    if len(titles) == 1:
        own = list(range(len(roles)))
    else:
        own = [one for one in range(len(roles)) if columns[one].above == above] if above else [title]
    named = (above or columns[title].text) if len(titles) > 1 else ""
    topic, number = _first(roles, Role.TOPIC, own), _first(roles, Role.LESSON_NUMBER, own)
    return Band(
        title=title,
        strand=strand_in(named) or named,
        chapter=None if topic == title else topic,
        lesson_number=None if number == title else number,
        counts=_counts(columns, [one for one in own if roles[one] is Role.COUNT]),
        period=_first(roles, Role.PERIOD, own),
    )


def _counts(columns: list[_Column], counts: list[int]) -> tuple[int, ...]:
    """The columns whose numbers are added: the parts under one heading, unless one of them is their sum; else the first."""
    if not _are_parts(columns, counts):
        return tuple(counts[:1])
    summed = [one for one in counts if folded(columns[one].text) in ("tong", "cong", "tong so")]
    return tuple(summed[:1] or counts)


def _are_parts(columns: list[_Column], counts: list[int]) -> bool:
    """Whether columns of counts stand under one heading, so that they are to be added."""
    return len(counts) > 1 and all(columns[one].above for one in counts)


def _with_week(heading: Heading, columns: list[_Column]) -> Heading:
    weeks = [place for place, role in enumerate(heading.roles) if role is Role.WEEK]
    if len(weeks) > 1:
        exact = [place for place in weeks if "thoi gian" not in folded(columns[place].text)]
        main = [place for place in weeks if "chinh kho" in folded(f"{columns[place].above} {columns[place].text}")]
        weeks = main or exact or weeks
        return replace(heading, week=weeks[0], has_two_weeks=len(weeks) > 1 or bool(main))
    return replace(heading, week=weeks[0] if weeks else None)


def _first(roles: Sequence[Role | None], role: Role, among: Sequence[int] | None = None) -> int | None:
    return next((place for place in (among if among is not None else range(len(roles))) if roles[place] is role), None)
