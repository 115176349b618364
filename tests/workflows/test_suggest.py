"""What is offered to be taken with one click: certain, small, each by itself, and right when it is taken."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from generator.model.results import Results
from generator.model.suggestion import Suggestion
from generator.workflows.check import results_of
from generator.workflows.read import read_library
from generator.workflows.suggest import MOST_LINES, with_suggestions
from tests.repository import BEHIND, Repository, school_in

FILE = "content/tin-hoc/6/bai-01-truoc.md"
TABLE = "content/ppct/2024-2025/toan-6.csv"


@pytest.fixture
def school(tmp_path: Path) -> Repository:
    return school_in(tmp_path / "school")


def whole(school: Repository) -> Results:
    library = read_library(school.root, date(2024, 12, 2))
    return with_suggestions(school.root, library, results_of(library))


def change(school: Repository) -> Results:
    return with_suggestions(school.root, read_library(school.root, BEHIND), school.judge())


def taken(school: Repository, one: Suggestion) -> None:
    """As GitHub does it: the lines are replaced."""
    lines = school.read(one.path).split("\n")
    assert "\n".join(lines[one.line - 1 : one.end_line]) == one.before
    lines[one.line - 1 : one.end_line] = one.after.split("\n")
    school.write(one.path, "\n".join(lines))


def test_a_label_is_offered_as_its_token_on_its_line(school: Repository) -> None:
    school.change(FILE, "phase: before", "phase: Trước lớp học  # ở nhà")

    (one,) = change(school).suggestions

    assert (one.path, one.before, one.after) == (FILE, "phase: Trước lớp học  # ở nhà", "phase: before  # ở nhà")
    assert one.line == one.end_line == school.read(FILE).split("\n").index("phase: Trước lớp học  # ở nhà") + 1
    assert [finding.code for finding in one.findings] == ["M122"]


def test_each_is_right_whichever_are_taken_and_in_whatever_order(school: Repository) -> None:
    for old, new in (
        ("phase: ", "Giai đoạn: "),
        ("week: ", "week: 0"),
        ("subject: tin-hoc", "subject: Tin học"),
        ("level: nb", "level: Nhận biết"),
    ):
        school.change(FILE, old, new)
    offered = change(school).suggestions
    assert len(offered) == 4

    for one in reversed(offered):
        before = len(change(school).charged)
        taken(school, one)
        assert len(change(school).charged) < before

    assert change(school).suggestions == ()
    assert not [finding for finding in change(school).charged if finding.problem.mend]


def test_two_mistakes_of_one_line_are_offered_together(school: Repository) -> None:
    school.change(FILE, "phase: before", "Giai đoạn: Trước lớp học")

    (one, *others) = change(school).suggestions

    assert one.after in {"phase: before", "phase: Trước lớp học"}
    assert not [other for other in others if other.line <= one.end_line and one.line <= other.end_line and other.path == one.path]


def test_what_only_a_person_can_decide_is_not_offered(school: Repository) -> None:
    school.change(FILE, "grade: 6", "grade: khối mấy")

    results = change(school)

    assert results.charged
    assert results.suggestions == ()


def test_what_the_school_owed_before_is_offered_to_nobody(school: Repository) -> None:
    school.git("switch", "--quiet", "main")
    school.change(FILE, "phase: before", "phase: Trước lớp học")
    school.commit()
    school.git("switch", "--quiet", "--force-create", "sua")
    school.write("content/tin-hoc/6/bai-03-sau.md", school.read("content/tin-hoc/6/bai-02-sau.md").replace("bai-02", "bai-03"))

    assert change(school).suggestions == ()
    assert len(whole(school).suggestions) == 1


def test_a_whole_table_is_too_much_for_one_click(school: Repository) -> None:
    rows = [line for line in school.read(TABLE).split("\n") if line]
    many = [*rows, *(f"them-{number},Bài thêm {number},lesson,1" for number in range(MOST_LINES))]
    school.write(TABLE, "\n".join(many).replace(",", ";") + "\n")

    assert [one for one in whole(school).suggestions if one.path == TABLE] == []


def test_a_heading_of_a_table_is_offered(school: Repository) -> None:
    school.change(TABLE, "title", "Tên bài")

    (one,) = [one for one in whole(school).suggestions if one.path == TABLE]

    assert (one.line, one.end_line) == (1, 1)
    assert "title" in one.after


@pytest.mark.parametrize(
    "spoil", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: unicodedata.normalize("NFD", text)]
)
def test_where_the_file_itself_is_saved_otherwise_lines_would_not_match(school: Repository, spoil: object) -> None:
    text = school.read(FILE).replace("phase: before", "phase: Trước lớp học")
    (school.root / FILE).write_bytes(spoil(text).encode())  # type: ignore[operator]

    assert change(school).suggestions == ()


def test_the_worst_come_first(school: Repository) -> None:
    school.change(FILE, "phase: before", "phase: Trước lớp học")
    school.change(FILE, "subject: tin-hoc", "subject: tin-hocc")

    weights = [one.findings[0].severity.rank for one in change(school).suggestions]

    assert len(weights) == 2
    assert weights == sorted(weights)
