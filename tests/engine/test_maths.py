"""Formulas: those of the collection, their delimiters, what is found of them, and what hostile ones do."""

import re
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.engine.maths.found import formulas
from generator.engine.maths.headings import formulas_in_words
from generator.engine.maths.mathml import LONGEST, convert
from generator.engine.maths.mend import ATTRIBUTES, ELEMENTS
from generator.engine.maths.readable import readable
from generator.engine.maths.trouble import Trouble

from .structure import structure

COLLECTION = Path(__file__).parent / "maths/formulas.txt"
LINES = [line for line in COLLECTION.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
TOLD = [line.partition(" ⊢ ")[::2] for line in LINES if " ⊢ " in line]
KNOWN = ATTRIBUTES | {"width", "minsize", "maxsize", "mathvariant", "linethickness", "scriptlevel", "class", "display", "aria-label"}
COUNTED = {"mfrac": 2, "msup": 2, "msub": 2, "mover": 2, "munder": 2, "mroot": 2, "msubsup": 3, "munderover": 3}


@pytest.mark.parametrize("latex", [line.partition(" ⊢ ")[0] for line in LINES])
def test_every_formula_of_the_collection_is_well_formed_mathml_core(latex: str) -> None:
    tree = ET.fromstring(convert(latex))  # noqa: S314 -- what we made ourselves

    for node in tree.iter():
        assert node.tag in ELEMENTS
        assert set(node.attrib) <= KNOWN
        assert len(node) == COUNTED.get(node.tag, len(node))
        assert "\\" not in (node.text or "") or "setminus" in latex
        assert "\ue020" not in (node.text or "")
    assert len(tree)
    assert "\\" not in tree.get("aria-label", "".join(tree.itertext()))
    assert "aria-label" in tree.attrib or len(list(tree.iter())) == 2, "only what reads as it is written has no words beside it"


@pytest.mark.parametrize(("latex", "made"), TOLD)
def test_a_formula_is_made_of_what_its_teacher_means(latex: str, made: str) -> None:
    assert structure(ET.fromstring(convert(latex))) == made  # noqa: S314 -- what we made ourselves


def test_a_good_part_of_the_collection_tells_its_structure() -> None:
    assert len(TOLD) > len(LINES) / 8


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        ("x^2", "x²"),
        (r"\frac{3}{4}", "3/4"),
        (r"2\frac{1}{3} = \frac{7}{3}", "2 1/3 = 7/3"),
        (r"\frac{a + b}{2}", "(a + b)/2"),
        (r"\ce{H2O}", "H2O"),
        (r"\ce{SO4^2-}", "SO4²⁻"),
        (r"\sqrt{2}", "√2"),
        (r"\widehat{ABC} = 60^\circ", "góc ABC = 60°"),
        ("3,5 + 0{,}25", "3,5 + 0,25"),
        (r"1\,234,5", "1\u202f234,5".replace("\u202f", " ")),
        (r"\pu{9,8 m/s^2}", "9,8 m/s²"),
        (r"\{1, 2, 3\}", "{1, 2, 3}"),
    ],
)
def test_what_a_search_finds(latex: str, said: str) -> None:
    assert readable(convert(latex)) == said


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"2\frac13 x", "2 1/3 x"),
        (r"x\frac{1}{2}", "x 1/2"),
        (r"(a+b)\frac{1}{2}", "(a + b) 1/2"),
        (r"\frac{2\frac13}{5}", "(2 1/3)/5"),
        (r"\sqrt{2}x + 3\sqrt{2\frac12}", "√2 x + 3√(2 1/2)"),
        (r"\{1; 2; \ldots; n\}", "{1; 2; …; n}"),
    ],
)
def test_what_stands_beside_a_fraction_or_a_root_does_not_run_into_it(latex: str, said: str) -> None:
    assert readable(convert(latex)) == said


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"\frac{3}{4}", "3 phần 4"),
        (r"2\frac13", "2 và 1 phần 3"),
        (r"-1\frac{2}{5}", "âm 1 và 2 phần 5"),
        (r"2\frac{a}{b}", "2 a phần b"),
        (r"\frac{a+1}{2} \cdot 3", "phân số tử là a cộng 1, mẫu là 2, hết phân số, nhân 3"),
        ("x^2 - 5x", "x mũ 2 trừ 5 x"),
        ("a^{m+n} = 1", "a mũ m cộng n, hết mũ, bằng 1"),
        ("x^{-n}", "x mũ âm n"),
        ("3 - (-7)", "3 trừ mở ngoặc âm 7 đóng ngoặc"),
        (r"\sqrt{2} + \sqrt[3]{x+1}", "căn bậc hai của 2 cộng căn bậc 3 của x cộng 1, hết căn"),
        ("|-3| = 3", "giá trị tuyệt đối của âm 3 bằng 3"),
        ("|x + 1|^2", "giá trị tuyệt đối của x cộng 1, hết giá trị tuyệt đối, mũ 2"),
        (r"1\,234,5", "1234,5"),
        (r"\{x \in \mathbb{N} \mid x < 10\}", "tập hợp x thuộc N sao cho x nhỏ hơn 10"),
        (r"\{1; 2\} \subset A", "tập hợp 1; 2, hết tập hợp, là tập con của A"),
        (r"\{50 - [10 + 2]\} : 2", "mở ngoặc nhọn 50 trừ mở ngoặc vuông 10 cộng 2 đóng ngoặc vuông đóng ngoặc nhọn chia 2"),
        (r"\mathbb{N}^* = \{1; 2; \ldots\}", "N sao bằng tập hợp 1; 2; vân vân"),
        (r"\widehat{ABC} = 60^\circ", "góc A B C bằng 60 độ"),
        (r"\hat{A} = 35^\circ 15' 20''", "góc A bằng 35 độ 15 phút 20 giây"),
        (r"\Delta ABC \backsim \triangle A'B'C'", "tam giác A B C đồng dạng với tam giác A phẩy B phẩy C phẩy"),
        (r"\Delta = b^2 - 4ac", "đen ta bằng b mũ 2 trừ 4 a c"),
        (r"AB \,//\, CD", "A B song song với C D"),
        (r"\overset{\frown}{AB} + \overrightarrow{CD}", "cung A B cộng vectơ C D"),
        (r"\begin{cases} x + y = 5 \\ x = 1 \end{cases}", "hệ gồm: x cộng y bằng 5; x bằng 1"),
        (r"12 \text{ cm}^2", "12 cm vuông"),
        (r"25\%", "25 phần trăm"),
        (r"13 \not\vdots 5", "13 không chia hết cho 5"),
        (r"\ce{SO4^2-}", "S O 4 2 trừ"),
        (r"\ce{2Na + Cl2 -> 2NaCl}", "2 N a cộng C l 2 tạo thành 2 N a C l"),
        (r"\ce{CaCO3 ->[t^o] CaO}", "C a C O 3 tạo thành điều kiện t độ, C a O"),
        (r"\log_2 8 = \lim_{x \to 0} x", "lô ga cơ số 2 của 8 bằng giới hạn khi x tiến đến 0 của x"),
        (r"\sum_{k=1}^{n} k", "tổng với k bằng 1 đến n của k"),
        (r"\text{a <b>}", "a <b>"),
        (r"\phantom{x}", r"\phantom{x}"),
    ],
)
def test_what_a_voice_says(latex: str, said: str) -> None:
    assert ET.fromstring(convert(latex)).get("aria-label") == said  # noqa: S314 -- what we made ourselves


@pytest.mark.parametrize(
    ("latex", "numbers"),
    [
        ("3,5", ["3,5"]),
        ("1.234.567,89", ["1.234.567,89"]),
        (r"1\,234,5", ["1\u202f234,5"]),
        (r"\{0,5; 1,5\}", ["0,5", "1,5"]),
        ("1,2,3", ["1", "2", "3"]),
        ("(1, 2)", ["1", "2"]),
        ("x_{1,2}", ["1", "2"]),
        (r"\pu{1,5 m}", ["1,5"]),
        ("2,5^2", ["2,5", "2"]),
    ],
)
def test_a_comma_within_a_number_is_part_of_it_and_a_comma_of_a_list_is_none(latex: str, numbers: list[str]) -> None:
    assert re.findall(r"<mn>(.*?)</mn>", convert(latex)) == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Giá 5$ và 10$.", []),
        ("Giá $5 hay $10 đều được", []),
        ("Giá 5$, bút 10$", []),
        ("có $x$.", ["x"]),
        ("**$x$**, ($y$) và $`z`$", ["x", "y", "z"]),
        (r"giá \$5 và $x$", ["x"]),
        (r"$5 \text{ \$}$", [r"5 \text{ \$}"]),
        ("`$x$` và ``a ` $y$``", []),
        ("```\n$x$\n```\n$y$", ["y"]),
        ("```math\nx = 1\n```", ["\nx = 1\n"]),
        ("> $$\n> x\n> $$", ["\n  x\n  "]),
        ("$$x$$", ["x"]),
        ("$x\n\ny$", []),
        ("$ x $", []),
        ("a$x$b", []),
        ("$x$2", []),
        ("[a](b$c$d.md) và ![h](x$y$.png)", []),
        ("<!-- $x$ --> <a title=b>", []),
        ("| $a | b$ |", []),
        (r"| $\|x\|$ | $y$ |", ["|x|", "y"]),
    ],
)
def test_which_dollars_are_formulas(text: str, found: list[str]) -> None:
    assert [one.latex for one in formulas(text) if one.closed] == found


def test_a_formula_knows_its_place() -> None:
    text = "Tính\n\n$$\n\\frac{1}{2}\n$$"
    [one] = formulas(text)

    assert text[one.start : one.end] == text[6:]
    assert text[one.inner : one.inner + len(one.latex)] == one.latex


@pytest.mark.parametrize(
    ("latex", "kind", "at"),
    [
        (r"a + \fract{1}{2}", "unknown", 4),
        (r"3,5 + \ce{H2O} + \fract", "unknown", 17),
        (r"\frac{1}{2", "unclosed", 8),
        ("a}b", "unopened", 1),
        (r"\left( x", "unclosed", 0),
        ("25% của", "percent", 2),
        (r"\ce{H2 + ?}", "chemistry", 9),
        (r"\def\a{\a}\a", "unknown", 0),
        (r"\newcommand{\a}{b}", "unknown", 0),
        (r"\href{javascript:alert(1)}{x}", "unknown", 0),
        ("{" * 31 + "}" * 31, "deep", 30),
        ("x" * (LONGEST + 1), "long", 0),
        (r"\sqrt" * 300 + "x", "long", 0),
        (r"\begin{matrix}" * 130, "unclosed", 129 * 14),
        ("\x00", "other", 0),
        ("\ud800", "other", 0),
    ],
)
def test_a_trouble_has_its_kind_and_place(latex: str, kind: str, at: int) -> None:
    with pytest.raises(Trouble) as caught:
        convert(latex)

    assert (caught.value.kind, caught.value.at) == (kind, at)


@pytest.mark.parametrize(
    "latex", ["<script>alert(1)</script>", r"\text{<img src=x onerror=alert(1)>}", '"><script>', r"\ce{\text{<b>}}", r"\hspace{99999em}x"]
)
def test_what_is_hostile_comes_out_as_text(latex: str) -> None:
    tree = ET.fromstring(convert(latex))  # noqa: S314 -- what we made ourselves

    assert {node.tag for node in tree.iter()} <= ELEMENTS
    assert all(set(node.attrib) <= KNOWN for node in tree.iter())
    assert "99999" not in convert(latex).partition(">")[2]


@pytest.mark.parametrize(
    "opening", [r"\sqrt{", r"\sqrt[3]{", "x^{", "x^{'", r"\frac{1}{", r"\overrightarrow{", r"|\sqrt{", "x_{", r"\log_{"]
)
def test_what_is_nested_is_said_in_time_that_grows_with_its_length(opening: str) -> None:
    deep = opening * 28 + "x" + "+}" * 28

    begun = time.perf_counter()
    convert(deep)

    assert time.perf_counter() - begun < 1, "each level said twice would take minutes"


def test_a_heading_is_read_as_its_page_reads_it() -> None:
    assert formulas_in_words(r"Phân số $\frac{1}{2}$ và $\fract$") == r"Phân số 1/2 và $\fract$"


def test_a_flat_row_says_nothing_that_browsers_do_anyway() -> None:
    flat = convert(r"(-3) \cdot 4 \times 2 : 5")

    assert "stretchy" not in flat
    assert re.findall(r"<mo ([^>]*)>(.)", flat) == [('lspace="0" rspace="0"', "−"), ('lspace=".27em" rspace=".27em"', ":")]


@pytest.mark.parametrize("tall", [r"(\frac{1}{2})", r"(2^3)", r"[\sqrt{x}]"])
def test_brackets_beside_what_is_tall_stay_as_they_are_written(tall: str) -> None:
    assert convert(tall).count('stretchy="false"') == 2
