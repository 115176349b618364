"""C103: a column whose Vietnamese name was understood."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("column “{column}” is read as {name}", column=fault["column"], name=fault["name"]),
        say("nothing is lost; to be exact, write {name}", name=fault["name"]),
        mend=in_place(fault, fault["only"]),
    )


RULE = FaultRule(
    code="C103",
    severity=Severity.NOTE,
    title=N_("column by another name"),
    why=N_(
        "Tables from a school's own plan (Công văn 5512) name their columns in Vietnamese. They are understood; this note only "
        "says as what."
    ),
    wrong="Mã,Tên bài,Loại,Số tiết\n",
    right="id,title,kind,periods\n",
    tell=_tell,
)
