"""Shares: forms of assessment, levels and types among the materials of a cell (D1, D7)."""

from collections.abc import Callable, Iterable, Sequence

from generator.model.catalog import Catalog
from generator.model.dashboard import Kinds, Tally
from generator.model.header import Vocabulary
from generator.model.material import Material, Phase


def assessments(materials: Sequence[Material], catalog: Catalog) -> Tally:
    """How many materials record each form of assessment; one may record several."""
    return _tally(materials, [term.id for term in catalog.assessments], lambda material: material.assessment)


def levels(materials: Sequence[Material], catalog: Catalog) -> Tally:
    """How many materials are of each level."""
    return _tally(materials, [term.id for term in catalog.levels], lambda material: (material.level,) if material.level else ())


def kinds(materials: Sequence[Material], catalog: Catalog) -> tuple[Kinds, ...]:
    """How many materials of each type there are before and after class."""
    of = {term.id: [material.phase for material in materials if material.type == term.id] for term in catalog.terms(Vocabulary.TYPE)}
    return tuple(Kinds(token, phases.count(Phase.BEFORE), phases.count(Phase.AFTER)) for token, phases in of.items())


def summed(tallies: Iterable[Tally]) -> Tally:
    """Of different materials, over one closed list."""
    found: dict[str, int] = {}
    of = without = 0
    for tally in tallies:
        of, without = of + tally.of, without + tally.without
        for token, count in tally.counts:
            found[token] = found.get(token, 0) + count
    return Tally(tuple(found.items()), of, without)


def _tally(materials: Sequence[Material], tokens: Iterable[str], recorded: Callable[[Material], Sequence[str]]) -> Tally:
    """A token that the catalogue does not know is a finding elsewhere; it counts as recorded and is named nowhere."""
    own = [frozenset(values) for material in materials if (values := recorded(material))]
    return Tally(tuple((token, sum(token in values for values in own)) for token in tokens), len(own), len(materials) - len(own))
