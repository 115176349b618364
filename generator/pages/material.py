"""A material's page: its metadata, its lesson's other phases, its neighbours along the distribution."""

from collections.abc import Callable, Iterable, Iterator

from generator.engine.feedback import feedback_link
from generator.engine.schedule import by_phase, stand
from generator.engine.succession import lesson_titles
from generator.model.catalog import Term
from generator.model.curriculum import Cell
from generator.model.header import Vocabulary
from generator.model.material import Material, Phase
from generator.model.message import say

from .material_views import MaterialPage, Neighbour, Part, PartLink
from .qr import Codes
from .site import Site
from .views import Chip

Url = Callable[[str], str]
"""Where a page is published, with its host."""


def material_views(site: Site, cell: Cell, url: Url | None = None, codes: Codes | None = None) -> tuple[MaterialPage, ...]:
    """The pages of a cell's materials, along the distribution.

    Args:
        site: the library on its day.
        cell: whose materials.
        url: the addresses of pages; None when it is not known where the library is published, and pages then have no codes.
        codes: draws the codes; the same for many cells, because it learns.
    """
    codes = codes or Codes()
    ordered = sorted(site.by_cell.get(cell, []), key=lambda material: stand(site.school, material, site.year).in_line)
    by_lesson: dict[str, list[Material]] = {}
    for material in ordered:
        for lesson in _lessons(site, material):
            by_lesson.setdefault(lesson, []).append(material)
    views = []
    for place, material in enumerate(ordered):
        earlier = ordered[place - 1] if place else None
        later = ordered[place + 1] if place + 1 < len(ordered) else None
        view = _view(site, material, by_lesson, (earlier, later))
        views.append(_reached(site, view, url(material.address), codes) if url else view)
    return tuple(views)


def _view(
    site: Site, material: Material, by_lesson: dict[str, list[Material]], neighbours: tuple[Material | None, Material | None]
) -> MaterialPage:
    siblings = {other.path: other for lesson in _lessons(site, material) for other in by_lesson[lesson] if other != material}
    license_term = next((term for term in site.school.catalog.licenses if term.id == material.license), Term("", material.license))
    return MaterialPage(
        title=material.title,
        address=material.address,
        summary=material.summary,
        chips=tuple(_chips(site, material)),
        outcomes=material.outcomes,
        lessons=lesson_titles(site.school, material, site.year),
        earlier=_neighbour(neighbours[0]),
        later=_neighbour(neighbours[1]),
        authors=site.written_by(material),
        sources=material.sources,
        license_name=license_term.name,
        license_url=license_term.url,
        is_draft=material.status != "approved",
        status_name=site.label(Vocabulary.STATUS, material.status),
        language=site.language(material.subject),
        phases=tuple(_parts(site, material, siblings.values())) if siblings else (),
        feedback=feedback_link(site.school.catalog.school.feedback, material.title, material.address),
    )


def _reached(site: Site, view: MaterialPage, address: str, codes: Codes) -> MaterialPage:
    """A page that knows where it is published."""
    return view._replace(
        address_in_full=address,
        qr=codes.png(address),
        feedback=feedback_link(site.school.catalog.school.feedback, view.title, address),
    )


def _parts(site: Site, material: Material, siblings: Iterable[Material]) -> Iterator[Part]:
    """The phases of a material's lessons; between before and after stands the lesson in class, whether it has a material or not."""
    every = (material, *siblings)
    for phase in Phase:
        own = sorted((one for one in every if one.phase is phase), key=lambda one: (by_phase(one), one.path))
        links = tuple(PartLink(one.title, one.address, one.minutes, is_current=one is material) for one in own)
        yield Part(phase.value, site.label(Vocabulary.PHASE, phase), links)


def _chips(site: Site, material: Material) -> list[Chip]:
    def translate(msgid: str, **args: str | int) -> str:
        return say(msgid, **args).text(site.translate)

    phase = material.phase.value
    chips = [
        Chip(translate("phase"), site.label(Vocabulary.PHASE, phase), f"hl-phase hl-phase--{phase}"),
        Chip(
            translate("subject"),
            site.school.catalog.cell_name(material.cell),
            f"hl-subject {site.look(material.subject).classes}",
        ),
        Chip(translate("week"), _week_text(site, material)),
        Chip(translate("type"), site.label(Vocabulary.TYPE, material.type)),
    ]
    if material.minutes:
        chips.append(Chip(translate("time"), translate("{minutes} minutes", minutes=material.minutes)))
    if material.level:
        chips.append(Chip(translate("level"), site.label(Vocabulary.LEVEL, material.level)))
    if material.assessment:
        chips.append(Chip(translate("assessment"), ", ".join(site.label(Vocabulary.ASSESSMENT, form) for form in material.assessment)))
    return chips


def _week_text(site: Site, material: Material) -> str:
    """The weeks it stands in this year with their dates; its own week and year when this year's plan does not have its lesson."""
    weeks = stand(site.school, material, site.year).weeks
    labels = [site.week_label(material.grade, week) for week in weeks]
    if not labels:
        return say("week {week} of {year}", week=material.week, year=material.school_year).text(site.translate)
    return "; ".join(f"{label.number} ({label.dates})" if label.dates else str(label.number) for label in labels)


def _lessons(site: Site, material: Material) -> tuple[str, ...]:
    """What materials of the same lessons have in common: this year's ids, else those of the year in which it was made."""
    return site.lessons_now(material) or tuple(f"{material.school_year} {lesson}" for lesson in material.lessons)


def _neighbour(material: Material | None) -> Neighbour | None:
    return Neighbour(material.title, material.address) if material else None
