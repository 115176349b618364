"""The list from A to Z: Vietnamese order, a page for each letter when one page would be too heavy (D22)."""

import pytest

from generator.engine.text import first_letter
from generator.model.message import as_written
from generator.pages.atoz import MOST, AtoZPage, contents_page, entries_by_letter, letter_pages, letters_of, slug_of
from generator.pages.search_views import ways_of
from generator.pages.site import Site
from tests import builders as make


def site(*titles: str) -> Site:
    materials = [make.material(title=title, path=f"content/tin-hoc/6/bai-{number}.md") for number, title in enumerate(titles)]
    return Site(make.library(*materials), as_written)


def listed(of: Site) -> AtoZPage:
    return contents_page(of, ways_of(of), entries_by_letter(of))


def shown(page: AtoZPage) -> dict[str, list[str]]:
    return {group.name: [entry.title for entry in group.entries] for group in page.groups}


def letters(page: AtoZPage) -> dict[str, str]:
    return {letter.name: letter.address for letter in page.letters if letter.address}


def test_letters_follow_the_vietnamese_alphabet_and_titles_its_dictionaries() -> None:
    page = listed(site("Ước chung", "Uống nước", "Ăn sạch", "Âm thanh", "An toàn", "Đo dài", "Dung dịch", "Bài 10", "Bài 9", "Ánh sáng"))

    assert shown(page) == {
        "A": ["An toàn", "Ánh sáng"],
        "Ă": ["Ăn sạch"],
        "Â": ["Âm thanh"],
        "B": ["Bài 9", "Bài 10"],
        "D": ["Dung dịch"],
        "Đ": ["Đo dài"],
        "U": ["Uống nước"],
        "Ư": ["Ước chung"],
    }


def test_signs_before_the_first_letter_do_not_count_and_what_has_no_letter_comes_last() -> None:
    page = listed(site("“Chị em”", "12 tháng", "Chuột", "∈ và ∉", "∈∉"))

    assert shown(page) == {"C": ["“Chị em”", "Chuột"], "V": ["∈ và ∉"], "0–9": ["12 tháng"], "others": ["∈∉"]}


def test_letters_without_titles_are_shown_but_lead_nowhere() -> None:
    page = listed(site("An", "Ăn"))

    assert [letter.name for letter in page.letters if not letter.address][:3] == ["Â", "B", "C"]
    assert letters(page) == {"A": "muc-luc/#a", "Ă": "muc-luc/#aw"}
    assert [group.anchor for group in page.groups] == ["a", "aw"]


def test_foreign_letters_are_shown_when_titles_need_them() -> None:
    assert "W" in letters(listed(site("Web")))
    assert "W" not in {letter.name for letter in listed(site("An")).letters}


def test_a_large_library_has_a_page_for_each_letter_and_more_when_one_letter_is_large() -> None:
    of = site(*(f"Phần {number}" for number in range(MOST + 1, 0, -1)), "Ăn", "Bài")
    found = entries_by_letter(of)

    first = contents_page(of, ways_of(of), found)
    pages = list(letter_pages(of, "p", letters_of(of, found), found["p"]))

    assert first.groups == ()
    assert letters(first) == {"Ă": "muc-luc/aw/", "B": "muc-luc/b/", "P": "muc-luc/p/"}
    assert [page.address for page in pages] == ["muc-luc/p/", "muc-luc/p/2/"]
    assert [[entry.title for entry in page.groups[0].entries][::MOST] for page in pages] == [["Phần 1"], [f"Phần {MOST + 1}"]]
    assert [(part.first, part.last, part.is_here) for part in pages[0].parts] == [
        ("Phần 1", f"Phần {MOST}", True),
        (f"Phần {MOST + 1}", f"Phần {MOST + 1}", False),
    ]
    assert [letter.name for letter in pages[1].letters if letter.is_here] == ["P"]


def test_every_letter_has_an_address_of_its_own() -> None:
    names = [*"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", "0", ""]

    slugs = [slug_of(name) for name in names]

    assert len(set(slugs)) == len(names)
    assert all(slug.isascii() and slug.isalnum() for slug in slugs)


def test_the_list_says_of_each_material_where_it_belongs() -> None:
    ((entry,),) = (group.entries for group in listed(site("Thông tin")).groups)

    assert (entry.address, entry.facts) == ("tin-hoc/6/bai-0/", "Tin học 6, week 1, Trước lớp học")


@pytest.mark.parametrize(
    ("title", "letter"),
    [("Ước", "ư"), ("u\u031bo", "ư"), ("ẪN", "â"), ("đo", "đ"), ("9", "9"), ("∈", ""), ("", ""), ("Ẹ", "e"), ("ñ", "n")],
)
def test_the_first_letter_has_no_tone_but_keeps_what_makes_it_a_letter(title: str, letter: str) -> None:
    assert first_letter(title) == letter
