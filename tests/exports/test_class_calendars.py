"""The calendars that pupils subscribe to."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.engine.harmless import one_line
from generator.exports._ics import Event, calendar, written
from generator.exports.class_calendars import EXPORT
from generator.model.export import Publication
from generator.model.library import Library
from generator.model.material import Phase
from generator.model.school import School

from .reading import read, tasks, titles
from .sample import AFTER, AT_HOME, BARE, BEFORE, CATALOG, DRAFT, HOSTILE, LIBRARY, PUBLICATION, SCHOOL, library


def made(of: Library = LIBRARY, publication: Publication = PUBLICATION) -> dict[str, Calendar]:
    return {artifact.path: read(artifact) for artifact in EXPORT.make(of, publication)}


def with_classes(*names: str) -> School:
    return replace(SCHOOL, catalog=replace(CATALOG, classes=((6, names),)))


def test_there_is_one_for_each_class_and_one_for_a_grade_whose_classes_have_no_names() -> None:
    found = made(replace(LIBRARY, school=with_classes("6A", "6B")))

    assert list(found) == ["lich/khoi-6/lop-6a.ics", "lich/khoi-6/lop-6b.ics", "lich/khoi-7/ca-khoi.ics"]
    assert titles(found["lich/khoi-6/lop-6a.ics"]) == titles(found["lich/khoi-6/lop-6b.ics"]) != []
    assert str(found["lich/khoi-6/lop-6a.ics"]["X-WR-CALNAME"]) == "Class 6A: what to do at home"


def test_names_of_classes_never_lead_out_of_the_folder_and_never_to_one_file() -> None:
    found = made(replace(LIBRARY, school=with_classes("../6A", "6 A", "Mĩ")))

    assert list(found)[:3] == ["lich/khoi-6/lop-6a.ics", "lich/khoi-6/lop-6-a.ics", "lich/khoi-6/lop-mi.ics"]


def test_a_task_says_before_which_lesson_and_where_the_material_is() -> None:
    (task,) = tasks(made(library(BEFORE))["lich/khoi-6/ca-khoi.ics"])

    assert str(task["SUMMARY"]) == "Tin học (Trước lớp học): Thông tin quanh em: một buổi sáng"
    assert str(task["DESCRIPTION"]).splitlines() == [
        "Before the lesson: Bài 1. Thông tin và dữ liệu",
        "About 15 minutes",
        "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/",
    ]
    assert str(task["URL"]) == "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/"


@pytest.mark.parametrize(("phase", "day"), [(Phase.BEFORE, date(2024, 2, 26)), (Phase.AFTER, date(2024, 3, 3))])
def test_what_is_before_class_stands_on_the_first_day_of_its_week_what_is_after_on_its_sunday(phase: Phase, day: date) -> None:
    (task,) = tasks(made(library(replace(BEFORE, phase=phase)))["lich/khoi-6/ca-khoi.ics"])

    assert task["DTSTART"].dt == day
    assert (task["DTEND"].dt - day).days == 1
    assert task["DTSTART"].params["VALUE"] == "DATE", "a day of the school's, in whichever zone the phone is"


def test_what_is_done_in_class_and_what_is_not_approved_is_no_homework() -> None:
    found = made(library(replace(BEFORE, phase=Phase.IN), DRAFT))

    assert titles(found["lich/khoi-6/ca-khoi.ics"]) == []


@pytest.mark.parametrize(("day", "count"), [("2024-02-28", 1), ("2024-01-29", 1), ("2024-01-28", 0), ("2024-03-10", 1), ("2024-03-11", 0)])
def test_weeks_that_are_over_or_far_away_are_left_out(day: str, count: int) -> None:
    """In week 2, from 26 February: four weeks before it begins, and one week after its Sunday."""
    found = made(replace(library(BEFORE), day=date.fromisoformat(day)))

    assert len(titles(found["lich/khoi-6/ca-khoi.ics"])) == count


def test_permanent_names_stay_when_the_words_change_and_differ_between_materials() -> None:
    first, again = (tasks(made(library(one))["lich/khoi-6/ca-khoi.ics"])[0] for one in (BEFORE, replace(BEFORE, title="Tên mới")))
    other = tasks(made(library(replace(BEFORE, path="content/tin-hoc/6/khac.md")))["lich/khoi-6/ca-khoi.ics"])[0]

    assert first["UID"] == again["UID"] != other["UID"]


def test_when_it_was_written_comes_from_the_approval_and_no_clock() -> None:
    (task,) = tasks(made(library(BEFORE))["lich/khoi-6/ca-khoi.ics"])

    assert task["DTSTAMP"].dt.date() == BEFORE.approved_on


def test_hostile_words_stay_words() -> None:
    (task,) = tasks(made(library(AFTER))["lich/khoi-6/ca-khoi.ics"])

    assert "\x1b" not in str(task["SUMMARY"])
    assert HOSTILE.split("\x1b", maxsplit=1)[0] in str(task["SUMMARY"])


def test_without_an_address_of_the_site_there_is_no_url_and_the_path_is_told() -> None:
    (task,) = tasks(made(library(BEFORE), AT_HOME)["lich/khoi-6/ca-khoi.ics"])

    assert "URL" not in task
    assert str(task["DESCRIPTION"]).endswith("\ntin-hoc/6/bai-01-truoc/")


def test_a_year_without_a_table_of_weeks_has_no_calendars() -> None:
    assert list(EXPORT.make(replace(library(BARE), school=replace(SCHOOL, calendars=())), PUBLICATION)) == []


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=200)


@given(TEXTS, TEXTS)
def test_whatever_is_said_a_phone_reads_what_was_written(title: str, line: str) -> None:
    """Save for what cannot be seen, which is told by its number."""
    event = Event("a", date(2024, 3, 1), date(2024, 3, 1), title, (line, "hết"))

    artifact = calendar("a.ics", title, written([event], PUBLICATION), SCHOOL)

    (task,) = read(artifact).events
    assert str(task["SUMMARY"]) == one_line(title)
    assert str(task["DESCRIPTION"]) == f"{one_line(line)}\nhết"
