"""The pages about many materials: hubs, grades, weeks, coverage, search."""

from collections.abc import Iterator

from generator.model.export import Publication
from generator.model.header import Vocabulary
from generator.model.message import N_, say
from generator.pages.coverage import coverage_view
from generator.pages.grade import grade_view, week_views
from generator.pages.hub import hub_view
from generator.pages.pour import Finished, Pourer, crumbs_of
from generator.pages.site import Site, grade_address, hub_address
from generator.pages.views import Crumb

SEARCH = "tim-kiem/"
COVERAGE = "do-phu/"


def school_pages(site: Site, pourer: Pourer) -> Iterator[Finished]:
    """Those about the whole school."""
    coverage = site.translate(N_("Coverage"))
    yield pourer.view("coverage", COVERAGE, COVERAGE.rstrip("/"), coverage, (), coverage=coverage_view(site))
    yield _search_page(site, pourer)


def grade_pages(site: Site, pourer: Pourer, publication: Publication, grade: int) -> Iterator[Finished]:
    """A grade, its weeks, the hubs of its subjects."""
    for cell in site.cells:
        if cell.grade == grade:
            hub = f"{site.subject_name(cell)} {grade}"
            crumbs = crumbs_of(grade, "", "", site.translate)[:1]
            view = hub_view(site, cell, publication.url(hub_address(cell)) if publication.site_url else "")
            yield pourer.view("hub", view.address, grade_address(grade).rstrip("/"), hub, crumbs, hub=view)
    address = grade_address(grade)
    title = say("Grade {grade}", grade=grade).text(site.translate)
    yield pourer.view("grade", address, address.rstrip("/"), title, (), grade=grade_view(site, grade))
    for page in week_views(site, grade):
        name = say("Grade {grade}, week {week}", grade=grade, week=page.week.number).text(site.translate)
        yield pourer.view("week", page.week.address, address.rstrip("/"), name, (Crumb(title, address),), page=page)


def _search_page(site: Site, pourer: Pourer) -> Finished:
    catalog = site.school.catalog
    taught = {cell.subject for cell in site.cells}
    subjects = [(subject.id, subject.name) for subject in catalog.subjects if subject.id in taught]
    phases = [(term.id, term.name) for term in catalog.terms(Vocabulary.PHASE)]
    ways = [Crumb(f"{site.subject_name(cell)} {cell.grade}", hub_address(cell)) for cell in site.cells]
    title = site.translate(N_("Search"))
    views = {"subjects": subjects, "grades": site.grades, "phases": phases, "ways": ways}
    return pourer.view("search", SEARCH, SEARCH.rstrip("/"), title, (), **views)
