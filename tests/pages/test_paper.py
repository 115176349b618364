"""The week on paper: which materials, in how many parts, for which classes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.message import as_written
from generator.model.school import School
from generator.pages.paper import MOST_ROWS, PART_BYTES, body_in, booklets, sheet
from generator.pages.site import Site
from tests.builders import catalog, library, material, school


def site(*materials: Any, own: School | None = None) -> Site:
    return Site(library(*materials, school=own or school()), as_written)


def week_one(own: Site) -> Any:
    return own.week_label(6, 1)


BEFORE, IN, AFTER = (material(phase=phase) for phase in ("before", "in", "after"))


def test_a_booklet_holds_what_is_done_at_home_in_the_order_of_the_phases() -> None:
    own = site(AFTER, IN, BEFORE)

    (booklet,) = booklets(own, 6, week_one(own), lambda address: f"<p>{address}</p>")

    assert [(task.number, task.phase) for task in booklet.tasks] == [(1, "before"), (2, "after")]
    assert [chapter.body for chapter in booklet.chapters] == [f"<p>{BEFORE.address}</p>", f"<p>{AFTER.address}</p>"]


def test_a_week_without_materials_has_no_booklet() -> None:
    own = site(BEFORE)

    assert list(booklets(own, 6, own.week_label(6, 9), str)) == []


def test_a_long_booklet_goes_on_in_another_part_and_loses_nothing() -> None:
    many = [material(path=f"content/tin-hoc/6/bai-01-{number}.md") for number in range(5)]
    own = site(*many)

    parts = list(booklets(own, 6, week_one(own), lambda _address: "a" * (PART_BYTES // 2)))

    assert [part.address for part in parts] == ["lop-6/tuan-1/in/", "lop-6/tuan-1/in-2/", "lop-6/tuan-1/in-3/"]
    assert [chapter.task.number for part in parts for chapter in part.chapters] == [1, 2, 3, 4, 5]
    assert {part.parts for part in parts} == {3}


def test_pictures_and_links_lead_from_the_booklet_to_where_they_are() -> None:
    own = site(BEFORE)
    body = '<p><a href="../bai-02-sau/#x">kia</a><a href="#x">đây</a></p><img src="../hinh/a.svg" alt="">'

    (booklet,) = booklets(own, 6, week_one(own), lambda _address: body)

    shown = booklet.chapters[0].body
    assert 'href="../../../tin-hoc/6/bai-02-sau/#x"' in shown
    assert 'src="../../../tin-hoc/6/hinh/a.svg"' in shown
    assert 'href="#tin-hoc-6-bai-01-truoc-x"' in shown


def test_tasks_say_from_when_their_lesson_may_be_and_until_when_they_are_due() -> None:
    own = site(BEFORE, AFTER)
    week = week_one(own)

    (subject,) = sheet(own, 6, week, "").groups

    first, last = date.fromisoformat(week.start), date.fromisoformat(week.end)
    assert [task.due for task in subject.tasks] == [f"lesson from {first:%d/%m} on", f"until {last:%d/%m}"]
    assert last.isoweekday() == 7


def test_the_booklet_has_the_code_of_the_weeks_page_when_that_is_known() -> None:
    own = site(BEFORE)

    known, unknown = (next(iter(booklets(own, 6, week_one(own), str, url))) for url in ("https://kho.example/lop-6/tuan-1/", ""))

    assert known.url == "https://kho.example/lop-6/tuan-1/"
    assert known.qr.startswith("<svg")
    assert not unknown.qr


def test_the_sheet_counts_tasks_and_minutes() -> None:
    own = site(BEFORE, IN, replace(AFTER, minutes=20))

    made = sheet(own, 6, week_one(own), "")

    assert (made.tasks, made.minutes, made.left, made.qr) == (2, 35, 0, "")
    assert [one.name for one in made.classes] == [""]


def test_the_sheet_is_made_for_each_class_of_the_catalogue() -> None:
    own = site(BEFORE, own=school(catalog=catalog(classes=((6, ("6A1", "6A2")), (7, ("7A1",))))))

    assert [(one.name, one.anchor) for one in sheet(own, 6, week_one(own), "").classes] == [("6A1", "lop-6a1"), ("6A2", "lop-6a2")]


def test_the_sheet_shows_no_more_than_a_page_holds_and_counts_the_rest() -> None:
    many = [material(path=f"content/tin-hoc/6/bai-01-{number:02}.md") for number in range(MOST_ROWS + 3)]
    own = site(*many)

    made = sheet(own, 6, week_one(own), "")

    assert sum(len(group.tasks) for group in made.groups) == MOST_ROWS
    assert (made.tasks, made.left, made.size) == (MOST_ROWS + 3, 3, "many")


def test_the_code_is_a_drawing_without_styles_or_scripts() -> None:
    own = site(BEFORE)

    qr = sheet(own, 6, week_one(own), "https://kho.example/lop-6/tuan-1/").qr

    assert qr.startswith('<svg role="img"')
    assert "style=" not in qr
    assert "<script" not in qr


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ('<div><div class="hl-body">\na<div>b</div>c\n</div>d</div>', "\na<div>b</div>c\n"),
        ('<div class="hl-body hl-x" id="y">a</div>', "a"),
        ('<div class="hl-body hl-task">a<div>b</div></div><div>c</div><div class="hl-body">d</div>e', "a<div>b</div>d"),
        ("<div>a</div>", ""),
        ('<div class="hl-body">a', ""),
    ],
)
def test_the_body_of_a_page_is_found(html: str, body: str) -> None:
    assert body_in(html) == body
