"""``hoclieu fix`` on whole libraries: what is shown is what is written, and nothing else."""

import shutil
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from generator.model.finding import Severity
from generator.workflows.check import check
from generator.workflows.fix import Plan, plan, write
from generator.workflows.publish import UnwritableError
from tests.rules.spec import Case
from tests.rules.test_specs import CASES, lay_out

DAY = date(2026, 11, 24)
SOURCE, TARGET = "content/toan/6/bai-03-sau.md", "content/toan/6/bai-02-truoc.md"


def planned(root: Path, *paths: str) -> Plan:
    return plan(root, lambda path: not paths or path in paths, lambda _done, _total: None)


def snapshot(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_good_library_is_left_as_it_is(library_root: Path) -> None:
    assert planned(library_root).is_empty


def test_nothing_is_written_before_it_is_asked_for(library_root: Path) -> None:
    replace(library_root / SOURCE, "phase: after", "phase: Sau lớp học")
    before = snapshot(library_root)

    made = planned(library_root)

    assert snapshot(library_root) == before
    write(library_root, made)
    assert {path for path, raw in snapshot(library_root).items() if raw != before[path]} == {SOURCE}
    assert planned(library_root).is_empty


def test_materials_are_measured_against_the_mended_school(library_root: Path) -> None:
    replace(library_root / "materials_catalog.yml", "types:\n", "tpyes:\n")
    table = library_root / "content/ppct/2026-2027/toan-6.csv"
    table.write_text("\ufeff" + table.read_text(encoding="utf-8").replace("id,", "Mã,", 1), encoding="utf-8")
    replace(library_root / SOURCE, "lesson: bai-03", "lesson: Bài 3")
    replace(library_root / SOURCE, "type: question-bank", "type: Ngân hàng câu hỏi")

    write(library_root, planned(library_root))

    assert [finding for finding in check(library_root, DAY).findings if finding.severity is Severity.ERROR] == []
    assert "lesson: bai-03\ntype: question-bank\n" in (library_root / SOURCE).read_text(encoding="utf-8")


def test_only_the_files_that_were_named_are_mended(library_root: Path) -> None:
    for path in (SOURCE, TARGET):
        replace(library_root / path, "phase: ", "Giai đoạn: ")

    assert [change.path for change in planned(library_root, TARGET).changes] == [TARGET]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_links_follow_a_file_under_its_new_name(library_root: Path, form: str) -> None:
    name = unicodedata.normalize(form, "Bài 2 – Trước.md")
    (library_root / TARGET).rename(library_root / "content/toan/6" / name)
    replace(library_root / SOURCE, "(bai-02-truoc.md)", "(B%C3%A0i%202%20%E2%80%93%20Tr%C6%B0%E1%BB%9Bc.md)")
    guide = library_root / "content/huong-dan/hoc-sinh.md"
    guide.write_text(guide.read_text(encoding="utf-8") + "\n[Bài mẫu](<../toan/6/Bài 2 – Trước.md>)\n", encoding="utf-8")

    made = planned(library_root)
    write(library_root, made)

    assert made.renames.accepted == (("content/toan/6/Bài 2 – Trước.md", "content/toan/6/bai-2-truoc.md"),)
    assert (library_root / "content/toan/6/bai-2-truoc.md").is_file()
    assert not (library_root / "content/toan/6" / name).exists()
    assert "(bai-2-truoc.md)" in (library_root / SOURCE).read_text(encoding="utf-8")
    assert guide.read_text(encoding="utf-8").endswith("\n[Bài mẫu](<../toan/6/bai-2-truoc.md>)\n")
    assert [finding.code for finding in check(library_root, DAY).findings if finding.code in ("L101", "M151")] == []
    assert planned(library_root).is_empty


def test_a_folder_with_marks_is_renamed_with_all_that_is_in_it(library_root: Path) -> None:
    (library_root / "content/toan").rename(library_root / "content/Toán")

    write(library_root, planned(library_root))

    assert (library_root / TARGET).is_file()
    assert [finding for finding in check(library_root, DAY).findings if finding.severity is Severity.ERROR] == []


def test_a_name_that_is_taken_is_refused(library_root: Path) -> None:
    shutil.copy(library_root / TARGET, library_root / "content/toan/6/Bài 02 trước.md")

    made = planned(library_root)

    assert made.renames.refused == (("content/toan/6/Bài 02 trước.md", TARGET),)
    assert made.renames.accepted == ()


def test_what_a_simulations_own_pages_ask_for_keeps_its_name(library_root: Path) -> None:
    folder = library_root / "content/toan/6/can-bang"
    folder.mkdir()
    (folder / "index.html").write_text("<title>Cân</title><script src='Số.js'></script>", encoding="utf-8")
    (folder / "Số.js").write_text("", encoding="utf-8")

    made = planned(library_root)

    assert made.renames.accepted == ()
    assert "M151" in {finding.code for finding in check(library_root, DAY).findings}


def test_a_file_is_written_whole_and_keeps_its_rights(library_root: Path) -> None:
    file = library_root / SOURCE
    replace(file, "phase: after", "phase: afer")
    file.chmod(0o640)

    write(library_root, planned(library_root))

    assert file.stat().st_mode & 0o777 == 0o640
    assert [other.name for other in file.parent.iterdir() if other.name.startswith(".")] == []


def test_what_cannot_be_written_is_told(library_root: Path) -> None:
    replace(library_root / SOURCE, "phase: after", "phase: afer")
    made = planned(library_root)
    shutil.rmtree(library_root / "content/toan")
    (library_root / "content/toan").write_text("a file where a folder stood", encoding="utf-8")

    with pytest.raises(UnwritableError, match="bai-03-sau"):
        write(library_root, made)


def test_an_allowed_finding_is_left_alone(library_root: Path) -> None:
    replace(library_root / SOURCE, "minutes: ", "allow: {C201: bài của trường bạn}\nminutes: ")
    replace(library_root / SOURCE, "lesson: bai-03", "lesson: Bài 3")

    assert planned(library_root).is_empty


@pytest.mark.parametrize(("spec", "case"), CASES)
def test_in_every_library_of_the_specifications_mending_leaves_nothing_to_mend_and_adds_no_fault(
    spec: Path,  # noqa: ARG001 -- names the case
    case: Case,
    tmp_path: Path,
) -> None:
    lay_out(tmp_path, case)
    day = date(2024, 3, 1)
    before = check(tmp_path, day)

    made = planned(tmp_path)
    write(tmp_path, made)

    after = check(tmp_path, day)
    mended = {(finding.code, finding.problem.says) for change in made.changes for finding in change.mended}
    assert planned(tmp_path).is_empty
    assert made.changes or made.renames.accepted or after == before
    assert not mended & {(finding.code, finding.problem.says) for finding in after.findings}
