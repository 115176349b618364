"""M160: an allowance that silences nothing."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    code = fault["code"]
    if fault["why"] == "unknown":
        return Problem(fault.at, say("no rule has the code “{code}”", code=code), say("correct the code, or delete it from allow"))
    if fault["why"] == "refused":
        return Problem(
            fault.at, say("what {code} finds can be mended but not allowed", code=code), say("mend what it finds, and delete it from allow")
        )
    return Problem(fault.at, say("{code} finds nothing in this file that would have to be allowed", code=code), say("delete it from allow"))


RULE = FaultRule(
    code="M160",
    severity=Severity.WARNING,
    title=N_("allowance that allows nothing"),
    why=N_(
        "An allowance is an exception with a reason, kept for reviewers (D14). One that silences nothing today would silence a "
        "real mistake tomorrow."
    ),
    wrong="allow: {P999: chưa rõ}\n",
    right="allow: {P101: phiếu này chỉ để đọc thêm}\n",
    tell=_tell,
)
