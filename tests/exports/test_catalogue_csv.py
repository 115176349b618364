import csv
import io
from dataclasses import replace

from generator.exports.catalogue_csv import EXPORT

from .sample import BEFORE, LIBRARY, PUBLICATION, library


def table() -> list[dict[str, str]]:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)
    assert artifact.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(artifact.content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_rows_are_numbered_and_stand_in_the_order_of_the_schools_subjects() -> None:
    rows = table()

    assert [(row["No."], row["Subject"], row["Week"]) for row in rows] == [("1", "Toán", "1"), ("2", "Tin học", "2"), ("3", "Tin học", "3")]


def test_a_row_says_in_the_schools_words_what_when_and_where() -> None:
    row = table()[1]

    assert row == {
        "No.": "2",
        "Subject": "Tin học",
        "Grade": "6",
        "School year": "2023-2024",
        "Week": "2",
        "Lesson": "Bài 1. Thông tin và dữ liệu",
        "Material": "Thông tin quanh em: một buổi sáng",
        "Type": "Bài giảng đa phương tiện",
        "Phase": "Trước lớp học",
        "Teacher": "Giáo viên Tin học 6",
        "Published on": "15/09/2023",
        "Address": "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/",
        "Tổ chuyên môn thẩm định (day)": "14/09/2023",
        "Ban giám hiệu phê duyệt (day)": "15/09/2023",
        "Remarks": "",
    }


def test_no_cell_is_a_formula() -> None:
    cells = [value for row in table() for value in row.values()]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'@SUM(1)") for cell in cells)


def test_of_one_place_the_titles_stand_in_the_order_of_the_alphabet_whatever_their_files_are_called() -> None:
    ordered = ("Ang", "Ăn", "Ấm", "Bài 9", "Bài 10", "Đo")
    same = [replace(BEFORE, title=title, path=f"content/toan/6/bai-{9 - place}.md") for place, title in enumerate(ordered)]

    (made,) = EXPORT.make(library(*same), PUBLICATION)

    rows = list(csv.reader(made.content.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [(row[0], row[6]) for row in rows[1:]] == [(str(number), title) for number, title in enumerate(ordered, 1)]
