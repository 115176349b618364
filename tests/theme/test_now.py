"""This week, said by the build and by the reader's device: the same words on every day of the year (D22)."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from generator.engine.moment import Moment, Season, moment_on
from generator.model.calendar import Break, Calendar
from generator.model.message import as_written
from generator.pages.now import next_year, now_view, said, year_json
from generator.pages.site import Site
from tests import builders as make

from .scripts import answers

TET = (Break(date(2027, 2, 1), date(2027, 2, 14), "Nghỉ Tết Nguyên đán"),)
PLAIN = make.calendar("2026-2027", first="2026-09-07", free=("2027-02-01", "2027-02-08"), breaks=TET)
LONE = make.calendar("2026-2027", first="2026-09-07", weeks=1, free=())
CALENDARS: dict[str, tuple[Calendar, ...]] = {
    "a year with Tết, and the year after it": (PLAIN, make.calendar("2027-2028", first="2027-09-06", free=())),
    "a year of its own, with a break that has no name": (replace(PLAIN, breaks=(replace(TET[0], note=""),)),),
    "free days that the table does not tell of": (replace(PLAIN, breaks=()),),
    "a week that ends after its Sunday": (replace(LONE, weeks=(replace(LONE.weeks[0], end=date(2026, 9, 18)),)),),
}


def site(*calendars: Calendar, day: str = "2026-11-24") -> Site:
    return Site(make.library(day=day, school=make.school(calendars=calendars)), as_written)


def days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=number) for number in range(count)]


@pytest.mark.parametrize("name", CALENDARS)
def test_the_build_and_the_device_say_the_same_on_every_day(name: str) -> None:
    calendar, *_ = CALENDARS[name]
    made = site(*CALENDARS[name])
    every, table = days(date(2026, 8, 1), 430), json.loads(year_json(made))

    on_device = answers("shell.js", [["now", table, day.isoformat()] for day in every])

    for day, found in zip(every, on_device, strict=True):
        moment = moment_on(calendar, day)
        assert moment is not None
        here = said(moment, calendar, next_year(made), as_written)
        assert found == {
            "title": here.title,
            "detail": here.detail,
            "week": here.week,
            "action": here.action,
            "teaching": here.is_teaching,
        }, day


@pytest.mark.parametrize(
    ("day", "title", "detail", "week"),
    [
        ("2026-09-06", "The new school year has not begun", "School year 2026-2027 begins on 07/09/2026", 1),
        ("2026-09-07", "Week 1", "07/09 – 12/09/2026", 1),
        ("2026-09-13", "Week 1", "07/09 – 12/09/2026", 1),
        ("2027-01-31", "Week 21", "25/01 – 30/01/2027", 21),
        ("2027-02-01", "Nghỉ Tết Nguyên đán", "01/02 – 14/02/2027; lessons go on 15/02/2027 (week 22)", 22),
        ("2027-02-14", "Nghỉ Tết Nguyên đán", "01/02 – 14/02/2027; lessons go on 15/02/2027 (week 22)", 22),
        ("2027-02-15", "Week 22", "15/02 – 20/02/2027", 22),
        ("2027-07-01", "Summer holidays", "School year 2026-2027 ended on 22/05/2027", None),
    ],
)
def test_the_device_says_where_the_day_stands(day: str, title: str, detail: str, week: int | None) -> None:
    (found,) = answers("shell.js", [["now", json.loads(year_json(site(PLAIN))), day]])

    assert (found["title"], found["detail"], found["week"]) == (title, detail, week)


def test_summer_tells_of_the_year_that_is_planned_already() -> None:
    now = now_view(site(PLAIN, make.calendar("2027-2028", first="2027-09-06", free=()), day="2027-07-01"))

    assert now is not None
    assert (now.title, now.detail, now.action) == ("Summer holidays", "School year 2027-2028 begins on 06/09/2027", "")


def test_a_week_over_new_year_shows_both_years_on_the_device_too() -> None:
    over = make.calendar("2026-2027", first="2026-12-28", weeks=2, free=())

    (found,) = answers("shell.js", [["now", json.loads(year_json(site(over))), "2027-01-02"]])

    assert found["detail"] == "28/12/2026 – 02/01/2027"


@pytest.mark.parametrize(
    ("zone", "time", "day"),
    [
        ("Asia/Ho_Chi_Minh", "2026-09-06T17:30:00Z", "2026-09-07"),
        ("Asia/Ho_Chi_Minh", "2026-09-06T16:30:00Z", "2026-09-06"),
        ("America/New_York", "2026-11-01T05:30:00Z", "2026-11-01"),
    ],
)
def test_the_day_is_that_of_the_readers_own_clock(zone: str, time: str, day: str) -> None:
    assert answers("shell.js", [["today", time]], zone) == [day]


def test_without_a_table_of_weeks_nothing_is_said() -> None:
    bare = site()

    assert now_view(bare) is None
    assert year_json(bare) == ""
    assert moment_on(Calendar("2026-2027", ()), date(2026, 9, 7)) is None


def test_a_name_in_the_table_cannot_end_the_element_it_stands_in() -> None:
    hostile = replace(PLAIN, breaks=(replace(TET[0], note="</script><script>alert(1)</script>&amp;"),))

    text = year_json(site(hostile))

    assert "<" not in text
    assert json.loads(text)["breaks"][0][2] == "</script><script>alert(1)</script>&amp;"


def test_seasons_follow_one_another() -> None:
    seasons: list[Any] = [moment.season for day in days(date(2026, 9, 1), 300) if (moment := moment_on(PLAIN, day))]

    assert list(dict.fromkeys(seasons)) == [Season.SOON, Season.WEEK, Season.BREAK, Season.OVER]
    assert moment_on(PLAIN, date(2027, 2, 3)) == Moment(Season.BREAK, PLAIN.week(22), TET[0])
