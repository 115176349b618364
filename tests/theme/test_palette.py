"""The palette: what is laid on what can be read, in both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from itertools import product
from pathlib import Path

import pytest

from generator.model.look import Colour, Icon

STYLE = (Path(__file__).parents[2] / "theme" / "assets" / "hoclieu" / "style.css").read_text(encoding="utf-8")

HUES = tuple(Colour)
FILLED = ("before", "in", "after", "right", "wrong", "brand", *HUES)
GROUNDS = ("bg", "surface")

READ = [
    *product(("ink", "quiet", "brand", "before", "in", "after", "right", "wrong", *HUES), GROUNDS),
    *((hue, f"{hue}-fill") for hue in FILLED),
    *(("ink", f"{hue}-fill") for hue in FILLED),
    *(("quiet", f"{hue}-fill") for hue in FILLED),
    ("ink", "mark"),
    ("on-brand", "brand"),
]
"""Text and what it is laid on: 4.5 : 1."""

SEEN = [*product(("control", "focus"), GROUNDS), *(("focus", f"{hue}-fill") for hue in FILLED)]
"""Borders of controls, and the ring of the focus: 3 : 1."""


def declarations(start: str) -> dict[str, str]:
    """The custom properties of the block that begins with ``start``."""
    block = STYLE.partition(f"{start} {{")[2].partition("}")[0]
    return dict(re.findall(r"--hl-([a-z-]+):\s*([^;]+);", block))


LIGHT = declarations(":root")
DARK = {**LIGHT, **declarations(':root[data-hl-theme="dark"]')}


def luminance(colour: str) -> float:
    """WCAG's relative luminance of ``#rrggbb``."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """WCAG's contrast ratio."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_is_read_on_its_ground(theme: dict[str, str], text: str, ground: str) -> None:
    assert ratio(theme[text], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SEEN)
def test_borders_of_controls_and_the_focus_are_seen(theme: dict[str, str], sign: str, ground: str) -> None:
    assert ratio(theme[sign], theme[ground]) >= 3


def test_the_device_and_the_reader_choose_the_same_dark() -> None:
    chosen = declarations(':root[data-hl-theme="dark"]')

    assert declarations(':root:not([data-hl-theme="light"])') == chosen
    assert {name for name in LIGHT if LIGHT[name].startswith("#")} == set(chosen)


def test_no_colour_is_written_outside_the_palette() -> None:
    folder = Path(__file__).parents[2] / "theme" / "assets" / "hoclieu"
    palette = {value for theme in (LIGHT, DARK) for value in theme.values()}

    strange = {
        (file.name, colour)
        for file in folder.glob("*.css")
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", file.read_text(encoding="utf-8"))
        if colour not in palette and file.name == "style.css"
    }

    assert not strange


def test_every_colour_that_is_used_is_defined() -> None:
    folder = Path(__file__).parents[2] / "theme" / "assets" / "hoclieu"

    used = {name for file in folder.glob("*.css") for name in re.findall(r"var\(--hl-([a-z-]+)", file.read_text(encoding="utf-8"))}
    set_there = {name for file in folder.glob("*.css") for name in re.findall(r"--hl-([a-z-]+):", file.read_text(encoding="utf-8"))}

    assert used <= set_there


@pytest.mark.parametrize("colour", Colour)
def test_every_colour_that_a_subject_may_have_is_in_the_style(colour: Colour) -> None:
    assert declarations(f".hl-hue--{colour}") == {"hue": f"var(--hl-{colour})", "hue-fill": f"var(--hl-{colour}-fill)"}


@pytest.mark.parametrize("icon", Icon)
def test_every_sign_that_a_subject_may_have_is_in_the_style_and_like_no_other(icon: Icon) -> None:
    drawn = dict(re.findall(r"\.hl-icon--([a-z]+) \{ --hl-sign: url\(([^)]*)\)", STYLE))

    assert [name for name, rule in drawn.items() if rule == drawn[icon]] == [icon]
