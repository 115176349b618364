"""What an editor completes while a lesson is typed: the header with the school's own choices, lessons of a cell, sections, questions.

In the form of Visual Studio Code's snippets: ``$1``, ``${1:text}`` and ``${1|one,two|}`` are the places through which the reader steps.
"""

import re
from collections.abc import Iterable, Iterator

from generator.model.curriculum import Curriculum
from generator.model.material import Phase
from generator.model.message import N_, Translate
from generator.model.question import Kind
from generator.model.school import School

from .template import LEVELS, MARK, SHAPES, opening

Snippet = dict[str, object]
"""``prefix``, ``scope``, ``description``, ``body``."""

_SPECIAL = re.compile(r"([\\$}])")
_SPECIAL_IN_CHOICE = re.compile(r"([\\$},|])")
_PLACE = re.compile(rf"{MARK}[^\n]*?(?=\?|\.\*\*|\.?$| và ……)", re.MULTILINE)
"""A place of a template that its author fills in, up to the sign that stays."""

_SECTIONS = {Phase.BEFORE: "khung-truoc", Phase.IN: "khung-trong", Phase.AFTER: "khung-sau"}
_QUESTIONS = {
    Kind.ONE: ("cau-mot-dap-an", N_("question: one right answer")),
    Kind.SEVERAL: ("cau-nhieu-dap-an", N_("question: several right answers")),
    Kind.TRUE_FALSE: ("cau-dung-sai", N_("question: true or false, four statements")),
    Kind.SHORT: ("cau-tra-loi-ngan", N_("question: short answer")),
    Kind.MATCHING: ("cau-ghep", N_("question: matching")),
    Kind.BLANKS: ("cau-dien", N_("question: blanks to fill in")),
    Kind.ESSAY: ("cau-tu-luan", N_("question: free answer with a model")),
}


def snippets(school: School, year: str, translate: Translate) -> dict[str, Snippet]:
    """All of them, by name; the lessons are those of a school year."""
    made = [
        _snippet("hoc-lieu", translate(N_("header of a material")), _header(school, year)),
        *(_lessons(one, school) for one in school.curricula if one.school_year == year),
        *(_snippet(prefix, _name(school, phase), _stops(opening(phase))) for phase, prefix in _SECTIONS.items()),
        *(_snippet(prefix, translate(title), _question(kind)) for kind, (prefix, title) in _QUESTIONS.items()),
        _snippet("dong-ppct", translate(N_("row of a curriculum distribution")), _ROW, "csv,plaintext"),
    ]
    return {str(one["prefix"]): one for one in made}


_ROW = "${1:bai-01},${2:1},${3},${4:Chương I},${5:Bài 1},${6|lesson,practice,review,test,activity,reserve|},${7:1},${8:1},"


def _snippet(prefix: str, description: str, body: str, scope: str = "markdown") -> Snippet:
    return {"prefix": prefix, "scope": scope, "description": description, "body": body.split("\n")}


def _header(school: School, year: str) -> str:
    """The keys in their usual order; where the catalogue has a closed list, its tokens are offered."""
    catalog = school.catalog
    offered: dict[str, Iterable[str]] = {
        "subject": (one.id for one in catalog.subjects),
        "grade": map(str, catalog.grades),
        "phase": (one.id for one in catalog.phases),
        "type": (one.id for one in catalog.types),
        "assessment": (one.id for one in catalog.assessments),
        "level": (one.id for one in catalog.levels),
        "authors": (f"[{one.id}]" for one in catalog.people),
        "license": (one.id for one in catalog.licenses),
    }
    values = {key: list(choices) for key, choices in offered.items()}
    lines = [
        f"{key}: {_choice(place, values[key]) if values.get(key) else _FREE.get(key, '${{{}}}').format(place)}"
        for place, key in enumerate(_KEYS, 1)
    ]
    return "\n".join(["---", *lines[:3], f"school_year: {year}", *lines[3:], "status: draft", "---", "", "$0"])


_KEYS = ("title", "subject", "grade", "week", "phase", "lesson", "type", "assessment", "level", "minutes", "authors", "license")
_FREE = {"title": '"${{{}:Tên học liệu}}"', "week": "${{{}:1}}", "lesson": "${{{}:bai-01}}", "minutes": "${{{}:15}}"}


def _lessons(curriculum: Curriculum, school: School) -> Snippet:
    """The rows of a cell to choose from; behind each its title, as YAML's comment."""
    cell = curriculum.cell
    name = next((one.name for one in school.catalog.subjects if one.id == cell.subject), cell.subject)
    rows = _choice(1, (f"{row.id} # {row.title}" for row in curriculum.rows))
    return _snippet(f"bai-{cell.subject}-{cell.grade}", f"{name} {cell.grade}", f"lesson: {rows}")


def _name(school: School, phase: Phase) -> str:
    return next((one.name for one in school.catalog.phases if one.id == phase.value), phase.value)


def _question(kind: Kind) -> str:
    """A question whose number and level are the first places."""
    levels = _choice(2, sorted({level for pair in LEVELS.values() for level in pair}))
    written = _stops(SHAPES[kind].format(number="\ue000", level="\ue001"), first=3)
    return written.replace("\ue000", "${1:1}").replace("\ue001", levels)


def _stops(text: str, first: int = 1) -> str:
    """A template whose places are numbered."""
    return "".join(_numbered(text, first)).rstrip("\n")


def _numbered(text: str, first: int) -> Iterator[str]:
    after = 0
    for number, place in enumerate(_PLACE.finditer(text), first):
        yield _escaped(text[after : place.start()])
        yield f"${{{number}:{_escaped(place[0])}}}"
        after = place.end()
    yield _escaped(text[after:])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _choice(place: int, values: Iterable[str]) -> str:
    return f"${{{place}|{','.join(map(_escaped_choice, values))}|}}"


def _escaped_choice(value: str) -> str:
    return _SPECIAL_IN_CHOICE.sub(r"\\\1", value)
