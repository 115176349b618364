"""Plans in the shapes that schools give them: what is read, what is guessed, what is left out."""

from dataclasses import replace
from datetime import date

import pytest

from generator.engine.importing.plan import Wish
from generator.model.imported import ImportedPlan
from generator.sources.calendar import read_calendar

from .papers import LEFT, LETTERHEAD, UP, Grid, excel, word
from .reading import imported, plan_of, reasons, school

TOAN = Wish("toan", 6)


def rows(plan: ImportedPlan) -> list[tuple[object, ...]]:
    """Title, kind, periods and weeks of each row."""
    return [(row.title, row.kind.value, row.periods, row.weeks) for row in plan.rows]


def guessed(plan: ImportedPlan) -> list[tuple[str, str]]:
    """Id and column of each guess."""
    return [(row.id, guess.column) for row in plan.rows for guess in row.guesses]


APPENDIX_I = [
    ["STT", "Bài học\n(1)", "Số tiết\n(2)", "Yêu cầu cần đạt\n(3)"],
    ["(1)", "(2)", "(3)", "(4)"],
    ["HỌC KÌ I (18 tuần × 1 tiết = 18 tiết)", LEFT, LEFT, LEFT],
    ["CHỦ ĐỀ 1. MÁY TÍNH VÀ CỘNG ĐỒNG", LEFT, LEFT, LEFT],
    ["1", "Bài 1. Thông tin và dữ liệu", "4", "- Phân biệt được thông tin và dữ liệu;\n- Nêu được ví dụ."],
    ["2", "Bài 2. Xử lí thông tin", "4", "- Giải thích được"],
    ["3", "Ôn tập giữa học kì I", "1", ""],
    ["4", "Kiểm tra giữa học kì I", "1", ""],
    ["STT", "Bài học\n(1)", "Số tiết\n(2)", "Yêu cầu cần đạt\n(3)"],
    ["5", "Bài 3. Thông tin trong máy tính", "8", "- Nêu được"],
    ["", "Cộng học kì I", "18", ""],
    ["HỌC KÌ II (17 tuần)", LEFT, LEFT, LEFT],
    ["CHỦ ĐỀ 2. MẠNG MÁY TÍNH", LEFT, LEFT, LEFT],
    ["6", "Bài 4. Mạng máy tính", "16", ""],
    ["7", "Kiểm tra cuối học kì II", "1", ""],
    ["", "Tổng cộng", "35", ""],
]
EQUIPMENT = [
    ["STT", "Thiết bị dạy học", "Số lượng", "Các bài thí nghiệm/thực hành", "Ghi chú"],
    ["1", "Máy tính", "40", "Tất cả các bài", ""],
]
TESTS = [
    ["Bài kiểm tra, đánh giá", "Thời gian\n(1)", "Thời điểm\n(2)", "Yêu cầu cần đạt\n(3)", "Hình thức\n(4)"],
    ["Giữa Học kỳ 1", "45 phút", "Tuần 9", "Đến Bài 2", "Viết"],
]
TITLE = ("KẾ HOẠCH DẠY HỌC CỦA TỔ CHUYÊN MÔN", "MÔN HỌC TIN HỌC, KHỐI LỚP 6", "(Năm học 2026 - 2027)")


def whole_appendix_i() -> bytes:
    letterhead = Grid([[LETTERHEAD[0], LETTERHEAD[2]], [LETTERHEAD[1], LETTERHEAD[3]]])
    signatures = Grid([["TỔ TRƯỞNG\n(Ký và ghi rõ họ tên)", "HIỆU TRƯỞNG\n(Ký và ghi rõ họ tên)"]])
    return word(letterhead, Grid(EQUIPMENT, TITLE), Grid(APPENDIX_I, ["II. Kế hoạch dạy học"]), Grid(TESTS), signatures)


def test_appendix_i_of_official_letter_5512_is_read_with_its_semesters_and_chapters_and_spread_over_the_year() -> None:
    found = imported({"phu-luc-1.docx": whole_appendix_i()})

    (plan,) = found.plans
    assert (plan.cell.subject, plan.cell.grade, plan.school_year, plan.periods) == ("tin-hoc", 6, "2026-2027", 35)
    assert rows(plan) == [
        ("Bài 1. Thông tin và dữ liệu", "lesson", 4, (1, 2, 3, 4)),
        ("Bài 2. Xử lí thông tin", "lesson", 4, (5, 6, 7, 8)),
        ("Ôn tập giữa học kì I", "review", 1, (9,)),
        ("Kiểm tra giữa học kì I", "test", 1, (10,)),
        ("Bài 3. Thông tin trong máy tính", "lesson", 8, tuple(range(11, 19))),
        ("Bài 4. Mạng máy tính", "lesson", 16, tuple(range(19, 35))),
        ("Kiểm tra cuối học kì II", "test", 1, (35,)),
    ]
    assert [row.id for row in plan.rows][:4] == ["bai-01", "bai-02", "on-tap-giua-ki-1", "kiem-tra-giua-ki-1"]
    assert [row.chapter for row in plan.rows] == ["CHỦ ĐỀ 1. MÁY TÍNH VÀ CỘNG ĐỒNG"] * 2 + ["", ""] + [
        "CHỦ ĐỀ 1. MÁY TÍNH VÀ CỘNG ĐỒNG",
        "CHỦ ĐỀ 2. MẠNG MÁY TÍNH",
        "",
    ]
    assert plan.rows[0].outcomes == ("Phân biệt được thông tin và dữ liệu", "Nêu được ví dụ")
    assert {column for _, column in guessed(plan)} == {"weeks"}
    assert [remark.msgid for remark in plan.remarks] == [
        "the papers say no weeks: {total} periods were laid out over {count} weeks, evenly"
    ]
    left = reasons(found)
    assert left["a total; it is not copied, the library adds up itself"] == ["Cộng học kì I | 18", "Tổng cộng | 35"]
    assert len(left["a table of something else: equipment, rooms, tests, optional topics"]) == len(EQUIPMENT) + len(TESTS)
    assert len(left["the heading of the columns"]) == 2


def test_appendix_iii_gives_the_weeks_of_appendix_i() -> None:
    weeks = ["Tuần 1-4", "Tuần 5 đến tuần 8", "Tuần 9", "Tuần 10", "Tuần 11 – 18", "19-34", "Tuần 35"]
    lessons = [row for row in APPENDIX_I if str(row[0]).isdigit()]
    appendix_iii = [["STT", "Bài học\n(1)", "Số tiết\n(2)", "Thời điểm\n(3)", "Thiết bị dạy học\n(4)", "Địa điểm dạy học\n(5)"]]
    appendix_iii += [[*row[:3], week, "Máy tính", "Phòng máy"] for row, week in zip(lessons, weeks, strict=True)]
    third = word(Grid(appendix_iii, ["KẾ HOẠCH GIÁO DỤC CỦA GIÁO VIÊN", "MÔN HỌC: TIN HỌC, LỚP 6", "Năm học 2026-2027"]))

    plan = plan_of({"phu-luc-1.docx": whole_appendix_i(), "phu-luc-3.docx": third})

    assert [row[3] for row in rows(plan)][:4] == [(1, 2, 3, 4), (5, 6, 7, 8), (9,), (10,)]
    assert plan.rows[0].outcomes == ("Phân biệt được thông tin và dữ liệu", "Nêu được ví dụ")
    assert plan.rows[5].weeks == tuple(range(19, 35))
    assert guessed(plan) == []
    assert [len(row.places) for row in plan.rows] == [2] * 7


def test_what_two_tables_say_differently_is_left_to_a_person() -> None:
    first = [["STT", "Bài học", "Số tiết", "Tuần"], ["1", "Bài 1. A", 2, 1], ["2", "Bài 2. B", 2, 2], ["3", "Bài 3. C", 1, 3]]
    second = [
        ["STT", "Bài học", "Số tiết", "Tuần"],
        ["1", "Bài 1: A", 2, 1],
        ["2", "Bài 2: B", 3, 2],
        ["3", "Bài 3: C", 1, 4],
        ["4", "Trả bài", 1, 5],
    ]

    plan = plan_of({"1.xlsx": excel(Grid(first)), "2.xlsx": excel(Grid(second))}, TOAN)

    assert [row[:3] for row in rows(plan)] == [
        ("Bài 1. A", "lesson", 2),
        ("Bài 2. B", "lesson", 2),
        ("Bài 3. C", "lesson", 1),
        ("Trả bài", "review", 1),
    ]
    assert guessed(plan) == [("bai-02", "periods"), ("bai-03", "weeks"), ("tra-bai", "title")]


def test_weeks_merged_over_lessons_with_dates_beside_them_and_running_numbers_of_periods() -> None:
    grid = [
        ["Tuần", "Tiết PPCT", "Nội dung dạy học", "YCCĐ trọng tâm", "Thiết bị và định hướng năng lực số, AI"],
        ["1\n(07/09 – 12/09)", "1-3", "Bài 1. Tập hợp", "Nhận biết được tập hợp", "1.1.TC1a"],
        [UP, "4", "Bài 2. Cách ghi số tự nhiên", "", ""],
        ["2 (14/09 – 19/09)", "5 – 6", "Bài 3. Thứ tự", "", "2.2.NC1a"],
        [UP, "7,8", "Luyện tập chung", "", ""],
        ["3 (21/09 - 26/09)", "9 đến 11", "Bài 4. Phép cộng", "", ""],
        [UP, "Tiết 12", "Kiểm tra thường xuyên", "", ""],
    ]

    plan = plan_of({"ke-hoach.docx": word(Grid(grid, ["MÔN: TOÁN - LỚP 6"]))})

    assert rows(plan) == [
        ("Bài 1. Tập hợp", "lesson", 3, (1,)),
        ("Bài 2. Cách ghi số tự nhiên", "lesson", 1, (1,)),
        ("Bài 3. Thứ tự", "lesson", 2, (2,)),
        ("Luyện tập chung", "practice", 2, (2,)),
        ("Bài 4. Phép cộng", "lesson", 3, (3,)),
        ("Kiểm tra thường xuyên", "test", 1, (3,)),
    ]
    assert guessed(plan) == []


def test_one_row_a_period_with_running_numbers_under_the_heading_of_counts() -> None:
    grid = [
        ["TT", "Chủ đề/Bài học", "Số tiết", "Tuần", "Ghi chú"],
        ["1", "Bài 1. Đo chiều dài", "1", "1", ""],
        ["2", "Bài 1. Đo chiều dài (tiếp theo)", "2", "1", ""],
        ["3", "Bài 2. Đo khối lượng (tiết 1)", "3", "1", ""],
        ["4", "Bài 2. Đo khối lượng (Tiết 2)", "4", "2", ""],
        ["5", "Bài 3. Đo thời gian", "5", "2", ""],
        ["6", "Bài 3. Đo thời gian (tt)", "6", "2", ""],
        ["7", "Bài 4. Đo nhiệt độ", "7,8", "2-3", "gộp hai tiết"],
        ["8", "Ôn tập", "9", "3", ""],
    ]

    plan = plan_of({"khtn6.xlsx": excel(Grid(grid, LETTERHEAD, name="KHTN6"))})

    assert rows(plan) == [
        ("Bài 1. Đo chiều dài", "lesson", 2, (1,)),
        ("Bài 2. Đo khối lượng", "lesson", 2, (1, 2)),
        ("Bài 3. Đo thời gian", "lesson", 2, (2,)),
        ("Bài 4. Đo nhiệt độ", "lesson", 2, (2, 3)),
        ("Ôn tập", "review", 1, (3,)),
    ]
    assert guessed(plan) == []
    assert (plan.cell.subject, plan.cell.grade) == ("khtn", 6)


def test_lessons_of_two_strands_taught_in_turn_go_on_where_they_stopped() -> None:
    grid = [
        ["Tuần", "Phân môn", "Tiết", "Bài học"],
        [1, "Lịch sử", 1, "Bài 1. Lịch sử và cuộc sống"],
        [1, "Địa lí", 1, "Bài 1. Hệ thống kinh, vĩ tuyến"],
        [1, "Địa lí", 2, "Bài 1. Hệ thống kinh, vĩ tuyến (tiếp theo)"],
        [2, "Lịch sử", 2, "Bài 1. Lịch sử và cuộc sống (tiếp theo)"],
        [2, "Địa lí", 3, "Bài 2. Bản đồ"],
        [3, "Lịch sử", 3, "Bài 2. Thời gian trong lịch sử"],
    ]

    plan = plan_of({"su-dia.xlsx": excel(Grid(grid))}, Wish("lich-su-dia-li", 6))

    assert [(row.id, row.strand, row.periods, row.weeks) for row in plan.rows] == [
        ("lich-su-bai-01", "Lịch sử", 2, (1, 2)),
        ("dia-li-bai-01", "Địa lí", 2, (1,)),
        ("dia-li-bai-02", "Địa lí", 1, (2,)),
        ("lich-su-bai-02", "Lịch sử", 1, (3,)),
    ]
    assert guessed(plan) == []


def test_strands_under_headings_of_their_own_without_weeks_are_spread_side_by_side() -> None:
    grid = [
        ["STT", "Tên bài", "Thời lượng (tiết)"],
        ["PHÂN MÔN LỊCH SỬ", LEFT, LEFT],
        ["Chương 1. Vì sao phải học lịch sử?", LEFT, LEFT],
        ["1", "Bài 1. Lịch sử và cuộc sống", "20"],
        ["2", "Bài 2. Thời gian", "15"],
        ["PHÂN MÔN ĐỊA LÍ", LEFT, LEFT],
        ["1", "Bài 1. Hệ thống kinh, vĩ tuyến", "35"],
        ["2", "Bài 2. Bản đồ", "35"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid, ["Môn học: Lịch sử và Địa lí – Khối lớp 6"]))})

    assert [(row.strand, row.chapter, row.weeks[0], row.weeks[-1]) for row in plan.rows] == [
        ("Lịch sử", "Chương 1. Vì sao phải học lịch sử?", 1, 20),
        ("Lịch sử", "Chương 1. Vì sao phải học lịch sử?", 21, 35),
        ("Địa lí", "", 1, 18),
        ("Địa lí", "", 18, 35),
    ]


def test_two_strands_side_by_side_in_each_week() -> None:
    grid = [
        ["Tuần", "Số và Đại số", LEFT, "Hình học và Đo lường", LEFT],
        [UP, "Tiết", "Tên bài", "Tiết", "Tên bài"],
        ["1", "1-3", "Bài 1. Tập hợp", "1", "Bài 18. Hình tam giác đều"],
        ["2", "4-5", "Bài 2. Cách ghi số", "2-3", "Bài 18. Hình tam giác đều"],
        ["3", "6-8", "Bài 3. Thứ tự", "4", "Luyện tập chung"],
    ]

    plan = plan_of({"toan6.docx": word(Grid(grid))})

    assert [(row.title, row.strand, row.periods, row.weeks) for row in plan.rows] == [
        ("Bài 1. Tập hợp", "Số và Đại số", 3, (1,)),
        ("Bài 18. Hình tam giác đều", "Hình học và Đo lường", 3, (1, 2)),
        ("Bài 2. Cách ghi số", "Số và Đại số", 2, (2,)),
        ("Bài 3. Thứ tự", "Số và Đại số", 3, (3,)),
        ("Luyện tập chung", "Hình học và Đo lường", 1, (3,)),
    ]
    assert guessed(plan) == []


def test_counts_in_parts_under_one_heading_are_added() -> None:
    grid = [
        ["STT", "Bài học", "Số tiết", LEFT, "Thời điểm"],
        [UP, UP, "LT", "TH", UP],
        ["1", "Bài 1. A", "2", "", "Tuần 1"],
        ["2", "Bài 2. B", "1", "2", "Tuần 2"],
        ["3", "Bài 3. C", "", "3", "Tuần 3"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row[2] for row in rows(plan)] == [2, 3, 3]
    assert guessed(plan) == []


def test_chapters_in_a_merged_column_and_a_total_beside_each_are_not_lessons() -> None:
    grid = [
        ["Chương", "Tên bài học", "Số tiết", "Tuần"],
        ["Chương I. Số tự nhiên (5 tiết)", "Bài 1. Tập hợp", "2", "1"],
        [UP, "Bài 2. Cách ghi", "3", "1-2"],
        ["Chương II. Số nguyên", "Bài 3. Số nguyên âm", "2", "2"],
        [UP, "Bài tập cuối chương II", "1", "3"],
        ["Cộng", LEFT, "8", ""],
    ]

    plan = plan_of({"a.xlsx": excel(Grid(grid, ["PHÂN PHỐI CHƯƠNG TRÌNH MÔN TOÁN 6"]))})

    assert [(row.title, row.chapter) for row in plan.rows] == [
        ("Bài 1. Tập hợp", "Chương I. Số tự nhiên"),
        ("Bài 2. Cách ghi", "Chương I. Số tự nhiên"),
        ("Bài 3. Số nguyên âm", "Chương II. Số nguyên"),
        ("Bài tập cuối chương II", "Chương II. Số nguyên"),
    ]
    assert guessed(plan) == []


def test_a_chapter_above_the_first_lesson_of_another_strand_is_that_strands_own() -> None:
    grid = [
        ["STT", "Bài học", "Số tiết", "Tuần", "Phân môn"],
        ["Chương I. Các phép đo", LEFT, LEFT, LEFT, LEFT],
        ["1", "Bài 1. Đo chiều dài", "1", "1", "Vật lí"],
        ["Chương II. Chất quanh ta", LEFT, LEFT, LEFT, LEFT],
        ["2", "Bài 9. Sự đa dạng của chất", "1", "1", "Hoá học"],
        ["3", "Bài 2. Đo khối lượng", "1", "2", "Vật lí"],
        ["4", "Bài 10. Các thể của chất", "1", "2", "Hoá học"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, Wish("khtn", 6))

    assert [(row.id, row.strand, row.chapter) for row in plan.rows] == [
        ("bai-01", "Vật lí", "Chương I. Các phép đo"),
        ("bai-09", "Hoá học", "Chương II. Chất quanh ta"),
        ("bai-02", "Vật lí", "Chương I. Các phép đo"),
        ("bai-10", "Hoá học", "Chương II. Chất quanh ta"),
    ]


def test_chapter_rows_with_periods_of_their_own_are_chapters_where_lessons_have_numbers() -> None:
    grid = [
        ["STT", "Nội dung", "Số tiết", "Tuần"],
        ["I", "Chương I. Tập hợp các số tự nhiên", "4", ""],
        ["1", "Bài 1. Tập hợp", "1", "1"],
        ["2", "Bài 2. Cách ghi", "3", "1"],
        ["II", "Chương II. Số nguyên", "2", ""],
        ["3", "Bài 3. Số nguyên âm", "2", "2"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [(row.title, row.chapter, row.periods) for row in plan.rows] == [
        ("Bài 1. Tập hợp", "Chương I. Tập hợp các số tự nhiên", 1),
        ("Bài 2. Cách ghi", "Chương I. Tập hợp các số tự nhiên", 3),
        ("Bài 3. Số nguyên âm", "Chương II. Số nguyên", 2),
    ]
    assert guessed(plan) == []


def test_a_topic_with_periods_of_its_own_among_lessons_is_taught_and_told() -> None:
    grid = [
        ["STT", "Bài học", "Số tiết", "Tuần"],
        ["1", "Bài 1. Nguồn gốc loài người", "2", "1"],
        ["2", "Chủ đề 1. Các cuộc phát kiến địa lí", "3", "2"],
        ["3", "Bài 2. Xã hội nguyên thuỷ", "1", "3"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, Wish("lich-su-dia-li", 6))

    assert [(row.title, row.periods) for row in plan.rows] == [
        ("Bài 1. Nguồn gốc loài người", 2),
        ("Chủ đề 1. Các cuộc phát kiến địa lí", 3),
        ("Bài 2. Xã hội nguyên thuỷ", 1),
    ]
    assert {column for _, column in guessed(plan)} == {"kind"}


def test_a_chapter_whose_sum_is_wrong_is_still_a_chapter() -> None:
    grid = [
        ["STT", "Nội dung", "Số tiết", "Tuần"],
        ["", "Chương V. Phân số", "20", ""],
        ["1", "Bài 1. Phân số", "9", "1"],
        ["2", "Bài 2. Hỗn số", "9", "2"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [(row.chapter, row.periods) for row in plan.rows] == [("Chương V. Phân số", 9), ("Chương V. Phân số", 9)]


def test_in_literature_a_merged_row_called_bai_is_a_chapter() -> None:
    grid = [
        ["Tuần", "Tiết", "Tên bài"],
        ["BÀI 1. TÔI VÀ CÁC BẠN (16 tiết)", LEFT, LEFT],
        ["1", "1-3", "Đọc: Bài học đường đời đầu tiên"],
        ["1", "4", "Viết: Kể lại một trải nghiệm"],
        ["BÀI 2. GÕ CỬA TRÁI TIM", LEFT, LEFT],
        ["2", "5-8", "Đọc: Chuyện cổ tích về loài người"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, Wish("ngu-van", 6))

    assert [(row.chapter, row.periods) for row in plan.rows] == [
        ("BÀI 1. TÔI VÀ CÁC BẠN", 3),
        ("BÀI 1. TÔI VÀ CÁC BẠN", 1),
        ("BÀI 2. GÕ CỬA TRÁI TIM", 4),
    ]
    assert guessed(plan) == []


def test_topics_that_are_all_there_is_are_what_is_taught() -> None:
    grid = [
        ["Tuần", "TT tiết", "Chủ đề/Bài học", "YCCĐ", "Tích hợp NLS, AI", "Quy mô, địa điểm"],
        ["1-4", "1-12", "Chủ đề 1. Em với nhà trường", "", "", "Sân trường"],
        ["5-8", "13-24", "Chủ đề 2. Khám phá bản thân", "", "", "Lớp học"],
        ["9", "25-27", "Kiểm tra, đánh giá giữa học kì I", "", "", ""],
    ]

    plan = plan_of({"hdtn.docx": word(Grid(grid, ["MÔN HỌC/HOẠT ĐỘNG GIÁO DỤC: HOẠT ĐỘNG TRẢI NGHIỆM, HƯỚNG NGHIỆP 6"]))})

    assert plan.cell.subject == "hdtn-hn"
    assert [row[:3] for row in rows(plan)] == [
        ("Chủ đề 1. Em với nhà trường", "lesson", 12),
        ("Chủ đề 2. Khám phá bản thân", "lesson", 12),
        ("Kiểm tra, đánh giá giữa học kì I", "test", 3),
    ]


def test_several_lessons_in_one_cell_are_told_apart() -> None:
    grid = [
        ["Tuần", "Tên bài", "Số tiết"],
        ["1", "Chương I. Số tự nhiên\nBài 1. Tập hợp\nBài 2. Cách ghi\nsố tự nhiên", "1\n2"],
        ["2", "Bài 3. Thứ tự (1 tiết)\nBài 4. Phép cộng (2 tiết)", "3"],
        ["3", "Bài 5. Phép nhân; Bài 6. Luỹ thừa", "4"],
        ["4", "Bài 7. Thứ tự thực hiện\nLuyện tập chung", "3"],
        ["5", "KẾT THÚC\nBài 8. Nhìn lại", "1"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert rows(plan) == [
        ("Bài 1. Tập hợp", "lesson", 1, (1,)),
        ("Bài 2. Cách ghi số tự nhiên", "lesson", 2, (1,)),
        ("Bài 3. Thứ tự", "lesson", 1, (2,)),
        ("Bài 4. Phép cộng", "lesson", 2, (2,)),
        ("Bài 5. Phép nhân", "lesson", 2, (3,)),
        ("Bài 6. Luỹ thừa", "lesson", 2, (3,)),
        ("Bài 7. Thứ tự thực hiện", "lesson", 2, (4,)),
        ("Luyện tập chung", "practice", 1, (4,)),
        ("Bài 8. Nhìn lại", "lesson", 1, (5,)),
    ]
    assert [row.chapter for row in plan.rows] == ["Chương I. Số tự nhiên"] * 8 + ["KẾT THÚC"]
    assert {id_ for id_, _ in guessed(plan)} == {"bai-05", "bai-06", "bai-07", "luyen-tap-chung"}


def test_a_title_merged_over_its_periods_is_one_lesson() -> None:
    grid = [
        ["Tuần", "Tiết", "Tên bài"],
        ["1", "1", "Bài 1. Tập hợp"],
        [UP, "2", UP],
        ["2", "3", UP],
        [UP, "4", "Bài 2. Cách ghi"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert rows(plan) == [("Bài 1. Tập hợp", "lesson", 3, (1, 2)), ("Bài 2. Cách ghi", "lesson", 1, (2,))]
    assert guessed(plan) == []


def test_periods_merged_over_several_lessons_are_shared_and_told() -> None:
    grid = [
        ["Tuần", "Tên bài", "Số tiết"],
        ["1", "Bài 1. A", "4"],
        [UP, "Bài 2. B", UP],
        [UP, "Bài 3. C", UP],
        ["2", "Bài 4. D", "2"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [(row.id, row.periods) for row in plan.rows] == [("bai-01", 2), ("bai-02", 1), ("bai-03", 1), ("bai-04", 2)]
    assert guessed(plan) == [("bai-01", "periods"), ("bai-02", "periods"), ("bai-03", "periods")]


def test_a_table_cut_in_two_by_a_page_goes_on_under_the_heading_of_the_first() -> None:
    first = Grid([["Tuần", "Tên bài", "Số tiết"], ["1", "Chương I. Số", ""], ["1", "Bài 1. A", "2"], ["2", "Bài 2. B", "2"]])
    second = Grid([["", "Bài 2. B (tiếp theo)", "1"], ["3", "Bài 3. C", "2"]])

    plan = plan_of({"a.docx": word(first, second)}, TOAN)

    assert rows(plan)[1:] == [("Bài 2. B", "lesson", 3, (2,)), ("Bài 3. C", "lesson", 2, (3,))]
    assert plan.rows[-1].chapter == "Chương I. Số"
    assert plan.remarks[0].msgid == "{table} has no heading of its own; the one of the table before was taken"


def test_each_semester_on_a_sheet_of_its_own_with_weeks_counted_from_one_again() -> None:
    heading = ["Tuần", "Bài học", "Số tiết"]
    one = Grid(
        [heading, *([f"{week}", f"Bài {week}. A{week}", 4] for week in range(1, 18)), ["18", "Kiểm tra cuối học kì I", 4]], name="HK1"
    )
    two = Grid([heading, *([f"{week}", f"Bài {week + 17}. B{week}", 4] for week in range(1, 18))], name="Học kì II")
    notes = Grid([["Ghi chú", ""], ["cũ", ""]], name="Nháp", hidden=True)

    found = imported({"Toan 6 (2026-2027).xlsx": excel(one, two, notes)})

    (plan,) = found.plans
    assert [row.weeks[0] for row in plan.rows] == list(range(1, 36))
    assert plan.periods == 140
    assert {column for _, column in guessed(plan)} == {"weeks"}
    assert len(guessed(plan)) == 17
    assert reasons(found)["the sheet is hidden; show it in Excel if it is to be read"] == ["Ghi chú", "cũ"]


def test_dates_that_excel_made_of_ranges_are_turned_back_and_told() -> None:
    grid = [["Tuần", "Bài học", "Số tiết"], [date(2026, 2, 1), "Bài 1. A", 4], [3, "Bài 2. B", 2], [date(2026, 5, 4), "Bài 3. C", 4]]

    plan = plan_of({"a.xlsx": excel(Grid(grid))}, TOAN)

    assert [row.weeks for row in plan.rows] == [(1, 2), (3,), (4, 5)]
    assert guessed(plan) == [("bai-01", "weeks"), ("bai-03", "weeks")]


def test_blank_weeks_below_a_week_mean_the_same_week_and_are_told() -> None:
    grid = [["Tuần", "Bài học", "Số tiết"], ["1", "Bài 1. A", "2"], ["", "Bài 2. B", "2"], ["2", "Bài 3. C", "4"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row.weeks for row in plan.rows] == [(1,), (1,), (2,)]
    assert guessed(plan) == [("bai-02", "weeks")]


def test_weeks_as_headings_between_the_lessons() -> None:
    grid = [
        ["STT", "Tên bài dạy", "Số tiết"],
        ["TUẦN 1 (07/09 – 12/09)", LEFT, LEFT],
        ["1", "Bài 1. A", "3"],
        ["2", "Bài 2. B", "1"],
        ["TUẦN 2 (14/09 – 19/09)", LEFT, LEFT],
        ["3", "Bài 3. C", "4"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row.weeks for row in plan.rows] == [(1,), (1,), (2,)]
    assert guessed(plan) == []


def test_titles_without_numbers_are_lessons_unless_they_say_otherwise() -> None:
    grid = [
        ["Tuần", "Tiết", "Nội dung bài học"],
        ["1", "1-2", "Đọc: Bài học đường đời đầu tiên"],
        [UP, "3", "Thực hành tiếng Việt"],
        [UP, "4", "Viết: Kể lại một trải nghiệm"],
        ["2", "5", "Nói và nghe"],
        [UP, "6-7", "Ôn tập và kiểm tra giữa kì I"],
        [UP, "8", "Trả bài kiểm tra giữa kì I"],
    ]

    plan = plan_of({"ngu-van-6.docx": word(Grid(grid))})

    assert [row[1] for row in rows(plan)] == ["lesson", "practice", "lesson", "lesson", "review", "review"]
    assert [guess for _, guess in guessed(plan)] == ["kind"]
    assert any("titles have no numbers" in remark.msgid for remark in plan.remarks)


def test_lesson_numbers_in_a_column_of_their_own() -> None:
    grid = [["Tuần", "Tiết", "Bài", "Tên bài"], ["1", "1", "1", "Tập hợp"], ["1", "2-3", "2", "Cách ghi"], ["2", "4", "", "Ôn tập"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [(row.id, row.title) for row in plan.rows] == [("bai-01", "Bài 1. Tập hợp"), ("bai-02", "Bài 2. Cách ghi"), ("on-tap", "Ôn tập")]


def test_several_grades_in_one_file_become_several_plans() -> None:
    heading = ["STT", "Bài học", "Số tiết", "Tuần"]
    six = Grid([heading, ["1", "Bài 1. A", "1", "1"], ["2", "Bài 2. B", "1", "2"]], ["MÔN HỌC: TIN HỌC, KHỐI LỚP 6"])
    seven = Grid([heading, ["1", "Bài 1. C", "1", "1"], ["2", "Bài 2. D", "1", "2"]], ["MÔN HỌC: TIN HỌC, KHỐI LỚP 7"])

    both = imported({"tin.docx": word(six, seven)})
    one = imported({"tin.docx": word(six, seven)}, Wish(grade=7))

    assert [(plan.cell.grade, [row.title for row in plan.rows]) for plan in both.plans] == [
        (6, ["Bài 1. A", "Bài 2. B"]),
        (7, ["Bài 1. C", "Bài 2. D"]),
    ]
    assert [plan.cell.grade for plan in one.plans] == [7]
    assert reasons(one)["of another grade: {grade}"] == ["Bài 1. A", "Bài 2. B"]


def test_signatures_notes_and_what_stands_below_them_are_left_out() -> None:
    grid = [
        ["STT", "Bài học", "Số tiết", "Tuần"],
        [1, "Bài 1. Tổng ba góc của một tam giác", 2, 1],
        [2, "Bài 2. Cộng, trừ số nguyên", 2, 1],
        ["", "", "", ""],
        ["Ghi chú: tiết dự phòng dùng khi cần", LEFT, LEFT, LEFT],
        ["", "", "…, ngày … tháng … năm 2026", LEFT],
        ["TỔ TRƯỞNG", LEFT, "HIỆU TRƯỞNG", LEFT],
        ["(họ tên)", LEFT, "(họ tên)", LEFT],
    ]

    found = imported({"a.xlsx": excel(Grid(grid, LETTERHEAD, first_row=3))}, TOAN)

    (plan,) = found.plans
    assert [row.periods for row in plan.rows] == [2, 2]
    left = reasons(found)
    assert left["a note"] == ["Ghi chú: tiết dự phòng dùng khi cần"]
    assert left["signatures and dates"] == ["…, ngày … tháng … năm 2026", "TỔ TRƯỞNG | HIỆU TRƯỞNG"]
    assert left["below the signatures"] == ["(họ tên) | (họ tên)"]
    assert left["not under a heading with the columns of a distribution"] == list(LETTERHEAD)


def test_two_columns_of_weeks_are_told_and_the_ordinary_one_is_taken() -> None:
    grid = [
        ["Tuần", LEFT, "Bài học", "Số tiết"],
        ["KHGD nhà trường", "KHGD chính khoá", UP, UP],
        ["3", "1", "Bài 1. A", "2"],
        ["4", "2", "Bài 2. B", "2"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row.weeks for row in plan.rows] == [(1,), (2,)]
    assert "{table} has two columns of weeks; one of them was taken" in [remark.msgid for remark in plan.remarks]


def test_a_lone_heading_of_unknown_words_is_taken_for_a_chapter_and_told() -> None:
    grid = [
        ["STT", "Bài học", "Số tiết", "Tuần"],
        ["NHỮNG HÌNH CƠ BẢN", LEFT, LEFT, LEFT],
        ["1", "Bài 1. Điểm", "1", "1"],
        ["2", "Bài 2. Đường thẳng", "1", "1"],
    ]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row.chapter for row in plan.rows] == ["NHỮNG HÌNH CƠ BẢN"] * 2
    assert guessed(plan) == [("bai-01", "chapter")]


def test_a_total_that_does_not_agree_is_told() -> None:
    grid = [["Bài học", "Số tiết", "Tuần"], ["Bài 1. A", "2", "1"], ["Bài 2. B", "3", "2"], ["Tổng cộng", "168", ""]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    (remark,) = [remark for remark in plan.remarks if "the papers say" in remark.msgid]
    assert dict(remark.args) == {"text": "Tổng cộng 168", "have": 5}


@pytest.mark.parametrize(("written", "periods"), [("2 tiết", 2), ("02", 2), ("1LT + 1TH", 2), ("3 (LT: 2, TH: 1)", 3)])
def test_counts_are_read_as_they_are_written(written: str, periods: int) -> None:
    grid = [["Bài học", "Số tiết", "Tuần"], ["Bài 1. A", written, "1"], ["Bài 2. B", "1", "2"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert (plan.rows[0].periods, guessed(plan)) == (periods, [])


@pytest.mark.parametrize("written", ["hai", "?", "1,5"])
def test_counts_that_cannot_be_read_are_guessed_and_told(written: str) -> None:
    grid = [["Bài học", "Số tiết", "Tuần"], ["Bài 1. A", written, "1"], ["Bài 2. B", "1", "2"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert guessed(plan) == [("bai-01", "periods")]


def test_periods_that_do_not_fit_into_the_year_stand_in_its_last_week_and_are_told() -> None:
    grid = [["Bài học", "Số tiết"], ["Bài 1. A", "70"], ["Bài 2. B", "1"], ["Bài 3. C", "2"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, Wish("toan", 6, load=2))

    assert [(row.weeks[0], row.weeks[-1]) for row in plan.rows] == [(1, 35), (35, 35), (35, 35)]
    assert [dict(remark.args)["over"] for remark in plan.remarks if "over" in dict(remark.args)] == [3]


def test_weeks_are_those_of_the_schools_own_table() -> None:
    numbers = [f"{week},{'I' if week < 3 else 'II'},2026-09-{7 * week:02},2026-09-{7 * week + 5:02}" for week in range(1, 4)]
    calendar, _ = read_calendar("weeks.csv", "\n".join(["week,semester,start,end", *numbers]).encode(), "2026-2027")
    grid = [["Bài học", "Số tiết"], ["HỌC KÌ I", LEFT], ["Bài 1. A", "1"], ["Bài 2. B", "1"], ["HỌC KÌ II", LEFT], ["Bài 3. C", "5"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN, replace(school(), calendars=(calendar,)))

    assert [row.weeks for row in plan.rows] == [(1,), (2,), (3,)]


def test_only_first_periods_last_until_the_next_lesson() -> None:
    grid = [["Tiết", "Bài học"], ["1", "Bài 1. A"], ["3", "Bài 2. B"], ["4", "Bài 3. C"], ["6", "Bài 4. D"]]

    plan = plan_of({"a.docx": word(Grid(grid))}, TOAN)

    assert [row.periods for row in plan.rows] == [2, 1, 2, 1]
    assert [(id_, column) for id_, column in guessed(plan) if column == "periods"] == [
        ("bai-01", "periods"),
        ("bai-03", "periods"),
        ("bai-04", "periods"),
    ]
