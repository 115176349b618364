"""L130: a video or simulation on a host that the catalogue does not list."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.engine.links import scheme
from generator.engine.media import host_of, named
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    for link in document.body.links if document.body else ():
        if not link.alone or scheme(link.target) not in ("http", "https"):
            continue
        medium, _ = named(link.text)
        if medium is not None and host_of(link.target, school.catalog.hosts) is None:
            yield Problem(
                link.span,
                say("“{text}” is on “{host}”, which is not in the school's list", text=link.text, host=_host(link.target)),
                say(
                    "use one of these, with https: {known}; or ask the head of department to add the site to the catalogue (hosts)",
                    known=", ".join(host.host for host in school.catalog.hosts),
                ),
            )


def _host(target: str) -> str:
    try:
        return urlsplit(target).netloc or target
    except ValueError:
        return target


RULE = DocumentRule(
    code="L130",
    severity=Severity.ERROR,
    title=N_("video or simulation on a site that is not listed"),
    why=N_(
        "Where the library sends pupils of eleven is the school's decision (Luật 91/2025/QH15): other sites have advertising, comments and "
        "their own rules. The list stands in the catalogue (hosts)."
    ),
    wrong="[Video: Núi lửa](https://video.example.com/nui-lua)\n",
    right="[Video: Núi lửa](https://www.youtube.com/watch?v=abc)\n",
    check=_check,
)
