"""Waivers lift or postpone what targets ask for, never anything else, and are named wherever they change something."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.coverage import cover
from generator.engine.patch.shifts import Targets
from generator.model.coverage import Outcome, State
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from generator.model.targets import Scope, Unit
from generator.model.waivers import Waiver
from tests.builders import CELL, day_of, library, material, school, target, waived, waiver

from .test_coverage_properties import DAYS, LESSONS, YEARS, many_materials, schools

ORDER = (State.MET, State.PENDING, State.MISSED)
FIRST = material()
AFTER_IT_IS_DUE = "2023-11-01"


def outcome_of(
    kind: str, *waivers: Waiver, day: str = AFTER_IT_IS_DUE, materials: tuple[Material, ...] = (FIRST,), **own: object
) -> Outcome:
    """Of one target: five lessons in weeks 1 to 6, one of them with a material unless others are given."""
    (outcome,) = cover(waived(school(target(kind, **own)), *waivers), materials, day_of(day)).outcomes
    return outcome


def numbers(outcome: Outcome) -> tuple[int, int, int, State]:
    return outcome.have, outcome.need, outcome.of, outcome.state


def named(outcome: Outcome) -> list[tuple[str, int]]:
    return [(relief.waiver.id, relief.lifted) for relief in outcome.reliefs]


def test_a_lesson_that_is_waived_is_not_asked_for_and_not_named_as_lacking() -> None:
    outcome = outcome_of("every-lesson", waiver(lessons=("bai-02",)))

    assert numbers(outcome) == (1, 4, 5, State.MISSED)
    assert [gap.lesson for gap in outcome.gaps] == ["bai-03", "bai-04", "bai-05"]
    assert named(outcome) == [("mien", 1)]


def test_a_week_that_is_waived_lifts_the_lessons_of_no_other_week() -> None:
    outcome = outcome_of("every-lesson", waiver(weeks=(4, 6)))

    assert [gap.lesson for gap in outcome.gaps] == ["bai-02", "bai-03", "bai-04"], "lesson 4 is taught in week 5 too"


def test_what_has_material_needs_no_waiver_and_names_none() -> None:
    outcome = outcome_of("every-lesson", waiver(lessons=("bai-01",)))

    assert outcome == outcome_of("every-lesson")
    assert outcome.reliefs == ()


def test_all_that_lacks_waived_is_a_target_met_and_says_why() -> None:
    outcome = outcome_of("every-lesson", waiver(lessons=("bai-02", "bai-03", "bai-04", "bai-05")))

    assert numbers(outcome) == (1, 1, 5, State.MET)
    assert named(outcome) == [("mien", 4)]


@pytest.mark.parametrize(
    ("unit", "need"), [(Unit.LESSONS, 2), (Unit.PERIODS, 2)], ids=["half of the four lessons left", "half of the four periods left"]
)
def test_no_share_is_needed_of_lessons_that_are_waived(unit: Unit, need: int) -> None:
    free = ("bai-05",) if unit is Unit.LESSONS else ("bai-04",)

    outcome = outcome_of("online-share", waiver(lessons=free), min_share=0.5, unit=unit)

    assert (outcome.need, outcome.of) == (need, 5 if unit is Unit.LESSONS else 6)
    assert free[0] not in [gap.lesson for gap in outcome.gaps]


def test_nothing_is_owed_for_weeks_that_are_waived() -> None:
    pace, count = (outcome_of(kind, waiver(weeks=(2, 3))) for kind in ("pace", "count"))

    assert numbers(pace) == numbers(count) == (1, 4, 6, State.MISSED)
    assert [gap.weeks for gap in pace.gaps] == [(4, 5, 6)]


def test_in_a_week_that_is_waived_a_third_of_a_kind_breaks_no_turn() -> None:
    three = tuple(material(lessons=f"bai-0{number}", week=number) for number in (1, 2, 3))

    strict, eased = (outcome_of("alternation", *waivers, materials=three) for waivers in ((), (waiver(weeks=(3,)),)))

    assert numbers(strict) == (2, 3, 3, State.MISSED)
    assert numbers(eased) == (2, 2, 3, State.MET)


def test_a_target_alone_is_postponed_until_the_day_after_the_waiver_ends() -> None:
    put_off = waiver(targets=("every-lesson",), expires="2023-11-15")

    within, after = (outcome_of("every-lesson", put_off, day=day) for day in ("2023-11-15", "2023-11-16"))

    assert numbers(within) == (1, 5, 5, State.PENDING)
    assert within.due == date(2023, 11, 16)
    assert named(within) == [("mien", 0)]
    assert "16/11/2023" in within.remedy.text(as_written)
    assert numbers(after) == (1, 5, 5, State.MISSED)
    assert after.reliefs == ()


@pytest.mark.parametrize("kind", ["pace", "count", "alternation", "online-share"])
def test_every_kind_of_target_can_be_postponed(kind: str) -> None:
    four = tuple(material(path=f"content/tin-hoc/6/{n}.md", week=n) for n in (1, 2, 3, 4)) if kind == "alternation" else ()

    outcome = outcome_of(kind, waiver(targets=(kind,)), materials=four)

    assert (outcome.state, outcome.due) == (State.PENDING, date(2024, 6, 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"signed_on": "2023-11-02"},
        {"expires": "2023-10-31"},
        {"scope": Scope(("toan",), (6,))},
        {"scope": Scope((CELL.subject,), (7,))},
        {"targets": ("nhip-do",)},
        {"school_year": "2024-2025"},
    ],
    ids=["not yet signed", "over", "another subject", "another grade", "another target", "another year"],
)
def test_what_a_waiver_is_not_about_stays_as_it_is(changes: dict[str, object]) -> None:
    assert outcome_of("every-lesson", waiver(**{"lessons": ("bai-02",), **changes})) == outcome_of("every-lesson")


def test_a_second_waiver_is_named_with_what_it_lifts_beyond_the_first() -> None:
    first, second, third = (
        waiver(id=name, lessons=lessons) for name, lessons in (("a", ("bai-02",)), ("b", ("bai-02", "bai-03")), ("c", ()))
    )

    assert named(outcome_of("every-lesson", first, second, third)) == [("a", 1), ("b", 1)]


def test_taking_a_waiver_away_makes_a_missed_target_worse() -> None:
    """Else nobody would answer for what the waiver had lifted."""
    plain = school(target("every-lesson"))
    before, after = (library(FIRST, day=AFTER_IT_IS_DUE, school=own) for own in (waived(plain, waiver(lessons=("bai-02",))), plain))

    (shift,) = Targets(before, after, {}).shifts()

    assert shift.is_charged


@st.composite
def waivers(draw: st.DrawFn) -> Waiver:
    """Any waiver: of some lessons, weeks and targets of any year, in force or not."""
    return waiver(
        id=f"mien-{draw(st.integers(1, 9))}",
        scope=Scope(("tin-hoc",), draw(st.sampled_from(((6,), (7,), (6, 7))))),
        signed_on=draw(DAYS),
        expires=draw(DAYS),
        lessons=tuple(draw(st.lists(st.sampled_from(LESSONS), max_size=3, unique=True))),
        weeks=tuple(draw(st.lists(st.integers(1, 9), max_size=4, unique=True))),
        targets=tuple(
            draw(st.lists(st.sampled_from(("pace", "count", "alternation", "every-lesson", "online-share")), max_size=2, unique=True))
        ),
        school_year=draw(st.sampled_from(YEARS[1:])),
    )


@given(schools(), many_materials(), DAYS, st.lists(waivers(), max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_waiver_never_makes_anything_worse_and_never_works_unnamed(
    own: School, materials: list[Material], day: date, some: list[Waiver]
) -> None:
    """Nothing that is had, counted or covered changes; less is needed or later; and who changes something is named with it."""
    without, eased = (cover(one, materials, day) for one in (own, waived(own, *some)))

    assert without.cells == eased.cells
    for was, now in zip(without.outcomes, eased.outcomes, strict=True):
        assert (now.have, now.of, now.unit, now.target) == (was.have, was.of, was.unit, was.target)
        assert now.need == was.need - sum(relief.lifted for relief in now.reliefs)
        assert ORDER.index(now.state) <= ORDER.index(was.state)
        assert now.due >= was.due
        if not now.reliefs:
            assert now == was
        for relief in now.reliefs:
            assert relief.waiver.holds_on(day)
            assert {gap.lesson for gap in now.gaps}.isdisjoint(relief.waiver.lessons)
            assert now.cell in relief.waiver.scope.cells
            assert relief.waiver.school_year == now.target.school_year


@given(schools(), many_materials(), DAYS, waivers())
@settings(max_examples=25, deadline=None)
def test_a_waiver_that_is_not_in_force_changes_no_byte(own: School, materials: list[Material], day: date, one: Waiver) -> None:
    over = replace(one, signed_on=date(2020, 1, 1), expires=date(2020, 1, 2))

    assert cover(waived(own, over), materials, day) == cover(own, materials, day)
