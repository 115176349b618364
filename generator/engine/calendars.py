"""Which calendars of a school can be subscribed to, and where they lie in the site (D17, D19, D22)."""

from dataclasses import dataclass

from generator.model.school import School

from .text import anchors

FOLDER = "lich"


@dataclass(frozen=True, slots=True)
class ClassCalendar:
    """The calendar of a class; of all classes of a grade where the catalogue does not name them."""

    grade: int
    name: str
    """Of the class, such as 6A; empty for the whole grade."""
    address: str


@dataclass(frozen=True, slots=True)
class RoleCalendar:
    """The calendar of a role of the catalogue."""

    role: str
    name: str
    address: str


def class_calendars(school: School, school_year: str) -> tuple[ClassCalendar, ...]:
    """By grade, then as the catalogue lists the classes; none for a year without a table of weeks."""
    named = dict(school.catalog.classes)
    found = []
    for grade in school.catalog.grades if _has_weeks(school, school_year) else ():
        names = named.get(grade) or ("",)
        files = anchors([f"lop {name}" if name else "ca khoi" for name in names])
        found += [ClassCalendar(grade, name, f"{FOLDER}/khoi-{grade}/{file}.ics") for name, file in zip(names, files, strict=True)]
    return tuple(found)


def role_calendars(school: School, school_year: str) -> tuple[RoleCalendar, ...]:
    """Of every role, as the catalogue lists them; none for a year without a table of weeks."""
    people = school.catalog.people if _has_weeks(school, school_year) else ()
    files = anchors([person.id for person in people])
    return tuple(RoleCalendar(one.id, one.name, f"{FOLDER}/vai-tro/{file}.ics") for one, file in zip(people, files, strict=True))


def _has_weeks(school: School, school_year: str) -> bool:
    calendar = school.calendar(school_year)
    return calendar is not None and calendar.start is not None
