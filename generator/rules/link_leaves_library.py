"""M150: a symbolic link to something that is not a file of the library."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    hint = say("put the file itself in its place")
    if not fault["target"]:
        return Problem(fault.at, say("a symbolic link leads out of the library"), hint)
    return Problem(
        fault.at, say("a symbolic link leads to “{target}”, which is no file of the content folder", target=fault["target"]), hint
    )


RULE = FaultRule(
    code="M150",
    severity=Severity.ERROR,
    title=N_("link out of the library"),
    why=N_(
        "A link out of the content folder could publish any file of the computer that builds the site, and on another computer "
        "it leads nowhere. It is told and never followed."
    ),
    wrong="content/tin-hoc/6/de-thi.md → /home/truong/de-thi.md\n",
    right="content/tin-hoc/6/de-thi.md\n",
    tell=_tell,
)
