"""M142: a title that no list and no phone can show."""

from collections.abc import Iterable

from generator.model.demands import LONGEST_TITLE
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    title = document.header.title if document.header else None
    if title and len(title.value) > LONGEST_TITLE:
        yield Problem(
            title.span,
            say("the title has {length} characters, {most} at most", length=len(title.value), most=LONGEST_TITLE),
            say("keep what the material is about in the title and move the rest to “summary”"),
        )


RULE = DocumentRule(
    code="M142",
    severity=Severity.WARNING,
    title=N_("title too long"),
    why=N_(
        "Titles stand in lists, in search results and in the plan of the week. On a phone a long one pushes everything else off the "
        "screen, and pupils no longer see what to do this week (D22)."
    ),
    wrong=(
        "title: Học liệu trước lớp học giúp em chuẩn bị cho bài 1 về thông tin, dữ liệu, vật mang tin "
        "và cách phân biệt ba khái niệm ấy qua ví dụ\n"
    ),
    right="title: Thông tin, dữ liệu và vật mang tin\nsummary: Giúp em phân biệt ba khái niệm qua ví dụ quanh em.\n",
    check=_check,
)
