import csv
import io

from generator.model.message import as_written
from generator.office.csv import FORMAT
from generator.workflows.filing import dossier

from .sample import HOSTILE, LIBRARY


def test_excel_in_vietnam_opens_it_with_marks_and_columns() -> None:
    made = FORMAT.write(dossier(LIBRARY, "materials", as_written), as_written)

    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == len(LIBRARY.published)
    assert {row["Grade"] for row in rows} == {"6"}
    assert made.count(b"\r\n") == made.count(b"\n") == 1 + len(rows)


def test_no_cell_is_a_formula() -> None:
    made = FORMAT.write(dossier(LIBRARY, "materials", as_written), as_written).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(made, newline=""), delimiter=";") for cell in row]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert {cell for cell in cells if cell.startswith("'")} == {f"'{title}" for title in HOSTILE}
