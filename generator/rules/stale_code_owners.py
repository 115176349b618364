"""M173: a CODEOWNERS that does not say what the catalogue says."""

from collections.abc import Iterable
from itertools import zip_longest

from generator.engine.code_owners import code_owners
from generator.model.finding import Problem, Severity
from generator.model.library import CODE_OWNERS, Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.span import Span


def _check(library: Library) -> Iterable[Problem]:
    kept, wanted = library.code_owners, code_owners(library.school.catalog)
    if kept is None or not wanted or kept == wanted:
        return
    lines = enumerate(zip_longest(kept.split("\n"), wanted.split("\n")), 1)
    line = next(number for number, (one, other) in lines if one != other)
    yield Problem(
        Span(CODE_OWNERS, min(line, kept.count("\n") + 1)),
        say("who is asked to review is not what the catalogue says"),
        say("run: {command}", command="hoclieu codeowners --write"),
    )


RULE = LibraryRule(
    code="M173",
    severity=Severity.ERROR,
    title=N_("CODEOWNERS that is out of date"),
    why=N_(
        "When a department changes hands or a subject changes departments, the catalogue is changed, and CODEOWNERS is easily forgotten: "
        "then GitHub asks yesterday's people to review (D14). The file is made from the catalogue, never by hand."
    ),
    wrong="/content/toan/ @to-chuc-cua-truong/to-tu-nhien\n",
    right="/content/toan/ @to-chuc-cua-truong/to-toan-tin\n",
    check=_check,
)
