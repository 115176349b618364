import pytest

from generator.engine.coverage import cover
from generator.model.coverage import Outcome, State
from generator.model.curriculum import Lesson
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.targets import Unit
from tests.builders import curriculum, day_of, lesson, material, school, target


def share_of(rows: tuple[Lesson, ...], *materials: Material, day: str = "2023-10-22", **changes: object) -> Outcome:
    """Due on 22/10/2023; 0.35 of the lessons unless the target is given."""
    own = school(target("online-share", **changes), curricula=(curriculum(*rows),))
    (outcome,) = cover(own, materials, day_of(day)).outcomes
    return outcome


def lessons(*periods: int) -> tuple[Lesson, ...]:
    """A lesson of each of these numbers of periods."""
    return tuple(lesson(number, periods=many) for number, many in enumerate(periods, 1))


def covering(*numbers: int, **changes: object) -> Material:
    return material(lessons=tuple(f"bai-{number:02}" for number in numbers), **changes)


@pytest.mark.parametrize(
    ("share", "of", "need"),
    [
        (0.35, 20, 7),
        (0.35, 21, 8),
        (0.35, 17, 6),
        (0.55, 20, 11),  # 0.55 * 20 is 11.000000000000002 in binary
        (0.07, 100, 7),  # 0.07 * 100 is 7.000000000000001
        (0.29, 100, 29),  # 0.29 * 100 is 28.999999999999996
        (0.0, 10, 0),
        (1.0, 10, 10),
        (35.0, 10, 10),
    ],
)
def test_what_is_needed_is_the_share_as_it_is_written_rounded_up_and_never_more_than_all(share: float, of: int, need: int) -> None:
    outcome = share_of(lessons(*[1] * of), min_share=share)

    assert (outcome.need, outcome.of) == (need, of)


def test_reviews_are_in_neither_side_of_the_share() -> None:
    rows = (*lessons(1, 1), lesson(3, kind="review"))

    outcome = share_of(rows, covering(1, 3))

    assert (outcome.have, outcome.of) == (1, 2)


def test_in_lessons_every_lesson_weighs_the_same() -> None:
    outcome = share_of(lessons(5, 1, 1), covering(2), min_share=0.3)

    assert (outcome.state, outcome.have, outcome.need, outcome.of) == (State.MET, 1, 1, 3)
    assert outcome.unit.text(as_written) == "lessons"


def test_in_periods_a_covered_lesson_weighs_its_periods() -> None:
    outcome = share_of(lessons(5, 1, 1), covering(2), min_share=0.3, unit=Unit.PERIODS)

    assert (outcome.state, outcome.have, outcome.need, outcome.of) == (State.MISSED, 1, 3, 7)
    assert outcome.unit.text(as_written) == "periods"


@pytest.mark.parametrize(
    ("day", "covered", "state"),
    [
        ("2023-10-21", 1, State.PENDING),
        ("2023-10-22", 1, State.MISSED),
        ("2023-10-21", 2, State.MET),
        ("2023-10-22", 2, State.MET),
    ],
)
def test_it_binds_from_the_due_day_on(day: str, covered: int, state: State) -> None:
    outcome = share_of(lessons(1, 1, 1, 1), *(covering(number) for number in range(1, covered + 1)), day=day)

    assert outcome.state is state


@pytest.mark.parametrize(
    ("changes", "have"), [({"phase": "after"}, 1), ({"phase": "in"}, 0), ({"status": "draft"}, 0), ({"school_year": "2024-2025"}, 1)]
)
def test_a_lesson_is_covered_as_everywhere(changes: dict[str, str], have: int) -> None:
    assert share_of(lessons(1, 1), covering(1, **changes)).have == have


def test_two_materials_of_one_lesson_cover_it_once() -> None:
    assert share_of(lessons(1, 1), covering(1), covering(1, phase="after")).have == 1


def test_the_gaps_are_the_earliest_uncovered_lessons_that_bring_what_is_short() -> None:
    outcome = share_of(lessons(1, 1, 1, 1, 1, 1), covering(1), min_share=0.5)

    assert [gap.lesson for gap in outcome.gaps] == ["bai-02", "bai-03"]


def test_in_periods_the_gaps_end_with_the_lesson_that_brings_enough_and_lessons_without_periods_bring_nothing() -> None:
    outcome = share_of(lessons(0, 1, 2, 3), min_share=0.5, unit=Unit.PERIODS)

    assert (outcome.short, [gap.lesson for gap in outcome.gaps]) == (3, ["bai-02", "bai-03"])


def test_without_any_period_a_share_of_periods_cannot_be_measured() -> None:
    outcome = share_of(lessons(0, 0), covering(1, 2), unit=Unit.PERIODS)

    assert outcome.state is State.MISSED
    assert outcome.remedy.text(as_written).startswith("write the periods of the lessons in “content/ppct/2023-2024/tin-hoc-6.csv”")


@pytest.mark.parametrize(
    ("unit", "remedy"),
    [
        (Unit.LESSONS, "add an approved before or after material to more lessons (2), for instance “Bài 2”, “Bài 3”"),
        (Unit.PERIODS, "add an approved before or after material to lessons with more periods (3), for instance “Bài 2”, “Bài 3”"),
    ],
)
def test_the_remedy_says_how_much_more_and_names_lessons_that_would_do(unit: Unit, remedy: str) -> None:
    outcome = share_of(lessons(1, 2, 2, 2), covering(1), min_share=0.51, unit=unit)

    assert outcome.remedy.text(as_written) == remedy
