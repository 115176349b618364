"""A school year carried on: its weeks, its block in the catalogue, and guesses about changed lessons."""

from dataclasses import replace

import pytest

from generator.engine.rollover.catalogue import with_year
from generator.engine.rollover.likeness import changed_lessons
from generator.engine.rollover.table import guess_of, with_guesses
from generator.engine.rollover.weeks import undated_table
from generator.model.calendar import Break
from generator.model.curriculum import Curriculum
from generator.model.message import as_written
from generator.sources.calendar import read_calendar
from generator.sources.catalog import read_catalog
from tests import builders as make

YEARS = """\
school: {name: Trường Mẫu}
years:  # mới nhất ở dưới
  - id: 2025-2026
  - id: 2026-2027  # đang chạy
    targets:
      # Theo hướng dẫn của trường.
      - kind: pace
        id: nhip-do-2026-2027
        name: Mỗi tuần một học liệu (07/9/2026 – 29/02/2028)
        scope: {subjects: [toan], grades: [6]}
        start: 2026-09-07
        end: 2028-02-29

# Hết các năm học.
limits: {material_kb: 128}
"""


def rolled(text: str, before: str = "2026-2027", year: str = "2027-2028") -> str | None:
    catalogue, _ = read_catalog("materials_catalog.yml", text.encode())
    (source,) = [plan.span for plan in catalogue.years if plan.id == before]
    return with_year(text, source, before, year, "Xem lại.")


def test_the_block_of_the_year_before_is_copied_with_its_comments_and_all_else_stays() -> None:
    made = rolled(YEARS)

    assert made is not None
    head, tail = YEARS.split("\n\n# Hết")
    assert made == (
        head
        + """
  # Xem lại.
  - id: 2027-2028  # đang chạy
    targets:
      # Theo hướng dẫn của trường.
      - kind: pace
        id: nhip-do-2027-2028
        name: Mỗi tuần một học liệu (07/9/2027 – 29/02/2029)
        scope: {subjects: [toan], grades: [6]}
        start: 2027-09-07
        end: 2029-02-28

# Hết"""
        + tail
    )


@pytest.mark.parametrize("text", ["years:\n- id: 2026-2027\nlimits: {}", "years:\n  - {id: 2026-2027}\n", "years:\n  - id: 2026-2027"])
def test_a_year_is_copied_however_its_list_is_set_in_and_ended(text: str) -> None:
    made = rolled(text)

    assert made is not None
    catalogue, _ = read_catalog("materials_catalog.yml", made.encode())
    assert [plan.id for plan in catalogue.years] == ["2026-2027", "2027-2028"]


def test_waivers_end_with_their_year() -> None:
    waivers = "    waivers:\n      # Tuần thi.\n      - {id: thi, reason: Thi}\n"
    with_waivers = YEARS.replace("    targets:\n", f"{waivers}    targets:\n")

    made, plain = rolled(with_waivers), rolled(YEARS)

    assert made is not None
    assert plain is not None
    assert made == plain.replace("    targets:\n", f"{waivers}    targets:\n", 1)


def test_a_list_in_brackets_is_not_edited() -> None:
    assert rolled("years: [{id: 2026-2027}]\n") is None


def test_a_year_may_be_left_out() -> None:
    made = rolled(YEARS, "2025-2026", "2027-2028")

    assert made is not None
    assert "  # Xem lại.\n  - id: 2027-2028\n  - id: 2026-2027  # đang chạy\n" in made


def test_weeks_and_named_breaks_are_carried_and_no_date_is() -> None:
    before = replace(
        make.calendar(), breaks=(Break(make.day_of("2024-02-05"), make.day_of("2024-02-17"), "Nghỉ Tết, hai tuần (tạm tính)"),)
    )

    made = undated_table(before)

    assert made.startswith("week,semester,start,end,note\n1,I,,,\n2,I,,,\n")
    assert made.endswith('\n35,II,,,\n,break,,,"Nghỉ Tết, hai tuần"\n')
    calendar, faults = read_calendar("content/ppct/2024-2025/weeks.csv", made.encode(), "2024-2025")
    assert (calendar.weeks, calendar.breaks) == ((), ())
    assert [(one.kind, one["rows"]) for one in faults] == [("undated-weeks", "36")]


def test_without_a_table_before_the_year_has_the_weeks_of_the_programme() -> None:
    assert undated_table(None).splitlines()[18:20] == ["18,I,,,", "19,II,,,"]


def plan(*titles: str, prefix: str = "bai") -> Curriculum:
    return make.curriculum(*(make.lesson(place, id=f"{prefix}-{place}", title=title) for place, title in enumerate(titles, 1)))


OLD = plan(
    "Bài 1. Tập hợp",
    "Bài 2. Luỹ thừa với số mũ tự nhiên",
    "Bài 3. Hình tam giác đều. Hình vuông. Hình lục giác đều",
    "Bài 4. Dữ liệu và thu thập dữ liệu",
)
NEW = ("Bài 1. Hình vuông – Tam giác đều – Lục giác đều", "Bài 2. Lũy thừa với số mũ tự nhiên", "Bài 3. Số thập phân")


def test_a_lesson_that_is_gone_has_the_one_with_the_title_most_like_its_own_or_none() -> None:
    found = changed_lessons(OLD, plan(*NEW, prefix="ct"), used={"bai-1", "bai-2", "bai-3", "bai-4"})

    assert [(one.old.id, one.new.id if one.new else "") for one in found] == [
        ("bai-1", ""),
        ("bai-2", "ct-2"),
        ("bai-3", "ct-1"),
        ("bai-4", ""),
    ]


@pytest.mark.parametrize(
    ("old", "others", "wanted"),
    [
        ("Bài 1. Tập hợp", ("Bài 1. Tập hợp. Phần tử của tập hợp", "Bài 2. Thứ tự trong tập hợp số nguyên"), "ct-1"),
        ("Bài 10. Số nguyên tố", ("Bài 9. Ước và bội", "Bài 10. Số nguyên tố. Hợp số. Phân tích một số ra thừa số nguyên tố"), "ct-2"),
        ("Bài 40. Biểu đồ cột", ("Bài 3. Biểu đồ tranh", "Bài 4. Biểu đồ cột – Biểu đồ cột kép"), "ct-2"),
        ("Bài 15. Quy tắc dấu ngoặc", ("Bài 7. Dấu hiệu chia hết cho 2, cho 5", "Bài 8. Hình tam giác"), ""),
    ],
)
def test_a_lesson_that_is_part_of_a_longer_one_is_found_in_it(old: str, others: tuple[str, ...], wanted: str) -> None:
    (found,) = changed_lessons(plan(old), plan(*others, prefix="ct"), used={"bai-1"})

    assert (found.new.id if found.new else "") == wanted
    assert found.likeness < 1


def test_an_id_with_the_same_title_but_for_number_and_spelling_is_not_asked_about() -> None:
    found = changed_lessons(OLD, plan(*NEW), used=())

    assert [(one.old.id, one.new.id if one.new else "") for one in found] == [("bai-1", ""), ("bai-3", "bai-1")]


def test_a_lesson_that_is_gone_and_never_had_a_material_is_not_asked_about() -> None:
    found = changed_lessons(OLD, plan(*NEW, prefix="ct"), used={"bai-3"})

    assert [one.old.id for one in found] == ["bai-3"]


def test_what_a_person_was_asked_about_is_not_asked_again() -> None:
    found = changed_lessons(OLD, plan(*NEW, prefix="ct"), used={"bai-2", "bai-3"}, known={"bai-3"})

    assert [one.old.id for one in found] == ["bai-2"]


def test_guesses_are_added_in_the_columns_of_the_table_and_what_stands_there_stays() -> None:
    after = plan(*NEW)
    found = changed_lessons(OLD, after, used={"bai-4"})
    guesses = [(one, guess_of(one, after)) for one in found]

    made = with_guesses("new,old\nct-9,bai-9\n", guesses, as_written)

    assert made == (
        "new,old,guessed\nct-9,bai-9\n"
        ",bai-1,no lesson has a title like it; the id bai-1 now is “Bài 1. Hình vuông – Tam giác đều – Lục giác đều”\n"
        f"bai-1,bai-3,the titles are alike by {round(found[1].likeness * 100)}%; the id bai-3 now is “Bài 3. Số thập phân”\n"
        ",bai-4,no lesson has a title like it\n"
    )


@pytest.mark.parametrize("text", ["old;new\na;b\n", "cũ,mới\na,b\n"])
def test_a_table_whose_columns_are_not_known_is_not_added_to(text: str) -> None:
    assert with_guesses(text, (), as_written) is None
