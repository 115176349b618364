"""One issue at GitHub for each department with what is due and late, found again by its mark where this program wrote it (D17)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.engine.easing import easing
from generator.engine.harmless import paper
from generator.engine.owing import DAYS, before, head_of, role_name, state, thing, weeks
from generator.engine.text import slug
from generator.model.catalog import Department
from generator.model.due import Dues, Owed
from generator.model.message import N_, Message, Translate, say

from .notice import LONGEST, code, plain
from .review import Ask, pages

MOST = 40
"""Things of one role that are spelt out; ``hoclieu due`` tells all."""
CREATOR = "github-actions%5Bbot%5D"
"""As it stands in an address."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What the one issue of a department should say."""

    mark: str
    title: str
    body: str
    is_open: bool
    """Whether anything is owed."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to be asked of GitHub, and what is told of it."""

    told: Message
    method: str = ""
    """Empty when there is nothing to do."""
    path: str = ""
    sent: Any = None


def issues(dues: Dues, translate: Translate) -> Iterator[Issue]:
    """The issue of each department of the catalogue."""
    for department in dues.school.catalog.departments:
        own = [one for one in dues.owed if one.department == department.id]
        title = say("Reminder: materials that {department} owes", department=_bare(department.name)).text(translate)
        yield Issue(mark_of(department), title, _body(department, own, dues, translate), is_open=bool(own))


def mark_of(department: Department) -> str:
    """By this the issue of a department is found again."""
    return f"<!-- hoclieu: nhac-viec {slug(department.id)} -->"


def steps(wanted: Iterable[Issue], repository: str, author: str, ask: Ask) -> Iterator[Step]:
    """What is to be done so that GitHub shows the issues: nothing where it does already."""
    there = [
        one
        for one in pages(f"/repos/{repository}/issues", ask, f"state=all&creator={CREATOR}")
        if (one["user"] or {}).get("login") == author and "pull_request" not in one
    ]
    for issue in wanted:
        own = [one for one in there if (one["body"] or "").startswith(issue.mark)]
        yield _step(issue, next((one for one in own if one["state"] == "open"), own[0] if own else None), repository)


def _step(issue: Issue, old: dict[str, Any] | None, repository: str) -> Step:
    title = _bare(issue.title)
    if old is None:
        if not issue.is_open:
            return Step(say("nothing is owed, no issue: {title}", title=title))
        return Step(say("opened: {title}", title=title), "POST", f"/repos/{repository}/issues", {"title": issue.title, "body": issue.body})
    path = f"/repos/{repository}/issues/{int(old['number'])}"
    is_open = old["state"] == "open"
    if not issue.is_open:
        if not is_open:
            return Step(say("nothing is owed, closed already: {title}", title=title))
        return Step(
            say("closed: {title}", title=title), "PATCH", path, {"body": issue.body, "state": "closed", "state_reason": "completed"}
        )
    if is_open and old["title"] == issue.title and old["body"].replace("\r\n", "\n").rstrip() == issue.body.rstrip():
        return Step(say("as it should be: {title}", title=title))
    words = say("updated: {title}", title=title) if is_open else say("opened again: {title}", title=title)
    return Step(words, "PATCH", path, {"title": issue.title, "body": issue.body, **({} if is_open else {"state": "open"})})


def _body(department: Department, owed: list[Owed], dues: Dues, translate: Translate) -> str:
    """As much of it as GitHub takes."""
    for most in (MOST, 10, 3, 0):
        written = _written(department, owed, dues, translate, most)
        if len(written) < LONGEST:
            break
    return written


def _written(department: Department, owed: list[Owed], dues: Dues, translate: Translate, most: int) -> str:
    late = sum(one.is_late(dues.day) for one in owed)
    until, day = paper(dues.until), paper(dues.day)
    head = say("Nothing is owed until {until} (counted on {day})", until=until, day=day)
    if owed:
        head = say("Late: {late}; due until {until}: {coming} (counted on {day})", late=late, coming=len(owed) - late, until=until, day=day)
    roles = (_role(role, list(own), department, dues, translate, most) for role, own in groupby(owed, key=lambda one: one.role))
    own = {subject.id for subject in dues.school.catalog.subjects if subject.department == department.id}
    eased = [one for one in dues.eased if one.cell.subject in own]
    called = " ".join(owner for owner in department.owners if owner.startswith("@"))
    closing = N_("This list is written anew every Monday, do not edit it here. All of it, on your computer: {command}")
    command = code(f"hoclieu due --department {department.id}")
    parts = (
        f"{mark_of(department)}\n**{head.text(translate)}**",
        called if owed else "",
        *roles,
        "\n".join(f"- {plain(one.text(translate))}" for one in easing(eased, dues.school.catalog)),
        f"<sub>{translate(DAYS)}</sub>" if owed else "",
        f"<sub>{translate(closing).format(command=command)}</sub>",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _role(role: str, owed: list[Owed], department: Department, dues: Dues, translate: Translate, most: int) -> str:
    head = head_of(dues.school, department.id)
    nobody = say("Assigned to nobody yet ({head} assigns)", head=head) if head else say("Assigned to nobody yet")
    name = role_name(dues.school, role) if role else nobody.text(translate)
    lines = [f"### {plain(name)}\n", *(f"- {_told(one, dues, translate)}" for one in owed[:most])]
    if more := len(owed) - most:
        lines += [f"- {say('and {count} more', count=more).text(translate)}"] if more > 0 else []
    return "\n".join(lines)


def _told(one: Owed, dues: Dues, translate: Translate) -> str:
    what = thing(one)
    title = what if isinstance(what, str) else what.text(translate)
    taught = f" ({say('week {weeks}', weeks=weeks(one)).text(translate)})" if one.lesson and one.weeks else ""
    when = say("{before}, {state}", before=before(one), state=state(one, dues)).text(translate)
    shown = f"**{plain(when)}**" if one.is_late(dues.day) else plain(when)
    underway = "".join(f"; {code(material.path)}" for material in one.underway)
    return f"{shown}: {plain(dues.school.catalog.cell_name(one.cell))} – {plain(title + taught)}{underway}"


def _bare(text: str) -> str:
    """A title is no Markdown: it only stays on its line."""
    return " ".join(text.split())
