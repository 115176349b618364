"""One file mended: what was surely meant comes back, whatever happened to it; nothing that was right is touched."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.kept import keeps
from generator.model.finding import Finding
from generator.workflows.fix import material_reading, table_reading
from generator.workflows.mending import mended
from tests import builders as make

PATH = "content/tin-hoc/6/bai-01-truoc.md"
READ = material_reading(PATH, make.school())

KEYS = {
    "title": 'title: "Bài 1: Thông tin"',
    "subject": "subject: tin-hoc   # môn của em",
    "grade": "grade: 6",
    "school_year": "school_year: 2023-2024",
    "week": "week: 1",
    "phase": "phase: before",
    "lesson": "lesson: bai-01",
    "type": "type: 'lecture'",
    "assessment": "assessment: [oral, written]",
    "level": "level:   nb",
    "minutes": "minutes: 15",
    "authors": "authors: [gv-tin-hoc-6]",
    "status": "status: approved",
    "approval": (
        "approval:   # hai bước\n"
        "  - {step: department, by: to-truong-toan-tin, date: 2023-09-04}\n"
        "  - step: leadership\n    by: pho-hieu-truong\n    date: 2023-09-05"
    ),
    "license": "license: CC-BY-SA-4.0",
    "sources": "sources: [Tổ Toán – Tin tự soạn]",
}
BODY = """
## Nhiệm vụ

1. Đọc phần dưới đây.\t Hết dòng có dấu cách.\x20\x20

## Vì sao em làm việc này

Ở lớp, cả nhóm sẽ cần. week: 08, `phase: Trước`
"""

SPOILT = {
    "title": ("title: Bài 1: Thông tin", "title: “Bài 1: Thông tin”", 'title: "Bài 1: Thông tin', 'Tiêu đề: "Bài 1: Thông tin"'),
    "subject": (
        "subject: Tin học   # môn của em",
        "Môn học: Tin",
        "subject:tin-hoc",
        "subject:\ttin-hoc",
        "subject:\xa0tin-hoc",
        "Subject : TIN-HOC",
        "subject: tin-hocc",
        "subject: “tin-hoc”",
        "\tsubject: tin-hoc",
    ),
    "grade": ("grade: Lớp 6", "Khối: 06", "grade: khối 6", "  grade: 6"),
    "school_year": ("school_year: 2023–2024", "Năm học: 2023 - 2024", "school-year: 2023/2024", "schoolyear: 2023-2024"),
    "week": ("week: 01", "week: Tuần 1", "wek: 1", "weeks: 1", "week:1"),
    "phase": ("phase: Trước lớp học", "phase: befor", "Giai đoạn: truoc lop hoc", "phase: Before  # trước"),
    "lesson": ("lesson: Bài 1", "lesson: bai-1", "lesson: - bai-01", "Bài: BAI-01"),
    "type": ("type: Bài giảng đa phương tiện", "tpye: lecture", "type: lectrue"),
    "assessment": ("assessment: [Hỏi đáp, Viết]", "assesment: [oral, writen]"),
    "level": ("level: Nhận biết", "level: NB", "Mức độ: nb"),
    "minutes": ("minutes: 15 phút", "Thời lượng: 15'", "minutes: 015"),
    "authors": ("authors: [Giáo viên Tin học 6]", "author: gv-tin-hoc-6", "Tác giả: GV-Tin-hoc-6"),
    "status": ("status: Đã duyệt", "status: aproved", "Trạng thái: approved"),
    "approval": (
        """approval:
  - {step: Tổ chuyên môn thẩm định, by: to-truong-toan-tin, date: 4/9/2023}
  - step: leadership
\tby: Phó hiệu trưởng
    dat: ngày 5 tháng 9 năm 2023""",
        """approval:
  - {step: department, by: to-truong-toan-tin, date: 2023.9.4}
  - step: leadership
    by:pho-hieu-truong
    date: 05/09/2023""",
    ),
    "license": ("license: cc by-sa 4.0", "licence: CC-BY-SA-4.0", "Giấy phép: Creative Commons BY-SA 4.0"),
    "sources": ("source: [Tổ Toán – Tin tự soạn]", "sources: - Tổ Toán – Tin tự soạn", "Nguồn: Tổ Toán – Tin tự soạn"),
}
"""What teachers write instead; each can mean only the one thing."""


def written(lines: dict[str, str], body: str = BODY) -> str:
    return "\n".join(["---", "# Cô soạn ngày khai giảng", *lines.values(), "---", body])


GOOD = written(KEYS)

SAVED: dict[str, Callable[[str], bytes]] = {
    "as it should be": lambda text: text.encode(),
    "with a byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "by Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "by an old Mac": lambda text: text.replace("\n", "\r").encode(),
    "with marks apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "by Notepad as Unicode": lambda text: text.encode("utf-16"),
    "in every wrong way at once": lambda text: b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode(),
}


def sentences(findings: tuple[Finding, ...]) -> set[tuple[int, str, object]]:
    return {(finding.at.line, finding.code, finding.problem.says) for finding in findings}


def same_values(one: bytes, other: bytes) -> bool:
    here, there = READ(one).value, READ(other).value
    return keeps(here, there) and keeps(there, here)


def test_a_good_file_is_left_as_it_is() -> None:
    assert READ(GOOD.encode()).findings == ()
    assert mended(GOOD.encode(), READ).after == GOOD.encode()


@pytest.mark.parametrize(("key", "line"), [(key, line) for key, lines in SPOILT.items() for line in lines])
def test_each_slip_is_mended_and_nothing_else_changes(key: str, line: str) -> None:
    made = mended(written({**KEYS, key: line}).encode(), READ)

    assert made.left == (), made.after.decode()
    assert same_values(made.after, GOOD.encode())
    before, after = (written(lines).split("\n") for lines in ({k: v for k, v in KEYS.items() if k != key},) * 2)
    assert [one for one in before if one in made.after.decode().split("\n")] == after


@settings(deadline=None)
@given(
    st.fixed_dictionaries({}, optional={key: st.sampled_from(lines) for key, lines in SPOILT.items()}),
    st.sampled_from(sorted(SAVED)),
)
def test_what_was_meant_comes_back_from_any_mixture_of_slips(slips: dict[str, str], saved: str) -> None:
    made = mended(SAVED[saved](written({**KEYS, **slips})), READ)

    assert made.left == (), made.after.decode()
    assert same_values(made.after, GOOD.encode()), made.after.decode()
    assert made.after.decode().endswith(f"\n---\n{BODY}")
    assert mended(made.after, READ).after == made.after


LINES = [line for lines in (KEYS, *({k: v} for k, vs in SPOILT.items() for v in vs)) for line in lines.values()]


def test_one_quote_left_open_does_not_hide_the_next() -> None:
    raw = GOOD.replace('Thông tin"', "Thông tin").replace("type: 'lecture'", "type: 'lecture").encode()

    assert mended(raw, READ).after == GOOD.encode()


SIGNS = ["---", "# ghi chú", "", "  - x", "\t", "\xa0", '"', "'", "“", ": ", "\r", "\x85", "\u2028", "&a", "*a", "!!int 5"]
PIECES = st.one_of(st.sampled_from([*LINES, *SIGNS]), st.text(alphabet="aà:\"'# \t-[]{}|>&*!%@`,\n\rđ0189\u0300", max_size=12))


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """A header with pieces cut out of it, put into it and exchanged, saved in some way."""
    text = written({**KEYS, **draw(st.fixed_dictionaries({}, optional={key: st.sampled_from(lines) for key, lines in SPOILT.items()}))})
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, text.index("\n## ") if "\n## " in text else len(text)))
        text = text[:start] + draw(PIECES) + text[start + draw(st.integers(0, 15)) :]
    return SAVED[draw(st.sampled_from(sorted(SAVED)))](text)


@settings(deadline=None)
@given(mutilated())
def test_whatever_happened_to_a_file_mending_loses_nothing_and_ends(raw: bytes) -> None:
    before, made = READ(raw), mended(raw, READ)
    after = READ(made.after)

    assert mended(made.after, READ).after == made.after
    if before.value["body"] is not None:
        assert after.value["body"] == before.value["body"]
        assert after.faults <= before.faults
    assert made.done or made.after == raw
    assert not sentences(made.done) & sentences(after.findings)


@pytest.mark.parametrize(
    ("key", "line", "code"),
    [
        ("subject", "subject: tinh-hoc-sinh", "M130"),
        ("school_year", "school_year: 2023-2042", "M132"),
        ("school_year", "school_year: 2022-2023", "M132"),
        ("week", "week: 2 tháng 8", "M126"),
        ("week", "week: 5-6", "M126"),
        ("week", "week: 00", "M124"),
        ("minutes", "minutes: 1 giờ", "M126"),
        ("minutes", "minutes: 1:30", "M125"),
        ("phase", "phase: pre", "M133"),
        ("license", "license: CC-BY-NC-4.0", "R101"),
        ("lesson", "lesson: bai-99", "C201"),
        ("authors", "authors: [gv-tin-hoc-7]", "M139"),
        ("title", "title: Bài 1: Lập trình C # cơ bản", "M111"),
        ("week", "Week: 1\nWEEK: 2", "M118"),
        ("week", "week: 1\nWeek: 2", "M118"),
        ("week", "week: 1\nweek: 2", "M110"),
        ("approval", "approval:\n  - {step: department, by: to-truong-toan-tin, date: 31/2/2023}", "M127"),
    ],
)
def test_what_could_mean_two_things_or_none_is_left_to_its_author(key: str, line: str, code: str) -> None:
    raw = written({**KEYS, key: line}).encode()

    made = mended(raw, READ)

    assert made.after == raw
    assert code in {finding.code for finding in made.left}


def test_what_a_mended_key_brings_to_light_is_told() -> None:
    made = mended(written({**KEYS, "week": "Tuần: 99"}).encode(), READ)

    assert b"\nweek: 99\n" in made.after
    assert {finding.code for finding in made.left} == {"S201", "S204"}


DISTRIBUTION = "content/ppct/2023-2024/tin-hoc-6.csv"
TABLE = 'id,title,kind,periods,weeks\nbai-01,"Bài 1. Số 3,5",lesson,1,"1,2"\non-tap,Ôn tập,review,2,3\n'
SPOILT_TABLES = [
    "id;title;kind;periods;weeks\nbai-01;Bài 1. Số 3,5;lesson;1;1,2\non-tap;Ôn tập;review;2;3\n",
    "id\ttitle\tkind\tperiods\tweeks\nbai-01\tBài 1. Số 3,5\tlesson\t1\t1,2\non-tap\tÔn tập\treview\t2\t3\n",
    "Mã;Tên bài;Loại;Số tiết;Tuần\nbai-01;Bài 1. Số 3,5;Bài học;1 tiết;1,2\non-tap;Ôn tập;Ôn tập;2;3\n",
    'id,titel,kind,periods,weeks\nbai-01,"Bài 1. Số 3,5",lessn,1,"1,2"\non-tap,Ôn tập,reveiw,2,3\n',
]


@pytest.mark.parametrize("saved", sorted(SAVED))
@pytest.mark.parametrize("table", SPOILT_TABLES)
def test_a_table_says_the_same_with_commas_and_english_headings(table: str, saved: str) -> None:
    read = table_reading(DISTRIBUTION)

    made = mended(SAVED[saved](table), read)

    assert made.left == (), made.after.decode()
    assert read(made.after).value["rows"] == read(TABLE.encode()).value["rows"] or keeps(read(TABLE.encode()).value, read(made.after).value)
    assert mended(made.after, read).after == made.after


@pytest.mark.parametrize(
    "table",
    [
        "id,title,Tên bài,kind,periods\nbai-01,A,B,lesson,1\n",  # two columns would be one
        'id;title;kind;periods\nbai-01;"hai\ndòng";lesson;1\n',  # a cell of two lines
        "id,title,kind,periods\nbai-01,A,lesson,một\n",
        TABLE,
    ],
)
def test_a_table_that_could_come_out_otherwise_is_left_as_it_is(table: str) -> None:
    assert mended(table.encode(), table_reading(DISTRIBUTION)).after == table.encode()
