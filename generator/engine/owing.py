"""How what is owed is named: departments, roles, things, days; for all formats and the issues at GitHub."""

from collections.abc import Iterator
from itertools import groupby

from generator.engine.harmless import one_line, paper
from generator.model.due import Dues, Owed
from generator.model.header import Vocabulary
from generator.model.message import N_, Message, say
from generator.model.report import Style
from generator.model.school import School

DAYS = N_(
    "These days are those of the targets, as the check has them. The dashboard counts besides which lessons have come to their week "
    "without a material, whether a target asks for them or not."
)
"""Under every list, so that nobody takes two counts of two things for one."""


def text(message: Message, style: Style) -> str:
    """A sentence on one line."""
    return one_line(message.text(style.translate))


def by_role(dues: Dues) -> Iterator[tuple[str, list[tuple[str, list[Owed]]]]]:
    """What is owed by department, and within it by role; the unassigned under an empty role."""
    for department, own in groupby(dues.owed, key=lambda one: one.department):
        yield department, [(role, list(items)) for role, items in groupby(own, key=lambda one: one.role)]


def department_name(school: School, token: str) -> str:
    """A department as readers know it."""
    return next((department.name for department in school.catalog.departments if department.id == token), token)


def role_name(school: School, token: str) -> str:
    """A role as readers know it."""
    return school.catalog.label(Vocabulary.PERSON, token)


def head_of(school: School, department: str) -> str:
    """The name of the role that heads a department; empty when the catalogue does not say."""
    head = next((one.head for one in school.catalog.departments if one.id == department), "")
    return role_name(school, head) if head else ""


def thing(one: Owed) -> str | Message:
    """The lesson, or one more material for a week."""
    return one.lesson.title if one.lesson else say("one more before or after material for week {week}", week=one.weeks[0])


def weeks(one: Owed) -> str:
    """``12–13``; empty when the plan does not say."""
    return "–".join(map(str, dict.fromkeys((one.weeks[0], one.weeks[-1])))) if one.weeks else ""


def state(one: Owed, dues: Dues) -> Message:
    """How many days late it is, or how many are left."""
    days = (one.due - dues.day).days
    return say("{days} days left", days=days) if days > 0 else say("{days} days late", days=1 - days)


def before(one: Owed) -> Message:
    """Until when: a due day is the first on which it is lacking."""
    return say("before {day}", day=paper(one.due))


def underway(one: Owed, school: School) -> Iterator[str]:
    """What is there already, and how far it is on its way."""
    for material in one.underway:
        yield f"{school.catalog.label(Vocabulary.STATUS, material.status.value)}: {one_line(material.path)}"
