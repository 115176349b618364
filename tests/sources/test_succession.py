"""Tables of changed lessons."""

import pytest

from generator.model.curriculum import Cell
from generator.model.span import Span
from generator.model.succession import Succession
from generator.sources.school import read_year_table
from generator.sources.succession import cell_changed

from .sample import kinds

PATH = "content/ppct/2024-2025/toan-6-doi-bai.csv"


def read(text: str) -> tuple[Succession, list[str]]:
    table, faults = read_year_table(PATH, text.encode())
    assert isinstance(table, Succession)
    return table, kinds(faults)


@pytest.mark.parametrize(
    ("name", "cell"),
    [("toan-6-doi-bai.csv", Cell("toan", 6)), ("lich-su-dia-li-9-doi-bai.csv", Cell("lich-su-dia-li", 9)), ("toan-doi-bai.csv", None)],
)
def test_the_name_of_the_file_says_whose_lessons_it_is_about(name: str, cell: Cell | None) -> None:
    assert cell_changed(name) == cell


def test_a_row_has_both_ids_their_places_and_whether_a_person_has_looked_at_it() -> None:
    table, found = read("old,new,old_title,new_title,guessed\nbai-01,bai-07,Bài 1,Bài 7,\nbai-02,,Bài 2,,không thấy\n")

    assert (table.school_year, table.cell) == ("2024-2025", Cell("toan", 6))
    assert [(row.old, row.new, row.is_confirmed) for row in table.rows] == [("bai-01", "bai-07", True), ("bai-02", "", False)]
    assert (table.rows[0].span, table.rows[0].new_span) == (Span(PATH, 2, 1, 2, 7), Span(PATH, 2, 8, 2, 14))
    assert found == ["unconfirmed-successor"]


def test_vietnamese_headings_are_taken() -> None:
    table, found = read("Mã cũ,Mã mới\nbai-01,bai-07\n")

    assert [(row.old, row.new) for row in table.rows] == [("bai-01", "bai-07")]
    assert set(found) == {"column-alias"}


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (",bai-07", "empty-cell"),
        ("bai-01,bai-07\nbai-01,bai-07", "repeated-successor"),
        ("bai-01,\nbai-01,bai-07", "repeated-successor"),
        ("bai-01,bai-07\nbai-01,", "repeated-successor"),
    ],
)
def test_a_row_that_says_nothing_or_is_said_already_is_left_out(rows: str, kind: str) -> None:
    table, found = read(f"old,new\n{rows}\n")

    assert found == [kind]
    assert len(table.rows) == rows.count("\n")
