"""Questions grouped in a lesson's HTML: what they hold is shown as it was sanitised, whatever a stranger wrote into it."""

import json
import re
import time
from base64 import b64decode
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.pages.job import Job
from generator.pages.questions import MARK
from generator.pages.render import render

WORDS = (
    ("answer", "Xem đáp án"),
    ("model-answer", "Xem gợi ý trả lời"),
    ("hint", "Xem gợi ý"),
    ("table", "Bảng"),
    ("formula", "Công thức"),
)
PLAIN = "**Câu 1 (nb).** Gì?\n\n- A. Một\n- B. Hai\n\n> **Gợi ý:** Nghĩ.\n\n> **Đáp án: B.** Vì hai.\n>\n> - A. Một là ít.\n"

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    '<abbr title="</abbr></p></details></div><script>alert(1)</script>">x</abbr>',
    "</details></div></section><form action=//x><input name=kq>",
    '<div class="hl-q" id="cau-hoi-1" data-key="W10">x</div>',
    '<details class="hl-answer"><summary>x</summary>y</details>',
    "<!-- <details> --> <details><details>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62; &quot; onload=x",
    '[x](javascript:alert(1)) ![x](data:image/svg+xml,<svg/onload=alert(1)> "t")',
    "<style>*{display:none}</style><iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    r"$\text{</math><script>alert(1)</script>}$ $\href{javascript:alert(1)}{x}$",
    "<p class=hl-question><strong>Câu 9.</strong> x</p>",
    "ab\u202e\ufeff\ue0101\ue011 cd",
    "dài " * 900,
)
PLACES = ("Gì?", "Một\n", "Nghĩ.", "Vì hai.", "Một là ít.")

ALLOWED = {"id", "class", "data-key", "data-n", "hidden", "title", "alt", "href", "tabindex", "aria-label", "start", "rel", "role"}
MATHML = {"alttext", "display", "stretchy", "width", "mathvariant", "lspace", "rspace"}


def html(text: str) -> str:
    """The HTML of a lesson's body."""
    return render(Job(text, words=WORDS, levels=(("nb", "Nhận biết"),))).html


def keys(made: str) -> list[Any]:
    """What the groups of a page say is right."""
    coded = re.findall(r'<div class="hl-q" id="cau-hoi-\d+" data-key="([A-Za-z0-9+/]+)">', made)
    return [json.loads(f"[{b64decode(one + '=' * (-len(one) % 4)).decode()}]") for one in coded]


class _Shape(HTMLParser):
    """Whether every element that opens closes in order, and what attributes there are."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"br", "hr", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag


def shape(made: str) -> _Shape:
    parser = _Shape()
    parser.feed(made)
    parser.close()
    assert parser.open == []
    return parser


def test_a_question_is_grouped_with_what_is_right() -> None:
    made = html(PLAIN)

    assert keys(made) == [["one", 1, ["B"]]]
    assert '<ul class="hl-choices">' in made
    assert '<details class="hl-answer" data-n="1">' in made
    assert made.endswith('<section class="hl-result" id="ket-qua" hidden></section>')


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("evil", HOSTILE)
def test_nothing_that_a_stranger_writes_into_a_question_becomes_more_than_text(evil: str, place: str) -> None:
    made = html(PLAIN.replace(place, f"{evil} {place}", 1))

    for tag, attributes in shape(made).seen:
        assert tag not in {"script", "style", "iframe", "form", "input", "svg", "object"}
        assert not [name for name in attributes if name.startswith("on")]
        assert set(attributes) <= ALLOWED | MATHML, attributes
        assert not (attributes.get("href") or "").startswith("javascript:")
    assert made.count(MARK) <= 1  # those of another's making are taken away, with their classes
    assert made.count('class="hl-answer"') == 1


@pytest.mark.parametrize("evil", [one for one in HOSTILE if "<" not in one])
def test_strange_text_does_not_keep_a_question_from_being_done(evil: str) -> None:
    made = html(PLAIN.replace("Một\n", f"{evil} Một\n", 1))

    assert keys(made) == [["one", 1, ["B"]]]


@pytest.mark.parametrize(
    "answer",
    [
        '">&lt;script&gt;alert[1]&lt;/script&gt;',
        "&quot;&#34; \\u003c",
        "' onfocus='x",
        '"],["one"',
        "𝒳 \U0001f600\u2028x",
        "a" * 500,
    ],
)
def test_a_right_answer_of_any_characters_is_coded_and_comes_out_as_it_is_read(answer: str) -> None:
    made = html(f"**Câu 1 (nb).** Gì?\n\n> **Đáp án: {answer}.** Vì.\n")

    shape(made)
    assert keys(made) == [["short", 1, ["", unescape(answer)]]]


@pytest.mark.parametrize("answer", ['"><script>alert(1)</script>', "</script><!--", "</details><b>", "<b>5</b>"])
def test_tags_in_a_right_answer_are_sanitised_like_others(answer: str) -> None:
    made = html(f"**Câu 1 (nb).** Gì?\n\n> **Đáp án: {answer}.** Vì.\n")

    assert not {tag for tag, _ in shape(made).seen} & {"script", "b"}


def test_a_question_that_would_cut_through_an_element_is_left_alone() -> None:
    made = html("<div>\n\n**Câu 1 (nb).** Gì?\n\n</div>\n\n> **Đáp án: 5.** Vì.\n")

    shape(made)
    assert MARK not in made


def test_a_question_without_an_answer_keeps_its_place_among_the_others() -> None:
    made = html(f"**Câu 3 (nb).** Không có?\n\n{PLAIN.replace('Câu 1', 'Câu 4')}")

    assert re.findall(r'id="(cau-hoi-\d+)"', made) == ["cau-hoi-1"]
    assert '<details class="hl-answer" data-n="4">' in made


def test_the_two_lists_of_matching_are_no_choices() -> None:
    made = html("**Câu 1 (nb).** Ghép.\n\n1. Loa\n2. Micro\n\n- a) vào\n- b) ra\n\n> **Đáp án: 1 → b; 2 → a.** Vì.\n")

    assert keys(made) == [["matching", 1, ["1", "b"], ["2", "a"]]]
    assert "hl-choices" not in made


@pytest.mark.parametrize("answer", ["**Đáp án: $\\frac{1}{2}$.** Vì", "**Đáp án: *x*.** Vì"])
def test_an_answer_with_a_formula_or_emphasis_folds_like_any_other(answer: str) -> None:
    made = html(f"**Câu 1 (nb).** Gì?\n\n> {answer}\n")

    assert '<details class="hl-answer" data-n="1">' in made
    assert keys(made)[0][2] == ["", "1/2" if "frac" in answer else "x"]


def test_many_questions_with_much_in_them_are_grouped_in_no_time() -> None:
    one = PLAIN.replace("Vì hai.", "<details> " * 40 + "< " * 400)
    text = "\n".join(one.replace("Câu 1", f"Câu {number}") for number in range(1, 200))

    start = time.perf_counter()
    made = html(text)

    assert time.perf_counter() - start < 5
    shape(made)
