from generator.dues.csv import LISTING

from .sample import DUES, STYLE


def test_the_table_opens_in_excel_and_starts_no_formula() -> None:
    made = LISTING.render(DUES, STYLE)

    assert made.startswith("\ufeffDepartment;Assigned to;Subject and grade;Lesson;Weeks;Approved before;State;Target;Underway\r\n")
    assert made.splitlines()[1] == (
        "Tổ Toán – Tin;Giáo viên Tin học 6;Tin học 6;Bài 2;2;24/09/2023;30 days late;Chỉ tiêu pace;"
        "Đang thẩm định: content/tin-hoc/6/bai-02-truoc.md"
    )
    assert ";\"'=HYPERLINK" in made
    assert "Tổ Toán – Tin;nobody yet;" in made
