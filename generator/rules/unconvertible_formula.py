"""M163: a formula that cannot be converted."""

from collections.abc import Iterable

from generator.engine.maths.found import formulas
from generator.engine.maths.trouble import Trouble
from generator.engine.near import nearest
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_COMMANDS = (
    *("frac", "dfrac", "sqrt", "cdot", "times", "text", "widehat", "overrightarrow", "vec", "overline", "angle", "triangle", "parallel"),
    *("perp", "circ", "left", "right", "begin", "end", "mathbb", "mathrm", "in", "notin", "subset", "cup", "cap", "varnothing", "infty"),
    *("alpha", "beta", "gamma", "Delta", "delta", "pi", "Omega", "omega", "varphi", "lambda", "mu", "sum", "int", "lim", "log", "sin"),
    *("cos", "tan", "cot", "le", "ge", "ne", "leq", "geq", "neq", "approx", "equiv", "sim", "backsim", "cong", "Rightarrow", "rightarrow"),
    *(
        "Leftrightarrow",
        "overset",
        "underset",
        "underbrace",
        "overbrace",
        "xrightarrow",
        "ce",
        "pu",
        "vdots",
        "ldots",
        "cdots",
        "pm",
        "quad",
    ),
)
_WAYS = {
    "unknown": (N_("“{what}” is not a command of formulas"), N_("correct its name, or write words as \\text{{…}}")),
    "unclosed": (
        N_("“{what}” in the formula is never closed"),
        N_("close every {{ with }}, every \\left with \\right, every \\begin with \\end"),
    ),
    "unopened": (N_("“{what}” in the formula closes what was never opened"), N_("take it away, or open it before")),
    "argument": (
        N_("a command at the end of the formula lacks what it is about"),
        N_("write it in braces: \\frac{{1}}{{2}}, x^{{2}}, \\sqrt{{3}}"),
    ),
    "twice": (N_("two powers or two indices on one letter"), N_("put braces around one: {{x^2}}^3 or x^{{2^3}}")),
    "ampersand": (
        N_("“&” in the formula stands outside of a table"),
        N_("write \\& for the sign, or put the lines between \\begin{{aligned}} and \\end{{aligned}}"),
    ),
    "percent": (N_("“%” hides the rest of the formula"), N_("write \\% for the percent sign")),
    "long": (N_("the formula is too long"), N_("cut it into several formulas, each on a line of its own")),
    "deep": (N_("the formula has too many braces within braces"), N_("cut it into several formulas")),
    "chemistry": (N_("“{what}” is not understood in \\ce{{…}}"), N_("write formulas as \\ce{{2H2 + O2 ->[t^o] 2H2O}}; words go outside")),
    "unit": (N_("“{what}” is not a number with a unit"), N_("write the number, a space and the unit: \\pu{{9,8 m/s^2}}")),
    "other": (N_("the formula cannot be converted: {what}"), N_("make it simpler, or look at the examples in the guide “Công thức”")),
}


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None or not (found := formulas(body.text)):
        return
    from generator.engine.maths.mathml import convert

    for one in found:
        if one.closed:
            try:
                convert(one.latex, display=one.display)
            except Trouble as trouble:
                at = min(one.inner + trouble.at, one.end)
                yield Problem(body.span(at, len(trouble.what) if trouble.kind != "other" else 0), *_words(trouble))


def _words(trouble: Trouble) -> tuple[Message, Message]:
    says, hint = _WAYS[trouble.kind]
    meant = nearest(trouble.what.lstrip("\\"), _COMMANDS) if trouble.kind == "unknown" else ""
    way_out = say("perhaps you mean \\{meant}", meant=meant) if meant else Message(hint, (("what", trouble.what),))
    return Message(says, (("what", trouble.what),)), way_out


RULE = DocumentRule(
    code="M163",
    severity=Severity.ERROR,
    title=N_("formula that cannot be converted"),
    why=N_(
        "Formulas are made when the library is built, so that they show on every phone without a network. One that cannot be made would "
        "reach pupils as raw signs, and nobody can learn from these (D3, D17)."
    ),
    wrong="Tính $\\fract{1}{2}$.\n",
    right="Tính $\\frac{1}{2}$.\n",
    check=_check,
)
