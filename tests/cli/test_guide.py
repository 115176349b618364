"""The commands of the guides do what the guides say, and what they show to be copied is right."""

import re
import shlex
from pathlib import Path

import pytest

from generator.cli._main import run
from generator.sources.school import read_catalog_file
from tests.conftest import REPOSITORY
from tests.repository import Repository

GUIDES = sorted((REPOSITORY / "content/huong-dan").glob("*.md"))
ELSEWHERE = {"dua-bai-word", "dua-phan-phoi-chuong-trinh"}
"""Its commands need papers of departments: ``tests/importing/test_guide.py`` makes them."""
ASKING = "hoclieu new"
"""It asks, and nobody is there to answer: ``test_new.py`` answers."""
FIRST = REPOSITORY / "content/huong-dan/bai-hoc-lieu-dau-tien.md"
REVIEWING = REPOSITORY / "content/huong-dan/giao-viec-va-duyet.md"
WAITING = "content/toan/6/bai-05-truoc.md"
"""The material of the first guide, which the guide for reviewers approves."""
LEADING = REPOSITORY / "content/huong-dan/lanh-dao.md"
DAY = ["--today", "2026-11-24"]


def blocks(guide: Path, language: str, fence: str = "```") -> list[str]:
    return re.findall(rf"^{fence}{language}\n(.*?)^{fence}$", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(guide: Path) -> list[str]:
    """The lines of a guide that are to be typed, in their order."""
    return [line for block in blocks(guide, "console") for line in block.splitlines()]


TYPED = {guide.stem: commands(guide) for guide in GUIDES if commands(guide) and guide.stem not in ELSEWHERE}


@pytest.fixture
def library(library_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The demo as somebody has it who has cloned it, with what the school keeps as ``origin``; everything is typed in its folder."""
    own = Repository(library_root)
    own.write(".gitignore", ".hoclieu/\n")
    own.git("init", "--quiet")
    own.commit()
    own.git("clone", "--quiet", "--bare", str(library_root), str(tmp_path / "origin.git"))
    own.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    own.git("fetch", "--quiet", "origin")
    monkeypatch.chdir(library_root)
    return own


@pytest.mark.parametrize("name", TYPED)
def test_the_commands_of_a_guide_can_be_typed_as_they_stand(name: str, library: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    if name == REVIEWING.stem:
        library.write(WAITING, *blocks(FIRST, "markdown", "````"))
    for line in TYPED[name]:
        program, *arguments = shlex.split(line)
        assert program in {"hoclieu", "git"}
        if program == "git":
            library.git(*arguments)
        elif line != ASKING:
            assert run(arguments if "--today" in arguments else [*arguments, *DAY]) == 0, line
            assert capsys.readouterr().out or "--output" in arguments, line


def test_whoever_follows_the_first_guide_at_the_terminal_has_sent_a_material(library: Repository) -> None:
    for line in TYPED[FIRST.stem]:
        program, *arguments = shlex.split(line)
        if program == "git":
            library.git(*arguments)
        else:
            run([*arguments, *DAY])

    assert library.git("diff", "--name-only", "origin/main", "origin/toan-6-bai-05") == "content/toan/6/bai-05-truoc.md"


def test_the_material_that_the_first_guide_gives_to_copy_is_accepted(library: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (material,) = blocks(FIRST, "markdown", "````")
    assert "`bai-05-truoc.md`" in FIRST.read_text(encoding="utf-8")

    library.write("content/toan/6/bai-05-truoc.md", material)

    assert run(["check", "--base", "origin/main", *DAY]) == 0
    assert "bai-05-truoc.md:" not in capsys.readouterr().out


def test_the_steps_of_approval_are_recorded_as_the_guide_for_reviewers_shows(
    library: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (material,) = blocks(FIRST, "markdown", "````")
    library.write(WAITING, material)
    approving = [line for line in TYPED[REVIEWING.stem] if line.startswith("hoclieu approve")]

    for line, recorded in zip(approving, blocks(REVIEWING, "yaml"), strict=True):
        assert run([*shlex.split(line)[1:], *DAY]) == 0
        assert library.read(WAITING) == material.replace("status: review\n", recorded)
        capsys.readouterr()
        assert run(["check", "--base", "origin/main", *DAY]) == 0
        assert "bai-05-truoc.md:" not in capsys.readouterr().out


def test_the_roles_of_the_guides_are_those_of_the_catalogue() -> None:
    catalog, _, _ = read_catalog_file(REPOSITORY / "materials_catalog.yml")

    roles = set(re.findall(r"by: ([a-z0-9-]+)", REVIEWING.read_text(encoding="utf-8")))

    assert roles == {"to-truong-toan-tin", "pho-hieu-truong"} <= {person.id for person in catalog.people}


def test_the_waivers_of_the_leaders_guide_are_taken_as_they_stand(library: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = [block for block in blocks(LEADING, "yaml") if "waivers:" in block]
    (waivers,) = re.findall(r"^    waivers:\n.*", shown, re.MULTILINE | re.DOTALL)
    library.write("materials_catalog.yml", (REPOSITORY / "materials_catalog.yml").read_text(encoding="utf-8") + waivers)

    assert run(["check", *DAY]) == 0

    told = " ".join(capsys.readouterr().out.split())
    assert "lùi hạn theo “nghi-thai-san”" in told
    assert "Giáo viên Khoa học tự nhiên 6 nghỉ thai sản (Hiệu trưởng kí ngày 20/11/2026, đến hết 31/01/2027)" in told
    assert "thi-cuoi-ki-1" not in told, "it is signed later than the day of the check"
    assert not re.search(r"C40\d", told)


def test_the_assignments_of_the_reviewers_guide_are_taken_as_they_stand(library: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (table,) = blocks(REVIEWING, "csv")
    library.write("content/ppct/2026-2027/phan-cong-to-toan-tin.csv", table)

    assert run(["due", "--department", "to-toan-tin", "--weeks", "50", *DAY]) == 0
    assert "Chưa phân công" not in capsys.readouterr().out
    assert run(["check", *DAY]) == 0
    assert "phan-cong" not in capsys.readouterr().out


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_what_a_guide_shows_as_a_command_is_tried(guide: Path) -> None:
    shown = [line for block in blocks(guide, "text") for line in block.splitlines() if line.startswith("hoclieu ")]

    assert not shown or guide.stem in ELSEWHERE


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_a_command_that_is_named_in_passing_exists(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in sorted(set(re.findall(r"`hoclieu ([a-z-]+)", guide.read_text(encoding="utf-8")))):
        assert run([name, "--help"]) == 0, name
    capsys.readouterr()


def test_the_teachers_guide_shows_the_commands_that_are_asked_for_most() -> None:
    assert {line.split()[1] for line in TYPED["giao-vien"]} == {"new", "fix"}
    assert ASKING in TYPED["giao-vien"]
