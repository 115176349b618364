import time
from datetime import date

import pytest

from generator.engine import targets
from generator.engine.coverage import cover, cover_cell, measures
from generator.engine.targets._measure import Measure
from generator.model.coverage import State
from generator.model.curriculum import Cell
from generator.model.message import as_written
from generator.model.school import School
from generator.model.targets import TARGET_KINDS, Scope
from generator.registry import discover
from tests.builders import CELL, YEAR, calendar, catalog, curriculum, lesson, material, school, target

DAY = date(2023, 10, 1)
LATER = "2024-2025"


def test_every_row_of_the_distribution_is_shown_in_its_order() -> None:
    cell = cover_cell(school(), (), YEAR, CELL, DAY)

    assert [row.lesson.id for row in cell.lessons] == ["bai-01", "bai-02", "bai-03", "bai-04", "bai-05", "on-tap"]
    assert (cell.covered, cell.lesson_rows) == (0, 5)


def test_materials_of_a_lesson_are_ordered_by_phase_then_path() -> None:
    paths = {"content/a.md": "after", "content/b.md": "in", "content/c.md": "before", "content/d.md": "before"}
    materials = [material(path=path, phase=phase) for path, phase in paths.items()]

    cell = cover_cell(school(), materials, YEAR, CELL, DAY)

    assert [one.path for one in cell.lessons[0].materials] == ["content/c.md", "content/d.md", "content/b.md", "content/a.md"]


@pytest.mark.parametrize(
    ("changes", "covered"), [({}, 1), ({"phase": "after"}, 1), ({"phase": "in"}, 0), ({"status": "draft"}, 0), ({"status": "review"}, 0)]
)
def test_only_approved_before_and_after_materials_cover_a_lesson(changes: dict[str, str], covered: int) -> None:
    cell = cover_cell(school(), [material(**changes)], YEAR, CELL, DAY)

    assert cell.covered == covered


def test_an_approved_in_class_material_is_shown_although_it_does_not_count() -> None:
    cell = cover_cell(school(), [material(phase="in", week=2)], YEAR, CELL, DAY)

    assert len(cell.lessons[0].materials) == 1
    assert [week for week, _ in cell.by_week] == [2]


def test_a_material_that_is_not_approved_is_not_shown() -> None:
    cell = cover_cell(school(), [material(status="draft"), material(path="content/x.md", status="review")], YEAR, CELL, DAY)

    assert cell.lessons[0].materials == ()
    assert cell.by_week == ()


def test_a_material_covers_all_its_lessons_and_each_once() -> None:
    cell = cover_cell(school(), [material(lessons=("bai-01", "bai-02", "bai-01"))], YEAR, CELL, DAY)

    assert [len(row.materials) for row in cell.lessons] == [1, 1, 0, 0, 0, 0]


@pytest.mark.parametrize("made_in", ["2022-2023", YEAR, LATER])
def test_a_material_covers_its_lesson_in_whichever_school_year_it_was_made(made_in: str) -> None:
    cell = cover_cell(school(), [material(school_year=made_in)], YEAR, CELL, DAY)

    assert cell.covered == 1


def test_a_material_of_another_cell_covers_nothing() -> None:
    others = [material(grade=7), material(subject="toan")]

    assert cover_cell(school(), others, YEAR, CELL, DAY).covered == 0


def test_a_review_with_a_material_is_no_covered_lesson() -> None:
    assert cover_cell(school(), [material(lessons="on-tap")], YEAR, CELL, DAY).covered == 0


def test_materials_of_a_week_are_ordered_by_lesson_then_before_ahead_of_after() -> None:
    line = [
        material(lessons="bai-01", phase="after", week=9),
        material(lessons="bai-02", week=9),
        material(lessons="bai-02", phase="after", week=9),
    ]

    ((week, found),) = cover_cell(school(), line[::-1], YEAR, CELL, DAY).by_week

    assert week == 9
    assert list(found) == line


def test_a_material_of_another_year_stands_in_each_week_of_its_lessons() -> None:
    broad = material(school_year="2022-2023", week=30, lessons=("bai-01", "bai-04"))

    cell = cover_cell(school(), [broad], YEAR, CELL, DAY)

    assert [week for week, _ in cell.by_week] == [1, 4]


def test_a_cell_without_distribution_has_no_lessons_but_shows_its_weeks() -> None:
    cell = cover_cell(school(curricula=()), [material(week=3)], YEAR, CELL, DAY)

    assert cell.lessons == ()
    assert [week for week, _ in cell.by_week] == [3]


def with_four_cells() -> School:
    cells = [Cell(subject, grade) for subject in ("toan", "tin-hoc") for grade in (7, 6)]
    return school(curricula=tuple(curriculum(cell=cell) for cell in cells))


def test_the_cells_of_the_school_year_of_the_day_are_covered_in_the_order_of_the_catalogue() -> None:
    coverage = cover(with_four_cells(), (), DAY)

    assert [str(cell.cell) for cell in coverage.cells] == ["tin-hoc/6", "tin-hoc/7", "toan/6", "toan/7"]
    assert (coverage.day, coverage.school_year) == (DAY, YEAR)


def test_cover_says_of_a_cell_what_cover_cell_says() -> None:
    own, materials = with_four_cells(), [material(), material(grade=7, week=2), material(subject="toan", phase="after")]

    coverage = cover(own, materials, DAY)

    assert coverage.cells == tuple(cover_cell(own, materials, YEAR, cell.cell, DAY) for cell in coverage.cells)


def test_every_target_of_every_year_has_an_outcome_in_every_cell_of_its_scope_in_the_order_of_the_catalogue() -> None:
    wide = Scope(("toan", "tin-hoc"), (7, 6))
    own = school(
        catalog=catalog(target("count", id="a", school_year=LATER), target("pace", id="b", scope=wide), target("every-lesson", id="c"))
    )

    outcomes = cover(own, (), DAY).outcomes

    assert [(one.target.id, str(one.cell)) for one in outcomes] == [
        ("b", "toan/7"),
        ("b", "toan/6"),
        ("b", "tin-hoc/7"),
        ("b", "tin-hoc/6"),
        ("c", "tin-hoc/6"),
        ("a", "tin-hoc/6"),
    ]
    assert {one.day for one in outcomes} == {DAY}


def test_a_cell_named_twice_in_a_scope_has_one_outcome() -> None:
    twice = target("pace", scope=Scope(("tin-hoc", "tin-hoc"), (6,)))

    assert len(cover(school(twice), (), DAY).outcomes) == 1


def test_a_target_is_measured_by_the_tables_of_its_own_year() -> None:
    later = curriculum(lesson(1), lesson(2), school_year=LATER)
    own = school(target("every-lesson", school_year=LATER, due="2024-11-30"), curricula=(curriculum(), later))

    (outcome,) = cover(own, [material()], DAY).outcomes

    assert (outcome.have, outcome.of) == (1, 2)


def test_there_is_a_measure_for_every_kind_of_target_in_the_file_of_its_name() -> None:
    assert {name: measure.kind for name, measure in discover(targets, Measure).items()} == TARGET_KINDS
    assert set(measures()) == set(TARGET_KINDS.values())


@pytest.mark.parametrize("kind", TARGET_KINDS)
@pytest.mark.parametrize("tables", [{"curricula": ()}, {"curricula": (curriculum(rows=()),)}])
def test_without_distribution_no_target_is_met_and_the_missing_file_is_named(kind: str, tables: dict[str, object]) -> None:
    spoilt = school(target(kind), **tables)

    early, late = (cover(spoilt, [material()], day).outcomes[0] for day in (date(2023, 9, 1), date(2024, 6, 1)))

    assert (early.state, late.state) == (State.PENDING, State.MISSED)
    assert late.short == 1
    assert [gap.title for gap in late.gaps] == ["content/ppct/2023-2024/tin-hoc-6.csv"]
    assert "“content/ppct/2023-2024/tin-hoc-6.csv”" in late.remedy.text(as_written)


@pytest.mark.parametrize("kind", ["pace", "count", "alternation"])
@pytest.mark.parametrize("calendars", [(), (calendar(weeks=0),), (calendar(first="2024-08-05", weeks=4),)])
def test_without_teaching_weeks_no_window_is_met_and_the_table_of_weeks_is_named(kind: str, calendars: tuple[object, ...]) -> None:
    spoilt = school(target(kind), calendars=calendars)

    early, late = (cover(spoilt, [material()], day).outcomes[0] for day in (date(2023, 9, 1), date(2024, 6, 1)))

    assert (early.state, late.state) == (State.PENDING, State.MISSED)
    assert [gap.title for gap in late.gaps] == ["content/ppct/2023-2024/weeks.csv"]
    assert "“content/ppct/2023-2024/weeks.csv”" in late.remedy.text(as_written)


def test_when_both_tables_are_missing_both_are_named() -> None:
    (outcome,) = cover(school(target("pace"), calendars=(), curricula=()), (), date(2024, 6, 1)).outcomes

    assert (outcome.have, outcome.need, outcome.unit.text(as_written)) == (0, 2, "tables")
    assert [gap.title for gap in outcome.gaps] == ["content/ppct/2023-2024/weeks.csv", "content/ppct/2023-2024/tin-hoc-6.csv"]
    assert outcome.remedy.text(as_written).count("without it this target cannot be measured") == 2


@pytest.mark.parametrize("kind", ["every-lesson", "online-share"])
def test_lessons_need_no_table_of_weeks(kind: str) -> None:
    (outcome,) = cover(school(target(kind), calendars=()), (), date(2024, 6, 1)).outcomes

    assert outcome.unit.text(as_written) == "lessons"


@pytest.mark.parametrize("kind", ["every-lesson", "online-share"])
def test_a_distribution_without_any_lesson_row_does_not_meet_a_target_about_lessons(kind: str) -> None:
    reviews_only = curriculum(lesson(1, kind="review"))

    (outcome,) = cover(school(target(kind), curricula=(reviews_only,)), (), date(2024, 6, 1)).outcomes

    assert outcome.state is State.MISSED
    assert "the kind of the lessons" in outcome.remedy.text(as_written)


def test_a_subject_of_activities_without_lesson_rows_can_still_keep_pace() -> None:
    activities_only = curriculum(lesson(1, kind="activity"))

    (outcome,) = cover(school(target("pace"), curricula=(activities_only,)), [material()], date(2023, 9, 18)).outcomes

    assert (outcome.state, outcome.have, outcome.need) == (State.MET, 1, 1)


def test_five_thousand_materials_are_covered_in_no_time() -> None:
    subjects, grades = [f"mon-{number:02}" for number in range(13)], (6, 7, 8, 9)
    cells = [Cell(subject, grade) for subject in subjects for grade in grades]
    rows = tuple(lesson(number, weeks=(number % 35 + 1,)) for number in range(1, 101))
    scope, kinds = Scope(tuple(subjects), grades), [*TARGET_KINDS, *TARGET_KINDS]
    aims = [target(kind, id=f"{kind}-{place}", scope=scope) for place, kind in enumerate(kinds)]
    own = school(catalog=catalog(*aims), curricula=tuple(curriculum(*rows, cell=cell) for cell in cells))
    materials = [
        material(subject=cells[n % 52].subject, grade=cells[n % 52].grade, lessons=f"bai-{n // 52 + 1:02}", week=n // 52 % 35 + 1)
        for n in range(5000)
    ]

    taken = []
    for _ in range(3):
        begun = time.process_time()
        coverage = cover(own, materials, DAY)
        taken.append(time.process_time() - begun)

    assert (len(coverage.cells), len(coverage.outcomes)) == (52, 520)
    assert sum(outcome.have for outcome in coverage.outcomes) > 5000
    assert min(taken) < 0.3
