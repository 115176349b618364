"""M122: a Vietnamese name where the file should hold its token."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    mend = in_place(fault, fault["only"])
    says = say("“{label}” is what readers see; in files it is written {token}", label=fault["label"], token=fault["token"])
    if fault.at.path.endswith(".csv"):  # a table is read all the same: it comes from the school's own plan
        return Problem(fault.at, says, say("nothing is lost; to be exact, write {token}", token=fault["token"]), Severity.NOTE, mend)
    if fault["key"] in ("assessment", "authors", "grades", "subjects"):
        return Problem(fault.at, says, say("write {token} in its place", token=fault["token"]), mend=mend)
    return Problem(fault.at, says, say("write: {key}: {token}", key=fault["key"], token=fault["token"]), mend=mend)


RULE = FaultRule(
    code="M122",
    severity=Severity.ERROR,
    title=N_("name instead of its token"),
    why=N_(
        "Files hold short tokens so that a name can change in one place, the catalogue, and every page follows. Readers always "
        "see the Vietnamese name."
    ),
    wrong="phase: Trước lớp học\n",
    right="phase: before\n",
    tell=_tell,
)
