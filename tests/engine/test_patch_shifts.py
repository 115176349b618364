"""What a change does to the targets, for any library: properties that hold whatever the school owes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.engine.patch.fills import fills
from generator.engine.patch.shifts import Targets, bared
from generator.model.coverage import State
from generator.model.library import Library
from generator.model.material import Material, Phase, Status
from generator.model.patch import Shift
from generator.model.targets import TARGET_KINDS, Alternation, OnMiss, Target
from tests.builders import calendar, catalog, curriculum, day_of, lesson, library, material, school, succession, target

DAYS = st.integers(min_value=-10, max_value=80).map(lambda days: day_of("2023-09-11") + timedelta(days=days))
LESSONS = [f"bai-{number:02}" for number in range(1, 6)]


@st.composite
def materials(draw: st.DrawFn, **fixed: Any) -> Material:
    lesson, phase = draw(st.sampled_from(LESSONS)), draw(st.sampled_from(list(Phase)))
    values = {"phase": phase, "lessons": lesson, "week": draw(st.integers(1, 7)), "status": draw(st.sampled_from(list(Status)))}
    return material(**{**values, **fixed}, path=f"content/tin-hoc/6/{draw(st.integers(0, 10**9))}.md")


@st.composite
def demands(draw: st.DrawFn) -> tuple[Target, ...]:
    kinds = draw(st.lists(st.sampled_from(sorted(TARGET_KINDS)), unique=True))
    return tuple(target(kind, on_miss=draw(st.sampled_from(list(OnMiss)))) for kind in kinds)


LIBRARIES = st.lists(materials(), max_size=12, unique_by=lambda one: one.path)


def state(some: Sequence[Material], targets: Sequence[Target], day: date) -> Library:
    """A library; with one draft at least, for there is none of nothing."""
    return library(*some, material(status="draft", path="content/tin-hoc/6/nhap.md"), school=school(*targets), day=day)


def shifts(before: Library, after: Library) -> list[Shift]:
    return list(Targets(before, after, {}).shifts())


def rejects(one: Library) -> bool:
    assert one.coverage is not None
    return any(outcome.state is State.MISSED and outcome.target.on_miss is OnMiss.REJECT for outcome in one.coverage.outcomes)


@given(LIBRARIES, demands(), DAYS)
def test_nothing_changed_moves_nothing(some: list[Material], targets: tuple[Target, ...], day: date) -> None:
    assert shifts(state(some, targets, day), state(some, targets, day)) == []


@given(LIBRARIES, materials(status="approved"), demands(), DAYS)
def test_an_approved_material_more_is_never_charged_but_where_it_breaks_the_turn_that_was_kept(
    some: list[Material], more: Material, targets: tuple[Target, ...], day: date
) -> None:
    charged = [one for one in shifts(state(some, targets, day), state([*some, more], targets, day)) if one.is_charged]

    assert [one for one in charged if type(one.outcome.target) is not Alternation] == []
    assert [one for one in charged if one.before is None or one.before.state is State.MISSED] == []


@given(LIBRARIES, LIBRARIES, demands(), demands(), DAYS)
def test_what_leaves_every_target_kept_is_never_charged(
    some: list[Material], others: list[Material], targets: tuple[Target, ...], new: tuple[Target, ...], day: date
) -> None:
    before, after = state(some, targets, day), state(others, new, day)

    if not rejects(after):
        assert not any(one.is_charged for one in shifts(before, after))


@given(LIBRARIES, LIBRARIES, demands(), demands(), DAYS)
def test_what_makes_a_kept_library_miss_a_target_is_always_charged(
    some: list[Material], others: list[Material], targets: tuple[Target, ...], new: tuple[Target, ...], day: date
) -> None:
    before, after = state(some, targets, day), state(others, new, day)

    if rejects(after) and not rejects(before):
        assert any(one.is_charged for one in shifts(before, after))


@given(LIBRARIES, demands(), DAYS)
def test_a_material_under_another_name_moves_nothing(some: list[Material], targets: tuple[Target, ...], day: date) -> None:
    renamed = {one.path: one.path.replace("/6/", "/6/chuong/") for one in some}
    after = state([replace(one, path=renamed[one.path]) for one in some], targets, day)
    moved = {now: before for before, now in renamed.items()}

    found = Targets(state(some, targets, day), after, moved).shifts()

    assert not any(one.is_charged for one in found)


@given(LIBRARIES, st.data())
def test_a_lesson_is_bared_exactly_when_its_last_material_goes(some: list[Material], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.sampled_from(some), unique_by=lambda one: one.path)) if some else []

    found = {one.lesson.id for one in bared(state(some, (), day_of("2023-10-01")), state(kept, (), day_of("2023-10-01")))}

    covered, still = ({lesson for one in each if one.counts for lesson in one.lessons} for each in (some, kept))
    assert found == covered - still


def test_a_fill_counts_the_lessons_up_to_its_week_that_have_its_phase() -> None:
    old, new = material(lessons="bai-01", phase="after"), material(lessons="bai-03", phase="after", week=3)
    before, after = library(old), library(old, new)

    (fill,) = fills(before, after, [new.path], {})

    assert (fill.before, fill.now, fill.of, fill.counts) == (1, 2, 3, True)


def test_a_fill_of_a_material_that_is_not_approved_says_what_will_be() -> None:
    new = material(lessons="bai-02", phase="before", week=2, status="review")

    (fill,) = fills(library(), library(material(), new), [new.path], {})

    assert (fill.before, fill.now, fill.of, fill.counts) == (1, 2, 2, False)


def test_in_class_materials_and_those_that_stay_where_they_were_fill_nothing() -> None:
    own, in_class = material(), material(phase="in")

    assert list(fills(library(own), library(own, in_class), [own.path, in_class.path], {})) == []


def test_alternation_that_was_missed_already_is_not_charged_for_a_material_more() -> None:
    run = [material(lessons=f"bai-{number:02}", week=number) for number in (1, 2, 3)]
    before = state(run, [target("alternation")], day_of("2024-01-01"))
    after = state([*run, material(lessons="bai-05", week=6)], [target("alternation")], day_of("2024-01-01"))

    (shift,) = shifts(before, after)

    assert (shift.before.state, shift.is_worse) == (State.MISSED, False)  # type: ignore[union-attr]


def test_alternation_that_was_missed_already_is_charged_for_a_material_less() -> None:
    run = [material(lessons=f"bai-{number:02}", week=number) for number in (1, 2, 3)]
    between = material(lessons="bai-03", week=3, phase="after")
    tail = [material(lessons="bai-05", week=6), material(lessons="bai-05", week=6, path="content/tin-hoc/6/them.md")]
    before = state([*run, between, *tail], [target("alternation")], day_of("2024-01-01"))
    after = state([*run, *tail], [target("alternation")], day_of("2024-01-01"))

    (shift,) = shifts(before, after)

    assert shift.is_charged
    assert not shift.asks_anew


def test_a_lesson_led_elsewhere_is_held_against_the_change_that_led_it() -> None:
    every = target("every-lesson", school_year="2024-2025", due="2024-11-30")
    both = (curriculum(lesson()), curriculum(lesson(), school_year="2024-2025"))
    whole = school(every, calendars=(calendar(), calendar("2024-2025", first="2024-09-09")), curricula=both)
    before = library(material(), school=whole, day="2024-12-01")
    after = library(material(), school=replace(whole, successions=(succession("2024-2025", "bai-01>"),)), day="2024-12-01")

    (one,) = shifts(before, after)

    assert (one.is_charged, one.outcome.have, one.outcome.need) == (True, 0, 1)
    assert [bare.lesson.id for bare in bared(before, after)] == ["bai-01"]


def test_a_target_in_more_grades_is_new_there_only() -> None:
    one = target("every-lesson")
    wider = replace(one, scope=replace(one.scope, grades=(6, 7)))
    before = library(school=school(one), day="2023-09-01")
    after = library(school=school(catalog=catalog(wider)), day="2023-09-01")

    found = [(str(shift.outcome.cell), shift.before is None) for shift in shifts(before, after)]

    assert found == [("tin-hoc/7", True)]
