"""The word that was meant: surely, or only perhaps."""

import pytest

from generator.engine.near import distance, meant, nearest, same

PHASES = ("before", "in", "after")
SUBJECTS = ("toan", "tin-hoc", "sinh-hoc", "khtn", "gdcd", "gdtc", "lich-su-dia-li")


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("a", "", 1), ("", "ab", 2), ("tpye", "type", 1), ("befor", "before", 1), ("wek", "week", 1), ("toan", "tin", 2)],
)
def test_slips_of_the_keyboard_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


@pytest.mark.parametrize(
    ("written", "known", "word"),
    [
        ("Before", PHASES, "before"),
        ("“before”", PHASES, "before"),
        ("befor", PHASES, "before"),
        ("befroe", PHASES, "before"),
        ("afer", PHASES, "after"),
        ("Tin học", SUBJECTS, "tin-hoc"),
        ("lich-su-dia-ly", SUBJECTS, "lich-su-dia-li"),
        ("2023–2024", ("2023-2024", "2024-2025"), "2023-2024"),
        ("bai-5", ("bai-05", "bai-50"), "bai-05"),
    ],
)
def test_a_word_that_can_only_be_one_is_that_one(written: str, known: tuple[str, ...], word: str) -> None:
    assert meant(written, known) == word


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("tinh-hoc", SUBJECTS),  # one letter from tin-hoc, one from sinh-hoc
        ("gdct", ("gdcd", "gdtc", "gdct-a")),  # two subjects are equally near
        ("on", PHASES),  # short words have no slips
        ("2023-2042", ("2023-2024", "2024-2025")),  # digits have none either
        ("bai-06", ("bai-05", "bai-07")),
        ("pre", PHASES),
        ("?", PHASES),
        ("", PHASES),
        ("Bài 5", ("bai-5", "bai-05")),  # both are the same to a reader
        ("x" * 1000, PHASES),
    ],
)
def test_a_word_that_could_be_two_or_none_is_left_to_its_author(written: str, known: tuple[str, ...]) -> None:
    assert meant(written, known) == ""


def test_of_open_lists_only_another_form_of_the_same_word_is_taken() -> None:
    licences = ("CC-BY-4.0", "CC-BY-SA-4.0")

    assert same("cc by sa 4.0", licences) == "CC-BY-SA-4.0"
    assert same("CC-BY-NC-4.0", licences) == ""
    assert nearest("CC-BY-NC-4.0", licences)  # a hint may still say what is near
