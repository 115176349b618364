"""What the digest of approved content counts, and who may approve."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.engine.approval import attached, content_digest, file_digest, holds, sealed, settled, unsettled
from generator.engine.approvers import Whose, approvers
from generator.model.catalog import Approver, Catalog, Department, Person
from generator.model.document import Link
from generator.model.material import ApprovalStep, Material, Phase, Status
from generator.model.span import Span
from tests import builders

BODY = "## Nhiệm vụ\n\nĐọc bài.\n"
DAY = date(2023, 9, 14)

COUNTED: dict[str, Any] = {
    "title": "Tên khác",
    "subject": "toan",
    "grade": 7,
    "phase": Phase.AFTER,
    "lessons": ("bai-02",),
    "type": "exercise",
    "assessment": ("written",),
    "level": "th",
    "minutes": 20,
    "license": "school",
    "sources": ("Nguồn khác",),
    "summary": "Tóm tắt khác.",
    "outcomes": ("Kết quả khác.",),
}
NOT_COUNTED: dict[str, Any] = {
    "path": "content/tin-hoc/6/ten-khac.md",
    "school_year": "2024-2025",
    "week": 9,
    "status": Status.REVIEW,
    "authors": (),
    "approval": (),
    "tags": ("khac",),
    "words": 1,
    "digest": "f" * 32,
    "content": "f" * 32,
    "lapsed": ("department",),
    "stated": Status.APPROVED,
}


def of(material: Material, body: str = BODY, files: dict[str, str] | None = None) -> str:
    return sealed(replace(material, content=content_digest(material, body)), files or {})


def test_every_fact_of_a_material_is_said_to_count_or_not_to() -> None:
    assert {*COUNTED, *NOT_COUNTED} == set(Material.__dataclass_fields__)


@pytest.mark.parametrize("name", COUNTED)
def test_what_pupils_are_given_counts(name: str) -> None:
    good = builders.material()

    assert of(replace(good, **{name: COUNTED[name]})) != of(good)


@pytest.mark.parametrize("name", NOT_COUNTED)
def test_where_it_stands_and_who_approved_it_does_not_count(name: str) -> None:
    good = builders.material()

    assert of(replace(good, **{name: NOT_COUNTED[name]})) == of(good)


@pytest.mark.parametrize(
    "body",
    [
        BODY.replace("\n", "\r\n"),
        f"\n\n{BODY}\n\n",
        BODY.replace("bài.", "bài.  "),
        "## Nhie\u0302\u0323m vu\u0323\n\nĐo\u0323c ba\u0300i.\n",
    ],
    ids=["line ends", "empty lines", "spaces", "decomposed"],
)
def test_how_a_body_is_saved_does_not_count(body: str) -> None:
    assert of(builders.material(), body) == of(builders.material())


@pytest.mark.parametrize("body", [BODY.replace("Đọc", "Chép"), BODY.replace("\n\n", "\n"), BODY + "\n---\n"])
def test_what_a_body_says_counts(body: str) -> None:
    assert of(builders.material(), body) != of(builders.material())


def test_spaces_in_a_title_and_the_order_of_lessons_do_not_count() -> None:
    one = builders.material(title="Thông  tin quanh em ", lessons=("bai-01", "bai-02"), path="content/a.md")
    other = builders.material(title="Thông tin quanh em", lessons=("bai-02", "bai-01"), path="content/a.md")

    assert of(one) == of(other)


def test_files_count_by_what_they_hold_and_what_they_are_called_beside_the_material() -> None:
    here, moved = builders.material(), builders.material(path="content/toan/6/bai.md")
    picture = {"content/tin-hoc/6/hinh/a.svg": "1"}

    assert of(here, files=picture) != of(here)
    assert of(here, files={"content/tin-hoc/6/hinh/a.svg": "2"}) != of(here, files=picture)
    assert of(here, files={"content/tin-hoc/6/hinh/b.svg": "1"}) != of(here, files=picture)
    assert of(moved, files={"content/toan/6/hinh/a.svg": "1"}) == of(here, files=picture)


def test_line_ends_of_drawings_do_not_count_but_bytes_of_pictures_do() -> None:
    assert file_digest("a.SVG", b"<svg>\r\n</svg>") == file_digest("a.svg", b"<svg>\n</svg>")
    assert file_digest("a.png", b"\r\n") != file_digest("a.png", b"\n")


def test_a_video_brings_its_captions_and_a_simulation_its_folder() -> None:
    files = {f"content/toan/6/{name}" for name in ("a.mp4", "a.vtt", "a.png", "mp/index.html", "mp/x.js", "khac.pdf")}
    links = tuple(Link(target, "", Span("")) for target in ("a.mp4", "mp/index.html", "bai-02.md", "https://a.vn/khac.pdf", "khong-co.pdf"))
    entry = builders.entry(builders.material(path="content/toan/6/bai.md"), links=links)

    assert set(attached(entry, files, ("content/toan/6/mp/",))) == files - {"content/toan/6/khac.pdf"}


def test_a_digest_is_no_number_for_any_program_and_stays_the_same() -> None:
    """The value is written down: a program that computes another would let every approval lapse."""
    assert of(builders.material()) == "v1-j4z4gltkvhy35zowarquszvi"


@pytest.mark.parametrize(
    ("digest", "since", "held"),
    [
        ("v1-a", None, True),
        ("v1-b", None, False),
        ("", None, True),
        ("", date(2023, 9, 15), True),
        ("", DAY, False),
        ("v1-a", DAY, True),
    ],
)
def test_a_step_holds_for_its_content_and_without_a_digest_until_the_schools_day(digest: str, since: date | None, held: bool) -> None:  # noqa: FBT001
    assert holds(ApprovalStep("department", "to-truong", DAY, digest), "v1-a", since) is held


def test_what_has_lapsed_is_in_review_until_it_is_settled_anew() -> None:
    steps = (ApprovalStep("department", "a", DAY, "v1-a"), ApprovalStep("leadership", "b", DAY, "v1-b"))
    approved, waiting = (builders.material(approval=steps, status=status) for status in ("approved", "review"))

    settled_now = settled(approved, "v1-a", None)

    assert (settled_now.status, settled_now.lapsed, settled_now.counts) == (Status.REVIEW, ("leadership",), False)
    assert settled(waiting, "v1-a", None).status is Status.REVIEW
    assert settled(approved, "v1-c", None).lapsed == ("department", "leadership")
    assert [unsettled(settled(one, "v1-c", None)) for one in (approved, waiting)] == [approved, waiting]
    assert settled(builders.material(), "", None) == builders.material()


HEAD, DEPUTY, TEACHER = "to-truong-toan-tin", "pho-hieu-truong", "gv-tin-hoc-6"


def assigning(*assigned: Approver, **changes: Any) -> Catalog:
    return builders.catalog(approvers=assigned, **changes)


@pytest.mark.parametrize(
    ("catalog", "step", "authors", "may"),
    [
        (assigning(), "department", (), (HEAD,)),
        (assigning(), "leadership", (), (DEPUTY,)),
        (assigning(), "department", (HEAD,), (DEPUTY,)),
        (assigning(), "leadership", (DEPUTY,), ()),
        (assigning(departments=(Department("to-toan-tin", "Tổ"),)), "department", (), (DEPUTY,)),
        (assigning(Approver("department", (TEACHER,), ("tin-hoc",))), "department", (), (TEACHER,)),
        (assigning(Approver("department", (TEACHER,), ("tin-hoc",))), "department", (TEACHER,), ()),
        (assigning(Approver("department", (TEACHER,), ("toan",))), "department", (), (HEAD,)),
        (assigning(Approver("leadership", (HEAD,)), Approver("leadership", (DEPUTY, HEAD))), "leadership", (), (HEAD, DEPUTY)),
        (assigning(Approver("leadership", (HEAD,), end=date(2023, 9, 13))), "leadership", (), (DEPUTY,)),
        (assigning(Approver("leadership", (HEAD,), start=DAY, end=DAY)), "leadership", (), (HEAD,)),
        (assigning(people=(Person("hieu-truong", "Hiệu trưởng"),)), "leadership", (), ("hieu-truong",)),
    ],
)
def test_who_may_take_a_step(catalog: Catalog, step: str, authors: tuple[str, ...], may: tuple[str, ...]) -> None:
    assert approvers(catalog, step, Whose("tin-hoc", authors), DAY) == may
