"""The past, counted from Git: any commit on its own day, broken and hostile ones told, a shallow copy said plainly (D12)."""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.model.history import History, Past
from generator.model.message import as_written
from generator.model.report import Style
from generator.reports._history import history_sheet, history_text
from generator.sources.commits import NoHistoryError
from generator.workflows.history import INCOMPLETE, NO_LIBRARY, NO_PLAN, TOO_LARGE, UNREADABLE, history_of
from tests.builders import day_of
from tests.repository import Repository, school_in

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TODAY = "2025-01-15"
BEFORE, DRAFT = "content/tin-hoc/6/bai-01-truoc.md", "content/tin-hoc/6/bai-03-truoc.md"


@pytest.fixture
def school(tmp_path: Path) -> Repository:
    """A tiny school: of six lessons of Tin học four are covered, of two of Toán two. Its first commit was made today, by a real clock."""
    return school_in(tmp_path / "school")


def commit(school: Repository, written: str, *, parent: bool = True) -> str:
    """A commit of what lies in the folder, put there at noon of a day, or at a second that is written in digits."""
    seconds = written if written.isdigit() else str(int(datetime.fromisoformat(f"{written}T12:00").replace(tzinfo=ZONE).timestamp()))
    school.git("add", "--all")
    above = f"parent {school.git('rev-parse', 'HEAD')}\n" if parent else ""
    who = f"thử <thu@example.vn> {seconds} +0700"
    text = f"tree {school.git('write-tree')}\n{above}author {who}\ncommitter {who}\n\nthay đổi\n"
    (school.root / ".git" / "made").write_text(text, encoding="utf-8")
    made = school.git("hash-object", "-t", "commit", "-w", "--literally", str(school.root / ".git" / "made"))
    school.git("update-ref", "HEAD", made)
    return made


def history(school: Repository, day: str = TODAY) -> History:
    return history_of(school.root, day_of(day), ZONE.key)


def counted(found: History) -> list[tuple[str, int, int]]:
    return [(past.day.isoformat(), past.done, past.lessons) for past in found.pasts]


def test_each_week_is_counted_as_its_last_commit_was_on_its_own_day(school: Repository) -> None:
    text = school.read(BEFORE)
    school.remove(BEFORE)
    commit(school, "2024-11-05", parent=False)
    school.change(DRAFT, "status: draft", "status: approved")
    commit(school, "2024-11-12")
    school.write(BEFORE, text)
    commit(school, "2024-11-14")
    school.remove("content/toan/6/hai-bai-sau.md")
    commit(school, "2024-12-02")

    found = history(school)

    assert counted(found) == [("2024-11-05", 5, 8), ("2024-11-14", 7, 8), ("2024-12-02", 5, 8)]
    assert [(str(one.cell), one.done, one.lessons) for one in found.pasts[1].cells] == [("tin-hoc/6", 5, 6), ("toan/6", 2, 2)]
    assert counted(history(school, "2024-11-20")) == [("2024-11-05", 5, 8), ("2024-11-14", 7, 8)]


def test_a_day_before_the_school_year_is_counted_in_the_year_before(school: Repository) -> None:
    commit(school, "2024-09-30", parent=False)

    assert [(past.school_year, past.done, past.lessons) for past in history(school).pasts] == [("2023-2024", 2, 2)]


def test_a_day_is_the_schools_and_not_greenwichs(school: Repository) -> None:
    late = int(datetime.fromisoformat("2024-11-10T23:30+00:00").timestamp())

    commit(school, str(late), parent=False)

    assert counted(history(school))[0][0] == "2024-11-11"


def test_a_commit_that_cannot_be_counted_is_told_and_the_others_are_counted(school: Repository) -> None:
    catalogue, tables = school.read("materials_catalog.yml"), school.root / "content" / "ppct"
    school.remove("materials_catalog.yml")
    commit(school, "2024-11-05", parent=False)
    school.write("materials_catalog.yml", "a: &a [*a\n\x00")
    commit(school, "2024-11-12")
    school.write("materials_catalog.yml", f"{catalogue}# {'x' * (5 << 20)}\n")
    commit(school, "2024-11-19")
    school.write("materials_catalog.yml", catalogue)
    tables.rename(school.root / "away")
    commit(school, "2024-11-26")
    (school.root / "away").rename(tables)
    school.write(BEFORE, "---\ntitle: [\n")
    commit(school, "2024-12-03")

    found = history(school)

    assert [past.trouble for past in found.pasts] == [NO_LIBRARY, UNREADABLE, TOO_LARGE, NO_PLAN, ""]
    assert counted(found)[-1] == ("2024-12-03", 5, 8)
    assert "12/11/2024" in history_text(found, {}, Style(translate=as_written))


def test_a_clock_that_lies_is_left_out_and_said(school: Repository) -> None:
    commit(school, "2024-11-05", parent=False)
    commit(school, "99999999999999")
    commit(school, "2031-01-01")
    commit(school, "2024-11-04")

    found = history(school)

    assert counted(found) == [("2024-11-04", 6, 8)], "of two in a week the one that came last, whatever its clock says"
    assert found.later == 2
    assert "Left out: 2 commits" in history_text(found, {}, Style(translate=as_written))


def test_what_was_counted_once_is_not_read_again(school: Repository) -> None:
    commit(school, "2024-11-05", parent=False)
    first = history(school)
    cache = school.root / ".hoclieu" / "history.json"
    kept = json.loads(cache.read_text(encoding="utf-8"))
    kept["commits"][0][4][0][3] = 1
    cache.write_text(json.dumps(kept), encoding="utf-8")

    assert (counted(first), counted(history(school))) == ([("2024-11-05", 6, 8)], [("2024-11-05", 3, 8)])

    for spoilt in ("", "{", '{"key": 1}', json.dumps({**kept, "commits": [["nothing"]]}), json.dumps({**kept, "key": "other"}), "[]"):
        cache.write_text(spoilt, encoding="utf-8")
        assert history(school) == first


def test_a_shallow_copy_says_that_it_does_not_know_what_was_before(school: Repository, tmp_path: Path) -> None:
    commit(school, "2024-11-05", parent=False)
    commit(school, "2024-11-12")
    copy = Repository(tmp_path / "copy")
    school.git("clone", "--quiet", "--depth=1", f"file://{school.root.as_posix()}", str(copy.root))

    found = history(copy)

    assert (found.is_shallow, counted(found)) == (True, [("2024-11-12", 6, 8)])
    assert "git fetch --unshallow" in history_text(found, {}, Style(translate=as_written))
    assert not history(school).is_shallow


def test_a_copy_without_the_files_says_which_commits_it_cannot_count_and_does_not_remember_that(school: Repository) -> None:
    commit(school, "2024-11-05", parent=False)
    blob = school.git("rev-parse", f"HEAD:{BEFORE}")
    place = school.root / ".git" / "objects" / blob[:2] / blob[2:]
    place.rename(school.root / "kept")

    lacking = history(school)
    (school.root / "kept").rename(place)

    assert [past.trouble for past in lacking.pasts] == [INCOMPLETE]
    assert counted(history(school)) == [("2024-11-05", 6, 8)]


def test_without_a_repository_or_a_commit_there_is_no_past(tmp_path: Path) -> None:
    with pytest.raises(NoHistoryError) as apart:
        history_of(tmp_path, day_of(TODAY), ZONE.key)
    empty = Repository(tmp_path)
    empty.git("init", "--quiet")
    with pytest.raises(NoHistoryError) as bare:
        history_of(tmp_path, day_of(TODAY), ZONE.key)

    assert "git clone" in apart.value.why.text(as_written)
    assert "nothing is committed" in bare.value.why.text(as_written)


def test_the_table_has_a_row_for_each_subject_in_each_commit_and_for_each_that_cannot_be_counted(school: Repository) -> None:
    made = commit(school, "2024-11-05", parent=False)
    found = history(school)
    broken = Past(day_of("2024-11-12"), "f" * 40, trouble=NO_PLAN)

    rows = history_sheet(History((*found.pasts, broken)), {"toan": "=Toán"}, Style(translate=as_written)).splitlines()

    assert rows[1:] == [
        f"05/11/2024;{made};2024-2025;tin-hoc;6;6;4;",
        f"05/11/2024;{made};2024-2025;'=Toán;6;2;2;",
        f"12/11/2024;{'f' * 40};;;;;;{NO_PLAN}",
    ]


def test_the_text_compares_each_subject_with_four_weeks_before(school: Repository) -> None:
    commit(school, "2024-11-05", parent=False)
    school.change(DRAFT, "status: draft", "status: approved")
    commit(school, "2024-12-03")

    text = history_text(history(school), {"tin-hoc": "Tin học"}, Style(translate=as_written))

    assert "  05/11/2024  " in text
    assert "2024-2025: 6/8 (75%) lessons" in text
    assert "Tin học 6: 5/6 (83%) (+1 since 05/11/2024)" in text
