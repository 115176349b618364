"""The public page of coverage: subject × grade × week, and how the targets stand (D9-D12)."""

from generator.model.material import Material
from generator.model.message import as_written
from generator.model.targets import OnMiss
from generator.pages.coverage import coverage_view
from generator.pages.coverage_views import CoveragePage, Square
from generator.pages.site import Site
from tests import builders as make


def view(*materials: Material, day: str = "2023-10-01", drafts: bool = False) -> CoveragePage:
    return coverage_view(Site(make.library(*materials, day=day), as_written, drafts))


def squares(page: CoveragePage) -> dict[int, Square]:
    ((row,),) = [matrix.rows for matrix in page.matrices]
    return {square.week: square for square in row.squares}


def test_a_square_counts_the_materials_of_its_week_by_phase() -> None:
    found = squares(
        view(
            make.material(),
            make.material(path="content/tin-hoc/6/them.md"),
            make.material(phase="after"),
            make.material(lessons="bai-03", week=3, phase="after"),
        )
    )

    assert [(found[week].before, found[week].after) for week in (1, 2, 3)] == [(2, 1), (0, 0), (0, 1)]


def test_what_is_waived_is_told_beside_its_target_with_reason_role_and_last_day() -> None:
    plain = make.school(make.target("every-lesson"), make.target("pace"))
    own = make.waived(plain, make.waiver(lessons=("bai-02",)), make.waiver(id="hoan", targets=("pace",), reason="Nghỉ ốm"))

    page = coverage_view(Site(make.library(day="2023-11-01", school=own), as_written))

    assert [target.waivers for target in page.targets] == [
        ("Waived: 1. Tuần kiểm tra giữa học kì I (Phó hiệu trưởng, 11/09/2023; until 31/05/2024)",),
        ("Postponed. Nghỉ ốm (Phó hiệu trưởng, 11/09/2023; until 31/05/2024)",),
    ]


def test_every_role_finds_its_calendar_below_the_targets() -> None:
    assert [(one.name, one.address) for one in view(make.material()).calendars] == [
        ("Giáo viên Tin học 6", "lich/vai-tro/gv-tin-hoc-6.ics"),
        ("Tổ trưởng Toán – Tin", "lich/vai-tro/to-truong-toan-tin.ics"),
        ("Phó hiệu trưởng", "lich/vai-tro/pho-hieu-truong.ics"),
    ]


def test_what_does_not_count_is_in_no_square_not_even_in_the_preview() -> None:
    page = view(make.material(phase="in"), make.material(status="draft"), make.material(phase="after", status="review"), drafts=True)

    assert sum(square.before + square.after for square in squares(page).values()) == 0


def test_a_week_is_planned_when_a_lesson_is_taught_in_it() -> None:
    planned = [week for week, square in squares(view()).items() if square.planned]

    assert planned == [1, 2, 3, 4, 5, 6]  # the review in week 7 is no lesson


def test_there_is_a_square_for_every_week_and_a_row_for_every_subject() -> None:
    page = view(make.material(subject="toan"), make.material(grade=7))

    assert [(matrix.grade, [row.name for row in matrix.rows]) for matrix in page.matrices] == [(6, ["Tin học", "Toán"]), (7, ["Tin học"])]
    assert {len(row.squares) for matrix in page.matrices for row in matrix.rows} == {35}
    assert {matrix.weeks for matrix in page.matrices} == {tuple(range(1, 36))}


def test_a_row_says_how_many_lessons_are_covered_and_out_of_how_many() -> None:
    ((row,),) = [matrix.rows for matrix in view(make.material(), make.material(lessons=("bai-01", "bai-02"), phase="after")).matrices]

    assert (row.covered, row.lessons, row.address) == (2, 5, "tin-hoc/6/")


def targets(*wanted: str, day: str, on_miss: OnMiss = OnMiss.REJECT) -> CoveragePage:
    school = make.school(*(make.target(kind, on_miss=on_miss) for kind in wanted))
    return coverage_view(Site(make.library(make.material(), school=school, day=day), as_written))


def test_a_target_shows_what_it_has_needs_and_out_of_how_many_and_when_it_is_due() -> None:
    (target,) = targets("every-lesson", day="2023-11-01").targets

    assert (target.name, target.cell_name, target.due) == ("Chỉ tiêu every-lesson", "Tin học 6", "22/10/2023")
    assert (target.have, target.need, target.of, target.unit) == (1, 5, 5, "lessons")
    assert (target.state, target.state_name) == ("missed", "missed")
    assert "Bài 2" in target.remedy


def test_a_target_that_is_not_due_yet_is_not_called_missed() -> None:
    (target,) = targets("every-lesson", day="2023-10-01").targets

    assert (target.state, target.state_name) == ("pending", "not due yet")


def test_a_target_that_only_warns_is_not_binding() -> None:
    assert [one.is_binding for one in targets("pace", day="2023-10-01").targets] == [True]
    assert [one.is_binding for one in targets("pace", day="2023-10-01", on_miss=OnMiss.WARN).targets] == [False]


def test_the_page_says_its_year_and_day_and_nothing_of_targets_that_there_are_not() -> None:
    page = view(day="2024-03-05")

    assert (page.school_year, page.day, page.targets) == ("2023-2024", "05/03/2024", ())
