from generator.dues.csv import LISTING

from .sample import DUES, EASED, STYLE


def test_the_table_opens_in_excel_and_starts_no_formula() -> None:
    made = LISTING.render(DUES, STYLE)

    assert made.startswith("\ufeffDepartment;Assigned to;Subject and grade;Lesson;Weeks;Approved before;State;Target;Underway\r\n")
    assert made.splitlines()[1] == (
        "Tổ Toán – Tin;Giáo viên Tin học 6;Tin học 6;Bài 2;2;24/09/2023;30 days late;Chỉ tiêu pace;"
        "Đang thẩm định: content/tin-hoc/6/bai-02-truoc.md"
    )
    assert ";\"'=HYPERLINK" in made
    assert "Tổ Toán – Tin;nobody yet;" in made


def test_what_a_waiver_puts_off_is_told_in_a_column_of_its_own() -> None:
    rows = LISTING.render(EASED, STYLE).splitlines()

    assert rows[0].endswith(";Waivers")
    assert "Tin học 6, “Chỉ tiêu pace”: not before 31/10/2023." in rows[1]
    assert rows[-1].endswith(";Chỉ tiêu every-lesson;;")
