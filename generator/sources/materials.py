"""A material's file: bytes in, document and material out."""

import re
import unicodedata
from functools import lru_cache, partial

from generator.engine.approval import content_digest
from generator.model.document import Document
from generator.model.finding import Fault, fault
from generator.model.header import Approval, Header
from generator.model.material import ApprovalStep, Material, Phase, Status
from generator.model.school import School
from generator.model.span import Located, Span

from .decode import Decoder
from .markdown import scan
from .text import decode_text
from .tree import Mapping, read_tree

KIB = 1024


def read_document(path: str, raw: bytes, school: School) -> Document:
    """A material's file, read: everything that can be taken from it, and a fault for everything that cannot.

    Args:
        path: relative to the root, for places.
        raw: the file's bytes.
        school: for the closed lists of tokens and the limits.
    """
    limits = school.catalog.limits
    if len(raw) > limits.material_kb * KIB:
        return Document(path, None, None, (_oversized(path, len(raw), limits.material_kb),))
    text = decode_text(path, raw)
    if text.value is None:
        return Document(path, None, None, text.faults)
    block, rest, first_line, faults = split_header(path, text.value)
    header: Header | None = None
    header_faults: tuple[Fault, ...] = ()
    if (size := len(block.encode())) > limits.header_kb * KIB:
        header_faults = (fault("oversized-header", Span(path), size=str(-(-size // KIB)), most=str(limits.header_kb)),)
    elif block.strip() or not faults:
        header, header_faults = _header(path, block, first_line, school)
    body, body_faults = scan(path, rest, first_line)
    return Document(path, header, body, (*text.faults, *faults, *header_faults, *body_faults))


def read_body(path: str, raw: bytes) -> str:
    """The Markdown below the header of a file that was read before; empty when it cannot be read."""
    text = decode_text(path, raw)
    return split_header(path, text.value)[1] if text.value is not None else ""


def _oversized(path: str, size: int, most: int) -> Fault:
    return fault("oversized-file", Span(path), size=str(-(-size // KIB)), most=str(most))


def split_header(path: str, text: str) -> tuple[str, str, int, tuple[Fault, ...]]:
    """The header's text, the body's text, and the number of the body's first line."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        blank = next((row for row, line in enumerate(lines) if line.strip()), 0)
        return "", text, 1, (fault("missing-header", Span(path, blank + 1)),)
    end = next((row for row, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is not None:
        return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2, ()
    end = next((row for row, line in enumerate(lines[1:], 1) if not re.match(r"\s*[\w-]+:|\s+\S|\s*- |#", line)), len(lines))
    return "\n".join(lines[1:end]), "\n".join(lines[end:]), end + 1, (fault("unclosed-header", Span(path, end)),)


def _header(path: str, block: str, body_line: int, school: School) -> tuple[Header | None, tuple[Fault, ...]]:
    span = Span(path, 1, 1, body_line - 1, 4)
    tree, faults = read_tree(path, block, first_line=2)
    if tree is None:
        return None, faults or (fault("missing-header", Span(path)),)
    if not isinstance(tree, Mapping):
        return None, (*faults, fault("broken-yaml", tree.span, why="not keys and values"))
    decoder = Decoder(school.catalog.terms)
    values = decoder.values(Mapping(tree.items, span), Header)
    return Header(**values, span=span), (*faults, *decoder.faults)


def material_of(document: Document, digest: str) -> Material | None:
    """The material of a document; None when its header lacks something that a material must have.

    Args:
        document: what was read.
        digest: of the file's bytes.
    """
    header = document.header
    if header is None or document.body is None:
        return None
    if not (header.title and header.subject and header.grade and header.school_year and header.week and header.phase):
        return None
    if not (header.lesson and header.type) or header.phase.value not in tuple(Phase):
        return None
    known = partial(
        Material,
        path=document.path,
        title=header.title.value,
        subject=header.subject.value,
        grade=header.grade.value,
        school_year=header.school_year.value,
        week=header.week.value,
        phase=Phase(header.phase.value),
        lessons=_plain(header.lesson),
        type=header.type.value,
        status=Status(header.status.value) if header.status and header.status.value in tuple(Status) else Status.DRAFT,
        assessment=_plain(header.assessment),
        level=header.level.value if header.level else "",
        minutes=header.minutes.value if header.minutes else None,
        authors=_plain(header.authors),
        approval=tuple(step for recorded in header.approval if (step := _step(recorded))),
        license=header.license.value if header.license else "",
        sources=_plain(header.sources),
        summary=header.summary.value if header.summary else "",
        outcomes=_plain(header.outcomes),
        tags=_plain(header.tags),
        words=document.body.words,
        digest=digest,
    )
    return known(content=content_digest(known(), document.body.text))


def _plain(values: tuple[Located[str], ...]) -> tuple[str, ...]:
    return tuple(value.value for value in values)


def _step(recorded: Approval) -> ApprovalStep | None:
    if not (recorded.step and recorded.by and recorded.date):
        return None
    return ApprovalStep(recorded.step.value, recorded.by.value, recorded.date.value, recorded.digest.value if recorded.digest else "")


def unfit_name(path: str) -> str:
    """Why the name of a file does not make a good address: ``decomposed``, ``marks``, ``spaces``, ``capitals``, ``signs``, or empty."""
    return _unfit(path.rsplit("/", 1)[-1])


@lru_cache(maxsize=1 << 10)  # folders' names come again with each of their files
def _unfit(name: str) -> str:
    if not unicodedata.is_normalized("NFC", name):
        return "decomposed"
    if not name.isascii():
        return "marks"
    if re.search(r"\s", name):
        return "spaces"
    if name != name.lower():
        return "capitals"
    return "" if re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name) else "signs"
