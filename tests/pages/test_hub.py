"""The hub of a subject in a grade: every row of the plan, what is there and what is to come (D2, D8)."""

from datetime import date

import pytest

from generator.model.catalog import Subject
from generator.model.curriculum import Cell
from generator.model.language import Language
from generator.model.look import Colour, Icon, Look
from generator.model.material import ApprovalStep, Material
from generator.model.message import as_written
from generator.pages.hub import hub_view
from generator.pages.site import Site
from generator.pages.views import Hub, LessonRow
from tests import builders as make


def hub(*materials: Material, drafts: bool = False, day: str = "2023-10-01") -> Hub:
    return hub_view(Site(make.library(*materials, day=day), as_written, drafts), make.CELL)


def rows(view: Hub) -> dict[str, LessonRow]:
    return {row.anchor: row for chapter in view.chapters for row in chapter.rows}


def test_every_row_of_the_plan_is_shown_in_its_order_also_those_without_materials() -> None:
    view = hub(make.material(lessons="bai-03"))

    assert list(rows(view)) == ["bai-01", "bai-02", "bai-03", "bai-04", "bai-05", "on-tap"]
    assert [row.anchor for row in rows(view).values() if row.is_covered] == ["bai-03"]


def test_a_hub_has_its_subjects_look_and_its_place_among_the_downloads() -> None:
    view = hub(make.material())

    assert (view.look, view.keeping) == (Look(Colour.TEAL, Icon.SCREEN), "tin-hoc-6")


def test_a_subject_that_teaches_a_language_tells_its_cards_and_no_other_subject_does() -> None:
    english = make.catalog(subjects=(Subject("tin-hoc", "Tin học", language=Language.ENGLISH), Subject("toan", "Toán")))
    site = Site(make.library(make.material(), school=make.school(catalog=english)), as_written)

    assert hub_view(site, make.CELL).language is Language.ENGLISH
    assert site.card(make.material()).language is Language.ENGLISH
    assert site.card(make.material(subject="toan")).language is None


def test_a_chapter_is_told_with_its_strand_unless_it_says_so_itself() -> None:
    strands = [
        ("Lịch sử", "Chương 1. Nước"),
        ("Địa lí", "Chương 1. Nước"),
        ("Địa lí", "Địa lí – Mở đầu"),
        ("Địa lí", ""),
        ("", "Ôn tập"),
        ("", ""),
    ]
    rows = [make.lesson(number, strand=strand, chapter=chapter) for number, (strand, chapter) in enumerate(strands, 1)]
    site = Site(make.library(school=make.school(curricula=(make.curriculum(*rows),))), as_written)

    titles = [chapter.title for chapter in hub_view(site, make.CELL).chapters]

    assert titles == ["Lịch sử – Chương 1. Nước", "Địa lí – Chương 1. Nước", "Địa lí – Mở đầu", "Địa lí", "Ôn tập", ""]


def test_only_lessons_are_counted_and_each_once() -> None:
    view = hub(
        make.material(lessons="bai-01"),
        make.material(lessons="bai-01", phase="after"),
        make.material(lessons=("bai-02", "bai-03"), phase="after"),
        make.material(lessons="on-tap"),
    )

    assert (view.covered, view.lessons, view.materials) == (3, 5, 4)


def test_what_was_approved_last_is_named_with_its_day_also_when_nothing_is_new() -> None:
    materials = [make.material(title=f"Bài {number}", **approved_on(f"2023-09-{number:02}")) for number in range(1, 8)]
    view = hub(*materials, make.material(title="Mai", **approved_on("2023-10-02")), make.material(title="Nháp", status="draft"))

    assert [(card.title, day) for card, day in view.latest] == [(f"Bài {number}", f"0{number}/09/2023") for number in (7, 6, 5, 4, 3)]
    assert view.fresh == 0


def test_materials_stand_with_their_lesson_by_phase() -> None:
    view = hub(make.material(title="Trước"), make.material(phase="in", title="Trong"), make.material(phase="after", title="Sau"))

    row = rows(view)["bai-01"]
    assert [[card.title for card in cards] for cards in (row.before, row.within, row.after)] == [["Trước"], ["Trong"], ["Sau"]]


def test_a_material_of_the_classroom_is_shown_and_covers_nothing() -> None:
    view = hub(make.material(phase="in"))

    assert rows(view)["bai-01"].within
    assert not rows(view)["bai-01"].is_covered
    assert view.covered == 0


def test_a_draft_is_shown_in_the_preview_only_and_covers_nothing() -> None:
    draft = make.material(status="draft")

    published, preview = hub(draft), hub(draft, drafts=True)

    assert published.materials == 0
    assert rows(published)["bai-01"].before == ()
    assert rows(preview)["bai-01"].before[0].is_draft
    assert preview.covered == 0


def test_a_lesson_of_several_weeks_names_them_with_their_dates() -> None:
    weeks = rows(hub())["bai-04"].weeks

    assert [(week.number, week.start, week.end, week.address) for week in weeks] == [
        (4, "2023-10-02", "2023-10-08", "lop-6/tuan-4/"),
        (5, "2023-10-09", "2023-10-15", "lop-6/tuan-5/"),
    ]


def test_a_material_whose_lesson_the_plan_lacks_is_not_lost() -> None:
    view = hub(make.material(lessons="bai-99", title="Ngoài phân phối"))

    assert [card.title for card in view.others] == ["Ngoài phân phối"]
    assert view.covered == 0


def test_rows_that_follow_one_another_in_a_chapter_stand_together() -> None:
    plan = make.curriculum(make.lesson(1, chapter="A"), make.lesson(2, chapter="A"), make.lesson(3, chapter="B"))
    site = Site(make.library(school=make.school(curricula=(plan,))), as_written)

    view = hub_view(site, make.CELL)

    assert [(chapter.title, [row.anchor for row in chapter.rows]) for chapter in view.chapters] == [
        ("A", ["bai-01", "bai-02"]),
        ("B", ["bai-03"]),
    ]


def test_materials_of_other_cells_are_not_shown() -> None:
    view = hub(make.material(subject="toan"), make.material(grade=7))

    assert view.materials == 0
    assert view.covered == 0


def test_a_subject_without_a_plan_shows_its_materials() -> None:
    site = Site(make.library(make.material(subject="toan", title="Số")), as_written)

    view = hub_view(site, Cell("toan", 6))

    assert view.chapters == ()
    assert [card.title for card in view.others] == ["Số"]
    assert (view.covered, view.lessons) == (0, 0)


def test_earlier_years_are_kept_by_week() -> None:
    years = (make.calendar("2022-2023", first="2022-09-05", free=()), make.calendar())
    plans = (make.curriculum(school_year="2022-2023"), make.curriculum())
    library = make.library(
        make.material(school_year="2022-2023", lessons="bai-03", week=3, title="Cũ"),
        make.material(title="Mới"),
        school=make.school(calendars=years, curricula=plans),
    )

    view = hub_view(Site(library, as_written), make.CELL)

    assert [(year.school_year, [(week, [card.title for card in cards]) for week, cards in year.weeks]) for year in view.past] == [
        ("2022-2023", [(3, ["Cũ"])])
    ]
    assert [card.title for card in rows(view)["bai-03"].before] == ["Cũ"]


def approved_on(day: str) -> dict[str, object]:
    return {"approval": (ApprovalStep("department", "x", date(2023, 9, 1)), ApprovalStep("leadership", "y", date.fromisoformat(day)))}


@pytest.mark.parametrize(("day", "is_new"), [("2023-10-01", True), ("2023-09-18", True), ("2023-09-17", False), ("2023-10-02", False)])
def test_a_material_is_new_for_a_fortnight_from_its_last_approval(day: str, is_new: bool) -> None:  # noqa: FBT001 -- an expectation
    view = hub(make.material(**approved_on(day)), day="2023-10-01")

    assert rows(view)["bai-01"].before[0].is_new is is_new
    assert view.fresh == is_new


def test_pages_that_are_kept_from_day_to_day_do_not_tell_what_is_new() -> None:
    material = make.material(**approved_on("2023-10-01"))

    assert not Site(make.library(material, day="2023-10-01"), as_written).card(material).is_new


def test_the_rows_of_the_week_of_the_day_are_this_weeks() -> None:
    assert [row.anchor for row in hub(day="2023-10-10").this_week] == ["bai-04"]
    assert hub(day="2024-02-10").this_week == ()
    assert hub(day="2023-09-01").this_week == ()


def test_the_three_phases_stand_side_by_side_also_those_to_come() -> None:
    view = hub(make.material(title="Trước"))

    slots = rows(view)["bai-01"].slots(view.phases)

    assert [(token, name, [card.title for card in cards]) for token, name, cards in slots] == [
        ("before", "Trước lớp học", ["Trước"]),
        ("in", "Trong lớp học", []),
        ("after", "Sau lớp học", []),
    ]


def test_filters_offer_the_kinds_that_the_subject_has() -> None:
    view = hub(make.material(type="exercise"), make.material(phase="after", type="lecture"))

    assert view.types == (("lecture", "Bài giảng đa phương tiện"), ("exercise", "Bài tập luyện tập"))


def test_a_code_is_drawn_for_an_address_with_its_host_only() -> None:
    site = Site(make.library(), as_written)

    assert hub_view(site, make.CELL).qr == ""
    drawn = hub_view(site, make.CELL, 'https://kho.example/?a="><script>').qr
    assert drawn.startswith('<svg role="img" aria-label="QR code of https://kho.example/?a=&quot;&gt;&lt;script&gt;"')
    assert "style=" not in drawn
    assert "<script" not in drawn
