"""The scan of a Markdown body."""

import pytest

from generator.model.span import Span
from generator.sources.markdown import LONGEST_LINE, scan

from .sample import kinds


def body(text: str, first_line: int = 1):  # noqa: ANN201 -- the body alone
    return scan("a.md", text, first_line)[0]


def test_headings_have_level_text_anchor_and_place() -> None:
    found = body("mở\n## Bài tập **một**\n### Bài tập một ##\n", first_line=10).headings

    assert [(one.level, one.text, one.anchor, one.span.line) for one in found] == [
        (2, "Bài tập một", "bai-tap-mot", 11),
        (3, "Bài tập một", "bai-tap-mot-1", 12),
    ]


def test_nothing_in_a_fence_or_in_code_is_looked_at() -> None:
    found = body("```\n# a\n[b](c)\n<script>\n```\n`[d](e)` và `<b>`\n~~~\n**Câu 1.**\n~~~\n")

    assert (found.headings, found.links, found.raw_html, found.questions) == ((), (), (), ())


def test_links_and_pictures_have_target_text_and_place() -> None:
    found = body('Xem [bài **một**](bai-1.md#a "Tên") và ![sơ đồ](<hinh ve.svg>).').links

    assert [(link.target, link.text, link.is_picture) for link in found] == [
        ("hinh ve.svg", "sơ đồ", True),
        ("bai-1.md#a", "bài một", False),
    ]
    assert found[1].span == Span("a.md", 1, 19, 1, 29)


def test_a_picture_in_a_link_is_both() -> None:
    found = body("[![sơ đồ](a.svg)](b.md)").links

    assert [(link.target, link.is_picture) for link in found if link.is_picture] == [("a.svg", True)]


def test_bare_addresses_in_angle_brackets_and_references_are_links() -> None:
    found = body("<https://example.com/a>\n\n[một]: bai-1.md\n").links

    assert [link.target for link in found] == ["https://example.com/a", "bai-1.md"]


def test_tags_and_comments_are_told_apart_from_text() -> None:
    found = body("a < b, <b>đậm</b> <br/> <!-- ghi chú --> 3<5").raw_html

    assert [(one.tag, one.span.column) for one in found] == [("b", 8), ("br", 19), ("!--", 25)]


def test_a_question_knows_whether_an_answer_follows() -> None:
    found = body(
        "**Câu 1 (nb).** Hỏi?\n\n> **Đáp án: a.**\n\n**Câu 2.** Hỏi?\n\n**Câu 3 (vd).** Hỏi?\n\n> **Gợi ý trả lời:** …\n"
    ).questions

    assert [(one.number, one.level, one.answered) for one in found] == [(1, "nb", True), (2, "", False), (3, "vd", True)]


def test_a_line_too_long_is_told_and_not_looked_at() -> None:
    found, faults = scan("a.md", "[a](b)\n" + "x" * LONGEST_LINE + "[c](d)\n", 5)

    assert [link.target for link in found.links] == ["b"]
    assert [(fault.kind, fault.at.line) for fault in faults] == [("overlong-line", 6)]


@pytest.mark.parametrize("sign", ["[", "![", "](", "[a](", "<", "a`", "``a", "**", "> ", "# ", "*", "[](", "[[a]", "<!--", "(a", "\\"])
def test_a_hundred_thousand_signs_in_one_line_are_one_fault(sign: str) -> None:
    found, faults = scan("a.md", sign * 100_000, 1)

    assert kinds(faults) == ["overlong-line"]
    assert found.links == ()


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "<", "`a", "``a`", "**Câu ", "> ", "[[a]", "[a](b(", "[a](b 'c", "# "])
def test_lines_as_long_as_are_looked_at_are_scanned_in_bounded_work(sign: str) -> None:
    line = (sign * LONGEST_LINE)[:LONGEST_LINE]

    found, faults = scan("a.md", "\n".join([line] * 16), 1)

    assert faults == ()
    assert len(found.line_starts) == 16


def test_places_are_found_by_offset() -> None:
    found = body("một\nhai ba", first_line=7)

    assert found.span(8, 2) == Span("a.md", 8, 5, 8, 7)
