"""M143: two files that would be published at one address."""

import re
from collections.abc import Iterable

from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.span import Span

_OURS = re.compile(r"lop-\d+(/.*)?|[a-z0-9-]+/\d+|tim-kiem|muc-luc(/.*)?|do-phu|huong-dan/quy-tac(/.*)?")
"""Where the library puts grades, weeks, hubs, search, the list from A to Z, coverage and the manual of rules."""


def _check(library: Library) -> Iterable[Problem]:
    first: dict[str, str] = {}
    for path in sorted(file for file in library.files if file.lower().endswith(".md")):
        other = first.setdefault(_address(path), path)
        if other != path:
            yield Problem(
                Span(path),
                say("“{path}” would be published at the same address as “{other}”", path=path, other=other),
                say("rename one of the two files, or put their contents together"),
            )
        if _OURS.fullmatch(_address(path)):
            yield Problem(
                Span(path),
                say("“{path}” would be published at an address where the library puts a page of its own", path=path),
                say("give the file another name"),
            )


def _address(path: str) -> str:
    """The address of a file's page as hosts and disks see it that do not tell capital letters apart."""
    return path.partition("/")[2].lower().removesuffix(".md").removesuffix("/index")


RULE = LibraryRule(
    code="M143",
    severity=Severity.ERROR,
    title=N_("two files with one address"),
    why=N_(
        "One of the two pages would overwrite the other without a word. On Windows, on USB sticks (D19) and on many hosts "
        "Bai-01.md and bai-01.md are the same file, even if Git keeps both."
    ),
    wrong="content/tin-hoc/6/bai-01.md\ncontent/tin-hoc/6/bai-01/index.md\n",
    right="content/tin-hoc/6/bai-01-truoc.md\ncontent/tin-hoc/6/bai-01-sau.md\n",
    check=_check,
)
