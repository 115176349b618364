"""The file that a broken link most likely meant: named only when an author may follow the hint blindly."""

import pytest

from generator.rules._links import nearest_file

FILES = frozenset(
    {
        "content/index.md",
        "content/huong-dan/giao-vien.md",
        "content/tin-hoc/6/bai-01-truoc.md",
        "content/tin-hoc/6/bai-02-moi.md",
        "content/tin-hoc/6/bai-04-truoc.md",
        "content/tin-hoc/7/bai-09-sau.md",
        "content/tin-hoc/6/hinh/so-do.svg",
        "content/toan/6/bai-02-truoc.md",
        "content/toan/6/bai-03-truoc.md",
    }
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("content/tin-hoc/6/bai-4-truoc.md", "content/tin-hoc/6/bai-04-truoc.md"),
        ("content/tin-hoc/6/Bai-01-Truoc.md", "content/tin-hoc/6/bai-01-truoc.md"),
        ("content/tin-hoc/6/bai-09-sau.md", "content/tin-hoc/7/bai-09-sau.md"),
        ("content/tin-hoc/6/so-do.svg", "content/tin-hoc/6/hinh/so-do.svg"),
        ("content/tin-hoc/toan/6/bai-03-truoc.md", "content/toan/6/bai-03-truoc.md"),
        ("content/tin-hoc/huong-dan/giao-vien.md", "content/huong-dan/giao-vien.md"),
        ("content/tin-hoc/6/bai-02-truoc.md", "content/tin-hoc/6/bai-02-moi.md"),
    ],
)
def test_the_file_that_was_meant(written: str, meant: str) -> None:
    assert nearest_file(FILES, written) == meant


@pytest.mark.parametrize("written", ["content/tin-hoc/6/bai-03-truoc.md", "content/tin-hoc/6/bai-05-truoc.md", "content/khong-co.md"])
def test_another_subject_s_lesson_or_another_number_is_not_offered(written: str) -> None:
    assert nearest_file(FILES, written) == ""
