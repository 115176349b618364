"""A small library by hand: three published materials, one draft, one without approval, hostile texts."""

from dataclasses import replace
from datetime import date

from generator.model.calendar import Calendar
from generator.model.catalog import Catalog, Person, SchoolFacts, Subject, Term, YearPlan
from generator.model.curriculum import Cell, Curriculum, Lesson, RowKind
from generator.model.export import Publication
from generator.model.library import Entry, Library
from generator.model.material import ApprovalStep, Material, Phase, Status
from generator.model.message import as_written
from generator.model.school import School
from generator.model.span import Span
from tests.builders import week

HOSTILE = '@SUM(1)\x1b[2J"><script>alert(1)</script>\n]]>&<b>{x}'

CATALOG = Catalog(
    school=SchoolFacts("Trường THCS Mẫu & Bạn"),
    grades=(6, 7),
    subjects=(Subject("toan", "Toán"), Subject("tin-hoc", "Tin học")),
    people=(Person("gv-tin-hoc-6", "Giáo viên Tin học 6"), Person("to-truong", "Tổ trưởng"), Person("pho-hieu-truong", "Phó hiệu trưởng")),
    phases=(Term("before", "Trước lớp học"), Term("in", "Trong lớp học"), Term("after", "Sau lớp học")),
    types=(Term("lecture", "Bài giảng đa phương tiện"), Term("exercise", "Bài tập luyện tập")),
    assessments=(Term("oral", "Hỏi đáp"),),
    levels=(Term("nb", "Nhận biết"), Term("vd", "Vận dụng")),
    licenses=(Term("CC-BY-4.0", "Creative Commons Ghi công 4.0", url="https://creativecommons.org/licenses/by/4.0/deed.vi"),),
    approval_steps=(Term("department", "Tổ chuyên môn thẩm định"), Term("leadership", "Ban giám hiệu phê duyệt")),
    years=(YearPlan("2023-2024"),),
)


def row(number: int, title: str) -> Lesson:
    return Lesson(f"bai-{number:02}", number, title, RowKind.LESSON, 2, (number,), Span("content/ppct/2023-2024/tin-hoc-6.csv", number + 1))


WEEKS = Calendar("2023-2024", tuple(week(number, monday) for number, monday in ((1, "2024-02-19"), (2, "2024-02-26"), (3, "2024-03-04"))))
"""Around the day of the library."""

SCHOOL = School(
    CATALOG,
    calendars=(WEEKS,),
    curricula=(
        Curriculum("2023-2024", Cell("tin-hoc", 6), (row(1, "Bài 1. Thông tin và dữ liệu"), row(2, "Bài 2. Xử lí thông tin")), Span("")),
    ),
)


def approved(department: date, leadership: date) -> tuple[ApprovalStep, ...]:
    return ApprovalStep("department", "to-truong", department), ApprovalStep("leadership", "pho-hieu-truong", leadership)


BEFORE = Material(
    path="content/tin-hoc/6/bai-01-truoc.md",
    title="Thông tin quanh em: một buổi sáng",
    subject="tin-hoc",
    grade=6,
    school_year="2023-2024",
    week=2,
    phase=Phase.BEFORE,
    lessons=("bai-01",),
    type="lecture",
    status=Status.APPROVED,
    assessment=("oral",),
    level="nb",
    minutes=15,
    authors=("gv-tin-hoc-6",),
    approval=approved(date(2023, 9, 14), date(2023, 9, 15)),
    license="CC-BY-4.0",
    sources=("Tổ Toán – Tin tự soạn",),
    summary="Em nhìn lại một buổi sáng đi học.",
    outcomes=("Phân biệt được thông tin và dữ liệu.", "Kể được bốn dạng dữ liệu."),
    tags=("thong-tin", "du-lieu"),
    words=420,
    digest="0" * 32,
)
AFTER = replace(
    BEFORE,
    path="content/tin-hoc/6/bai-02-sau.md",
    title=HOSTILE,
    week=3,
    phase=Phase.AFTER,
    lessons=("bai-02", "bai-99"),
    type="exercise",
    level="vd",
    approval=approved(date(2023, 9, 20), date(2023, 9, 22)),
    license="",
    summary=HOSTILE,
    tags=(),
)
BARE = Material(
    path="content/toan/7/on-tap.md",
    title="Ôn tập",
    subject="toan",
    grade=7,
    school_year="2023-2024",
    week=1,
    phase=Phase.AFTER,
    lessons=("on-tap",),
    type="exercise",
    status=Status.APPROVED,
)
DRAFT = replace(BEFORE, path="content/tin-hoc/6/nhap.md", title="Bản nháp chưa ai xem", status=Status.DRAFT)
IN_REVIEW = replace(BEFORE, path="content/tin-hoc/6/cho-duyet.md", title="Bản chờ duyệt", status=Status.REVIEW)


def library(*materials: Material) -> Library:
    return Library(SCHOOL, date(2024, 3, 1), tuple(Entry(one.path, one.digest, one) for one in materials))


LIBRARY = library(IN_REVIEW, AFTER, BARE, DRAFT, BEFORE)
PUBLICATION = Publication(
    site_name="Kho học liệu",
    translate=as_written,
    site_url="https://thcs.example.vn/kho",
    pages=("huong-dan/hoc-sinh/", "tin-hoc/6/"),
)
AT_HOME = replace(PUBLICATION, site_url="")
