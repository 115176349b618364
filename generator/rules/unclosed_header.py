"""M102: a header whose second line of hyphens is missing."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the header is not closed: no line --- follows it"),
        say("put a line with nothing but --- after the last key"),
    )


RULE = FaultRule(
    code="M102",
    severity=Severity.ERROR,
    title=N_("header without its end"),
    why=N_(
        "Without the second line of hyphens nobody can tell where the header ends and the lesson begins. Other programs then "
        "show the whole header to pupils as text."
    ),
    wrong="---\ntitle: Bài 1\nweek: 2\n\n## Bài tập\n",
    right="---\ntitle: Bài 1\nweek: 2\n---\n\n## Bài tập\n",
    tell=_tell,
)
