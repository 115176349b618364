"""Tables on paper to the distributions of cells: the whole of an import, as a function of values (D8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.model.curriculum import Cell, Lesson
from generator.model.imported import Guess, Import, ImportedPlan, LeftOut, PlannedRow
from generator.model.message import Message, say
from generator.model.paper import PaperTable
from generator.model.school import School

from .identity import with_ids
from .lessons import lessons_of
from .pieces import Section, Total
from .remarks import remarks_of
from .rows import in_one_year, rows_of
from .spread import WEEKS, spread, terms_of
from .tellings import joined, tells_again
from .walk import Walked, walk
from .whose import Whose, whose, whose_file

Known = TypeVar("Known", str, int)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person who imports says; empty where the papers are to be believed."""

    subject: str = ""
    grade: int = 0
    year: str = ""
    load: int | None = None
    """Periods a week, for plans without weeks."""


def import_plans(tables: Sequence[PaperTable], school: School, year: str, wish: Wish = Wish()) -> Import:
    """Every distribution in some tables.

    Args:
        tables: of all files, in order.
        school: what subjects, grades and weeks there are, and the distributions that are there already.
        year: the school year when neither papers nor person say one.
        wish: what the person says.
    """
    sections, left_out = _read(tables)
    groups: dict[tuple[str, Cell], list[Section]] = {}
    unplaced: list[str] = []
    for section, said in _placed(sections, school):
        if (why := _unwanted(said, wish, school)) is not None:
            left_out += _all_left(section, why)
            continue
        owner = Whose(wish.subject, wish.grade, wish.year).over(said)
        if not owner.subject or not owner.grade:
            unplaced.append(section.file)
            left_out += _all_left(section, say("of which subject and grade it is, is not known"))
            continue
        groups.setdefault((owner.year or year, Cell(owner.subject, owner.grade)), []).append(section)
    plans = tuple(_plan(year, cell, own, school, wish) for (year, cell), own in groups.items())
    return Import(plans, tuple(left_out), tuple(dict.fromkeys(unplaced)))


def _read(tables: Iterable[PaperTable]) -> tuple[list[Section], list[LeftOut]]:
    sections: list[Section] = []
    left_out: list[LeftOut] = []
    before: Walked | None = None
    file = ""
    for number, table in enumerate(tables):
        walked = walk(table, number, before if table.file == file else None)
        sections += walked.sections
        left_out += walked.left_out
        before, file = walked, table.file
    return sections, left_out


def _placed(sections: Sequence[Section], school: School) -> list[tuple[Section, Whose]]:
    """Each section with what is known of it: from the lines above, the name of its file, the section before, or the only one known."""
    found: list[tuple[Section, Whose]] = []
    for section in sections:
        said = whose(section.context, school.catalog)
        before = found[-1][1] if found and found[-1][0].file == section.file else Whose()
        found.append((section, said.over(before).over(whose_file(section.file, school.catalog))))
    owners = [owner for _, owner in found]
    only = Whose(
        _only([one.subject for one in owners], ""), _only([one.grade for one in owners], 0), _only([one.year for one in owners], "")
    )
    return [(section, owner.over(only)) for section, owner in found]


def _only(known: Sequence[Known], unknown: Known) -> Known:
    """The one value there is; the unknown one when there is none, or several."""
    values = {value for value in known if value != unknown}
    return values.pop() if len(values) == 1 else unknown


def _unwanted(owner: Whose, wish: Wish, school: School) -> Message | None:
    """Why a section is not what was asked for."""
    if wish.subject and owner.subject and owner.subject != wish.subject:
        subject = school.catalog.subject(owner.subject)
        return say("of another subject: {subject}", subject=subject.name if subject else owner.subject)
    if wish.grade and owner.grade and owner.grade != wish.grade:
        return say("of another grade: {grade}", grade=owner.grade)
    return None


def _all_left(section: Section, why: Message) -> list[LeftOut]:
    """The rows of a section that is not taken."""
    return [LeftOut(place, title, why) for place, title in {piece.place: piece.name.title for piece in reversed(section.pieces)}.items()][
        ::-1
    ]


def _plan(year: str, cell: Cell, sections: Sequence[Section], school: School, wish: Wish) -> ImportedPlan:
    subject = school.catalog.subject(cell.subject)
    wanted = subject.periods_in(cell.grade) if subject else None
    weekly = wish.load or (wanted // len(WEEKS) if wanted and wanted % len(WEEKS) == 0 else None)
    first, further = _tellings(sections)
    rows = rows_of(lessons_of([piece for section in first for piece in section.pieces]), weekly)
    remarks = [remark for section in sections for remark in section.remarks]
    totals = [(total, _above(total, section, rows)) for section in first for total in section.totals]
    for telling in further:
        rows = joined(rows, rows_of(lessons_of([piece for section in telling for piece in section.pieces]), weekly))
        remarks.append(say("{table} is about the same lessons as the one before; the two were put together", table=telling[0].table))
    rows = in_one_year(rows)
    if not any(row.weeks for row in rows):
        rows, how = spread(rows, terms_of(school.calendar(year)), wish.load)
        remarks += how
    else:
        rows = tuple(row if row.weeks else _without_week(row) for row in rows)
    before, own_rows = _earlier(school, year, cell)
    rows = with_ids(rows, before, own_rows)
    return ImportedPlan(year, cell, rows, (*remarks, *remarks_of(rows, totals, wanted)))


def _tellings(sections: Sequence[Section]) -> tuple[list[Section], list[list[Section]]]:
    """The sections one after another, and those, file by file, that are about lessons which stand in earlier ones."""
    first: list[Section] = []
    further: dict[str, list[Section]] = {}
    for section in sections:
        if tells_again([piece for one in first for piece in one.pieces], section.pieces):
            further.setdefault(section.file, []).append(section)
        else:
            first.append(section)
    return first, list(further.values())


def _above(total: Total, section: Section, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """The rows that stand above a total, in its table."""
    places = {piece.place for piece in section.pieces[: total.above]}
    return [row for row in rows if row.places[0] in places]


def _without_week(row: PlannedRow) -> PlannedRow:
    if any(guess.column == "weeks" for guess in row.guesses):
        return row
    return replace(row, guesses=(*row.guesses, Guess("weeks", say("the papers say no week"))))


def _earlier(school: School, year: str, cell: Cell) -> tuple[tuple[Lesson, ...], tuple[Lesson, ...]]:
    """The rows of the distribution of the year nearest before (or else after) this one, and those of this year's own."""
    own = school.curriculum(year, cell)
    others = sorted((one for one in school.curricula if one.cell == cell and one.school_year != year), key=lambda one: one.school_year)
    before = [one for one in others if one.school_year < year]
    latest = before[-1] if before else (others[0] if others else None)
    return (latest.rows if latest else ()), (own.rows if own else ())
