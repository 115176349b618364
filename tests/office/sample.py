"""A small school whose reports have something of everything: two subjects, what is missing, what waits, titles like formulas."""

from datetime import date

from generator.model.catalog import Person, SchoolFacts
from generator.model.library import Library
from generator.model.material import ApprovalStep
from tests.builders import CELL, catalog, curriculum, lesson, library, material, school, target

TOAN = CELL._replace(subject="toan")
HOSTILE = ('=HYPERLINK("http://x.example";"Bấm vào đây")', "+84 là mã vùng", "-1 có phải số tự nhiên?", "@SUM(1+1)*cmd|' /C calc'!A0")
"""Titles that a spreadsheet takes for formulas when they are typed."""

PEOPLE = (
    Person("gv-10", "Giáo viên Toán 10", "to-toan-tin"),
    Person("gv-9", "Giáo viên Toán 9", "to-toan-tin"),
    Person("gv-tin-hoc-6", "Giáo viên Tin học 6", "to-toan-tin"),
    Person("to-truong-toan-tin", "Tổ trưởng Toán – Tin", "to-toan-tin"),
    Person("pho-hieu-truong", "Phó hiệu trưởng"),
)
FACTS = SchoolFacts("Trường THCS Mẫu & Thử", "Mẫu", authority="Uỷ ban nhân dân phường Mẫu", place="Phường Mẫu", signer="Phó hiệu trưởng")
CATALOG = catalog(target("every-lesson"), target("online-share"), school=FACTS, people=PEOPLE)
TOAN_ROWS = (lesson(9, weeks=(1,), order=1), lesson(10, weeks=(2, 3), periods=3, order=2), lesson(11, kind="review", order=3))
SCHOOL = school(catalog=CATALOG, curricula=(curriculum(), curriculum(*TOAN_ROWS, cell=TOAN)))

MATERIALS = (
    *(
        material(lessons=f"bai-0{number}", title=title, week=number, assessment=("oral", "written") if number < 3 else ())
        for number, title in enumerate(HOSTILE, 1)
    ),
    material(
        phase="after", title="Ôn tập <b>&amp;</b> vận dụng", type="exercise", authors=("gv-tin-hoc-6", "gv-9"), assessment=("practice",)
    ),
    material(
        lessons="bai-05",
        week=6,
        status="review",
        title="Chờ duyệt",
        approval=(ApprovalStep("department", "to-truong-toan-tin", date(2023, 9, 20)),),
    ),
    material(subject="toan", lessons="bai-09", title="Bài 10, sau Bài 9", authors=("gv-10",), path="content/toan/6/b.md"),
    material(subject="toan", lessons="bai-09", title="Bài 9, trước Bài 10", authors=("gv-10",), path="content/toan/6/c.md"),
    material(subject="toan", lessons="bai-10", week=2, status="draft", title="Bản nháp", approval=(), path="content/toan/6/d.md"),
)
LIBRARY: Library = library(*MATERIALS, day="2023-10-01", school=SCHOOL)
