"""M153: a file of a kind that is not published."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("a file that ends in “{suffix}” is not published", suffix=fault["suffix"])
        if fault["suffix"]
        else say("a file without an ending is not published"),
        say("take it out of the folder “content”, or save it as one of these: {known}", known=fault["known"]),
    )


RULE = FaultRule(
    code="M153",
    severity=Severity.ERROR,
    title=N_("kind of file that is not published"),
    why=N_(
        "Everything in the folder “content” is put on the web. A web page or a script in it would run with the library's own rights "
        "on every pupil's phone, and a program has no place among lessons."
    ),
    wrong="content/tin-hoc/6/tro-choi.html\n",
    right="content/tin-hoc/6/phieu-hoc-tap.pdf\n",
    tell=_tell,
)
