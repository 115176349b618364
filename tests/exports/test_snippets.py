"""What an editor completes: every place can be stepped to, and what is left when nobody types is a lesson's own form."""

import json
import re

import pytest

from generator.engine.questions import questions_of
from generator.engine.snippets import snippets
from generator.engine.template import SHAPES
from generator.exports.snippets import EXPORT, SNIPPETS
from generator.model.document import Body
from generator.model.message import as_written
from generator.model.question import Kind

from .headers import as_editors_see, refused, school
from .sample import LIBRARY, PUBLICATION

MADE = snippets(school(), "2026-2027", as_written)
PLACE = re.compile(r"(?<!\\)\$\{(\d+)(?:\|(.*?)(?<!\\)\|\}|:((?:\\.|[^}\\])*)\}|\})|(?<!\\)\$(\d)")


def offered(name: str) -> dict[int, list[str]]:
    """What may be chosen at each place of a snippet; one text where it is free."""
    found = {}
    for match in PLACE.finditer("\n".join(MADE[name]["body"])):
        number, several, text, bare = match.groups()
        parts = re.split(r"(?<!\\),", several) if several else [text or ""]
        found[int(number or bare)] = [re.sub(r"\\(.)", r"\1", part) for part in parts]
    return found


def typed(name: str, **chosen: str) -> str:
    """What stands in the file when each place was left as it is, or filled in with what is given for it (``p2``)."""
    first = {number: choices[0] for number, choices in offered(name).items()} | {int(key[1:]): value for key, value in chosen.items()}
    text = PLACE.sub(lambda match: first[int(match[1] or match[4])], "\n".join(MADE[name]["body"]))
    return re.sub(r"\\([\\$}])", r"\1", text)


def test_the_header_that_is_completed_is_one_that_the_schema_accepts() -> None:
    lesson = typed("bai-toan-6").removeprefix("lesson: ")

    header = as_editors_see(typed("hoc-lieu", p2="toan", p6=lesson, p11="[gv-toan-6]").split("---\n")[1])

    assert refused(header) == []
    assert header["lesson"] == "bai-01"


def test_choices_are_the_schools_own() -> None:
    assert offered("hoc-lieu")[2] == [one.id for one in school().catalog.subjects]
    rows = next(one for one in school().curricula if (one.cell.subject, one.school_year) == ("khtn", "2026-2027")).rows
    assert offered("bai-khtn-6")[1] == [f"{row.id} # {row.title}" for row in rows]
    assert any("," in row.title for row in rows), "no title tries the comma that parts choices"


@pytest.mark.parametrize("kind", SHAPES)
def test_a_question_is_read_as_its_kind(kind: Kind) -> None:
    name = next(name for name, one in MADE.items() if name.startswith("cau-") and one["description"] == DESCRIPTIONS[kind])

    text = typed(name) + "\n"

    (question,) = questions_of(Body(text, "a.md", 1, ()))
    assert (question.kind, question.number, question.level) == (kind, 1, "nb")


DESCRIPTIONS = {
    Kind.ONE: "question: one right answer",
    Kind.SEVERAL: "question: several right answers",
    Kind.TRUE_FALSE: "question: true or false, four statements",
    Kind.SHORT: "question: short answer",
    Kind.MATCHING: "question: matching",
    Kind.BLANKS: "question: blanks to fill in",
    Kind.ESSAY: "question: free answer with a model",
}


def test_every_place_is_numbered_in_turn() -> None:
    for name in MADE:
        numbers = [number for number in offered(name) if number]
        assert numbers == list(range(1, len(numbers) + 1)), name


def test_it_is_written_for_the_editor_and_not_published() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    assert artifact.path == SNIPPETS
    assert {one["scope"] for one in json.loads(artifact.content).values()} == {"markdown", "csv,plaintext"}
    assert not EXPORT.is_published
