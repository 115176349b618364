from dataclasses import replace
from datetime import date

import pytest

from generator.engine.coverage import cover
from generator.model.coverage import Outcome, State
from generator.model.material import Material
from generator.model.message import as_written
from tests.builders import calendar, day_of, material, school, target, week


def pace_on(day: str | date, *materials: Material, **changes: object) -> Outcome:
    """By default the window of weeks 1 to 6 of 2023-2024, which end on the Saturdays from 16/09 to 21/10."""
    (outcome,) = cover(school(target("pace", **changes)), materials, day_of(day)).outcomes
    return outcome


def in_weeks(*weeks: int, **changes: object) -> list[Material]:
    return [material(path=f"content/tin-hoc/6/tuan-{week:02}-{place}.md", week=week, **changes) for place, week in enumerate(weeks)]


def test_before_the_window_nothing_is_needed() -> None:
    outcome = pace_on("2023-09-10")

    assert (outcome.state, outcome.have, outcome.need, outcome.of) == (State.MET, 0, 0, 6)


@pytest.mark.parametrize(("day", "need"), [("2023-09-16", 0), ("2023-09-17", 1), ("2023-09-18", 1), ("2023-09-23", 1), ("2023-09-24", 2)])
def test_a_week_is_owed_from_the_day_after_its_last_day(day: str, need: int) -> None:
    assert pace_on(day).need == need


@pytest.mark.parametrize(("tolerance", "need"), [(0, 3), (1, 2), (3, 0), (9, 0)])
def test_the_tolerance_is_taken_off_and_never_below_nothing(tolerance: int, need: int) -> None:
    assert pace_on("2023-10-05", tolerance_weeks=tolerance).need == need


def test_as_many_materials_as_ended_weeks_meet_it_in_whichever_weeks_of_the_window_they_stand() -> None:
    outcome = pace_on("2023-10-05", *in_weeks(1, 1, 6))

    assert (outcome.state, outcome.have, outcome.need) == (State.MET, 3, 3)
    assert (outcome.gaps, outcome.remedy.msgid) == ((), "")


@pytest.mark.parametrize(
    "changes", [{"week": 7}, {"status": "draft"}, {"status": "review"}, {"phase": "in"}, {"school_year": "2024-2025"}, {"grade": 7}]
)
def test_a_material_outside_the_window_not_approved_in_class_of_a_later_year_or_of_another_cell_does_not_count(
    changes: dict[str, object],
) -> None:
    outcome = pace_on("2023-10-05", material(**changes))

    assert (outcome.state, outcome.have) == (State.MISSED, 0)


def test_a_material_of_an_earlier_year_counts_where_its_lesson_stands_now() -> None:
    lent = material(school_year="2022-2023", week=30, lessons="bai-04")

    outcome = pace_on("2023-10-22", lent)

    assert outcome.have == 1
    assert [gap.weeks for gap in outcome.gaps] == [(1, 2, 3), (5, 6)]


def test_a_material_that_stands_in_several_weeks_is_one_material() -> None:
    broad = material(school_year="2022-2023", lessons=("bai-01", "bai-02", "bai-03", "bai-04", "bai-05"))

    outcome = pace_on("2023-10-22", broad)

    assert (outcome.have, outcome.need, outcome.short) == (1, 6, 5)
    assert [gap.weeks for gap in outcome.gaps] == [(5,)]


def test_the_gaps_are_the_earliest_ended_weeks_without_material_as_many_as_are_short() -> None:
    outcome = pace_on("2023-10-15", *in_weeks(2), tolerance_weeks=1)

    assert (outcome.have, outcome.need) == (1, 4)
    assert [gap.weeks for gap in outcome.gaps] == [(1,), (3, 4)]


def test_a_break_does_not_part_two_weeks_that_follow_one_another() -> None:
    outcome = pace_on("2024-03-03", start="2024-01-29", end="2024-02-26")

    assert outcome.of == 3
    assert [gap.weeks for gap in outcome.gaps] == [(21, 22, 23)]


def test_weeks_follow_one_another_although_the_school_numbers_the_free_week_between_them() -> None:
    table = (week(1, "2023-09-11"), week(2, "2023-09-18"), week(4, "2023-10-02"))
    own = school(target("pace"), calendars=(replace(calendar(), weeks=table),))

    (outcome,) = cover(own, (), date(2023, 10, 22)).outcomes

    assert [gap.weeks for gap in outcome.gaps] == [(1, 2, 4)]


def test_it_binds_in_full_from_the_day_after_the_last_week_of_the_window() -> None:
    assert pace_on("2023-09-01").due == date(2023, 10, 22)


def test_the_remedy_says_how_many_and_for_which_weeks() -> None:
    remedy = pace_on("2023-10-15", *in_weeks(2)).remedy.text(as_written)

    assert remedy == "add approved before or after materials (4), for instance for weeks without one: 1, 3–5"


def test_the_remedy_names_the_window_when_every_ended_week_has_a_material() -> None:
    broad = material(school_year="2022-2023", lessons=("bai-01", "bai-02", "bai-03"))

    remedy = pace_on("2023-10-01", broad).remedy.text(as_written)

    assert remedy == "add approved before or after materials (2) for weeks 1 to 6"


def test_the_remedy_names_at_most_five_runs_of_weeks() -> None:
    every_other = in_weeks(2, 4, 6, 8, 10, 12)

    remedy = pace_on("2023-12-31", *every_other, end="2023-12-04").remedy.text(as_written)

    assert remedy.endswith("without one: 1, 3, 5, 7, 9 and 2 more")
