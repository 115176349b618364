"""M119: a key that must be there and is not."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._examples import EXAMPLES


def _tell(fault: Fault) -> Problem:
    says = say("the key “{key}” is missing", key=fault["key"])
    if example := EXAMPLES.get(fault["key"]):
        return Problem(fault.at, says, say("add a line such as: {example}", example=example))
    return Problem(fault.at, says, say("add a line: {key}: …", key=fault["key"]))


RULE = FaultRule(
    code="M119",
    severity=Severity.ERROR,
    title=N_("missing key"),
    why=N_(
        "Subject, grade, week, phase, lesson and type decide where a material stands and what it counts for (D1, D2, D8). One "
        "missing and it counts for nothing."
    ),
    wrong="---\ntitle: Bài 1\nsubject: tin-hoc\n---\n",
    right=(
        "---\n"
        "title: Bài 1\n"
        "subject: tin-hoc\n"
        "grade: 6\n"
        "school_year: 2023-2024\n"
        "week: 2\n"
        "phase: before\n"
        "lesson: bai-01\n"
        "type: lecture\n"
        "---\n"
    ),
    tell=_tell,
)
