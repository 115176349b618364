"""Synthetic libraries as large as one likes, whole and valid: the gate accepts them, and the same seed gives the same bytes.

``python -m tests.benchmarks.library FOLDER --materials 500`` writes one. The materials of a small library are the first ones of a
large one, byte for byte, so that a page's weight can be compared between sizes.
"""

import argparse
import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from .prose import body, drawing, title, topic

REPOSITORY = Path(__file__).parents[2]
YEAR = "2023-2024"
DAY = "2024-03-04"
"""A day in the middle of the year, on which libraries are judged and shown."""
SEED = 11
WEEKS = 35
STRIDE = 12
"""Weeks from one pair of materials of a cell to the next: prime to the weeks of a year, so that all are reached, and few spread out."""
PHASES = ("before", "after")
SUFFIX = {"before": "truoc", "after": "sau"}
LESSONS = 2
"""Lessons a week, each of one period, in every subject and grade: room for 7,280 materials, a before and an after for each lesson."""
ROW_KINDS = {9: "review", 18: "test", 27: "review", 35: "test"}
"""What the weeks are for whose second row is no lesson."""
SECOND_LANGUAGE = {"id": "ngoai-ngu-2", "name": "Ngoại ngữ 2", "department": "to-ngoai-ngu"}
"""The thirteenth subject, which the demo school does not offer."""
PAGE_KB = 400
"""What a page may weigh here. With targets for all cells the coverage page weighs more than the demo school's 200 KiB allow (215 at
500 materials), and a site with too heavy a page is not published. The budget of a material's page is the demo school's own."""

File = tuple[str, str]
"""A path below a library's root, and its text."""


class _Plain(yaml.SafeDumper):
    """Writes each value in full where it stands: the gate refuses anchors and aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 -- the signature of PyYAML
        return True


@dataclass(frozen=True, slots=True)
class School:
    """The demo school, with a subject more and a teacher for each subject and grade."""

    catalog: dict[str, Any]
    mondays: tuple[dt.date, ...]
    """The first day of each teaching week."""
    weeks: str
    """The table of weeks as it is written."""

    @property
    def cells(self) -> list[tuple[dict[str, Any], int]]:
        """Every subject in every grade."""
        return [(subject, grade) for subject in self.catalog["subjects"] for grade in self.catalog["grades"]]


def read_school() -> School:
    """The demo school of this repository, made a school of thirteen subjects."""
    catalog = yaml.safe_load((REPOSITORY / "materials_catalog.yml").read_text(encoding="utf-8"))
    weeks = (REPOSITORY / "content" / "ppct" / YEAR / "weeks.csv").read_text(encoding="utf-8")
    mondays = tuple(dt.date.fromisoformat(row["start"]) for row in csv.DictReader(weeks.splitlines()) if row["week"])
    periods = dict.fromkeys(catalog["grades"], WEEKS * LESSONS)
    subjects = [{**subject, "periods": periods} for subject in (*catalog["subjects"], SECOND_LANGUAGE)]
    roles = [person for person in catalog["people"] if not person["id"].startswith("gv-")]
    teachers = [_teacher(subject, grade) for subject in subjects for grade in catalog["grades"]]
    budgets = {**catalog["budgets"], "page_html_kb": PAGE_KB}
    return School({**catalog, "subjects": subjects, "people": [*roles, *teachers], "budgets": budgets}, mondays, weeks)


def files(count: int, seed: int = SEED) -> Iterator[File]:
    """All files of a library of so many materials.

    Raises:
        ValueError: the distributions have no room for so many.
    """
    school = read_school()
    if count > (most := len(school.cells) * WEEKS * LESSONS * len(PHASES)):
        raise ValueError(f"a library has at most {most} materials")
    own = {key: value for key, value in school.catalog.items() if key != "digests_from"}  # nobody has approved what is synthetic
    yield "materials_catalog.yml", _yaml({**own, "years": _years(school, count)})
    yield "mkdocs.yml", _configuration()
    yield "content/index.md", "# Kho học liệu\n\nHọc liệu số của trường.\n"
    yield "content/huong-dan/index.md", "# Hướng dẫn\n\nCách tìm và dùng học liệu.\n"
    yield f"content/ppct/{YEAR}/weeks.csv", school.weeks
    for subject, grade in school.cells:
        yield f"content/ppct/{YEAR}/{subject['id']}-{grade}.csv", _distribution()
    for number in range(count):
        yield from _material(school, number, seed)


def write(root: Path, count: int, seed: int = SEED) -> None:
    """Writes a library into a folder."""
    for path, text in files(count, seed):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def path_of(school: School, number: int) -> str:
    """Where a library's material of this number lies."""
    subject, grade = school.cells[number % len(school.cells)]
    _, lesson, phase = _slot(number // len(school.cells))
    return f"content/{subject['id']}/{grade}/{lesson}-{SUFFIX[phase]}.md"


def _slot(place: int) -> tuple[int, str, str]:
    """The week, lesson and phase of a cell's material: a before and an after for each week's first lesson, then for each second one."""
    pair, turn = place // 2 % WEEKS, place // (2 * WEEKS)
    week = 1 + pair * STRIDE % WEEKS
    return week, _lesson(week, turn), PHASES[place % 2]


def _lesson(week: int, turn: int) -> str:
    return f"bai-{(week - 1) * LESSONS + turn + 1:02}"


def _material(school: School, number: int, seed: int) -> Iterator[File]:
    random = Random(f"{seed} {number}")
    cells = len(school.cells)
    subject, grade = school.cells[number % cells]
    week, lesson, phase = _slot(number // cells)
    path, about = path_of(school, number), topic(subject["id"], random)
    folder, _, name = path.rpartition("/")
    picture = f"hinh/{name.removesuffix('.md')}.svg" if number % 3 == 0 else ""
    if picture:
        yield f"{folder}/{picture}", drawing(about, random)
    head = next(one["head"] for one in school.catalog["departments"] if one["id"] == subject["department"])
    monday = school.mondays[week - 1]
    place = number // cells
    header = {
        "title": title(about, random),
        "subject": subject["id"],
        "grade": grade,
        "school_year": YEAR,
        "week": week,
        "phase": phase,
        "lesson": lesson,
        "type": school.catalog["types"][place % 7]["id"],
        "assessment": school.catalog["assessments"][place % 6]["id"],
        "level": "th" if phase == "before" else "vdc",
        "minutes": 15 if phase == "before" else 25,
        "authors": [_teacher(subject, grade)["id"]],
        "status": "approved",
        "approval": [
            {"step": "department", "by": head, "date": monday - dt.timedelta(days=5)},
            {"step": "leadership", "by": "pho-hieu-truong", "date": monday - dt.timedelta(days=4)},
        ],
        "license": "CC-BY-SA-4.0",
        "sources": ["Tổ chuyên môn tự soạn"],
        "summary": f"Em tìm hiểu {about.concepts[0]} qua {about.things[0]} và {about.things[1]}.",
        "outcomes": [f"Nêu được vai trò của {about.concepts[0]}.", f"Phân biệt được {about.concepts[1]} và {about.concepts[2]}."],
        "tags": ["on-luyen", f"tuan-{week}"],
    }
    earlier = path_of(school, number - cells).rpartition("/")[2] if place else ""
    written = _yaml(header)
    yield path, f"---\n{written}---\n\n{body(about, phase, random, picture=picture, link=earlier)}"


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)


def _teacher(subject: dict[str, Any], grade: int) -> dict[str, str]:
    person = {"id": f"gv-{subject['id']}-{grade}", "name": f"Giáo viên {subject['name']} {grade}"}
    return {**person, "department": subject["department"]}


def _distribution() -> str:
    rows = []
    for week in range(1, WEEKS + 1):
        for turn in range(LESSONS):
            kind = ROW_KINDS.get(week, "lesson") if turn else "lesson"
            order = (week - 1) * LESSONS + turn + 1
            rows.append(f"{_lesson(week, turn)},{order},,Chủ đề {1 + week // 9},Bài {order},{kind},1,{week},")
    return "\n".join(("id,order,strand,chapter,title,kind,periods,weeks,outcomes", *rows)) + "\n"


def _years(school: School, count: int) -> list[dict[str, Any]]:
    """The guide's targets for the year, over all cells; a small library may lag behind one material a week by as much as it is small."""
    subjects = [subject["id"] for subject in school.catalog["subjects"]]
    scope = {"scope": {"subjects": subjects, "grades": school.catalog["grades"]}, "on_miss": "reject"}
    window = {"start": school.mondays[0], "end": school.mondays[-1]}
    lag = max(WEEKS - count // len(school.cells), 0)
    return [
        {
            "id": YEAR,
            "targets": [
                {"kind": "pace", "id": "nhip-do", "name": "Mỗi tuần một học liệu", "tolerance_weeks": lag, **scope, **window},
                {"kind": "count", "id": "so-luong", "name": "Số học liệu một môn, một khối", "tolerance": lag, **scope, **window},
                {"kind": "alternation", "id": "xen-ke", "name": "Trước lớp và sau lớp xen kẽ", **scope, **window},
            ],
        }
    ]


def _configuration() -> str:
    own = yaml_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))
    theme = {**own["theme"], "custom_dir": str(REPOSITORY / "theme")}
    kept = {key: value for key, value in own.items() if key not in ("nav", "watch", "site_url")}
    return _yaml({**kept, "theme": theme, "nav": [{"Kho học liệu": "index.md"}, {"Hướng dẫn": "huong-dan/index.md"}]})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a synthetic library.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--materials", type=int, default=500)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    write(given.folder, given.materials, given.seed)
