r"""Quantities with their units: ``\pu{9,8 m/s^2}``, ``\pu{1,2e3 J/(kg.K)}``, to LaTeX.

A unit is one upright word with real superscripts, so that it is read aloud, copied and found as it is: ``m/s²``.
"""

import re

from generator.engine.maths.trouble import Trouble

_QUANTITY = re.compile(
    r"\s*(?P<number>[+-]?\s?\d[\d.,]*(?:[ ]\d{3})*(?:,\d+)?)?(?:[eE](?P<power>[+-]?\d{1,3}))?\s*(?P<unit>.*?)\s*", re.DOTALL
)
_NAMES = {
    "mu": "µ",
    "micro": "µ",
    "Omega": "Ω",
    "ohm": "Ω",
    "degree": "°",
    "celsius": "°C",
    "degreeCelsius": "°C",
    "circ": "°",
    "percent": "%",
    "cdot": "·",
    "times": "·",
    "per": "/",
}
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*")
_POWER = re.compile(r"\^\s*(?:\{\s*([+-]?\d{1,3})\s*\}|([+-]?\d{1,3}))|(?<=[A-Za-zµΩ])([2-9])(?![\d,.])")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_UNIT = re.compile(r"[A-Za-zÀ-ỹĐđµμΩΩ°℃%·/()⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ \"'′″]*")


def units_to_latex(text: str, at: int = 0, number: str | None = None) -> str:
    r"""A quantity in LaTeX.

    Args:
        text: the number and its unit, or, with a number given, the unit alone.
        at: its offset in the formula.
        number: from the first braces of ``\\SI{9.8}{m/s^2}``.

    Raises:
        Trouble: not a quantity that pupils are given.
    """
    match = _QUANTITY.fullmatch(f"{number.strip().replace('.', ',')} {text}" if number is not None else text)
    if match is None:
        raise Trouble("unit", at, text.strip())
    unit = _unit(match["unit"], at)
    figures = match["number"] or ""
    if figures:
        figures = "{" + figures.replace(" ", r"\,") + "}"
    if match["power"]:
        ten = f"10^{{{int(match['power'])}}}"
        figures = rf"{figures}\cdot {ten}" if figures else ten
    between = r"\," if (figures and unit and not unit.startswith(("°", "′", "″"))) or (unit.startswith("°C") and figures) else ""
    return f"{figures}{between}" + (rf"\text{{{unit}}}" if unit else "")


def _unit(written: str, at: int) -> str:
    plain = written.replace(r"\%", "%")
    plain = _COMMAND.sub(lambda match: _NAMES.get(match[1], match[0]), plain)
    plain = _POWER.sub(lambda match: (match[1] or match[2] or match[3]).translate(_RAISED), plain)
    plain = re.sub(r"\s*[.*]\s*", "·", plain.replace("{", "").replace("}", ""))
    plain = plain.replace("μ", "µ").replace("\u2126", "Ω").replace("℃", "°C")
    if _UNIT.fullmatch(plain) is None:
        raise Trouble("unit", at, written)
    return plain.replace("%", r"\%")
