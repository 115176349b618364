"""The schema of ``materials_catalog.yml``."""

from collections.abc import Iterable
from enum import StrEnum

from generator.engine.code_owners import ACCOUNT, OWNER
from generator.engine.filing import columns_of, filing_table
from generator.engine.grammar import whole
from generator.model.catalog import Catalog, Department, Person, SchoolFacts, Term, YearPlan
from generator.model.header import Vocabulary
from generator.model.material import Phase, Status
from generator.model.message import N_, Translate
from generator.model.school import School
from generator.model.targets import TARGET_KINDS
from generator.model.waivers import Waiver

from .material import DIALECT
from .shapes import NUMBER, TEXT, Drawing, Node, capital, choose, one_or_several

_KINDS = {
    "pace": N_("pace: one material a week on average"),
    "count": N_("count: as many materials as teaching weeks"),
    "alternation": N_("alternation: before and after in turn"),
    "every-lesson": N_("every lesson has a material"),
    "online-share": N_("share of lessons given online"),
}


def catalogue_schema(school: School, translate: Translate) -> Node:
    """JSON Schema of the catalogue; the school's own subjects and grades are offered where targets name them."""
    owners, accounts = (one_or_several({"type": "string", "pattern": whole(one.pattern)}) for one in (OWNER, ACCOUNT))
    drawing = Drawing(
        translate,
        lambda vocabulary: _offered(school, vocabulary),
        {(SchoolFacts, "owners"): owners, (Department, "owners"): owners, (Person, "accounts"): accounts},
    )
    years = {"type": "array", "items": _year(drawing, translate)}
    phases, statuses = (_terms(drawing, members) for members in (Phase, Status))
    overrides = dict(drawing.overrides) | {
        (Catalog, "years"): years,
        (Catalog, "phases"): one_or_several(phases, is_required=True),
        (Catalog, "statuses"): one_or_several(statuses),
        (Catalog, "reports"): _reports(school, translate),
    }
    return {
        "$schema": DIALECT,
        "title": translate(N_("Catalogue of the school – {school}")).format(school=school.catalog.school.name),
        "description": translate(N_("The file materials_catalog.yml: names, roles, limits, school years and targets.")),
        **Drawing(translate, drawing.vocabulary, overrides).shape(Catalog),
    }


def _terms(drawing: Drawing, members: Iterable[StrEnum]) -> Node:
    """Names for what the program knows: there are no others."""
    return Drawing(drawing.translate, drawing.vocabulary, {(Term, "id"): choose((one.value, one.value, "") for one in members)}).shape(Term)


def _year(drawing: Drawing, translate: Translate) -> Node:
    """A school year; what a target may say depends on its kind."""
    kinds = choose((kind, capital(translate(_KINDS[kind])), "") for kind in TARGET_KINDS)
    kind = {"title": capital(translate(N_("kind of target"))), **kinds}
    shapes = {name: drawing.shape(shape) for name, shape in TARGET_KINDS.items()}
    conditions = []
    for name, shape in shapes.items():
        own = {"properties": {"kind": True, **shape["properties"]}, "required": shape["required"], "additionalProperties": False}
        conditions.append({"if": {"properties": {"kind": {"const": name}}, "required": ["kind"]}, "then": own})
    target = {"type": "object", "properties": {"kind": kind}, "required": ["kind"], "allOf": conditions}
    lists: dict[str, Node] = {"targets": target, "waivers": drawing.shape(Waiver)}
    overrides: dict[tuple[type, str], Node] = {(YearPlan, name): {"type": "array", "items": items} for name, items in lists.items()}
    return Drawing(translate, drawing.vocabulary, overrides).shape(YearPlan)


def _reports(school: School, translate: Translate) -> Node:
    """The columns of each kind of report."""
    kinds = {}
    for name, filing in filing_table().items():
        columns = columns_of(name, school.catalog)
        heads = [column.head if isinstance(column.head, str) else column.head.text(translate) for column in columns]
        choices = choose((column.id, capital(head), "") for column, head in zip(columns, heads, strict=True))
        kinds[name] = {"title": translate(filing.title)} | one_or_several(choices)
    return {"type": "object", "properties": kinds, "additionalProperties": False}


def _offered(school: School, vocabulary: Vocabulary) -> Node:
    """What the catalogue lists today is offered, and not demanded: whoever adds a subject adds its target in the same breath."""
    tokens = [term.id for term in school.catalog.terms(vocabulary)]
    if vocabulary is Vocabulary.GRADE:
        return NUMBER | {"examples": [int(token) for token in tokens]}
    return TEXT | {"examples": tokens}
