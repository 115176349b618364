from generator.dues.text import LISTING
from generator.engine.owing import DAYS

from .sample import DUES, EASED, NONE, STYLE


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
        "",
        DAYS,
    ]


def test_where_nothing_is_owed_that_is_said() -> None:
    assert LISTING.render(NONE, STYLE) == f"Nothing is owed until 20/11/2023 (counted on 23/10/2023)\n\n{DAYS}\n"


def test_waivers_without_which_more_would_be_owed_are_told() -> None:
    assert LISTING.render(EASED, STYLE).splitlines()[-5:] == [
        "",
        (
            "Waived or postponed: Nghỉ dài <b> (Phó hiệu trưởng, signed on 11/09/2023, until 30/10/2023). "
            "Tin học 6, “Chỉ tiêu pace”: not before 31/10/2023."
        ),
        (
            "Waived or postponed: Tuần kiểm tra giữa học kì I (Phó hiệu trưởng, signed on 11/09/2023, until 31/05/2024). "
            "Tin học 6, “Chỉ tiêu count”: 2 materials less."
        ),
        "",
        DAYS,
    ]
