"""Formulas in the pages of materials."""

import re
from pathlib import Path

import pytest

from generator.engine.maths.found import formulas
from generator.engine.maths.mathml import convert
from generator.pages.job import Job
from generator.pages.render import render

GUIDE = Path(__file__).parents[2] / "content/huong-dan/cong-thuc.md"
WORDS = (("formula", "Công thức"),)


def html(text: str) -> str:
    return render(Job(text, words=WORDS)).html


def test_a_formula_stands_in_text_headings_tables_lists_and_answers() -> None:
    made = html("## Số $x^2$\n\n- A. $x$\n\n| a |\n| --- |\n| $x$ |\n\n> **Đáp án: A.** $x$\n\n**$x$**")

    assert made.count("<math") == 5
    assert "$" not in re.sub(r'aria-label="[^"]*"', "", made)
    assert "<strong><math" in made


def test_contents_and_search_get_words() -> None:
    page = render(Job(r"## Số $\frac{1}{2}$" + "\n\nNước $\\ce{H2O}$.", words=WORDS))

    assert [(item.anchor, item.text) for item in page.toc] == [("so-1-2", "Số 1/2")]
    assert page.text == "Số 1/2 Nước H2O."


def test_a_display_scrolls_in_a_named_place_that_takes_the_focus() -> None:
    assert '<span class="hl-formula" role="group" tabindex="0" aria-label="Công thức"><math display="block"' in html("$$\nx = 1\n$$")


def test_what_cannot_be_converted_shows_its_source() -> None:
    assert '<code class="hl-formula-source">$\\fract{1}&lt;b&gt;$</code>' in html(r"$\fract{1}<b>$")


@pytest.mark.parametrize(
    "text",
    [
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "$<script>alert(1)</script>$",
        '$x"onclick="alert(1)$',
        "![$<b>$](a.png)",
        '![a](a.png "$x$")',
        "\ue0100\ue011 và $\ue0101\ue011$ và $x$",
        "$\ue0100\ue011$ và $\ue0109\ue011$",
        "    $x$ trong mã",
        "[$x$](javascript:alert(1))",
    ],
)
def test_nothing_hostile_passes(text: str) -> None:
    made = html(text)

    assert not re.search(r"<(?:script|b)\b|javascript:|\ue010|<[^>]* onclick=", made)
    for attribute in re.findall(r'="([^"]*)"', made):
        assert "<" not in attribute


def test_no_author_writes_mathml() -> None:
    assert "<math" not in html("<math><mi>x</mi></math>")


def test_a_page_without_formulas_is_as_it_was() -> None:
    assert html("Giá 5$ và 10$.") == "<p>Giá 5$ và 10$.</p>\n"


def test_every_example_of_the_guide_is_converted() -> None:
    examples = [one for code in re.findall(r"`(\$[^`]+\$)`", GUIDE.read_text(encoding="utf-8")) for one in formulas(code)]

    assert len(examples) > 30
    assert all(convert(one.latex, display=one.display) for one in examples if one.closed)
    assert all(one.closed for one in examples)
