"""Whether an owner stands behind the steps that a change records: asked of a server that answers as GitHub's does."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli._main import run
from generator.model.catalog import Catalog, Department, SchoolFacts
from generator.model.message import as_written
from generator.sources.event import Build, read_event
from generator.workflows.github import Api
from generator.workflows.vouching import CONTEXT, vouch
from tests.builders import catalog
from tests.conftest import REPOSITORY
from tests.repository import school_in

from .hub import Hub, serving

EVENT = Path(__file__).parent / "events" / "same-repository.json"
BUILD = read_event(EVENT.read_bytes())
PATH = "content/tin-hoc/6/bai-04-sau.md"
BASE = "a" * 40
TEXT = (REPOSITORY / "tests/schools/pace/content/tin-hoc/6/bai-01-truoc.md").read_text(encoding="utf-8")
WAITING = TEXT.replace("status: approved", "status: review").replace("  - {step: leadership, by: pho-hieu-truong, date: 2024-01-04}\n", "")
OWNED = catalog(
    school=SchoolFacts("Trường THCS Mẫu", owners=("@hieu-pho",)),
    departments=(Department("to-toan-tin", "Tổ Toán – Tin", "to-truong-toan-tin", ("@To-Truong", "@truong/to-toan-tin")),),
)


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A change that records the second step of a material."""
    own = Hub()
    own.pull(12, "thcs-mau/kho-hoc-lieu", "bai-04", BUILD.commit)
    show(own, WAITING, TEXT)
    with serving(own):
        yield own


def show(hub: Hub, before: str | None, after: str, path: str = PATH) -> None:
    """What a file is in the change, and was before."""
    hub.files.setdefault(12, []).append({"filename": path, "status": "added" if before is None else "modified"})
    hub.contents[path, BUILD.commit] = after
    if before is not None:
        hub.contents[path, BASE] = before


def said(hub: Hub, login: str, state: str = "APPROVED", commit: str = BUILD.commit) -> None:
    hub.said.setdefault(12, []).append({"user": {"login": login}, "state": state, "commit_id": commit})


def asked(hub: Hub, known: Catalog = OWNED, build: Build = BUILD) -> tuple[str, str]:
    vouch(known, build, Api(hub.address, "ma-truy-cap"), as_written)
    (one,) = hub.statuses[BUILD.commit]
    assert one["context"] == CONTEXT
    return one["state"], one["description"]


def test_a_step_waits_for_an_owner(hub: Hub) -> None:
    assert asked(hub) == ("pending", "waits for “Approve” of: @To-Truong, @truong/to-toan-tin")


def test_an_owner_stands_behind_it(hub: Hub) -> None:
    said(hub, "to-truong")

    assert asked(hub) == ("success", "an owner has approved: steps recorded in 1 files")


@pytest.mark.parametrize(
    "words",
    [
        [("hieu-pho", "APPROVED", BUILD.commit)],
        [("to-truong", "COMMENTED", BUILD.commit)],
        [("to-truong", "APPROVED", "c" * 40)],
        [("to-truong", "APPROVED", BUILD.commit), ("to-truong", "CHANGES_REQUESTED", BUILD.commit)],
        [("to-truong", "APPROVED", BUILD.commit), ("to-truong", "DISMISSED", BUILD.commit)],
    ],
    ids=["of another subject", "a remark", "an earlier commit", "taken back", "dismissed"],
)
def test_other_words_do_not_stand_behind_it(hub: Hub, words: list[tuple[str, str, str]]) -> None:
    for one in words:
        said(hub, *one)

    assert asked(hub)[0] == "pending"


def test_whoever_sent_the_change_does_not_stand_behind_it(hub: Hub) -> None:
    said(hub, "giao-vien-toan")
    own = replace(OWNED, departments=(Department("to-toan-tin", "Tổ", "to-truong-toan-tin", ("@giao-vien-toan",)),))

    assert asked(hub, own)[0] == "pending"


def test_a_remark_after_approval_takes_nothing_back(hub: Hub) -> None:
    said(hub, "to-truong")
    said(hub, "to-truong", "COMMENTED")

    assert asked(hub)[0] == "success"


def test_where_the_branch_demands_owners_github_waits_for_them_itself(hub: Hub) -> None:
    hub.rules = [{"type": "pull_request", "parameters": {"require_code_owner_review": True}}]

    assert asked(hub) == ("success", "GitHub itself waits for the owners here: steps recorded in 1 files")


def test_a_rule_without_owners_demands_none(hub: Hub) -> None:
    hub.rules = [{"type": "deletion"}, {"type": "pull_request", "parameters": {"require_code_owner_review": False}}]

    assert asked(hub)[0] == "pending"


def test_every_file_needs_an_owner_of_its_own(hub: Hub) -> None:
    show(hub, None, TEXT, "content/khac/6/a.md")
    said(hub, "to-truong")

    assert asked(hub) == ("pending", "waits for “Approve” of: @hieu-pho")


def test_nobody_named_is_told(hub: Hub) -> None:
    assert asked(hub, replace(OWNED, departments=(), school=SchoolFacts("Mẫu"))) == (
        "pending",
        "nobody is named for these files: write “owners” in the catalogue",
    )


@pytest.mark.parametrize("after", [WAITING, WAITING + "\nThêm.\n", WAITING.replace("status: review", "status: draft")])
def test_a_change_that_records_no_step_needs_nobody(hub: Hub, after: str) -> None:
    hub.contents[PATH, BUILD.commit] = after

    assert asked(hub) == ("success", "no step of approval is recorded here")


@pytest.mark.parametrize(
    "after",
    [
        TEXT.replace("by: to-truong", "by: nguoi-la"),
        TEXT.replace("step: leadership", '"st\\u0065p": leadership'),
        TEXT.replace("date: 2024-01-02", "date: 2024-01-03"),
        TEXT.replace("date: 2024-01-02}", "date: 2024-01-02, digest: v1-a}"),
    ],
    ids=["unknown role", "escaped key", "another day", "another digest"],
)
def test_no_way_of_writing_hides_a_step(hub: Hub, after: str) -> None:
    hub.contents[PATH, BASE], hub.contents[PATH, BUILD.commit] = TEXT.replace("  - {step: leadership", "#"), after

    assert asked(hub)[0] == "pending"


def test_a_file_that_is_not_given_counts_as_one_with_a_step(hub: Hub) -> None:
    hub.contents.clear()

    assert asked(hub)[0] == "pending"


@pytest.mark.parametrize("after", ["Không có phần đầu.\n", TEXT + "x" * (1 << 18)], ids=["no header", "too long"])
def test_a_file_that_cannot_be_read_counts_as_one_with_a_step(hub: Hub, after: str) -> None:
    hub.contents[PATH, BUILD.commit] = after

    assert asked(hub)[0] == "pending"


def test_guides_tables_and_what_is_taken_away_are_not_looked_at(hub: Hub) -> None:
    hub.files[12] = [{"filename": PATH, "status": "removed"}]
    hub.files[12] += [{"filename": path, "status": "added"} for path in ("content/index.md", "content/huong-dan/a.md", "README.md")]

    assert asked(hub)[0] == "success"


def with_accounts(**roles: str) -> Catalog:
    return replace(OWNED, people=tuple(replace(one, accounts=(roles[one.id],)) if one.id in roles else one for one in OWNED.people))


@pytest.mark.parametrize("demanded", [False, True], ids=["asked for here", "asked for by GitHub"])
def test_a_step_in_the_name_of_a_role_waits_for_its_account_beside_the_owners(hub: Hub, *, demanded: bool) -> None:
    known = with_accounts(**{"pho-hieu-truong": "@Hieu-Pho", "to-truong-toan-tin": "@to-truong"})
    hub.rules = [{"type": "pull_request", "parameters": {"require_code_owner_review": demanded}}]
    said(hub, "to-truong")

    waits = asked(hub, known)
    said(hub, "hieu-pho")
    vouch(known, BUILD, Api(hub.address, "ma-truy-cap"), as_written)

    assert waits == ("pending", "waits for “Approve” of: @Hieu-Pho")
    assert hub.statuses[BUILD.commit][-1]["state"] == "success"


def test_whoever_sent_the_change_stands_behind_a_step_of_their_own_and_still_another_owner_is_needed(hub: Hub) -> None:
    known = with_accounts(**{"pho-hieu-truong": "@giao-vien-toan"})

    waits = asked(hub, known)
    said(hub, "to-truong")
    vouch(known, BUILD, Api(hub.address, "ma-truy-cap"), as_written)

    assert waits == ("pending", "waits for “Approve” of: @To-Truong, @truong/to-toan-tin")
    assert hub.statuses[BUILD.commit][-1]["state"] == "success"


def test_a_change_too_large_to_be_listed_waits(hub: Hub) -> None:
    hub.files[12] = [{"filename": f"README-{number}.md", "status": "added"} for number in range(2001)]

    assert asked(hub) == ("pending", "too many files to look at: send them in several changes")


def test_a_change_that_has_moved_on_gets_no_status(hub: Hub) -> None:
    hub.pulls[0]["head"]["sha"] = "d" * 40

    assert vouch(OWNED, BUILD, Api(hub.address, "ma-truy-cap"), as_written) is None
    assert hub.statuses == {}


def test_the_command_sets_the_status_with_the_token_of_the_workflow(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_API_URL", hub.address)
    monkeypatch.setenv("GITHUB_TOKEN", "ma-truy-cap")
    event = tmp_path / "event.json"
    event.write_text(
        EVENT.read_text(encoding="utf-8").replace('"event": "pull_request"', '"event": "pull_request_review"'), encoding="utf-8"
    )

    school = school_in(tmp_path / "kho", "pace")

    assert run(["vouch", "--root", str(school.root), "--today", "2024-01-20", "--event", str(event)]) == 0
    assert "chưa ghi ai phụ trách" in capsys.readouterr().out
    assert hub.tokens == {"Bearer ma-truy-cap"}


def test_on_ones_own_computer_the_files_and_their_owners_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    school = school_in(tmp_path / "kho", "pace")
    path = "content/tin-hoc/6/bai-01-truoc.md"
    school.change(path, "date: 2024-01-04", "date: 2024-01-05")
    school.change("materials_catalog.yml", "head: to-truong}", 'head: to-truong, owners: ["@truong/to"]}')
    school.change("materials_catalog.yml", "{id: pho-hieu-truong, ", '{id: pho-hieu-truong, accounts: ["@hieu-pho"], ')
    call = ["vouch", "--root", str(school.root), "--today", "2024-01-20", "--base", "main"]

    assert run(call) == 0
    assert capsys.readouterr().out == f"{path}: chờ bấm “Approve”: @truong/to, @hieu-pho\n"
