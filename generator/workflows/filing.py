"""``hoclieu report`` for what is filed: the library's tables under the school's letterhead, in a format of office programs."""

from collections.abc import Iterable, Mapping
from functools import cache

from generator import office
from generator.engine.filing import filed, filing_table
from generator.engine.harmless import one_line, paper
from generator.engine.text import fold, slug
from generator.model.filing import Dossier, Letterhead, OfficeFormat
from generator.model.library import Library
from generator.model.message import N_, Translate, say
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


def dossier(library: Library, kind: str, translate: Translate, url: str = "") -> Dossier:
    """The paper of a kind, or of all kinds; ``url`` is the address of the published site, when it is known."""
    school, year = library.school.catalog.school, library.school.year_on(library.day)
    wanted: Iterable[str] = filing_table() if kind == ALL else (kind,)
    tables = tuple(filed(library, name, translate, url) for name in wanted)
    head = Letterhead(
        authority=one_line(school.authority),
        school=one_line(school.name),
        place=one_line(school.place),
        day=library.day,
        signer=_signer(one_line(school.signer), translate),
    )
    subtitle = say("School year {year}, counted on {day}", year=year, day=paper(library.day)).text(translate)
    return Dossier(titles(translate)[kind], subtitle, head, tables)


def _signer(written: str, translate: Translate) -> tuple[str, ...]:
    """Whoever signs: the head, who need not be named; a deputy signs for the head, as Nghị định 30/2020/NĐ-CP has it."""
    head = translate(N_("Head of the school"))
    return (f"KT. {head}", written) if fold(written).startswith("pho ") else (written or head,)


def file_name(of: Dossier, suffix: str) -> str:
    """What the file is called when nobody says: ``danh-muc-hoc-lieu-so-2026-11-26.xlsx``."""
    return f"{slug(of.title)}-{of.letterhead.day.isoformat()}{suffix}"
