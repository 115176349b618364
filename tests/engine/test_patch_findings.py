"""Which findings a change brings, and which files came back under another name."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.engine.patch.findings import brought
from generator.engine.patch.renames import Content, renamed
from generator.model.finding import Finding
from generator.model.message import say
from generator.model.span import Span
from tests.builders import finding

PATH = "content/tin-hoc/6/bai-01-truoc.md"
WORDS = st.text("abc ", max_size=3)
TEXTS = st.lists(WORDS, min_size=1, max_size=12)


def at(line: int, path: str = PATH, said: str = "x", column: int = 1, end: int = 0) -> Finding:
    return finding(at=Span(path, line, column, line if end else 0, end), says=say("wrong: {what}", what=said))


def on(lines: list[str]) -> list[Finding]:
    """A finding on every line that has an ``a``."""
    return [at(number) for number, line in enumerate(lines, 1) if "a" in line]


@given(TEXTS)
def test_a_file_that_is_the_same_brings_nothing(lines: list[str]) -> None:
    assert brought(on(lines), on(lines), {}, {}, {}) == ()


@given(TEXTS, TEXTS)
def test_a_finding_is_brought_only_on_a_line_that_the_earlier_text_had_not_as_often(old: list[str], new: list[str]) -> None:
    found = brought(on(old), on(new), {PATH: old}, {PATH: new}, {})

    more = Counter(new) - Counter(old)
    told = Counter(new[one.at.line - 1] for one in found)
    assert all(told[line] <= more[line] for line in told)
    assert sum(told.values()) >= len(on(new)) - len(on(old))


@given(TEXTS, st.lists(st.tuples(st.integers(0, 12), st.text("bc ", max_size=3)), max_size=5))
def test_lines_put_in_without_a_mistake_bring_nothing(old: list[str], more: list[tuple[int, str]]) -> None:
    new = list(old)
    for place, line in more:
        new.insert(place, line)

    assert brought(on(old), on(new), {PATH: old}, {PATH: new}, {}) == ()


@given(TEXTS, st.integers(0, 12))
def test_a_line_put_in_with_a_mistake_brings_that_one_finding(old: list[str], place: int) -> None:
    new = list(old)
    new.insert(place, "mới a")

    assert [new[one.at.line - 1] for one in brought(on(old), on(new), {PATH: old}, {PATH: new}, {})] == ["mới a"]


def test_of_equal_lines_the_one_that_was_put_in_is_told() -> None:
    old, new = ["đầu", "a", "cuối"], ["đầu", "a", "mới", "a", "cuối"]

    assert [one.at.line for one in brought(on(old), on(new), {PATH: old}, {PATH: new}, {})] == [4]


def test_a_finding_elsewhere_in_a_file_that_is_the_same_is_brought() -> None:
    assert brought([at(1)], [at(1), at(2)], {}, {}, {}) == (at(2),)


def test_numbers_in_a_sentence_do_not_make_it_another() -> None:
    before = finding(at=Span(PATH, 2), says=say("the same as in line {line}", line=1))
    after = finding(at=Span(PATH, 3), says=say("the same as in line {line}", line=2))

    assert brought([before], [after], {PATH: ["", "x"]}, {PATH: ["mới", "", "x"]}, {}) == ()


def test_the_same_words_on_a_changed_line_are_the_same_mistake() -> None:
    old, new = ["xem [bài](khong-co.md)"], ["hãy xem [bài](khong-co.md)"]
    before, after = at(1, column=11, end=22), at(1, column=15, end=26)

    assert brought([before], [after], {PATH: old}, {PATH: new}, {}) == ()
    assert brought([before], [at(1, said="y", column=15, end=26)], {PATH: old}, {PATH: new}, {}) != ()


def test_a_mistake_on_a_changed_line_without_words_of_its_own_is_told_again() -> None:
    assert brought([at(1)], [at(1)], {PATH: ["cũ"]}, {PATH: ["mới"]}, {}) == (at(1),)


def test_a_finding_without_a_line_of_its_file_is_compared_all_the_same() -> None:
    assert brought([at(9)], [at(9)], {PATH: ["một"]}, {PATH: ["hai"]}, {}) == (at(9),)


def test_in_a_moved_file_a_sentence_may_speak_of_other_paths() -> None:
    now = "content/tin-hoc/7/bai-01-truoc.md"
    before, after = at(3, said="content/tin-hoc/6/x.png"), at(3, now, said="content/tin-hoc/7/x.png")

    assert brought([before], [after], {}, {}, {now: PATH}) == ()
    assert brought([before], [replace(after, code="M999")], {}, {}, {now: PATH}) != ()


def test_a_sentence_may_speak_of_a_moved_file_by_its_new_name() -> None:
    now = "content/tin-hoc/7/bai-01-truoc.md"
    other = "content/tin-hoc/6/khac.md"

    assert brought([at(1, other, said=PATH)], [at(1, other, said=now)], {}, {}, {now: PATH}) == ()


def content(name: str, *lines: str) -> Content:
    return Content(name, lines)


def test_equal_files_are_paired_first_by_name() -> None:
    gone = {"a/x.md": content("1"), "a/y.md": content("1")}
    come = {"b/y.md": content("1"), "b/x.md": content("1"), "b/z.md": content("1")}

    assert renamed(gone, come) == {"b/x.md": "a/x.md", "b/y.md": "a/y.md"}


def test_a_file_that_was_changed_a_little_is_paired_with_the_most_alike() -> None:
    gone = {"a.md": content("1", "một hai", "ba bốn", "năm sáu"), "b.md": content("2", "một hai", "khác hẳn", "chẳng giống")}
    come = {"c.md": content("3", "một hai", "ba bốn", "bảy tám")}

    assert renamed(gone, come) == {"c.md": "a.md"}


def test_files_that_share_too_little_are_not_paired() -> None:
    gone = {"a.md": content("1", "---", "một hai ba bốn năm")}

    assert renamed(gone, {"c.md": content("3", "---", "sáu bảy tám chín mười")}) == {}
    assert renamed({"a.md": content("1")}, {"c.md": content("3")}) == {}


@given(st.lists(st.text("abcd\n", max_size=20), max_size=6), st.lists(st.text("abcd\n", max_size=20), max_size=6))
def test_no_file_is_paired_twice(gone: list[str], come: list[str]) -> None:
    before = {f"a{place}.md": content(text, *text.split("\n")) for place, text in enumerate(gone)}
    after = {f"b{place}.md": content(text, *text.split("\n")) for place, text in enumerate(come)}

    found = renamed(before, after)

    assert len(set(found.values())) == len(found)
    assert found.keys() <= after.keys()
    assert set(found.values()) <= before.keys()
