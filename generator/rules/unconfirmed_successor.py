"""C114: changed lessons whose successors are guessed."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    rows = int(fault["rows"])
    says = _of(fault)
    return Problem(
        fault.at,
        says if rows == 1 else say("{first}; {more} more rows of this table are not confirmed either", first=says, more=rows - 1),
        say(
            "compare the two lessons; write the right id in the column “new”, or leave it empty when the lesson was dropped; "
            "then empty its cell in the column “guessed”"
        ),
    )


def _of(fault: Fault) -> Message:
    old, new, guess = fault["old"], fault["new"], fault["guess"]
    if new:
        return say("nobody has confirmed that “{new}” takes the place of “{old}”: {guess}", old=old, new=new, guess=guess)
    return say("nobody has said what takes the place of “{old}”: {guess}", old=old, guess=guess)


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
