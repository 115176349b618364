"""The issues that remind departments: one for each, brought up to date and never doubled, and nobody else's touched."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.cli._main import run
from generator.model.catalog import Department
from generator.model.due import Dues
from generator.model.message import as_written
from generator.sources.locale import read_locale
from generator.workflows.github import AUTHOR, Api
from generator.workflows.notice import LONGEST
from generator.workflows.remind import MOST, issues, mark_of, steps
from tests.conftest import Accept
from tests.dues.sample import DUES, EASED, NONE, OWED
from tests.repository import school_in

from .hub import BOT, PERSON, Hub, serving

REPOSITORY = "truong/kho"
EXPECTED = Path(__file__).parent / "expected"
READ = [("GET", "issues")]


@pytest.fixture
def hub() -> Iterator[Hub]:
    with serving(Hub()) as own:
        yield own


def put(dues: Dues, hub: Hub) -> list[str]:
    ask = Api(hub.address, "ma-truy-cap")
    told = []
    for step in steps(issues(dues, as_written), REPOSITORY, AUTHOR, ask):
        if step.method:
            ask(step.method, step.path, step.sent)
        told.append(step.told.text(as_written).partition(":")[0])
    return told


def with_departments(dues: Dues, *departments: Department) -> Dues:
    catalog = replace(dues.school.catalog, departments=departments)
    return replace(dues, school=replace(dues.school, catalog=catalog))


def test_the_issue_of_a_department_is_as_it_was_accepted(accept: Accept) -> None:
    (issue,) = issues(DUES, read_locale("vi"))

    accept(f"{issue.title}\n\n{issue.body}", EXPECTED / "remind.md")


def test_waivers_of_a_department_are_told_in_its_issue_and_in_no_other() -> None:
    other = Department("to-khac", "Tổ khác", "")

    own, others = issues(with_departments(EASED, *EASED.school.catalog.departments, other), read_locale("vi"))

    assert "- Miễn, hoãn: Nghỉ dài &lt;b&gt;" in own.body
    assert "Miễn, hoãn" not in others.body


def test_an_issue_is_opened_once_and_left_alone_as_long_as_it_is_right(hub: Hub) -> None:
    assert put(DUES, hub) == ["opened"]
    assert put(DUES, hub) == ["as it should be"]

    assert len(hub.issues) == 1
    assert hub.asked == [*READ, ("POST", "issues"), *READ]
    assert hub.tokens == {"Bearer ma-truy-cap"}


def test_what_has_changed_is_brought_up_to_date_in_the_same_issue(hub: Hub) -> None:
    put(DUES, hub)

    assert put(replace(DUES, owed=OWED[:1]), hub) == ["updated"]

    (issue,) = hub.issues
    assert "Bài 2" in issue["body"]
    assert "Bài 5" not in issue["body"]


def test_when_nothing_is_owed_any_more_the_issue_is_closed_and_opened_again_when_something_is(hub: Hub) -> None:
    put(DUES, hub)

    assert put(NONE, hub) == ["closed"]
    assert (hub.issues[0]["state"], hub.issues[0]["state_reason"]) == ("closed", "completed")
    assert put(NONE, hub) == ["nothing is owed, closed already"]
    assert put(DUES, hub) == ["opened again"]

    (issue,) = hub.issues
    assert issue["state"] == "open"


def test_where_nothing_is_owed_no_issue_is_opened(hub: Hub) -> None:
    assert put(NONE, hub) == ["nothing is owed, no issue"]
    assert hub.issues == []


def test_each_department_has_its_own(hub: Hub) -> None:
    both = with_departments(DUES, *DUES.school.catalog.departments, Department("to-ngu-van", "Tổ Ngữ văn"))
    owed = replace(both, owed=(*OWED, replace(OWED[0], department="to-ngu-van")))

    assert put(owed, hub) == ["opened", "opened"]
    assert put(both, hub) == ["as it should be", "closed"]


def test_nobody_elses_issue_is_edited_not_even_one_with_the_mark(hub: Hub) -> None:
    mark = mark_of(DUES.school.catalog.departments[0])
    hub.issue("Của người khác", f"{mark}\nchép lại", PERSON)
    hub.issue("Một lần sửa", f"{mark}\n", BOT, pull_request={"url": "https://api.github.com/p"})
    hub.issue("Việc khác của máy", f"xem {mark}", BOT)
    before = [dict(one) for one in hub.issues]

    assert put(DUES, hub) == ["opened"]

    assert hub.issues[1:] == before


def test_its_issue_is_found_behind_hundreds_of_others(hub: Hub) -> None:
    put(DUES, hub)
    for number in range(150):
        hub.issue(f"Việc {number}", "khác")

    assert put(DUES, hub) == ["as it should be"]


def test_line_ends_that_github_changed_are_no_difference(hub: Hub) -> None:
    put(DUES, hub)
    hub.issues[0]["body"] = hub.issues[0]["body"].replace("\n", "\r\n").rstrip()

    assert put(DUES, hub) == ["as it should be"]


def test_words_of_files_give_no_orders() -> None:
    (issue,) = issues(DUES, as_written)

    assert "\x1b" not in issue.body
    assert "\n::" not in issue.body
    assert "http://x" not in issue.body
    assert issue.body.count("<!--") == 1


def test_owners_are_called_by_their_accounts_and_not_by_mail() -> None:
    department = Department("to-toan-tin", "Tổ Toán – Tin", "", ("@truong/to-toan-tin", "to@example.vn"))

    (issue,) = issues(with_departments(DUES, department), as_written)

    assert "\n@truong/to-toan-tin\n" in issue.body
    assert "example.vn" not in issue.body


@pytest.mark.parametrize("lessons", [MOST + 5, 4000])
def test_a_long_list_is_cut_and_counted_and_fits_into_what_github_takes(lessons: int) -> None:
    many = replace(
        DUES, owed=tuple(replace(OWED[0], due=date(2023, 9, 24), role=f"gv-{number * 100 // lessons:02}") for number in range(lessons))
    )
    one_role = replace(DUES, owed=OWED[:1] * lessons)

    for dues in (many, one_role):
        (issue,) = issues(dues, as_written)
        assert len(issue.body) < LONGEST
    assert f"and {lessons - MOST} more" in issue.body


def test_a_department_whose_id_would_end_the_mark_cannot() -> None:
    assert mark_of(Department("to --> <b>", "Tổ")) == "<!-- hoclieu: nhac-viec to-b -->"


def test_the_command_tells_what_it_does_and_a_dry_run_only_asks(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(school_in(tmp_path / "school").root)
    monkeypatch.setenv("GITHUB_API_URL", hub.address)
    monkeypatch.setenv("GITHUB_TOKEN", "ma-truy-cap")
    call = ["remind", "--root", root, "--today", "2025-02-01", "--repository", REPOSITORY]

    assert run([*call, "--dry-run"]) == 0
    assert hub.asked == READ
    assert run(call) == 0
    assert run(call) == 0

    assert [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()] == ["đã mở", "đã mở", "đã đúng, không sửa"]
    assert len(hub.issues) == 1


@pytest.mark.parametrize(
    ("repository", "said"), [("truong", "CHỦ/TÊN"), ("truong/kho/../x", "CHỦ/TÊN"), ("truong/khong-co", "không ghi được")]
)
def test_a_wrong_repository_is_told_in_one_line(
    repository: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(school_in(tmp_path / "school").root)
    monkeypatch.setenv("GITHUB_API_URL", "http://127.0.0.1:1")

    assert run(["remind", "--root", root, "--today", "2025-02-01", "--repository", repository]) == 2

    assert said in capsys.readouterr().err
