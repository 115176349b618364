"""For people at a terminal: by department and role, what is late first."""

from collections.abc import Iterator

from generator.engine.easing import easing
from generator.engine.harmless import one_line, paper
from generator.engine.owing import (
    DAYS,
    before,
    by_role,
    department_name,
    head_of,
    role_name,
    state,
    text,
    thing,
    underway,
    weeks,
)
from generator.model.due import Dues, Listing, Owed
from generator.model.message import N_, say
from generator.model.report import Style


def _render(dues: Dues, style: Style) -> str:
    return "\n".join(_lines(dues, style)) + "\n"


def _lines(dues: Dues, style: Style) -> Iterator[str]:
    day, until = paper(dues.day), paper(dues.until)
    if not dues.owed:
        yield text(say("Nothing is owed until {until} (counted on {day})", until=until, day=day), style)
        yield from _closing(dues, style)
        return
    coming = len(dues.owed) - dues.late
    yield text(
        say("Late: {late}; due until {until}: {coming} (counted on {day})", late=dues.late, coming=coming, until=until, day=day), style
    )
    for department, roles in by_role(dues):
        yield ""
        yield one_line(department_name(dues.school, department)) or style.translate(N_("Without a department"))
        for role, owed in roles:
            yield f"  {_whose(role, department, dues, style)}"
            for one in owed:
                yield f"    {_told(one, dues, style)}"
                yield from (f"      {line}" for line in underway(one, dues.school))
    yield from _closing(dues, style)


def _closing(dues: Dues, style: Style) -> Iterator[str]:
    """What is waived, and what these days are: the dashboard counts what teaching needs as well."""
    yield from ("", *(text(one, style) for one in easing(dues.eased, dues.school.catalog))) if dues.eased else ()
    yield ""
    yield style.translate(DAYS)


def _whose(role: str, department: str, dues: Dues, style: Style) -> str:
    if role:
        return one_line(role_name(dues.school, role))
    head = head_of(dues.school, department)
    return text(say("Assigned to nobody yet ({head} assigns)", head=head) if head else say("Assigned to nobody yet"), style)


def _told(one: Owed, dues: Dues, style: Style) -> str:
    what = thing(one)
    title = what if isinstance(what, str) else text(what, style)
    taught = f" ({text(say('week {weeks}', weeks=weeks(one)), style)})" if one.lesson and one.weeks else ""
    when = text(say("{before}, {state}", before=before(one), state=state(one, dues)), style)
    return f"{when}: {one_line(dues.school.catalog.cell_name(one.cell))} – {one_line(title)}{taught}"


LISTING = Listing(".txt", N_("for people at a terminal"), _render)
