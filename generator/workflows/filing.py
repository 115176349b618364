"""``hoclieu report`` for what is filed: the library's tables under the school's letterhead, in a format of office programs."""

from collections.abc import Iterable, Mapping
from functools import cache

from generator import office
from generator.engine.figures.people import department_figures
from generator.engine.filing import filed, filing_table
from generator.engine.harmless import one_line, paper
from generator.engine.of_department import heads_name, of_department
from generator.engine.text import fold, slug
from generator.model.filing import Dossier, Letterhead, OfficeFormat
from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.model.table import Share
from generator.registry import load, names

ALL = "full"
"""All kinds in one file."""
USUAL = "xlsx"
_ALL_TITLE = N_("Report on building and keeping digital learning materials")


@cache
def kinds() -> tuple[str, ...]:
    """What can be filed, and all of it together."""
    return (*filing_table(), ALL)


def formats() -> tuple[str, ...]:
    """The names of the formats; nothing is imported for them."""
    return names(office)


def office_format(name: str) -> OfficeFormat:
    """One format; what writes it is imported now."""
    return load(office, OfficeFormat, name)


def titles(translate: Translate) -> Mapping[str, str]:
    """What each kind is called."""
    return {**{name: translate(filing.title) for name, filing in filing_table().items()}, ALL: translate(_ALL_TITLE)}


def dossier(library: Library, kind: str, translate: Translate, *, url: str = "", department: str = "") -> Dossier:
    """The paper of a kind, or of all kinds, of the school or of one department of it.

    Args:
        library: on the day of the paper.
        kind: one of ``kinds()``.
        translate: to the language of the paper.
        url: the address of the published site, when it is known.
        department: its id; empty for the school.
    """
    own = of_department(library, department) if department else library
    wanted: Iterable[str] = filing_table() if kind == ALL else (kind,)
    year = library.school.year_on(library.day)
    subtitle = say("School year {year}, counted on {day}", year=year, day=paper(library.day)).text(translate)
    return Dossier(
        titles(translate)[kind],
        subtitle,
        (_opening(own, translate),) if kind == ALL else (),
        _letterhead(library, department, translate),
        tuple(filed(own, name, translate, url) for name in wanted),
    )


def _letterhead(library: Library, department: str, translate: Translate) -> Letterhead:
    """The school's; a department writes under the school's name, and its head signs."""
    catalog, school = library.school.catalog, library.school.catalog.school
    name = next((one.name for one in catalog.departments if one.id == department), "")
    head = heads_name(catalog, department) or translate(N_("Head of the department"))
    return Letterhead(
        authority=one_line(school.name if department else school.authority),
        school=one_line(name if department else school.name),
        place=one_line(school.place),
        day=library.day,
        signer=(one_line(head),) if department else _signer(one_line(school.signer), translate),
    )


def _opening(library: Library, translate: Translate) -> str:
    """What all tables come to, in one sentence."""
    cells = library.coverage.cells if library.coverage else ()
    lessons = sum((Share(cell.covered, cell.lesson_rows) for cell in cells), Share(0, 0))
    teachers = sum((one.authors for one in department_figures(library)), Share(0, 0))
    parts = [say("Up to {day} there are {materials} approved digital materials.", day=paper(library.day), materials=len(library.published))]
    if lessons.of:
        words = N_("Lessons with a material: {covered} of {lessons} ({share}).")
        parts.append(say(words, covered=lessons.part, lessons=lessons.of, share=str(lessons)))
    if teachers.of:
        words = N_("Teachers who have made one: {authors} of {teachers} ({made}).")
        parts.append(say(words, authors=teachers.part, teachers=teachers.of, made=str(teachers)))
    return " ".join(part.text(translate) for part in parts)


def _signer(written: str, translate: Translate) -> tuple[str, ...]:
    """Whoever signs: the head, who need not be named; a deputy signs for the head, as Nghị định 30/2020/NĐ-CP has it."""
    head = translate(N_("Head of the school"))
    return (f"KT. {head}", written) if fold(written).startswith("pho ") else (written or head,)


def file_name(of: Dossier, department: str, suffix: str) -> str:
    """What the file is called when nobody says: ``danh-muc-hoc-lieu-so-2026-11-26.xlsx``."""
    return "-".join(part for part in (slug(of.title), slug(department), of.letterhead.day.isoformat()) if part) + suffix
