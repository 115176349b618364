"""M107: marks written apart from their letters (NFD)."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import AS_READ


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{word}” is written with its marks apart from the letters", word=fault["word"]),
        say("write: {word}, with the keyboard set to composed Unicode (UniKey: charset Unicode)", word=fault["word"]),
        mend=AS_READ,
    )


RULE = FaultRule(
    code="M107",
    severity=Severity.WARNING,
    title=N_("marks apart from their letters"),
    why=N_(
        "Decomposed Unicode looks the same and is not: searching in an editor finds nothing, and a link to such a name breaks. "
        "The library joins the marks while reading; other programs do not."
    ),
    wrong="title: Tin học (ho + dấu nặng + c)\n",
    right="title: Tin học (chữ dựng sẵn)\n",
    tell=_tell,
)
