"""R121: a document with macros, or an archive with programs."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    if fault["why"] == "macro":
        return Problem(
            fault.at,
            say("the document carries macros: “{what}”", what=fault["what"]),
            say("save it as a document without macros (.docx, .xlsx, .pptx), or as PDF"),
        )
    return Problem(
        fault.at,
        say("the archive holds a program: “{what}”", what=fault["what"]),
        say("take the program out; name in the lesson where the school has it installed"),
    )


RULE = FaultRule(
    code="R121",
    severity=Severity.ERROR,
    title=N_("document with macros, or archive with a program"),
    why=N_(
        "A macro or a program does whatever its writer wanted on the computer of the family that opens it, and the library's name stands "
        "for it. Documents with macros are how most viruses reach schools."
    ),
    wrong="bang-diem.xlsx (vbaProject.bin)\n",
    right="bang-diem.xlsx\n",
    tell=_tell,
)
