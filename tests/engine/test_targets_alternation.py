import pytest

from generator.engine.coverage import cover
from generator.model.coverage import Outcome, State
from generator.model.material import Material
from generator.model.message import as_written
from tests.builders import day_of, material, school, target

AFTER_THE_WINDOW = "2024-06-01"
PHASES = {"b": "before", "a": "after", "i": "in"}


def alternation_on(day: str, *materials: Material, **changes: object) -> Outcome:
    """Over the whole year, unless the window is given."""
    own = {"end": "2024-05-20", **changes}
    (outcome,) = cover(school(target("alternation", **own)), materials, day_of(day)).outcomes
    return outcome


def one_a_week(phases: str) -> list[Material]:
    """One material a week from week 1 on: b before, a after, i in-class, a space for none."""
    return [
        material(path=f"content/tin-hoc/6/tuan-{week:02}.md", week=week, phase=PHASES[letter], lessons="khong-co")
        for week, letter in enumerate(phases, 1)
        if letter != " "
    ]


@pytest.mark.parametrize(
    ("phases", "most", "have", "of"),
    [
        ("", 2, 0, 0),
        ("b", 1, 1, 1),
        ("ba", 1, 2, 2),
        ("baba", 1, 4, 4),
        ("bbaa", 2, 4, 4),
        ("bbaa", 1, 2, 4),
        ("bba", 1, 2, 3),
        ("bbb", 2, 2, 3),
        ("bb  b", 2, 2, 3),
        ("bbib", 2, 2, 3),
        ("bbbaaa", 2, 4, 6),
        ("bbbbbbaaaa", 3, 6, 10),
    ],
)
def test_materials_of_a_run_beyond_the_longest_allowed_are_out_of_turn(phases: str, most: int, have: int, of: int) -> None:
    outcome = alternation_on(AFTER_THE_WINDOW, *one_a_week(phases), max_run=most, min_share=0.0)

    assert (outcome.have, outcome.need, outcome.of) == (have, of, of)
    assert outcome.state is (State.MET if have == of else State.MISSED)


@pytest.mark.parametrize(
    ("phases", "share", "have"),
    [
        ("bab", 0.5, 3),
        ("bbab", 0.35, 3),
        ("bbab", 0.25, 4),
        ("abaa", 0.35, 3),
        ("bbabb", 0.2, 5),
        ("bbabb", 0.21, 4),
        ("babab", 0.5, 5),
        ("babab", 0.9, 5),
        ("bbabbabbab", 0.3, 10),
        ("bbabbabbab", 0.35, 9),
    ],
)
def test_from_four_materials_on_each_phase_has_its_least_share_but_never_more_than_half_is_asked(
    phases: str, share: float, have: int
) -> None:
    outcome = alternation_on(AFTER_THE_WINDOW, *one_a_week(phases), max_run=2, min_share=share)

    assert (outcome.have, outcome.of) == (have, len(phases))


def test_a_share_is_taken_as_it_is_written() -> None:
    """In binary 0.28 * 25 is 7.000000000000001, which would ask for an eighth."""
    outcome = alternation_on(AFTER_THE_WINDOW, *one_a_week("b" * 18 + "a" * 7), max_run=99, min_share=0.28)

    assert outcome.state is State.MET


def test_of_runs_and_shares_the_worse_is_told_since_one_change_can_mend_both() -> None:
    outcome = alternation_on(AFTER_THE_WINDOW, *one_a_week("bbbbba"), max_run=2, min_share=0.35)

    assert (outcome.have, outcome.need) == (3, 6)


@pytest.mark.parametrize(
    ("phases", "day", "state"),
    [
        ("bbb", "2023-09-01", State.PENDING),
        ("bbb", "2024-05-20", State.PENDING),
        ("bbb", "2024-05-21", State.MISSED),
        ("bba", "2023-09-01", State.MET),
        ("bba", "2024-05-21", State.MET),
    ],
)
def test_a_violation_is_pending_to_the_last_day_of_the_window_and_missed_from_the_day_after(phases: str, day: str, state: State) -> None:
    assert alternation_on(day, *one_a_week(phases)).state is state


def test_in_one_week_materials_follow_one_another_by_lesson_then_before_ahead_of_after() -> None:
    week = [material(lessons=lesson, phase=phase, week=3) for lesson in ("bai-02", "bai-01") for phase in ("after", "before")]

    assert alternation_on(AFTER_THE_WINDOW, *week, max_run=1).state is State.MET


def test_materials_of_one_lesson_and_phase_follow_one_another_by_path() -> None:
    week = [material(path=f"content/{name}.md", phase=phase, week=3) for name, phase in (("x", "before"), ("y", "before"))]

    assert alternation_on(AFTER_THE_WINDOW, *week, max_run=1) == alternation_on(AFTER_THE_WINDOW, *week[::-1], max_run=1)


def test_a_material_of_several_weeks_is_in_line_once_before_at_its_first_after_at_its_last() -> None:
    broad = {"school_year": "2022-2023", "lessons": ("bai-01", "bai-03")}
    line = [
        material(**broad),
        material(lessons="bai-02", week=2, phase="after"),
        material(lessons="bai-03", week=2),
        material(phase="after", **broad),
    ]

    outcome = alternation_on(AFTER_THE_WINDOW, *line, max_run=1)

    assert (outcome.have, outcome.of) == (4, 4)


def test_weeks_outside_the_window_do_not_place_a_material() -> None:
    broad = material(school_year="2022-2023", lessons=("bai-01", "bai-03"))
    line = [broad, material(lessons="bai-02", week=2, phase="after"), material(lessons="bai-03", week=3, phase="after")]

    outcome = alternation_on(AFTER_THE_WINDOW, *line, start="2023-09-18", max_run=1)

    assert outcome.state is State.MET


@pytest.mark.parametrize("changes", [{"status": "draft"}, {"school_year": "2024-2025"}, {"week": 35}])
def test_only_counting_materials_of_the_window_and_no_later_year_are_in_line(changes: dict[str, object]) -> None:
    outcome = alternation_on(AFTER_THE_WINDOW, material(**changes), end="2024-05-13")

    assert outcome.of == 0


def test_the_gaps_are_the_weeks_of_the_runs_that_are_too_long() -> None:
    outcome = alternation_on(AFTER_THE_WINDOW, *one_a_week("bbbabb  baaa"), min_share=0.0)

    assert [gap.weeks for gap in outcome.gaps] == [(1, 2, 3), (5, 6, 9), (10, 11, 12)]


def test_the_remedy_for_runs_says_where_to_put_a_material_of_the_other_phase() -> None:
    remedy = alternation_on(AFTER_THE_WINDOW, *one_a_week("bbbaaa"), min_share=0.0).remedy.text(as_written)

    assert remedy == "more than 2 materials of one phase follow one another in weeks 1–3, 4–6: put one of the other phase between them"


@pytest.mark.parametrize(("phases", "phase", "count"), [("bbabb", "after", 2), ("aabaabaa", "before", 2), ("bbabbabbab", "after", 1)])
def test_the_remedy_for_shares_says_how_many_of_which_phase_to_add(phases: str, phase: str, count: int) -> None:
    remedy = alternation_on(AFTER_THE_WINDOW, *one_a_week(phases)).remedy.text(as_written)

    assert remedy.startswith(f"{phase}-class materials are too few")
    assert remedy.endswith(f"add at least {count}")


@pytest.mark.parametrize("phases", ["bbabb", "aabaabaa", "bbabbabbab", "bbbbbbbb"])
def test_as_many_as_the_remedy_says_bring_the_share_and_one_less_does_not(phases: str) -> None:
    short = alternation_on(AFTER_THE_WINDOW, *one_a_week(phases), max_run=99)
    count = int(short.remedy.text(as_written).rsplit(maxsplit=1)[-1])
    other = "a" if phases.count("a") < phases.count("b") else "b"

    enough, less = (alternation_on(AFTER_THE_WINDOW, *one_a_week(phases + other * more), max_run=99) for more in (count, count - 1))

    assert (enough.state, less.state) == (State.MET, State.MISSED)


def test_both_remedies_are_given_when_both_are_needed() -> None:
    remedy = alternation_on(AFTER_THE_WINDOW, *one_a_week("bbbb")).remedy.text(as_written)

    assert "put one of the other phase between them; after-class materials are too few" in remedy
