"""``catalogue.csv``: the list of materials (danh mục học liệu) as schools file it, for Excel (D16)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, groupby

from generator.engine.harmless import sheet
from generator.engine.structured_data import lesson_title, subject_name
from generator.engine.text import vietnamese_order
from generator.model.export import Artifact, Export, Publication
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


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    school, translate = library.school, publication.translate
    steps = school.catalog.approval_steps
    heads = [
        *(translate(name) for name in BEFORE_APPROVAL),
        *(translate(APPROVED_ON).format(step=step.name) for step in steps),
        *(translate(name) for name in AFTER_APPROVAL),
    ]
    by_place = sorted(library.published, key=lambda material: _place(material, school))
    in_order = chain.from_iterable(_by_title(group) for _, group in groupby(by_place, key=lambda material: _place(material, school)))
    rows = (_row(number, material, school, publication) for number, material in enumerate(in_order, 1))
    yield Artifact("catalogue.csv", sheet([[head[:1].upper() + head[1:] for head in heads], *rows]).encode())


def _by_title(materials: Iterable[Material]) -> list[Material]:
    """Materials of one place in the list; few stand beside another, and only those are worth the Vietnamese order."""
    together = list(materials)
    return sorted(together, key=lambda material: (vietnamese_order(material.title), material.path)) if len(together) > 1 else together


def _place(material: Material, school: School) -> tuple[object, ...]:
    """As the list is filed: by subject, grade, year, week, before ahead of after."""
    subjects = [subject.id for subject in school.catalog.subjects]
    place = subjects.index(material.subject) if material.subject in subjects else len(subjects)
    phase = list(Phase).index(material.phase)
    return place, material.subject, material.grade, material.school_year, material.week, phase


def _row(number: int, material: Material, school: School, publication: Publication) -> list[str | int | date]:
    label = school.catalog.label
    approved = {step.step: step.date for step in material.approval}
    return [
        number,
        subject_name(material, school),
        material.grade,
        material.school_year,
        material.week,
        "; ".join(lesson_title(material, school, lesson) for lesson in material.lessons),
        material.title,
        label(Vocabulary.TYPE, material.type),
        label(Vocabulary.PHASE, material.phase.value),
        ", ".join(label(Vocabulary.PERSON, author) for author in material.authors),
        material.approved_on or "",
        publication.url(material.address),
        *(approved.get(step.id, "") for step in school.catalog.approval_steps),
        *("" for _ in AFTER_APPROVAL),
    ]


EXPORT = Export(N_("the list of materials for Excel, as schools file it"), _make)
