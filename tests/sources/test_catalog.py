"""The catalogue."""

import pytest

from generator.model.catalog import Catalog
from generator.model.finding import Fault
from generator.model.look import Colour, Icon
from generator.model.targets import EveryLesson, OnMiss
from generator.sources.catalog import NO_CATALOG, read_catalog

from .sample import kinds, told

GOOD = """\
school: {name: Trường THCS Mẫu}
grades: [6]
subjects: [{id: tin-hoc, name: Tin học, periods: {6: 35}}]
phases: [{id: before, name: Trước lớp học}, {id: after, name: Sau lớp học}]
types: [{id: lecture, name: Bài giảng}]
years:
  - id: 2023-2024
    targets:
      - {kind: every-lesson, id: t, name: T, scope: {subjects: [tin-hoc], grades: [6]}, due: 2024-11-30, on_miss: reject}
"""


def read(text: str) -> tuple[Catalog, tuple[Fault, ...]]:
    return read_catalog("materials_catalog.yml", text.encode())


def test_a_catalogue_holds_the_words_and_targets_of_the_school() -> None:
    catalog, faults = read(GOOD)

    assert faults == ()
    assert catalog.subjects[0].periods_in(6) == 35
    (target,) = catalog.years[0].targets
    assert isinstance(target, EveryLesson)
    assert (target.on_miss, target.school_year, target.span.line) == (OnMiss.REJECT, "2023-2024", 9)


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("kind: every-lesson", "kind: every-leson", ("unknown-value", 9)),
        ("on_miss: reject", "on_miss: rejekt", ("unknown-value", 9)),
        ("due: 2024-11-30", "due: 30/11/2024", ("unreadable-date", 9)),
        ("due: 2024-11-30, ", "", ("missing-key", 9)),
        ("subjects: [tin-hoc]", "subjects: [tin]", ("unknown-subject", 9)),
        ("grades: [6]}", "grades: [7]}", ("unknown-grade", 9)),
        ("grades: [6]\n", "grades: []\n", ("empty-value", 2)),
        ("id: after", "id: later", ("unknown-value", 4)),
        ("periods:", "colour: bleu, periods:", ("unknown-value", 3)),
        ("periods:", "icon: monitor, periods:", ("unknown-value", 3)),
        ("periods:", "color: blue, periods:", ("unknown-key", 3)),
        ("    targets:\n", "    targets: x\n    x:\n", ("wrong-kind", 8)),
    ],
)
def test_a_mistake_in_the_catalogue_is_told_on_its_line(before: str, after: str, wanted: tuple[str, int]) -> None:
    _, faults = read(GOOD.replace(before, after, 1))

    assert wanted in [(kind, line) for kind, line, _ in told(faults)]


WAIVER = """\
    waivers:
      - id: thi
        reason: Tuần kiểm tra
        scope: {subjects: [tin-hoc], grades: [6]}
        signed_by: hieu-truong
        signed_on: 2024-10-01
        expires: 2024-12-31
        weeks: [9, 18]
people: [{id: hieu-truong, name: Hiệu trưởng}]
"""


def test_a_waiver_is_read_with_its_year_and_its_place() -> None:
    catalog, faults = read(GOOD + WAIVER)

    assert faults == ()
    (waiver,) = catalog.years[0].waivers
    assert (waiver.weeks, waiver.lessons, waiver.school_year, waiver.span.line) == ((9, 18), (), "2023-2024", 11)
    assert catalog.years[0].targets != ()


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("signed_by: hieu-truong", "signed_by: cô Lan", ("unknown-person", 14)),
        ("2024-12-31", "31/12/2024", ("unreadable-date", 16)),
        ("[9, 18]", "[chín]", ("not-a-number", 17)),
        ("        signed_on: 2024-10-01\n", "", ("missing-key", 11)),
        ("reason:", "resaon:", ("unknown-key", 12)),
        ("subjects: [tin-hoc], grades: [6]}\n        signed", "subjects: [tin-hok], grades: [6]}\n        signed", ("unknown-subject", 13)),
    ],
)
def test_a_mistake_in_a_waiver_is_told_on_its_line_and_never_waives(before: str, after: str, wanted: tuple[str, int]) -> None:
    catalog, faults = read((GOOD + WAIVER).replace(before, after, 1))

    assert wanted in [(fault.kind, fault.at.line) for fault in faults]
    assert not any(waiver.signed_by is None or waiver.scope.cells == () for waiver in catalog.years[0].waivers) or faults


def test_what_is_not_a_list_of_waivers_is_told() -> None:
    catalog, faults = read(GOOD + "    waivers: không\n")

    assert [(fault.kind, fault.at.line) for fault in faults] == [("wrong-kind", 10)]
    assert catalog.years[0].waivers == ()


def test_a_subject_may_say_its_colour_and_its_sign_and_a_wrong_one_is_answered_with_the_nearest() -> None:
    said, _ = read(GOOD.replace("periods:", "colour: pink, icon: leaf, periods:", 1))
    _, (fault,) = read(GOOD.replace("periods:", "icon: leave, periods:", 1))

    assert (said.subjects[0].colour, said.subjects[0].icon) == (Colour.PINK, Icon.LEAF)
    assert fault["nearest"] == "leaf"
    assert fault["known"] == ", ".join(Icon)


@pytest.mark.parametrize("text", ["", "- a\n", "chữ\n", "a: [\n", "\x00", "school: x\n"])
def test_what_is_no_catalogue_is_told_and_an_empty_one_goes_on(text: str) -> None:
    catalog, faults = read(text)

    assert faults
    assert catalog.subjects == ()


def test_a_catalogue_over_the_limit_is_not_read() -> None:
    catalog, faults = read("x" * (512 * 1024 + 1))

    assert catalog is NO_CATALOG
    assert kinds(faults) == ["oversized-file"]
