"""A material's file with another record of approval, taken only when reading it anew shows that nothing else has changed (D14)."""

from dataclasses import fields

from generator.engine.kept import keeps
from generator.engine.recording import recorded
from generator.model.document import Document
from generator.model.header import Approval, Header
from generator.model.material import ApprovalStep
from generator.model.record import Record, Returned, Step
from generator.model.school import School
from generator.sources.materials import read_document
from generator.sources.records import record_places
from generator.sources.text import decode_text

_OWN = frozenset({"status", "approval", "returned", "span"})
"""The fields of a header that a record is, and its place."""


def rewritten(path: str, raw: bytes, school: School, record: Record) -> bytes | None:
    """The file with this record in its header; None where its header is written in a way that only a person can change."""
    before = read_document(path, raw, school)
    text = decode_text(path, raw).value
    if text is None or before.header is None or text.count("\n") != raw.count(b"\n"):
        return None
    places = record_places(path, text, before.header.approval)
    if places is None:
        return None
    made = recorded(raw.decode(), places, record).encode()
    after = read_document(path, made, school)
    return made if _says(after, record) and _keeps_the_rest(before, after) else None


def steps_of(document: Document) -> tuple[Step, ...]:
    """The complete steps that a header records, with their remarks."""
    found = ((_taken(one), one.note.value if one.note else "") for one in (document.header.approval if document.header else ()))
    return tuple(Step(taken, note) for taken, note in found if taken)


def return_of(document: Document) -> Returned | None:
    """That it was given back, as a header records it."""
    one = document.header.returned if document.header else None
    return Returned(one.by.value, one.date.value, one.reason.value) if one and one.by and one.date and one.reason else None


def _taken(one: Approval) -> ApprovalStep | None:
    if not (one.step and one.by and one.date):
        return None
    return ApprovalStep(one.step.value, one.by.value, one.date.value, one.digest.value if one.digest else "")


def _says(after: Document, record: Record) -> bool:
    header = after.header
    if header is None or header.status is None or len(header.approval) != len(record.steps):
        return False
    return header.status.value == record.status and set(steps_of(after)) == set(record.steps) and return_of(after) == record.returned


def _keeps_the_rest(before: Document, after: Document) -> bool:
    if before.header is None or after.header is None or before.body is None or after.body is None:
        return False
    first, second = (
        {spec.name: getattr(one, spec.name) for spec in fields(Header) if spec.name not in _OWN} for one in (before.header, after.header)
    )
    return before.body.text == after.body.text and keeps(first, second) and keeps(second, first) and len(after.faults) <= len(before.faults)
