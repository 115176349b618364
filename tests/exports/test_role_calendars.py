"""The calendars that teachers subscribe to."""

from dataclasses import replace
from datetime import date, timedelta

from icalendar import Calendar

from generator.exports.role_calendars import EXPORT, MOST_NAMED
from generator.model.library import Library
from generator.model.school import School
from tests.builders import curriculum, day_of, lesson, material, school, target, waived, waiver
from tests.builders import library as build
from tests.engine.test_due import assigned

from .reading import read, tasks, titles
from .sample import PUBLICATION

TEACHER, HEAD = "lich/vai-tro/gv-tin-hoc-6.ics", "lich/vai-tro/to-truong-toan-tin.ics"
NOTHING_YET = material(lessons="on-tap")


def made(of: Library) -> dict[str, Calendar]:
    return {artifact.path: read(artifact) for artifact in EXPORT.make(of, PUBLICATION)}


def plain(*rows: tuple[str, str], **changes: object) -> School:
    return assigned(school(target("every-lesson"), **changes), *rows)


def test_every_role_of_the_catalogue_has_one_and_none_is_empty() -> None:
    found = made(build(NOTHING_YET, school=plain()))

    assert list(found) == [TEACHER, HEAD, "lich/vai-tro/pho-hieu-truong.ics"]
    assert titles(found[TEACHER]) == []


def test_a_role_is_told_once_of_all_that_it_owes_by_one_day_on_the_last_day_for_it() -> None:
    (task,) = tasks(made(build(NOTHING_YET, school=plain(("*", "gv-tin-hoc-6"))))[TEACHER])

    assert str(task["SUMMARY"]) == "Last day: Tin học 6 – 5 lessons"
    assert task["DTSTART"].dt == date(2023, 10, 21)
    assert str(task["DESCRIPTION"]).splitlines() == [
        "Materials to be approved before 22/10/2023:",
        *(f"– Bài {number}" for number in range(1, 6)),
    ]


def test_one_lesson_is_named_in_the_title_and_what_is_late_says_so() -> None:
    own = plain(("bai-03", "gv-tin-hoc-6"), ("*", "to-truong-toan-tin"))

    coming, late = (titles(made(build(NOTHING_YET, day=day, school=own))[TEACHER]) for day in ("2023-10-21", "2023-10-22"))

    assert coming == ["Last day: Tin học 6 – Bài 3"]
    assert late == ["Late: Tin học 6 – Bài 3"]


def test_what_nobody_has_is_in_the_calendar_of_the_head_who_assigns_it() -> None:
    found = made(build(NOTHING_YET, school=plain(("bai-01", "gv-tin-hoc-6"))))

    assert titles(found[HEAD]) == ["Last day: Tin học 6 – 4 lessons (not assigned yet)"]


def test_leaders_follow_everything_and_see_whose_it_is() -> None:
    found = made(build(NOTHING_YET, school=plain(("bai-01", "gv-tin-hoc-6"), ("bai-02", "pho-hieu-truong"))))

    assert titles(found["lich/vai-tro/pho-hieu-truong.ics"]) == [
        "Last day: Tin học 6 – 3 lessons (not assigned yet)",
        "Last day: Tin học 6 – Bài 1 (Giáo viên Tin học 6)",
        "Last day: Tin học 6 – Bài 2",
    ]


def test_what_is_done_is_gone_and_the_others_keep_their_names() -> None:
    own = assigned(school(target("pace")), ("*", "gv-tin-hoc-6"))

    before, after = (tasks(made(build(*some, school=own))[TEACHER]) for some in ((NOTHING_YET,), (NOTHING_YET, material(week=1))))

    assert {str(task["UID"]) for task in after} < {str(task["UID"]) for task in before}


def test_a_day_that_a_waiver_puts_off_says_by_whose_word() -> None:
    own = waived(plain(("*", "gv-tin-hoc-6")), waiver(targets=("every-lesson",), expires="2023-10-28"))

    (task,) = tasks(made(build(NOTHING_YET, school=own))[TEACHER])

    assert task["DTSTART"].dt == date(2023, 10, 28)
    assert str(task["DESCRIPTION"]).splitlines()[-1] == (
        "Waived or postponed: Tuần kiểm tra giữa học kì I (Phó hiệu trưởng, signed on 11/09/2023, until 28/10/2023). "
        "Tin học 6, “Chỉ tiêu every-lesson”: not before 29/10/2023."
    )


def test_a_very_long_list_is_cut_and_counted() -> None:
    rows = [lesson(number, weeks=()) for number in range(1, MOST_NAMED + 12)]

    (task,) = tasks(made(build(NOTHING_YET, school=plain(("*", "gv-tin-hoc-6"), curricula=(curriculum(*rows),))))[TEACHER])

    assert str(task["DESCRIPTION"]).splitlines()[-1] == "and 11 more"


def test_two_days_of_one_week_give_the_same_bytes_while_nothing_falls_due() -> None:
    day, own = day_of("2023-09-18"), plain(("*", "gv-tin-hoc-6"))

    first, second = (list(EXPORT.make(build(NOTHING_YET, day=day + timedelta(days=more), school=own), PUBLICATION)) for more in (0, 3))

    assert first == second


def test_drafts_are_not_told_of_in_public() -> None:
    draft = replace(material(lessons="bai-02"), path="content/tin-hoc/6/nhap.md", status="draft", title="Chưa ai xem")

    (artifact, *_) = EXPORT.make(build(NOTHING_YET, draft, school=plain(("*", "gv-tin-hoc-6"))), PUBLICATION)

    assert b"nhap" not in artifact.content
    assert "Chưa ai xem".encode() not in artifact.content
