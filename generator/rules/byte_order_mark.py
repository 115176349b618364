"""M105: an invisible byte order mark at the beginning of a file."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import AS_READ


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the file begins with an invisible byte order mark (BOM)"),
        say("nothing is lost; to be rid of it, save the file as “UTF-8” and not as “UTF-8 with BOM”"),
        mend=AS_READ,
    )


RULE = FaultRule(
    code="M105",
    severity=Severity.NOTE,
    title=N_("byte order mark"),
    why=N_(
        "Excel and old Notepad put three invisible bytes before the text. The library passes over them, but other programs take "
        "them for text and then do not see the header."
    ),
    wrong="Encoding: UTF-8 with BOM\n",
    right="Encoding: UTF-8\n",
    tell=_tell,
)
