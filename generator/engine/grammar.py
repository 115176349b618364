"""How values are written in the library's files: one grammar for the readers and for the schemas of editors.

Patterns are of the part that Python and ECMAScript have in common, and match a whole value.
"""

NUMBER = r"0|[1-9][0-9]{0,5}"
"""Whole numbers: no sign, no zero before them, because YAML would read ``010`` as eight."""

LARGEST = 999_999
"""The largest that ``NUMBER`` can say, of decimals too."""

DECIMAL = r"[0-9]{1,6}([.,][0-9]{1,6})?"
"""With a point or, as in Vietnam, a comma."""

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

WEEK = r"[1-9][0-9]?"
"""The number of a teaching week in its table."""

COUNT = r"[0-9]{1,4}"
"""Periods, and places in a distribution."""

MOST_COUNT = 9999
LAST_WEEK = 99

_WORDS = r"(?:[Tt][Uu][Ầầ][Nn]|[Tt]uan|\s)*"
_SOME = rf"{_WORDS}[0-9]{{1,3}}{_WORDS}(?:(?:-|–|đến){_WORDS}[0-9]{{1,3}}{_WORDS})?"
WEEKS = rf"{_SOME}(?:[,;+]{_SOME})*"
"""``12``, ``5-6``, ``Tuần 1, 2``, ``11;13``: the weeks of a lesson."""


def whole(pattern: str) -> str:
    """The pattern for a schema, where patterns are looked for anywhere in a value."""
    return f"^(?:{pattern})$"
