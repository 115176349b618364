"""What the rules ask of a header beyond the type of each value, as far as JSON Schema can say it: one condition for each rule.

``x-code`` and ``x-severity`` are the rule's, ``errorMessage`` is shown by editors. A rule that may be allowed is silent where it is.
"""

from collections.abc import Iterator, Mapping

from generator.model.demands import ABOVE_BASIC, EXERCISES, LEAST_MINUTES, LONGEST_TITLE, MOST_MINUTES, REASON, TASK, Section
from generator.model.finding import Severity
from generator.model.header import Header, Vocabulary
from generator.model.material import Phase, Status
from generator.model.message import N_, Translate
from generator.model.school import School

from .shapes import Node, capital
from .words import WORDS


def demands(school: School, translate: Translate) -> Iterator[Node]:
    """The conditions that depend on nothing but the header, by code."""
    approved, before, after = {"status": Status.APPROVED.value}, {"phase": Phase.BEFORE.value}, {"phase": Phase.AFTER.value}
    say = translate(N_("At most {most} characters; the rest belongs to the summary.")).format(most=LONGEST_TITLE)
    yield demand("M142", Severity.WARNING, {}, {"title": {"maxLength": LONGEST_TITLE, "errorMessage": say}})
    say = translate(N_("A before-class material stays at the basic levels: nb or th."))
    basic = [term.id for term in school.catalog.levels if term.id not in ABOVE_BASIC]
    yield demand("P103", Severity.ERROR, before, {"level": {"enum": basic, "errorMessage": say}}, is_allowable=True)
    say = translate(N_("Between {least} and {most} minutes; in minutes, not in hours or periods.")).format(
        least=LEAST_MINUTES, most=MOST_MINUTES
    )
    bounds = {"minimum": LEAST_MINUTES, "maximum": MOST_MINUTES, "errorMessage": say}
    yield demand("P107", Severity.WARNING, {}, {"minutes": bounds}, is_allowable=True)
    yield from _approval(school, translate)
    for code, key in (("P106", "minutes"), ("R104", "sources"), ("R105", "license")):
        yield demand(code, Severity.WARNING, approved, _present(key, translate), key, is_allowable=True)
    if school.catalog.terms(Vocabulary.ASSESSMENT):
        yield demand("P110", Severity.WARNING, after, _present("assessment", translate), "assessment", is_allowable=True)


def demand(
    code: str, severity: Severity, when: Mapping[str, str | int], then: Mapping[str, Node], *required: str, is_allowable: bool = False
) -> Node:
    """A condition: where keys have the given values, others must be there or be as they are described."""
    condition: Node = {"properties": {key: {"const": value} for key, value in when.items()}, "required": list(when)} if when else {}
    if is_allowable:
        allowed = {"properties": {"allow": {"type": "object", "required": [code]}}, "required": ["allow"]}
        condition["not"] = allowed
    consequence: Node = {"properties": dict(then)}
    if required:
        consequence |= {"required": list(required), "errorMessage": then[required[0]]["errorMessage"]}
    return {"x-code": code, "x-severity": severity.value, "if": condition, "then": consequence}


def sections(translate: Translate) -> Node:
    """Beside the schema, because it is no part of a header: the sections that the body of a phase must have."""
    return {
        Phase.BEFORE.value: [
            _section("P101", TASK, translate(N_("Say what pupils watch, read and do at home."))),
            _section("P102", REASON, translate(N_("Say what this work will be needed for in class."))),
        ],
        Phase.AFTER.value: [_section("P104", EXERCISES, translate(N_("Write questions or a list of tasks.")))],
    }


def _section(code: str, section: Section, says: str) -> Node:
    return {
        "code": code,
        "severity": Severity.ERROR.value,
        "heading": section.heading,
        "beginnings": list(section.beginnings),
        "description": says,
    }


def _present(key: str, translate: Translate) -> dict[str, Node]:
    """A key that must be there, with something in it."""
    title = capital(translate(WORDS[Header][key].title))
    says = translate(N_("“{title}” is not said yet: add the line “{key}: …”.")).format(title=title, key=key)
    return {key: {"anyOf": [{"type": ["string", "integer"]}, {"type": "array", "minItems": 1}], "errorMessage": says}}


def _approval(school: School, translate: Translate) -> Iterator[Node]:
    """Every step of the catalogue is recorded, with its role and its day."""
    recorded = {"by": True, "date": True}
    for term in school.catalog.approval_steps:
        step = {"type": "object", "properties": {"step": {"const": term.id}, **recorded}, "required": ["step", "by", "date"]}
        says = translate(N_("“approved” is written, but “{step}” is not recorded.")).format(step=term.name)
        steps = {"anyOf": [{"type": "array", "contains": step}, step], "errorMessage": says}
        yield demand("P108", Severity.ERROR, {"status": Status.APPROVED.value}, {"approval": steps}, "approval")
