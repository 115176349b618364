"""Whatever shape a plan is given, it is read as what it is, no row of the papers is lost, and the table is read back without a finding."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.importing.plan import Wish, import_plans
from generator.model.curriculum import Cell
from generator.model.imported import ImportedPlan
from generator.sources.curriculum import read_curriculum
from generator.workflows.import_ppct import csv_of

from .papers import LEFT, LETTERHEAD, UP, Grid, Text, excel, word
from .reading import YEAR, direct, in_both, lost, school, tables_of

TITLES = (
    "Tập hợp",
    "Cách ghi số tự nhiên",
    "Phép cộng, phép trừ và phép nhân",
    "Thực hành: Tìm kiếm thông tin",
    "Lực là gì?",
    "“Cái chum” và chiếc bình",
    'Đọc "văn bản" ngắn',
    "Ứng dụng – thực tiễn; mở rộng",
    "Tổng ba góc của một tam giác",
    "Ôn lại số nguyên",
    "Vì sao phải học lịch sử",
)
OTHERS = (
    ("Luyện tập chung", "practice"),
    ("Bài tập cuối chương", "review"),
    ("Ôn tập giữa học kì I", "review"),
    ("Kiểm tra giữa học kì I", "test"),
    ("Hoạt động thực hành trải nghiệm: Vẽ hình", "activity"),
    ("Dự phòng", "reserve"),
)
CHAPTERLESS = {"Ôn tập giữa học kì I", "Kiểm tra giữa học kì I", "Dự phòng"}
LOAD = 4


@dataclass(frozen=True)
class Lesson:
    """A row of a plan as it is meant."""

    title: str
    kind: str
    periods: int
    weeks: tuple[int, ...]
    chapter: str


@dataclass(frozen=True)
class Shape:
    """How a plan is laid out."""

    letterhead: bool
    chapters: str
    """``rows``, ``column`` or ``none``."""
    numbers: str
    """``counts``, ``running`` or ``each``: one row for each period."""
    weeks: str
    """``merged`` or ``written``."""
    count_text: str
    heading_again: int
    extras: bool
    order: tuple[int, ...]


@st.composite
def plans(draw: st.DrawFn) -> list[Lesson]:
    lessons: list[Lesson] = []
    number, done = 0, 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        kinds = draw(st.lists(st.one_of(st.none(), st.sampled_from(OTHERS)), min_size=2, max_size=7))
        for other in kinds:
            if other is not None and lessons and lessons[-1].title == other[0]:
                continue
            periods = draw(st.integers(1, 4))
            weeks = tuple(range(done // LOAD + 1, ceil((done + periods) / LOAD) + 1))
            done += periods
            if other is None:
                number += 1
                title, kind = f"Bài {number}. {draw(st.sampled_from(TITLES))}", "lesson"
            else:
                title, kind = other
            lessons.append(Lesson(title, kind, periods, weeks, f"Chương {chapter}. Phần thứ {chapter}"))
    return lessons


shapes = st.builds(
    Shape,
    letterhead=st.booleans(),
    chapters=st.sampled_from(["rows", "column", "none"]),
    numbers=st.sampled_from(["counts", "running", "each"]),
    weeks=st.sampled_from(["merged", "written"]),
    count_text=st.sampled_from(["{}", "{:02}", "{} tiết"]),
    heading_again=st.sampled_from([0, 3, 5]),
    extras=st.booleans(),
    order=st.permutations(range(5)).map(tuple),
)


def planned(grid: Grid) -> ImportedPlan:
    """What a table of Toán 6 is read as."""
    (plan,) = import_plans([direct(grid)], school(), YEAR, Wish("toan", 6)).plans
    return plan


def laid_out(lessons: Sequence[Lesson], shape: Shape) -> Grid:
    """The plan as a table of that shape."""
    body = list(_rows(lessons, shape))
    heading = _in_order(["STT", "Tên bài học", "Số tiết" if shape.numbers == "counts" else "Tiết PPCT", "Tuần", "Chương"], shape)
    rows: list[list[Text]] = [heading]
    for place, row in enumerate(body):
        if shape.heading_again and place and place % shape.heading_again == 0 and UP not in row:
            rows.append(heading)
        rows.append(row)
    if shape.extras:
        rows.append(_in_order(["", "Tổng cộng", str(sum(lesson.periods for lesson in lessons)), "", ""], shape))
        rows.append(["TỔ TRƯỞNG", LEFT, "", "HIỆU TRƯỞNG", LEFT][: len(heading)])
    return Grid(rows, LETTERHEAD if shape.letterhead else ())


def _rows(lessons: Sequence[Lesson], shape: Shape) -> list[list[Text]]:
    rows: list[list[Text]] = []
    done, chapter, week = 0, "", ""
    for stt, lesson in enumerate(lessons, 1):
        if shape.chapters == "rows" and lesson.chapter != chapter:
            rows.append([lesson.chapter, *[LEFT] * (len(_in_order([""] * 5, shape)) - 1)])
            week = ""
        periods = range(done + 1, done + lesson.periods + 1)
        done += lesson.periods
        each = shape.numbers == "each"
        for part, period in enumerate(periods if each else [periods[0]]):
            weeks = ((period - 1) // LOAD + 1,) if each else lesson.weeks
            text = f"Tuần {weeks[0]}" if len(weeks) == 1 else f"Tuần {weeks[0]} - {weeks[-1]}"
            merged = shape.weeks == "merged" and text == week and not shape.heading_again
            week = text
            number = str(period) if each else _count(lesson, periods, shape)
            title = lesson.title if part == 0 else f"{lesson.title} (tiếp theo)"
            column = UP if lesson.chapter == chapter and not shape.heading_again and shape.chapters == "column" else lesson.chapter
            rows.append(_in_order([str(stt), title, number, UP if merged else text, column], shape))
            chapter = lesson.chapter
    return rows


def _count(lesson: Lesson, periods: range, shape: Shape) -> str:
    if shape.numbers == "counts":
        return shape.count_text.format(lesson.periods)
    return str(periods[0]) if len(periods) == 1 else f"{periods[0]} – {periods[-1]}"


def _in_order(cells: list[Text], shape: Shape) -> list[Text]:
    """The cells in the order of the shape's columns; without the last when chapters have no column."""
    return [cells[place] for place in shape.order if place < 4 or shape.chapters == "column"]


@given(plans(), shapes)
@settings(max_examples=40, deadline=None)
def test_a_file_holds_the_table_that_was_put_into_it(lessons: list[Lesson], shape: Shape) -> None:
    grid = laid_out(lessons, replace(shape, letterhead=False))

    from_word, from_excel = tables_of({"a.docx": word(grid), "b.xlsx": excel(grid)})

    wanted = [row.boxes for row in direct(grid).rows]
    assert [row.boxes for row in from_word.rows] == wanted
    assert [row.boxes for row in from_excel.rows] == wanted


@given(plans(), shapes)
@settings(max_examples=250, deadline=None)
def test_a_plan_is_read_as_what_it_is_whatever_its_shape(lessons: list[Lesson], shape: Shape) -> None:
    plan = planned(laid_out(lessons, shape))

    read = [(row.title, row.kind.value, row.periods, row.weeks) for row in plan.rows]
    assert read == [(lesson.title, lesson.kind, lesson.periods, lesson.weeks) for lesson in lessons]
    assert [row.guesses for row in plan.rows if row.guesses] == []
    if shape.chapters != "none":
        assert [row.chapter for row in plan.rows] == ["" if lesson.title in CHAPTERLESS else lesson.chapter for lesson in lessons]


@given(plans(), shapes)
@settings(max_examples=150, deadline=None)
def test_the_table_is_read_back_by_the_strict_reader_without_a_finding(lessons: list[Lesson], shape: Shape) -> None:
    plan = planned(laid_out(lessons, shape))

    read, faults = read_curriculum("content/ppct/2026-2027/toan-6.csv", csv_of(plan).encode(), YEAR, Cell("toan", 6))

    assert faults == ()
    assert [(row.id, row.order, row.title, row.kind, row.periods, row.weeks, row.chapter) for row in read.rows] == [
        (row.id, order, row.title, row.kind, row.periods, row.weeks, row.chapter) for order, row in enumerate(plan.rows, 1)
    ]


texts = st.one_of(
    st.sampled_from([
        *(title for title, _ in OTHERS), *TITLES, "Bài 1. A", "Bài 2. B (tiếp theo)", "Chương I. X", "HỌC KÌ I", "PHÂN MÔN LỊCH SỬ", "",
        "1", "2-3", "Tuần 1", "Tổng cộng", "TỔ TRƯỞNG", "STT", "Bài học", "Số tiết", "Tuần", "Chủ đề", "Thiết bị dạy học", "Số lượng",
        "(1)", "(tiếp theo)", "Bài 1. A\nBài 2. B", "07/09 – 12/09", "Ghi chú", UP, LEFT,
    ]),
    st.text(max_size=12),
)  # fmt: skip


@given(st.lists(st.lists(texts, min_size=1, max_size=5), min_size=1, max_size=14), st.booleans())
@settings(max_examples=400, deadline=None)
def test_no_row_of_any_table_is_lost_or_told_twice(body: list[list[str]], has_heading: bool) -> None:  # noqa: FBT001
    rows = [["Tuần", "Bài học", "Số tiết", "Chương"], *body] if has_heading else body
    widest = max(map(len, rows))
    square = [[*(_printable(text) for text in row), *[""] * (widest - len(row))] for row in rows]
    grid = Grid(_mergeable(square))

    table = direct(grid)
    found = import_plans([table], school(), YEAR, Wish("toan", 6))

    assert lost([table], found) == []
    assert in_both(found) == set()
    for plan in found.plans:
        read, faults = read_curriculum("content/ppct/2026-2027/toan-6.csv", csv_of(plan).encode(), YEAR, Cell("toan", 6))
        assert {fault.kind for fault in faults} <= {"unconfirmed-guess"}
        assert len(read.rows) == len(plan.rows)
        assert any(fault.kind == "unconfirmed-guess" for fault in faults) == bool(plan.guessed)


def _printable(text: str) -> str:
    """What XML can hold, and a spreadsheet does not take for a formula."""
    return "".join(char for char in text if char >= " " or char == "\n").replace("\ufffe", "").replace("\uffff", "").lstrip("=")


def _mergeable(rows: list[list[str]]) -> list[list[Text]]:
    """Merges only one way at a time, and never into what is merged already."""
    made: list[list[Text]] = []
    for down, row in enumerate(rows):
        made.append([])
        for across, text in enumerate(row):
            is_odd = (text == UP and (down == 0 or made[down - 1][across] in (LEFT, None))) or (
                text == LEFT and (across == 0 or made[down][across - 1] in (UP, None))
            )
            beside_merged = text == UP and across + 1 < len(row) and row[across + 1] == LEFT
            crosses = text == LEFT and down + 1 < len(rows) and rows[down + 1][across] == UP
            made[down].append("" if is_odd or beside_merged or crosses else text)
    return _without_crossings(made)


def _without_crossings(rows: list[list[Text]]) -> list[list[Text]]:
    """A place above which a cell is merged sideways is not merged upwards into it, and the other way round."""
    for down, row in enumerate(rows):
        for across, text in enumerate(row):
            if text == UP and (rows[down - 1][across] == LEFT or (across + 1 < len(row) and rows[down - 1][across + 1] == LEFT)):
                row[across] = ""
            if text == LEFT and row[across - 1] == UP:
                row[across] = ""
    return rows
