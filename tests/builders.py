"""Values for tests: good by default, one argument to spoil.

Every builder makes a whole, valid value of the demo school: Tin học 6 in 2023-2024, five lessons in weeks 1 to 6. Keyword
arguments replace fields of the same name; dates may be written as ISO text.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from generator.engine.coverage import cover
from generator.model.assignment import Assignment, Assignments
from generator.model.calendar import Break, Calendar, Week
from generator.model.catalog import Catalog, Department, Person, SchoolFacts, Subject, Term, YearPlan
from generator.model.curriculum import Cell, Curriculum, Lesson, RowKind
from generator.model.finding import Finding, Problem, Severity
from generator.model.library import Entry, Library
from generator.model.material import ApprovalStep, Material, Phase, Status
from generator.model.message import Message
from generator.model.results import Results
from generator.model.school import School
from generator.model.span import Located, Span
from generator.model.succession import Succession, Successor
from generator.model.targets import TARGET_KINDS, OnMiss, Scope, Target
from generator.model.waivers import Waiver

YEAR = "2023-2024"
CELL = Cell("tin-hoc", 6)
SUFFIX = {Phase.BEFORE: "truoc", Phase.IN: "trong", Phase.AFTER: "sau"}
TET = ("2024-02-05", "2024-02-12")
"""The Mondays of the weeks that Tết takes out of the school's 2023-2024."""

DATES = ("start", "end", "due", "signed_on", "expires")


def day_of(written: str | date) -> date:
    """A day written in ISO form."""
    return written if isinstance(written, date) else date.fromisoformat(written)


def material(**changes: Any) -> Material:
    """An approved before-class material of the first lesson; its path follows its cell, lesson and phase unless it is given."""
    phase, lessons = Phase(changes.get("phase", "before")), changes.get("lessons", ("bai-01",))
    lessons = (lessons,) if isinstance(lessons, str) else tuple(lessons)
    subject, grade = changes.get("subject", CELL.subject), changes.get("grade", CELL.grade)
    good: dict[str, Any] = {
        "path": f"content/{subject}/{grade}/{lessons[0]}-{SUFFIX[phase]}.md",
        "title": "Thông tin quanh em",
        "subject": subject,
        "grade": grade,
        "school_year": YEAR,
        "week": 1,
        "type": "lecture",
        "status": "approved",
        "assessment": ("oral",),
        "level": "nb",
        "minutes": 15,
        "authors": ("gv-tin-hoc-6",),
        "approval": (
            ApprovalStep("department", "to-truong-toan-tin", date(2023, 9, 4)),
            ApprovalStep("leadership", "pho-hieu-truong", date(2023, 9, 5)),
        ),
        "license": "CC-BY-SA-4.0",
        "sources": ("Tổ Toán – Tin tự soạn",),
        "summary": "Em tách thông tin, dữ liệu và vật mang tin.",
        "outcomes": ("Phân biệt được thông tin và dữ liệu.",),
        "tags": ("thong-tin",),
        "words": 400,
        "digest": "0" * 32,
    }
    values = {**good, **changes, "phase": phase, "lessons": lessons}
    return Material(**{**values, "status": Status(values["status"])})


def week(number: int, monday: str | date, **changes: Any) -> Week:
    """A teaching week of six days, from a Monday to the Saturday after."""
    start = day_of(monday)
    good = Week(number, "I" if number <= 18 else "II", start, start + timedelta(days=5), Span("content/ppct/weeks.csv", number + 1))
    return replace(good, **changes)


def calendar(school_year: str = YEAR, *, first: str = "2023-09-11", weeks: int = 35, free: Iterable[str] = TET, **changes: Any) -> Calendar:
    """A table of weeks, Monday to Saturday, that follow one another but for the free Mondays: by default the school's 2023-2024."""
    monday, off, path = day_of(first), {day_of(one) for one in free}, f"content/ppct/{school_year}/weeks.csv"
    table: list[Week] = []
    while len(table) < weeks:
        if monday not in off:
            table.append(week(len(table) + 1, monday, span=Span(path, len(table) + 2)))
        monday += timedelta(days=7)
    breaks = tuple(Break(one, one + timedelta(days=6), "Nghỉ") for one in sorted(off))
    return replace(Calendar(school_year, tuple(table), breaks, Span(path)), **changes)


def lesson(number: int = 1, **changes: Any) -> Lesson:
    """A lesson of one period, taught in the week of its number."""
    good = {
        "id": f"bai-{number:02}",
        "order": number,
        "title": f"Bài {number}",
        "kind": "lesson",
        "periods": 1,
        "weeks": (number,),
        "span": Span(f"content/ppct/{YEAR}/tin-hoc-6.csv", number + 1),
    }
    values: dict[str, Any] = {**good, **changes}
    return Lesson(**{**values, "kind": RowKind(values["kind"])})


def curriculum(*rows: Lesson, **changes: Any) -> Curriculum:
    """The distribution of a cell: the given rows, or five lessons of which the fourth takes two weeks, and a review after them."""
    five = (lesson(1), lesson(2), lesson(3), lesson(4, periods=2, weeks=(4, 5)), lesson(5, weeks=(6,)))
    review = lesson(6, id="on-tap", title="Ôn tập", kind="review", weeks=(7,))
    cell, year = changes.get("cell", CELL), changes.get("school_year", YEAR)
    good = {
        "school_year": year,
        "cell": cell,
        "rows": rows or (*five, review),
        "span": Span(f"content/ppct/{year}/{cell.subject}-{cell.grade}.csv"),
    }
    return Curriculum(**{**good, **changes})


def succession(school_year: str, *pairs: str, cell: Cell = CELL) -> Succession:
    """A table of changed lessons, each as ``old>new``; ``old>`` was dropped, and one with a ``?`` at its end nobody has confirmed."""
    path = f"content/ppct/{school_year}/{cell.subject}-{cell.grade}-doi-bai.csv"
    rows = []
    for line, pair in enumerate(pairs, 2):
        old, _, new = pair.removesuffix("?").partition(">")
        rows.append(Successor(old, new, not pair.endswith("?"), Span(path, line), Span(path, line, len(old) + 2)))
    return Succession(school_year, cell, tuple(rows), Span(path))


def target(kind: str, **changes: Any) -> Target:
    """A target of a kind as the catalogue names it: over weeks 1 to 6, or due at their end, and it rejects."""
    good: dict[str, Any] = {
        "id": kind,
        "name": f"Chỉ tiêu {kind}",
        "scope": Scope((CELL.subject,), (CELL.grade,)),
        "on_miss": OnMiss.REJECT,
        "school_year": YEAR,
        "span": Span("materials_catalog.yml", 40),
        "start": "2023-09-11",
        "end": "2023-10-16",
        "due": "2023-10-22",
    }
    shape = TARGET_KINDS[kind]
    own = {field.name for field in fields(shape)}
    values = {**{name: value for name, value in good.items() if name in own}, **changes}
    return shape(**{name: day_of(value) if name in DATES else value for name, value in values.items()})


def waiver(**changes: Any) -> Waiver:
    """A waiver of the leaders for the cell, from the first week to the end of the year; it lifts nothing until it is told what."""
    good: dict[str, Any] = {
        "id": "mien",
        "reason": "Tuần kiểm tra giữa học kì I",
        "scope": Scope((CELL.subject,), (CELL.grade,)),
        "signed_by": "pho-hieu-truong",
        "signed_on": "2023-09-11",
        "expires": "2024-05-31",
        "school_year": YEAR,
        "span": Span("materials_catalog.yml", 60),
    }
    return Waiver(**{name: day_of(value) if name in DATES else value for name, value in {**good, **changes}.items()})


def waived(school: School, *waivers: Waiver) -> School:
    """A school whose catalogue waives something of the targets that it has."""
    years = (replace(plan, waivers=tuple(one for one in waivers if one.school_year == plan.id)) for plan in school.catalog.years)
    return replace(school, catalog=replace(school.catalog, years=tuple(years)))


def assigned(own: School, *rows: tuple[str, str], year: str = YEAR) -> School:
    """A school whose department has assigned lessons of the cell to roles."""
    at = Span(f"content/ppct/{year}/phan-cong-to-toan-tin.csv", 2)
    made = tuple(Assignment(Located(CELL.subject, at), Located(CELL.grade, at), Located(one, at), Located(role, at)) for one, role in rows)
    return replace(own, assignments=(*own.assignments, Assignments(year, "to-toan-tin", made, at)))


def catalog(*targets: Target, **changes: Any) -> Catalog:
    """A school's catalogue; the targets stand under their own school years."""
    years = sorted({YEAR, "2024-2025", *(one.school_year for one in targets)})
    good = Catalog(
        school=SchoolFacts("Trường THCS Mẫu", "Mẫu"),
        grades=(6, 7, 8, 9),
        subjects=(Subject("tin-hoc", "Tin học", ("Tin",), "to-toan-tin", ((6, 35), (7, 35))), Subject("toan", "Toán", (), "to-toan-tin")),
        departments=(Department("to-toan-tin", "Tổ Toán – Tin", "to-truong-toan-tin"),),
        people=(
            Person("gv-tin-hoc-6", "Giáo viên Tin học 6", "to-toan-tin"),
            Person("to-truong-toan-tin", "Tổ trưởng Toán – Tin", "to-toan-tin"),
            Person("pho-hieu-truong", "Phó hiệu trưởng"),
        ),
        phases=(Term("before", "Trước lớp học"), Term("in", "Trong lớp học"), Term("after", "Sau lớp học")),
        types=(Term("lecture", "Bài giảng đa phương tiện"), Term("exercise", "Bài tập luyện tập"), Term("reference", "Tài liệu tham khảo")),
        assessments=(Term("oral", "Hỏi đáp"), Term("written", "Viết"), Term("practice", "Thực hành")),
        levels=(Term("nb", "Nhận biết"), Term("th", "Thông hiểu"), Term("vd", "Vận dụng"), Term("vdc", "Vận dụng cao")),
        statuses=(Term("draft", "Bản nháp"), Term("review", "Đang thẩm định"), Term("approved", "Đã duyệt")),
        licenses=(Term("CC-BY-SA-4.0", "Creative Commons BY-SA 4.0", (), "https://creativecommons.org/licenses/by-sa/4.0/deed.vi"),),
        approval_steps=(Term("department", "Tổ chuyên môn thẩm định"), Term("leadership", "Ban giám hiệu phê duyệt")),
        years=tuple(YearPlan(year, tuple(one for one in targets if one.school_year == year)) for year in years),
    )
    return replace(good, **changes)


def school(*targets: Target, **changes: Any) -> School:
    """A school with one year and one cell; targets go into its catalogue."""
    good = {"catalog": catalog(*targets), "calendars": (calendar(),), "curricula": (curriculum(),)}
    return School(**{**good, **changes})


def entry(one: Material | None = None, **changes: Any) -> Entry:
    """What is known of a material's file."""
    one = one or material()
    return replace(Entry(one.path, one.digest, one), **changes)


def library(*materials: Material, day: str | date = "2023-10-01", **changes: Any) -> Library:
    """A library of the given materials on a day, its coverage computed; of one good material when none is given."""
    own, on = changes.pop("school", None) or school(), day_of(day)
    entries = tuple(entry(one) for one in materials or (material(),))
    bare = replace(Library(own, on, entries), **changes)
    return bare if bare.coverage else replace(bare, coverage=cover(own, bare.materials, on))


def finding(**changes: Any) -> Finding:
    """A finding in a material; ``at``, ``says`` and ``hint`` go into its problem."""
    problem = {
        "at": Span("content/tin-hoc/6/bai-01-truoc.md", 3, 8, 3, 11),
        "says": Message("unknown subject “tim”"),
        "hint": Message("write tin-hoc"),
    }
    own = {name: changes.pop(name, value) for name, value in problem.items()}
    return replace(Finding("M101", "unknown-subject", Severity.ERROR, Problem(**own)), **changes)


def results(*findings: Finding, **changes: Any) -> Results:
    """The verdict on a library of one good material with the given findings."""
    whole = library()
    assert whole.coverage is not None
    good = Results(
        "Trường THCS Mẫu", whole.coverage, findings, len(whole.entries), len(whole.published), (("tin-hoc", "Tin học"), ("toan", "Toán"))
    )
    return replace(good, **changes)
