"""M101: a file without a header, or with an empty one."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the file does not begin with a header"),
        say(
            "make the very first line ---, write the keys (title, subject, grade, week, …) one to a line, and close with a second line ---"
        ),
    )


RULE = FaultRule(
    code="M101",
    severity=Severity.ERROR,
    title=N_("file without a header"),
    why=N_(
        "The header says for which subject, grade, week and phase a material is made (D2). Without it pupils cannot find the "
        "material, and it counts for no lesson."
    ),
    wrong="## Bài tập\n\nVật mang tin là gì?\n",
    right="---\ntitle: Bài 1. Thông tin và dữ liệu\nsubject: tin-hoc\n…\n---\n\n## Bài tập\n",
    tell=_tell,
)
