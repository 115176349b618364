from generator.dues.text import LISTING

from .sample import DUES, NONE, STYLE


def test_the_list_is_by_department_and_role_late_first_each_with_its_day() -> None:
    assert LISTING.render(DUES, STYLE).splitlines() == [
        "Late: 2; due until 20/11/2023: 2 (counted on 23/10/2023)",
        "",
        "Tổ Toán – Tin",
        "  Giáo viên Tin học 6",
        "    before 24/09/2023, 30 days late: Tin học 6 – Bài 2 (week 2)",
        "      Đang thẩm định: content/tin-hoc/6/bai-02-truoc.md",
        '    before 23/10/2023, 1 days late: Tin học 6 – =HYPERLINK("http://x")\\x1b[2J ::error::giả (week 4–5)',
        "    before 24/10/2023, 1 days left: Tin học 6 – one more before or after material for week 6",
        "  Assigned to nobody yet (Tổ trưởng Toán – Tin assigns)",
        "    before 20/11/2023, 28 days left: Tin học 6 – Bài 5",
    ]


def test_where_nothing_is_owed_that_is_said() -> None:
    assert LISTING.render(NONE, STYLE) == "Nothing is owed until 20/11/2023 (counted on 23/10/2023)\n"
