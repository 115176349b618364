"""M106: line ends of Windows or old Macs."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import AS_READ


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("lines end with a carriage return, as Windows writes them"),
        say("nothing is lost; set your editor to line ends “LF” so that Git shows only the lines you changed"),
        mend=AS_READ,
    )


RULE = FaultRule(
    code="M106",
    severity=Severity.NOTE,
    title=N_("Windows line ends"),
    why=N_(
        "When one teacher's editor writes CRLF and another's LF, Git shows every line as changed and the reviewer cannot see "
        "what was really edited (D14)."
    ),
    wrong="CRLF\n",
    right="LF\n",
    tell=_tell,
)
