"""What is made for paper: a booklet of a week's homework for a grade, and a sheet of one page per class for parents (D19)."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from generator.engine.schedule import by_phase
from generator.engine.text import anchors
from generator.model.curriculum import Cell
from generator.model.header import Vocabulary
from generator.model.material import Material, Phase
from generator.model.message import say

from .edition import moved
from .for_paper import Answer, on_paper_only
from .qr import qr_svg
from .site import Site, week_address
from .views import WeekLabel

BodyOf = Callable[[str], str]
"""The HTML of a material's body by its address, as its page shows it."""

_BODY = re.compile(r'<div class="hl-body[^"]*"[^>]*>')
_DIV = re.compile(r"<(/?)div\b")
_NAMED_REGION = re.compile(r'(<[a-z]+(?: [a-z-]+="[^"]*")*? tabindex="0"(?: [a-z-]+="[^"]*")*? aria-label="[^"]*)"')
"""Tables and formulas that scroll have names, which are each lesson's own; a booklet holds several lessons."""
PART_BYTES = 300 * 1024
"""Of bodies, over which a booklet goes on in another part: a page of the site has its budget."""
MOST_ROWS, MANY_ROWS, SOME_ROWS = 34, 15, 10
"""Tasks on one page: over the last two its type is smaller; over the first the rest is counted only."""


class Task(NamedTuple):
    """A material as paper names it."""

    number: int
    anchor: str
    title: str
    subject: str
    phase: str
    phase_name: str
    minutes: int | None
    due: str = ""
    """Before class: from which day its lesson is taught; after class: until which day it is done. Empty without a table of weeks."""


class Chapter(NamedTuple):
    """A material in a booklet."""

    task: Task
    summary: str
    body: str
    answers: tuple[Answer, ...]


class Booklet(NamedTuple):
    """A part of a week's booklet; most have one part."""

    address: str
    grade: int
    week: WeekLabel
    school_name: str
    school_year: str
    part: int
    parts: int
    ways: tuple[tuple[int, str], ...]
    """The number and the address of each part; empty when there is but one."""
    tasks: tuple[Task, ...]
    """Of all parts."""
    chapters: tuple[Chapter, ...]
    url: str = ""
    """Of the week's page; empty when it is not known where the library is published."""
    qr: str = ""
    """A drawing; empty without an address."""


class Group(NamedTuple):
    """The tasks of a subject."""

    name: str
    tasks: tuple[Task, ...]


class ClassSheet(NamedTuple):
    """Whose page it is."""

    name: str
    """Empty when the catalogue names no classes: then it is written by hand."""
    anchor: str


class Sheet(NamedTuple):
    """The sheet of a week for the classes of a grade."""

    address: str
    grade: int
    week: WeekLabel
    school_name: str
    classes: tuple[ClassSheet, ...]
    """Each on a page of its own; one without a name when the catalogue names none."""
    groups: tuple[Group, ...]
    tasks: int
    left: int
    """How many tasks did not find room."""
    minutes: int
    size: str
    """A token: ``few``, ``some``, ``many``."""
    url: str
    """Of the week's page; empty when it is not known where the library is published."""
    qr: str
    """A drawing; empty without an address."""


def booklet_address(grade: int, week: int, part: int = 1) -> str:
    """``lop-6/tuan-12/in/``; its second part ``lop-6/tuan-12/in-2/``."""
    return f"{week_address(grade, week)}in{f'-{part}' if part > 1 else ''}/"


def sheet_address(grade: int, week: int) -> str:
    """``lop-6/tuan-12/phieu/``."""
    return f"{week_address(grade, week)}phieu/"


def homework(site: Site, grade: int, week: int) -> list[Material]:
    """What pupils are given for a week, by subject: before and after class, never what is done in class (D4)."""
    cells = [cell for cell in site.cells if cell.grade == grade]
    return [one for cell in cells for one in sorted(_standing(site, cell, week), key=by_phase) if one.phase.is_online]


def _standing(site: Site, cell: Cell, week: int) -> list[Material]:
    return site.standing_now.get((cell, week), [])


def _due(site: Site, phase: Phase, week: WeekLabel) -> str:
    """No timetable is known: what is before class is due from the first day on that its lesson may be taught, what is after by Sunday."""
    if not week.start:
        return ""
    first, last = (f"{day[8:]}/{day[5:7]}" for day in (week.start, week.end))
    due = say("lesson from {day} on", day=first) if phase is Phase.BEFORE else say("until {day}", day=last)
    return due.text(site.translate)


def _qr(site: Site, url: str) -> str:
    return qr_svg(url, say("The page of this week").text(site.translate)) if url else ""


def _tasks(site: Site, homework: list[Material], week: WeekLabel) -> tuple[Task, ...]:
    return tuple(
        Task(
            number,
            material.address.strip("/").replace("/", "-"),
            material.title,
            site.subject_name(material.cell),
            material.phase.value,
            site.label(Vocabulary.PHASE, material.phase),
            material.minutes,
            _due(site, material.phase, week),
        )
        for number, material in enumerate(homework, 1)
    )


def booklets(site: Site, grade: int, week: WeekLabel, body_of: BodyOf, url: str = "") -> Iterator[Booklet]:
    """The booklet of a week, in as many parts as its length needs; none for a week without materials. ``url`` is as for the sheet."""
    if not week.materials:
        return
    given = homework(site, grade, week.number)
    tasks = _tasks(site, given, week)
    parts = _parts([(task, material, body_of(material.address)) for task, material in zip(tasks, given, strict=True)])
    ways = tuple((number, booklet_address(grade, week.number, number)) for number in range(1, len(parts) + 1)) if len(parts) > 1 else ()
    for number, part in enumerate(parts, 1):
        address = booklet_address(grade, week.number, number)
        chapters = tuple(_chapter(site, address, *one) for one in part)
        school = site.school.catalog.school.name
        yield Booklet(address, grade, week, school, site.year, number, len(parts), ways, tasks, chapters, url, _qr(site, url))


def _parts(all_of_it: list[tuple[Task, Material, str]]) -> list[list[tuple[Task, Material, str]]]:
    parts: list[list[tuple[Task, Material, str]]] = [[]]
    room = PART_BYTES
    for one in all_of_it:
        size = len(one[2].encode())
        if size > room and parts[-1]:
            parts.append([])
            room = PART_BYTES
        parts[-1].append(one)
        room -= size
    return parts


def _chapter(site: Site, address: str, task: Task, material: Material, body: str) -> Chapter:
    there = moved(body, material.address, f"{address}index.html", lambda path: path or "./")
    there = _NAMED_REGION.sub(lambda match: f'{match[1]}, {task.number}"', there)
    shown, answers = on_paper_only(there, task.anchor, site.translate)
    return Chapter(task, material.summary, shown, answers)


def sheet(site: Site, grade: int, week: WeekLabel, url: str) -> Sheet:
    """The sheet of a week.

    Args:
        site: the library.
        grade: whose.
        week: which.
        url: the address of the week's page, whole; empty when it is not known.
    """
    tasks = _tasks(site, homework(site, grade, week.number), week)
    shown = tasks[:MOST_ROWS]
    names = dict(site.school.catalog.classes).get(grade) or ("",)
    return Sheet(
        address=sheet_address(grade, week.number),
        grade=grade,
        week=week,
        school_name=site.school.catalog.school.name,
        classes=tuple(map(ClassSheet, names, anchors([f"lop {name}" for name in names]))),
        groups=tuple(Group(name, tuple(own)) for name, own in groupby(shown, key=lambda task: task.subject)),
        tasks=len(tasks),
        left=len(tasks) - len(shown),
        minutes=sum(task.minutes or 0 for task in tasks),
        size="many" if len(shown) > MANY_ROWS else "some" if len(shown) > SOME_ROWS else "few",
        url=url,
        qr=_qr(site, url),
    )


def body_in(html: str) -> str:
    """What stands in the elements of class ``hl-body`` of a finished page; nothing when there is none."""
    found, place = [], 0
    while start := _BODY.search(html, place):
        depth, place = 1, len(html)
        for tag in _DIV.finditer(html, start.end()):
            depth += -1 if tag[1] else 1
            if not depth:
                found.append(html[start.end() : tag.start()])
                place = tag.end()
                break
    return "".join(found)


def bodies(read: Callable[[str], str]) -> BodyOf:
    """Bodies from the finished pages, which ``read`` gives by address."""
    return partial(_body, read)


def _body(read: Callable[[str], str], address: str) -> str:
    return body_in(read(address))
