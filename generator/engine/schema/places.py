"""Where a material may stand: the weeks of each school year, and the lessons of each subject and grade in it (D8)."""

from collections.abc import Iterator

from generator.engine.harmless import one_line
from generator.model.curriculum import Curriculum, Lesson
from generator.model.finding import Severity
from generator.model.message import N_, Translate
from generator.model.school import School

from .demands import demand
from .shapes import NOTHING, Node, choose, one_or_several


def weeks(school: School, translate: Translate) -> Iterator[Node]:
    """Of each year, the weeks in which there are lessons."""
    for year in school.catalog.years:
        calendar = school.calendar(year.id)
        if calendar is None:
            says = translate(N_("The school year {year} has no table of weeks.")).format(year=year.id)
            yield demand("S203", Severity.ERROR, {"school_year": year.id}, {"school_year": NOTHING | {"errorMessage": says}})
        elif calendar.weeks:
            numbers = sorted({week.number for week in calendar.weeks})
            says = translate(N_("The weeks with lessons are {first} to {last} in {year}.")).format(
                first=numbers[0], last=numbers[-1], year=year.id
            )
            yield demand("S201", Severity.ERROR, {"school_year": year.id}, {"week": {"enum": numbers, "errorMessage": says}})


def cells(school: School, translate: Translate) -> Iterator[Node]:
    """Of each year, the subjects and grades that have a distribution."""
    for year in school.catalog.years:
        grades: dict[str, list[int]] = {}
        for curriculum in school.curricula_of(year.id):
            grades.setdefault(curriculum.cell.subject, []).append(curriculum.cell.grade)
        says = translate(N_("There is no curriculum distribution of this subject and grade in {year} yet.")).format(year=year.id)
        condition = demand("C201", Severity.ERROR, {"school_year": year.id}, {})
        condition["if"]["required"] = ["school_year", "subject", "grade"]
        known = [{"properties": {"subject": {"const": subject}, "grade": {"enum": own}}} for subject, own in grades.items()]
        yield condition | {"then": {**({"anyOf": known} if known else NOTHING), "errorMessage": says}}


def lesson_lists(school: School, translate: Translate) -> tuple[dict[str, Node], tuple[Node, ...]]:
    """The lists of lessons by name, and which cell and year has which: distributions of several years are mostly one list."""
    lists: dict[str, Node] = {}
    names: dict[tuple[object, ...], str] = {}
    conditions = []
    for year in school.catalog.years:
        for curriculum in school.curricula_of(year.id):
            if not curriculum.rows:
                continue  # its table could not be read, and says so itself
            name = names.setdefault(_told(curriculum), f"lessons-{len(names) + 1}")
            if name not in lists:
                lists[name] = _choices(curriculum, translate)
            cell: dict[str, str | int] = {"school_year": year.id, "subject": curriculum.cell.subject, "grade": curriculum.cell.grade}
            own = {"$ref": f"#/$defs/{name}"}
            conditions.append(demand("C201", Severity.ERROR, cell, {"lesson": one_or_several(own)}))
    return lists, tuple(conditions)


def _told(curriculum: Curriculum) -> tuple[object, ...]:
    """What a list says of its lessons."""
    return tuple((row.id, row.title, row.periods, row.weeks) for row in curriculum.rows)


def _choices(curriculum: Curriculum, translate: Translate) -> Node:
    """Lessons in their order, each with its periods and weeks."""
    node = choose((row.id, row.title, _about(row, translate)) for row in curriculum.rows)
    weeks_of = {row.id: list(row.weeks) for row in curriculum.rows}
    for choice in node["oneOf"]:
        choice["x-weeks"] = weeks_of[choice["const"]]
    return node


def _about(row: Lesson, translate: Translate) -> str:
    if not row.weeks:
        return one_line(row.title)
    first, last = row.weeks[0], row.weeks[-1]
    written = str(first) if first == last else f"{first}-{last}"
    return translate(N_("{title} (week {weeks}, periods: {periods})")).format(title=one_line(row.title), weeks=written, periods=row.periods)
