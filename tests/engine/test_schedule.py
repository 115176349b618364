import pytest

from generator.engine.schedule import stand, standing
from generator.model.school import School
from tests.builders import calendar, curriculum, lesson, material, school

LATER = "2024-2025"


def two_years() -> School:
    """The same lessons a year later, in other weeks: lesson 4 in weeks 11 and 12, lesson 5 without weeks."""
    rows = (lesson(1, weeks=(8,)), lesson(2, weeks=(9,)), lesson(4, weeks=(11, 12)), lesson(5, weeks=()))
    later = curriculum(*rows, school_year=LATER)
    return school(curricula=(curriculum(), later), calendars=(calendar(), calendar(LATER, first="2024-09-09", free=())))


def test_in_its_own_year_a_material_stands_in_its_own_week_whatever_the_distribution_says() -> None:
    moved = material(lessons="bai-01", week=20)

    assert standing(two_years(), moved, "2023-2024") == (20,)


def test_in_its_own_year_a_material_stands_although_its_lesson_is_unknown() -> None:
    stray = material(lessons="khong-co", week=3)

    assert standing(two_years(), stray, "2023-2024") == (3,)


@pytest.mark.parametrize(("phase", "weeks"), [("before", (11,)), ("after", (12,)), ("in", (11, 12))])
def test_in_another_year_a_material_stands_where_that_years_distribution_puts_its_lesson(phase: str, weeks: tuple[int, ...]) -> None:
    lent = material(lessons="bai-04", week=4, phase=phase)

    assert standing(two_years(), lent, LATER) == weeks


def test_a_material_of_a_later_year_stands_in_an_earlier_one_too() -> None:
    new = material(school_year=LATER, lessons="bai-04", week=30, phase="after")

    assert standing(two_years(), new, "2023-2024") == (5,)


def test_a_material_of_several_lessons_stands_once_in_the_week_of_each_rising() -> None:
    broad = material(lessons=("bai-04", "bai-02", "bai-01"), phase="after")

    assert standing(two_years(), broad, LATER) == (8, 9, 12)


def test_lessons_of_one_week_make_one_week() -> None:
    same_week = curriculum(lesson(1, weeks=(8,)), lesson(2, weeks=(8,)), school_year=LATER)

    assert standing(school(curricula=(same_week,)), material(lessons=("bai-01", "bai-02")), LATER) == (8,)


@pytest.mark.parametrize("lesson_id", ["khong-co", "bai-05"])
def test_a_material_stands_nowhere_when_the_other_year_lacks_its_lesson_or_its_weeks(lesson_id: str) -> None:
    assert standing(two_years(), material(lessons=lesson_id), LATER) == ()


def test_a_material_stands_nowhere_in_a_year_without_distribution() -> None:
    assert standing(two_years(), material(), "2031-2032") == ()


def test_a_lesson_of_another_cell_with_the_same_id_is_another_lesson() -> None:
    other_grade = material(grade=7, lessons="bai-01")

    assert standing(two_years(), other_grade, LATER) == ()


def test_in_line_a_before_class_material_has_the_place_of_its_first_lesson_and_an_after_class_one_of_its_last() -> None:
    lessons = ("bai-04", "bai-01")

    before, after = (stand(two_years(), material(lessons=lessons, phase=phase), LATER) for phase in ("before", "after"))

    assert (before.order, after.order) == (1, 4)


def test_in_line_a_material_without_known_lesson_comes_last() -> None:
    stray, known = (stand(two_years(), material(lessons=one), "2023-2024") for one in ("khong-co", "on-tap"))

    assert known.in_line < stray.in_line
