"""Edits put into a text."""

import pytest

from generator.engine.edits import apply
from generator.model.mend import Edit
from generator.model.span import Span

TEXT = "phase: Trước\nweek: 08\n"


def edit(line: int, start: int, end: int, text: str, end_line: int = 0) -> Edit:
    return Edit(Span("a.md", line, start, end_line or line, end), text)


@pytest.mark.parametrize(
    ("edits", "made"),
    [
        ([], TEXT),
        ([edit(1, 8, 13, "before")], "phase: before\nweek: 08\n"),
        ([edit(2, 7, 9, "8"), edit(1, 8, 13, "before")], "phase: before\nweek: 8\n"),
        ([edit(2, 1, 1, "# tuần\n")], "phase: Trước\n# tuần\nweek: 08\n"),
        ([edit(1, 13, 1, "", end_line=2)], "phase: Trướcweek: 08\n"),
        ([edit(1, 1, 6, "phase"), edit(1, 6, 8, ": ")], TEXT),
        ([Edit(Span("a.md", 3), "hết")], TEXT + "hết"),
    ],
)
def test_edits_are_put_in_their_places(edits: list[Edit], made: str) -> None:
    assert apply(TEXT, edits) == made


@pytest.mark.parametrize(
    "edits",
    [
        [edit(1, 8, 13, "before"), edit(1, 10, 12, "x")],
        [edit(1, 8, 8, "a"), edit(1, 8, 8, "b")],
        [edit(4, 1, 1, "x")],
        [edit(1, 8, 99, "x")],
        [edit(1, 0, 2, "x")],
        [edit(1, 9, 8, "x")],
    ],
)
def test_edits_that_overlap_or_miss_the_text_are_not_put_in_at_all(edits: list[Edit]) -> None:
    assert apply(TEXT, [*edits, edit(2, 7, 9, "8")]) is None


def test_the_same_edit_twice_is_one() -> None:
    assert apply(TEXT, [edit(2, 7, 9, "8")] * 2) == "phase: Trước\nweek: 8\n"
