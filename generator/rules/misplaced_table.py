"""C112: a table below content/ppct/ that is about no cell and no year."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say(
            "“{name}” is no table of weeks, no distribution of a subject and grade, no table of changed lessons, and no assignments of a "
            "department",
            name=fault["name"],
        ),
        say(
            "name it after its year, subject and grade, such as content/ppct/2023-2024/tin-hoc-6.csv; or weeks.csv, tin-hoc-6-doi-bai.csv, "
            "phan-cong-to-van.csv"
        ),
    )


RULE = FaultRule(
    code="C112",
    severity=Severity.ERROR,
    title=N_("table nobody reads"),
    why=N_(
        "A distribution is found by its name: year, subject, grade (D8). One with another name is read by nobody, and its "
        "lessons are missing from every count."
    ),
    wrong="content/ppct/2023-2024/ke-hoach-tin.csv\n",
    right="content/ppct/2023-2024/tin-hoc-6.csv\n",
    tell=_tell,
)
