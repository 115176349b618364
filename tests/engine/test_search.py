"""The index, its order, and the search page's script, which must give the same answers."""

import json
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.search import (
    Facets,
    Fragment,
    SearchText,
    edition,
    find,
    fragment,
    join,
    rank,
    read,
    search_syllables,
    shard_count,
    texts_of,
    whole,
)
from generator.engine.search.postings import packed, unpacked
from generator.engine.search.query import shards_for, terms_of
from generator.engine.search.words import mended, one_slip
from generator.model.export import Artifact
from tests.benchmarks import synthetic
from tests.benchmarks.relevance import kinds
from tests.engine.search_script import run_script

HERE = Path(__file__).parent
GOLDEN = json.loads((HERE / "search_golden.json").read_text(encoding="utf-8"))

TITLES = [
    ("toan", "Phân số bằng nhau: cắt bánh cho đều", "Hai phân số bằng nhau khi cùng chỉ một phần của cái bánh."),
    ("toan", "Tam giác đều trong cánh diều", "Tam giác đều có ba cạnh bằng nhau và ba góc bằng nhau."),
    ("toan", "Dấu hiệu chia hết cho 9", "Tổng các chữ số chia hết cho 9 thì số đó chia hết cho 9."),
    ("khtn", "Đo chiều dài bằng thước", "Đặt mắt vuông góc với thước để đọc độ dài cho đúng."),
    ("khtn", "Lực ma sát quanh em", "Lực ma sát cản trở chuyển động, phanh xe nhờ lực ma sát."),
    ("tin-hoc", "Thư điện tử: gửi đúng người", "Địa chỉ thư điện tử gồm tên đăng nhập, dấu @ và tên máy chủ."),
    ("tin-hoc", "Thuật toán pha trà", "Thuật toán là dãy các bước rõ ràng. Mĩ thuật cũng có các bước."),
    ("tin-hoc", "Mạng máy tính ở nhà em", "Mạng máy tính nối các thiết bị để chia sẻ dữ liệu."),
]
QUERIES = ["phan so", "thu dien tu", "do dai", "ĐO CHIỀU DÀI", "chia het cho 9", "mỹ thuật", "tam giac", "tuh dien", "khong co gi"]


def texts() -> list[SearchText]:
    return [
        SearchText(f"{subject}/6/bai-{number}/", title, subject, 6, number + 1, "after", "exercise", ("Bài tập",), f"Bài tập {body}")
        for number, (subject, title, body) in enumerate(TITLES)
    ]


def index_files(library: Iterable[SearchText], shards: int = 4) -> tuple[Artifact, ...]:
    cells = groupby(sorted(library, key=cell_of), key=cell_of)
    return tuple(join([fragment(list(group), shards) for _, group in cells], shards))


def cell_of(one: SearchText) -> tuple[str, int]:
    return (one.subject, one.grade)


def found(query: str, library: Iterable[SearchText] | None = None) -> list[str]:
    return [hit.document.title for hit in rank(read(index_files(library or texts())), query)]


def titled(*titles: str) -> list[SearchText]:
    return [SearchText(f"toan/6/bai-{number}/", title, "toan", 6, 1, "after", "exercise", (), "") for number, title in enumerate(titles)]


@pytest.mark.parametrize(("written", "words"), GOLDEN)
def test_words_are_compared_without_marks(written: str, words: str) -> None:
    assert " ".join(search_syllables(written)) == words


def test_the_script_sees_the_same_words() -> None:
    seen = run_script([written for written, _ in GOLDEN], index_files(texts()))

    assert [" ".join(one["words"]) for one in seen] == [words for _, words in GOLDEN]


def same_order(queries: list[str], library: list[SearchText], shards: int) -> None:
    files = index_files(library, shards)
    index = read(files)

    seen = run_script(queries, files)

    assert [one["query"] for one in seen] == queries
    for one in seen:
        assert one["found"] == [[hit.document.address, hit.score] for hit in rank(index, one["query"])], one["query"]


def test_the_script_finds_the_same_in_the_same_order() -> None:
    same_order(QUERIES, texts(), 4)


def test_the_script_finds_the_same_in_a_larger_library_however_it_is_asked() -> None:
    library = list(synthetic.texts(150, syllables=200))
    random = Random(3)  # noqa: S311 -- which materials to ask for, not secrets

    same_order([ask(one, random) for ask in kinds(library).values() for one in library[::10]], library, shard_count(len(library)))


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("phan so", "Phân số bằng nhau: cắt bánh cho đều"),
        ("dien tu", "Thư điện tử: gửi đúng người"),
        ("đo chiều dài", "Đo chiều dài bằng thước"),
        ("do dai", "Đo chiều dài bằng thước"),
        ("phanh xe", "Lực ma sát quanh em"),
        ("mỹ thuật", "Thuật toán pha trà"),
        ("thaut toan", "Thuật toán pha trà"),
    ],
)
def test_a_lesson_is_found_typed_without_marks_or_with_a_slip(query: str, title: str) -> None:
    assert found(query)[0] == title


def test_nothing_is_found_for_words_that_no_lesson_has() -> None:
    assert found("xyzxyz") == []


def test_facets_leave_out_other_subjects() -> None:
    index = read(index_files(texts()))

    hits = rank(index, "thuoc do bang nhau", Facets(subject=frozenset({"khtn"})))

    assert [hit.document.title for hit in hits] == ["Đo chiều dài bằng thước"]


def test_several_values_of_a_facet_are_or_and_facets_among_one_another_are_and() -> None:
    index = read(index_files(texts()))

    hits = rank(index, "", Facets(subject=frozenset({"khtn", "tin-hoc"}), week=frozenset({1, 4, 6})))

    assert [hit.document.title for hit in hits] == ["Đo chiều dài bằng thước", "Thư điện tử: gửi đúng người"]


def test_without_words_facets_leave_all_of_a_subject_in_the_order_of_the_library() -> None:
    index = read(index_files(texts()))

    hits = rank(index, "", Facets(subject=frozenset({"khtn"}), grade=frozenset({6})))

    assert [hit.document.week for hit in hits] == [4, 5]


def test_without_words_and_facets_nothing_is_listed_but_all_is_counted() -> None:
    found = find(read(index_files(texts())), "")

    assert found.hits == ()
    assert found.counts["subject"] == {"khtn": 2, "tin-hoc": 3, "toan": 3}


def test_a_count_says_how_many_results_its_value_would_leave() -> None:
    index = read(index_files(texts()))
    chosen = Facets(subject=frozenset({"toan"}), week=frozenset({1, 3}))

    counts = find(index, "cac so chia het va bang nhau", chosen).counts

    for subject in ("toan", "khtn", "tin-hoc"):
        left = rank(index, "cac so chia het va bang nhau", replace(chosen, subject=frozenset({subject})))
        assert counts["subject"][subject] == len(left)
    for week in range(1, 9):
        assert counts["week"][week] == len(rank(index, "cac so chia het va bang nhau", replace(chosen, week=frozenset({week}))))
    assert counts["subject"]["toan"] == 2


def test_the_script_narrows_and_counts_the_same() -> None:
    files = index_files(library := list(synthetic.texts(120, syllables=120)), 64)
    chosen = [
        {},
        {"subject": ["toan", "khtn"]},
        {"subject": ["toan"], "grade": [6, 7], "phase": ["before"]},
        {"week": [1, 2, 3], "type": ["exercise"]},
    ]
    queries = [{"query": query, **one} for query in ("", "luyen tap", library[7].title) for one in chosen]

    seen = run_script(queries, files)

    for asked, one in zip(queries, seen, strict=True):
        facets = Facets(**{name: frozenset(values) for name, values in asked.items() if name != "query"})
        found = find(read(files), asked["query"], facets)
        assert one["found"] == [[hit.document.address, hit.score] for hit in found.hits], asked
        assert {name: dict(counts) for name, counts in one["counts"].items()} == found.counts, asked


def test_a_word_that_every_object_of_the_script_has_is_a_word_like_others() -> None:
    seen = run_script(["constructor", "valueof"], index_files(texts()))

    assert [one["found"] for one in seen] == [[], []]


def test_an_edition_of_some_cells_finds_in_them_what_the_library_finds_and_nothing_else() -> None:
    whole_library = index_files(texts())
    titles = edition(whole_library[-1].content, {"toan/6", "khtn/6"})
    parts = [whole(fragment([one for one in texts() if one.subject == subject], 4)) for subject in ("toan", "khtn")]
    alone = index_files([one for one in texts() if one.subject in ("toan", "khtn")])

    seen = run_script(QUERIES, [Artifact("search/titles.json", titles), *parts], whole=True)

    assert [one["found"] for one in seen] == [one["found"] for one in run_script(QUERIES, alone)]
    assert seen[0]["found"]
    assert not any(address.startswith("tin-hoc") for one in seen for address, _ in one["found"])


def test_the_texts_of_an_edition_are_what_is_read_before_answers_are_unfolded() -> None:
    page = (
        '<h1>Tiêu đề</h1><div class="hl-body"><h2 id="a">Phân số</h2><p>Một <em>nửa</em> cái bánh &amp; kẹo</p>'
        '<div class="hl-table"><table><tr>\n<td>1</td><td>2</td></tr></table></div>'
        "<math><mi>x</mi><annotation>\\frac</annotation></math>"
        "<p>Hỗn số <math><mn>2</mn><mfrac><mn>1</mn><mn>3</mn></mfrac></math>.</p>"
        '<details class="hl-answer"><summary>Đáp án</summary><p>B</p></details><p>Hết.</p></div><p>Ngoài</p>'
    )

    texts_file = texts_of("toan/6", [("toan/6/a/", page)])

    assert texts_file.path == "search/texts/toan-6.json"
    assert json.loads(texts_file.content) == {"toan/6/a/": "Phân số Một nửa cái bánh & kẹo 1 2 x Hỗn số 2 1/3. Hết."}


@pytest.mark.parametrize(("query", "first"), [("bàn", "Bàn"), ("bạn", "Bạn"), ("ban", "Ban"), ("BÀN", "Bàn"), ("kỹ", "Kĩ"), ("hòa", "Hoà")])
def test_a_title_with_the_marks_that_were_typed_comes_before_others(query: str, first: str) -> None:
    library = titled("Bán", "Bàn", "Bạn", "Ban", "Kì", "Kĩ", "Hoa", "Hoà")

    assert found(query, library)[0] == first


def test_words_that_other_titles_share_do_not_hide_the_text_that_has_the_whole_sentence() -> None:
    meant = replace(titled("Bài 1")[0], address="toan/6/z/", text="con thuyền chở muối ra chợ nổi lúc bình minh")

    assert found("con thuyen cho muoi ra cho noi luc binh minh", [meant, *titled("Con thuyền", "Chợ nổi", "Bình minh")])[0] == "Bài 1"


def test_lessons_that_have_the_words_in_their_texts_are_found_after_the_one_that_has_them_in_its_title() -> None:
    told = [replace(one, text="Vẽ một mạng máy tính nhỏ. " + "Kể tên từng thiết bị. " * 100) for one in titled(*["Bài"] * 12)]
    others = [replace(one, address=f"khtn/{one.address}", subject="khtn", text="Hình vuông") for one in titled(*["Hình"] * 40)]
    meant = replace(titled("Mạng máy tính")[0], address="toan/6/z/")

    assert found("mang may tinh", [*told, meant, *others]) == ["Mạng máy tính", *["Bài"] * 12]


def test_a_word_that_some_text_has_is_not_taken_for_a_slip() -> None:
    meant = replace(titled("Bài 1")[0], address="toan/6/z/", text="virut gây bệnh")

    assert found("virut", [meant, *titled("Virus")]) == ["Bài 1"]


@given(st.lists(st.integers(1, 300_000), min_size=8, max_size=8))
def test_a_query_fetches_shards_worth_no_more_than_it_may(sizes: list[int]) -> None:
    terms = terms_of("một hai ba bốn năm sáu bảy tám chín mười", {})

    chosen = shards_for(terms, sizes)

    assert len(chosen) == 1 or sum(sizes[number] for number in chosen) <= 130_000


def test_a_fragment_is_remembered_as_it_was() -> None:
    one = fragment(texts()[:3], 4)

    assert Fragment.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_the_order_of_materials_does_not_matter() -> None:
    assert fragment(texts()[2::-1], 4) == fragment(texts()[:3], 4)


def test_a_changed_material_changes_the_fragment_of_its_own_cell_only() -> None:
    toan, khtn = texts()[:3], texts()[3:5]
    before = index_files([*toan, *khtn])

    after = index_files([replace(toan[0], text="Một bài khác hẳn"), *toan[1:], *khtn])

    shards = [(json.loads(one.content), json.loads(two.content)) for one, two in zip(before[:-1], after[:-1], strict=True)]
    assert all(one.get("khtn/6") == two.get("khtn/6") for one, two in shards)
    assert any(one.get("toan/6") != two.get("toan/6") for one, two in shards)


def test_shards_are_a_power_of_two() -> None:
    counts = [shard_count(documents) for documents in (0, 1, 46, 500, 5_000, 100_000)]

    assert all(count & (count - 1) == 0 for count in counts)
    assert counts == sorted(counts)


@given(st.dictionaries(st.integers(0, 5_000), st.integers(1, 15)))
def test_postings_are_unpacked_as_they_were_packed(levels: dict[int, int]) -> None:
    assert dict(unpacked(packed(levels))) == levels


@pytest.mark.parametrize(("typed", "meant"), [("tuh", "thu"), ("thuu", "thu"), ("th", "thu"), ("thi", "thu")])
def test_one_slip_of_the_fingers_is_seen(typed: str, meant: str) -> None:
    assert one_slip(typed, meant)


def test_two_slips_are_too_many() -> None:
    assert not one_slip("abcd", "abdcx")
    assert mended("zz", {"toan": 3}) == []
