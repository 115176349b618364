"""R125: a picture of more dots than can be decoded safely."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the picture is {width} × {height} dots large", width=fault["width"], height=fault["height"]),
        say("scale it down; 1200 dots in width are enough for every screen"),
    )


RULE = FaultRule(
    code="R125",
    severity=Severity.ERROR,
    title=N_("picture of too many dots"),
    why=N_(
        "A picture takes memory by its dots, not by its bytes: forty million take 160 MB, and a small file can claim to have many more. "
        "It stops old phones, and the machine that builds the library."
    ),
    wrong="hinh/ban-do.png (30000 × 20000)\n",
    right="hinh/ban-do.png (1200 × 800)\n",
    tell=_tell,
)
