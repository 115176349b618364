"""Where links lead, by their text alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.links import Kind, Target, relative, resolve, scheme

HERE = "content/tin-hoc/6/bai-01-truoc.md"


@pytest.mark.parametrize(
    ("written", "path", "anchor"),
    [
        ("bai-02.md", "content/tin-hoc/6/bai-02.md", ""),
        ("./hinh/../hinh/so-do.svg", "content/tin-hoc/6/hinh/so-do.svg", ""),
        ("../../huong-dan/index.md#lam-gi", "content/huong-dan/index.md", "lam-gi"),
        ("so%2Ddo.svg?v=2#a", "content/tin-hoc/6/so-do.svg", "a"),
        ("bài.md", "content/tin-hoc/6/bài.md", ""),
        ("ba\u0300i.md#ba\u0300i", "content/tin-hoc/6/bài.md", "bài"),
        ("b%C3%A0i.md", "content/tin-hoc/6/bài.md", ""),
        ("../7/", "content/tin-hoc/7", ""),
        ("../..", "content", ""),
    ],
)
def test_a_relative_link_leads_to_a_file_of_the_content_folder(written: str, path: str, anchor: str) -> None:
    target = resolve(HERE, written)

    assert target == Target(Kind.FILE, path, anchor)


@pytest.mark.parametrize(("written", "anchor"), [("#muc", "muc"), ("", ""), ("?v=2#muc", "muc"), ("#m%E1%BB%A5c", "mục")])
def test_a_link_without_a_file_stays_in_its_own(written: str, anchor: str) -> None:
    target = resolve(HERE, written)

    assert target == Target(Kind.ANCHOR, HERE, anchor)


@pytest.mark.parametrize("written", ["https://moet.gov.vn/a", "//moet.gov.vn", "mailto:ten@example.com", "JavaScript:alert(1)"])
def test_whatever_has_a_scheme_or_a_host_is_external(written: str) -> None:
    target = resolve(HERE, written)

    assert target == Target(Kind.EXTERNAL)


@pytest.mark.parametrize("written", ["/tin-hoc/6/", "\\\\may\\tep.pdf", "C:\\GV\\a.png", "D:/a.png"])
def test_a_path_from_a_root_is_not_the_librarys(written: str) -> None:
    target = resolve(HERE, written)

    assert target == Target(Kind.ABSOLUTE)


@pytest.mark.parametrize("written", ["../../../README.md", "..%2f..%2f..%2fREADME.md", "../../../../../etc/passwd"])
def test_too_many_steps_up_lead_outside(written: str) -> None:
    target = resolve(HERE, written)

    assert target.kind is Kind.OUTSIDE


@pytest.mark.parametrize(
    "written",
    ["javascript:x", "JAVASCRIPT:x", " java\tscript:x", "&#106;avascript:x", "javascript&colon;x", "javascript\\:x", "\x01javascript:x"],
)
def test_a_scheme_cannot_hide(written: str) -> None:
    assert scheme(written) == "javascript"


@pytest.mark.parametrize("written", ["", "bai.md", "#a:b", "../a:b", "hinh/a:b.svg", "?a:b"])
def test_a_colon_alone_makes_no_scheme(written: str) -> None:
    assert scheme(written) == ""


@given(st.lists(st.sampled_from(["tin-hoc", "toan", "6", "hinh", "a.md"]), min_size=1, max_size=5))
def test_the_way_to_a_file_leads_to_it(parts: list[str]) -> None:
    other = "content/" + "/".join(parts)

    assert resolve(HERE, relative(HERE, other)) == Target(Kind.FILE, other)


@given(st.text(max_size=60))
def test_every_text_leads_somewhere(written: str) -> None:
    target = resolve(HERE, written)

    assert target.kind in Kind
