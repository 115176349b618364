"""L106: a link over http."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        if not link.is_picture and link.target[:7].lower() == "http://":
            rest = link.target[7:]
            yield Problem(
                link.span,
                say("the link to “{host}” is not protected", host=rest.partition("/")[0]),
                say("try https://{rest} and write it if the page opens; otherwise choose another page", rest=rest),
            )


RULE = DocumentRule(
    code="L106",
    severity=Severity.WARNING,
    title=N_("link that is not protected"),
    why=N_(
        "What comes over http can be read and changed on the way, for instance in a café's network. "
        "Children should be sent to pages that are protected (https), and nearly all are by now."
    ),
    wrong="[Trang của Bộ](http://moet.gov.vn)\n",
    right="[Trang của Bộ](https://moet.gov.vn)\n",
    allowable=True,
    check=_check,
)
