"""A table for Excel (D16)."""

from datetime import date

from generator.engine.easing import easing
from generator.engine.harmless import sheet
from generator.engine.owing import department_name, role_name, state, text, thing, underway, weeks
from generator.model.due import Dues, Listing, Owed
from generator.model.message import N_
from generator.model.report import Style

COLUMNS = (
    *(N_("department"), N_("assigned to"), N_("subject and grade"), N_("lesson"), N_("weeks")),
    *(N_("approved before"), N_("state"), N_("target"), N_("underway")),
)


WAIVED = N_("waivers")
"""A column only where there is something in it."""


def _render(dues: Dues, style: Style) -> str:
    heads = [style.translate(name) for name in (*COLUMNS, *([WAIVED] if dues.eased else ()))]
    return sheet([[head[:1].upper() + head[1:] for head in heads], *(_row(one, dues, style) for one in dues.owed)])


def _row(one: Owed, dues: Dues, style: Style) -> list[str | int | date]:
    own = [outcome for outcome in dues.eased if outcome.target == one.target and outcome.cell == one.cell]
    waived = " ".join(text(each, style) for each in easing(own, dues.school.catalog))
    return [*_facts(one, dues, style), *([waived] if dues.eased else ())]


def _facts(one: Owed, dues: Dues, style: Style) -> list[str | int | date]:
    what = thing(one)
    return [
        department_name(dues.school, one.department),
        role_name(dues.school, one.role) if one.role else style.translate(N_("nobody yet")),
        dues.school.catalog.cell_name(one.cell),
        what if isinstance(what, str) else text(what, style),
        weeks(one),
        one.due,
        text(state(one, dues), style),
        one.target.name,
        "; ".join(underway(one, dues.school)),
    ]


LISTING = Listing(".csv", N_("a table for Excel"), _render)
