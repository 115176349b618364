"""School years one after the other, from 2023-2024 to 2026-2027, with another series of textbooks in 2025-2026."""

from datetime import date
from pathlib import Path

import pytest

from generator.engine.rollover.serving import Serving
from generator.model.curriculum import Cell
from generator.model.library import Library
from generator.model.material import Phase
from generator.model.message import as_written
from generator.pages.grade import grade_view
from generator.pages.hub import hub_view
from generator.pages.material import material_views
from generator.pages.site import Site
from generator.workflows.check import check
from generator.workflows.new import lacking
from generator.workflows.new_year import (
    NoDistributionError,
    NoEarlierYearError,
    Rollover,
    UneditableFileError,
    YearThereError,
    begin_year,
    compare_year,
    write_year,
)
from generator.workflows.publish import UnwritableError
from generator.workflows.read import read_library
from generator.workflows.year_report import report_year
from tests import builders as make
from tests.workflows.sites import tree

TOAN = Cell("toan", 6)
HEAD = "id,title,kind,periods,weeks\n"
SERIES_A = (
    HEAD + "bai-01,Bài 1. Tập hợp,lesson,1,1\n"
    "bai-02,Bài 2. Luỹ thừa với số mũ tự nhiên,lesson,1,2\n"
    "bai-03,Bài 3. Biểu đồ cột,lesson,1,3\n"
    "bai-04,Bài 4. Quy tắc dấu ngoặc,lesson,1,4\n"
    "on-tap,Ôn tập,review,1,5\n"
)
SERIES_B = (
    HEAD + "bai-01,Bài 1. Tập hợp,lesson,1,1\n"
    "bai-03,Bài 2. Số nguyên tố,lesson,1,2\n"
    "luy-thua,Bài 3. Lũy thừa với số mũ tự nhiên,lesson,1,3\n"
    "bieu-do-cot,Bài 4. Biểu đồ cột – Biểu đồ cột kép,lesson,1,5\n"
)
WEEKS = ["2023-09-11", "2023-09-18", "2023-09-25", "2023-10-02", "2023-10-09"]
CATALOGUE = """\
school: {name: Trường Mẫu}
grades: [6]
subjects: [{id: toan, name: Toán}]
phases: [{id: before, name: Trước lớp}, {id: in, name: Trong lớp}, {id: after, name: Sau lớp}]
types: [{id: lecture, name: Bài giảng}, {id: exercise, name: Bài tập}]
statuses: [{id: draft, name: Nháp}, {id: review, name: Chờ duyệt}, {id: approved, name: Đã duyệt}]
years:
  - id: 2023-2024
    targets:
      # Theo hướng dẫn.
      - kind: every-lesson
        id: moi-bai-2023-2024
        name: Mỗi bài một học liệu trước 30/11/2023
        scope: {subjects: [toan], grades: [6]}
        due: 2023-11-30
        on_miss: warn
"""


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def add(root: Path, year: str, lesson: str, name: str = "", status: str = "approved") -> None:
    about = f"title: {lesson}\nsubject: toan\ngrade: 6\nschool_year: {year}\nweek: 1\nphase: before"
    header = f"{about}\nlesson: {lesson}\ntype: lecture\nstatus: {status}"
    put(root, f"content/toan/6/{name or lesson}-truoc.md", f"---\n{header}\n---\n\nNội dung.\n")


def fill(root: Path, year: str) -> None:
    """What the school's office does: it writes the days."""
    later = int(year[:4]) - 2023
    rows = [f"{number},I,{day.replace(str(2023), str(2023 + later))}," for number, day in enumerate(WEEKS, 1)]
    put(root, f"content/ppct/{year}/weeks.csv", "week,semester,start,end\n" + "\n".join(row + row.split(",")[2] for row in rows) + "\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A school in its first year: three of four lessons have a material."""
    put(tmp_path, "materials_catalog.yml", CATALOGUE)
    put(tmp_path, "content/ppct/2023-2024/toan-6.csv", SERIES_A)
    fill(tmp_path, "2023-2024")
    for lesson in ("bai-01", "bai-02", "bai-03"):
        add(tmp_path, "2023-2024", lesson)
    return tmp_path


def read(root: Path, day: str = "2026-10-01") -> Library:
    return read_library(root, date.fromisoformat(day))


def begin(root: Path, year: str) -> None:
    write_year(root, begin_year(root, read(root), year))
    fill(root, year)


def codes(root: Path) -> list[str]:
    return [one.code for one in check(root, date(2026, 10, 1)).findings if one.code[0] in "CS" and one.at.path.startswith("content/ppct")]


def covered(root: Path, day: str) -> list[str]:
    coverage = read(root, day).coverage
    assert coverage is not None
    return [row.lesson.id for row in coverage.cells[0].lessons if row.is_covered]


def with_the_other_series(root: Path) -> Path:
    """Two years on, the department brings in the plan of another series of textbooks."""
    begin(root, "2024-2025")
    begin(root, "2025-2026")
    put(root, "content/ppct/2025-2026/toan-6.csv", SERIES_B)
    return root


TABLE = "content/ppct/2025-2026/toan-6-doi-bai.csv"


def test_a_year_is_shown_first_and_nothing_is_written(root: Path) -> None:
    before = tree(root)

    rollover = begin_year(root, read(root), "2024-2025")

    assert [(file.path, file.rows) for file in rollover.files] == [
        ("materials_catalog.yml", 1),
        ("content/ppct/2024-2025/weeks.csv", 5),
        ("content/ppct/2024-2025/toan-6.csv", 5),
    ]
    (cell,) = rollover.serving
    assert ([row.id for row in cell.served], [row.id for row in cell.empty], cell.lost) == (["bai-01", "bai-02", "bai-03"], ["bai-04"], ())
    assert tree(root) == before


def test_a_year_is_written_with_its_tables_and_targets_and_waits_for_its_days(root: Path) -> None:
    write_year(root, begin_year(root, read(root), "2024-2025"))

    library = read(root, "2024-10-01")
    assert (root / "content/ppct/2024-2025/toan-6.csv").read_text(encoding="utf-8") == SERIES_A
    assert library.school.year_on(library.day) == "2023-2024"
    ((target,),) = [plan.targets for plan in library.school.catalog.years if plan.id == "2024-2025"]
    assert (target.id, target.name) == ("moi-bai-2024-2025", "Mỗi bài một học liệu trước 30/11/2024")
    assert "  # Chép từ năm học 2023-2024: xem lại tên" in (root / "materials_catalog.yml").read_text(encoding="utf-8")
    assert codes(root) == ["S114"]

    fill(root, "2024-2025")

    assert read(root, "2024-10-01").school.year_on(library.day) == "2024-2025"
    assert codes(root) == []


def test_of_a_subject_that_has_only_begun_a_few_lessons_are_named_and_the_others_counted() -> None:
    lessons = tuple(make.lesson(number) for number in range(1, 13))
    own = Serving(make.CELL, lessons[:2], lessons[2:], ())

    told = report_year(Rollover("2024-2025", "2023-2024", (), (), (own,)), make.school(), as_written)

    assert "  Tin học, grade 6: 2 of 12 lessons\n    with material: Bài 1; Bài 2\n    without: Bài 3; Bài 4; " in told
    assert "Bài 10; and 2 more lessons\n" in told


def test_a_year_that_is_there_is_refused_and_stays(root: Path) -> None:
    begin(root, "2024-2025")
    before = tree(root)

    with pytest.raises(YearThereError, match=r"materials_catalog\.yml"):
        begin_year(root, read(root), "2024-2025")

    assert tree(root) == before


def test_a_table_of_weeks_is_never_overwritten(root: Path) -> None:
    put(root, "content/ppct/2024-2025/weeks.csv", "week,start,end\n1,2024-09-09,2024-09-14\n")

    with pytest.raises(YearThereError, match=r"weeks\.csv"):
        begin_year(root, read(root), "2024-2025")


def test_the_first_year_has_nothing_to_carry_on(root: Path) -> None:
    with pytest.raises(NoEarlierYearError):
        begin_year(root, read(root), "2022-2023")


@pytest.mark.parametrize("years", ["years: [{id: 2023-2024}]\n", "years:\r\n  - id: 2023-2024\r\n"])
def test_a_catalogue_that_cannot_be_added_to_is_left_alone(root: Path, years: str) -> None:
    (root / "materials_catalog.yml").write_bytes((CATALOGUE.partition("years:")[0] + years).encode())

    with pytest.raises(UneditableFileError, match=r"materials_catalog\.yml"):
        begin_year(root, read(root), "2024-2025")


def test_when_one_file_cannot_be_written_none_is(root: Path) -> None:
    rollover = begin_year(root, read(root), "2024-2025")
    put(root, "content/ppct/2024-2025", "a file where a folder should be")
    before = tree(root)

    with pytest.raises(UnwritableError):
        write_year(root, rollover)

    assert tree(root) == before


def test_a_distribution_that_was_brought_in_first_stays_and_is_compared(root: Path) -> None:
    put(root, "content/ppct/2024-2025/toan-6.csv", SERIES_B)

    rollover = begin_year(root, read(root), "2024-2025")

    assert [file.kind for file in rollover.files] == ["catalogue", "weeks", "changed"]
    write_year(root, rollover)
    assert (root / "content/ppct/2024-2025/toan-6.csv").read_text(encoding="utf-8") == SERIES_B
    assert codes(root) == ["C114", "S114"]


def test_another_series_of_textbooks_is_guessed_at_and_carries_nothing_until_a_person_confirms(root: Path) -> None:
    with_the_other_series(root)

    rollover = compare_year(root, read(root), "2025-2026")
    write_year(root, rollover)

    assert (root / TABLE).read_text(encoding="utf-8").splitlines()[:2] == [
        "old,new,old_title,new_title,guessed",
        "bai-02,luy-thua,Bài 2. Luỹ thừa với số mũ tự nhiên,Bài 3. Lũy thừa với số mũ tự nhiên,tên bài như nhau",
    ]
    third = (root / TABLE).read_text(encoding="utf-8").splitlines()[2]
    assert third.startswith("bai-03,bieu-do-cot,")
    assert "mã bai-03 nay là bài “Bài 2. Số nguyên tố”" in third
    (cell,) = rollover.serving
    assert [one.path for one in cell.lost] == ["content/toan/6/bai-02-truoc.md", "content/toan/6/bai-03-truoc.md"]
    assert covered(root, "2025-10-01") == ["bai-01"]
    assert codes(root) == ["C114"]


def test_guessing_again_writes_nothing_and_keeps_what_a_person_wrote(root: Path) -> None:
    with_the_other_series(root)
    put(root, TABLE, "old,new\nbai-02,\n")

    write_year(root, compare_year(root, read(root), "2025-2026"))
    (first, second, third) = (root / TABLE).read_text(encoding="utf-8").splitlines()

    assert (first, second, third.partition(",")[0]) == ("old,new,guessed", "bai-02,", "bai-03")
    assert compare_year(root, read(root), "2025-2026").files == ()


def test_a_table_that_cannot_be_added_to_is_left_alone(root: Path) -> None:
    with_the_other_series(root)
    put(root, TABLE, "old;new\nbai-02;\n")

    with pytest.raises(UneditableFileError, match="doi-bai"):
        compare_year(root, read(root), "2025-2026")


def test_a_year_without_distributions_cannot_be_compared(root: Path) -> None:
    with pytest.raises(NoDistributionError):
        compare_year(root, read(root), "2024-2025")


@pytest.fixture
def four_years(root: Path) -> Path:
    """2023-2024 to 2026-2027: the guesses of 2025-2026 confirmed, one lesson dropped, one new material in 2026-2027."""
    with_the_other_series(root)
    put(root, TABLE, "old,new\nbai-02,luy-thua\nbai-03,bieu-do-cot\nbai-04,\n")
    begin(root, "2026-2027")
    add(root, "2026-2027", "bai-03", "so-nguyen-to")
    return root


def test_confirmed_lessons_go_on_serving_in_every_later_year_and_stay_what_they_were_before(four_years: Path) -> None:
    assert codes(four_years) == []
    assert covered(four_years, "2023-10-01") == covered(four_years, "2024-10-01") == ["bai-01", "bai-02", "bai-03"]
    assert covered(four_years, "2025-10-01") == ["bai-01", "bai-03", "luy-thua", "bieu-do-cot"]
    assert covered(four_years, "2026-10-01") == ["bai-01", "bai-03", "luy-thua", "bieu-do-cot"]


def test_a_new_material_of_an_id_that_meant_another_lesson_does_not_serve_that_one(four_years: Path) -> None:
    (four_years / "content/toan/6/bai-03-truoc.md").unlink()

    assert covered(four_years, "2023-10-01") == ["bai-01", "bai-02"]
    assert covered(four_years, "2026-10-01") == ["bai-01", "bai-03", "luy-thua"]


def test_targets_of_every_year_are_measured_by_its_own_lessons(four_years: Path) -> None:
    coverage = read(four_years).coverage

    assert coverage is not None
    assert [(one.target.school_year, one.have, one.of) for one in coverage.outcomes] == [
        ("2023-2024", 3, 4),
        ("2024-2025", 3, 4),
        ("2025-2026", 4, 4),
        ("2026-2027", 4, 4),
    ]


def test_pages_show_materials_with_the_lessons_that_they_serve_now(four_years: Path) -> None:
    add(four_years, "2023-2024", "bai-04")
    site = Site(read(four_years, "2026-10-01"), as_written)

    hub = hub_view(site, TOAN)
    rows = {row.anchor: [card.title for card in row.before] for chapter in hub.chapters for row in chapter.rows}
    assert rows == {"bai-01": ["bai-01"], "bai-03": ["bai-03"], "luy-thua": ["bai-02"], "bieu-do-cot": ["bai-03"]}
    assert [card.address for card in hub.others] == ["toan/6/bai-04-truoc/"]
    assert [(link.covered, link.lessons) for link in grade_view(site, 6).subjects] == [(4, 4)]
    titles = {view.address: view.lessons for view in material_views(site, TOAN)}
    assert titles == {
        "toan/6/bai-01-truoc/": ("Bài 1. Tập hợp",),
        "toan/6/so-nguyen-to-truoc/": ("Bài 2. Số nguyên tố",),
        "toan/6/bai-02-truoc/": ("Bài 3. Lũy thừa với số mũ tự nhiên",),
        "toan/6/bai-03-truoc/": ("Bài 4. Biểu đồ cột – Biểu đồ cột kép",),
        "toan/6/bai-04-truoc/": ("Bài 4. Quy tắc dấu ngoặc",),
    }


def test_materials_of_a_lesson_that_meets_another_stand_beside_one_another(four_years: Path) -> None:
    add(four_years, "2026-2027", "luy-thua")
    add(four_years, "2026-2027", "bai-03", "so-nguyen-to-2")
    site = Site(read(four_years, "2026-10-01"), as_written)

    beside = {view.address: {link.address for part in view.phases for link in part.links} for view in material_views(site, TOAN)}
    assert beside["toan/6/luy-thua-truoc/"] == {"toan/6/luy-thua-truoc/", "toan/6/bai-02-truoc/"}
    assert beside["toan/6/so-nguyen-to-truoc/"] == {"toan/6/so-nguyen-to-truoc/", "toan/6/so-nguyen-to-2-truoc/"}
    assert beside["toan/6/bai-03-truoc/"] == set()


def test_only_lessons_without_a_material_are_still_to_be_written(four_years: Path) -> None:
    library = read(four_years)

    assert [row.id for row in lacking(library, "2026-2027", TOAN, Phase.BEFORE)] == []
    assert [row.id for row in lacking(library, "2024-2025", TOAN, Phase.BEFORE)] == ["bai-04", "on-tap"]
