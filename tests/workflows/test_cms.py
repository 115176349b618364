"""The editor of whole libraries: what it offers is what the check accepts, and its page keeps to itself."""

import json
import re
import shutil
from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from generator.engine.cms import cms_config
from generator.engine.repository import repository_of
from generator.engine.schema.material import material_schema
from generator.pages.templates import Templates
from generator.sources.locale import read_locale
from generator.workflows.cms import APP, Editor, cms_files, editor_of, policy
from generator.workflows.read import read_library
from tests import npm
from tests.conftest import REPOSITORY

DAY = date(2026, 11, 24)
HOSTS = ["", "https://github.com/truong/kho", "https://gitlab.com/so/truong/kho", "https://gitlab.truong.example/to/kho"]


@pytest.fixture(scope="module")
def packages() -> Path:
    """The editor's packages, as its lock pins them."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not here, so the editor cannot be installed")
    return npm.installed(REPOSITORY / "cms") / "node_modules"


def config(root: Path, address: str = "") -> dict[str, Any]:
    return cms_config(read_library(root, DAY), repository_of(address), "Kho học liệu", str)


def fields(config: dict[str, Any], name: str) -> dict[str, dict[str, Any]]:
    [collection] = [one for one in config["collections"] if one["name"] == name]
    return {field["name"]: field for field in collection["fields"]}


def values(field: dict[str, Any]) -> list[Any]:
    return [option["value"] for option in field["options"]]


@pytest.mark.parametrize("address", HOSTS)
def test_the_configuration_is_one_that_the_editor_itself_calls_valid(address: str, library_root: Path, packages: Path) -> None:
    schema = json.loads((packages / "@sveltia" / "cms" / "schema" / "sveltia-cms.json").read_bytes())

    errors = [f"{error.json_path}: {error.message}" for error in Draft7Validator(schema).iter_errors(config(library_root, address))]

    assert errors == []
    assert not Draft7Validator(schema).is_valid(config(library_root) | {"publish_mode": "x"})


def test_each_subject_and_grade_offers_its_own_lessons(library_root: Path) -> None:
    library = read_library(library_root, DAY)

    for curriculum in library.school.curricula_of("2026-2027"):
        own = fields(config(library_root), f"{curriculum.cell.subject}-{curriculum.cell.grade}")
        assert values(own["lesson"]) == [row.id for row in curriculum.rows]
        hidden = {name: field["default"] for name, field in own.items() if field["widget"] == "hidden"}
        assert hidden == {"subject": curriculum.cell.subject, "grade": curriculum.cell.grade, "school_year": "2026-2027"}


def test_no_choice_is_one_that_the_schema_refuses(library_root: Path) -> None:
    library = read_library(library_root, DAY)
    schema = material_schema(library.school, str)
    own = fields(config(library_root), "toan-6")
    right = {"title": "Tên", "subject": "toan", "grade": 6, "school_year": "2026-2027", "week": 1, "phase": "after", "lesson": "bai-01"}
    right |= {"type": "exercise", "assessment": "written"}
    validator = Draft202012Validator(schema)
    assert validator.is_valid(right)
    for name, field in own.items():
        for value in values(field) if field["widget"] == "select" else ():
            errors = [error.message for error in validator.iter_errors({**right, name: value})]
            assert errors == [], (name, value)
    assert not validator.is_valid({**right, "status": "approved"})
    assert "approved" not in values(own["status"])
    assert [name for name, field in own.items() if field.get("required")] == [
        name for name in own if name in schema["required"] and own[name]["widget"] != "hidden"
    ]


def test_the_site_has_no_editor_where_it_is_not_installed(library_root: Path) -> None:
    editor = editor_of(library_root, "")

    assert not editor.is_installed
    assert list(cms_files(editor, read_library(library_root, DAY), Templates({}, str), "Kho")) == []


def test_the_page_and_its_programs_ask_nobody_else(library_root: Path, packages: Path) -> None:
    editor = Editor(packages, repository_of("https://github.com/truong/kho"))
    views = {"cms-app.html": (REPOSITORY / "theme" / "views" / "cms-app.html").read_text(encoding="utf-8")}
    files = {
        one.path: one.content for one in cms_files(editor, read_library(library_root, DAY), Templates(views, read_locale("vi")), "Kho")
    }

    page = files[f"{APP}index.html"].decode()
    imports = re.findall(r'<script type="importmap">(.*?)</script>', page)[0]
    assert f"sha256-{b64encode(sha256(imports.encode()).digest()).decode()}" in page
    assert {f"{APP}{path.removeprefix('./')}" for path in json.loads(imports)["imports"].values()} <= files.keys()
    assert re.findall(r"https?://[^\s;'\"&]+", page) == ["https://avatars.githubusercontent.com", "https://api.github.com"]
    assert b"jsdelivr.net/fontsource" not in files[f"{APP}npm/index.js"]
    fonts = set(re.findall(rb"npm/assets/[\w.-]+\.woff2", files[f"{APP}npm/index.js"]))
    assert fonts
    assert {f"{APP}{font.decode()}" for font in fonts} <= files.keys()
    assert files[f"{APP}locales/vi.js"].startswith(b"export default {")
    assert not [path for path in files if path.endswith(".map")]


@pytest.mark.parametrize("address", HOSTS)
def test_the_policy_lets_the_page_ask_the_git_host_and_no_other(address: str) -> None:
    repository = repository_of(address)
    directives = {name: sources.split() for name, _, sources in (one.strip().partition(" ") for one in policy(repository, "{}").split(";"))}

    hosts = [source for source in directives["connect-src"] if source.startswith("https:")]
    assert hosts == ([repository.interface] if repository else [])
    assert not any("unsafe" in source for source in directives["script-src"])
    assert directives["default-src"] == ["'none'"]
    assert not [name for name, sources in directives.items() if "*" in sources or "https:" in sources]
