"""How wide formulas are told to be, beside what Chromium draws at 360 pixels."""

import pytest

from generator.engine.maths.mathml import convert
from generator.engine.maths.width import COLUMN, may_be_wide, width_of

DRAWN = [
    (r"T = \{\text{Toán}; \text{Ngữ văn}; \text{Tiếng Anh}; \text{Tin học}\}", 331),
    (r"A = \{x \mid x \text{ là số tự nhiên chẵn}, x < 10\}", 309),
    (r"M = \{x \in \mathbb{N} \mid x \text{ là số lẻ}, 10 < x < 20\}", 286),
    (r"NB = NC + CB = 600 + 300 = 900", 252),
    (r"\text{BCNN}(72, 60) = 2^3 \cdot 3^2 \cdot 5 = 360", 233),
    (r"98 + 47 = (100 + 47) - 2 = 145", 214),
    (r"0; 10; 20; 30; 40; 50; 60; \ldots", 183),
    (r"5^7 : 5^5 = 5^{7 - 5} = 5^2 = 25", 173),
    (r"60\,000 - 12\,000 = 48\,000", 172),
]
"""Formulas of the demo and their widths in pixels, as measured."""


@pytest.mark.parametrize(("latex", "drawn"), DRAWN)
def test_a_width_is_told_to_an_eighth(latex: str, drawn: int) -> None:
    assert width_of(convert(latex)) == pytest.approx(drawn, rel=0.13)


def test_of_the_demos_formulas_only_the_one_that_moved_its_page_is_too_wide() -> None:
    assert [latex for latex, _ in DRAWN if width_of(convert(latex)) > COLUMN] == [DRAWN[0][0]]


def test_no_short_formula_is_too_wide() -> None:
    assert width_of(convert("+".join(["W", *[r"\text{M}"] * 9, "="]))) < COLUMN
    assert all(may_be_wide(latex) for latex, drawn in DRAWN if drawn > COLUMN)


def test_what_is_stacked_is_as_wide_as_its_widest_part() -> None:
    assert width_of(convert(r"\dfrac{1 + 2 + 3 + 4}{5}")) == width_of(convert("1 + 2 + 3 + 4"))
    assert width_of(convert("x^{2}")) < width_of(convert("x2"))


def test_what_is_no_tree_has_no_width() -> None:
    assert width_of("<math><mi>x</math>") == 0
