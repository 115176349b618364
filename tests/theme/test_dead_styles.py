"""The styles hold nothing that no page shows: every class they name is written by a template, a script or the program."""

import re
from pathlib import Path

import pytest

from generator.engine.maths.mathml import convert
from tests.conftest import REPOSITORY
from tests.engine.test_maths import LINES

THEME = REPOSITORY / "theme"
WRITERS = [*THEME.rglob("*.html"), *THEME.rglob("*.js"), *(REPOSITORY / "generator").rglob("*.py")]
JOINED = {"hl-center"}
"""Written as ``hl-`` and how a column stands (``pages/scroll.py``)."""


def named(style: str) -> set[str]:
    """The classes that a style sheet's selectors name."""
    bare = re.sub(r"/\*.*?\*/", "", re.sub(r'"[^"]*"', '""', style), flags=re.DOTALL)
    return set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"\{[^{}]*\}", "{}", bare)))


def dead(style: str, written: str) -> set[str]:
    """Those of its classes that nothing writes; ``hl-phase--before`` is written where ``hl-phase--`` is."""
    return {name for name in named(style) - JOINED if name not in written and f"{name.partition('--')[0]}--" not in written}


def test_a_dead_class_is_found() -> None:
    assert dead(".hl-card--in > .hl-toc { top: .5rem } /* .hl-away */", 'class="hl-card hl-card--{{ phase }}"') == {"hl-toc"}


@pytest.mark.parametrize("file", sorted((THEME / "assets" / "hoclieu").glob("*.css")), ids=lambda file: file.name)
def test_every_class_of_a_style_is_written_somewhere(file: Path) -> None:
    formulas = [convert(line.partition(" ⊢ ")[0]) for line in LINES]  # their classes are joined from parts
    written = "\n".join([*(writer.read_text(encoding="utf-8") for writer in WRITERS), *formulas])

    assert dead(file.read_text(encoding="utf-8"), written) == set()
