"""C114: a changed lesson whose successor is guessed."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    old, new, guess = fault["old"], fault["new"], fault["guess"]
    says = (
        say("nobody has confirmed that “{new}” takes the place of “{old}”: “{guess}”", old=old, new=new, guess=guess)
        if new
        else say("nobody has said what takes the place of “{old}”: “{guess}”", old=old, guess=guess)
    )
    return Problem(
        fault.at,
        says,
        say(
            "compare the two lessons; write the right id in the column “new”, or leave it empty when the lesson was dropped; "
            "then empty its cell in the column “guessed”"
        ),
    )


RULE = FaultRule(
    code="C114",
    severity=Severity.WARNING,
    title=N_("changed lesson that nobody has confirmed"),
    why=N_(
        "When a plan or a textbook changes, the program only guesses by the titles which lesson took the place of which. Materials of "
        "earlier years serve the new lesson from the moment when a person has said that it is the same (D11); until then they count for "
        "nothing there."
    ),
    wrong="old,new,guessed\nbai-05,bai-07,tên bài giống nhau\n",
    right="old,new,guessed\nbai-05,bai-07,\n",
    tell=_tell,
)
