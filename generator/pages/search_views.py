"""The search page: its facets with all that can be chosen, and the ways round it."""

from collections.abc import Iterable
from typing import NamedTuple

from generator.model.curriculum import Cell
from generator.model.header import Vocabulary
from generator.model.look import Look
from generator.model.message import N_, say

from .site import Site, grade_address, hub_address
from .views import Crumb


class Choice(NamedTuple):
    """One value of a facet."""

    token: str
    name: str
    classes: str = ""
    """The theme's, when it has a look of its own."""


class Facet(NamedTuple):
    """What results are narrowed by: one of the columns of the index."""

    column: str
    parameter: str
    """In the page's address."""
    name: str
    choices: tuple[Choice, ...]

    @property
    def narrows(self) -> bool:
        """Whether there is anything to choose; the names of a single value are needed for results all the same."""
        return len(self.choices) > 1


class SubjectWay(NamedTuple):
    """The way to a subject of a grade."""

    title: str
    address: str
    look: Look


class GradeWays(NamedTuple):
    """The subjects of a grade."""

    grade: Crumb
    subjects: tuple[SubjectWay, ...]


class SearchPage(NamedTuple):
    """The page of search."""

    facets: tuple[Facet, ...]
    ways: tuple[GradeWays, ...]


def search_page(site: Site) -> SearchPage:
    """The page for what is shown: no facet has a value that no material has."""
    return SearchPage(tuple(_facets(site)), ways_of(site))


def ways_of(site: Site) -> tuple[GradeWays, ...]:
    """Grades and their subjects."""
    return tuple(
        GradeWays(
            Crumb(say("Grade {grade}", grade=grade).text(site.translate), grade_address(grade)),
            tuple(_way(site, cell) for cell in site.cells if cell.grade == grade),
        )
        for grade in site.grades
    )


def _way(site: Site, cell: Cell) -> SubjectWay:
    return SubjectWay(site.subject_name(cell), hub_address(cell), site.look(cell.subject))


def _facets(site: Site) -> Iterable[Facet]:
    shown, translate = site.shown, site.translate
    yield _named(site, "subject", "mon", translate(N_("Subject")), Vocabulary.SUBJECT)
    grades = sorted({material.grade for material in shown})
    yield Facet("grade", "lop", translate(N_("Grade")), tuple(Choice(str(grade), str(grade)) for grade in grades))
    yield _named(site, "phase", "giai-doan", translate(N_("Phase")), Vocabulary.PHASE)
    yield _named(site, "type", "loai", translate(N_("Type")), Vocabulary.TYPE)
    weeks = sorted({material.week for material in shown})
    yield Facet("week", "tuan", translate(N_("Week")), tuple(Choice(str(week), str(week)) for week in weeks))


def _named(site: Site, column: str, parameter: str, name: str, vocabulary: Vocabulary) -> Facet:
    """A facet whose values are named by the catalogue, in the catalogue's order."""
    used = {str(getattr(material, column)) for material in site.shown}
    terms = [term for term in site.school.catalog.terms(vocabulary) if term.id in used]
    choices = [Choice(term.id, term.name, _classes(site, vocabulary, term.id)) for term in terms]
    return Facet(column, parameter, name, tuple(choices))


def _classes(site: Site, vocabulary: Vocabulary, token: str) -> str:
    if vocabulary is Vocabulary.SUBJECT:
        return f"hl-subject {site.look(token).classes}"
    return f"hl-phase hl-phase--{token}" if vocabulary is Vocabulary.PHASE else ""
