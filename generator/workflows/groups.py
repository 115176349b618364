"""The pages about many materials in groups, each with the key of all that it shows: what a change does not touch is not made anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.engine.dashboard import board_of
from generator.engine.digest import digest_of
from generator.exports.schemas import MATERIAL
from generator.pages.atoz import MOST, entries_by_letter
from generator.pages.dashboard import cell_view, dashboard_view
from generator.pages.executors import Beside
from generator.pages.form import form_view
from generator.pages.grade import grade_view, week_views
from generator.pages.paper import BodyOf, homework
from generator.pages.pour import Finished, Pourer
from generator.pages.search_views import ways_of

from .built import Pages, Stands, kept
from .cells import CellBuilder
from .cms import Editor
from .leaders import board_cell_page, board_page
from .manual import rule_pages
from .overview import cms_page, cms_view, contents_pages, form_page, grade_page, hub_page, pages_of_letter, school_pages, week_pages
from .store import Store
from .thrift import return_all

Make = Callable[[], Iterable[Finished]]
Group = tuple[str, Make]
"""A key, and what makes the pages that are kept under it."""

MANY = 8
"""Groups to make, below which a copy of this process costs more than it saves."""


@dataclass(frozen=True)
class Overview:
    """What the pages about many materials are made from."""

    builder: CellBuilder
    pourer: Pourer
    body_of: BodyOf
    specs: Mapping[str, str]
    """Of the rules, for the manual."""
    frame: Sequence[Any]
    """What every page depends on: program, theme, the site's name."""
    editor: Editor

    def groups(self) -> Iterator[Group]:
        """All of them: grade by grade, the school, the form, the list from A to Z, the manual."""
        builder, site = self.builder, self.builder.site
        shown = list(builder.keys.values())
        for key, make in self._of_grades():
            shown.append(key)
            yield key, make
        outcomes = site.library.coverage.outcomes if site.library.coverage else ()
        yield digest_of(["school", site.library.day, outcomes, shown]), partial(school_pages, site, self.pourer)
        if site.is_internal:
            yield from self._of_leaders()
        yield digest_of(["form", self.frame, form_view(site, MATERIAL)]), partial(form_page, site, self.pourer)
        yield digest_of(["cms", self.frame, cms_view(site, self.editor)]), partial(cms_page, site, self.pourer, self.editor)
        yield from self._contents()
        yield digest_of(["manual", self.frame, self.specs]), partial(rule_pages, self.specs, site, self.pourer)

    def _of_grades(self) -> Iterator[Group]:
        """A hub for each cell, a page for each grade, and for each of its weeks the page and what is made of it for paper."""
        builder, site, publication, pourer = self.builder, self.builder.site, self.builder.publication, self.pourer
        frame = [site.library.day, builder.surroundings]
        for cell in site.cells:
            yield digest_of(["hub", *frame, builder.keys[cell]]), partial(hub_page, site, pourer, publication, cell)
        for grade in site.grades:
            view = grade_view(site, grade)
            yield digest_of(["grade", *frame, view]), partial(grade_page, site, pourer, view)
            for week in week_views(site, grade):
                texts = [(material.path, material.digest) for material in homework(site, grade, week.week.number)]
                yield digest_of(["week", *frame, week, texts]), partial(week_pages, site, pourer, publication, week, self.body_of)

    def _of_leaders(self) -> Iterator[Group]:
        """The dashboard: a page for each subject in each grade, and the school's."""
        site, pourer, board = self.builder.site, self.pourer, board_of(self.builder.site.library)
        for cell in board.cells:
            view = cell_view(site, board, cell)
            yield digest_of(["board", self.frame, view]), partial(board_cell_page, site, pourer, view)
        whole = dashboard_view(site, board)
        yield digest_of(["board", self.frame, whole]), partial(board_page, site, pourer, whole)

    def _contents(self) -> Iterator[Group]:
        """The list from A to Z, letter by letter: a letter is made anew when what it shows changes, and that is titles and their places."""
        site, pourer, frame = self.builder.site, self.pourer, self.frame
        found = entries_by_letter(site)
        is_long = sum(map(len, found.values())) > MOST
        shown = list(found) if is_long else found
        yield digest_of(["contents", frame, ways_of(site), shown]), partial(contents_pages, site, pourer, found)
        for letter in found if is_long else ():
            yield digest_of(["letter", letter, list(found), frame, found[letter]]), partial(pages_of_letter, site, pourer, found, letter)


def lacking(groups: Sequence[Group], store: Store) -> list[Group]:
    """The groups that the store lacks."""
    return [group for group in groups if not store.has(group[0])]


def early_and_late(groups: Sequence[Group], store: Store) -> tuple[Sequence[Group], Sequence[Group]]:
    """What is made while a copy of this process lays lists, and what is made with the help of another copy once that one has gone.

    Three at a time would take a hundred megabytes more. Lists take about as long as a fifth of all groups.
    """
    missing = lacking(groups, store)
    if len(missing) < MANY:
        return groups, ()
    late = missing[len(missing) // 5 :]
    keys = {key for key, _ in late}
    return [group for group in groups if group[0] not in keys], late


def made(groups: Sequence[Group], store: Store, stands: Stands, beside: Beside) -> Iterator[Pages]:
    """The pages of groups, from the store or made; every second one, if there are many to make, in a copy of this process."""
    missing = lacking(groups, store)
    theirs = dict(missing[1::2]) if len(missing) >= MANY else {}
    if theirs:
        return_all()  # before there are two of it
    wait = beside(partial(_keep, store, stands, theirs)) if theirs else None
    for key, make in groups:
        if key not in theirs:
            yield kept(store, key, stands, make)
    if wait is not None:
        wait()
    for key, make in theirs.items():
        yield kept(store, key, stands, make)


def _keep(store: Store, stands: Stands, groups: Mapping[str, Make]) -> None:
    """Makes pages so that the store has them when they are asked for."""
    for key, make in groups.items():
        kept(store, key, stands, make)
