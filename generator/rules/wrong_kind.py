"""M121: a list where one value is wanted, a text where a list is, and the like."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import FaultRule

from ._examples import EXAMPLES

_WORDS = {
    "text": say("one text"),
    "number": say("one number"),
    "date": say("one date"),
    "true-false": say("true or false"),
    "list": say("a list"),
    "mapping": say("a group of keys with values"),
}

_SINGLE = ("text", "number", "date", "true-false")


def _way_out(fault: Fault) -> Message:
    if fault["wanted"] in _SINGLE and fault["got"] == "mapping":
        return say("if it is one text with a colon in it, put quotes around it; else write one value alone")
    if example := EXAMPLES.get(fault["key"]):
        return say("write it like this: {example}", example=example)
    if fault["wanted"] in _SINGLE:
        return say("write one value alone, without brackets and hyphens")
    if fault["wanted"] == "list":
        return say("write each item on a line of its own, after a hyphen and a space")
    return say("write keys with their values, each on a line of its own, as key: value")


def _tell(fault: Fault) -> Problem:
    wanted, got = _WORDS.get(fault["wanted"], _WORDS["text"]), _WORDS.get(fault["got"], _WORDS["text"])
    if not fault["key"]:
        return Problem(fault.at, say("here should stand {wanted}, not {got}", wanted=wanted, got=got), _way_out(fault))
    return Problem(fault.at, say("key “{key}” should hold {wanted}, not {got}", key=fault["key"], wanted=wanted, got=got), _way_out(fault))


RULE = FaultRule(
    code="M121",
    severity=Severity.ERROR,
    title=N_("value of the wrong kind"),
    why=N_(
        "Some keys hold one value, some a list, some a group of keys. Of a value of another kind nothing can be taken without guessing."
    ),
    wrong="week: [5, 6]\n",
    right="week: 5\n",
    tell=_tell,
)
