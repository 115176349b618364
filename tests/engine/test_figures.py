"""Counts that reports and pages share, each tried where it could go wrong; the whole tables are held by ``tests/office/expected``."""

from dataclasses import replace
from datetime import date

from generator.engine.figures.assessments import assessment_figures
from generator.engine.figures.cells import as_filed, cell_figures
from generator.engine.figures.lessons import missing_lessons
from generator.engine.figures.people import department_figures, person_figures
from generator.model.catalog import Department, Person, Subject
from generator.model.coverage import State
from generator.model.material import Phase
from generator.model.table import Share
from tests.builders import CELL, calendar, catalog, curriculum, lesson, library, material, school, target, waived, waiver

LATE = "2023-11-01"
"""After the targets of the builders are due."""


def test_a_cell_has_what_serves_it_whichever_year_it_was_made_in() -> None:
    old = material(school_year="2022-2023", lessons="bai-02", path="content/tin-hoc/6/cu.md")
    in_class = material(phase="in", lessons="bai-03")

    (figures,) = cell_figures(library(material(), old, in_class, material(lessons="bai-04", status="draft")))

    assert (figures.covered, figures.lessons, figures.materials) == (2, 5, 3)
    assert [figures.of_phase(phase) for phase in Phase] == [2, 1, 0]


def test_a_cell_is_missed_when_one_of_this_years_targets_is() -> None:
    whole = school(target("every-lesson"), target("online-share", min_share=0.1))

    (missed,) = cell_figures(library(material(), day=LATE, school=whole))
    (met,) = cell_figures(library(*(material(lessons=f"bai-0{number}") for number in range(1, 6)), day=LATE, school=whole))
    (pending,) = cell_figures(library(material(), day="2023-10-01", school=school(target("every-lesson"))))
    (free,) = cell_figures(library())

    assert [one.state for one in (missed, met, pending, free)] == [State.MISSED, State.MET, State.PENDING, None]


def test_a_target_of_another_year_says_nothing_of_this_years_cell() -> None:
    old = school(target("every-lesson"), calendars=(calendar(), calendar("2024-2025", first="2024-09-09", free=())))

    (figures,) = cell_figures(library(material(), day="2024-10-01", school=old))

    assert (figures.coverage, figures.outcomes, figures.materials) == (None, (), 1)


def test_materials_without_a_distribution_are_counted_all_the_same() -> None:
    stray = material(subject="toan", grade=9)

    figures = cell_figures(library(material(), stray))

    assert [(str(one.cell), one.lessons, one.materials) for one in figures] == [("tin-hoc/6", 5, 1), ("toan/9", 0, 1)]


def test_lists_stand_in_the_order_of_lessons_then_of_the_alphabet() -> None:
    rows = (lesson(9, order=1, weeks=(1,)), lesson(10, order=2, weeks=(1,)))
    titles = ("Bài 10. Ăn", "Bài 9. Ân", "Bài 9. An")
    some = [
        material(lessons="bai-10", title="A"),
        *(material(lessons="bai-09", title=title, path=f"content/{title}.md") for title in titles),
    ]

    found = as_filed(library(*some, school=school(curricula=(curriculum(*rows),))), some)

    assert [one.title for one in found] == ["Bài 9. An", "Bài 9. Ân", "Bài 10. Ăn", "A"]


def test_a_missing_lesson_says_what_is_on_the_way_those_in_review_first() -> None:
    draft, review = material(status="draft", path="content/a.md"), material(status="review", path="content/b.md")
    in_class = material(status="review", phase="in", path="content/c.md")

    first, *rest = missing_lessons(library(draft, review, in_class, school=school(target("every-lesson"))))

    assert first.on_the_way == (review, draft)
    assert (first.lesson.id, first.due) == ("bai-01", date(2023, 10, 22))
    assert [one.lesson.id for one in rest] == ["bai-02", "bai-03", "bai-04", "bai-05"]


def test_a_lesson_that_one_target_lets_off_is_asked_for_by_the_next_and_one_that_all_let_off_by_none() -> None:
    first, later = target("every-lesson", due="2023-09-20"), target("every-lesson", id="sau", due="2023-12-20")
    own = waived(school(first, later), waiver(lessons=("bai-01",), targets=(first.id,)), waiver(id="ca", lessons=("bai-02",)))

    found = missing_lessons(library(material(status="draft"), school=own))

    assert [one.due for one in found[:3]] == [date(2023, 12, 20), None, date(2023, 9, 20)]
    assert [one.waiver.id if one.waiver else "" for one in found[:3]] == ["", "ca", ""]


def test_the_day_of_a_missing_lesson_is_the_one_that_reminders_tell() -> None:
    own = school(target("every-lesson", due="2023-12-20"), target("online-share", min_share=0.4, due="2023-09-20"))

    found = missing_lessons(library(material(status="draft"), school=own))

    assert [one.due for one in found] == [date(2023, 9, 20)] * 2 + [date(2023, 12, 20)] * 3


def test_nothing_is_missing_where_all_is_covered() -> None:
    assert missing_lessons(library(*(material(lessons=f"bai-0{number}") for number in range(1, 6)))) == ()


def test_whoever_writes_is_listed_even_without_a_department_and_a_stranger_is_not() -> None:
    some = (material(authors=("pho-hieu-truong", "pho-hieu-truong", "khong-ai")), material(lessons="bai-02", status="draft"))

    figures = {one.person.id: (len(one.approved), len(one.materials)) for one in person_figures(library(*some))}

    assert figures == {"gv-tin-hoc-6": (0, 1), "to-truong-toan-tin": (0, 0), "pho-hieu-truong": (1, 1)}


def test_the_share_of_teachers_leaves_out_the_leaders() -> None:
    (department,) = department_figures(library(material(authors=("pho-hieu-truong", "gv-tin-hoc-6"))))

    assert (department.digitised, department.authors) == (1, Share(1, 2))


def test_every_material_is_counted_in_one_department_or_in_none() -> None:
    own = catalog(
        subjects=(Subject("tin-hoc", "Tin học", (), "to-toan-tin"), Subject("am-nhac", "Âm nhạc")),
        departments=(Department("to-toan-tin", "Tổ Toán – Tin"), Department("to-khac", "Tổ khác")),
        people=(Person("a", "Giáo viên", "to-toan-tin"), Person("b", "Giáo viên mới", "to-giai-the")),
    )
    some = (material(authors=("a",)), material(subject="am-nhac", authors=("a",)), material(subject="khong-co", authors=("b",)))

    figures = department_figures(library(*some, school=school(catalog=own)))

    assert [(one.department and one.department.id, one.digitised, one.authors) for one in figures] == [
        ("to-toan-tin", 1, Share(1, 1)),
        ("to-khac", 0, Share(0, 0)),
        (None, 2, Share(1, 1)),
    ]


def test_forms_of_assessment_are_counted_once_for_each_material() -> None:
    some = (material(assessment=("oral", "oral", "unknown")), material(lessons="bai-02", assessment=()))

    (figures,) = assessment_figures(library(*some))

    assert (figures.cell, figures.materials, figures.without, figures.forms) == (CELL, 2, 1, 1)
    assert dict(figures.by_form) == {"oral": 1, "written": 0, "practice": 0}


def test_a_share_of_nothing_is_no_share() -> None:
    assert Share(0, 0).ratio is None
    assert Share(1, 2) + Share(1, 2) == Share(2, 4)
    assert replace(Share(1, 2), part=2).ratio == 1
