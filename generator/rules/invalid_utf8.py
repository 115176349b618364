"""M103: bytes that are not UTF-8."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the byte {byte} is not UTF-8 text", byte=fault["byte"]),
        say("save the file again as UTF-8 (Notepad: Save As, Encoding: UTF-8); text in VNI or TCVN3 must first be converted to Unicode"),
    )


RULE = FaultRule(
    code="M103",
    severity=Severity.ERROR,
    title=N_("text that is not UTF-8"),
    why=N_(
        "Old encodings such as VNI, TCVN3 or windows-1258 turn into signs nobody can read on phones. Nothing of such a file can "
        "be trusted, so nothing of it is taken."
    ),
    wrong="title: Tin h?c (lưu bằng windows-1258)\n",
    right="title: Tin học (lưu bằng UTF-8)\n",
    tell=_tell,
)
