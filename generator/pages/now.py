"""This week in words, and what a reader's device needs to say them on a day of its own."""

import json
from datetime import date

from generator.engine.moment import Moment, Season, moment_on
from generator.model.calendar import Calendar
from generator.model.message import N_, Translate

from .site import Site
from .views import Now, on_paper, span_on_paper

WORDS = {
    "week": N_("Week {week}"),
    "pause": N_("Days off"),
    "back": N_("{dates}; lessons go on {day} (week {week})"),
    "soon": N_("The new school year has not begun"),
    "begins": N_("School year {year} begins on {day}"),
    "over": N_("Summer holidays"),
    "ended": N_("School year {year} ended on {day}"),
    "do": N_("What to do this week"),
    "look": N_("Look at week {week}"),
}
"""What is said of a day; the device is given the same sentences."""


def now_view(site: Site) -> Now | None:
    """This week on the library's day; None without a table of weeks."""
    calendar = site.school.calendar(site.year)
    moment = moment_on(calendar, site.library.day) if calendar else None
    return said(moment, calendar, next_year(site), site.translate) if moment and calendar else None


def said(moment: Moment, calendar: Calendar, following: tuple[str, date] | None, translate: Translate) -> Now:
    """A moment in words.

    Args:
        moment: the day in its school year.
        calendar: the table of that year.
        following: the school year after it and its first day, when the school has its table already.
        translate: into the reader's language.
    """
    words = {name: translate(word) for name, word in WORDS.items()}
    week = moment.week
    if week is None:
        year, day, words_of_year = (*following, "begins") if following else (calendar.school_year, calendar.end, "ended")
        return Now(words["over"], words[words_of_year].format(year=year, day=on_paper(day) if day else ""), None, "", is_teaching=False)
    number, action = week.number, words["look"].format(week=week.number)
    if moment.season is Season.WEEK:
        return Now(words["week"].format(week=number), span_on_paper(week.start, week.end), number, words["do"], is_teaching=True)
    if moment.season is Season.SOON:
        begins = words["begins"].format(year=calendar.school_year, day=on_paper(week.start))
        return Now(words["soon"], begins, number, action, is_teaching=False)
    pause = moment.pause
    dates = span_on_paper(pause.start, pause.end) if pause else ""
    back = words["back"].format(dates=dates, day=on_paper(week.start), week=number).lstrip("; ")
    return Now((pause.name if pause else "") or words["pause"], back, number, action, is_teaching=False)


def next_year(site: Site) -> tuple[str, date] | None:
    """The school year after that of the day and its first day, when its table is there."""
    return min(((c.school_year, c.start) for c in site.school.calendars if c.start and c.school_year > site.year), default=None)


def year_json(site: Site) -> str:
    """The table of the school year and the sentences, as JSON that can stand in a script element; empty without a table."""
    calendar = site.school.calendar(site.year)
    if calendar is None or not calendar.weeks:
        return ""
    following = next_year(site)
    table = {
        "year": site.year,
        "weeks": [[week.number, week.start.isoformat(), week.end.isoformat()] for week in calendar.weeks],
        "breaks": [[pause.start.isoformat(), pause.end.isoformat(), pause.name] for pause in calendar.breaks],
        "next": [following[0], following[1].isoformat()] if following else None,
        "words": {name: site.translate(word) for name, word in WORDS.items()},
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("&", "\\u0026")
