"""M117: a line so long that it is not looked at."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    says = say("this line has {length} characters, more than {most}, and is not looked at", length=fault["length"], most=fault["most"])
    if fault.at.path.endswith(".csv"):
        return Problem(fault.at, says, say('look for a quote " that is opened in this row and never closed'))
    return Problem(fault.at, says, say("break it into paragraphs; a picture pasted in as text (data:…) belongs in a file of its own"))


RULE = FaultRule(
    code="M117",
    severity=Severity.ERROR,
    title=N_("line too long"),
    why=N_(
        "A line of many thousand characters is no paragraph but a pasted picture or a missing quote. Its links and questions "
        "cannot be checked, so the file cannot be trusted."
    ),
    wrong="![Sơ đồ](data:image/png;base64,iVBORw0KGgo…)\n",
    right="![Sơ đồ xử lí thông tin](hinh/so-do.svg)\n",
    tell=_tell,
)
