"""R102: a telephone number in a public material."""

import re
from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_MAYBE = (re.compile(r"0[235789]"), re.compile(r"\+84"))
"""Two, because an expression that begins with one certain sign is found five times as fast as one that begins with either."""
_NUMBER = re.compile(r"(?P<land>\+84[ .-]?)?(?P<digits>\(?\d{2,4}\)?(?:[ .-]?\d){6,9})(?![\w]|[.,-]\d)")
_STANDS_ALONE = re.compile(r"[\w./,=%_-]\Z")
_MOBILE, _FIXED = re.compile(r"0[35789]\d{8}"), re.compile(r"02\d{9}")
_GROUPS = re.compile(r"\d+")
_SHORTEST_GROUP = 2
_MOST_GROUPS = 4


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None:
        return
    done = 0
    for start in sorted(match.start() for maybe in _MAYBE for match in maybe.finditer(body.text)):
        if start < done or _STANDS_ALONE.search(body.text, max(start - 1, 0), start):
            continue
        if (match := _NUMBER.match(body.text, start)) and _is_phone(match):
            done = match.end()
            first = start - (body.text[start - 1 : start] == "(" and ")" in match[0])
            number = body.text[first:done]
            yield Problem(
                body.span(first, len(number)),
                say("“{number}” looks like a telephone number", number=number),
                say("delete it: the school has its own channels; if it is an ordinary number, allow R102 and say why"),
            )


def _is_phone(match: re.Match[str]) -> bool:
    """Ten digits of a mobile telephone or eleven of a fixed one, grouped as numbers of telephones are, with one kind of mark between."""
    groups = _GROUPS.findall(match["digits"])
    number = "".join(groups)
    if match["land"] and not number.startswith("0"):
        number = "0" + number
    marks = set(re.sub(r"[\d()]", "", match["digits"]))
    if len(marks) > 1 or len(groups) > _MOST_GROUPS or min(map(len, groups)) < _SHORTEST_GROUP:
        return False
    return bool(_MOBILE.fullmatch(number) or _FIXED.fullmatch(number))


RULE = DocumentRule(
    code="R102",
    severity=Severity.ERROR,
    title=N_("telephone number in the text"),
    why=N_(
        "The library is open to everyone and kept for years; a telephone number in it is personal data made public "
        "(Luật 91/2025/QH15). Strangers and advertisers collect such numbers from open pages."
    ),
    wrong="Có gì khó, em gọi cô theo số 0912 345 678.\n",
    right="Có gì khó, em ghi vào vở và hỏi cô ở đầu tiết sau.\n",
    allowable=True,
    check=_check,
)
