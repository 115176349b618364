"""S101: a date where the number of a week is wanted."""

from datetime import date

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

_WEEKDAYS = (say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"))


def _tell(fault: Fault) -> Problem:
    day = date.fromisoformat(fault["day"])
    return Problem(
        fault.at,
        say(
            "“{value}” is a day ({weekday}, {day}), not the number of a week",
            value=fault["value"],
            weekday=_WEEKDAYS[day.weekday()],
            day=f"{day:%d/%m/%Y}",
        ),
        say("write the number that this day's week has in the school's weeks.csv, such as: week: 8"),
    )


RULE = FaultRule(
    code="S101",
    severity=Severity.ERROR,
    title=N_("date instead of a week"),
    why=N_(
        "Materials are counted by teaching weeks (D9), and the Department of Education may move their dates. The number stays; "
        "its dates come from the school's table of weeks."
    ),
    wrong="week: 2023-10-30\n",
    right="week: 8\n",
    tell=_tell,
)
