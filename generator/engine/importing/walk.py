"""A table read from top to bottom: under which heading, semester, strand and chapter each row stands, and what it says."""

from dataclasses import dataclass, field, replace

from generator.model.imported import Guess, LeftOut
from generator.model.message import Message, say
from generator.model.paper import Box, PaperRow, PaperTable, Place

from .columns import role_of
from .heading import Band, Heading, heading_at, is_foreign, is_numbering
from .kinds import is_numbered, known_kind
from .landmarks import Landmark, Mark, ending_in, heading_in
from .lesson_rows import Standing, pieces_of
from .numbers import count_in, periods_in, weeks_in
from .pieces import Piece, Section, Total
from .titles import chapter_in, split_chapter, strip_count, tidy
from .words import folded, is_shouted, one_line

LONGEST_EXCERPT = 80


@dataclass(frozen=True, slots=True)
class Walked:
    """What a table gave: its sections, the rows left out, and the heading that holds at its end."""

    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...]
    heading: Heading | None
    standing: Standing
    context: tuple[str, ...] = ()
    """The lines that no section has taken: they may say of what the next table is."""


def walk(table: PaperTable, number: int, before: Walked | None = None) -> Walked:
    """Reads a table.

    Args:
        table: the table.
        number: its place among all tables, so that merged cells of different tables are told apart.
        before: the table before in the same file, for one that was cut in two by a page and has no heading of its own.
    """
    walking = _Walking(table, number, carried=list(before.context) if before else [])
    if table.is_hidden:
        for row in table.rows:
            walking.leave(row, say("the sheet is hidden; show it in Excel if it is to be read"))
        return Walked((), tuple(walking.left_out), None, Standing())
    if before is not None and before.heading is not None and _goes_on(table, before.heading):
        walking.standing = replace(before.standing, begun={}, has_pieces=set(before.standing.has_pieces))
        walking.open(before.heading, say("{table} has no heading of its own; the one of the table before was taken", table=table.name))
    walking.walk()
    heading = walking.heading
    walking.close()
    return Walked(tuple(walking.sections), tuple(walking.left_out), heading, walking.standing, (*walking.carried, *walking.context))


def _goes_on(table: PaperTable, heading: Heading) -> bool:
    """Whether a table is the rest of the one before: as many columns, no heading of its own, lessons under the titles."""
    if any(heading_at(table.rows, place) or is_foreign(row) for place, row in enumerate(table.rows[:5])):
        return False
    fitting = [row for row in table.rows if len(row.boxes) == len(heading.roles)]
    titles = [row.boxes[band.title].text for row in fitting for band in heading.bands]
    return len(fitting) == len(table.rows) and any(is_numbered(title) or known_kind(title) for title in titles)


@dataclass
class _Walking:
    table: PaperTable
    number: int
    carried: list[str]
    """Lines of earlier tables."""
    sections: list[Section] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    heading: Heading | None = None
    context: list[str] = field(default_factory=list)
    """The lines since the heading, or of the letterhead before there is one: they say of what the next section is."""
    above: list[str] = field(default_factory=list)
    """Those that stood above the heading."""
    pieces: list[Piece] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    remarks: list[Message] = field(default_factory=list)
    standing: Standing = field(default_factory=Standing)
    is_signed: bool = False
    is_foreign: bool = False
    """Whether the rows stand under the heading of a table that is no distribution."""
    has_numbered: bool = False

    def __post_init__(self) -> None:
        self.context = list(self.table.context)

    def walk(self) -> None:
        rows, place = self.table.rows, 0
        while place < len(rows):
            heading = heading_at(rows, place)
            if heading is not None:
                again = self.heading is not None and heading.texts == self.heading.texts and not self.context
                if not again:
                    self.close()
                    self.open(heading)
                for row in rows[place : place + heading.height]:
                    self.leave(row, say("the heading of the columns"))
                place += heading.height
                continue
            self.row(place)
            place += 1

    def open(self, heading: Heading, *remarks: Message) -> None:
        """Begins a section."""
        self.heading, self.is_foreign = heading, False
        self.above, self.context = self.context, []
        kept = self.standing if remarks else Standing(self.standing.semester)
        self.standing = replace(kept, table=self.number, filled=_filled(self.table, heading))
        for mark in filter(None, map(heading_in, self.above)):
            if mark.kind in (Landmark.SEMESTER, Landmark.STRAND):
                self.standing.take(mark)
        self.is_signed = False
        self.remarks += remarks
        if heading.has_two_weeks:
            self.remarks.append(say("{table} has two columns of weeks; one of them was taken", table=self.table.name))
        titles = [row.boxes[heading.bands[0].title].text for row in self.table.rows if len(row.boxes) > heading.bands[0].title]
        self.has_numbered = sum(is_numbered(split_chapter(title)[1]) for title in titles) > 1

    def close(self) -> None:
        if self.pieces:
            read = ((*self.carried, *self.above), tuple(self.pieces), tuple(self.totals), tuple(self.remarks))
            self.sections.append(Section(self.table.file, *read, table=self.table.name))
            self.carried = []
        elif self.heading is not None:
            self.context = [*self.above, *self.context]
        self.pieces, self.totals, self.remarks, self.heading = [], [], [], None

    def place(self, row: PaperRow) -> Place:
        return Place(self.table.file, self.table.name, row.number)

    def leave(self, row: PaperRow, why: Message) -> None:
        text = one_line(" | ".join(row.words))
        excerpt = text if len(text) <= LONGEST_EXCERPT else f"{text[:LONGEST_EXCERPT]}…"
        self.left_out.append(LeftOut(self.place(row), excerpt, why))

    def row(self, place: int) -> None:
        """One row that is no heading of columns."""
        row = self.table.rows[place]
        if is_foreign(row):
            self.close()
            self.is_foreign = True
        if self.heading is None:
            self.context += [line for word in row.words for line in word.split("\n")]
            foreign = say("a table of something else: equipment, rooms, tests, optional topics")
            self.leave(row, foreign if self.is_foreign else say("not under a heading with the columns of a distribution"))
        elif not row.words:
            self.leave(row, say("an empty row"))
        elif is_numbering(row):
            self.leave(row, say("the numbers of the columns"))
        elif (mark := ending_in(row.words)) and self._ends(row, self.heading, mark):
            self.end(row, mark)
        elif marks := self.landmarks(place, self.heading):
            self.follow(row, marks)
        elif self.is_signed and not self._counts(row, self.heading):
            self.context += row.words
            self.leave(row, say("below the signatures"))
        else:
            self.lesson(row, self.heading)

    def _ends(self, row: PaperRow, heading: Heading, mark: Mark) -> bool:
        return mark.kind is Landmark.TOTAL or not self._counts(row, heading)

    def _counts(self, row: PaperRow, heading: Heading) -> bool:
        """Whether a row has periods or weeks of its own."""
        columns = [one for band in heading.bands for one in (*band.counts, band.period)]
        written = [row.boxes[one].own for one in columns if one is not None and one < len(row.boxes)]
        week = row.boxes[heading.week] if heading.week is not None and heading.week < len(row.boxes) else Box()
        return any(count_in(text) or periods_in(text) for text in written) or bool(week.was_date or weeks_in(week.own))

    def end(self, row: PaperRow, mark: Mark) -> None:
        if mark.kind is Landmark.TOTAL:
            self.totals.append(Total(mark.numbers, self.place(row), len(self.pieces), one_line(" ".join(row.words))))
            self.leave(row, say("a total; it is not copied, the library adds up itself"))
            return
        self.is_signed = self.is_signed or mark.kind is Landmark.SIGNATURE
        if self.is_signed:
            self.context += row.words
        self.leave(row, say("signatures and dates") if mark.kind is Landmark.SIGNATURE else say("a note"))

    def landmarks(self, place: int, heading: Heading) -> list[Mark]:
        """What a row is the heading of, line by line; empty when it is a lesson's."""
        row = self.table.rows[place]
        text = _alone(row) or (_title(row, heading.bands[0]) if len(heading.bands) == 1 else "")
        if not text:
            return []
        known = [mark for mark in map(heading_in, text.split("\n")) if mark]
        if len(known) == text.count("\n") + 1:
            is_plain = all(mark.kind is not Landmark.CHAPTER for mark in known)
            return known if is_plain or not self._counts(row, heading) or self._stands_over_others(place, heading) else []
        return self._heading_by_place(row, heading, text)

    def _heading_by_place(self, row: PaperRow, heading: Heading, text: str) -> list[Mark]:
        """A chapter, where a lone text without periods reaches over several columns, or is in capitals."""
        if _alone(row) != text or self._counts(row, heading) or self.is_signed:
            return []
        spans = any(box.is_beside and box.text == text for box in row.boxes)
        if is_numbered(text):  # in Ngữ văn “Bài 1” is the name of a chapter
            return [Mark(Landmark.CHAPTER, strip_count(tidy(text)))] if spans else []
        if known_kind(text) is None and (spans or is_shouted(text)):
            return [Mark(Landmark.CHAPTER, tidy(text), is_guess=True)]
        return []

    def _stands_over_others(self, place: int, heading: Heading) -> bool:
        """Whether what looks like a chapter and has periods of its own is one.

        It is when its periods are those of the rows below it together. Else a “Chủ đề” may be what is taught, as in Lịch sử và Địa lí
        and in Hoạt động trải nghiệm, while a “Chương” with lessons below it is one whose sum is wrong.
        """
        band = heading.bands[0]
        row = self.table.rows[place]
        below = self._below(place, band)
        if not below:
            return False
        own = _amount(row, band)
        if own and own == sum(_amount(one, band) for one in below):
            return True
        is_topic = folded(_title(row, band)).startswith("chu de")
        return not is_topic and any(is_numbered(split_chapter(_title(one, band))[1]) for one in below)

    def _below(self, place: int, band: Band) -> list[PaperRow]:
        """The rows from one to the next heading or end."""
        found = []
        for row in self.table.rows[place + 1 :]:
            title = _title(row, band)
            if ending_in(row.words) or (title and heading_in(title.split("\n")[0])) or role_of(title):
                break
            found.append(row)
        return found

    def follow(self, row: PaperRow, marks: list[Mark]) -> None:
        """Takes what a heading says for the rows below it."""
        for mark in marks:
            self.standing.take(mark)
        kinds = {mark.kind for mark in marks}
        if Landmark.CHAPTER in kinds:
            self.leave(row, say("the name of a chapter; it is in the column “chapter” of the rows below it"))
        elif Landmark.STRAND in kinds:
            self.leave(row, say("the name of a strand; it is in the column “strand” of the rows below it"))
        else:
            self.leave(row, say("the heading of a week") if Landmark.WEEK in kinds else say("the heading of a semester"))

    def lesson(self, row: PaperRow, heading: Heading) -> None:
        title = _title(row, heading.bands[0])
        is_topic = len(heading.bands) == 1 and self.has_numbered and bool(chapter_in(title)) and not split_chapter(title)[0]
        made = [piece for band in range(len(heading.bands)) for piece in pieces_of(row, self.place(row), heading, band, self.standing)]
        if not made:
            self.leave(row, say("no title of a lesson"))
        why = Guess("kind", say("it looks like the name of a chapter, but has periods of its own; taken for a lesson"))
        self.pieces += (replace(piece, guesses=(*piece.guesses, why)) for piece in made) if is_topic else made


def _filled(table: PaperTable, heading: Heading) -> frozenset[int]:
    """The columns of strands and chapters that say them in every row, by merged cells or by saying them again."""
    columns = {heading.strand, *(band.chapter for band in heading.bands)} - {None}
    found = set()
    for column in columns:
        boxes = [
            row.boxes[column] for row in table.rows if column is not None and column < len(row.boxes) and not row.boxes[column].is_beside
        ]
        texts = [box.text for box in boxes if box.text and box.text not in heading.texts and role_of(box.text) is None]
        if any(box.is_below for box in boxes) or len(set(texts)) < len(texts):
            found.add(column)
    return frozenset(column for column in found if column is not None)


def _alone(row: PaperRow) -> str:
    """The only text of a row, numbers aside."""
    words = [word for word in row.words if any(map(str.isalpha, word)) and len(word) > 4]  # noqa: PLR2004 -- longer than a Roman number
    return words[0] if len(words) == 1 else ""


def _title(row: PaperRow, band: Band) -> str:
    """The title that begins in a row."""
    return row.boxes[band.title].own if band.title < len(row.boxes) else ""


def _amount(row: PaperRow, band: Band) -> int:
    """How many periods a row's own cells say, in whichever way."""
    for column in (*band.counts, band.period):
        text = row.boxes[column].own if column is not None and column < len(row.boxes) else ""
        if count := count_in(text):
            return count[0]
        if numbers := periods_in(text):
            return len(numbers)
    return 0
