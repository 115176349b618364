from datetime import date

import pytest

from generator.engine.coverage import cover
from generator.model.coverage import Gap, Outcome, State
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from tests.builders import calendar, curriculum, day_of, lesson, material, school, target

ALL_LESSONS = ("bai-01", "bai-02", "bai-03", "bai-04", "bai-05")


def every_lesson_on(day: str, *materials: Material, own: School | None = None, **changes: object) -> Outcome:
    """By default five lessons and a review, due on Sunday 22/10/2023, the day after week 6."""
    spoilt = own or school()
    with_target = School(school(target("every-lesson", **changes)).catalog, spoilt.calendars, spoilt.curricula)
    (outcome,) = cover(with_target, materials, day_of(day)).outcomes
    return outcome


def test_lessons_are_counted_and_reviews_are_not() -> None:
    outcome = every_lesson_on("2023-09-01", material(lessons="bai-02"), material(lessons="on-tap"))

    assert (outcome.have, outcome.need, outcome.of) == (1, 5, 5)
    assert outcome.unit.text(as_written) == "lessons"


@pytest.mark.parametrize(("day", "state"), [("2023-10-21", State.PENDING), ("2023-10-22", State.MISSED), ("2024-05-01", State.MISSED)])
def test_it_is_pending_to_the_day_before_it_is_due_and_missed_from_the_due_day_on(day: str, state: State) -> None:
    outcome = every_lesson_on(day, material(lessons=ALL_LESSONS[1:]))

    assert (outcome.state, outcome.due) == (state, date(2023, 10, 22))


@pytest.mark.parametrize("day", ["2023-09-01", "2023-10-22"])
def test_one_material_that_names_every_lesson_meets_it(day: str) -> None:
    outcome = every_lesson_on(day, material(lessons=ALL_LESSONS))

    assert (outcome.state, outcome.gaps, outcome.remedy.msgid) == (State.MET, (), "")


@pytest.mark.parametrize("made_in", ["2022-2023", "2024-2025"])
def test_materials_of_other_school_years_cover_the_lesson_too(made_in: str) -> None:
    assert every_lesson_on("2023-10-22", material(lessons=ALL_LESSONS, school_year=made_in)).state is State.MET


@pytest.mark.parametrize("changes", [{"status": "draft"}, {"status": "review"}, {"phase": "in"}, {"subject": "toan"}])
def test_drafts_in_class_materials_and_other_cells_cover_nothing(changes: dict[str, str]) -> None:
    assert every_lesson_on("2023-10-22", material(lessons=ALL_LESSONS, **changes)).have == 0


def test_the_gaps_are_the_lessons_without_material_in_the_order_of_the_distribution() -> None:
    outcome = every_lesson_on("2023-10-22", material(lessons=("bai-02", "bai-03", "bai-05")))

    assert outcome.gaps == (Gap("bai-01", "Bài 1", (1,)), Gap("bai-04", "Bài 4", (4, 5)))


def test_the_remedy_of_a_missed_target_names_the_lessons() -> None:
    remedy = every_lesson_on("2023-10-22", material(lessons=("bai-02", "bai-03", "bai-05"))).remedy.text(as_written)

    assert remedy == "add an approved before or after material to each of these lessons (2): “Bài 1”, “Bài 4”"


@pytest.mark.parametrize(("count", "rest"), [(5, ""), (6, " and 1 more"), (8, " and 3 more")])
def test_the_remedy_names_five_lessons_and_counts_the_others(count: int, rest: str) -> None:
    own = school(curricula=(curriculum(*(lesson(number) for number in range(1, count + 1))),))

    remedy = every_lesson_on("2023-10-22", own=own).remedy.text(as_written)

    assert remedy.endswith(f"({count}): “Bài 1”, “Bài 2”, “Bài 3”, “Bài 4”, “Bài 5”{rest}")


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2023-09-01", 1),  # weeks 1-6 are to come: 5 lessons, 6 weeks
        ("2023-09-23", 1),  # the last day of week 2: weeks 2-6
        ("2023-09-24", 2),  # the day after it: weeks 3-6
        ("2023-10-09", 3),  # weeks 5-6
        ("2023-10-16", 5),  # week 6
        ("2023-10-21", 5),  # its last day
    ],
)
def test_until_it_is_due_the_remedy_says_how_many_a_teaching_week_are_to_be_finished(day: str, rate: int) -> None:
    remedy = every_lesson_on(day).remedy.text(as_written)

    assert remedy.startswith(f"finish {rate} or more a week before 22/10/2023; lessons still without")
    assert "(5): “Bài 1”, " in remedy


def test_the_week_that_begins_on_the_due_day_is_too_late() -> None:
    remedy = every_lesson_on("2023-10-02", due="2023-10-16").remedy.text(as_written)

    assert remedy.startswith("finish 3 or more a week before 16/10/2023")


def test_a_break_leaves_fewer_teaching_weeks() -> None:
    remedy = every_lesson_on("2024-01-29", due="2024-02-25").remedy.text(as_written)

    assert remedy.startswith("finish 3 or more a week before 25/02/2024")


@pytest.mark.parametrize("calendars", [(), (calendar("2022-2023", first="2022-09-05"),), (calendar(first="2024-09-09"),)])
def test_without_teaching_weeks_to_come_weeks_of_the_calendar_are_counted(calendars: tuple[object, ...]) -> None:
    remedy = every_lesson_on("2023-10-08", own=school(calendars=calendars)).remedy.text(as_written)

    assert remedy.startswith("finish 3 or more a week before 22/10/2023")
