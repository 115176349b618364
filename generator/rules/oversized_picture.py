"""M152: a picture larger than the catalogue allows."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the picture takes {size} KiB, more than the {most} KiB allowed", size=fault["size"], most=fault["most"]),
        say("scale it down to at most 1200 pixels in width and save it as WebP or JPEG; a drawing is smallest as SVG"),
    )


RULE = FaultRule(
    code="M152",
    severity=Severity.ERROR,
    title=N_("picture too large"),
    why=N_(
        "Most pupils open the library on a phone and pay for what it loads (D17). A picture straight from a camera weighs more "
        "than fifty lessons of text."
    ),
    wrong="hinh/may-tinh.png (2400 KiB)\n",
    right="hinh/may-tinh.webp (60 KiB)\n",
    tell=_tell,
)
