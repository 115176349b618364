"""When a lesson's material is due, and what is owed: by the targets and the table of weeks, to whom it is assigned."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.due import due_day, dues
from generator.model.coverage import State
from generator.model.due import Owed
from generator.model.library import Library
from generator.model.material import Material
from generator.model.school import School
from generator.model.targets import OnMiss
from tests.builders import CELL, YEAR, assigned, calendar, curriculum, day_of, lesson, library, material, school, target, waived, waiver

from .test_coverage_properties import DAYS, many_materials, schools

FAR = date(2030, 1, 1)
EXTRA = 20


def owed(*materials: Material, own: School, day: str, until: date = FAR) -> tuple[Owed, ...]:
    return dues(library(*materials, day=day, school=own), until).owed


def told(found: tuple[Owed, ...]) -> list[tuple[str, str]]:
    return [(one.lesson.id if one.lesson else f"tuần {one.weeks[0]}", one.due.isoformat()) for one in found]


@pytest.mark.parametrize(
    ("kind", "changes", "due"),
    [
        ("every-lesson", {}, "2023-10-22"),
        ("online-share", {"due": "2023-10-20"}, "2023-10-20"),
        ("count", {}, "2023-10-17"),
        ("pace", {}, "2023-10-01"),
        ("pace", {"tolerance_weeks": 2}, "2023-10-15"),
        ("pace", {"tolerance_weeks": 4}, None),
        ("pace", {"start": "2023-10-02"}, None),
        ("alternation", {}, None),
    ],
    ids=["the day of the target", "the share too", "when the window is over", "when its week is over", "later by what is tolerated",
         "never, when that is after the window", "never, when its week is not in it", "no order asks for a lesson"],
)  # fmt: skip
def test_the_day_of_a_lesson_comes_from_the_target_and_the_table_of_weeks(kind: str, changes: dict[str, object], due: str | None) -> None:
    third = lesson(3)

    found = due_day(school(target(kind, **changes)), YEAR, CELL, third, day_of("2023-09-20"))

    assert found == (day_of(due) if due else None)


def test_the_earliest_of_several_targets_is_the_day() -> None:
    own = school(target("every-lesson"), target("pace"))

    assert [due_day(own, YEAR, CELL, lesson(number), day_of("2023-09-20")) for number in (1, 6)] == [date(2023, 9, 17), date(2023, 10, 22)]


@pytest.mark.parametrize(
    ("changes", "due"),
    [
        ({"lessons": ("bai-03",)}, None),
        ({"weeks": (3,)}, None),
        ({"targets": ("every-lesson",), "expires": "2023-12-01"}, date(2023, 12, 2)),
        ({"lessons": ("bai-03",), "signed_on": "2023-09-21"}, date(2023, 10, 22)),
    ],
    ids=["waived", "its week waived", "postponed", "not signed yet"],
)
def test_what_is_waived_is_due_on_no_day_and_what_is_postponed_later(changes: dict[str, object], due: date | None) -> None:
    own = waived(school(target("every-lesson")), waiver(**changes))

    assert due_day(own, YEAR, CELL, lesson(3), day_of("2023-09-20")) == due


def test_a_review_is_due_on_no_day() -> None:
    assert due_day(school(target("every-lesson")), YEAR, CELL, lesson(6, kind="review"), day_of("2023-09-20")) is None


def test_lessons_without_material_are_owed_and_those_with_one_are_not() -> None:
    found = owed(material(lessons="bai-02"), own=school(target("every-lesson")), day="2023-11-01")

    assert told(found) == [(one, "2023-10-22") for one in ("bai-01", "bai-03", "bai-04", "bai-05")]
    assert all(one.is_late(date(2023, 10, 22)) and not one.is_late(date(2023, 10, 21)) for one in found)


def test_a_share_owes_no_more_than_it_asks_for() -> None:
    found = owed(material(lessons="bai-01"), own=school(target("online-share", min_share=0.6)), day="2023-11-01")

    assert [one for one, _ in told(found)] == ["bai-02", "bai-03"]


def test_the_pace_owes_lessons_as_their_weeks_end_those_behind_no_more_than_it_lacks() -> None:
    """Two materials in week 1 make up for week 2: of the lessons of weeks 2 and 3 one is late at the end of week 3, not two."""
    two = (material(), material(phase="after"))

    found = owed(*two, own=school(target("pace")), day="2023-10-02")

    assert told(found) == [("bai-02", "2023-09-24"), ("bai-04", "2023-10-08"), ("bai-05", "2023-10-22")]


def test_where_every_lesson_has_one_the_pace_owes_one_more_for_a_week() -> None:
    five = tuple(material(lessons=f"bai-0{number}", week=number) for number in range(1, 6))

    found = owed(*five, own=school(target("pace")), day="2023-10-30")

    assert told(found) == [("tuần 6", "2023-10-22")]


def test_a_lesson_that_two_targets_ask_for_is_owed_once_by_the_earlier_day() -> None:
    own = school(target("every-lesson", on_miss=OnMiss.WARN), target("pace"))

    first = owed(material(status="draft"), own=own, day="2023-09-18")[0]

    assert (first.due, first.target.id) == (date(2023, 9, 17), "pace")


def test_what_is_due_later_than_one_asks_is_not_told_of() -> None:
    own = school(target("pace"))
    none = material(status="draft", lessons="on-tap")

    assert told(owed(none, own=own, day="2023-09-18", until=date(2023, 10, 1))) == [
        ("bai-01", "2023-09-17"),
        ("bai-02", "2023-09-24"),
        ("bai-03", "2023-10-01"),
    ]


def test_a_lesson_is_owed_by_its_own_role_else_by_the_role_of_the_cell_else_by_nobody() -> None:
    plain, none = school(target("every-lesson")), material(lessons="on-tap")
    own = assigned(plain, ("bai-03", "to-truong-toan-tin"), ("*", "gv-tin-hoc-6"))

    found = owed(none, own=own, day="2023-11-01")

    assert [(one.role, one.lesson.id) for one in found if one.lesson] == [
        *(("gv-tin-hoc-6", one) for one in ("bai-01", "bai-02", "bai-04", "bai-05")),
        ("to-truong-toan-tin", "bai-03"),
    ]
    assert {(one.department, one.role) for one in owed(none, own=plain, day="2023-11-01")} == {("to-toan-tin", "")}


def test_the_unassigned_come_last_in_their_department() -> None:
    own = assigned(school(target("every-lesson")), ("bai-05", "to-truong-toan-tin"))

    assert [one.role for one in owed(material(), own=own, day="2023-11-01")] == ["to-truong-toan-tin", "", "", ""]


def test_what_an_earlier_year_still_lacks_is_owed_by_the_role_of_this_year() -> None:
    """Lessons keep their ids, and one material mends both years."""
    later = "2024-2025"
    own = assigned(
        school(target("every-lesson"), curricula=(curriculum(), curriculum(school_year=later))), ("*", "gv-tin-hoc-6"), year=later
    )
    both = replace(own, calendars=(*own.calendars, calendar(later, first="2024-09-09", free=())))

    assert {one.role for one in owed(material(), own=both, day="2024-10-01")} == {"gv-tin-hoc-6"}


def test_drafts_and_what_is_under_review_are_shown_beside_what_is_owed() -> None:
    draft = material(path="content/tin-hoc/6/nhap.md", lessons=("bai-02", "bai-03"), status="review")
    plan = material(path="content/tin-hoc/6/trong.md", lessons="bai-04", status="draft", phase="in")

    found = owed(material(), draft, plan, own=school(target("every-lesson")), day="2023-11-01")

    assert [(one.lesson.id, [each.path for each in one.underway]) for one in found if one.lesson] == [
        ("bai-02", [draft.path]),
        ("bai-03", [draft.path]),
        ("bai-04", []),
        ("bai-05", []),
    ]


def made(whole: Library, found: tuple[Owed, ...]) -> Library:
    """The library once all that is owed has been made."""
    own = [
        material(
            path=f"content/{one.cell.subject}/{one.cell.grade}/xong-{place:03}.md",
            grade=one.cell.grade,
            lessons=one.lesson.id if one.lesson else "khong-co",
            week=one.weeks[0] if one.weeks else 1,
            school_year=one.target.school_year,
        )
        for place, one in enumerate(found)
    ]
    return library(*whole.materials, *own, day=whole.day, school=whole.school)


@given(schools(), many_materials(), DAYS)
@settings(max_examples=60, deadline=None)
def test_once_all_that_is_owed_is_made_no_target_is_missed_for_want_of_materials(own: School, materials: list[Material], day: date) -> None:
    """Alternation is exempt: it asks for another order, not for more."""
    one = materials or [material(status="draft")]
    whole = library(*one, day=day, school=own)

    after = made(whole, dues(whole, FAR).owed)

    assert after.coverage is not None
    missed = [outcome for outcome in after.coverage.outcomes if outcome.state is State.MISSED and outcome.is_measured]
    assert [outcome.target.id for outcome in missed if outcome.target.id != "alternation"] == []


@given(schools(), many_materials(), DAYS, st.integers(0, EXTRA))
@settings(max_examples=60, deadline=None)
def test_looking_further_ahead_only_adds(own: School, materials: list[Material], day: date, weeks: int) -> None:
    whole = library(*(materials or [material(status="draft")]), day=day, school=own)

    near, far = (dues(whole, day + timedelta(weeks=count)).owed for count in (weeks, weeks + EXTRA))

    assert set(near) <= set(far)
    assert all(one.due <= day + timedelta(weeks=weeks) for one in near)


@given(schools(), many_materials(), DAYS)
@settings(max_examples=40, deadline=None)
def test_nothing_is_owed_before_the_day_of_its_lesson(own: School, materials: list[Material], day: date) -> None:
    """Other targets of the year may ask for it earlier, and have enough."""
    whole = library(*(materials or [material(status="draft")]), day=day, school=own)

    for one in dues(whole, FAR).owed:
        if one.lesson:
            first = due_day(own, one.target.school_year, one.cell, one.lesson, day)
            assert first is not None
            assert first <= one.due
