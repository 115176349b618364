"""The benchmark itself: its libraries are accepted by the gate, and its page says what was measured."""

import os
import resource
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.workflows.check import check

from . import found, library, material_site
from .measure import PROC, Cost, FailedError, measure, steady
from .relevance import Share, kinds
from .report import Figures, Machine, Weights, goals_of, page
from .searching import Computing, Searching
from .visits import Visit, section

MIB, KIB = 1024 * 1024, 1024
MACHINE = Machine(2, 8 * 1024 * MIB, (("Python", "3.11.7"), ("Material", "9.8.1")), "2026-11-24")


def searches(*, first: float = 300, further: float = 100, slowest: float = 99) -> Searching:
    return Searching(round(first * KIB), round(further * KIB), Computing(30, 12, 20), Computing(120, 60, slowest))


def figures(
    materials: int = 5000, *, build: float = 20.0, changed: float = 4.0, page_kib: float = 12.0, search: Searching | None = None
) -> Figures:
    """Figures that reach every target, next to a Material that takes a minute and 400 MB."""
    small = Cost(0.5, 0.4, 40 * MIB)
    cold, one, other = Cost(build, 2 * build, 200 * MIB), Cost(changed, changed, 90 * MIB), Cost(60.0, 59.0, 400 * MIB)
    ours = Weights(100 * MIB, page_kib * KIB, round(page_kib * KIB), page_kib * KIB)
    theirs = Weights(300 * MIB, 60 * KIB, 70 * KIB, 60 * KIB)
    return Figures(materials, Cost(2.25, 4.0, 80 * MIB), small, cold, small, one, other, ours, theirs, search or searches())


def visit(*, score: float = 0.95, others: float = 1.0, shift: float = 0.0, compressed: int = 110_000, script: int = 40_000) -> Visit:
    return Visit("Học liệu", score, others, 1234.0, 49.6, shift, compressed, script)


def test_a_synthetic_library_is_accepted_without_a_word(tmp_path: Path) -> None:
    library.write(tmp_path, 20)

    results = check(tmp_path, date.fromisoformat(library.DAY))

    assert results.findings == ()
    assert results.is_accepted
    assert results.published == 20


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others() -> None:
    once, again, other = dict(library.files(20)), dict(library.files(20)), dict(library.files(20, seed=12))

    assert once == again
    assert once != other


def test_a_small_library_is_the_beginning_of_a_large_one() -> None:
    small, large = dict(library.files(20)), dict(library.files(60))

    del small["materials_catalog.yml"]  # a larger library owes more
    assert {path: large[path] for path in small} == small
    assert sum(path.endswith(".md") for path in large) - sum(path.endswith(".md") for path in small) == 40


def test_materials_weigh_two_to_four_kilobytes_and_one_in_three_has_a_picture() -> None:
    made = dict(library.files(150))

    bodies = [text.split("---\n", 2)[2] for path, text in made.items() if path.endswith(("-truoc.md", "-sau.md"))]
    assert len(bodies) == 150
    assert all(2000 <= len(body.encode()) <= 4096 for body in bodies)
    assert sum("](hinh/" in body for body in bodies) == 50


def test_no_two_of_five_thousand_materials_lie_at_one_place() -> None:
    school = library.read_school()

    paths = {library.path_of(school, number) for number in range(5000)}

    assert len(paths) == 5000
    assert len({path.split("/")[1] for path in paths}) == 13


def test_the_site_of_material_has_every_material_in_its_navigation(tmp_path: Path) -> None:
    school = library.read_school()

    _, _, *subjects = material_site.configuration(tmp_path, school, 60)["nav"]

    listed = {page for subject in subjects for grades in subject.values() for grade in grades for pages in grade.values() for page in pages}
    assert listed == {library.path_of(school, number).removeprefix("content/") for number in range(60)}


def test_the_page_says_what_was_measured_where_and_when() -> None:
    made = page((figures(500), figures(5000)), (section((visit(),)),), MACHINE)

    assert "2 lõi, bộ nhớ 8,0 GB; Python 3.11.7, Material 9.8.1; ngày đo 2026-11-24." in made
    assert "| 5.000 | `hoclieu build`, từ đầu | 20,00 | 40,00 | 1/3,0 | 200 |" in made
    assert "| 500 | Material | 300,0 | 60,0 | 70,0 |" in made
    assert "| Học liệu | 0,95 | 1,00 | 1,2 | 50 | 0,000 | 110,0 | 40,0 | đạt |" in made
    assert "| 5.000 | 300,0 | 100,0 | Chromium, chậm 4 lần | 120 | 60 | 99 |" in made
    assert "chưa đạt" not in made


def test_the_page_names_no_day_that_it_was_not_given() -> None:
    nowhere = Machine(2, 8 * 1024 * MIB, MACHINE.versions)

    made = page((figures(),), (section((visit(),)),), nowhere)

    assert "ngày đo" not in made


def test_a_page_without_the_size_that_the_targets_speak_of_says_so() -> None:
    made = page((figures(500),), (section((visit(),)),), MACHINE)

    assert "Chỉ tiêu đặt ra cho 5.000 học liệu; lần đo này không có cỡ ấy." in made


@pytest.mark.parametrize(
    ("largest", "missed"),
    [
        (figures(), []),
        (figures(build=20.1), ["Dựng từ đầu, thời gian so với Material"]),
        (figures(changed=4.1), ["Dựng lại sau một thay đổi, thời gian so với Material"]),
        (figures(page_kib=12.2), []),
        (figures(page_kib=12.3), ["HTML của cùng 500 học liệu trong kho 5.000 so với kho 500"]),
        (figures(search=searches(first=301)), ["Lần tìm đầu tiên, dữ liệu nén"]),
        (figures(search=searches(further=101)), ["Mỗi lần tìm sau đó, dữ liệu nén"]),
        (figures(search=searches(slowest=100)), ["Trả lời trên máy chậm hơn 4 lần"]),
    ],
)
def test_a_target_is_reached_up_to_its_limit_and_not_beyond(largest: Figures, missed: list[str]) -> None:
    goals = goals_of((figures(500), largest))

    assert [goal.name for goal in goals if not goal.is_met] == missed


@pytest.mark.parametrize(
    ("one", "missed"),
    [
        (visit(), "Cả 2 trang đều đạt."),
        (visit(score=0.94), "chưa đạt: điểm tốc độ |"),
        (visit(others=0.99), "chưa đạt: điểm khác |"),
        (visit(shift=0.001), "chưa đạt: xê dịch |"),
        (visit(compressed=110_001), "chưa đạt: dung lượng |"),
        (visit(script=40_001), "chưa đạt: mã lệnh |"),
        (visit(score=0.5, script=50_000), "chưa đạt: điểm tốc độ, mã lệnh |"),
    ],
)
def test_what_a_first_visit_misses_is_said(one: Visit, missed: str) -> None:
    made = section((visit(), one))

    assert missed in made
    assert ("Chưa đạt: Học liệu." in made) == bool(one.missed)


def test_what_is_not_found_often_enough_is_said() -> None:
    good, bad = Share(0.95, 0.9, 0.1), Share(0.949, 0.9, 0.1)
    all_good = dict.fromkeys(found.NAMES, good)

    assert "chưa đạt" not in found.section(all_good, all_good)
    assert "| tên không dấu | ≥ 0,95 | 0,950 | 0,949 | chưa đạt |" in found.section(all_good, {**all_good, "title without marks": bad})
    assert set(found.NAMES) == set(kinds(()))


@pytest.mark.skipif(not PROC.is_dir(), reason="the memory of several processes together is looked up in /proc")
def test_the_memory_of_processes_that_run_together_is_added_up(tmp_path: Path) -> None:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024  # what a new process is counted with, before it is another program
    child = f"held = b'x' * {own // 2 + 20 * MIB}; input()"
    parent = f"""
import subprocess, sys, time
children = [subprocess.Popen([sys.executable, "-c", {child!r}], stdin=subprocess.PIPE) for _ in range(2)]
time.sleep(0.8)
for child in children:
    child.communicate(b"\\n")
"""

    watched, alone = (measure([sys.executable, "-c", parent], tmp_path, os.environ, is_watched=one) for one in (True, False))

    assert watched.memory > own + 35 * MIB
    assert alone.memory < own + 35 * MIB


def test_the_fastest_run_counts_and_the_most_memory() -> None:
    timed, watched = [Cost(3.0, 5.0, 40 * MIB), Cost(2.0, 3.5, 41 * MIB)], [Cost(1.5, 3.0, 90 * MIB)]

    assert steady(timed, watched) == Cost(2.0, 3.5, 90 * MIB)


def test_a_command_that_fails_is_not_measured_but_told(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match=r"ended with 3:\nno library here"):
        measure([sys.executable, "-c", "import sys; print('no library here'); sys.exit(3)"], tmp_path, os.environ, is_watched=False)
