"""The index, its order, and the search page's script, which must give the same answers."""

import json
import shutil
import subprocess
from itertools import groupby
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.search import Fragment, SearchText, fragment, join, rank, read, search_syllables, shard_count
from generator.engine.search.postings import packed, unpacked
from generator.engine.search.words import mended, one_slip

HERE = Path(__file__).parent
SCRIPT = HERE.parent.parent / "theme" / "assets" / "hoclieu" / "search.js"
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
QUERIES = ["phan so", "thu dien tu", "thuat toan", "do dai", "luc ma sat", "ĐO CHIỀU DÀI", "chia het cho 9", "mỹ thuật", "tam giac", "tuh dien", "khong co gi"]


def texts() -> list[SearchText]:
    return [
        SearchText(f"{subject}/6/bai-{number}/", title, subject, 6, number + 1, "after", "exercise", ("Bài tập",), f"Bài tập {body}")
        for number, (subject, title, body) in enumerate(TITLES)
    ]


def index_files(shards: int = 4) -> dict[str, bytes]:
    cells = groupby(sorted(texts(), key=lambda one: one.subject), key=lambda one: one.subject)
    return {one.path: one.content for one in join([fragment(list(group), shards) for _, group in cells], shards)}


def found(query: str) -> list[str]:
    return [hit.document.title for hit in rank(read_files(), query)]


def read_files():  # noqa: ANN201 -- an index
    from generator.model.export import Artifact

    return read([Artifact(path, content) for path, content in index_files().items()])


def run_script(queries: list[str]) -> list[dict]:
    """What the script finds.

    Node is demanded, not asked for: without it nobody would notice that the browser's answers have gone astray.
    """
    node = shutil.which("node")
    assert node, "node is not installed; install the package nodejs and run the tests again"
    files = {path.rpartition("/")[2]: content.decode() for path, content in index_files().items()}
    given_ = json.dumps({"files": files, "queries": queries})
    done = subprocess.run([node, HERE / "search_run.cjs", SCRIPT], input=given_, capture_output=True, text=True, check=True, encoding="utf-8")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("written", "words"), GOLDEN)
def test_words_are_compared_without_marks(written: str, words: str) -> None:
    assert " ".join(search_syllables(written)) == words


def test_the_script_sees_the_same_words() -> None:
    seen = run_script([written for written, _ in GOLDEN])

    assert [" ".join(one["words"]) for one in seen] == [words for _, words in GOLDEN]


def test_the_script_finds_the_same_in_the_same_order() -> None:
    index = read_files()

    seen = run_script(QUERIES)

    for one in seen:
        expected = [[hit.document.address, hit.score] for hit in rank(index, one["query"])]
        assert [address for address, _ in one["found"]] == [address for address, _ in expected], one["query"]
        assert [score for _, score in one["found"]] == pytest.approx([score for _, score in expected])


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
    hits = rank(read_files(), "bang nhau", subject="khtn")

    assert all(hit.document.subject == "khtn" for hit in hits)


def test_a_fragment_is_remembered_as_it_was() -> None:
    one = fragment(texts()[:3], 4)

    assert Fragment.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_the_order_of_materials_does_not_matter() -> None:
    shuffled = texts()[:3]
    Random(1).shuffle(shuffled)

    assert fragment(shuffled, 4) == fragment(texts()[:3], 4)


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
