"""Located trees to dataclasses."""

from dataclasses import dataclass
from datetime import date

import pytest

from generator.engine.near import nearest
from generator.model.catalog import Term
from generator.model.header import Header, Vocabulary, key, keys
from generator.model.span import Located, Span
from generator.sources.dates import iso_from_paper, iso_from_vietnamese
from generator.sources.decode import Decoder
from generator.sources.numbers import only_number
from generator.sources.tree import read_tree

from .sample import kinds, told

PHASES = (Term("before", "Trước lớp học", ("Trước",)), Term("after", "Sau lớp học"))


@dataclass(frozen=True)
class Sheet:
    title: Located[str] | None = key(required=True)
    week: Located[int] | None = key()
    phase: Located[str] | None = key(of=Vocabulary.PHASE)
    tags: tuple[Located[str], ...] = keys()
    lesson: tuple[Located[str], ...] = keys(required=True)
    on: Located[date] | None = key()
    share: float = 0.5
    public: bool = True


def decoded(text: str, phases: tuple[Term, ...] = PHASES) -> tuple[Sheet, Decoder]:
    tree, faults = read_tree("a.yml", text)
    assert tree is not None
    decoder = Decoder(lambda vocabulary: phases if vocabulary is Vocabulary.PHASE else (Term("x", "X"),), list(faults))
    return decoder.shape(tree, Sheet), decoder


def faults_of(text: str) -> list[str]:
    return kinds(tuple(decoded(f"title: a\nlesson: b\n{text}")[1].faults))


def test_values_get_the_types_of_their_fields() -> None:
    sheet, decoder = decoded("title: a\nweek: 5\nphase: after\ntags: [b, c]\nlesson: d\non: 2023-10-09\nshare: 0,35\npublic: false")

    assert decoder.faults == []
    assert sheet.week == Located(5, Span("a.yml", 2, 7, 2, 8))
    assert [tag.value for tag in sheet.tags] == ["b", "c"]
    assert [lesson.value for lesson in sheet.lesson] == ["d"]
    assert (sheet.on and sheet.on.value, sheet.share, sheet.public) == (date(2023, 10, 9), 0.35, False)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("week: 08", "leading-zero"),
        ("week: 010", "leading-zero"),
        ("week: 1:30", "sexagesimal-number"),
        ("week: 2023-10-09", "date-for-week"),
        ("week: tuần 8", "not-a-number"),
        ("week: ٣", "not-a-number"),
        ("week: [8]", "wrong-kind"),
        ("week:", "empty-value"),
        ("phase: Trước lớp học", "label-for-token"),
        ("phase: befor", "unknown-phase"),
        ("on: 9/10/2023", "unreadable-date"),
        ("on: 2023-02-30", "unreadable-date"),
        ("share: 35%", "not-a-number"),
        ("public: có", "unknown-value"),
        ("tags: {a: b}", "wrong-kind"),
        ("wek: 8", "unknown-key"),
    ],
)
def test_a_value_that_cannot_be_taken_is_told(line: str, kind: str) -> None:
    assert faults_of(line) == [kind]


@pytest.mark.parametrize("label", ["Trước lớp học", "trước lớp học", "Truoc lop hoc", "TRƯỚC"])
def test_a_label_is_answered_with_its_token(label: str) -> None:
    _, decoder = decoded(f"title: a\nlesson: b\nphase: {label}")

    assert [(fault.kind, fault["token"]) for fault in decoder.faults] == [("label-for-token", "before")]


def test_all_faults_of_a_file_are_told_at_once_where_they_stand() -> None:
    _, decoder = decoded("week: 08\nphase: ở nhà\nwek: 3\nlesson: a")

    assert sorted(told(tuple(decoder.faults))) == [
        ("leading-zero", 1, 7),
        ("missing-key", 1, 1),
        ("unknown-key", 3, 1),
        ("unknown-phase", 2, 8),
    ]


def test_a_key_that_was_only_misspelt_is_not_missing_too() -> None:
    _, decoder = decoded("titel: a\nlesson: b")

    assert [(fault.kind, fault["nearest"]) for fault in decoder.faults] == [("unknown-key", "title")]


@pytest.mark.parametrize("value", ["", '""', "[]", "['']", "~", "'  '"])
def test_a_required_list_without_items_is_empty(value: str) -> None:
    _, decoder = decoded(f"title: a\nlesson: {value}")

    assert kinds(tuple(decoder.faults)) == ["empty-value"]


def test_an_alias_is_told_once_by_the_tree_and_not_again_by_its_key() -> None:
    _, decoder = decoded("title: &t a\nlesson: *t")

    assert kinds(tuple(decoder.faults)) == ["anchor-or-alias", "anchor-or-alias"]


def test_without_a_catalogue_tokens_are_not_told_one_by_one() -> None:
    tree, _ = read_tree("a.yml", "title: a\nlesson: b\nphase: anything")
    assert tree is not None
    decoder = Decoder(lambda _: ())

    decoder.shape(tree, Sheet)

    assert decoder.faults == []


def test_a_header_knows_keys_in_vietnamese() -> None:
    tree, _ = read_tree("a.yml", "Tuần: 5\nMôn học: tin-hoc\nMức độ: nb")
    assert tree is not None
    decoder = Decoder(lambda _: ())

    decoder.shape(tree, Header)

    assert [fault["nearest"] for fault in decoder.faults if fault.kind == "unknown-key"] == ["week", "subject", "level"]


@pytest.mark.parametrize(
    ("written", "known", "wanted"),
    [
        ("tinhoc", ("toan", "tin-hoc"), "tin-hoc"),
        ("Tin-Học", ("toan", "tin-hoc"), "tin-hoc"),
        ("xyz", ("toan", "tin-hoc"), ""),
        ("", ("toan",), ""),
        ("toan", (), ""),
    ],
)
def test_the_nearest_word_is_the_one_that_looks_most_like_it(written: str, known: tuple[str, ...], wanted: str) -> None:
    assert nearest(written, known) == wanted


@pytest.mark.parametrize(
    ("written", "iso"),
    [("9/10/2023", "2023-10-09"), ("09.10.2023", "2023-10-09"), ("31/2/2023", ""), ("2023/10/09", ""), ("9/10/23", ""), ("", "")],
)
def test_a_date_as_on_paper_is_read_day_first(written: str, iso: str) -> None:
    assert iso_from_vietnamese(written) == iso


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("9/10/2023", "2023-10-09"),
        ("2023/10/9", "2023-10-09"),
        ("2023-10-9", "2023-10-09"),
        ("ngày 9 tháng 10 năm 2023", "2023-10-09"),
        ("9 THÁNG 10  NĂM 2023", "2023-10-09"),
        ("2023/13/1", ""),
        ("tháng 10 năm 2023", ""),
        ("9/10/23", ""),
        ("", ""),
    ],
)
def test_a_date_of_which_only_one_day_can_be_meant_is_known(written: str, iso: str) -> None:
    assert iso_from_paper(written) == iso


@pytest.mark.parametrize(
    ("written", "key", "number"),
    [
        ("Tuần 8", "week", "8"),
        ("tuần thứ 8.", "week", "8"),
        ("8 ", "week", "8"),
        ("15 phút", "minutes", "15"),
        ("15’", "minutes", "15"),
        ("Khối 6", "grade", "6"),
        ("2 tiết", "periods", "2"),
        ("2 giờ", "minutes", ""),
        ("Tuần 8 tuần", "week", ""),
        ("tháng 8", "week", ""),
        ("6A", "grade", ""),
        ("6A1", "grade", ""),
        ("-8", "week", ""),
        ("Tuần 08", "week", ""),
        ("tám", "week", ""),
    ],
)
def test_a_number_is_sure_when_nothing_but_its_own_unit_stands_beside_it(written: str, key: str, number: str) -> None:
    assert only_number(written, key) == number
