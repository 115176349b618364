"""The reader of specifications: prose, small files, and expectations on the lines they are about.

A block fenced by four backticks is a file. Its info string is the file's path (``content/ppct/2023-2024/weeks.csv``,
``materials_catalog.yml``), or ``lesson``, optionally with a path (``lesson content/toan/6/a.md``; without one the file is
``content/tin-hoc/6/bai.md``); ␣ is a space in a path. Flags after the path say what cannot be seen (``test_specs.encoded``,
``lay_out``). A block whose info string is ``text`` is only shown.

The blocks of one case make one library, laid over ``school/``. A new case begins at a ``## `` heading, at a line of hyphens, and
at a block for a path that the case already has.

``# error: CODE part of the message`` (or warning, note) at the end of a line expects such a finding on this line; in Markdown
bodies and wherever else a hash would be read, ``<!-- error: CODE text -->`` does the same. Several may follow one another. They
are cut off, with the spaces before them, before the file is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_BEGINS = r"(?:# |<!-- )(?P<severity>error|warning|note): (?P<code>[A-Z]\d{3})"
_TEXT = r"(?P<text>(?:(?!(?:# |<!-- )(?:error|warning|note): ).)*?)"  # never into the next expectation of the line
EXPECTATION = re.compile(rf"[ \t]*{_BEGINS} ?{_TEXT}(?: -->)?[ \t]*$")
FENCE = re.compile(r"^(`{4,})(?P<info>[^`]*)$")


@dataclass(frozen=True)
class Expected:
    path: str
    line: int
    severity: str
    code: str
    text: str


@dataclass
class Case:
    """One small library: its files as text, the flags of each, what is expected."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    flags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    expected: list[Expected] = field(default_factory=list)


def read_spec(text: str) -> list[Case]:
    """The cases of a specification."""
    cases: list[Case] = []
    case: Case | None = None
    lines = iter(enumerate(text.split("\n"), 1))
    for number, line in lines:
        if re.fullmatch(r"-{3,}", line) or line.startswith("## "):
            case = None
        if not (match := FENCE.match(line)):
            continue
        path, *flags = [word.replace("␣", " ") for word in match["info"].split()] or [""]
        if path == "text":
            _block(lines, match[1])
            continue
        content = _block(lines, match[1])
        if path == "lesson":
            path = next((flag for flag in flags if flag.endswith(".md")), "content/tin-hoc/6/bai.md")
        if case is None or path in case.files:
            case = Case(f"line-{number}")
            cases.append(case)
        case.flags[path] = tuple(flag for flag in flags if not flag.endswith(".md"))
        case.files[path] = "\n".join(_take(case, path, place, row) for place, row in enumerate(content, 1)) + "\n"
    return cases


def _block(lines: Iterator[tuple[int, str]], fence: str) -> list[str]:
    content = []
    for _, line in lines:
        if line == fence:
            break
        content.append(line)
    return content


def _take(case: Case, path: str, place: int, row: str) -> str:
    found = []
    while match := EXPECTATION.search(row):
        found.append(Expected(path, place, match["severity"], match["code"], match["text"]))
        row = row[: match.start()]
    case.expected += reversed(found)
    return row
