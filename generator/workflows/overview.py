"""The pages about many materials: hubs, grades, weeks, coverage, search, the list from A to Z."""

from collections.abc import Callable, Iterator, Mapping

from generator.exports.schemas import MATERIAL
from generator.model.curriculum import Cell
from generator.model.export import Publication
from generator.model.message import N_, say
from generator.pages.atoz import CONTENTS, TITLE, AtoZPage, Entry, contents_page, letter_pages, letters_of
from generator.pages.coverage import coverage_view
from generator.pages.crumbs import crumbs_of
from generator.pages.form import form_view
from generator.pages.hub import hub_view
from generator.pages.paper import BodyOf, booklets, sheet
from generator.pages.pour import Finished, Pourer
from generator.pages.search_views import search_page, ways_of
from generator.pages.site import Site, grade_address, hub_address
from generator.pages.views import CmsView, Crumb, GradePage, WeekPage

from .cms import CMS, Editor
from .form import FORM

Url = Callable[[str], str]
"""Where a page is published, whole; empty when that is not known."""

SEARCH = "tim-kiem/"
COVERAGE = "do-phu/"
MINE = "cua-em/"
"""What the reader has done, as the device remembers it."""


def school_pages(site: Site, pourer: Pourer) -> Iterator[Finished]:
    """Those about the whole school."""
    coverage = site.translate(N_("Coverage"))
    yield pourer.view("coverage", COVERAGE, COVERAGE.rstrip("/"), coverage, (), coverage=coverage_view(site))
    yield _search_page(site, pourer)
    title = site.translate(N_("What I have done"))
    yield pourer.view("cua-em", MINE, MINE.rstrip("/"), title, (), heading=title)


def form_page(site: Site, pourer: Pourer) -> Iterator[Finished]:
    """The form in which new materials are written."""
    title = site.translate(N_("Write a material in a form"))
    guides = (Crumb(site.translate(N_("Guides")), "huong-dan/"),) if site.has_guides else ()
    yield pourer.view("soan-bai", FORM, "huong-dan", title, guides, heading=title, form=form_view(site, MATERIAL))


def cms_page(site: Site, pourer: Pourer, editor: Editor) -> Iterator[Finished]:
    """How the editor of whole libraries is used."""
    title = site.translate(N_("Write with the editor (Sveltia CMS)"))
    above = (Crumb(site.translate(N_("Write a material in a form")), FORM),)
    yield pourer.view("cms", CMS, "huong-dan", title, above, heading=title, page=cms_view(site, editor))


def cms_view(site: Site, editor: Editor) -> CmsView:
    """What that page says of this library."""
    repository = editor.repository
    return CmsView(editor.is_installed, repository.path if repository else "", repository.host if repository else "", site.teachers_guide)


def hub_page(site: Site, pourer: Pourer, publication: Publication, cell: Cell) -> Iterator[Finished]:
    """The hub of a subject in a grade."""
    title = site.school.catalog.cell_name(cell)
    crumbs = crumbs_of(cell.grade, "", "", site.translate)[:1]
    view = hub_view(site, cell, _url(publication)(hub_address(cell)))
    yield pourer.view("hub", view.address, grade_address(cell.grade).rstrip("/"), title, crumbs, hub=view)


def grade_page(site: Site, pourer: Pourer, view: GradePage) -> Iterator[Finished]:
    """The page of a grade."""
    title = say("Grade {grade}", grade=view.grade).text(site.translate)
    yield pourer.view("grade", view.address, view.address.rstrip("/"), title, (), grade=view)


def week_pages(site: Site, pourer: Pourer, publication: Publication, page: WeekPage, body_of: BodyOf) -> Iterator[Finished]:
    """A week of a grade, with what is made of it for paper."""
    address = grade_address(page.grade)
    title = say("Grade {grade}", grade=page.grade).text(site.translate)
    name = say("Grade {grade}, week {week}", grade=page.grade, week=page.week.number).text(site.translate)
    yield pourer.view("week", page.week.address, address.rstrip("/"), name, (Crumb(title, address),), page=page)
    yield from _paper(site, pourer, page, (Crumb(title, address), Crumb(name, page.week.address)), body_of, _url(publication))


def _url(publication: Publication) -> Url:
    return publication.url if publication.site_url else _nowhere


def _nowhere(_address: str) -> str:
    """It is not known where the library is published."""
    return ""


def _paper(site: Site, pourer: Pourer, page: WeekPage, crumbs: tuple[Crumb, ...], body_of: BodyOf, url: Url) -> Iterator[Finished]:
    """The sheet and the booklet of a week with materials."""
    if not page.week.materials:
        return
    section, name = grade_address(page.grade).rstrip("/"), crumbs[-1].title
    one = sheet(site, page.grade, page.week, url(page.week.address))
    title = say("Study sheet, week {week}", week=page.week.number).text(site.translate)
    yield pourer.view("phieu", one.address, section, title, crumbs, sheet=one)
    for part in booklets(site, page.grade, page.week, body_of, url(page.week.address)):
        booklet = say("Booklet: {name}", name=name).text(site.translate)
        yield pourer.view("in", part.address, section, booklet, crumbs, page=part)


def contents_pages(site: Site, pourer: Pourer, found: Mapping[str, list[Entry]]) -> Iterator[Finished]:
    """The list from A to Z: its first page."""
    yield _atoz(pourer, contents_page(site, ways_of(site), found), ())


def pages_of_letter(site: Site, pourer: Pourer, found: Mapping[str, list[Entry]], letter: str) -> Iterator[Finished]:
    """The pages of one letter."""
    crumbs = (Crumb(TITLE.text(site.translate), CONTENTS),)
    for page in letter_pages(site, letter, letters_of(site, found), found[letter]):
        yield _atoz(pourer, page, crumbs)


def _atoz(pourer: Pourer, page: AtoZPage, crumbs: tuple[Crumb, ...]) -> Finished:
    return pourer.view("atoz", page.address, CONTENTS.rstrip("/"), page.title, crumbs, page=page)


def _search_page(site: Site, pourer: Pourer) -> Finished:
    return pourer.view("search", SEARCH, SEARCH.rstrip("/"), site.translate(N_("Search")), (), page=search_page(site))
