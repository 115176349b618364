"""What ``.vscode/`` points to is there, and what it reads out of the program's words is what the program says."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.cli.check import BEGINS, ENDS
from generator.exports.schemas import EXPORT
from generator.exports.snippets import SNIPPETS
from generator.sources.locale import read_locale
from tests.conftest import REPOSITORY
from tests.exports.sample import LIBRARY, PUBLICATION

FOLDER = REPOSITORY / ".vscode"
GUIDE = (REPOSITORY / "content/huong-dan/trinh-soan-thao.md").read_text(encoding="utf-8")
REPORT = (REPOSITORY / "tests/reports/expected/github.txt").read_text(encoding="utf-8").splitlines()


def settings(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def ignored() -> list[str]:
    return (REPOSITORY / ".gitignore").read_text(encoding="utf-8").split()


def test_the_schemas_that_an_editor_looks_for_are_those_that_the_export_writes() -> None:
    written = {f"./{artifact.path}" for artifact in EXPORT.make(LIBRARY, PUBLICATION)}

    asked = settings("settings.json")["yaml.schemas"]

    assert set(asked) < written
    assert (REPOSITORY / asked["./schema/danh-muc.schema.json"]).is_file()
    assert all(f"`{Path(path).name}`" in GUIDE for path in written)


def test_what_editors_need_only_here_is_not_handed_in() -> None:
    assert {"/schema/", "/phan-dau.yml", f"/{SNIPPETS}"} <= set(ignored())


def test_the_extension_that_is_asked_for_is_the_one_the_guide_speaks_of() -> None:
    assert settings("extensions.json")["recommendations"] == ["redhat.vscode-yaml"]
    assert "phần mở rộng **YAML** của Red Hat" in GUIDE


def checking() -> dict[str, Any]:
    return next(task for task in settings("tasks.json")["tasks"] if "check" in task["args"])


@pytest.mark.parametrize("line", [line for line in REPORT if line.startswith("::")])
def test_a_finding_is_read_out_of_the_report_with_its_place_and_its_code(line: str) -> None:
    pattern = checking()["problemMatcher"]["pattern"]

    match = re.search(pattern["regexp"], line)

    assert match
    read = {name: match[group] for name, group in pattern.items() if name != "regexp"}
    assert read["severity"] in {"error", "warning", "notice"}
    assert read["line"].isdigit()
    assert read["column"] is None or read["column"].isdigit()
    assert read["message"]
    assert "%0A" not in read["message"]


def test_the_task_calls_the_program_as_it_is_installed() -> None:
    task = checking()

    assert task["command"].endswith("/.venv/bin/hoclieu")
    assert task["args"] == ["check", "--format", "github"]
    assert task["group"] == {"kind": "build", "isDefault": True}


def test_the_task_in_the_background_knows_when_a_check_begins_and_ends() -> None:
    (task,) = (task for task in settings("tasks.json")["tasks"] if task["args"][-1] == "--watch")
    say = read_locale("vi")

    assert task["args"][:-1] == checking()["args"]
    assert task["isBackground"] is True
    assert task["problemMatcher"]["pattern"] == checking()["problemMatcher"]["pattern"]
    matcher = task["problemMatcher"]["background"]
    assert re.search(matcher["beginsPattern"], say(BEGINS))
    assert re.search(matcher["endsPattern"], say(ENDS))
    assert f"“{task['label']}”" in GUIDE


def test_one_task_writes_all_that_an_editor_wants() -> None:
    tasks = {task["label"]: task for task in settings("tasks.json")["tasks"]}
    writing = next(task for task in tasks.values() if task["args"] == ["export", "schemas"])

    assert tasks[writing["dependsOn"]]["args"] == ["export", "snippets"]
    assert all(f"hoclieu {' '.join(task['args'])}" in GUIDE for task in tasks.values() if task["args"][0] == "export")
