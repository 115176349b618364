"""The ways out that fault rules show: the right text, ready to copy."""

import pytest

from generator.model.finding import Severity, fault
from generator.model.message import as_written
from generator.model.span import Span
from generator.workflows.judge import tell

KNOWN = "before, in, after"

HINTS = [
    ("unquoted-colon", {"key": "title", "text": "Bài 1: Tập hợp"}, 'title: "Bài 1: Tập hợp"'),
    ("unquoted-colon", {"key": "title", "text": 'Từ "a": b'}, "title: 'Từ \"a\": b'"),
    ("broken-yaml", {"why": "glued", "key": "week", "text": "week:5"}, "write: week: 5"),
    ("broken-yaml", {"why": "unquoted", "key": "title", "text": "@a"}, 'title: "@a"'),
    ("broken-yaml", {"why": "unquoted", "key": "lesson", "text": "- bai-01"}, "write: lesson: [bai-01]"),
    ("broken-yaml", {"why": "did not find expected ',' or '}'"}, "} after the last"),
    ("broken-yaml", {"why": "something new"}, "key: value"),
    ("broken-yaml", {}, "key: value"),
    ("unknown-key", {"key": "wek", "nearest": "week", "known": "week"}, "write: week:"),
    ("unknown-key", {"key": "x", "nearest": "", "known": "title, week"}, "choose from: title, week"),
    ("missing-key", {"key": "phase"}, "phase: before"),
    ("missing-key", {"key": "something"}, "something: …"),
    ("empty-value", {"key": "week"}, "week: 8"),
    ("empty-value", {"key": "something"}, "after the colon"),
    ("wrong-kind", {"key": "sources", "wanted": "text", "got": "mapping"}, "put quotes around it"),
    ("wrong-kind", {"key": "week", "wanted": "number", "got": "list"}, "week: 8"),
    ("wrong-kind", {"key": "something", "wanted": "number", "got": "list"}, "one value alone"),
    ("wrong-kind", {"key": "targets", "wanted": "list", "got": "text"}, "each item on a line of its own"),
    ("wrong-kind", {"wanted": "mapping", "got": "text"}, "key: value"),
    ("label-for-token", {"key": "phase", "label": "Trước lớp học", "token": "before"}, "write: phase: before"),
    ("label-for-token", {"key": "assessment", "label": "Viết", "token": "written"}, "write written in its place"),
    ("unknown-phase", {"key": "phase", "value": "befor", "nearest": "before", "known": KNOWN}, "write: phase: before; or"),
    ("unknown-phase", {"key": "phase", "value": "x", "nearest": "", "known": KNOWN}, "choose from: before, in, after"),
    ("unknown-person", {"key": "authors", "value": "x", "nearest": "gv", "known": "gv"}, "write gv in its place"),
    ("unknown-level", {"key": "level", "value": "x", "nearest": "", "known": ""}, "materials_catalog.yml"),
    ("leading-zero", {"key": "week", "value": "08", "number": "8"}, "write: week: 8"),
    ("sexagesimal-number", {"key": "minutes", "value": "1:30"}, "write: minutes: 90"),
    ("sexagesimal-number", {"key": "week", "value": "1:30"}, "week: 8"),
    ("not-a-number", {"key": "week", "value": "tuần 8", "number": "8"}, "write: week: 8"),
    ("not-a-number", {"key": "minutes", "value": "lâu", "number": ""}, "minutes: 15"),
    ("not-a-number", {"key": "min_share", "value": "35%", "number": ""}, "min_share: 0.35"),
    ("unreadable-date", {"key": "date", "value": "9/10/2023", "iso": "2023-10-09"}, "write: date: 2023-10-09"),
    ("unfit-file-name", {"reason": "marks", "name": "Bài 7. Đọc thêm.MD", "folder": ""}, "rename it: bai-7-doc-them.md"),
    ("unfit-file-name", {"reason": "marks", "name": "Hình 1.2", "folder": "yes"}, "rename it: hinh-1-2"),
    ("unfit-file-name", {"reason": "signs", "name": "(?).png", "folder": ""}, "rename it: tep.png"),
    ("unknown-column", {"column": "wekks", "nearest": "weeks", "known": "weeks"}, "write: weeks"),
    ("unknown-row-kind", {"value": "lessn", "nearest": "lesson", "known": "lesson, test"}, "write lesson in its place"),
    ("useless-allowance", {"code": "P999", "why": "unknown"}, "correct the code"),
    ("useless-allowance", {"code": "M110", "why": "refused"}, "mend what it finds"),
    ("useless-allowance", {"code": "P101", "why": "silent"}, "delete it from allow"),
]


@pytest.mark.parametrize(("kind", "details", "part"), HINTS, ids=[f"{kind}-{place}" for place, (kind, _, _) in enumerate(HINTS)])
def test_a_hint_shows_the_way_out(kind: str, details: dict[str, str], part: str) -> None:
    (finding,) = tell([fault(kind, Span("content/tin-hoc/6/bai.md"), **details)])

    assert part in finding.problem.hint.text(as_written)


@pytest.mark.parametrize(
    ("path", "line"), [("content/ppct/2023-2024/weeks.csv", "week,semester"), ("content/ppct/2023-2024/toan-6.csv", "id,order")]
)
def test_the_first_line_of_a_table_is_that_of_its_kind(path: str, line: str) -> None:
    (finding,) = tell([fault("empty-table", Span(path))])

    assert line in finding.problem.hint.text(as_written)


def test_a_label_in_a_table_is_a_note_because_the_row_is_read() -> None:
    details = {"key": "kind", "label": "Bài học", "token": "lesson"}

    header, table = tell([fault("label-for-token", Span(path), **details) for path in ("content/a.md", "content/ppct/a.csv")])

    assert (header.severity, table.severity) == (Severity.ERROR, Severity.NOTE)


def test_a_day_is_named_with_its_weekday() -> None:
    (finding,) = tell([fault("date-for-week", Span("a.md"), value="2023-10-16", day="2023-10-16")])

    assert finding.problem.says.text(as_written) == "“2023-10-16” is a day (Monday, 16/10/2023), not the number of a week"


def test_standard_tags_are_shown_as_authors_write_them() -> None:
    (finding,) = tell([fault("yaml-tag", Span("a.md"), tag="tag:yaml.org,2002:int")])

    assert finding.problem.says.text(as_written) == "“!!int” is a YAML tag"
