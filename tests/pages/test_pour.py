"""Views and bodies into finished pages: whatever they say, it stays text."""

import json
import re
from typing import Any

import pytest

from generator.model.catalog import Edition
from generator.model.message import as_written
from generator.pages.crumbs import crumbs_of
from generator.pages.job import Page, TocItem
from generator.pages.material import material_views
from generator.pages.pour import Pourer
from generator.pages.shell import SLOTS, Shell, mark, shell
from generator.pages.site import Site
from generator.pages.templates import Templates
from generator.sources.theme import read_views
from tests import builders as make
from tests.conftest import REPOSITORY

HOSTILE = "</script><script>alert(1)</script>\"'&<!--"


def plain(_section: str, _depth: int) -> Shell:
    return shell("".join(f"[{slot}]{mark(slot)}" for slot in SLOTS))


POURER = Pourer(plain, Templates(read_views(REPOSITORY / "theme"), as_written), "Kho")


def poured(body: Page | None = None, data: dict[str, object] | None = None, **changes: Any) -> dict[str, str]:
    """What stands in each slot of a material's page."""
    material = make.material(**changes)
    (view,) = material_views(Site(make.library(material), as_written, edition=Edition.INTERNAL), material.cell)
    crumbs = crumbs_of(6, "Tin học", "tin-hoc/6/", as_written)
    html = POURER.material(view, body or Page("<p>body</p>", (), "body"), crumbs, 6, data or {}).html
    pieces = re.split(r"\[(" + "|".join(SLOTS) + r")\]", html)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def test_structured_data_cannot_end_its_script_element_and_is_read_back_whole() -> None:
    data: dict[str, object] = {"name": HOSTILE, "about": [HOSTILE, {"x": HOSTILE}]}

    head = poured(data=data)["head"]

    inside = re.match(r'<script type="application/ld\+json">(.*?)</script><link', head, re.DOTALL)
    assert inside is not None
    assert not set("<>&") & set(inside[1])
    assert json.loads(inside[1]) == data


@pytest.mark.parametrize("field", ["title", "summary"])
def test_what_an_author_writes_in_the_header_is_escaped_wherever_it_is_shown(field: str) -> None:
    slots = poured(**{field: HOSTILE})

    assert "<script>" not in "".join(slots.values())
    assert "&lt;/script&gt;" in slots["content"]


def test_people_sources_and_outcomes_are_escaped_too() -> None:
    slots = poured(authors=(HOSTILE,), sources=(HOSTILE,), outcomes=(HOSTILE,), license=HOSTILE)

    assert "<script>" not in slots["content"]
    assert slots["content"].count("&lt;!--") == 4


def test_the_body_stands_in_the_page_once_and_as_it_was_rendered() -> None:
    slots = poured(Page('<p class="hl-question">1 &lt; 2</p>', (), "1 < 2"))

    assert slots["content"].count('<p class="hl-question">1 &lt; 2</p>') == 1


def test_the_contents_list_the_sections_when_there_are_three() -> None:
    three = tuple(TocItem(2, f"muc-{number}", f"Mục <{number}>") for number in range(3))

    many = poured(Page("", (*three, TocItem(3, "nho", "Nhỏ")), ""))["content"]
    few = poured(Page("", three[:2], ""))["content"]

    assert re.findall(r'<a href="#([^"]+)">([^<]*)</a>', many.split("hl-contents")[1]) == [
        (f"muc-{number}", f"Mục &lt;{number}&gt;") for number in range(3)
    ]
    assert "hl-contents" not in few


def test_the_way_to_a_material_leads_home_by_its_grade_and_subject() -> None:
    way = re.findall(r'<a href="([^"]*)">([^<]*)</a>', poured()["breadcrumb"])

    assert way == [("../../../", "Library"), ("../../../lop-6/", "Grade 6"), ("../", "Tin học")]


def test_a_page_without_a_description_is_described_by_its_title() -> None:
    page = POURER.page("tim-kiem/", "tim-kiem", "Tìm & thấy", "", ())

    assert "[description]Tìm &amp; thấy[head]" in page.html
    assert "[title]Tìm &amp; thấy – Kho[description]" in page.html
