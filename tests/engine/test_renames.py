"""Files under other names, and the links that follow them."""

import pytest

from generator.engine.links import resolve
from generator.engine.renames import relink, weigh
from generator.model.document import Link
from generator.model.span import Span

FILES = ("content/Toán/6/Bài 1.md", "content/Toán/6/hinh/Số đo.svg", "content/toan/7/bai-01.md", "content/tin-hoc/6/bai-01.md")


def test_a_file_stands_where_all_names_on_its_way_take_it() -> None:
    renames = weigh(
        [("content/Toán/6/Bài 1.md", "content/Toán/6/bai-1.md"), ("content/Toán/6/hinh/Số đo.svg", "content/Toán/6/hinh/so-do.svg")], FILES
    )

    assert renames.refused == ()
    assert renames.of("content/Toán/6/Bài 1.md") == "content/Toán/6/bai-1.md"
    assert [old for old, _ in renames.accepted] == ["content/Toán/6/hinh/Số đo.svg", "content/Toán/6/Bài 1.md"]
    assert renames.of("content/tin-hoc/6/bai-01.md") == "content/tin-hoc/6/bai-01.md"


@pytest.mark.parametrize(
    "wanted",
    [
        [("content/Toán", "content/toan")],  # there is such a folder
        [("content/Toán/6/Bài 1.md", "content/Toán/6/BAI-1.md"), ("content/Toán/6/hinh", "content/Toán/6/bai-1.md")],
        [("content/Toán/6/Bài 1.md", "content/Toán/6/HINH")],  # one name to Windows
    ],
)
def test_a_name_that_is_taken_is_refused(wanted: list[tuple[str, str]]) -> None:
    renames = weigh(wanted, FILES)

    assert renames.accepted == ()
    assert set(renames.refused) == set(wanted)


def test_only_the_capitals_of_a_name_may_change() -> None:
    assert weigh([("content/A.md", "content/a.md")], ("content/A.md",)).accepted == (("content/A.md", "content/a.md"),)


@pytest.mark.parametrize(
    ("path", "written", "wanted"),
    [
        ("content/tin-hoc/6/a.md", "../../To%C3%A1n/6/B%C3%A0i%201.md#muc?", "../../so/6/bai-1.md#muc?"),
        ("content/tin-hoc/6/a.md", "../../Toán/6/Bài 1.md?x=1", "../../so/6/bai-1.md?x=1"),
        ("content/Toán/6/Bài 1.md", "hinh/Số đo.svg", "hinh/so-do.svg"),
        ("content/Toán/6/Bài 1.md", "../../tin-hoc/6/bai-01.md", None),
        ("content/Toán/6/Bài 1.md", "https://example.vn/Toán", None),
        ("content/Toán/6/Bài 1.md", "#muc", None),
    ],
)
def test_a_link_leads_where_it_led_before(path: str, written: str, wanted: str | None) -> None:
    renames = weigh(
        [
            ("content/Toán", "content/so"),
            ("content/Toán/6/Bài 1.md", "content/Toán/6/bai-1.md"),
            ("content/Toán/6/hinh/Số đo.svg", "content/Toán/6/hinh/so-do.svg"),
        ],
        FILES,
    )

    edits = relink(path, [Link(written, "đọc thêm", Span(path, 9, 3, 9, 12))], renames)

    assert [edit.text for edit in edits] == ([wanted] if wanted else [])
    if wanted:
        assert resolve(renames.of(path), wanted).path == renames.of(resolve(path, written).path)
