"""Suggestions beside the lines of a change: on what it shows, few, once, and nothing in them does anything but be read."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli._main import run
from generator.model.message import as_written
from generator.model.notice import Notice, Offered
from generator.reports.json import REPORT
from generator.sources.event import read_event
from generator.sources.notice import UnreadableNoticeError, read_notice
from generator.workflows.github import AUTHOR, Api, GitHubError, post
from generator.workflows.review import MOST, body, hunks, mark
from tests.reports.sample_change import CHANGE, STYLE
from tests.repository import Repository, school_in

from .hub import BOT, PERSON, Hub, serving

EVENTS = Path(__file__).parent / "events"
SHA = "b" * 40
PATH = "content/toan/6/bai-04.md"
PATCH = """\
@@ -1,3 +1,4 @@
 ---
-title: cũ
+title: mới
+phase: befor
 week: 3
@@ -20,2 +21,3 @@ đề mục
 cuối
+level: Biết
+lesson: Bài 4
\\ No newline at end of file"""
"""Lines 1 to 4, and 21 to 23."""

PHASE = Offered(PATH, 3, 3, "phase: befor", "phase: before", "error", (("M133", "“befor” không phải một giai đoạn"),))
BOTH = Offered(PATH, 22, 23, "level: Biết\nlesson: Bài 4", "level: nb\nlesson: bai-04", "warning", (("M122", "tên"), ("C201", "bài")))
QUIET = Notice("2026-11-24", "a" * 40, accepted=False, files=1)


@pytest.fixture
def hub() -> Iterator[Hub]:
    own = Hub()
    own.pull(12, "thcs-mau/kho-hoc-lieu", "bai-04", SHA)
    own.files[12] = [{"filename": PATH, "patch": PATCH}, {"filename": "content/hinh.png"}]
    with serving(own):
        yield own


def offer(hub: Hub, *offered: Offered) -> None:
    build = read_event((EVENTS / "same-repository.json").read_bytes())
    post(replace(QUIET, offered=offered), build, Api(hub.address, "ma-truy-cap"), as_written)


def remarks(hub: Hub) -> list[dict[str, Any]]:
    return hub.remarks.get(12, [])


def test_a_suggestion_is_put_beside_its_lines_in_one_review(hub: Hub) -> None:
    offer(hub, PHASE, BOTH)

    (review,) = hub.reviews
    first, second = review["comments"]
    assert (review["commit_id"], review["event"]) == (SHA, "COMMENT")
    assert {key: first[key] for key in ("path", "line", "side")} == {"path": PATH, "line": 3, "side": "RIGHT"}
    assert "start_line" not in first
    assert (second["start_line"], second["start_side"], second["line"]) == (22, "RIGHT", 23)
    assert first["body"].endswith("```suggestion\nphase: before\n```\n")
    assert "**M133** “befor” không phải một giai đoạn" in first["body"]


def test_after_a_new_push_nothing_is_put_twice(hub: Hub) -> None:
    offer(hub, PHASE)

    offer(hub, PHASE, BOTH)
    offer(hub, replace(PHASE, line=4, end_line=4), BOTH)

    assert [one["path"] for one in remarks(hub)] == [PATH, PATH]
    assert len(hub.reviews) == 2


def test_what_has_become_outdated_is_not_put_again_and_makes_room(hub: Hub) -> None:
    offer(hub, PHASE)
    remarks(hub)[0]["line"] = None  # as GitHub tells of lines that a later push has changed

    offer(hub, PHASE)

    assert len(hub.reviews) == 1


def test_no_more_stand_on_a_change_than_can_be_read_and_the_worst_come_first(hub: Hub) -> None:
    lines = "".join(f"\n+level: mức {number}" for number in range(1, 31))
    hub.files[12] = [{"filename": PATH, "patch": f"@@ -0,0 +1,30 @@{lines}"}]
    many = [Offered(PATH, number, number, f"level: mức {number}", "level: nb", "error", (("M136", "sai"),)) for number in range(1, 31)]

    offer(hub, *many[:8])
    offer(hub, *many)
    offer(hub, *many)

    assert [one["line"] for one in remarks(hub)] == list(range(1, MOST + 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"line": 5, "end_line": 5},
        {"line": 15, "end_line": 15},
        {"path": "content/toan/6/khac.md"},
        {"path": "content/hinh.png"},
        {"before": "phase: khác"},
        {"line": 4, "end_line": 4},
        {"line": 4, "end_line": 21, "before": "\n".join(["week: 3"] * 18)},
        {"end_line": 4},
    ],
    ids=["below", "between", "other-file", "picture", "other-words", "other-line", "across", "longer"],
)
def test_lines_that_the_change_does_not_show_get_none(hub: Hub, changes: dict[str, Any]) -> None:
    offer(hub, replace(PHASE, **changes))

    assert hub.reviews == []


def test_two_for_the_same_line_are_not_put_together(hub: Hub) -> None:
    offer(hub, BOTH, replace(BOTH, line=23, before="lesson: Bài 4", after="lesson: bai-05"))

    assert [one["line"] for one in remarks(hub)] == [23]


def test_what_others_have_said_with_our_mark_is_not_ours(hub: Hub) -> None:
    hub.remarks[12] = [{"user": user, "body": body(PHASE), "line": 3} for user in (PERSON, None)]

    offer(hub, PHASE)

    assert len(hub.reviews) == 1


def test_ours_are_found_behind_hundreds_of_others(hub: Hub) -> None:
    hub.remarks[12] = [{"user": PERSON, "body": f"lời {number}", "line": 1} for number in range(250)]
    hub.remarks[12].append({"user": BOT, "body": body(PHASE).replace("\n", "\r\n"), "line": None})

    offer(hub, PHASE)

    assert hub.reviews == []


def test_without_suggestions_nobody_is_asked(hub: Hub) -> None:
    offer(hub)

    assert [asked for asked in hub.asked if asked[1].startswith("pulls/")] == []


def test_a_change_that_has_moved_on_is_left_to_the_next_build(hub: Hub) -> None:
    hub.pulls[0]["head"]["sha"] = "c" * 40

    offer(hub, PHASE)

    assert hub.reviews == []


def test_a_server_that_refuses_is_told(hub: Hub) -> None:
    hub.review = lambda *_: None  # type: ignore[method-assign]

    with pytest.raises(GitHubError, match="reviews"):
        offer(hub, PHASE)


@given(st.text("`~a \n", max_size=40))
def test_lines_cannot_leave_their_block(after: str) -> None:
    made = body(replace(PHASE, after=after))

    opening = next(line for line in made.split("\n") if line.endswith("suggestion"))
    fence = opening.removesuffix("suggestion")
    inside = made.partition(f"{opening}\n")[2].removesuffix(f"\n{fence}\n")
    assert re.fullmatch("`{3,}", fence)
    assert inside == after
    assert not [line for line in inside.split("\n") if re.match(rf" {{0,3}}{fence}`*\s*$", line)]


def test_a_strangers_words_call_nobody_and_link_nowhere() -> None:
    made = body(replace(PHASE, mends=(("M133", "@to/nhom <b> ![x](http://a/b.png)\n```suggestion\nxoá"),)))

    told = made.partition("```suggestion\nphase")[0].replace("&#8203;", "\u200b")
    assert not re.search(r"@\w|<b|!\[|\]\(|://", told)
    assert "\n```" not in told.rstrip("\n")


def test_a_mark_follows_its_words_and_not_its_place() -> None:
    assert mark(PHASE) == mark(replace(PHASE, line=9, end_line=9, weight="note"))
    assert len({mark(PHASE), mark(replace(PHASE, path="content/a.md")), mark(replace(PHASE, after="x")), mark(BOTH)}) == 4


def test_the_lines_that_a_difference_shows_are_read_with_their_numbers() -> None:
    first, second = hunks(PATCH)

    assert first == {1: "---", 2: "title: mới", 3: "phase: befor", 4: "week: 3"}
    assert second == {21: "cuối", 22: "level: Biết", 23: "lesson: Bài 4"}
    assert hunks("") == hunks("chữ gì đó") == ()


def results(*suggestions: dict[str, Any]) -> bytes:
    made = json.loads(REPORT.render(CHANGE, STYLE))
    return json.dumps({**made, "suggestions": list(suggestions)}).encode()


def suggestion(**changes: Any) -> dict[str, Any]:
    good = {"path": PATH, "line": 3, "end_line": 3, "before": "phase: befor", "after": "phase: before"}
    return {**good, "mends": [{"code": "M133", "severity": "error", "message": PHASE.mends[0][1]}], **changes}


def test_the_report_of_a_change_says_what_can_be_offered() -> None:
    assert read_notice(results(suggestion())).offered == (PHASE,)


@pytest.mark.parametrize(
    "changes",
    [
        {"path": "../x.md"}, {"path": ".github/workflows/a.yml"}, {"path": "content/../Makefile"}, {"line": 0, "end_line": 0},
        {"line": 4}, {"end_line": 40}, {"after": "phase: before\u202e"}, {"after": "phase: before\x1b[2J"}, {"after": "\ud800"},
        {"after": "a" * 5000}, {"before": "a" * 5000}, {"mends": []}, {"mends": [{"code": "X<b>", "severity": "error", "message": "sai"}]},
    ],
)  # fmt: skip
def test_what_nobody_should_be_shown_is_left_out(changes: dict[str, Any]) -> None:
    assert read_notice(results(suggestion(**changes), suggestion())).offered == (PHASE,)


@pytest.mark.parametrize("changes", [{"path": 3}, {"line": "3"}, {"after": None}, {"mends": "M133"}, {"mends": [{"code": "M133"}]}])
def test_what_is_no_suggestion_at_all_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(UnreadableNoticeError):
        read_notice(results(suggestion(**changes)))


def shown(school: Repository) -> list[dict[str, Any]]:
    """What GitHub would tell of the files of a change."""
    files = school.git("diff", "--name-only", "main").splitlines()
    return [{"filename": name, "patch": "@@" + school.git("diff", "main", "--", name).partition("\n@@")[2]} for name in files]


def test_from_the_check_of_a_real_change_to_the_remark_and_its_acceptance(
    tmp_path: Path, hub: Hub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_API_URL", hub.address)
    monkeypatch.setenv("GITHUB_TOKEN", "ma-truy-cap")
    school, file = school_in(tmp_path / "school"), "content/tin-hoc/6/bai-01-truoc.md"
    school.change(file, "phase: before", "phase: Trước lớp học")
    report, event = tmp_path / "kq.json", str(EVENTS / "same-repository.json")
    check = ["check", "--root", str(school.root), "--today", "2024-12-02", "--base", "main", "--format", "json", "--output", str(report)]

    for _ in range(2):
        assert run(check) == 1
        hub.files[12] = shown(school)
        assert run(["comment", str(report), "--event", event]) == 0
    (one,) = remarks(hub)
    taken = one["body"].partition("suggestion\n")[2].partition("\n```")[0]
    lines = school.read(file).split("\n")
    lines[one["line"] - 1] = taken
    school.write(file, "\n".join(lines))

    assert run(check) == 0
    assert run(["comment", str(report), "--event", event]) == 0
    assert len(remarks(hub)) == 1
    assert "1" in hub.reviews[0]["body"]
    assert "một lần bấm" in hub.reviews[0]["body"]
    assert one["user"]["login"] == AUTHOR
    assert capsys.readouterr().err == ""
