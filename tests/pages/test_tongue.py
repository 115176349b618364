"""What is in a foreign language says so, and nothing else of a page changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.language import Language
from generator.pages.job import Job
from generator.pages.render import render
from generator.pages.tongue import text_told_apart, told_apart

EN = ' lang="en"'


def html(text: str) -> str:
    """The HTML of an English lesson's body."""
    return render(Job(text, language=Language.ENGLISH, words=(("answer", "Xem đáp án"),))).html


def test_a_foreign_paragraph_says_its_language_itself_and_a_mixed_one_in_its_passages() -> None:
    made = html("It is *near* a river.\n\nEm điền: *It **is** near a river.*\n")

    assert f"<p{EN}>It is <em>near</em> a river.</p>" in made
    assert f"<p>Em điền: <em{EN}>It <strong>is</strong> near a river.</em></p>" in made


def test_choices_and_cells_say_it_inside_because_controls_beside_them_speak_vietnamese() -> None:
    made = html("- a) We play chess.\n- b) Em chơi cờ.\n\n| Word | Nghĩa |\n| --- | --- |\n| **chess** /tʃes/ | cờ |\n")

    assert f"<li><span{EN}>a) We play chess.</span></li>" in made
    assert "<li>b) Em chơi cờ.</li>" in made
    assert f"<td><span{EN}><strong>chess</strong> /tʃes/</span></td><td>cờ</td>" in made


def test_headings_keep_their_first_tag_as_the_opening_of_a_lesson_looks_for_it() -> None:
    assert html("## Our flat\n") == f'<h2 id="our-flat"><span{EN}>Our flat</span></h2>\n'


def test_a_passage_over_several_elements_has_one_mark() -> None:
    assert f"<p>Nhấn: <span{EN}><strong>NOTE</strong>book, <strong>TIME</strong>table.</span></p>" in html(
        "Nhấn: **NOTE**book, **TIME**table.\n"
    )


def test_program_text_formulas_and_handles_of_folds_are_left_alone() -> None:
    made = html("`print the text`\n\n$a + b = c$\n\n> **Đáp án: A.** *The first one.*\n\n    let us print the text\n")

    assert "<code>print the text</code>" in made
    assert "<summary>Xem đáp án</summary>" in made
    assert made.count(EN) == 1


def test_other_subjects_have_the_same_bytes_as_before() -> None:
    assert EN not in render(Job("World Wide Web is a service.\n")).html


def test_a_title_is_escaped_and_told_apart() -> None:
    assert text_told_apart("Don't <stop>: đừng dừng", Language.ENGLISH) == f"<span{EN}>Don't &lt;stop</span>&gt;: đừng dừng"


PIECES = "trường *the school* **is** [here](b.md) `code` don't & < > em | - 1. > # \n \n\n <b> \\ **Câu 1.** “ ” $x$ ![a cat](a.png)"
WORDS = st.sampled_from(PIECES.split(" "))


@given(st.lists(WORDS, max_size=25))
def test_nothing_is_added_but_marks(words: list[str]) -> None:
    text = " ".join(words)
    plain, marked = render(Job(text)).html, html(text)

    assert re.sub(r' lang="en"|</?span(?: lang="en")?>', "", marked) == re.sub(r"</?span>", "", plain)
    assert marked.count("<span") == marked.count("</span>")


@pytest.mark.parametrize("torn", ["<em>the school", "the</em> school", "<p>the <em>school</p></em>", "a < b and the > c", ""])
def test_what_is_not_whole_is_left_as_it_is(torn: str) -> None:
    assert re.sub(r' lang="en"|</?span(?: lang="en")?>', "", told_apart(torn, Language.ENGLISH)) == torn


@pytest.mark.parametrize(
    "endless", ["<p>" + "<em>" * 500 + "my school" + "</em>" * 500 + "</p>", "<p>" + "<em>my school</em> và trường " * 9000 + "</p>"]
)
def test_what_nobody_writes_is_left_as_it_is_without_end_of_work(endless: str) -> None:
    assert told_apart(endless, Language.ENGLISH) == endless
