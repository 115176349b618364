"""What holds of coverage whatever the materials, the targets and the day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.coverage import cover
from generator.model.coverage import Coverage, Outcome, State
from generator.model.material import Material
from generator.model.school import School
from generator.model.targets import Scope, Target, Unit
from tests.builders import calendar, catalog, curriculum, lesson, material, school, target

YEARS = ("2022-2023", "2023-2024", "2024-2025")
LESSONS = ("bai-01", "bai-02", "bai-03", "bai-04", "bai-05", "on-tap", "khong-co")
DAYS = st.dates(date(2023, 8, 15), date(2024, 6, 15))
TABLES = {
    "calendars": (calendar(weeks=9, free=("2023-10-09",)), calendar("2024-2025", first="2024-09-09", weeks=9)),
    "curricula": (
        curriculum(),
        curriculum(lesson(1, weeks=(3,)), lesson(4, weeks=(4, 5)), lesson(7, weeks=()), school_year="2024-2025"),
    ),
}


@st.composite
def many_materials(draw: st.DrawFn) -> list[Material]:
    """Up to a dozen, of every status, phase, year and lesson, each at its own path."""
    drawn = draw(st.lists(st.builds(dict, **FACTS), max_size=12))
    return [material(path=f"content/tin-hoc/6/hoc-lieu-{place:02}.md", **facts) for place, facts in enumerate(drawn)]


FACTS = {
    "phase": st.sampled_from(("before", "in", "after")),
    "status": st.sampled_from(("draft", "review", "approved", "approved", "approved")),
    "school_year": st.sampled_from(YEARS),
    "grade": st.sampled_from((6, 6, 6, 7)),
    "week": st.integers(1, 12),
    "lessons": st.lists(st.sampled_from(LESSONS), min_size=1, max_size=3).map(tuple),
}


@st.composite
def schools(draw: st.DrawFn) -> School:
    """A school with a target of every kind for two grades, of which grade 7 has no distribution."""
    start = draw(st.dates(date(2023, 9, 1), date(2023, 10, 1)))
    window = {"start": start, "end": start + timedelta(days=draw(st.integers(0, 60)))}
    due, lag = draw(DAYS), draw(st.integers(0, 3))
    wide = {"scope": Scope(("tin-hoc",), (6, 7)), "school_year": draw(st.sampled_from(YEARS[1:]))}
    targets: tuple[Target, ...] = (
        target("pace", tolerance_weeks=lag, **window, **wide),
        target("count", tolerance=lag, **window, **wide),
        target("alternation", max_run=draw(st.integers(1, 3)), **window, **wide),
        target("every-lesson", due=due, **wide),
        target("online-share", due=due, min_share=draw(st.sampled_from((0.0, 0.35, 0.55, 1.0))), unit=draw(st.sampled_from(Unit)), **wide),
    )
    return school(catalog=catalog(*targets), **TABLES)


def covered(coverage: Coverage) -> set[tuple[object, str]]:
    return {(cell.cell, row.lesson.id) for cell in coverage.cells for row in cell.lessons if row.is_covered}


def but_alternation(coverage: Coverage) -> list[Outcome]:
    return [outcome for outcome in coverage.outcomes if outcome.target.id != "alternation"]


@given(schools(), many_materials(), st.builds(dict, **FACTS), DAYS)
@settings(max_examples=150, deadline=None)
def test_one_more_approved_material_never_worsens_coverage(
    own: School, materials: list[Material], facts: dict[str, object], day: date
) -> None:
    """No lesson is uncovered by it, nothing that is had becomes less, and no target that was met is missed.

    Alternation is exempt: a third before-class material in a row is one more material and one less in turn, and that is what the
    target is for.
    """
    more = material(path="content/tin-hoc/6/them.md", **{**facts, "status": "approved"})

    before, after = cover(own, materials, day), cover(own, [*materials, more], day)

    assert covered(before) <= covered(after)
    for was, now in zip(but_alternation(before), but_alternation(after), strict=True):
        assert now.have >= was.have
        assert (now.need, now.of) == (was.need, was.of)
        assert not (was.state is State.MET and now.state is not State.MET)


@given(schools(), many_materials(), st.randoms(use_true_random=False), DAYS)
@settings(max_examples=100, deadline=None)
def test_the_order_of_the_files_does_not_matter(own: School, materials: list[Material], chance: object, day: date) -> None:
    shuffled = list(materials)
    chance.shuffle(shuffled)

    assert cover(own, shuffled, day) == cover(own, materials, day)


@given(schools(), many_materials(), DAYS, st.integers(0, 60))
@settings(max_examples=150, deadline=None)
def test_a_later_day_never_needs_less_and_never_forgives(own: School, materials: list[Material], day: date, days: int) -> None:
    earlier, later = (cover(own, materials, when).outcomes for when in (day, day + timedelta(days=days)))

    for was, then in zip(earlier, later, strict=True):
        assert then.need >= was.need
        assert (then.have, then.of, then.due) == (was.have, was.of, was.due)
        assert not (was.state is State.MISSED and then.state is not State.MISSED)


@given(schools(), many_materials(), DAYS)
@settings(max_examples=150, deadline=None)
def test_a_target_is_met_exactly_when_it_has_what_it_needs(own: School, materials: list[Material], day: date) -> None:
    for outcome in cover(own, materials, day).outcomes:
        assert (outcome.state is State.MET) == (outcome.have >= outcome.need) == (outcome.short == 0)
        assert (outcome.remedy.msgid == "") == (outcome.state is State.MET)
        assert outcome.state is not State.MET or outcome.gaps == ()
        assert 0 <= outcome.need <= outcome.of


@given(schools(), many_materials(), DAYS)
@settings(max_examples=100, deadline=None)
def test_what_is_not_approved_changes_nothing(own: School, materials: list[Material], day: date) -> None:
    approved = [one for one in materials if one.status == "approved"]

    assert cover(own, approved, day) == cover(own, materials, day)
