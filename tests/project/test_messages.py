"""Every sentence has its Vietnamese, and no translation stands without its sentence."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from tests.conftest import REPOSITORY

CATALOGUE = REPOSITORY / "generator" / "locale" / "vi" / "LC_MESSAGES" / "hoclieu.po"
SPEAKERS = {"say", "N_", "translate"}
IN_TEMPLATE = re.compile(r"""\b_\(\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
"""A source string in a view: the first argument of ``_``."""


def said_in_code(source: str) -> Iterator[str]:
    """The literal first arguments of say, N_ and translate; both branches of a choice."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and name_of(node.func) in SPEAKERS:
            yield from literals(node.args[0])


def name_of(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""


def literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))


def said_in_template(text: str) -> Iterator[str]:
    yield from (ast.literal_eval(written) for written in IN_TEMPLATE.findall(text))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def source_strings() -> set[str]:
    code = (said for file in (REPOSITORY / "generator").rglob("*.py") for said in said_in_code(file.read_text(encoding="utf-8")))
    views = (said for file in (REPOSITORY / "theme").rglob("*.html") for said in said_in_template(file.read_text(encoding="utf-8")))
    return {said for said in (*code, *views) if said}


def translations() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file, locale="vi") if message.id}


SAID, TRANSLATED = source_strings(), translations()


def test_every_source_string_is_translated() -> None:
    missing = sorted(said for said in SAID if not TRANSLATED.get(said))

    assert missing == []


def test_no_translation_is_left_without_its_source_string() -> None:
    assert sorted(TRANSLATED.keys() - SAID) == []


def test_no_translation_is_only_guessed_at() -> None:
    with CATALOGUE.open("rb") as file:
        assert [message.id for message in read_po(file, locale="vi") if message.id and message.fuzzy] == []


def test_a_translation_has_the_places_of_its_source_string() -> None:
    differ = {said: words for said, words in TRANSLATED.items() if places(said) != places(words)}

    assert differ == {}


@pytest.mark.parametrize("source", ['say("a {b}", b=1)', 'N_("a " "{b}")', 'self.translate("a {b}")', 'say("a {b}" if c else "a {b}")'])
def test_a_source_string_is_seen_in_code(source: str) -> None:
    assert set(said_in_code(source)) == {"a {b}"}


@pytest.mark.parametrize("view", ['<p>{{ _("a {b}", b=c) }}</p>', "<p title=\"{{ _('a {b}') }}\">", '{{ _(\n  "a {b}") }}'])
def test_a_source_string_is_seen_in_a_view(view: str) -> None:
    assert list(said_in_template(view)) == ["a {b}"]
