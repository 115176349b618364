"""Who may take which step of the approval of a material (D14): what the catalogue assigns, else what is usual in schools."""

from dataclasses import dataclass
from datetime import date

from generator.model.catalog import Approver, Catalog

DEPARTMENT = "department"
"""The step that is by default the head's of the subject's department; every other step is the leaders'."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Of a material what decides who may approve it."""

    subject: str
    authors: tuple[str, ...]


def approvers(catalog: Catalog, step: str, whose: Whose, day: date) -> tuple[str, ...]:
    """The roles that may take a step of a material on a day, by the catalogue; never one of its authors.

    What the catalogue assigns to the subject holds, in its own words. Where it assigns nothing, the step ``department`` is the head's
    of the subject's department (where the head is an author, the leaders stand in), and every other step is the leaders'.
    """
    assigned = tuple(role for one in catalog.approvers if _is_for(one, step, whose.subject, day) for role in one.by)
    usual = assigned or _usual(catalog, step, whose)
    return tuple(dict.fromkeys(role for role in usual if role not in whose.authors))


def leaders(catalog: Catalog) -> tuple[str, ...]:
    """The roles of no department."""
    return tuple(person.id for person in catalog.people if not person.department)


def _usual(catalog: Catalog, step: str, whose: Whose) -> tuple[str, ...]:
    head = _head(catalog, whose.subject) if step == DEPARTMENT else ""
    return (head,) if head and head not in whose.authors else leaders(catalog)


def _head(catalog: Catalog, subject_id: str) -> str:
    subject = catalog.subject(subject_id)
    return next((one.head for one in catalog.departments if subject and one.id == subject.department), "")


def _is_for(one: Approver, step: str, subject: str, day: date) -> bool:
    in_time = (one.start is None or one.start <= day) and (one.end is None or day <= one.end)
    return one.step == step and (not one.subjects or subject in one.subjects) and in_time
