"""Tables of weeks."""

from datetime import date

import pytest

from generator.model.calendar import Calendar
from generator.model.finding import Fault
from generator.sources.calendar import read_calendar

from .sample import kinds, told


def read(rows: str, first: str = "week,semester,start,end,note") -> tuple[Calendar, tuple[Fault, ...]]:
    return read_calendar("content/ppct/2023-2024/weeks.csv", f"{first}\n{rows}".encode(), "2023-2024")


def test_weeks_have_number_semester_and_days() -> None:
    calendar, faults = read("1,HKI,2023-09-11,2023-09-16,đầu năm\n19,2,2024-01-22,2024-01-27,")

    assert faults == ()
    assert [(week.number, week.semester, week.start, week.note) for week in calendar.weeks] == [
        (1, "I", date(2023, 9, 11), "đầu năm"),
        (19, "II", date(2024, 1, 22), ""),
    ]


def test_vietnamese_headings_and_days_are_read() -> None:
    calendar, faults = read("1,11/9/2023,16/9/2023", "Tuần,Từ ngày,Đến ngày")

    assert calendar.weeks[0].end == date(2023, 9, 16)
    assert set(kinds(faults)) == {"column-alias"}


def test_a_named_break_and_an_unnamed_gap_are_breaks() -> None:
    calendar, _ = read(
        "1,I,2024-01-29,2024-02-03,\n2,break,2024-02-05,2024-02-17,Tết\n3,II,2024-02-19,2024-02-24,\n4,II,2024-03-04,2024-03-09,"
    )

    assert [(pause.note, pause.number, pause.start) for pause in calendar.breaks] == [
        ("Tết", 2, date(2024, 2, 5)),
        ("", None, date(2024, 2, 25)),
    ]


@pytest.mark.parametrize(
    ("second", "kind", "column"),
    [
        ("2,I,2023-09-23,2023-09-18,", "backwards-week", 16),
        ("1,I,2023-09-18,2023-09-23,", "repeated-week", 1),
        ("2,I,2023-09-16,2023-09-23,", "overlapping-weeks", 5),
        ("2,I,2022-09-18,2022-09-23,", "weeks-out-of-order", 5),
        ("hai,I,2023-09-18,2023-09-23,", "cell-not-a-number", 1),
        ("²,I,2023-09-18,2023-09-23,", "cell-not-a-number", 1),
        ("2,I,2023-09-31,2023-10-05,", "unreadable-date", 5),
    ],
)
def test_a_week_that_cannot_be_is_told_at_the_cell_and_left_out(second: str, kind: str, column: int) -> None:
    calendar, faults = read(f"1,I,2023-09-11,2023-09-16,\n{second}")

    assert told(faults) == [(kind, 3, column)]
    assert [week.number for week in calendar.weeks] == [1]


def test_a_number_that_runs_back_is_told() -> None:
    calendar, faults = read("5,I,2023-09-11,2023-09-16,\n4,I,2023-09-18,2023-09-23,")

    assert told(faults) == [("weeks-out-of-order", 3, 1)]
    assert [week.number for week in calendar.weeks] == [5]


def test_a_break_with_an_odd_number_is_a_break_without_one() -> None:
    calendar, faults = read("²,break,2023-09-11,2023-09-16,Nghỉ")

    assert faults == ()
    assert [pause.number for pause in calendar.breaks] == [None]


def test_an_empty_table_is_a_year_without_weeks() -> None:
    calendar, faults = read_calendar("content/ppct/2023-2024/weeks.csv", b"", "2023-2024")

    assert calendar.weeks == ()
    assert kinds(faults) == ["empty-table"]


def test_rows_that_wait_for_their_days_are_left_out_and_told_once_where_the_first_stands() -> None:
    calendar, faults = read("1,I,2023-09-11,2023-09-16,\n2,I,,,\n3,I,,,\n,break,,,Nghỉ Tết")

    assert [week.number for week in calendar.weeks] == [1]
    assert [(one.kind, one.at.line, one["rows"]) for one in faults] == [("undated-weeks", 3, "3")]
