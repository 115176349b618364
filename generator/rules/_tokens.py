"""The way out of a value that stands in none of the closed lists."""

from generator.model.finding import Fault
from generator.model.message import Message, say

_LISTS = ("assessment", "authors", "grades", "subjects")
"""Keys that hold several values: a hint cannot show the whole line."""


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
