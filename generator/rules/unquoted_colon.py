"""M111: a colon and a space inside a text without quotes."""

from generator.engine.quoting import quoted
from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import as_taken


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{text}” has a colon in it and no quotes around it", text=fault["text"]),
        say("put quotes around it: {key}: {quoted}", key=fault["key"], quoted=quoted(fault["text"])),
        mend=as_taken(fault),
    )


RULE = FaultRule(
    code="M111",
    severity=Severity.ERROR,
    title=N_("colon without quotes"),
    why=N_(
        "To YAML a colon and a space begin a new value, so that “Bài 1: Tập hợp” breaks the header; other programs then drop "
        "all of it. It is the most common mistake of all, and quotes mend it."
    ),
    wrong="title: Bài 1: Tập hợp\n",
    right='title: "Bài 1: Tập hợp"\n',
    tell=_tell,
)
