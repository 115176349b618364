"""The table of weeks of a new school year: its weeks and breaks, without days."""

from generator.engine.importing.spread import FIRST_SEMESTER, WEEKS
from generator.model.calendar import Calendar

_FIRST_LINE = "week,semester,start,end,note"


def undated_table(before: Calendar | None) -> str:
    """The table as CSV, every row waiting for its days; S114 tells of it until a person has filled it in.

    No date is proposed. A proposed one looks as if it had been decided, is read at once, and would put lessons on days that
    nobody has chosen: the beginning of the year and Tết are set anew by each year's plan of the Department. What does not move
    is carried: how many weeks there are, their semesters, and which breaks have a name.

    Args:
        before: the table of the year before; without one the year has the 35 weeks of the programme.
    """
    weeks = [(week.number, week.semester) for week in before.weeks] if before else []
    weeks = weeks or [(number, "I" if number <= FIRST_SEMESTER else "II") for number in WEEKS]
    names = dict.fromkeys(pause.name for pause in (before.breaks if before else ()) if pause.name)
    rows = [f"{number},{_cell(semester)},,," for number, semester in weeks] + [f",break,,,{_cell(name)}" for name in names]
    return "\n".join([_FIRST_LINE, *rows, ""])


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if set(text) & set(',"') else text
