"""``hoclieu due``: what is owed, by whom and by when, in a format."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache

from generator import dues as formats
from generator.engine.due import dues
from generator.model.curriculum import Cell
from generator.model.due import Dues, Listing
from generator.model.library import Library
from generator.registry import discover


@cache
def listing_table() -> Mapping[str, Listing]:
    """All formats by name."""
    return discover(formats, Listing)


def due(library: Library, weeks: int, role: str | None = None, department: str | None = None) -> Dues:
    """What is late and what falls due within some weeks; of one role or department when it is given."""
    found = dues(library, library.day + timedelta(weeks=weeks))
    own = (one for one in found.owed if (role is None or one.role == role) and (department is None or one.department == department))
    return replace(found, owed=tuple(own), eased=tuple(one for one in found.eased if _is_about(one.cell, found, role, department)))


def _is_about(cell: Cell, dues: Dues, role: str | None, department: str | None) -> bool:
    """Whether what is waived in a cell changes what a role or a department owes."""
    subject = dues.school.catalog.subject(cell.subject)
    if department is not None and not (subject and subject.department == department):
        return False
    rows = (row for one in dues.school.assignments if one.school_year == dues.school.year_on(dues.day) for row in one.rows)
    return role is None or any(row.cell == cell and row.role.value == role for row in rows)
