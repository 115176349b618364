"""R122: a picture that notes the place where it was taken."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the picture holds the place where it was taken"),
        say("save it again without its notes: open it in Paint and save it as PNG, or share it from the phone “without location”"),
    )


RULE = FaultRule(
    code="R122",
    severity=Severity.ERROR,
    title=N_("picture that tells where it was taken"),
    why=N_(
        "Phones write the place into every photograph, to the metre. Published pictures are freed of it, but the repository is public too, "
        "and a picture taken at a pupil's home must not tell where that is (Luật 91/2025/QH15)."
    ),
    wrong="hinh/goc-hoc-tap.jpg (GPS 10.78, 106.69)\n",
    right="hinh/goc-hoc-tap.jpg\n",
    tell=_tell,
)
