"""The HTML of every kind of page is valid: html-validate's rules of the standard, of documents and of accessibility.

Two of its rules do not hold here: own files need no fingerprint in the page, and a form whose choices act at once has nothing to submit.
"""

import json
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.npm import installed, program

from .kinds import file_of, kinds
from .watching import nothing

HERE = Path(__file__).parent
SOUND = """<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>Trang</title></head>
<body><main><h1>Trang</h1>{}</main></body>
</html>
"""


@pytest.fixture(scope="session")
def validator() -> Path:
    return installed(HERE / "html_validate")


def faults(validator: Path, *pages: Path) -> list[str]:
    program_file = validator / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    call = (program("node", "nodejs"), program_file, "--formatter", "json", "--config", validator / ".htmlvalidate.json", *pages)
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:  # a file: it ends before a pipe has taken all that it says
        outcome = subprocess.run(call, cwd=validator, stdout=told, stderr=subprocess.PIPE, text=True, check=False)
        told.seek(0)
        found = json.load(told) if outcome.returncode in {0, 1} else None
    assert found is not None, outcome.stderr
    return [
        f"{page['filePath']}:{one['line']}: {one['ruleId']}: {one['message']} ({one.get('selector')})"
        for page in found
        for one in page["messages"]
    ]


@pytest.mark.parametrize("planted", ["<p>Chữ<div>Khối</div></p>", "<img src='a.png'>", "<i id='a'>1</i><i id='a'>2</i>", "<h3>Chữ</h3>"])
def test_a_planted_fault_is_found(planted: str, validator: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(SOUND.format(planted), encoding="utf-8")

    assert faults(validator, page)


def test_every_kind_of_page_of_the_showcase_is_valid(validator: Path, showcase_folder: Path) -> None:
    nothing(faults(validator, *(file_of(showcase_folder, address) for address in kinds(showcase_folder))))


def test_every_kind_of_page_of_the_library_is_valid(validator: Path, demo_folder: Path) -> None:
    nothing(faults(validator, *(file_of(demo_folder, address) for address in kinds(demo_folder))))
