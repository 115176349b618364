"""The comment on a change: what a teacher reads, and that no word of a stranger does anything but be read."""

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
from generator.model.notice import Filled, Links, Moved, Notice, Told
from generator.model.report import Style
from generator.reports.json import REPORT
from generator.sources.event import UnreadableEventError, read_event
from generator.sources.locale import read_locale
from generator.sources.notice import UnreadableNoticeError, read_notice
from generator.workflows.github import AUTHOR, Api, GitHubError, post
from generator.workflows.notice import MARK, code, comment, plain
from tests.conftest import Accept
from tests.reports.sample_change import CHANGE, STYLE
from tests.repository import school_in

from .hub import BOT, PERSON, Hub, serving

EVENTS = Path(__file__).parent / "events"
SHA = "b" * 40
GOOD = Notice(
    "2026-11-24", "a" * 40, accepted=True, files=1, filled=(Filled("Luỹ thừa", "Toán, lớp 6, đến tuần 12, Sau lớp học: nay 11/12"),)
)
BAD = Notice("2026-11-24", "a" * 40, accepted=False, files=1, found=(Told("content/toan/6/bai-04.md", 5, "M133", "error", "sai", "sửa"),))
SILENT = Notice("2026-11-24", "a" * 40, accepted=True, files=1)


def event(name: str) -> bytes:
    return (EVENTS / f"{name}.json").read_bytes()


@pytest.fixture
def hub() -> Iterator[Hub]:
    own = Hub()
    own.pull(12, "thcs-mau/kho-hoc-lieu", "bai-04", SHA)
    own.pull(15, "giao-vien-toan/kho-hoc-lieu", "bai/04-của-tôi", SHA)
    with serving(own):
        yield own


def posted(notice: Notice, hub: Hub, name: str = "same-repository") -> str:
    return post(notice, read_event(event(name)), Api(hub.address, "ma-truy-cap"), as_written)


def results(**changes: Any) -> bytes:
    made = json.loads(REPORT.render(CHANGE, STYLE))
    return json.dumps({**made, **changes}).encode()


def test_the_comment_of_a_change_is_as_it_was_accepted(accept: Accept) -> None:
    links = Links("https://github.com/thcs-mau/kho/blob/abc/", "https://github.com/thcs-mau/kho/edit/bai-04/")

    made = comment(read_notice(results()), links, read_locale("vi"))

    accept(made, Path(__file__).parent / "expected" / "comment.md")


def test_the_comment_on_a_real_change_says_what_it_fills_and_that_the_debt_is_not_the_authors(tmp_path: Path) -> None:
    school = school_in(tmp_path / "school")
    text = school.read("content/tin-hoc/6/bai-02-sau.md").replace("lesson: bai-02", "lesson: bai-04").replace("week: 2\n", "week: 5\n")
    school.write("content/tin-hoc/6/bai-04-sau.md", text)
    made = REPORT.render(school.judge(), Style(translate=read_locale("vi")))

    told = comment(read_notice(made.encode()), Links(), read_locale("vi"))

    assert "## ✅ Bài gửi đạt, có thể nhận vào" in told
    assert "Tin học, lớp 6, đến tuần 5, Sau lớp học: nay 2/4 bài đã có \\(trước là 1/4\\)" in told
    assert "Việc chung của trường, có từ trước (1 chỉ tiêu bắt buộc chưa đạt), không tính cho thầy cô." in told
    assert "Cần sửa" not in told


def test_an_error_leads_to_its_line_and_to_the_editor() -> None:
    links = Links("https://github.com/a/b/blob/c/", "https://github.com/a/b/edit/d/")

    told = comment(BAD, links, as_written)

    assert "(https://github.com/a/b/blob/c/content/toan/6/bai-04.md?plain=1#L5)" in told
    assert "(https://github.com/a/b/edit/d/content/toan/6/bai-04.md)" in told


@pytest.mark.parametrize("path", ["../../../thoat", "content/../../x", "/etc/passwd", "khac/a.md", "materials_catalog.yml/../x"])
def test_a_path_that_leads_out_of_the_library_is_no_link(path: str) -> None:
    notice = Notice("2026-11-24", "a" * 40, accepted=False, files=1, found=(Told(path, 5, "M133", "error", "sai"),))

    assert "](" not in comment(notice, Links("https://github.com/a/b/blob/c/", "https://github.com/a/b/edit/d/"), as_written)


def test_waivers_are_told_where_a_number_of_a_target_is_and_only_there() -> None:
    waiver = {"id": "thi", "reason": "Tuần thi <b>", "signed_by_name": "Hiệu trưởng", "signed_on": "2026-12-14", "expires": "2027-05-31"}
    targets = [{"waivers": [waiver]}, {"waivers": [waiver]}, {}]

    with_numbers = read_notice(results(targets=targets))
    without = replace(with_numbers, moved=(), old_targets=0)

    told = comment(with_numbers, Links(), read_locale("vi"))
    assert told.count("“thi”: Tuần thi &lt;b&gt; (Hiệu trưởng kí ngày 14/12/2026, đến hết 31/05/2027)") == 1
    assert "### Miễn, hoãn đang có hiệu lực" in told
    assert "Miễn, hoãn" not in comment(without, Links(), read_locale("vi"))


def test_no_more_is_spelt_out_than_can_be_read() -> None:
    found = tuple(Told("content/a.md", line, "M133", "error", "sai") for line in range(1, 60))
    told = comment(Notice("2026-11-24", "a" * 40, accepted=False, files=1, found=found), Links(), as_written)

    assert told.count("- `content/a.md") == 20
    assert "and 39 more, in the whole report" in told


def test_the_longest_comment_is_one_that_github_takes() -> None:
    long = "`*_[@" * 120
    found = tuple(Told(long, 1, "M133", weight, long, long) for weight in ("error", "warning") for _ in range(200))
    moved = tuple(Moved(long, long, long, stops) for stops in (True, False) for _ in range(100))
    notice = Notice(long, long, accepted=False, files=1, found=found, moved=moved, filled=(Filled(long, long),) * 200, bared=(long,) * 200)

    assert (
        len(comment(notice, Links("https://github.com/" + "a" * 200 + "/", "https://github.com/" + "b" * 250 + "/"), read_locale("vi")))
        < 65_536
    )


ORDERS = re.compile(r"@\w|<(?!!-- hoclieu|sub>|/sub>)|#\d|://|www\.|GH-\d|!\[|\]\(", re.IGNORECASE)


@pytest.mark.parametrize(
    "words",
    [
        "@everyone @to/nhom", "<script>alert(1)</script>", "<!-- hoclieu -->", "![x](http://a/b.png)", "[x](javascript:alert(1))",
        "#12 GH-12", "http://xấu.vn www.xấu.vn", "a\n## Đầu đề\n- mục", "| a | b |\n|---|---|", "`` ` ``",
        "~~~\nx\n~~~", "a  \nb", "\u202eđảo",
        "&lt;b&gt;",
        "1. một", "===", "***", "\\`x`", "$x$",
    ],
)  # fmt: skip
def test_a_strangers_words_are_text(words: str) -> None:
    shown = plain(words).replace("&#8203;", "\u200b")

    assert "\n" not in shown
    assert not ORDERS.search(shown), shown
    assert not re.search(r"(?<!\\)[`*_\[\]|~!$=]", shown.replace("\\\\", "")), shown
    assert not re.match(r"\d+\. |[-+>=] |\s", shown)


@given(st.text("`a \n"))
def test_a_strangers_words_as_code_cannot_end_it(words: str) -> None:
    shown = code(words)

    fence = re.match(r"`+", shown)
    assert fence is not None
    assert "\n" not in shown
    assert fence[0] not in re.findall(r"`+", shown[len(fence[0]) : -len(fence[0])])


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, b'{"patch": null, "findings": []}', results(patch=[]), results(findings={}),
        results(findings=[1]), results(findings=[{"is_new": "yes"}]), results(day=3), REPORT.render(CHANGE, STYLE).encode()[:-20],
    ],
)  # fmt: skip
def test_what_is_not_the_report_of_a_change_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableNoticeError):
        read_notice(raw)


def test_a_sentence_without_end_is_cut() -> None:
    made = json.loads(results())
    made["findings"] = [{**made["findings"][0], "is_new": True, "message": "x" * 100_000}]

    assert len(read_notice(json.dumps(made).encode()).found[0].says) < 700


def test_an_event_says_where_a_change_lies() -> None:
    build = read_event(event("fork"))

    assert (build.repository, build.head, build.branch) == ("thcs-mau/kho-hoc-lieu", "giao-vien-toan/kho-hoc-lieu", "bai/04-của-tôi")
    assert (build.address, build.commit) == ("https://github.com/giao-vien-toan/kho-hoc-lieu", SHA)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("head_branch", "../../x"), ("head_branch", "a/../b"), ("head_branch", "a\nb"), ("head_branch", ""), ("head_branch", "x" * 300),
        ("head_sha", "HEAD"), ("head_repository", None), ("head_repository", {"full_name": "a/b/c", "html_url": "https://github.com/a/b"}),
        ("head_repository", {"full_name": "a/b", "html_url": "javascript:alert(1)"}), ("event", "push"),
    ],
)  # fmt: skip
def test_an_event_with_anything_unusual_is_refused(key: str, value: Any) -> None:
    made = json.loads(event("fork"))
    made["workflow_run"][key] = value

    with pytest.raises(UnreadableEventError):
        read_event(json.dumps(made).encode())


def test_an_event_of_anything_but_a_change_is_refused() -> None:
    for raw in (event("push"), b"{}", b"[]", b"\xff"):
        with pytest.raises(UnreadableEventError):
            read_event(raw)


@pytest.mark.parametrize(("name", "number"), [("same-repository", 12), ("fork", 15)])
def test_the_first_time_a_comment_is_written(hub: Hub, name: str, number: int) -> None:
    hub.say(number, PERSON, "Cảm ơn!")

    address = posted(BAD, hub, name)

    assert address == f"https://github.com/c/{number}/1"
    assert hub.bodies(number)[1].startswith(MARK)
    assert len(hub.bodies(number)) == 2
    assert hub.tokens == {"Bearer ma-truy-cap"}


def test_the_second_time_it_is_edited_in_place(hub: Hub) -> None:
    posted(BAD, hub)

    posted(GOOD, hub)

    assert len(hub.bodies(12)) == 1
    assert "can be taken in" in hub.bodies(12)[0]


def test_what_is_said_already_is_not_said_again(hub: Hub) -> None:
    posted(BAD, hub)
    hub.comments[12][0]["body"] = hub.comments[12][0]["body"].replace("\n", "\r\n")  # as GitHub gives it back
    hub.asked.clear()

    posted(BAD, hub)

    assert [method for method, _ in hub.asked] == ["GET", "GET"]


def test_a_comment_that_somebody_else_wrote_with_our_mark_is_left_alone(hub: Hub) -> None:
    hub.say(12, PERSON, f"{MARK}\nGiả")
    hub.say(12, None, f"{MARK}\nTài khoản đã xoá")
    hub.say(12, BOT, "Của chương trình khác")

    posted(BAD, hub)

    assert [body.startswith(MARK) for body in hub.bodies(12)] == [True, True, False, True]
    assert hub.bodies(12)[0] == f"{MARK}\nGiả"


def test_our_comment_is_found_behind_hundreds_of_others(hub: Hub) -> None:
    for number in range(250):
        hub.say(12, PERSON, f"lời {number}")
    posted(BAD, hub)

    posted(GOOD, hub)

    assert sum(body.startswith(MARK) for body in hub.bodies(12)) == 1


def test_nothing_is_said_when_nothing_is_owed_unless_something_was(hub: Hub) -> None:
    assert posted(SILENT, hub) == ""
    assert hub.bodies(12) == []
    posted(BAD, hub)

    posted(SILENT, hub)

    assert "can be taken in" in hub.bodies(12)[0]


def test_a_change_that_has_moved_on_is_left_to_the_next_build(hub: Hub) -> None:
    hub.pulls[0]["head"]["sha"] = "c" * 40

    assert posted(BAD, hub) == ""
    assert hub.bodies(12) == []


def test_a_branch_of_the_same_name_in_another_copy_is_another_change(hub: Hub) -> None:
    hub.pulls[0]["head"]["repo"] = {"full_name": "nguoi-khac/kho-hoc-lieu"}
    hub.pulls.append({**hub.pulls[0], "number": 13, "head": {**hub.pulls[0]["head"], "repo": None}})

    assert posted(BAD, hub) == ""


def test_a_server_that_refuses_is_told_in_one_line(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_API_URL", f"{hub.address}/không-có")
    (tmp_path / "kq.json").write_bytes(results())

    code_ = run(["comment", str(tmp_path / "kq.json"), "--event", str(EVENTS / "fork.json")])

    err = capsys.readouterr().err
    assert code_ == 2
    assert err.startswith("hoclieu: không đặt được lời nhắn vào đề nghị")
    assert err.count("\n") == 1


def test_the_command_writes_and_then_edits_the_comment(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_API_URL", hub.address)
    monkeypatch.setenv("GITHUB_TOKEN", "ma-truy-cap")
    (tmp_path / "kq.json").write_bytes(results())
    call = ["comment", str(tmp_path / "kq.json"), "--event", str(EVENTS / "same-repository.json")]

    assert [run(call), run(call)] == [0, 0]

    assert capsys.readouterr().out.splitlines() == ["https://github.com/c/12/0"] * 2
    assert len(hub.bodies(12)) == 1
    assert hub.comments[12][0]["user"]["login"] == AUTHOR
    assert hub.tokens == {"Bearer ma-truy-cap"}


def test_a_token_is_sent_to_nobody_without_encryption() -> None:
    with pytest.raises(GitHubError):
        Api("http://example.vn", "x")("GET", "/", None)
