"""A material's file: bytes in, document and material out; whatever the bytes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.digest import digest
from generator.model.document import Document
from generator.model.material import Phase, Status
from generator.sources.materials import material_of, read_document, unfit_name

from .sample import HEADER, PATH, document, kinds, school, told

HOSTILE = {
    "alias bomb": "a: &a [x]\n" + "".join(f"{b}: &{b} [{'*' + a + ',' * 1}*{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)),
    "nesting of ten thousand": "tags: " + "[" * 7_000 + "\n",
    "a scalar as long as the header may be": "summary: " + "x" * 8_000 + "\n",
    "a thousand keys": "".join(f"k{n}: 1\n" for n in range(900)),
    "a key of brackets": "? " * 3_000 + "a\n",
}

PIECES = ["---\n", "title: ", "week: ", "08", "1:30", ": ", "- ", "[", "{", '"', "'", "\t", "&a ", "*a", "!t ", "|\n", "\r\n", "\u0301"]
PIECES += [
    "phase: Trước lớp học\n",
    "lesson: bai-01\n",
    "# ",
    "```\n",
    "[a](b)",
    "**Câu 1.**",
    "<b>",
    "\n",
    "\ufeff",
    "\x00",
    "\u2028",
    " ",
]


def is_inside(document: Document, raw: bytes) -> bool:
    """Whether every fault has a place in the file, one line and one column beyond its last at most."""
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    longest = max(map(len, lines))
    return all(
        fault.at.path == document.path and 1 <= fault.at.line <= len(lines) + 1 and 1 <= fault.at.column <= longest + 2
        for fault in document.faults
    )


def test_a_whole_file_is_read_into_header_body_and_material() -> None:
    whole = document()

    material = material_of(whole, "")

    assert whole.faults == ()
    assert material is not None
    assert (material.title, material.week, material.phase, material.status) == ("Thông tin quanh em", 2, Phase.AFTER, Status.DRAFT)
    assert [heading.span.line for heading in whole.body.headings] == [12] if whole.body else False


def test_all_faults_of_a_file_come_at_once() -> None:
    broken = document(HEADER.replace("title: T", "title: Bài 1: T").replace("week: 2", "week: 08").replace("after", "Sau lớp học"))

    assert told(broken.faults) == [("unquoted-colon", 2, 13), ("leading-zero", 6, 7), ("label-for-token", 7, 8)]
    assert material_of(broken, "") is None


@pytest.mark.parametrize("header", ["", "# chỉ có ghi chú\n", "\n\n"])
def test_a_header_without_keys_is_told_as_missing(header: str) -> None:
    assert kinds(document(header).faults) == ["missing-header"]


def test_a_header_never_closed_is_read_up_to_the_body() -> None:
    unclosed = read_document(PATH, f"---\n{HEADER}\n## Bài tập\n".encode(), school())

    assert told(unclosed.faults) == [("unclosed-header", 9, 1)]
    assert unclosed.header is not None
    assert [heading.text for heading in unclosed.body.headings] == ["Bài tập"] if unclosed.body else False


@pytest.mark.parametrize("key", ["title", "subject", "grade", "school_year", "week", "phase", "lesson", "type"])
@pytest.mark.parametrize("value", [None, "", " []", ' ""', " '  '", " {a: b}", " *x", " &x", " !!null x"])
def test_what_makes_no_material_has_a_fault_that_says_why(key: str, value: str | None) -> None:
    lines = [line for line in HEADER.splitlines() if not line.startswith(f"{key}:")]
    spoilt = document("\n".join(lines if value is None else [*lines, f"{key}:{value}"]) + "\n")

    assert material_of(spoilt, "") is not None or spoilt.faults


def test_a_file_over_the_limit_is_not_read() -> None:
    large = read_document(PATH, b"x" * (64 * 1024 + 1), school())

    assert (large.header, large.body) == (None, None)
    assert [(fault.kind, fault["size"], fault["most"]) for fault in large.faults] == [("oversized-file", "65", "64")]


def test_a_header_over_the_limit_is_not_read_but_the_body_is() -> None:
    large = document(HEADER + "summary: " + "x" * 8_200 + "\n")

    assert kinds(large.faults) == ["oversized-header"]
    assert large.header is None
    assert large.body is not None


@pytest.mark.parametrize("attack", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_headers_give_few_facts_and_leave_the_body_readable(attack: str) -> None:
    hostile = document(attack)

    assert hostile.faults
    assert len(hostile.faults) <= 1_000
    assert hostile.body is not None


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_reading_any_bytes_raises_nothing_and_places_every_fault_in_the_file(raw: bytes) -> None:
    read = read_document(PATH, raw, school())

    assert is_inside(read, raw)
    assert material_of(read, digest(raw)) is not None or read.faults


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=25))
@settings(max_examples=400, deadline=None)
def test_reading_any_shuffled_header_raises_nothing_and_places_every_fault_in_the_file(pieces: list[str]) -> None:
    raw = ("---\n" + "".join(pieces)).encode(errors="replace")

    read = read_document(PATH, raw, school())

    assert is_inside(read, raw)
    assert material_of(read, digest(raw)) is not None or read.faults


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bai-01.md", ""),
        ("bai_1.v2.md", ""),
        ("bài.md", "marks"),
        ("ba\u0300i.md", "decomposed"),
        ("bai 1.md", "spaces"),
        ("Bai.md", "capitals"),
        ("bai(1).md", "signs"),
        ("-bai.md", "signs"),
    ],
)
def test_a_name_that_makes_no_good_address_is_refused_for_a_reason(name: str, reason: str) -> None:
    assert unfit_name(name) == reason
