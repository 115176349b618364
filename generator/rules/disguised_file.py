"""R123: a file that is something other than its name says."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    suffix, found = fault["suffix"], fault["found"]
    if found and found != suffix:
        says = say("the file ends in “{suffix}” and is a “{found}” inside", suffix=suffix, found=found)
    else:
        says = say("the file ends in “{suffix}” and cannot be read as such", suffix=suffix)
    return Problem(
        fault.at, says, say("open it in the program it was made with and save it again; do not change the ending of its name by hand")
    )


RULE = FaultRule(
    code="R123",
    severity=Severity.ERROR,
    title=N_("file that is not what its name says"),
    why=N_(
        "A file that is broken, or was renamed instead of saved again, does not open on a pupil's phone; one that was renamed on purpose "
        "hides something. Either way the pupil is the one who finds out (D22)."
    ),
    wrong="phieu-hoc-tap.pdf (PK…: Word)\n",
    right="phieu-hoc-tap.pdf (%PDF-1.7)\n",
    tell=_tell,
)
