"""R124: an archive or document that unpacks to far more than it weighs."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("unpacked it has {members} files and takes {size} MiB", members=fault["members"], size=fault["size"]),
        say("divide it, or put its files beside the lesson one by one"),
    )


RULE = FaultRule(
    code="R124",
    severity=Severity.ERROR,
    title=N_("archive that unpacks to too much"),
    why=N_(
        "A small archive can unpack to more than a phone holds, by mistake or on purpose, and stops the phone of whoever opens it. "
        "Up to 2,000 files and 200 MiB are allowed."
    ),
    wrong="du-lieu.zip (40 KiB, unpacked 4,000 MiB)\n",
    right="du-lieu.zip (40 KiB, unpacked 0.3 MiB)\n",
    tell=_tell,
)
