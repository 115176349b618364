"""The history of a material's approval, out of real repositories."""

from datetime import date
from pathlib import Path

import pytest

from generator.sources.locale import read_locale
from generator.workflows.approving import decided, write
from generator.workflows.chronicle import chronicle
from generator.workflows.read import read_library
from tests.repository import Repository, school_in

DAY = date(2024, 1, 20)
PATH = "content/tin-hoc/6/bai-01-truoc.md"
STEPS = (
    "status: approved\napproval:\n"
    "  - {step: department, by: to-truong, date: 2024-01-02}\n"
    "  - {step: leadership, by: pho-hieu-truong, date: 2024-01-04}\n"
)


@pytest.fixture
def school(tmp_path: Path) -> Repository:
    return school_in(tmp_path / "kho", "pace")


def approve(school: Repository, step: str, by: str, path: str = PATH) -> None:
    decision = decided(school.root, read_library(school.root, DAY), [path], lambda taken: taken.approved(step, by))
    assert decision.refused == ()
    write(school.root, decision)


def told(school: Repository, path: str = PATH) -> list[str]:
    """What is told, oldest first."""
    events = chronicle(school.root, read_library(school.root, DAY), path).events
    return ["; ".join(message.text(read_locale("vi")) for message in event.happened) for event in events]


def test_each_step_each_change_and_each_return_is_told_in_its_turn(school: Repository) -> None:
    school.change(PATH, STEPS, "status: review\n")
    school.commit()
    approve(school, "department", "to-truong")
    school.commit()
    approve(school, "leadership", "pho-hieu-truong")
    school.commit()
    school.change(PATH, "level: nb", "level: th")
    school.commit()
    approve(school, "department", "to-truong")

    assert told(school) == [
        (
            "bắt đầu; Tổ chuyên môn thẩm định: Tổ trưởng chuyên môn, 02/01/2024; Ban giám hiệu phê duyệt: Phó hiệu trưởng, 04/01/2024; "
            "trạng thái: Đã duyệt"
        ),
        (
            "Tổ chuyên môn thẩm định: hết hiệu lực (Tổ trưởng chuyên môn, 02/01/2024); "
            "Ban giám hiệu phê duyệt: hết hiệu lực (Phó hiệu trưởng, 04/01/2024); trạng thái: Đang thẩm định"
        ),
        "Tổ chuyên môn thẩm định: Tổ trưởng chuyên môn, 20/01/2024",
        "Ban giám hiệu phê duyệt: Phó hiệu trưởng, 20/01/2024; trạng thái: Đã duyệt",
        "sửa nội dung",
        (
            "Tổ chuyên môn thẩm định: Tổ trưởng chuyên môn, 20/01/2024; "
            "Ban giám hiệu phê duyệt: hết hiệu lực (Phó hiệu trưởng, 20/01/2024); trạng thái: Đang thẩm định"
        ),
    ]


def test_a_material_is_followed_under_its_earlier_names(school: Repository) -> None:
    school.change(PATH, "level: nb", "level: th")
    school.commit()
    school.move(PATH, "content/tin-hoc/6/chuong-1/chuong-bao-thuc.md")
    school.commit()
    school.change("content/tin-hoc/6/chuong-1/chuong-bao-thuc.md", "level: th", "level: nb")
    school.commit()

    assert [line.partition(";")[0] for line in told(school, "content/tin-hoc/6/chuong-1/chuong-bao-thuc.md")] == [
        "bắt đầu",
        "sửa nội dung",
        "sửa nội dung",
    ]


def test_digests_that_were_added_later_are_told(school: Repository) -> None:
    decision = decided(school.root, read_library(school.root, DAY), [PATH], lambda taken: taken.sealed())
    write(school.root, decision)
    commit = school.commit()

    events = chronicle(school.root, read_library(school.root, DAY), PATH).events

    assert "thêm mã nội dung cho bước duyệt ngày 02/01/2024" in told(school)[-1]
    assert (events[-1].version.commit, events[-1].version.who) == (commit, "thử")


def test_what_is_not_committed_is_told_last_and_without_a_name(school: Repository) -> None:
    school.change(PATH, "level: nb", "level: th")

    events = chronicle(school.root, read_library(school.root, DAY), PATH).events

    assert [event.version.commit == "" for event in events] == [False, True]
    assert events[-1].version.who == ""


def test_a_copy_of_the_latest_part_says_so(school: Repository, tmp_path: Path) -> None:
    school.change(PATH, "level: nb", "level: th")
    school.commit()
    school.git("clone", "--quiet", "--depth=1", f"file://{school.root}", str(tmp_path / "nong"))
    shallow = Repository(tmp_path / "nong")

    found = chronicle(shallow.root, read_library(shallow.root, DAY), PATH)

    assert not found.is_whole
    assert [len(event.happened) for event in found.events] == [4]


def test_the_settings_of_a_hostile_repository_start_no_program(school: Repository, tmp_path: Path) -> None:
    trace = tmp_path / "chay"
    for name in ("diff.external", "core.fsmonitor", "gpg.program"):
        school.git("config", name, f"touch {trace};")
    school.git("config", "log.showSignature", "true")
    school.git("config", "diff.x.textconv", f"touch {trace};")
    school.write(".gitattributes", "*.md diff=x\n")

    assert told(school)
    assert not trace.exists()
