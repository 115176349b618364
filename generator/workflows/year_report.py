"""How a new school year stands, for a person to read before and after it is written."""

from collections.abc import Iterator

from generator.engine.harmless import one_line
from generator.engine.rollover.likeness import Changed
from generator.engine.rollover.serving import Serving
from generator.model.curriculum import Cell, Lesson
from generator.model.header import Vocabulary
from generator.model.message import N_, Message, Translate, say
from generator.model.school import School

from .new_year import CellChanges, NewFile, Rollover

MOST_NAMED = 8
"""Lessons of a subject and grade that are named before the others are only counted; what has lost its lesson is named whole."""
FILES = {
    "catalogue": N_("{rows} targets copied; look at the name, scope and days of each"),
    "weeks": N_("{rows} weeks and breaks without days; fill in the days from the Department's plan"),
    "distribution": N_("{rows} rows carried with their ids"),
    "changed": N_("{rows} changed lessons to confirm"),
}


def report_year(rollover: Rollover, school: School, translate: Translate) -> str:
    """All of it: files, changed lessons, what goes on serving, what has lost its lesson."""
    lines = [*_head(rollover, translate), *_files(rollover.files, translate)]
    lines += [line for one in rollover.changes for line in _changed(one, school, translate)]
    lines += _serving(rollover, school, translate)
    lines += [line for one in rollover.serving for line in _lost(one, school, translate)]
    return "\n".join(one_line(line) for line in lines) + "\n"


def _head(rollover: Rollover, translate: Translate) -> Iterator[str]:
    if rollover.before:
        yield say("School year {year}, carried on from {before}", year=rollover.year, before=rollover.before).text(translate)
    else:
        yield say("School year {year}", year=rollover.year).text(translate)
    yield ""


def _files(files: tuple[NewFile, ...], translate: Translate) -> Iterator[str]:
    for file in files:
        yield f"  {file.path}: {say(FILES[file.kind], rows=file.rows).text(translate)}"
    if files:
        yield ""


def _changed(one: CellChanges, school: School, translate: Translate) -> Iterator[str]:
    cell = _cell(one.cell, school, translate)
    yield say("{cell}: changed lessons that a person has to confirm ({count})", cell=cell, count=len(one.guesses)).text(translate)
    yield from (f"  {_guess(changed, why, translate)}" for changed, why in one.guesses)
    yield ""


def _guess(changed: Changed, why: Message, translate: Translate) -> str:
    new = f"{changed.new.id} “{changed.new.title}”" if changed.new else "?"
    return f"{changed.old.id} “{changed.old.title}” → {new} ({why.text(translate)})"


def _serving(rollover: Rollover, school: School, translate: Translate) -> Iterator[str]:
    if rollover.serving:
        yield say("Lessons of {year} with materials of earlier years:", year=rollover.year).text(translate)
    for one in rollover.serving:
        cell, count = _cell(one.cell, school, translate), len(one.served) + len(one.empty)
        yield "  " + say("{cell}: {have} of {count} lessons", cell=cell, have=len(one.served), count=count).text(translate)
        for label, lessons in ((N_("with material"), one.served), (N_("without"), one.empty)):
            if lessons and one.empty:
                yield f"    {translate(label)}: {_named(lessons, translate)}"
    if rollover.serving:
        yield ""


def _named(lessons: tuple[Lesson, ...], translate: Translate) -> str:
    """A subject that has only begun lacks eighty lessons; what it lacks is in the report on missing lessons."""
    more = len(lessons) - MOST_NAMED
    rest = [say("and {count} more lessons", count=more).text(translate)] if more > 0 else []
    return "; ".join([*(lesson.title for lesson in lessons[:MOST_NAMED]), *rest])


def _lost(one: Serving, school: School, translate: Translate) -> Iterator[str]:
    """Materials whose lesson the year does not have; those of a guess come back when it is confirmed."""
    if not one.lost:
        return
    cell = _cell(one.cell, school, translate)
    yield say(
        "{cell}: materials without a lesson in this year's plan, as long as nothing is confirmed ({count})", cell=cell, count=len(one.lost)
    ).text(translate)
    for material in one.lost:
        rows = [school.row(material.school_year, material.cell, lesson) for lesson in material.lessons]
        titles = "; ".join(f"“{row.title}”" for row in rows if row)
        yield f"  {material.path}: {titles or ', '.join(material.lessons)}"
    yield ""


def _cell(cell: Cell, school: School, translate: Translate) -> str:
    name = school.catalog.label(Vocabulary.SUBJECT, cell.subject)
    return say("{subject}, grade {grade}", subject=name, grade=cell.grade).text(translate)
