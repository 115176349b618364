"""M115: a header larger than the catalogue allows."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the header takes {size} KiB, more than the {most} KiB allowed", size=fault["size"], most=fault["most"]),
        say("keep the header to its keys and move long text below the second line ---"),
    )


RULE = FaultRule(
    code="M115",
    severity=Severity.ERROR,
    title=N_("header too large"),
    why=N_(
        "A header of many pages is text in the wrong place, or an attempt to keep the program busy. The limit stands in the "
        "catalogue (limits: header_kb)."
    ),
    wrong="summary: (cả bài học viết ở đây)\n",
    right="summary: Em nhận biết vật mang tin quanh mình.\n",
    tell=_tell,
)
