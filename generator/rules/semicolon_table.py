"""C105: a table whose cells are separated by semicolons or tabs."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import as_taken


def _tell(fault: Fault) -> Problem:
    hint = say("nothing is lost; to be exact, save it as “CSV UTF-8 (Comma delimited)”")
    if fault["separator"] == ";":
        return Problem(fault.at, say("the cells are separated by semicolons instead of commas"), hint, mend=as_taken(fault))
    return Problem(fault.at, say("the cells are separated by tabs instead of commas"), hint, mend=as_taken(fault))


RULE = FaultRule(
    code="C105",
    severity=Severity.NOTE,
    title=N_("semicolons instead of commas"),
    why=N_(
        "Excel with Vietnamese settings writes semicolons where others write commas. The library reads both; the note is for "
        "those who open the file with another program."
    ),
    wrong="id;title;kind;periods\n",
    right="id,title,kind,periods\n",
    tell=_tell,
)
