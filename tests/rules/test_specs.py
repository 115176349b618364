"""Every specification is run: the findings of its small libraries are those it announces, on the lines it announces them."""

import shutil
import unicodedata
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from generator.model.finding import Finding, Severity
from generator.model.message import as_written
from generator.workflows.check import check
from generator.workflows.judge import rule_table

from .spec import Case, read_spec

HERE = Path(__file__).parent
SPECS = sorted(HERE.glob("*.md"))
CASES = [pytest.param(spec, case, id=f"{spec.stem}:{case.name}") for spec in SPECS for case in read_spec(spec.read_text(encoding="utf-8"))]


def own_code(spec: Path) -> str:
    return rule_table()[spec.stem.replace("_", "-")].code


def lay_out(root: Path, case: Case) -> None:
    """The school of the specifications, with the files of a case laid over it."""
    shutil.copytree(HERE / "school", root, dirs_exist_ok=True)
    for path, text in case.files.items():
        file = root / (unicodedata.normalize("NFD", path) if "nfd-name" in case.flags[path] else path)
        file.parent.mkdir(parents=True, exist_ok=True)
        flags = dict(flag.partition("=")[::2] for flag in case.flags[path])
        if "symlink" in flags:
            file.symlink_to(flags["symlink"])
        elif "absent" in flags:
            file.unlink(missing_ok=True)
        elif "added" in flags:
            file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
        else:
            file.write_bytes(encoded(text, flags))


def lines_before(case: Case, path: str) -> int:
    """How many lines of the school's own file stand before those of a case: those of targets, say, are added to its catalogue."""
    own = HERE / "school" / path
    return own.read_text(encoding="utf-8").count("\n") if "added" in case.flags.get(path, ()) else 0


def encoded(text: str, flags: dict[str, str]) -> bytes:
    """What cannot be seen in a specification is said by flags: bom, crlf, utf-16, nfd, nfd-name, pad=KiB, hex=bytes, zip=member,member.

    ⇥ is a tab, ¤ the byte FF, and ⋯ the place of the padding, which else follows the text.
    """
    text = text.replace("⇥", "\t")
    if "nfd" in flags:
        text = unicodedata.normalize("NFD", text)
    if "crlf" in flags:
        text = text.replace("\n", "\r\n")
    if "pad" in flags:
        padding = "x " * (512 * int(flags["pad"]))
        text = text.replace("⋯", padding) if "⋯" in text else text + padding
    raw = text.encode("utf-16" if "utf-16" in flags else "utf-8").replace("¤".encode(), b"\xff")
    if "zip" in flags:
        return zipped(flags["zip"].split(","), raw)
    return bytes.fromhex(flags.get("hex", "")) + (b"\xef\xbb\xbf" if "bom" in flags else b"") + raw


def zipped(members: list[str], content: bytes) -> bytes:
    """An archive whose members all hold the text of the block."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def shown(finding: Finding) -> str:
    return f"{finding.at} {finding.severity} {finding.code} {finding.problem.says.text(as_written)}"


@pytest.mark.parametrize(("spec", "case"), CASES)
def test_a_specification_holds(spec: Path, case: Case, tmp_path: Path) -> None:
    lay_out(tmp_path, case)
    code = own_code(spec)

    results = check(tmp_path, date(2024, 3, 1))
    concerned = [
        f for f in results.findings if f.code == code or f.severity is Severity.ERROR or any(e.code == f.code for e in case.expected)
    ]

    found = sorted((f.at.path, f.at.line, str(f.severity), f.code) for f in concerned)
    expectations = [replace(e, line=e.line + lines_before(case, e.path)) for e in case.expected]
    wanted = sorted((e.path, e.line, e.severity, e.code) for e in expectations)
    assert found == wanted, "\n".join(shown(finding) for finding in results.findings)
    for expected in expectations:
        here = [f for f in concerned if (f.at.path, f.at.line, f.code) == (expected.path, expected.line, expected.code)]
        assert any(expected.text in f.problem.says.text(as_written) for f in here), "\n".join(map(shown, here))


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_a_specification_shows_its_fault_at_least_once(spec: Path) -> None:
    cases = read_spec(spec.read_text(encoding="utf-8"))

    assert any(expected.code == own_code(spec) for case in cases for expected in case.expected)
