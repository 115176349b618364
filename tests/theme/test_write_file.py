"""The file that the form writes is the file that the strict reader reads; its e-mail fits; its preview is made of known elements."""

import string
import unicodedata
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.quoting import quoted
from generator.sources.materials import read_document
from tests.sources.sample import PATH, school

from .scripts import answers

SCRIPT = "write-file.js"
FIELDS = {
    "title": "Bài 1: Tập hợp",
    "subject": "tin-hoc",
    "grade": "6",
    "school_year": "2023-2024",
    "week": "1",
    "phase": "before",
    "lesson": "bai-01",
    "type": "lecture",
    "minutes": "15",
    "status": "review",
    "sources": "Tổ Toán – Tin tự soạn",
    "summary": 'Em nói được "tập hợp" là gì.',
}
HARD = [
    *(
        "Bài 1: Tập hợp",
        'Bài "khó" # không?',
        "C:\\Users",
        "it's",
        "'",
        '"',
        "\\",
        "- x",
        "[a]",
        "{a}",
        "yes",
        "010",
        "1:30",
        "&a *b",
        "!x",
    ),
    *("% @ `", "x\n---\ny", "tab\tx", "NFD: " + unicodedata.normalize("NFD", "Tiếng Việt"), "\u2028x\ufeff", "đ" * 200),
]


def test_a_file_is_written_as_the_command_writes_it() -> None:
    [values] = answers(SCRIPT, [["values", FIELDS]])
    [body, file] = answers(
        SCRIPT, [["body", [["Nhiệm vụ", "1. Đọc.\n"], ["Nhớ lại", " \n"]], "## Nội dung\r\n\r\nChữ.  "], ["file", values, "Chữ."]]
    )

    assert body == "## Nhiệm vụ\n\n1. Đọc.\n\n## Nội dung\n\nChữ."
    assert file.split("\n") == [
        "---",
        'title: "Bài 1: Tập hợp"',
        *("subject: tin-hoc", "grade: 6", "school_year: 2023-2024", "week: 1", "phase: before", "lesson: bai-01", "type: lecture"),
        *("minutes: 15", "status: review", 'sources: ["Tổ Toán – Tin tự soạn"]', "summary: 'Em nói được \"tập hợp\" là gì.'"),
        *("---", "", "Chữ.", ""),
    ]


def test_text_is_quoted_as_the_program_quotes_it() -> None:
    assert answers(SCRIPT, [["quoted", text] for text in HARD]) == [quoted(text) for text in HARD]


def read_back(titles: list[str]) -> list[tuple[str, str | None, list[str]]]:
    """Of each title: the line that the form makes of it, what the strict reader reads, and its faults."""
    lines = answers(SCRIPT, [["line", title] for title in titles])
    values = answers(SCRIPT, [["values", {**FIELDS, "title": title, "sources": title, "summary": title}] for title in titles])
    files = answers(SCRIPT, [["file", value, "Chữ."] for value in values])
    documents = [read_document(PATH, file.encode(), school()) for file in files]
    return [
        (line, one.header.title.value if one.header and one.header.title else None, [fault.kind for fault in one.faults])
        for line, one in zip(lines, documents, strict=True)
    ]


@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), min_size=30, max_size=60))
def test_whatever_is_typed_is_read_back(typed: list[str]) -> None:
    for line, read, faults in read_back(HARD + typed):
        assert faults == ([] if line else ["missing-key"])
        assert read == (line or None)


@pytest.mark.parametrize("text", ["Ngắn.", "Dài. " * 1000])
def test_an_e_mail_that_is_too_long_asks_for_the_file(text: str) -> None:
    [mail] = answers(SCRIPT, [["mail", "kho@truong.example", "Học liệu mới: Toán & Tin #1?", f"Gửi.\n\n{text}", "Gửi, xem tệp."]])

    parts = urlsplit(mail["address"])
    said = parse_qs(parts.query)
    assert (parts.scheme, parts.path, said["subject"]) == ("mailto", "kho@truong.example", ["Học liệu mới: Toán & Tin #1?"])
    assert len(mail["address"]) <= 1900
    assert mail["isWhole"] is (text == "Ngắn.")
    assert said["body"] == [f"Gửi.\r\n\r\n{text}" if mail["isWhole"] else "Gửi, xem tệp."]


ELEMENTS = {"h4", "h5", "h6", "p", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "tr", "th", "td", "strong", "em", "code", "u"}


def elements(blocks: list[Any]) -> set[str]:
    return {name for block in blocks if isinstance(block, list) for name in ({block[0]} | elements(block[1]))}


def words(blocks: list[Any]) -> str:
    return "".join(block if isinstance(block, str) else words(block[1]) for block in blocks)


def test_the_preview_shows_what_lessons_are_made_of() -> None:
    text = "## Nhiệm vụ\n\n1. Đọc **kĩ** trang 5.\n2. Làm `a` và *b*.\n\n- A. Một\n- B. Hai\n\n> **Đáp án: A.** Vì thế.\n\n"
    text += (
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\n```\n# mã\n```\n[xem](javascript:alert(1)) ![hình](x.png)\n<script>alert(1)</script>"
    )

    [blocks] = answers(SCRIPT, [["blocks", text]])

    assert [block[0] for block in blocks] == ["h4", "ol", "ul", "blockquote", "table", "hr", "pre", "p"]
    assert blocks[1][1][0] == ["li", ["Đọc ", ["strong", ["kĩ"]], " trang 5."]]
    assert blocks[4][1][1] == ["tr", [["td", ["1"]], ["td", ["2"]]]]
    assert blocks[6] == ["pre", ["# mã"]]
    assert words(blocks[7:]) == "xem) [hình] <script>alert(1)</script>"
    assert elements(blocks) <= ELEMENTS


@settings(max_examples=10, deadline=None)
@given(st.lists(st.text(string.printable + "|#>-*`[]()!~1. \n", max_size=200), min_size=20, max_size=40))
def test_whatever_is_written_is_shown_without_an_element_of_its_own(texts: list[str]) -> None:
    for blocks in answers(SCRIPT, [["blocks", text] for text in texts]):
        assert elements(blocks) <= ELEMENTS
