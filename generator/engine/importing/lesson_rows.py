"""One row of a table to what it says of its lessons, given where it stands."""

import re
from dataclasses import dataclass, field, replace

from generator.model.imported import Guess
from generator.model.message import say
from generator.model.paper import Box, PaperRow, Place

from .heading import Band, Heading
from .landmarks import Landmark, Mark, heading_in
from .numbers import weeks_in
from .pieces import Amount, Group, Piece
from .titles import Name, names_in, split_chapter, strip_count, tidy
from .words import folded

_OUTCOME_MARK = re.compile(r"^\s*(?:[-–•+*·▪►✓]|\d{1,2}[.)]|[a-z]\))\s*")


@dataclass
class Standing:
    """What holds for the rows to come: said above them, once."""

    semester: int = 0
    table: int = 0
    """The number of the table, so that merged cells of different tables are told apart."""
    strand: str = ""
    chapter: str = ""
    weeks: tuple[int, ...] = ()
    begun: dict[int, int] = field(default_factory=dict)
    """The row where the cell of each column begins."""
    has_pieces: set[int] = field(default_factory=set)
    """The bands in which some lesson stands already."""
    is_chapter_guessed: bool = False
    is_chapter_new: bool = False
    """Whether no lesson stands under it yet."""
    chapters: dict[str, str] = field(default_factory=dict)
    """The last chapter of each strand, where strands take turns."""
    filled: frozenset[int] = frozenset()
    """Columns that say their value in every row: a blank there is a blank, and not the value above."""

    def take(self, mark: Mark) -> None:
        """What a heading above rows says for them."""
        if mark.kind is Landmark.SEMESTER:
            self.semester = int(mark.text)
        elif mark.kind is Landmark.STRAND:
            self.strand, self.chapter = mark.text, ""
        elif mark.kind is Landmark.CHAPTER:
            self.chapter, self.is_chapter_guessed, self.is_chapter_new = mark.text, mark.is_guess, True
        elif mark.kind is Landmark.WEEK:
            self.weeks = mark.numbers


def value(row: PaperRow, column: int | None) -> str:
    """What a row says in a column, also by a cell merged with those above; not what reaches in from the left."""
    box = _box(row, column)
    return "" if box.is_beside else box.text


def _box(row: PaperRow, column: int | None) -> Box:
    return row.boxes[column] if column is not None and column < len(row.boxes) else Box()


def pieces_of(row: PaperRow, place: Place, heading: Heading, number: int, standing: Standing) -> tuple[Piece, ...]:
    """The lessons that a row names in one band; none when it names none there."""
    band = heading.bands[number]
    _note_beginnings(row, standing)
    _take_columns(row, heading, band, standing)
    title = _box(row, band.title)
    named, guesses = _title(row, band, standing) if not title.is_below else ((), [])
    weeks = _weeks(row, heading, standing, guesses)
    base = Piece(
        name=Name(""),
        place=place,
        columns=(f"{place.file} {' '.join(heading.texts)}", number),
        semester=standing.semester,
        strand=band.strand or standing.strand,
        chapter=standing.chapter,
        weeks=weeks,
        count=_amount(row, band.counts, standing),
        period=_amount(row, (band.period,) if band.period is not None else (), standing),
        outcomes=outcomes_in(value(row, heading.outcomes)),
    )
    if named:
        standing.has_pieces.add(number)
        standing.is_chapter_new = False
        standing.chapters[folded(base.strand)] = base.chapter
        return tuple(replace(piece, guesses=tuple(guesses)) for piece in _shared(base, named, standing.table))
    if number not in standing.has_pieces:
        return ()
    if title.is_below and title.text:
        return (replace(base, joins=True, guesses=tuple(guesses)),)
    if not any(_box(row, column).own for column in (*band.counts, band.period)):
        return ()
    guesses.append(Guess("title", say("a row without a title was added to the lesson above it")))
    return (replace(base, joins=True, guesses=tuple(guesses)),)


def _title(row: PaperRow, band: Band, standing: Standing) -> tuple[tuple[Name, ...], list[Guess]]:
    text = _box(row, band.title).text
    if number := value(row, band.lesson_number):
        written = f"Bài {number}" if number.replace(" ", "").isalnum() and number[0].isdigit() else tidy(number)
        text = f"{written}. {text}" if text and not folded(text).startswith(folded(written)) else text or written
    chapter, text = split_chapter(text)
    if chapter:
        standing.chapter, standing.is_chapter_guessed = chapter, False
    guesses = []
    if standing.is_chapter_guessed:
        standing.is_chapter_guessed = False
        guesses.append(Guess("chapter", say("the heading “{text}” above this row was taken for a chapter", text=standing.chapter)))
    return names_in(text), guesses


def _note_beginnings(row: PaperRow, standing: Standing) -> None:
    for column, box in enumerate(row.boxes):
        if not box.is_below:
            standing.begun[column] = row.number


def _take_columns(row: PaperRow, heading: Heading, band: Band, standing: Standing) -> None:
    """Strand and chapter, where they have columns of their own."""
    if strand := tidy(value(row, heading.strand)):
        if folded(strand) != folded(standing.strand) and not standing.is_chapter_new:
            standing.chapter = standing.chapters.get(folded(strand), "")
        standing.strand = strand
    elif heading.strand is not None and heading.strand in standing.filled:
        standing.strand = ""
    if written := tidy(value(row, band.chapter)):
        mark = heading_in(written)
        standing.take(mark if mark and mark.kind is Landmark.STRAND else Mark(Landmark.CHAPTER, strip_count(written)))
    elif band.chapter is not None and band.chapter in standing.filled:
        standing.chapter = ""


def _weeks(row: PaperRow, heading: Heading, standing: Standing, guesses: list[Guess]) -> tuple[int, ...]:
    if heading.week is None:
        return standing.weeks
    box = _box(row, heading.week)
    written = value(row, heading.week)
    if not written:
        if standing.weeks:
            guesses.append(Guess("weeks", say("no week is written; the one of the row above was taken")))
        return standing.weeks
    if box.was_date:
        day, month = int(written[:2]), int(written[3:5])
        standing.weeks = tuple(range(min(day, month), max(day, month) + 1))
        guesses.append(
            Guess(
                "weeks",
                say("Excel holds the date {date}; it was read as {weeks}", date=written, weeks=f"{min(day, month)}-{max(day, month)}"),
            )
        )
        return standing.weeks
    weeks = weeks_in(written)
    if weeks is None:
        guesses.append(Guess("weeks", say("“{text}” does not say a week", text=written.replace("\n", " "))))
        return ()
    standing.weeks = weeks
    return weeks


def _amount(row: PaperRow, columns: tuple[int, ...], standing: Standing) -> Amount | None:
    found = [(column, _box(row, column)) for column in columns if value(row, column)]
    if not found:
        return None
    column, box = found[0]
    group: Group = (standing.table, standing.begun.get(column, row.number), column)
    return Amount("+".join(one.text for _, one in found), group, was_date=box.was_date)


def _shared(base: Piece, names: tuple[Name, ...], table: int) -> list[Piece]:
    """The lessons of one cell: lines of periods beside lines of titles belong together, else the periods are for all of them."""
    made = []
    for place, name in enumerate(names):
        piece = replace(base, name=name)
        for column in ("count", "period"):
            amount: Amount | None = getattr(base, column)
            lines = amount.text.split("\n") if amount else []
            if amount and len(names) > 1 and len(lines) == len(names):
                _, row, at = amount.group
                own = replace(amount, text=lines[place], group=(table, row, at * 1000 + place + 1))
                piece = replace(piece, count=own) if column == "count" else replace(piece, period=own)
        if name.periods and piece.period is None:
            piece = replace(piece, period=Amount(name.periods, (table, base.place.row, -1 - place)))
        made.append(piece)
    return made


def outcomes_in(text: str) -> tuple[str, ...]:
    """The outcomes of a cell, one for each line or bullet."""
    parts = [part for line in text.split("\n") for part in line.split(";")]
    found = (_OUTCOME_MARK.sub("", part).strip(" .;-–").lstrip("=+@") for part in parts)
    return tuple(part for part in dict.fromkeys(found) if part)
