"""Approving and giving back: what is written, byte for byte, and what is refused."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.engine.taking import Taken
from generator.model.material import Status
from generator.model.message import Message
from generator.model.record import Record
from generator.sources.locale import read_locale
from generator.workflows.approving import Decision, decided, write
from generator.workflows.memory import remembered
from generator.workflows.read import read_library
from tests.conftest import REPOSITORY
from tests.repository import school_in

DAY = date(2024, 1, 20)
PATH = "content/tin-hoc/6/bai-01-truoc.md"
STATUS = (
    "status: approved\napproval:\n"
    "  - {step: department, by: to-truong, date: 2024-01-02}\n"
    "  - {step: leadership, by: pho-hieu-truong, date: 2024-01-04}\n"
)
vietnamese = read_locale("vi")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The school of the pace target, with one material that waits for review."""
    school = tmp_path / "school"
    shutil.copytree(REPOSITORY / "tests/schools/pace", school)
    change(school, STATUS, "status: review  # tổ xem giúp\n")
    return school


def change(root: Path, old: str, new: str, path: str = PATH) -> None:
    file = root / path
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())


def acted(root: Path, decide: Callable[[Taken], Record | Message], day: date = DAY, path: str = PATH) -> Decision:
    decision = decided(root, read_library(root, day), [path], decide)
    write(root, decision)
    return decision


def approve(root: Path, step: str, by: str, day: date = DAY) -> str:
    """What is refused, in Vietnamese; empty when it is recorded."""
    return refusal(acted(root, lambda taken: taken.approved(step, by), day))


def refusal(decision: Decision) -> str:
    return "".join(one.why.text(vietnamese) for one in decision.refused)


def seal_of(root: Path) -> str:
    made: list[str] = []
    acted(root, lambda taken: made.append(taken.seal) or Message("x"))  # type: ignore[func-returns-value]
    return made[0]


def status(root: Path, path: str = PATH) -> Status:
    material = read_library(root, DAY, remembered(root)).entry_at[path].material
    assert material is not None
    return material.status


def approved(root: Path) -> None:
    assert approve(root, "department", "to-truong") == ""
    assert approve(root, "leadership", "pho-hieu-truong") == ""


def test_two_steps_are_recorded_and_everything_else_stays_byte_for_byte(root: Path) -> None:
    before = (root / PATH).read_bytes()
    seal = seal_of(root)

    approved(root)

    lines = (
        "status: approved  # tổ xem giúp\napproval:\n"
        f"  - {{step: department, by: to-truong, date: 2024-01-20, digest: {seal}}}\n"
        f"  - {{step: leadership, by: pho-hieu-truong, date: 2024-01-20, digest: {seal}}}\n"
    )
    assert (root / PATH).read_bytes() == before.replace("status: review  # tổ xem giúp\n".encode(), lines.encode())
    assert status(root) is Status.APPROVED


@pytest.mark.parametrize(
    ("step", "by", "part"),
    [
        ("department", "gv-tin-hoc-6", "“gv-tin-hoc-6” là người soạn, không ai tự duyệt"),
        ("department", "gv-toan-6", "không giao cho “gv-toan-6”; danh mục giao cho: to-truong"),
        ("leadership", "to-truong", "danh mục giao cho: pho-hieu-truong"),
        ("leadership", "pho-hieu-truong", "phải có trước “Ban giám hiệu phê duyệt”, mà chưa được ghi"),
    ],
)
def test_what_is_not_in_order_is_refused_and_nothing_is_written(root: Path, step: str, by: str, part: str) -> None:
    before = (root / PATH).read_bytes()

    assert part in approve(root, step, by)
    assert (root / PATH).read_bytes() == before


def test_the_second_step_is_for_another_role_where_there_is_one(root: Path) -> None:
    catalogue = root / "materials_catalog.yml"
    alone = "approvers: [{step: department, by: [pho-hieu-truong]}, {step: leadership, by: [pho-hieu-truong, to-truong]}]\n"
    catalogue.write_text(catalogue.read_text(encoding="utf-8") + alone, encoding="utf-8")

    assert approve(root, "department", "pho-hieu-truong") == ""
    assert "đã duyệt bước trước, “Ban giám hiệu phê duyệt” để người khác: to-truong" in approve(root, "leadership", "pho-hieu-truong")

    change(root, ", to-truong]}]", "]}]", "materials_catalog.yml")
    assert approve(root, "leadership", "pho-hieu-truong") == "", "a school with nobody else"


def test_a_draft_is_nobodys_to_approve_or_to_give_back(root: Path) -> None:
    change(root, "status: review", "status: draft")

    assert "còn là bản nháp" in approve(root, "department", "to-truong")
    assert "còn là bản nháp" in refusal(acted(root, lambda taken: taken.returned("to-truong", "Thiếu", Status.DRAFT)))


def test_content_that_does_not_pass_the_check_is_not_approved(root: Path) -> None:
    change(root, "level: nb", "level: vd")

    assert "P103" in approve(root, "department", "to-truong")


def test_what_only_an_approved_material_needs_is_asked_for_at_the_last_step(root: Path) -> None:
    approve(root, "department", "to-truong")
    (root / PATH).write_text((root / PATH).read_text(encoding="utf-8") + "\n[Bài khác](khong-co.md)\n", encoding="utf-8")

    assert "phải duyệt lại" in approve(root, "leadership", "pho-hieu-truong")
    assert "L101" in approve(root, "department", "to-truong")


def test_a_step_is_not_dated_before_the_one_it_stands_on(root: Path) -> None:
    approve(root, "department", "to-truong")

    assert "20/01/2024" in approve(root, "leadership", "pho-hieu-truong", date(2024, 1, 19))


def test_what_was_taken_already_is_not_taken_twice_while_the_content_is_the_same(root: Path) -> None:
    approved(root)

    assert "từ đó nội dung chưa đổi" in approve(root, "department", "to-truong")
    assert "từ đó nội dung chưa đổi" in approve(root, "leadership", "pho-hieu-truong")


def test_a_change_of_content_lets_approval_lapse_until_both_steps_are_taken_anew(root: Path) -> None:
    approved(root)
    change(root, "level: nb", "level: th")

    assert status(root) is Status.REVIEW
    assert "phải duyệt lại bước ấy trước" in approve(root, "leadership", "pho-hieu-truong")
    approve(root, "department", "to-truong", date(2024, 2, 1))
    text = (root / PATH).read_text(encoding="utf-8")
    assert text.count("digest:") == 1
    assert "status: review  #" in text
    assert "date: 2024-02-01" in text
    approve(root, "leadership", "pho-hieu-truong", date(2024, 2, 1))
    assert status(root) is Status.APPROVED


def test_another_picture_lets_approval_lapse_also_for_a_check_that_remembers(root: Path) -> None:
    picture = root / "content/tin-hoc/6/hinh.svg"
    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'><title>A</title></svg>\n", encoding="utf-8")
    (root / PATH).write_text((root / PATH).read_text(encoding="utf-8") + "\n![Hai ô vuông nối với nhau](hinh.svg)\n", encoding="utf-8")
    approved(root)
    assert status(root) is Status.APPROVED

    picture.write_text("<svg xmlns='http://www.w3.org/2000/svg'><title>B</title></svg>\n", encoding="utf-8")
    assert status(root) is Status.REVIEW
    picture.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'><title>A</title></svg>\r\n")
    assert status(root) is Status.APPROVED


def test_giving_back_voids_the_steps_and_says_why_and_the_next_step_takes_it_away(root: Path) -> None:
    before = (root / PATH).read_bytes()
    approved(root)

    acted(root, lambda taken: taken.returned("pho-hieu-truong", 'Câu 1 chưa có "đáp án": thêm', Status.DRAFT))

    line = "status: draft  # tổ xem giúp\nreturned: {by: pho-hieu-truong, date: 2024-01-20, reason: 'Câu 1 chưa có \"đáp án\": thêm'}\n"
    assert (root / PATH).read_bytes() == before.replace("status: review  # tổ xem giúp\n".encode(), line.encode())
    change(root, "status: draft", "status: review")
    assert approve(root, "department", "to-truong") == ""
    assert "returned" not in (root / PATH).read_text(encoding="utf-8")


def test_only_who_takes_a_step_may_give_back(root: Path) -> None:
    assert "pho-hieu-truong, to-truong" in refusal(acted(root, lambda taken: taken.returned("gv-toan-6", "Thiếu", Status.DRAFT)))


def test_digests_are_added_to_steps_from_before_and_nothing_else_changes(root: Path) -> None:
    path = "content/tin-hoc/6/bai-02-sau.md"
    before = (root / path).read_text(encoding="utf-8")

    assert acted(root, Taken.sealed, path=path).refused == ()

    after = (root / path).read_text(encoding="utf-8")
    assert [line.partition(", digest: v1-")[0].removesuffix("}") for line in after.splitlines()] == [
        line.removesuffix("}") if "step:" in line else line for line in before.splitlines()
    ]
    assert after.count(", digest: v1-") == 2
    assert "không có bước duyệt nào thiếu" in refusal(acted(root, Taken.sealed, path=path))


def test_from_the_schools_day_on_a_step_without_a_digest_does_not_hold_and_cannot_be_given_one(root: Path) -> None:
    path = "content/tin-hoc/6/bai-02-sau.md"
    with (root / "materials_catalog.yml").open("a", encoding="utf-8") as catalog:
        catalog.write("digests_from: 2023-02-22\n")

    assert status(root, path) is Status.REVIEW
    assert "ghi không có mã nội dung" in refusal(acted(root, Taken.sealed, path=path))


SHAPES = {
    "block": "approval:\n  - step: department\n    by: to-truong\n    date: 2024-01-02\n    note: Tổ họp\n",
    "in brackets": "approval: [{step: department, by: to-truong, date: 2024-01-02, note: Tổ họp}]\n",
    "alone": "approval: {step: department, by: to-truong, date: 2024-01-02, note: Tổ họp}\n",
    "no indentation": "approval:\n- {step: department, by: to-truong, date: 2024-01-02, note: Tổ họp}\n",
    "spaced": "approval:\n    -   { step: department, by: to-truong, date: 2024-01-02, note: Tổ họp }  # biên bản 3\n",
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("windows", [False, True], ids=["lf", "crlf"])
def test_a_record_is_taken_up_in_whatever_way_it_was_written(root: Path, shape: str, windows: bool) -> None:  # noqa: FBT001
    change(root, "status: review  # tổ xem giúp\n", f"{shape}# sau đó\nstatus: review\n")
    if windows:
        (root / PATH).write_bytes((root / PATH).read_bytes().replace(b"\n", b"\r\n"))
    before = (root / PATH).read_bytes().decode()

    assert refusal(acted(root, Taken.sealed)) == ""
    assert approve(root, "leadership", "pho-hieu-truong") == ""

    after = (root / PATH).read_bytes().decode()
    assert after.count("digest: v1-") == 2
    assert "Tổ họp" in after
    assert after.partition("# sau đó")[2] == before.partition("# sau đó")[2].replace("status: review", "status: approved")
    assert after.partition("approval:")[0] == before.partition("approval:")[0]
    assert after.count("\r\n") == (after.count("\n") if windows else 0)
    assert status(root) is Status.APPROVED


def test_a_header_that_cannot_be_changed_safely_is_left_to_a_person(root: Path) -> None:
    text = (root / PATH).read_text(encoding="utf-8")
    change(root, text.split("---\n")[1], "{" + ", ".join(text.split("---\n")[1].replace("  # tổ xem giúp", "").strip().split("\n")) + "}\n")
    before = (root / PATH).read_bytes()

    assert "hoclieu fix" in approve(root, "department", "to-truong")
    assert (root / PATH).read_bytes() == before


def test_a_file_that_is_no_material_is_refused_in_words(root: Path) -> None:
    decision = decided(root, read_library(root, DAY), ["content/index.md"], Taken.sealed)

    assert "không phải học liệu" in refusal(decision)


def test_a_change_that_lets_approval_lapse_is_told_of_it_though_only_a_picture_differs(tmp_path: Path) -> None:
    school = school_in(tmp_path / "kho", "pace")
    picture = "content/tin-hoc/6/hinh.svg"
    school.git("switch", "--quiet", "main")
    school.write(picture, "<svg xmlns='http://www.w3.org/2000/svg'><title>A</title></svg>\n")
    school.write(PATH, school.read(PATH) + "\n![Hai ô vuông nối với nhau](hinh.svg)\n")
    acted(school.root, Taken.sealed)
    school.commit()
    school.git("switch", "--quiet", "--force-create", "sua")
    school.write(picture, "<svg xmlns='http://www.w3.org/2000/svg'><title>B</title></svg>\n")
    patch = school.patch(day=DAY)

    assert [(one.at.path, one.code) for one in patch.findings] == [(PATH, "P130")]
    assert [one.cell.subject for one in patch.bared] == ["tin-hoc"]
