"""M116: a file larger than the catalogue allows."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the file takes {size} KiB, more than the {most} KiB allowed", size=fault["size"], most=fault["most"]),
        say("divide it into several files, and keep pictures in files of their own instead of pasting them in as text"),
    )


RULE = FaultRule(
    code="M116",
    severity=Severity.ERROR,
    title=N_("file too large"),
    why=N_(
        "Pupils pay for every megabyte on a phone (D17). A text that large nearly always has a picture pasted into it; the "
        "limit stands in the catalogue (limits: material_kb)."
    ),
    wrong="![Sơ đồ](data:image/png;base64,iVBORw0KGgo…)\n",
    right="![Sơ đồ xử lí thông tin](hinh/so-do.svg)\n",
    tell=_tell,
)
