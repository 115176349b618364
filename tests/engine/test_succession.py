"""Lessons from year to year: what a material serves after a plan or a textbook was changed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.coverage import cover_cell
from generator.engine.schedule import standing
from generator.engine.succession import carried, lessons_in
from generator.model.curriculum import Cell
from tests.builders import CELL, YEAR, calendar, curriculum, lesson, material, school, succession

NEXT, LATER = "2024-2025", "2025-2026"


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        ((), ("bai-01",)),
        (("bai-02>bai-03",), ("bai-01",)),
        (("bai-01>bai-07",), ("bai-07",)),
        (("bai-01>bai-07?",), ()),
        (("bai-01>",), ()),
        (("bai-01>bai-07", "bai-01>bai-08"), ("bai-07", "bai-08")),
        (("bai-01>bai-07", "bai-01>bai-08?"), ("bai-07",)),
        (("bai-01>bai-02", "bai-02>bai-01"), ("bai-02",)),
    ],
)
def test_a_lesson_is_carried_as_a_person_has_confirmed(pairs: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    own = school(successions=(succession(NEXT, *pairs),))

    assert carried(own, CELL, "bai-01", YEAR, NEXT) == wanted
    assert carried(own, CELL, "bai-01", YEAR, LATER) == wanted


@pytest.mark.parametrize(
    ("pairs", "lesson_id", "wanted"),
    [
        (("bai-01>bai-07",), "bai-07", ("bai-01", "bai-07")),
        (("bai-01>bai-07", "bai-07>"), "bai-07", ("bai-01",)),
        (("bai-01>bai-07?", "bai-07>"), "bai-07", ()),
        (("bai-01>bai-07", "bai-02>bai-07", "bai-07>bai-01"), "bai-07", ("bai-01", "bai-02")),
        (("bai-01>bai-07",), "bai-01", ()),
        (("bai-02>bai-07",), "bai-01", ("bai-01",)),
    ],
)
def test_a_material_of_a_later_year_serves_in_an_earlier_one_what_its_lesson_was(
    pairs: tuple[str, ...], lesson_id: str, wanted: tuple[str, ...]
) -> None:
    own = school(successions=(succession(NEXT, *pairs),))

    assert carried(own, CELL, lesson_id, NEXT, YEAR) == wanted


def test_two_changes_are_gone_through_one_after_the_other_whatever_the_order_of_the_tables() -> None:
    own = school(successions=(succession(LATER, "bai-07>so-01"), succession(NEXT, "bai-01>bai-07")))

    assert carried(own, CELL, "bai-01", YEAR, LATER) == ("so-01",)
    assert carried(own, CELL, "bai-07", NEXT, LATER) == ("so-01",)
    assert carried(own, CELL, "so-01", LATER, YEAR) == ("bai-01", "bai-07", "so-01")


def test_a_table_says_nothing_of_other_cells_nor_of_a_materials_own_year() -> None:
    own = school(successions=(succession(NEXT, "bai-01>bai-07"),))

    assert carried(own, Cell("toan", 6), "bai-01", YEAR, NEXT) == ("bai-01",)
    assert lessons_in(own, material(school_year=NEXT), NEXT) == ("bai-01",)


def test_coverage_and_weeks_follow_the_lesson_and_leave_its_old_id_to_the_new_lesson() -> None:
    later = curriculum(lesson(1, title="Bài 1. Bài khác hẳn"), lesson(2, id="bai-07", weeks=(9,)), school_year=NEXT)
    tables = (calendar(), calendar(NEXT, first="2024-09-09"))
    own = school(calendars=tables, curricula=(curriculum(), later), successions=(succession(NEXT, "bai-01>bai-07"),))

    cell = cover_cell(own, [material()], NEXT, CELL, date(2024, 10, 1))

    assert [(row.lesson.id, row.is_covered) for row in cell.lessons] == [("bai-01", False), ("bai-07", True)]
    assert standing(own, material(), NEXT) == (9,)
    assert standing(own, material(), YEAR) == (1,)


def test_until_it_is_confirmed_a_guess_covers_nothing_and_takes_the_old_id_away() -> None:
    later = curriculum(lesson(1, title="Bài 1. Bài khác hẳn"), lesson(2, id="bai-07"), school_year=NEXT)
    own = school(curricula=(curriculum(), later), successions=(succession(NEXT, "bai-01>bai-07?"),))

    cell = cover_cell(own, [material()], NEXT, CELL, date(2024, 10, 1))

    assert cell.covered == 0


IDS = st.sampled_from(["a", "b", "c"])
PAIRS = st.lists(st.tuples(IDS, IDS, st.booleans()), max_size=6, unique_by=lambda pair: pair[:2])


@given(PAIRS, IDS, IDS)
def test_what_leads_forwards_leads_back(pairs: list[tuple[str, str, bool]], old: str, new: str) -> None:
    own = school(successions=(succession(NEXT, *(f"{one}>{other}{'' if sure else '?'}" for one, other, sure in pairs)),))

    assert (new in carried(own, CELL, old, YEAR, NEXT)) == (old in carried(own, CELL, new, NEXT, YEAR))
