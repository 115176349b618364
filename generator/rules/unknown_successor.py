"""C116: a table of changed lessons that names a lesson which no distribution has."""

from collections.abc import Iterable, Iterator

from generator.engine.near import nearest
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.school import School
from generator.model.succession import Succession

from ._cells import distribution_path
from ._tables import instead


def _check(library: Library) -> Iterable[Problem]:
    for table in library.school.successions:
        yield from _of_before(library.school, table)
        yield from _of_this_year(library.school, table)


def _of_before(school: School, table: Succession) -> Iterator[Problem]:
    earlier = [one for one in school.curricula if one.cell == table.cell and one.school_year < table.school_year]
    known = {row.id for one in earlier for row in one.rows}
    for row in table.rows:
        if row.old not in known:
            says = say("no distribution before {year} has the lesson “{lesson}”", year=table.school_year, lesson=row.old)
            yield Problem(row.span, says, instead(nearest(row.old, sorted(known)), say("delete this row")))


def _of_this_year(school: School, table: Succession) -> Iterator[Problem]:
    file = distribution_path(table.school_year, table.cell)
    curriculum = school.curriculum(table.school_year, table.cell)
    known = [row.id for row in curriculum.rows] if curriculum else []
    for row in table.rows:
        if row.new and row.new not in known:
            says = say("“{file}” has no lesson “{lesson}”", file=file, lesson=row.new)
            yield Problem(
                row.new_span, says, instead(nearest(row.new, known), say("write one of the ids in the column “id” of “{file}”", file=file))
            )


RULE = LibraryRule(
    code="C116",
    severity=Severity.ERROR,
    title=N_("changed lesson that no distribution has"),
    why=N_(
        "The table of changed lessons leads from an id of earlier years to an id of this year (D11). When one of the two is in no "
        "distribution, materials are led nowhere and their lesson stands empty."
    ),
    wrong="old,new\nbai-05,bai-7\n",
    right="old,new\nbai-05,bai-07\n",
    check=_check,
)
