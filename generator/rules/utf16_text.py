"""M104: a file saved as UTF-16."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import AS_READ


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the file is saved as UTF-16, which old programs call “Unicode”"),
        say("save it again and choose UTF-8 (Notepad: Save As, Encoding: UTF-8; Excel: CSV UTF-8)"),
        mend=AS_READ,
    )


RULE = FaultRule(
    code="M104",
    severity=Severity.ERROR,
    title=N_("file saved as UTF-16"),
    why=N_(
        "Git takes UTF-16 for a picture and cannot show what changed, and the web expects UTF-8. The whole file stays unread "
        "until it is saved again."
    ),
    wrong="Encoding: UTF-16 LE\n",
    right="Encoding: UTF-8\n",
    tell=_tell,
)
