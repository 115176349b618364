"""Reports opened by a real office program: it calculates what was counted, and prints on A4, landscape.

Starting the program is what costs: two calls, each with all files.
"""

import io
import os
import re
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from generator.engine.filing import filed, filing_table
from generator.model.table import Share
from generator.office.docx import FORMAT as DOCX
from generator.office.xlsx import FORMAT as XLSX
from generator.sources.locale import read_locale
from generator.workflows.filing import ALL, dossier

from .sample import LIBRARY

pytestmark = pytest.mark.slow

SOFFICE = os.environ.get("HOCLIEU_SOFFICE", "soffice")
VIETNAMESE = read_locale("vi")
HEADS = 6
A4 = (842, 595)
"""Points, landscape."""
PATIENCE = 180
_KEPT = re.compile(rb"(</f>)<v>[^<]*</v>")
_BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
_PAGE = re.compile(rb"/Type\s*/Page\b")


def without_results(raw: bytes) -> bytes:
    """The same workbook with formulas only, so that whoever opens it must calculate."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, _KEPT.sub(rb"\1", old.read(name)) if name.startswith("xl/worksheets/") else old.read(name))
    return made.getvalue()


def convert(folder: Path, to: str, *files: str) -> None:
    """One call for all files, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [SOFFICE, profile, "--headless", "--convert-to", to, "--outdir", str(folder / "made"), *(str(folder / file) for file in files)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workbook_that_is_to_be_calculated_holds_no_results() -> None:
    raw = without_results(XLSX.write(dossier(LIBRARY, "summary", VIETNAMESE), VIETNAMESE))
    formulas, results = (openpyxl.load_workbook(io.BytesIO(raw), data_only=only).worksheets[0] for only in (False, True))
    calculated = [cell.coordinate for row in formulas.iter_rows() for cell in row if cell.data_type == "f"]

    assert calculated
    assert {results[place].value for place in calculated} == {None}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook calculated anew, and both papers as they are printed."""
    folder = tmp_path_factory.mktemp("office")
    paper = dossier(LIBRARY, ALL, VIETNAMESE)
    (folder / "calculated.xlsx").write_bytes(without_results(XLSX.write(paper, VIETNAMESE)))
    (folder / "sheets.xlsx").write_bytes(XLSX.write(paper, VIETNAMESE))
    (folder / "pages.docx").write_bytes(DOCX.write(paper, VIETNAMESE))
    convert(folder, "xlsx:Calc MS Excel 2007 XML", "calculated.xlsx")
    convert(folder, "pdf", "sheets.xlsx", "pages.docx")
    return folder / "made"


@pytest.mark.parametrize("kind", filing_table())
def test_it_reads_every_cell_and_calculates_what_was_counted(kind: str, made: Path) -> None:
    table = filed(LIBRARY, kind, VIETNAMESE)
    sheet = openpyxl.load_workbook(made / "calculated.xlsx", data_only=True)[table.short]
    rows = [*table.rows, *([table.totals] if table.has_totals else [])]

    for number, row in enumerate(rows, HEADS + 1):
        for place, cell in enumerate(row, 1):
            read = sheet.cell(number, place).value
            if isinstance(cell, Share):
                assert read == pytest.approx(cell.ratio)
            elif isinstance(cell, date):
                assert isinstance(read, datetime)
                assert read.date() == cell
            elif cell is not None:
                assert (read if read is not None else "") == cell


def test_no_formula_fails(made: Path) -> None:
    sheets = openpyxl.load_workbook(made / "calculated.xlsx", data_only=True).worksheets
    errors = [cell.coordinate for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.data_type == "e"]

    assert errors == []


@pytest.mark.parametrize("file", ["sheets.pdf", "pages.pdf"])
def test_it_prints_on_a4_landscape(file: str, made: Path) -> None:
    raw = (made / file).read_bytes()
    sizes = {(round(float(width)), round(float(height))) for width, height in _BOX.findall(raw)}

    assert sizes == {A4}


def test_each_sheet_of_few_rows_is_one_page(made: Path) -> None:
    assert len(_PAGE.findall((made / "sheets.pdf").read_bytes())) == len(filing_table())
