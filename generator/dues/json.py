"""For programs, versioned."""

from generator.engine.easing import easing
from generator.engine.harmless import json_text
from generator.engine.owing import department_name, role_name, text
from generator.model.due import Dues, Listing, Owed
from generator.model.message import N_
from generator.model.report import Style

VERSION = 1
"""Grows when a reader of the earlier form would be misled; new keys alone do not make a new version."""


def _render(dues: Dues, style: Style) -> str:
    return json_text(
        {
            "version": VERSION,
            "day": dues.day.isoformat(),
            "until": dues.until.isoformat(),
            "late": dues.late,
            "owed": [_owed(one, dues) for one in dues.owed],
            "waivers": [text(one, style) for one in easing(dues.eased, dues.school.catalog)],
        }
    )


def _owed(one: Owed, dues: Dues) -> dict[str, object]:
    return {
        "department": one.department,
        "department_name": department_name(dues.school, one.department),
        "role": one.role,
        "role_name": role_name(dues.school, one.role) if one.role else "",
        "subject": one.cell.subject,
        "grade": one.cell.grade,
        "lesson": one.lesson.id if one.lesson else "",
        "title": one.lesson.title if one.lesson else "",
        "weeks": list(one.weeks),
        "due": one.due.isoformat(),
        "late": one.is_late(dues.day),
        "target": one.target.id,
        "school_year": one.target.school_year,
        "on_miss": one.target.on_miss.value,
        "underway": [{"path": material.path, "status": material.status.value} for material in one.underway],
    }


LISTING = Listing(".json", N_("for programs, versioned"), _render)
