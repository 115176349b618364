from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from generator.exports.atom import EXPORT, MOST_ENTRIES
from generator.model.export import Publication
from generator.model.library import Library
from generator.model.material import ApprovalStep

from .sample import AFTER, AT_HOME, BARE, BEFORE, LIBRARY, PUBLICATION, library

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(of: Library, publication: Publication = PUBLICATION) -> ET.Element:
    (artifact,) = EXPORT.make(of, publication)
    return ET.fromstring(artifact.content)  # noqa: S314 -- our own text


def texts(root: ET.Element, tag: str) -> list[str]:
    return [entry.findtext(ATOM + tag) for entry in root.iter(f"{ATOM}entry")]


def test_the_newest_come_first_and_the_same_day_goes_by_path() -> None:
    twin = replace(BEFORE, path="content/tin-hoc/6/bai-01-sau.md", title="Cùng ngày")

    root = feed(library(BEFORE, AFTER, twin))

    assert texts(root, "title")[1:] == ["Cùng ngày", BEFORE.title]
    assert texts(root, "updated") == ["2023-09-22T00:00:00+07:00", "2023-09-15T00:00:00+07:00", "2023-09-15T00:00:00+07:00"]


def test_the_feed_is_as_new_as_its_newest_entry() -> None:
    assert feed(LIBRARY).findtext(f"{ATOM}updated") == "2023-09-22T00:00:00+07:00"


def test_a_material_whose_approval_has_no_day_is_no_news() -> None:
    assert BARE.title not in texts(feed(LIBRARY), "title")


def test_no_more_than_thirty_are_told() -> None:
    start = date(2023, 9, 1)
    many = [
        replace(BEFORE, path=f"content/tin-hoc/6/bai-{n:02}.md", approval=(ApprovalStep("leadership", "x", start + timedelta(days=n)),))
        for n in range(MOST_ENTRIES + 5)
    ]

    root = feed(library(*many))

    updated = texts(root, "updated")
    assert len(updated) == MOST_ENTRIES == 30
    assert updated == sorted(updated, reverse=True)
    assert updated[0].startswith(str(start + timedelta(days=MOST_ENTRIES + 4)))


def test_an_entry_keeps_its_name_when_title_and_approval_change() -> None:
    renewed = replace(BEFORE, title="Tên mới", approval=(ApprovalStep("leadership", "x", date(2024, 2, 1)),), school_year="2024-2025")

    assert texts(feed(library(BEFORE)), "id") == ["tag:thcs.example.vn,2023:/kho/tin-hoc/6/bai-01-truoc/"]
    assert texts(feed(library(renewed)), "id") == texts(feed(library(BEFORE)), "id")


def test_names_differ_and_need_no_address_of_the_site() -> None:
    root = feed(LIBRARY, AT_HOME)

    names = [root.findtext(f"{ATOM}id"), *texts(root, "id")]
    assert len(set(names)) == len(names) == 3
    assert all(name.startswith("urn:uuid:") for name in names)


def test_a_hostile_title_stays_a_title() -> None:
    root = feed(library(AFTER))

    assert texts(root, "title") == ['@SUM(1)\\x1b[2J"><script>alert(1)</script> ]]>&<b>{x}']


def test_what_atom_asks_for_is_there() -> None:
    root = feed(LIBRARY)

    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Trường THCS Mẫu & Bạn"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")} == {
        "self": "https://thcs.example.vn/kho/feed.xml",
        "alternate": "https://thcs.example.vn/kho/",
    }
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert all(element.findtext(ATOM + tag) for tag in ("id", "title", "updated"))
