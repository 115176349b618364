from datetime import date

import pytest

from generator.engine.coverage import cover
from generator.model.coverage import Outcome, State
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from tests.builders import day_of, material, school, target


def count_on(day: str, *materials: Material, **changes: object) -> Outcome:
    """By default the window of weeks 1 to 6, from Monday 11/09 to Monday 16/10/2023."""
    (outcome,) = cover(school(target("count", **changes)), materials, day_of(day)).outcomes
    return outcome


def in_weeks(*weeks: int, **changes: object) -> list[Material]:
    return [material(path=f"content/tin-hoc/6/tuan-{week:02}-{place}.md", week=week, **changes) for place, week in enumerate(weeks)]


def the_schools_own(**changes: object) -> School:
    """The guide's window (III) in the school's own 2023-2024: Tết takes the weeks of 05/02 and 12/02/2024."""
    return school(target("count", start="2023-10-09", end="2024-05-06", **changes))


def test_the_guides_window_of_2023_2024_has_29_teaching_weeks() -> None:
    own = the_schools_own()

    (outcome,) = cover(own, (), date(2024, 5, 7)).outcomes

    assert (outcome.need, outcome.of, outcome.due) == (29, 29, date(2024, 5, 7))
    assert [gap.weeks for gap in outcome.gaps] == [tuple(range(5, 34))]


def test_a_material_in_each_week_of_the_guides_window_is_enough_and_28_are_not() -> None:
    weeks = range(5, 34)

    enough, one_less = (cover(the_schools_own(), in_weeks(*some), date(2024, 5, 7)).outcomes[0] for some in (weeks, weeks[1:]))

    assert (enough.state, enough.have) == (State.MET, 29)
    assert (one_less.state, one_less.have) == (State.MISSED, 28)


@pytest.mark.parametrize(
    ("day", "state"),
    [("2023-09-01", State.PENDING), ("2023-10-16", State.PENDING), ("2023-10-17", State.MISSED), ("2024-06-01", State.MISSED)],
)
def test_it_is_pending_to_the_last_day_of_the_window_and_binds_from_the_day_after(day: str, state: State) -> None:
    assert count_on(day, *in_weeks(1, 2, 3, 4, 5)).state is state


@pytest.mark.parametrize("day", ["2023-09-01", "2023-10-16", "2023-10-17"])
def test_it_is_met_as_soon_as_it_is_reached(day: str) -> None:
    assert count_on(day, *in_weeks(1, 2, 3, 4, 5, 6)).state is State.MET


@pytest.mark.parametrize(("tolerance", "need"), [(0, 6), (2, 4), (6, 0), (7, 0)])
def test_the_tolerance_is_taken_off_and_never_below_nothing(tolerance: int, need: int) -> None:
    assert count_on("2023-11-01", tolerance=tolerance).need == need


def test_two_materials_of_one_week_are_two() -> None:
    outcome = count_on("2023-11-01", *in_weeks(1, 1, 2, 2, 3, 3))

    assert (outcome.state, outcome.have) == (State.MET, 6)


@pytest.mark.parametrize("changes", [{"week": 7}, {"status": "review"}, {"phase": "in"}, {"school_year": "2024-2025"}])
def test_a_material_outside_the_window_not_approved_in_class_or_of_a_later_year_does_not_count(changes: dict[str, object]) -> None:
    assert count_on("2023-11-01", material(**changes)).have == 0


def test_a_material_of_an_earlier_year_is_one_however_many_weeks_it_stands_in() -> None:
    broad = material(school_year="2022-2023", week=33, lessons=("bai-01", "bai-02"))

    assert count_on("2023-11-01", broad).have == 1


def test_the_gaps_are_the_earliest_weeks_without_material_as_many_as_are_short() -> None:
    outcome = count_on("2023-09-20", *in_weeks(1, 3), tolerance=1)

    assert outcome.short == 3
    assert [gap.weeks for gap in outcome.gaps] == [(2,), (4, 5)]


def test_the_remedy_says_how_many_and_for_which_weeks() -> None:
    remedy = count_on("2023-09-20", *in_weeks(1, 3)).remedy.text(as_written)

    assert remedy == "add approved before or after materials (4), for instance for weeks without one: 2, 4–6"
