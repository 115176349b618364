"""``catalogue.json``: every published material with all that is public of it, versioned, for other systems of the school."""

from collections.abc import Iterable

from generator.engine.harmless import json_line, json_lines
from generator.engine.structured_data import lesson_title, license_url, subject_name
from generator.model.export import Artifact, ByLine, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material
from generator.model.message import N_
from generator.model.school import School

VERSION = 1
"""Grows when a reader of the earlier form would be misled; new keys alone do not make a new version."""


def _line(material: Material, school: School, publication: Publication) -> str:
    return json_line(_material(material, school, publication))


def _whole(library: Library, publication: Publication, lines: Iterable[str]) -> Artifact:
    catalogue: dict[str, object] = {
        "version": VERSION,
        "school": library.school.catalog.school.name,
        "site_name": publication.site_name,
        "site_url": publication.site_url,
        "language": publication.language,
    }
    return Artifact("catalogue.json", json_lines(catalogue, "materials", lines).encode())


def _material(material: Material, school: School, publication: Publication) -> dict[str, object]:
    return {
        "address": material.address,
        "url": publication.url(material.address),
        "title": material.title,
        "summary": material.summary,
        "subject": {"id": material.subject, "name": subject_name(material, school)},
        "grade": material.grade,
        "school_year": material.school_year,
        "week": material.week,
        "phase": _term(school, Vocabulary.PHASE, material.phase.value),
        "lessons": [{"id": lesson, "title": lesson_title(material, school, lesson)} for lesson in material.lessons],
        "type": _term(school, Vocabulary.TYPE, material.type),
        "assessment": [_term(school, Vocabulary.ASSESSMENT, token) for token in material.assessment],
        "level": _term(school, Vocabulary.LEVEL, material.level) if material.level else None,
        "minutes": material.minutes,
        "words": material.words,
        "outcomes": list(material.outcomes),
        "tags": list(material.tags),
        "authors": [_term(school, Vocabulary.PERSON, token) for token in material.authors if publication.has_names],
        "approval": [
            {
                "step": _term(school, Vocabulary.STEP, step.step),
                **({"by": _term(school, Vocabulary.PERSON, step.by)} if publication.has_names else {}),
                "date": step.date.isoformat(),
            }
            for step in material.approval
        ],
        "approved_on": material.approved_on.isoformat() if material.approved_on else None,
        "license": _license(material, school),
        "sources": list(material.sources),
        "digest": material.digest,
    }


def _term(school: School, vocabulary: Vocabulary, token: str) -> dict[str, str]:
    return {"id": token, "name": school.catalog.label(vocabulary, token)}


def _license(material: Material, school: School) -> dict[str, str] | None:
    return {**_term(school, Vocabulary.LICENSE, material.license), "url": license_url(material, school)} if material.license else None


BY_LINE = ByLine(_line, _whole)
EXPORT = Export(N_("the list of materials for programs"), BY_LINE.make, BY_LINE)
