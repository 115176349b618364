"""M171: an address for readers' words that no reader can use."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{value}” is no form, e-mail address or issue page", value=fault["value"]),
        say(
            "write a form's address with the places {places}, an e-mail address, or https://…/issues/new; or delete the key",
            places="{title} {address}",
        ),
    )


RULE = FaultRule(
    code="M171",
    severity=Severity.ERROR,
    title=N_("feedback address that cannot be used"),
    why=N_(
        "Every material has a link by which pupils and parents say what is wrong or hard (D17). It names the material for them: a form "
        "needs the places where title and address go, and only https keeps their words from being read on the way."
    ),
    wrong="school: {name: Trường THCS Mẫu, feedback: gop-y.example.vn}\n",
    right='school: {name: Trường THCS Mẫu, feedback: "https://forms.example.vn/gop-y?bai={title}&trang={address}"}\n',
    tell=_tell,
)
