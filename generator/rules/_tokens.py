"""The way out of a value that stands in none of the closed lists."""

from generator.model.finding import Fault, Problem
from generator.model.message import Message, say

from ._mends import in_place

_LISTS = ("assessment", "authors", "grades", "reports", "subjects")
"""Keys that hold several values: a hint cannot show the whole line."""


def to_choose(fault: Fault, says: Message) -> Problem:
    """The problem of a value that stands in no list; mended where only one value can be meant."""
    return Problem(fault.at, says, choose(fault), mend=in_place(fault, fault["only"]))


def choose(fault: Fault) -> Message:
    """The nearest known value, ready to copy, and the others; without a near one, all of them."""
    near, known, key = fault["nearest"], fault["known"], fault["key"]
    if not known:
        return say("the catalogue lists none yet; add it to materials_catalog.yml first")
    if not near:
        return say("choose from: {known}", known=known)
    if key and key not in _LISTS:
        return say("write: {key}: {nearest}; or choose from: {known}", key=key, nearest=near, known=known)
    return say("write {nearest} in its place; or choose from: {known}", nearest=near, known=known)
