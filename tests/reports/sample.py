"""One set of results by hand: met, missed and pending targets of both weights, findings in three files, hostile texts."""

from datetime import date

from generator.model.coverage import CellCoverage, Coverage, Gap, LessonCoverage, Outcome, State
from generator.model.curriculum import Cell, Lesson, RowKind
from generator.model.finding import Finding, Problem, Severity
from generator.model.material import Material, Phase, Status
from generator.model.message import Message, say
from generator.model.results import Results, RuleFacts
from generator.model.span import Span
from generator.model.suggestion import Suggestion
from generator.model.targets import Count, EveryLesson, OnlineShare, OnMiss, Pace, Scope

DAY = date(2024, 12, 2)
CATALOG = "materials_catalog.yml"
PPCT = "content/ppct/2024-2025/tin-hoc-6.csv"
TIN_6, TOAN_6 = Cell("tin-hoc", 6), Cell("toan", 6)
BOTH = Scope(("tin-hoc", "toan"), (6,))

HOSTILE_TITLE = '=HYPERLINK("http://x","Bài 3")\x1b[2J\u202e]]></failure><b>&amp;;%0A\n::error::giả'
HOSTILE_FILE = "content/tin-hoc/6/bai, 04: %0A\x1b[31m.md"


def lesson(number: int, title: str, weeks: tuple[int, ...], kind: RowKind = RowKind.LESSON) -> Lesson:
    return Lesson(f"bai-{number:02}", number, title, kind, 2, weeks, Span(PPCT, number + 1))


def material(name: str, phase: Phase, lesson_id: str) -> Material:
    return Material(
        path=f"content/tin-hoc/6/{name}.md",
        title=f"Học liệu {name}",
        subject="tin-hoc",
        grade=6,
        school_year="2024-2025",
        week=2,
        phase=phase,
        lessons=(lesson_id,),
        type="lecture",
        status=Status.APPROVED,
    )


def finding(code: str, name: str, severity: Severity, at: Span, says: Message, hint: Message) -> Finding:
    return Finding(code, name, severity, Problem(at, says, hint))


EVERY_LESSON = EveryLesson(
    id="moi-bai-2024-2025",
    name="Mỗi bài có ít nhất một học liệu trước 30/11/2024",
    scope=BOTH,
    on_miss=OnMiss.REJECT,
    school_year="2024-2025",
    span=Span(CATALOG, 105, 9, 110, 26),
    due=date(2024, 11, 30),
)
PACE = Pace(
    id="nhip-do-2024-2025",
    name="Mỗi tuần một học liệu",
    scope=BOTH,
    on_miss=OnMiss.WARN,
    school_year="2024-2025",
    span=Span(CATALOG, 111, 9, 117, 22),
    start=date(2024, 9, 9),
    end=date(2025, 5, 19),
)
SHARE = OnlineShare(
    id="truc-tuyen-2024-2025",
    name="Ít nhất 35% khối lượng bài giảng giao trực tuyến",
    scope=Scope(("tin-hoc",), (6,)),
    on_miss=OnMiss.REJECT,
    school_year="2024-2025",
    span=Span(CATALOG, 118, 9, 124, 26),
    due=date(2025, 1, 15),
)
COUNT = Count(
    id="so-luong-2023-2024",
    name="Khoảng 30 học liệu một môn, một khối",
    scope=Scope(("tin-hoc",), (6,)),
    on_miss=OnMiss.REJECT,
    school_year="2023-2024",
    span=Span(CATALOG, 88, 9, 94, 26),
    start=date(2023, 10, 9),
    end=date(2024, 5, 6),
)

OUTCOMES = (
    Outcome(COUNT, TIN_6, DAY, State.MET, 30, 29, 29, say("materials"), date(2024, 5, 6)),
    Outcome(
        EVERY_LESSON,
        TIN_6,
        DAY,
        State.MISSED,
        2,
        4,
        4,
        say("lessons"),
        date(2024, 11, 30),
        (Gap("bai-03", HOSTILE_TITLE, (5, 6)), Gap("bai-04", "Bài 4. Mạng máy tính", ())),
        say("add an approved before or after material for each of these lessons"),
    ),
    Outcome(EVERY_LESSON, TOAN_6, DAY, State.MET, 12, 12, 12, say("lessons"), date(2024, 11, 30)),
    Outcome(
        PACE,
        TIN_6,
        DAY,
        State.MISSED,
        3,
        11,
        29,
        say("materials"),
        date(2025, 5, 19),
        tuple(Gap(weeks=(week,)) for week in range(3, 11)),
        say("add {count} approved materials", count=8),
    ),
    Outcome(SHARE, TIN_6, DAY, State.PENDING, 2, 3, 8, say("periods"), date(2025, 1, 15)),
)

FINDINGS = (
    finding(
        "P102",
        "reason-missing",
        Severity.WARNING,
        Span("content/tin-hoc/6/bai-01-truoc.md", 7, 8, 7, 14),
        say("a before-class material has no section “Vì sao”"),
        say("add a heading “## Vì sao em làm việc này”"),
    ),
    finding(
        "A101",
        "picture-without-description",
        Severity.ERROR,
        Span("content/tin-hoc/6/bai-01-truoc.md", 31, 1, 33, 4),
        say("picture “{target}” has no description", target="hinh/bai-01.svg"),
        say("write what it shows between the brackets"),
    ),
    finding(
        "M110",
        "duplicate-key",
        Severity.ERROR,
        Span(HOSTILE_FILE, 4, 1, 4, 5),
        say("key “{key}” is written twice, first on line {first}", key="week", first="3"),
        say("keep one of the two lines and delete the other"),
    ),
    finding(
        "M120",
        "unknown-lesson",
        Severity.ERROR,
        Span(HOSTILE_FILE, 9),
        say("there is no lesson “{id}”", id=HOSTILE_TITLE),
        say("choose one of the lessons of the distribution"),
    ),
    finding(
        "M120",
        "unknown-lesson",
        Severity.ERROR,
        Span(HOSTILE_FILE, 10),
        say("there is no lesson “{id}”", id=HOSTILE_TITLE),
        say("choose one of the lessons of the distribution"),
    ),
    finding("S101", "spare-week", Severity.NOTE, Span("content/ppct/2024-2025/weeks.csv", 20, 1), say("week 19 is free"), Message("")),
    finding("C301", "lessons-without-material", Severity.ERROR, EVERY_LESSON.span, say("two lessons have no material"), say("add them")),
    finding("C302", "behind-pace", Severity.WARNING, PACE.span, say("eight weeks behind"), say("add them")),
)

RULES = (
    RuleFacts(
        "A101",
        "picture-without-description",
        Severity.ERROR,
        "picture without description",
        "Pupils who cannot see the picture are read its description.",
        "![](hinh/mang.svg)\n",
        "![Ba máy tính nối với nhau](hinh/mang.svg)\n",
    ),
    RuleFacts(
        "M110",
        "duplicate-key",
        Severity.ERROR,
        "key written twice",
        "The library refuses to guess which of the two you meant.",
        "week: 5\nphase: before\nweek: 6\n",
        "week: 5\nphase: before\n",
    ),
)

LESSONS = (
    LessonCoverage(
        lesson(1, "Bài 1. Thông tin và dữ liệu", (2,)),
        (material("bai-01-truoc", Phase.BEFORE, "bai-01"), material("bai-01-sau", Phase.AFTER, "bai-01")),
    ),
    LessonCoverage(lesson(2, "Bài 2. Xử lí thông tin", (3, 4)), (material("bai-02-truoc", Phase.BEFORE, "bai-02"),)),
    LessonCoverage(lesson(3, HOSTILE_TITLE, (5, 6, 8)), ()),
    LessonCoverage(lesson(4, "Bài 4. Mạng máy tính", ()), ()),
    LessonCoverage(lesson(5, "Kiểm tra giữa học kì I", (9,), RowKind.TEST), ()),
)

RESULTS = Results(
    school="Trường THCS Mẫu",
    coverage=Coverage(DAY, "2024-2025", (CellCoverage(TIN_6, "2024-2025", DAY, LESSONS, ()),), OUTCOMES),
    findings=tuple(sorted(FINDINGS, key=lambda one: one.order)),
    materials=5,
    published=3,
    labels=(("tin-hoc", "Tin học"), ("toan", "Toán")),
    files=(
        HOSTILE_FILE,
        "content/tin-hoc/6/bai-01-sau.md",
        "content/tin-hoc/6/bai-01-truoc.md",
        "content/tin-hoc/6/bai-02-truoc.md",
        "content/tin-hoc/6/bai-05-truoc.md",
    ),
    rules=RULES,
    suggestions=(
        Suggestion(HOSTILE_FILE, 9, 9, f"lesson: {HOSTILE_TITLE}", "lesson: bai-04\n# ```\n````suggestion", FINDINGS[3:4]),
        Suggestion("content/tin-hoc/6/bai-01-truoc.md", 7, 8, "phase: Trước\nphase: befor", "phase: before", FINDINGS[:1]),
    ),
)

ACCEPTED = Results(
    school="Trường THCS Mẫu",
    coverage=Coverage(DAY, "2024-2025", (), (OUTCOMES[0], OUTCOMES[2])),
    findings=(),
    materials=3,
    published=3,
    labels=RESULTS.labels,
)
