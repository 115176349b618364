"""C108: two rows with one id."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the id “{id}” stands twice, first on line {first}", id=fault["id"], first=fault["first"]),
        say("give each row an id of its own; where strands restart at Bài 1, begin it with the strand: hinh-bai-01"),
    )


RULE = FaultRule(
    code="C108",
    severity=Severity.ERROR,
    title=N_("id given twice"),
    why=N_(
        "Materials point to a lesson by its id alone. Of two rows with one id, only the first is taken, and the other lesson "
        "would never be covered (D10)."
    ),
    wrong="bai-01,Bài 1. Tập hợp,lesson,1\nbai-01,Bài 1. Tam giác đều,lesson,2\n",
    right="so-bai-01,Bài 1. Tập hợp,lesson,1\nhinh-bai-01,Bài 1. Tam giác đều,lesson,2\n",
    tell=_tell,
)
