"""The form in which a teacher without an account writes a new material (D3, D5)."""

from dataclasses import dataclass, fields

from generator.engine.feedback import Way, way_of
from generator.engine.template import OPENING
from generator.model.header import Header, Vocabulary
from generator.model.material import Phase

from .site import Site

OPTIONAL = tuple(field.name for field in fields(Header) if not field.metadata.get("required") and field.name != "status")
"""The keys that a header may do without; whoever sends a file says how far it is."""


@dataclass(frozen=True, slots=True)
class OpeningField:
    """A section with which materials of a phase begin, as a field."""

    phase: str
    name: str
    """Of the field, such as ``opening-before-0``."""
    heading: str
    hints: tuple[str, ...]
    """What is to be written there, a line each."""
    is_needed: bool


@dataclass(frozen=True, slots=True)
class FormView:
    """What the form's template shows."""

    school_year: str
    mail: str
    """Where files are sent; empty when the school has given no e-mail address."""
    phases: tuple[tuple[str, str], ...]
    """Token and name."""
    openings: tuple[OpeningField, ...]
    optional: tuple[str, ...]
    guide: str
    """The address of the guide for teachers; empty when there is none."""
    schema: str
    """Its address."""


def form_view(site: Site, schema: str) -> FormView:
    """The form of a school.

    Args:
        site: the library as it is shown.
        schema: where the JSON Schema of headers is, from the site's root.
    """
    feedback = site.school.catalog.school.feedback
    return FormView(
        school_year=site.year,
        mail=feedback.removeprefix("mailto:") if way_of(feedback) is Way.MAIL else "",
        phases=tuple((phase.value, site.label(Vocabulary.PHASE, phase.value)) for phase in Phase),
        openings=tuple(_openings()),
        optional=OPTIONAL,
        guide=site.teachers_guide,
        schema=schema,
    )


def _openings() -> list[OpeningField]:
    """Before class each of them is needed: rules ask for task and reason (D3)."""
    return [
        OpeningField(phase.value, f"opening-{phase.value}-{place}", section.heading, _hints(section.text), phase is Phase.BEFORE)
        for phase in Phase
        for place, section in enumerate(OPENING[phase])
    ]


def _hints(text: str) -> tuple[str, ...]:
    """What a template asks for, without its marks: ``1. Viết ở đây: em xem gì.`` → ``Em xem gì.``."""
    words = [line.partition(": ")[2] for line in text.splitlines()]
    return tuple(word[:1].upper() + word[1:] for word in words if word)
