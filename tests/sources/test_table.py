"""CSV tables as schools keep them."""

from generator.model.span import Span
from generator.sources.table import LONGEST_ROW, Columns, Table, read_table

from .sample import kinds, told

COLUMNS = Columns(required=("id", "title"), optional=("weeks",), aliases={"ma bai": "id", "ten bai": "title"})


def read(text: str) -> Table:
    return read_table("a.csv", text.encode(), COLUMNS)


def test_cells_are_trimmed_and_keep_their_places() -> None:
    table = read("id,title\n a , Tập hợp \n")

    assert table.faults == ()
    assert [(row.text("id"), row.text("title")) for row in table.rows] == [("a", "Tập hợp")]
    assert table.rows[0].at("title").line == 2


def test_a_missing_optional_cell_is_empty_and_placed_at_its_row() -> None:
    (row,) = read("id,title\na,b").rows

    assert row.text("weeks") == ""
    assert row.at("weeks") == Span("a.csv", 2, 1, 2, 4)


def test_semicolons_tabs_and_vietnamese_headings_are_read_and_noted() -> None:
    semicolons, tabs = read("Mã bài;Tên bài\na;b, c"), read("id\ttitle\na\tb")

    assert kinds(semicolons.faults) == ["semicolon-table", "column-alias", "column-alias"]
    assert [row.text("title") for row in semicolons.rows] == ["b, c"]
    assert [(fault.kind, fault["separator"]) for fault in tabs.faults] == [("semicolon-table", "\t")]


def test_quotes_hold_commas_quotes_and_line_ends() -> None:
    table = read('id,title\na,"b, ""c"""\nd,"e\nf"\ng,h\n')

    assert [(row.text("title"), row.span.line) for row in table.rows] == [('b, "c"', 2), ("e f", 3), ("h", 5)]


def test_blank_lines_and_lines_of_commas_are_passed_over() -> None:
    assert [row.text("id") for row in read("\n\nid,title\n\n,,\na,b\n\n").rows] == ["a"]


def test_a_missing_column_leaves_no_rows() -> None:
    table = read("id\na")

    assert table.rows == ()
    assert [(fault.kind, fault["columns"]) for fault in table.faults] == [("missing-column", "title")]


def test_an_unknown_column_is_told_with_the_nearest() -> None:
    assert [(fault.kind, fault["nearest"]) for fault in read("id,title,wekks\n").faults] == [("unknown-column", "weeks")]


def test_a_row_with_too_many_cells_is_told_at_the_first_of_them_and_left_out() -> None:
    table = read("id,title\na,b,c\nd,e,,\n")

    assert told(table.faults) == [("row-too-long", 2, 5)]
    assert [row.text("id") for row in table.rows] == ["d"]


def test_an_empty_table_is_told() -> None:
    assert kinds(read("").faults) == kinds(read("\n \n").faults) == ["empty-table"]


def test_a_table_over_the_limit_is_not_read() -> None:
    assert kinds(read("id,title\n" + "x" * 1024 * 1024).faults) == ["oversized-file"]


def test_a_quote_never_closed_swallows_the_rest_in_bounded_work() -> None:
    table = read('id,title\na,b\nc,"' + "\n" * 500_000)

    assert [row.text("id") for row in table.rows] == ["a"]
    assert kinds(table.faults) == ["overlong-line"]


def test_a_cell_larger_than_any_is_told_and_its_row_left_out() -> None:
    table = read(f"id,title\na,{'x' * 200_000}\nb,c")

    assert [row.text("id") for row in table.rows] == ["b"]
    assert [(fault.kind, fault["most"]) for fault in table.faults] == [("overlong-line", str(LONGEST_ROW))]


def test_a_first_line_larger_than_any_is_told() -> None:
    assert kinds(read("x" * 200_000).faults) == ["overlong-line"]
