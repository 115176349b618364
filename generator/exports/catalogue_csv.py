"""``catalogue.csv``: the list of materials (danh mục học liệu) as schools file it, for Excel (D16)."""

from collections.abc import Iterable
from datetime import date
from itertools import chain, groupby

from generator.engine.harmless import SEPARATOR, one_line, sheet_of, sheet_row
from generator.engine.structured_data import lesson_title, subject_name
from generator.engine.text import vietnamese_order
from generator.model.export import Artifact, ByLine, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material, Phase
from generator.model.message import N_
from generator.model.school import School

BEFORE_APPROVAL = (
    *(N_("no."), N_("subject"), N_("grade"), N_("school year"), N_("week"), N_("lesson"), N_("material"), N_("type"), N_("phase")),
    *(N_("teacher"), N_("published on"), N_("address")),
)
APPROVED_ON = N_("{step} (day)")
AFTER_APPROVAL = (N_("remarks"),)
"""Left empty, for the hand of whoever files the list."""
_APART = "\x1f"
"""Between the parts of a line; no text of a sheet has it."""


def _whole(library: Library, publication: Publication, lines: Iterable[str]) -> Artifact:
    translate = publication.translate
    heads = [
        *(translate(name) for name in BEFORE_APPROVAL),
        *(translate(APPROVED_ON).format(step=step.name) for step in library.school.catalog.approval_steps),
        *(translate(name) for name in AFTER_APPROVAL),
    ]
    by_place = sorted(line.split(_APART) for line in lines)
    in_order = chain.from_iterable(_by_title(group) for _, group in groupby(by_place, key=lambda parts: parts[0]))
    rows = (f"{number}{SEPARATOR}{row}" for number, (_, _, _, row) in enumerate(in_order, 1))
    return Artifact("catalogue.csv", sheet_of([sheet_row([head[:1].upper() + head[1:] for head in heads]), *rows]).encode())


def _by_title(group: Iterable[list[str]]) -> list[list[str]]:
    """Materials of one place in the list; few stand beside another, and only those are worth the Vietnamese order."""
    together = list(group)
    return sorted(together, key=lambda parts: (vietnamese_order(parts[1]), parts[2])) if len(together) > 1 else together


def _line(material: Material, school: School, publication: Publication) -> str:
    """What a material is sorted by, and its row without its number."""
    return _APART.join(
        (_place(material, school), one_line(material.title), one_line(material.path), sheet_row(_row(material, school, publication)))
    )


def _place(material: Material, school: School) -> str:
    """As the list is filed: by subject, grade, year, week, before ahead of after."""
    subjects = [subject.id for subject in school.catalog.subjects]
    place = subjects.index(material.subject) if material.subject in subjects else len(subjects)
    phase = list(Phase).index(material.phase)
    return f"{place:03} {material.subject} {material.grade:02} {material.school_year} {material.week:03} {phase}"


def _row(material: Material, school: School, publication: Publication) -> list[str | int | date]:
    label = school.catalog.label
    approved = {step.step: step.date for step in material.approval}
    return [
        subject_name(material, school),
        material.grade,
        material.school_year,
        material.week,
        "; ".join(lesson_title(material, school, lesson) for lesson in material.lessons),
        material.title,
        label(Vocabulary.TYPE, material.type),
        label(Vocabulary.PHASE, material.phase.value),
        ", ".join(label(Vocabulary.PERSON, author) for author in material.authors) if publication.has_names else "",
        material.approved_on or "",
        publication.url(material.address),
        *(approved.get(step.id, "") for step in school.catalog.approval_steps),
        *("" for _ in AFTER_APPROVAL),
    ]


_BY_LINE = ByLine(_line, _whole)
EXPORT = Export(N_("the list of materials for Excel, as schools file it"), _BY_LINE.make, by_line=_BY_LINE)
