import json
import unicodedata
from datetime import date
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from generator.engine.harmless import json_text, one_line, sheet

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_breaks_become_spaces_and_controls_their_numbers() -> None:
    assert one_line("Bài 1\r\n\tTập\x1b[31m\x9bhợp\u202e") == "Bài 1 Tập\\x1b[31m\\x9bhợp\\u202e"


def test_vietnamese_text_stays_as_it_is() -> None:
    text = "Bài 7. Định luật “Ôm” – 35% (trang 4/9); thuỷ lực, ưỡn 👩‍🏫"

    assert one_line(text) == text


def test_the_runner_of_github_is_given_no_orders() -> None:
    assert "##[" not in one_line("xem ##[add-mask]a")
    assert "##[" not in json_text("xem ##[add-mask]a")


@given(ANY_TEXT)
def test_any_text_becomes_one_line_that_can_be_encoded_and_stand_in_xml(text: str) -> None:
    line = one_line(text)

    assert len(line.splitlines()) <= 1
    assert not [char for char in line if unicodedata.category(char) in {"Cc", "Cs"}]
    element = ET.Element("a", b=line)
    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).get("b") == line  # noqa: S314 -- our own text


@given(ANY_TEXT)
def test_json_loses_nothing_and_shows_no_control(text: str) -> None:
    made = json_text({"text": text})

    assert json.loads(made) == {"text": text}
    assert not [char for char in made.replace("\n", "") if unicodedata.category(char) in {"Cc", "Cs"}]


def test_a_sheet_is_what_excel_in_vietnam_opens() -> None:
    made = sheet([["Môn", "Ngày", "Số"], ["Tin; học", date(2024, 11, 30), -3]])

    assert made == '\ufeffMôn;Ngày;Số\r\n"Tin; học";30/11/2024;-3\r\n'


def test_text_that_would_be_a_formula_is_not_one() -> None:
    for start in ("=", "+", "-", "@", "\t=", " =", "＝"):
        assert sheet([[f"{start}1"]]).startswith("\ufeff'")


@given(st.lists(st.lists(ANY_TEXT, min_size=2, max_size=2), max_size=4))
def test_a_sheet_has_one_line_for_each_row(rows: list[list[str]]) -> None:
    made = sheet(rows)

    assert made.count("\r\n") == made.count("\n") == made.count("\r") == len(rows)
