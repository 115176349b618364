"""A131: a simulation without a word about what it shows."""

from collections.abc import Iterable

from generator.engine.media import Medium
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._media import wordless


def _check(library: Library) -> Iterable[Problem]:
    for link, _ in wordless(library, Medium.SIMULATION):
        yield Problem(
            link.span,
            say("the simulation “{text}” is not described", text=link.text),
            say(
                "put the link in a paragraph of its own, leave a line empty, and write below it what it shows, what can be changed and "
                "what is to be observed: > **Mô tả.** …"
            ),
        )


RULE = LibraryRule(
    code="A131",
    severity=Severity.ERROR,
    title=N_("simulation without a description"),
    why=N_(
        "A pupil who cannot see the picture, whose phone does not run it, or who has the lesson on paper, must still know what happens in "
        "it (D1, WCAG 1.1). Everybody else knows at once what to try."
    ),
    wrong="[Mô phỏng: Robot trên lưới](robot/index.html)\n",
    right="[Mô phỏng: Robot trên lưới](robot/index.html)\n\n> **Mô tả.** Em ghép lệnh, robot đi từng ô…\n",
    check=_check,
)
