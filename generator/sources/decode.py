"""Located trees to dataclasses: the fields of a dataclass are the schema of the file.

A field's annotation says what its value must be, its metadata whether it is required and which closed list its tokens come
from (``model/header.py``). Every fault of a file is noted; a value that cannot be taken is left at the field's default.
"""

import dataclasses
import re
from collections.abc import Callable
from datetime import date
from difflib import get_close_matches
from enum import EnumType, StrEnum
from typing import Any

from generator.engine.fields import KEY_LABELS, Form, allows_absence, fields_of
from generator.engine.grammar import DECIMAL, NUMBER
from generator.engine.near import meant, nearest, same
from generator.engine.text import fold
from generator.model.catalog import Term
from generator.model.finding import Fault, fault
from generator.model.header import Vocabulary
from generator.model.span import Located, Span

from .dates import iso_date, iso_from_paper
from .numbers import only_number
from .tree import Alias, Mapping, Node, Scalar, Sequence

_NUMBER = re.compile(NUMBER)
_OPEN = (Vocabulary.SCHOOL_YEAR, Vocabulary.LICENSE, Vocabulary.PERSON, Vocabulary.STEP)
"""Lists that grow: what they do not know may exist all the same."""

Vocabularies = Callable[[Vocabulary], tuple[Term, ...]]
"""The closed list of each vocabulary."""


@dataclasses.dataclass(slots=True)
class Decoder:
    """Decodes the nodes of one file and gathers its faults."""

    vocabularies: Vocabularies
    faults: list[Fault] = dataclasses.field(default_factory=list)

    def note(self, kind: str, at: Span, **details: str) -> None:
        """Records something that cannot be taken."""
        self.faults.append(fault(kind, at, taken_as=(), **details))

    def shape(self, node: Node, shape: type, **given: Any) -> Any:  # noqa: ANN401 -- an instance of ``shape``, or None
        """An instance of a dataclass from a mapping; None when the node is no mapping or a required field without default is missing."""
        if not isinstance(node, Mapping):
            self.note("wrong-kind", node.span, wanted="mapping", got=_what(node))
            return None
        values = self.values(node, shape)
        values.update(given)
        if any(name not in values and field.default is None and field.required for name, field in fields_of(shape).items()):
            return shape(**values) if allows_absence(shape) else None
        return shape(**values)

    def values(self, node: Mapping, shape: type) -> dict[str, Any]:
        """The decoded values of a mapping's keys; unknown and missing keys are noted."""
        fields = fields_of(shape)
        values: dict[str, Any] = {}
        written = {name.value for name, _ in node.items}
        only = {} if written <= fields.keys() else self._meant_keys(node, tuple(fields))
        for name, value in node.items:
            noted = len(self.faults)
            if (field := fields.get(name.value)) is None:
                written.add(self._unknown_key(name, tuple(fields), only.get(name.value, "")))
            elif (decoded := self.value(value, field.form, field.vocabulary, name)) is not None:
                values[field.name] = decoded
                if field.required and decoded == () and len(self.faults) == noted and not isinstance(value, Alias):
                    self.note("empty-value", name.span, key=name.value)
        for field in fields.values():
            if field.required and field.name not in written:
                self.note("missing-key", Span(node.span.path, node.span.line, node.span.column), key=field.name)
        return values

    def _meant_keys(self, node: Mapping, known: tuple[str, ...]) -> dict[str, str]:
        """Which unknown key can only be which known one: none that is there already or that two keys would be."""
        sure = {}
        for name, _ in node.items:
            if name.value not in known:
                label = KEY_LABELS.get(fold(name.value), "")
                sure[name.value] = label if label in known else meant(name.value, known)
        taken = [name.value for name, _ in node.items] + list(sure.values())
        return {written: key for written, key in sure.items() if taken.count(key) == 1}

    def _unknown_key(self, name: Scalar, known: tuple[str, ...], only: str) -> str:
        """Notes the key and gives the one that is meant, which then is not missing; empty when none is near."""
        label = KEY_LABELS.get(fold(name.value), "")
        close = label if label in known else nearest(name.value, known)
        self.note("unknown-key", name.span, key=name.value, nearest=close, known=", ".join(known), only=only)
        return close

    def value(self, node: Node, form: Form, vocabulary: Vocabulary | None, name: Scalar) -> Any:  # noqa: ANN401 -- whatever is wanted
        """One value of the wanted form, or None after noting why not."""
        kind = form.kind
        if isinstance(node, Alias):
            return () if kind is tuple else None  # told by the reader of trees
        if kind is tuple:
            return self._several(node, form.parts[0], vocabulary, name)
        if kind is Located:
            value = self.value(node, form.parts[0], vocabulary, name)
            return None if value is None else Located(value, node.span)
        if kind is dataclasses.dataclass:
            return self.shape(node, form.type)
        if not isinstance(node, Scalar):
            self.note("wrong-kind", node.span, key=name.value, wanted=_name(form.type), got=_what(node))
            return None
        return self._scalar(node, form.type, vocabulary, name)

    def _several(self, node: Node, item: Form, vocabulary: Vocabulary | None, name: Scalar) -> tuple[Any, ...]:
        if item.kind is tuple:
            return self._pairs(node, item.parts, name)
        if _is_empty(node):
            self.note("empty-value", name.span, key=name.value)
            return ()
        nodes = node.items if isinstance(node, Sequence) else (node,)
        if isinstance(node, Mapping) and item.kind is not dataclasses.dataclass:
            self.note("wrong-kind", node.span, key=name.value, wanted="list", got="mapping")
            return ()
        decoded = [self.value(one, item, vocabulary, name) for one in nodes if not _is_empty(one)]
        return tuple(value for value in decoded if value is not None)

    def _pairs(self, node: Node, parts: tuple[Form, ...], name: Scalar) -> tuple[Any, ...]:
        if not isinstance(node, Mapping):
            self.note("wrong-kind", node.span, key=name.value, wanted="mapping", got=_what(node))
            return ()
        pairs = [(self.value(key, parts[0], None, name), self.value(value, parts[1], None, name)) for key, value in node.items]
        return tuple(pair for pair in pairs if None not in pair)

    def _scalar(self, node: Scalar, wanted: Any, vocabulary: Vocabulary | None, name: Scalar) -> Any:  # noqa: ANN401 -- as above
        if _is_empty(node):
            self.note("empty-value", name.span, key=name.value)
            return None
        if vocabulary is not None and not self._is_token(node, vocabulary, name):
            return None
        if isinstance(wanted, EnumType):
            return self._member(node, wanted, name)
        reader = _READERS[wanted]
        return reader(self, node, name)

    def _is_token(self, node: Scalar, vocabulary: Vocabulary, name: Scalar) -> bool:
        terms = self.vocabularies(vocabulary)
        if not terms and not self.vocabularies(Vocabulary.SUBJECT):
            return True  # there is no catalogue: told once, there
        for term in terms:  # no expression: it would be made for each of hundreds of thousands of tokens
            if term.id == node.value:
                return True
        if vocabulary is Vocabulary.GRADE and not _NUMBER.fullmatch(node.value):
            return True  # not a number at all: told by the reader of numbers
        written, tokens = fold(node.value), tuple(term.id for term in terms)
        labelled = [term.id for term in terms if written in {fold(label) for label in (term.id, term.name, *term.aliases)}]
        if labelled:
            only = labelled[0] if len(labelled) == 1 else ""
            self.note("label-for-token", node.span, key=name.value, label=node.value, token=labelled[0], only=only)
            return False
        known, only = ", ".join(tokens), _only(node.value, terms, vocabulary)
        close = only or nearest(node.value, tokens) or _by_label(written, terms)
        self.note(f"unknown-{vocabulary.value}", node.span, key=name.value, value=node.value, nearest=close, known=known, only=only)
        return False

    def _member(self, node: Scalar, wanted: Any, name: Scalar) -> StrEnum | None:  # noqa: ANN401 -- an enum class
        tokens = tuple(member.value for member in wanted)
        if node.value in tokens:
            member: StrEnum = wanted(node.value)
            return member
        close, known = nearest(node.value, tokens), ", ".join(tokens)
        self.note("unknown-value", node.span, key=name.value, value=node.value, nearest=close, known=known, only=meant(node.value, tokens))
        return None

    def _text(self, node: Scalar, name: Scalar) -> str:  # noqa: ARG002 -- the readers are of one type
        return " ".join(node.value.split()) if "\n" in node.value else node.value.strip()

    def _number(self, node: Scalar, name: Scalar) -> int | None:
        if _NUMBER.fullmatch(node.value):
            return int(node.value)
        if re.fullmatch(r"0\d+", node.value):
            self.note("leading-zero", node.span, key=name.value, value=node.value, number=node.value.lstrip("0") or "0")
        elif re.fullmatch(r"\d+(:\d+)+", node.value):
            self.note("sexagesimal-number", node.span, key=name.value, value=node.value)
        elif name.value == "week" and (day := iso_date(node.value)):
            self.note("date-for-week", node.span, value=node.value, day=day.isoformat())
        else:
            digits = re.fullmatch(r"[^\d-]*([1-9]\d{0,5})\D*", node.value)
            only = only_number(node.value, name.value)
            self.note("not-a-number", node.span, key=name.value, value=node.value, number=digits[1] if digits else "", only=only)
        return None

    def _decimal(self, node: Scalar, name: Scalar) -> float | None:
        if re.fullmatch(DECIMAL, node.value):
            return float(node.value.replace(",", "."))
        self.note("not-a-number", node.span, key=name.value, value=node.value, number="")
        return None

    def _date(self, node: Scalar, name: Scalar) -> date | None:
        if (day := iso_date(node.value)) is None:
            self.note("unreadable-date", node.span, key=name.value, value=node.value, iso=iso_from_paper(node.value))
        return day

    def _truth(self, node: Scalar, name: Scalar) -> bool | None:
        if node.value in ("true", "false"):
            return node.value == "true"
        self.note("unknown-value", node.span, key=name.value, value=node.value, nearest="", known="true, false")
        return None


_READERS: dict[Any, Callable[[Decoder, Scalar, Scalar], Any]] = {
    str: Decoder._text,  # noqa: SLF001 -- the table of the class's own readers
    int: Decoder._number,  # noqa: SLF001
    float: Decoder._decimal,  # noqa: SLF001
    bool: Decoder._truth,  # noqa: SLF001
    date: Decoder._date,  # noqa: SLF001
}


def _only(written: str, terms: tuple[Term, ...], vocabulary: Vocabulary) -> str:
    """The one token that is surely meant. Of open lists, such as licences, a word nearly like one may be another that is not listed."""
    find = same if vocabulary in _OPEN else meant
    if token := find(written, [term.id for term in terms]):
        return token
    labels = [(label, term.id) for term in terms for label in (term.name, *term.aliases)]
    label = find(written, [label for label, _ in labels])
    tokens = {token for one, token in labels if one == label} if label else set()
    return tokens.pop() if len(tokens) == 1 else ""


def _by_label(written: str, terms: tuple[Term, ...]) -> str:
    labels = {fold(label): term.id for term in reversed(terms) for label in (term.name, *term.aliases)}
    close = get_close_matches(written, tuple(labels), n=1, cutoff=0.75)
    return labels[close[0]] if close else ""


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and (not node.value.strip() or (node.is_plain and node.value in ("~", "null")))


def _what(node: Node) -> str:
    return {Scalar: "text", Sequence: "list", Mapping: "mapping"}[type(node)]


def _name(wanted: Any) -> str:  # noqa: ANN401 -- any type
    return {int: "number", float: "number", date: "date", bool: "true-false"}.get(wanted, "text")
