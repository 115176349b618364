"""The opening of a lesson: what the pupil does and why come first; nothing is lost or said twice."""

import pytest

from generator.pages.job import Job, Page
from generator.pages.opening import opening
from generator.pages.render import render

TASK, REASON, REST = "## Nhiệm vụ\n\n1. Đọc.\n\n", "## Vì sao em làm việc này\n\nĐể biết.\n\n", "## Đọc hiểu\n\nChữ.\n\n### Nhỏ\n\n"


def headings(html: str) -> list[str]:
    return [part.partition('"')[0] for part in html.split(' id="')[1:]]


def made(text: str) -> Page:
    return render(Job(text))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (TASK + REASON + REST, ["nhiem-vu", "vi-sao-em-lam-viec-nay"]),
        (REASON + TASK + REST, ["vi-sao-em-lam-viec-nay", "nhiem-vu"]),
        (TASK + "### Ở nhà\n\nĐọc.\n\n" + REST, ["nhiem-vu", "o-nha"]),
        ("Chào em.\n\n" + TASK + REST, ["nhiem-vu"]),
        (TASK + REASON, ["nhiem-vu", "vi-sao-em-lam-viec-nay"]),
        (REST + TASK, []),
        (TASK + "> ## Trích\n>\n> Chữ.\n\n" + REST, []),
        ("Chỉ có chữ.\n", []),
    ],
)
def test_task_and_reason_are_taken_from_the_beginning(text: str, first: list[str]) -> None:
    body = made(text)

    lead, rest = opening(body)

    assert headings(lead) == first
    assert lead + rest == body.html
