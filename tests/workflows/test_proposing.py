"""What a leader records with a button: in the name of the role whose account it is, sent as a change, asked of a server like GitHub's."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY

from .hub import Hub, serving
from .test_approving import PATH, STATUS, change

COMMIT = "c" * 40
Call = Callable[..., tuple[int, str]]


@pytest.fixture
def hub() -> Iterator[Hub]:
    with serving(Hub()) as own:
        yield own


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The school of the pace target: one material waits for review, two roles have accounts, one of them the author's."""
    school = tmp_path / "school"
    shutil.copytree(REPOSITORY / "tests/schools/pace", school)
    change(school, STATUS, "status: review\n")
    catalogue = school / "materials_catalog.yml"
    text = catalogue.read_text(encoding="utf-8")
    assert "{id: to-truong, " in text
    assert "{id: gv-tin-hoc-6, " in text
    text = text.replace("{id: to-truong, ", '{id: to-truong, accounts: ["@To-Truong-Tin"], ')
    catalogue.write_text(text.replace("{id: gv-tin-hoc-6, ", '{id: gv-tin-hoc-6, accounts: ["@giao-vien"], '), encoding="utf-8")
    return school


@pytest.fixture
def call(hub: Hub, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """A call of the workflow, and what it gives and tells."""
    settings = {"GITHUB_API_URL": hub.address, "GITHUB_TOKEN": "ma-truy-cap", "GITHUB_SHA": COMMIT, "GITHUB_REF_NAME": "main"}
    for name, value in {**settings, "GITHUB_ACTOR": "to-truong-tin", "GITHUB_SERVER_URL": "https://github.com"}.items():
        monkeypatch.setenv(name, value)

    def called(*words: str) -> tuple[int, str]:
        place = ["--root", str(root), "--today", "2024-01-20", "--repository", "truong/kho"]
        code = run([*words, *place, "--", PATH])
        told = capsys.readouterr()
        return code, told.out + told.err

    return called


def test_a_step_is_recorded_for_the_role_whose_account_it_is_and_sent_for_review(hub: Hub, root: Path, call: Call) -> None:
    code, told = call("approve", "--step=department", "--account=to-truong-TIN")

    (tree,), (commit,), (opened,) = hub.trees, hub.commits, hub.opened
    (blob,) = tree["tree"]
    assert (code, told.splitlines()[-1]) == (0, "Đã gửi để xem lại: https://github.com/truong/kho/pull/7")
    assert len(told.splitlines()) == 2, "what was sent need not be sent"
    assert (blob["path"], blob["content"]) == (PATH, (root / PATH).read_text(encoding="utf-8"))
    assert "{step: department, by: to-truong, date: 2024-01-20, digest: v1-" in blob["content"]
    assert (tree["base_tree"], commit["parents"]) == (f"tree of {COMMIT}", [COMMIT])
    assert (opened["base"], hub.refs) == ("main", {f"refs/heads/{opened['head']}": "e" * 40})
    assert opened["head"].startswith("duyet/bai-01-truoc-")
    assert opened["title"] == commit["message"] == f"Thẩm định, phê duyệt: {PATH}"
    assert "Tổ chuyên môn thẩm định" in opened["body"]
    assert "Người yêu cầu: to\\-truong\\-tin." in opened["body"]
    assert hub.tokens == {"Bearer ma-truy-cap"}


def test_a_material_is_given_back_in_the_same_way(hub: Hub, call: Call) -> None:
    code, _ = call("return", "--account=to-truong-tin", "--reason=Câu 3 <b>chưa có lời giải</b> @ai")

    assert code == 0
    assert 'returned: {by: to-truong, date: 2024-01-20, reason: "Câu 3 <b>' in hub.trees[0]["tree"][0]["content"]
    assert "&lt;b&gt;" in hub.opened[0]["body"]
    assert "@&#8203;ai" in hub.opened[0]["body"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("approve", "--step=department", "--account=nguoi-la"), 2, "“nguoi-la” chưa là tài khoản của chức danh nào"),
        (("approve", "--step=department", "--account=giao-vien"), 1, "không ai tự duyệt bài của mình"),
        (("approve", "--step=leadership", "--account=to-truong-tin"), 1, "CHƯA ghi"),
        (("approve", "--step=department", "--account=to-truong-tin", "--by=to-truong"), 2, "chỉ ghi một trong hai"),
        (("return", "--account=nguoi-la", "--reason=Thiếu"), 2, "“nguoi-la” chưa là tài khoản của chức danh nào"),
    ],
    ids=["a stranger", "the author", "a step of others", "two who act", "a stranger gives back"],
)
def test_nobody_acts_for_a_role_that_is_not_theirs_and_nothing_is_sent(
    hub: Hub, root: Path, call: Call, words: tuple[str, ...], code: int, said: str
) -> None:
    before = (root / PATH).read_bytes()

    found, told = call(*words)

    assert found == code
    assert said in told
    assert (hub.asked, (root / PATH).read_bytes()) == ([], before)


def test_the_same_is_not_sent_twice(root: Path, hub: Hub, call: Call) -> None:
    waiting = (root / PATH).read_bytes()
    call("approve", "--step=department", "--account=to-truong-tin")
    (root / PATH).write_bytes(waiting)

    code, told = call("approve", "--step=department", "--account=to-truong-tin")

    assert code == 2
    assert "đã gửi từ trước" in told
    assert len(hub.opened) == 1


def test_where_no_workflow_may_open_a_change_its_branch_is_there_to_be_opened_by_hand(hub: Hub, call: Call) -> None:
    hub.lets_open = False

    code, told = call("approve", "--step=department", "--account=to-truong-tin")

    (branch,) = (ref.removeprefix("refs/heads/") for ref in hub.refs)
    assert code == 0
    assert told.rstrip().endswith(f"https://github.com/truong/kho/compare/main...{branch}?expand=1")
