"""A material as search engines and other libraries read it: schema.org's LearningResource."""

from generator.model.header import Vocabulary
from generator.model.material import Material
from generator.model.school import School

CONTEXT = "https://schema.org"


def learning_resource(material: Material, school: School, url: str) -> dict[str, object]:
    """The object of one material; what is not known is left out.

    The text in it is as its author wrote it: whoever puts it into a page escapes ``<``.
    """
    catalog, subject = school.catalog, subject_name(material, school)
    grade = catalog.label(Vocabulary.GRADE, str(material.grade))
    provider = {"@type": "EducationalOrganization", "name": catalog.school.name}
    known: dict[str, object] = {
        "@context": CONTEXT,
        "@type": "LearningResource",
        "url": url,
        "name": material.title,
        "description": material.summary,
        "inLanguage": "vi",
        "educationalLevel": grade,
        "learningResourceType": catalog.label(Vocabulary.TYPE, material.type),
        "educationalUse": catalog.label(Vocabulary.PHASE, material.phase.value),
        "teaches": list(material.outcomes),
        "timeRequired": f"PT{material.minutes}M" if material.minutes else "",
        "keywords": list(material.tags),
        "dateModified": material.approved_on.isoformat() if material.approved_on else "",
        "license": license_url(material, school),
        "isAccessibleForFree": True,
        "audience": {"@type": "EducationalAudience", "educationalRole": "student"},
        "provider": provider,
        "isPartOf": {"@type": "Course", "name": f"{subject} – {grade}"},
        "educationalAlignment": [_alignment(material, school, lesson) for lesson in material.lessons],
    }
    return {name: value for name, value in known.items() if value not in ("", [])}


def subject_name(material: Material, school: School) -> str:
    """The name of a material's subject."""
    return school.catalog.label(Vocabulary.SUBJECT, material.subject)


def lesson_title(material: Material, school: School, lesson: str) -> str:
    """The title of a lesson that a material serves, from the distribution of its year; the id when there is none."""
    row = school.row(material.school_year, material.cell, lesson)
    return row.title if row else lesson


def license_url(material: Material, school: School) -> str:
    """Where a material's licence can be read; empty when the catalogue does not say."""
    return next((term.url for term in school.catalog.licenses if term.id == material.license), "")


def _alignment(material: Material, school: School, lesson: str) -> dict[str, object]:
    grade = school.catalog.label(Vocabulary.GRADE, str(material.grade))
    plan = f"Phân phối chương trình {subject_name(material, school)} – {grade}, năm học {material.school_year}"
    return {
        "@type": "AlignmentObject",
        "alignmentType": "teaches",
        "educationalFramework": plan,
        "targetName": lesson_title(material, school, lesson),
    }
