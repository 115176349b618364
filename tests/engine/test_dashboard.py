"""What leaders follow: due days, standings, forecasts, burn-ups, shares and waits, each worked out by hand on a tiny library (D10, D12)."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as some

from generator.engine.coverage import cover
from generator.engine.dashboard import board_of
from generator.engine.dashboard.days import wanted_days
from generator.engine.dashboard.forecast import WINDOW, days_until, expected
from generator.engine.due import dues
from generator.model.curriculum import Cell
from generator.model.dashboard import Board, CellBoard, Forecast, Phases, Standing
from generator.model.material import ApprovalStep, Material
from generator.model.school import School
from generator.model.targets import Scope, Target
from tests import builders as make

DAY = date(2023, 10, 2)
"""The Monday of week 4: lessons 1 to 4 are due."""


def approved(lesson: int, day: str, phase: str = "before", **changes: object) -> Material:
    """A material that was approved on a day, a day after its department's step."""
    last = date.fromisoformat(day)
    steps = (
        ApprovalStep("department", "to-truong-toan-tin", last - timedelta(days=1)),
        ApprovalStep("leadership", "pho-hieu-truong", last),
    )
    return make.material(**{"lessons": f"bai-{lesson:02}", "phase": phase, "approval": steps, **changes})


def board(*materials: Material, targets: tuple[Target, ...] = (), day: str | date = DAY, school: School | None = None) -> Board:
    return board_of(make.library(*materials, school=school or make.school(*targets), day=day))


def only(*materials: Material, targets: tuple[Target, ...] = (), day: str | date = DAY) -> CellBoard:
    (cell,) = board(*materials, targets=targets, day=day).cells
    return cell


def due(number: int, *targets: Target, **changes: object) -> date | None:
    plan = make.curriculum(make.lesson(1), make.lesson(4, weeks=(4, 5)), make.lesson(9, weeks=()), **changes)
    return wanted_days(make.school(*targets), plan, DAY)[f"bai-{number:02}"]


def test_a_lesson_is_due_when_its_first_week_begins_or_when_the_target_on_every_lesson_is_if_that_is_sooner() -> None:
    soon, later = (make.target("every-lesson", id=day, due=day) for day in ("2023-09-18", "2023-09-20"))
    other_year = make.target("every-lesson", id="x", school_year="2024-2025", due="2023-09-01")

    assert (due(1), due(4)) == (date(2023, 9, 11), date(2023, 10, 2))
    assert (due(1, later, soon), due(4, later, soon)) == (date(2023, 9, 11), date(2023, 9, 18))
    assert due(4, other_year) == date(2023, 10, 2)
    assert due(4, soon, cell=Cell("toan", 6)) == date(2023, 10, 2), "a target of other subjects"
    assert (due(9), due(9, soon)) == (None, date(2023, 9, 18)), "a lesson without weeks"


def test_what_a_waiver_in_force_lifts_is_wanted_on_no_day_and_what_it_lifts_from_one_target_when_it_is_taught() -> None:
    plan, soon = make.curriculum(), make.target("every-lesson", due="2023-09-01")
    everything, later = make.waiver(lessons=("bai-02",)), make.waiver(id="sau", signed_on="2023-11-01", lessons=("bai-01",))
    of_one = make.waiver(id="mot", lessons=("bai-03",), targets=(soon.id,))

    found = wanted_days(make.waived(make.school(soon), everything, later, of_one), plan, DAY)

    assert [found[f"bai-0{number}"] for number in (1, 2, 3)] == [date(2023, 9, 1), None, date(2023, 9, 25)]


def test_lessons_stand_as_due_done_late_in_review_and_coming() -> None:
    found = only(
        approved(1, "2023-09-08"),
        approved(5, "2023-09-29", phase="after"),
        approved(2, "2023-09-08", phase="in"),
        make.material(lessons="bai-03", status="review", approval=()),
        make.material(lessons="bai-04", status="draft", approval=()),
        day=DAY,
    ).standing

    assert found == Standing(lessons=5, periods=6, due=4, done=2, done_periods=2, lacking=3, late=0, review=1, coming=0, undated=0)


def test_what_falls_due_within_four_weeks_and_is_not_done_is_coming() -> None:
    at = {day: only(make.material(status="draft"), day=day).standing for day in ("2023-08-01", "2023-08-14", "2023-08-21", "2023-09-10")}

    assert [(one.due, one.coming) for one in at.values()] == [(0, 0), (0, 1), (0, 2), (0, 4)]


def test_materials_of_other_years_cover_lessons_too_and_reviews_are_no_lessons() -> None:
    found = only(approved(1, "2022-09-08", school_year="2022-2023"), make.material(lessons="on-tap"))

    assert (found.standing.done, found.standing.lessons) == (1, 5)


def every(due: str) -> tuple[Target, ...]:
    return (make.target("every-lesson", due=due),)


def forecast(*materials: Material, targets: tuple[Target, ...], day: str | date = DAY) -> Forecast:
    (found,) = only(*materials, targets=targets, day=day).forecasts
    return found


def test_at_this_pace_four_will_lack() -> None:
    """Of 5 lessons one was covered in the last 42 days; 20 days are left: 1 + ⌊20 / 42⌋ = 1, so 4 lack; 168 days would do."""
    found = forecast(approved(1, "2023-09-08"), targets=every("2023-10-22"))

    assert (found.outcome.have, found.need, found.gained, found.expected, found.short) == (1, 5, 1, 1, 4)
    assert (found.since, found.due, found.ready_on) == (date(2023, 8, 21), date(2023, 10, 22), DAY + timedelta(days=168))
    assert not found.is_over


def test_what_was_approved_before_the_window_or_on_no_known_day_makes_no_pace() -> None:
    old, unknown = approved(1, "2023-08-21"), make.material(lessons="bai-02", approval=())

    found = forecast(old, unknown, targets=every("2023-10-22"))

    assert (found.outcome.have, found.gained, found.ready_on) == (2, 0, None)


def test_one_that_is_done_within_the_window_for_the_second_time_adds_nothing() -> None:
    found = forecast(approved(1, "2023-08-01"), approved(1, "2023-09-08", phase="after"), targets=every("2023-10-22"))

    assert (found.outcome.have, found.gained) == (1, 0)


def test_a_target_that_will_be_reached_says_on_which_day_and_one_that_is_reached_says_so() -> None:
    four = [approved(number, "2023-09-29") for number in (1, 2, 3, 4)]

    soon, done = forecast(*four, targets=every("2023-10-22")), forecast(*four, approved(5, "2023-09-29"), targets=every("2023-10-22"))

    assert (soon.short, soon.ready_on) == (0, DAY + timedelta(days=11))
    assert (done.short, done.ready_on, done.is_reached) == (0, None, True)


def test_after_the_due_day_it_is_counted_and_not_foreseen() -> None:
    found = forecast(approved(1, "2023-09-29"), targets=every("2023-09-30"))

    assert (found.is_over, found.is_missed, found.expected, found.short) == (True, True, 1, 4)


def test_waivers_are_honoured_in_a_forecast_as_in_the_check() -> None:
    target = make.target("every-lesson", due="2023-09-30")
    put_off, lifted = make.waiver(targets=(target.id,), expires="2023-10-21"), make.waiver(id="bo", lessons=("bai-02", "bai-03"))
    school = make.waived(make.school(target), put_off, lifted)

    ((found,),) = (cell.forecasts for cell in board(approved(1, "2023-09-08"), school=school).cells)

    assert (found.due, found.is_over, found.outcome.have, found.need, found.short) == (date(2023, 10, 22), False, 1, 3, 2)
    assert [one.reliefs for one in (found.outcome,)] == [one.reliefs for one in cover(school, [approved(1, "2023-09-08")], DAY).outcomes]


def test_the_other_targets_are_foreseen_in_their_own_units_but_not_alternation() -> None:
    targets = tuple(make.target(kind) for kind in ("pace", "count", "alternation", "online-share"))

    found = {type(one.target).__name__: one for one in only(approved(1, "2023-09-29"), targets=targets, day=DAY).forecasts}

    assert {name: (one.outcome.have, one.need, one.short) for name, one in found.items()} == {
        "Pace": (1, 6, 5),
        "Count": (1, 6, 5),
        "OnlineShare": (1, 2, 1),
    }


WHOLE = some.integers(0, 60)


@given(WHOLE, WHOLE, WHOLE, WHOLE)
def test_what_is_expected_and_the_day_on_which_it_is_reached_say_the_same(have: int, need: int, gained: int, days: int) -> None:
    until = days_until(have, need, gained)

    assert expected(have, gained, days) - have == int(Fraction(gained, WINDOW.days) * days)
    assert (expected(have, gained, days) >= need) == (until is not None and until <= days)


@given(
    some.lists(some.tuples(some.integers(1, 5), some.dates(date(2023, 7, 1), date(2023, 12, 1))), max_size=8),
    some.dates(date(2023, 7, 1), date(2024, 6, 30)),
)
def test_a_burn_up_rises_and_ends_where_the_standing_is(chosen: list[tuple[int, date]], day: date) -> None:
    materials = [approved(number, on.isoformat(), path=f"content/tin-hoc/6/x{place}.md") for place, (number, on) in enumerate(chosen)]
    cell = only(*(materials or [make.material(status="draft")]), day=day)

    points, standing = cell.burn_up.points, cell.standing
    done = [point.done for point in points if point.done is not None]
    foreseen = [point.foreseen for point in points if point.foreseen is not None]
    assert [point.due for point in points] == sorted(point.due for point in points)
    assert done == sorted(done)
    assert foreseen == sorted(foreseen)
    assert all(count <= standing.done for count in done)
    for point in points:
        if point.day == day:
            assert (point.done, point.foreseen, point.due) == (standing.done, standing.done, standing.due)
    assert max([*done, *foreseen], default=0) <= standing.lessons
    assert standing.done + standing.lacking <= standing.lessons


def test_a_burn_up_has_a_point_at_the_end_of_each_week_and_one_today() -> None:
    points = only(approved(1, "2023-09-08"), approved(2, "2023-09-20"), day="2023-09-28").burn_up.points

    assert [(point.week, point.due, point.done, point.foreseen) for point in points[:5]] == [
        (1, 1, 1, None),
        (2, 2, 2, None),
        (None, 3, 2, 2),
        (3, 3, None, 2),
        (4, 4, None, 2),
    ]
    assert (len(points), points[-1].due, points[-1].week) == (36, 5, 35)


def test_phases_types_forms_and_levels_are_shares_with_their_denominators() -> None:
    found = only(
        approved(1, "2023-09-08", assessment=("oral", "written"), level="nb"),
        approved(1, "2023-09-08", phase="after", type="exercise", assessment=(), level="vd"),
        approved(2, "2023-09-08", assessment=("oral",), level=""),
        approved(3, "2023-09-08", phase="after", type="exercise", assessment=(), level="vd"),
        make.material(lessons="bai-04", status="review"),
    )

    assert found.phases == Phases(both=1, before=1, after=1, none=2)
    assert [(kind.type, kind.before, kind.after) for kind in found.kinds] == [("lecture", 2, 0), ("exercise", 0, 2), ("reference", 0, 0)]
    assert (found.assessments.of, found.assessments.without, dict(found.assessments.counts)["oral"]) == (2, 2, 2)
    assert (found.levels.of, found.levels.without, dict(found.levels.counts)) == (3, 1, {"nb": 1, "th": 0, "vd": 2, "vdc": 0})


def test_what_waits_longest_stands_first_after_what_nobody_has_looked_at() -> None:
    def waiting(path: str, *days: str) -> Material:
        steps = tuple(ApprovalStep("department", "to-truong-toan-tin", date.fromisoformat(day)) for day in days)
        return make.material(path=f"content/tin-hoc/6/{path}.md", status="review", approval=steps)

    found = board(waiting("a", "2023-09-30"), waiting("b", "2023-09-12"), waiting("c"), approved(1, "2023-09-29")).waits

    assert [(wait.material.path[-4], wait.days) for wait in found.open] == [("c", None), ("b", 20), ("a", 2)]
    assert (found.finished, found.median, found.longest) == (1, 1, 1)


def test_departments_subjects_grades_and_roles_add_up_to_the_school() -> None:
    other = make.curriculum(make.lesson(1), make.lesson(2), cell=Cell("toan", 7))
    school = make.school(curricula=(make.curriculum(), other))
    found = board(approved(1, "2023-09-08"), approved(1, "2023-09-08", subject="toan", grade=7, authors=()), school=school)

    assert (found.standing.lessons, found.standing.done) == (7, 2)
    assert [(key, one.lessons, one.done) for key, one in found.by_department] == [("to-toan-tin", 7, 2)]
    assert [(key, one.lessons, one.done) for key, one in found.by_subject] == [("tin-hoc", 5, 1), ("toan", 2, 1)]
    assert [(key, one.lessons) for key, one in found.by_grade] == [(6, 5), (7, 2)]
    assert [(key, one.lessons, one.done) for key, one in found.by_role] == [("gv-tin-hoc-6", 1, 1), ("", 6, 1)]


def test_whoever_is_assigned_answers_for_a_lesson_whoever_wrote_its_materials() -> None:
    school = make.assigned(make.school(), ("bai-01", "to-truong-toan-tin"), ("bai-02", "gv-tin-hoc-6"))

    found = board(approved(1, "2023-09-08"), school=school)

    assert [(key, one.lessons, one.lacking) for key, one in found.by_role] == [
        ("gv-tin-hoc-6", 1, 1),
        ("to-truong-toan-tin", 1, 0),
        ("", 3, 2),
    ]


def test_late_is_what_is_owed_by_the_days_of_targets_in_every_table() -> None:
    """Of 5 lessons two are asked for, and of an earlier year, whose lessons this one does not have, two more."""
    earlier = make.curriculum(make.lesson(7), make.lesson(8), school_year="2022-2023", cell=Cell("toan", 7))
    targets = (
        make.target("online-share", min_share=0.6, due="2023-09-20"),
        make.target("every-lesson", id="truoc", school_year="2022-2023", due="2023-05-31", scope=Scope(("toan",), (7,))),
    )
    school = make.assigned(make.school(*targets, curricula=(make.curriculum(), earlier)), ("*", "to-truong-toan-tin"))

    found = board(approved(1, "2023-09-08"), school=school)

    owed = dues(make.library(approved(1, "2023-09-08"), school=school, day=DAY), DAY)
    assert found.standing.late == owed.late == 4
    assert found.standing.lacking == 3
    assert [(key, one.late) for key, one in found.by_grade] == [(6, 2), (7, 2)]
    assert [(key, one.late) for key, one in found.by_subject] == [("tin-hoc", 2), ("toan", 2)]
    assert [(key, one.late) for key, one in found.by_role] == [("to-truong-toan-tin", 2), ("", 2)]


def test_without_a_table_of_weeks_lessons_have_no_due_day_and_there_is_no_picture() -> None:
    (cell,) = board(
        approved(1, "2023-09-08"), school=make.school(calendars=(), curricula=(make.curriculum(school_year="2024-2025"),))
    ).cells

    assert (cell.standing.due, cell.standing.done, cell.standing.undated, cell.burn_up.points) == (0, 1, 4, ())
