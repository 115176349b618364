"""``materials_catalog.yml``: the school, its words and its targets."""

import dataclasses

from generator.engine.code_owners import is_account, is_owner
from generator.engine.feedback import way_of
from generator.engine.fields import fields_of
from generator.engine.filing import unknown_columns
from generator.engine.near import meant, nearest
from generator.model.catalog import Approver, Catalog, SchoolFacts, Term, YearPlan
from generator.model.finding import Fault, fault
from generator.model.header import Vocabulary
from generator.model.material import Phase, Status
from generator.model.span import Span
from generator.model.targets import TARGET_KINDS, Target
from generator.model.waivers import Waiver

from .decode import Decoder
from .text import decode_text
from .tree import Mapping, Node, Scalar, Sequence, read_tree

MOST_BYTES = 512 * 1024
YEAR_KEYS = ("id", "targets", "waivers")

NO_CATALOG = Catalog(school=SchoolFacts("?"), grades=(), subjects=(), phases=(), types=())
"""What the rest of a check goes on with when the catalogue cannot be read."""


def read_catalog(path: str, raw: bytes) -> tuple[Catalog, tuple[Fault, ...]]:
    """The catalogue and everything wrong with it; what cannot be read is left out."""
    if len(raw) > MOST_BYTES:
        return NO_CATALOG, (fault("oversized-file", Span(path), size=str(len(raw) // 1024), most=str(MOST_BYTES // 1024)),)
    text = decode_text(path, raw)
    if text.value is None:
        return NO_CATALOG, text.faults
    tree, faults = read_tree(path, text.value)
    if not isinstance(tree, Mapping):
        reason = () if faults else (fault("broken-yaml", Span(path), why="not keys and values"),)
        return NO_CATALOG, (*text.faults, *faults, *reason)
    decoder = Decoder(lambda _: ())
    years = next((value for key, value in tree.items if key.value == "years"), None)
    plain = Mapping(tuple(item for item in tree.items if item[0].value not in {"years", "approvers"}), tree.span)
    values = decoder.values(plain, Catalog)
    catalog = dataclasses.replace(NO_CATALOG, **values)
    catalog = dataclasses.replace(catalog, years=_years(years, catalog, decoder), approvers=_approvers(tree, catalog, decoder))
    _check_phases(catalog, tree, decoder)
    _check_feedback(catalog, tree, decoder)
    _check_owners(tree, decoder)
    _check_heads(tree, catalog, decoder)
    _check_approvers(tree, decoder)
    _check_reports(catalog, tree, decoder)
    return catalog, (*text.faults, *faults, *decoder.faults)


def _approvers(tree: Mapping, catalog: Catalog, decoder: Decoder) -> tuple[Approver, ...]:
    """Who may take which step; its tokens are those of the rest of the catalogue."""
    own = Mapping(tuple(item for item in tree.items if item[0].value == "approvers"), tree.span)
    field = fields_of(Catalog)["approvers"]
    known = Decoder(catalog.terms, decoder.faults)
    found = [known.value(node, field.form, None, name) for name, node in own.items]
    return tuple(one for one in found[0] or () if one.by) if found else ()


def _years(node: Node | None, catalog: Catalog, decoder: Decoder) -> tuple[YearPlan, ...]:
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        decoder.note("wrong-kind", node.span, key="years", wanted="list", got="text")
        return ()
    known = Decoder(catalog.terms, decoder.faults)
    return tuple(year for item in node.items if (year := _year(item, known)))


def _year(node: Node, decoder: Decoder) -> YearPlan | None:
    if not isinstance(node, Mapping):
        decoder.note("wrong-kind", node.span, key="years", wanted="mapping", got="text")
        return None
    year_id = _scalar(node, "id")
    if not year_id:
        decoder.note("missing-key", node.span, key="id")
        return None
    for key, _ in node.items:
        if key.value not in YEAR_KEYS:
            decoder.note("unknown-key", key.span, key=key.value, nearest=nearest(key.value, YEAR_KEYS))
    targets = (_target(item, year_id, decoder) for item in _listed(node, "targets", decoder))
    waivers = (_waiver(item, year_id, decoder) for item in _listed(node, "waivers", decoder))
    return YearPlan(year_id, tuple(filter(None, targets)), tuple(filter(None, waivers)), node.span)


def _listed(node: Mapping, name: str, decoder: Decoder) -> tuple[Node, ...]:
    written = next((value for key, value in node.items if key.value == name), None)
    if written is not None and not isinstance(written, Sequence):
        decoder.note("wrong-kind", written.span, key=name, wanted="list", got="mapping" if isinstance(written, Mapping) else "text")
    return written.items if isinstance(written, Sequence) else ()


def _waiver(node: Node, year: str, decoder: Decoder) -> Waiver | None:
    if not isinstance(node, Mapping):
        decoder.note("wrong-kind", node.span, key="waivers", wanted="mapping", got="text")
        return None
    waiver: Waiver | None = decoder.shape(node, Waiver, school_year=year, span=node.span)
    return waiver


def _target(node: Node, year: str, decoder: Decoder) -> Target | None:
    if not isinstance(node, Mapping):
        decoder.note("wrong-kind", node.span, key="targets", wanted="mapping", got="text")
        return None
    kind = next((value for key, value in node.items if key.value == "kind"), None)
    if not isinstance(kind, Scalar) or kind.value not in TARGET_KINDS:
        written = kind.value if isinstance(kind, Scalar) else ""
        at = kind.span if kind else node.span
        close = nearest(written, tuple(TARGET_KINDS))
        decoder.note("unknown-value", at, key="kind", value=written, nearest=close, known=", ".join(TARGET_KINDS))
        return None
    rest = Mapping(tuple(item for item in node.items if item[0].value != "kind"), node.span)
    target: Target | None = decoder.shape(rest, TARGET_KINDS[kind.value], school_year=year, span=node.span)
    return target


def _scalar(node: Mapping, key: str) -> str:
    return next((value.value for name, value in node.items if name.value == key and isinstance(value, Scalar)), "")


def _check_phases(catalog: Catalog, tree: Mapping, decoder: Decoder) -> None:
    """Phases and statuses are the program's own; the catalogue only gives them their Vietnamese names."""
    for key, vocabulary, members in (("phases", Vocabulary.PHASE, Phase), ("statuses", Vocabulary.STATUS, Status)):
        at = next((name.span for name, _ in tree.items if name.value == key), tree.span)
        tokens = tuple(member.value for member in members)
        written: tuple[Term, ...] = catalog.terms(vocabulary)
        for term in written:
            if term.id not in tokens:
                decoder.note("unknown-value", at, key=key, value=term.id, nearest=nearest(term.id, tokens), known=", ".join(tokens))


def _check_heads(tree: Mapping, catalog: Catalog, decoder: Decoder) -> None:
    """The head of a department is one of the people: whoever may take its step of approval is found by that."""
    people = tuple(person.id for person in catalog.people)
    departments = next((value for key, value in tree.items if key.value == "departments" and isinstance(value, Sequence)), None)
    for one in departments.items if departments and people else ():
        for key, value in one.items if isinstance(one, Mapping) else ():
            if key.value == "head" and isinstance(value, Scalar) and value.value not in people:
                close = nearest(value.value, people)
                decoder.note("unknown-person", value.span, key="head", value=value.value, nearest=close, known=", ".join(people), only="")


def _check_approvers(tree: Mapping, decoder: Decoder) -> None:
    """Two steps are two pairs of eyes: a role that is given one step of a subject is told of where it is given another."""
    lines = next((value.items for key, value in tree.items if key.value == "approvers" and isinstance(value, Sequence)), ())
    given = [one for one in lines if isinstance(one, Mapping)]
    for place, later in enumerate(given):
        roles = {role.value for one in given[:place] if _meet(one, later) for role in _scalars(one, "by")}
        for role in _scalars(later, "by"):
            if role.value in roles:
                decoder.note("one-role-for-both-steps", role.span, value=role.value)


def _meet(one: Mapping, other: Mapping) -> bool:
    """Whether two lines give different steps of one subject on one day."""
    subjects, others = ({scalar.value for scalar in _scalars(line, "subjects")} for line in (one, other))
    in_time = all(
        not (_scalar(ended, "end") and _scalar(begun, "start")) or _scalar(begun, "start") <= _scalar(ended, "end")
        for ended, begun in ((one, other), (other, one))
    )
    return _scalar(one, "step") != _scalar(other, "step") and in_time and not (subjects and others and subjects.isdisjoint(others))


def _scalars(node: Mapping, key: str) -> tuple[Scalar, ...]:
    """The values of a key that takes one or several."""
    written = next((value for name, value in node.items if name.value == key), None)
    return tuple(one for one in (written.items if isinstance(written, Sequence) else (written,)) if isinstance(one, Scalar))


def _check_feedback(catalog: Catalog, tree: Mapping, decoder: Decoder) -> None:
    """Readers' words must reach the school."""
    written = catalog.school.feedback
    if written and way_of(written) is None:
        school = next(value for key, value in tree.items if key.value == "school" and isinstance(value, Mapping))
        at = next(value.span for key, value in school.items if key.value == "feedback")
        decoder.note("unusable-feedback", at, value=written)


def _check_owners(tree: Mapping, decoder: Decoder) -> None:
    """Whoever is asked to review must be somebody who can be asked."""
    departments = next((value for key, value in tree.items if key.value == "departments" and isinstance(value, Sequence)), None)
    schools = [value for key, value in tree.items if key.value == "school"]
    for one in (*schools, *(departments.items if departments else ())):
        written = next((value for key, value in one.items if key.value == "owners"), None) if isinstance(one, Mapping) else None
        for owner in written.items if isinstance(written, Sequence) else (written,):
            if isinstance(owner, Scalar) and not is_owner(owner.value):
                decoder.note("unusable-owner", owner.span, value=owner.value, key="owners")
    people = next((value for key, value in tree.items if key.value == "people" and isinstance(value, Sequence)), None)
    for one in people.items if people else ():
        written = next((value for key, value in _items(one) if key.value == "accounts"), None)
        for account in written.items if isinstance(written, Sequence) else (written,):
            if isinstance(account, Scalar) and not is_account(account.value):
                decoder.note("unusable-owner", account.span, value=account.value, key="accounts")


def _check_reports(catalog: Catalog, tree: Mapping, decoder: Decoder) -> None:
    """Columns that no report has would be left out without a word."""
    written = {kind.value: (kind, value) for key, one in tree.items if key.value == "reports" for kind, value in _items(one)}
    for kind, column, known in unknown_columns(catalog):
        name, value = written[kind]
        wanted = column or kind
        cells = value.items if isinstance(value, Sequence) else (value,)
        at = next(cell.span for cell in cells if isinstance(cell, Scalar) and cell.value == column) if column else name.span
        close, only = nearest(wanted, known), meant(wanted, known)
        fault_kind = "unknown-value" if column else "unknown-key"
        decoder.note(fault_kind, at, key="reports" if column else kind, value=column, nearest=close, known=", ".join(known), only=only)


def _items(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return node.items if isinstance(node, Mapping) else ()
