"""What a material's lessons are called in another school year (D11): by the tables of changed lessons, in the order of the years."""

from generator.model.curriculum import Cell
from generator.model.material import Material
from generator.model.school import School


def lessons_in(school: School, material: Material, school_year: str) -> tuple[str, ...]:
    """The ids by which a school year knows the lessons that a material serves; those it names itself where nothing was changed."""
    if material.school_year == school_year or not school.successions_of(material.cell):
        return material.lessons
    every = (one for lesson in material.lessons for one in carried(school, material.cell, lesson, material.school_year, school_year))
    return tuple(dict.fromkeys(every))


def lesson_titles(school: School, material: Material, school_year: str) -> tuple[str, ...]:
    """The titles of its lessons in a school year; that of its own year for one that the school year's plan does not have."""
    titles: list[str] = []
    cell, made = material.cell, material.school_year
    for lesson in material.lessons:
        now = [row for one in carried(school, cell, lesson, made, school_year) if (row := school.row(school_year, cell, one))]
        own = school.row(made, cell, lesson)
        titles += [row.title for row in now or filter(None, [own])] or [lesson]
    return tuple(dict.fromkeys(titles))


def carried(school: School, cell: Cell, lesson: str, made: str, school_year: str) -> tuple[str, ...]:
    """What a lesson of one school year is in another, later or earlier one.

    Each table between the two is gone through once, forwards or backwards. An id that a table does not name stays what it is;
    one whose row nobody has confirmed leads nowhere.
    """
    ids: tuple[str, ...] = (lesson,)
    tables = school.successions_of(cell)
    for table in tables:
        if made < table.school_year <= school_year:
            ids = tuple(dict.fromkeys(new for one in ids for new in table.after(one)))
    for table in reversed(tables):
        if school_year < table.school_year <= made:
            ids = tuple(dict.fromkeys(old for one in ids for old in table.before(one)))
    return ids
