"""The pages of grades in groups, each with the key of everything that it shows: what a changed material does not touch is not made anew."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.engine.digest import digest_of
from generator.pages.grade import grade_view, week_views
from generator.pages.paper import BodyOf, homework
from generator.pages.pour import Finished, Pourer

from .cells import CellBuilder
from .overview import grade_page, hub_page, week_pages

Group = tuple[str, Callable[[], Iterable[Finished]]]
"""A key, and what makes the pages that are kept under it."""


def grade_groups(builder: CellBuilder, pourer: Pourer, body_of: BodyOf) -> Iterator[Group]:
    """A hub for each cell, a page for each grade, and for each of its weeks the page and what is made of it for paper."""
    site, publication = builder.site, builder.publication
    frame = [site.library.day, builder.surroundings]
    for cell in site.cells:
        yield digest_of(["hub", *frame, builder.key(cell)]), partial(hub_page, site, pourer, publication, cell)
    for grade in site.grades:
        view = grade_view(site, grade)
        yield digest_of(["grade", *frame, view]), partial(grade_page, site, pourer, view)
        for week in week_views(site, grade):
            texts = [(material.path, material.digest) for material in homework(site, grade, week.week.number)]
            yield digest_of(["week", *frame, week, texts]), partial(week_pages, site, pourer, publication, week, body_of)
