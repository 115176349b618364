"""Papers read to plans, for tests: the school of the demo catalogue, without any table of its own."""

from dataclasses import replace
from functools import cache

from generator.engine.importing.plan import Wish, import_plans
from generator.engine.importing.words import clean
from generator.model.imported import Import, ImportedPlan
from generator.model.message import say
from generator.model.paper import Box, PaperRow, PaperTable, Place
from generator.model.school import School
from generator.sources.catalog import read_catalog
from generator.sources.locale import read_locale
from generator.sources.office.read import read_tables
from tests.conftest import REPOSITORY

from .papers import LEFT, UP, Grid

YEAR = "2026-2027"
NO_WISH = Wish()
VIETNAMESE = read_locale("vi")


@cache
def school() -> School:
    catalog, _ = read_catalog("materials_catalog.yml", (REPOSITORY / "materials_catalog.yml").read_bytes())
    return School(catalog)


def tables_of(papers: dict[str, bytes]) -> list[PaperTable]:
    return [table for name, raw in papers.items() for table in read_tables(name, raw)]


def imported(papers: dict[str, bytes], wish: Wish = NO_WISH, own: School | None = None) -> Import:
    """Everything out of some files; what holds for every import is looked at on the way."""
    tables = tables_of(papers)
    found = import_plans(tables, own or school(), YEAR, wish)
    assert lost(tables, found) == [], "a row is neither in the result nor among what was left out"
    assert in_both(found) == set(), "a row is in the result and among what was left out"
    return found


def plan_of(papers: dict[str, bytes], wish: Wish = NO_WISH, own: School | None = None) -> ImportedPlan:
    (plan,) = imported(papers, wish, own).plans
    return plan


def direct(grid: Grid, file: str = "bang") -> PaperTable:
    """A grid as the table that is read from it, without a file in between."""
    boxes: list[list[Box]] = []
    for texts in grid.rows:
        row: list[Box] = []
        for across, text in enumerate(texts):
            if text == UP:
                row.append(replace(boxes[-1][across], is_below=True))
            elif text == LEFT:
                row.append(replace(row[-1], is_beside=True))
            else:
                row.append(Box(clean("" if text is None else str(text))))
        boxes.append(row)
    name = say("table {number}", number=1)
    return PaperTable(file, name, tuple(PaperRow(number, tuple(row)) for number, row in enumerate(boxes, 1)), tuple(grid.before))


def lost(tables: list[PaperTable], found: Import) -> list[Place]:
    """The rows of tables that an import says nothing of."""
    told = taken(found) | {row.place for row in found.left_out}
    places = [Place(table.file, table.name, row.number) for table in tables for row in table.rows]
    return [place for place in places if place not in told]


def in_both(found: Import) -> set[Place]:
    return taken(found) & {row.place for row in found.left_out}


def taken(found: Import) -> set[Place]:
    return {place for plan in found.plans for row in plan.rows for place in row.places}


def reasons(found: Import) -> dict[str, list[str]]:
    """What was left out: the text of each row by its reason, in English."""
    told: dict[str, list[str]] = {}
    for row in found.left_out:
        told.setdefault(row.why.msgid, []).append(row.text)
    return told
