"""What the rules about recorded steps of approval have in common."""

from collections.abc import Iterator

from generator.engine.approvers import Whose
from generator.model.document import Document
from generator.model.finding import Severity
from generator.model.header import Approval, Header


def recorded(document: Document) -> Iterator[tuple[Header, Approval, str, str]]:
    """Each complete step of a header that says its subject: header, step, its token, the role."""
    header = document.header
    for one in header.approval if header and header.subject else ():
        if header and one.step and one.by and one.date:
            yield header, one, one.step.value, one.by.value


def whose(header: Header) -> Whose:
    """Of a material what decides who may approve it."""
    return Whose(header.subject.value if header.subject else "", tuple(author.value for author in header.authors))


def weight(one: Approval) -> Severity:
    """A step with a digest was written by the program, which would have refused it; one without is from before."""
    return Severity.ERROR if one.digest else Severity.WARNING
