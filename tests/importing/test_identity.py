"""Ids: materials point to them, so a lesson keeps its id from year to year, and another lesson never takes it."""

from dataclasses import replace

from generator.engine.importing.plan import Wish
from generator.model.curriculum import Cell
from generator.model.school import School
from generator.sources.curriculum import read_curriculum
from generator.workflows.import_ppct import csv_of

from .papers import Grid, word
from .reading import YEAR, plan_of, school

TOAN = Cell("toan", 6)
HEADING = ["Bài học", "Số tiết", "Tuần"]


def with_table(year: str, rows: str) -> School:
    """The school with one distribution."""
    curriculum, _ = read_curriculum(f"content/ppct/{year}/toan-6.csv", f"id,title,kind,periods\n{rows}".encode(), year, TOAN)
    return replace(school(), curricula=(curriculum,))


def plan(rows: list[list[str]], own: School) -> list[tuple[str, list[str]]]:
    """Ids, with the columns in which something was guessed."""
    read = plan_of({"a.docx": word(Grid([HEADING, *rows]))}, Wish("toan", 6), own)
    return [(row.id, [guess.column for guess in row.guesses]) for row in read.rows]


def test_a_lesson_keeps_the_id_it_had_the_year_before_though_its_number_changed() -> None:
    own = with_table("2025-2026", "tap-hop,Bài 1. Tập hợp,lesson,1\nbai-02,Bài 2. Cách ghi,lesson,1\n")

    assert plan([["Bài 1: TẬP HỢP", "1", "1"], ["Bài 2. Cách ghi", "1", "1"]], own) == [("tap-hop", []), ("bai-02", [])]


def test_another_lesson_with_the_number_of_an_old_one_gets_an_id_of_its_own_and_is_told() -> None:
    own = with_table("2025-2026", "bai-01,Bài 1. Tập hợp,lesson,1\n")

    assert plan([["Bài 1. Số hữu tỉ", "1", "1"]], own) == [("bai-01-so-huu-ti", ["id"])]


def test_a_title_with_a_few_words_changed_is_the_same_lesson_and_is_told() -> None:
    own = with_table("2025-2026", "bai-01,Bài 1. Phân số với tử và mẫu là số nguyên,lesson,1\n")

    assert plan([["Bài 1. Phân số có tử và mẫu là số nguyên", "1", "1"]], own) == [("bai-01", ["id"])]


def test_ids_that_a_person_gave_in_this_years_table_stay() -> None:
    own = with_table(YEAR, "tap-hop-dau-nam,Bài 1. Tập hợp,lesson,1\nltc-a,Luyện tập chung,practice,1\nltc-b,Luyện tập chung,practice,1\n")
    rows = [["Bài 1. Tập hợp", "1", "1"], ["Luyện tập chung", "1", "1"], ["Bài 2. Số", "1", "1"], ["Luyện tập chung", "1", "2"]]

    assert [id_ for id_, _ in plan(rows, own)] == ["tap-hop-dau-nam", "ltc-a", "bai-02", "ltc-b"]


def test_an_import_over_its_own_result_gives_the_same_bytes() -> None:
    before = with_table("2025-2026", "bai-01,Bài 1. Tập hợp,lesson,1\n").curricula
    rows = [
        ["Bài 1. Số hữu tỉ", "1", "1"],
        ["Luyện tập chung", "1", ""],
        ["Bài 2. B", "1", "2"],
        ["Luyện tập chung", "", "2"],
        ["Bài 2. Khác hẳn", "1", "3"],
    ]
    papers = {"a.docx": word(Grid([HEADING, *rows]))}
    first = csv_of(plan_of(papers, Wish("toan", 6), replace(school(), curricula=before)))
    written, _ = read_curriculum(f"content/ppct/{YEAR}/toan-6.csv", first.encode(), YEAR, TOAN)

    again = csv_of(plan_of(papers, Wish("toan", 6), replace(school(), curricula=(*before, written))))

    assert "guessed" in first
    assert again == first


def test_two_lessons_of_one_number_get_two_ids_and_are_told() -> None:
    assert plan([["Bài 52. Mặt Trời", "1", "1"], ["Bài 52. Mặt Trăng và Trái Đất", "1", "1"]], school()) == [
        ("bai-52", []),
        ("bai-52-2", ["id"]),
    ]


def test_numbers_with_a_letter_keep_it() -> None:
    assert [id_ for id_, _ in plan([["Bài 8a. Vẽ", "1", "1"], ["Bài 11A. Bảng tính", "1", "1"]], school())] == ["bai-08a", "bai-11a"]


def test_ids_are_unique_and_short() -> None:
    long = "Hoạt động thực hành trải nghiệm: " + "tìm hiểu về thiên nhiên quanh em " * 4
    ids = [id_ for id_, _ in plan([[long, "1", "1"], ["Bài 1. A", "1", "1"], [long + "tiếp", "1", "2"]], school())]

    assert len(set(ids)) == 3
    assert max(map(len, ids)) <= 44


def test_where_each_chapter_numbers_its_lessons_from_one_the_chapter_is_in_the_id() -> None:
    heading = ["Bài học", "Số tiết", "Tuần", "Chương"]
    rows = [
        ["Bài 1. Tập hợp", "1", "1", "Chương 1. Số tự nhiên"],
        ["Bài 2. Hoạt động thực hành và trải nghiệm", "1", "1", "Chương 1. Số tự nhiên"],
        ["Bài 1. Số nguyên âm", "1", "2", "Chương 2. Số nguyên"],
        ["Bài 2. Hoạt động thực hành và trải nghiệm", "1", "2", "Chương 2. Số nguyên"],
    ]

    read = plan_of({"a.docx": word(Grid([heading, *rows]))}, Wish("toan", 6))

    assert [row.id for row in read.rows] == ["chuong-1-bai-01", "chuong-1-bai-02", "chuong-2-bai-01", "chuong-2-bai-02"]
    assert read.guessed == ()
