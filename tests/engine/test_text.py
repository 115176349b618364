import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.text import ALPHABET, anchors, fold, slug, syllables, vietnamese_order

GOLDEN = json.loads((Path(__file__).parent / "folding.json").read_text(encoding="utf-8"))
"""Pairs of a text and the same text folded; the browser's search is held to the same table."""

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệíìỉĩịốồổỗộớờởỡợứừửữựýỳỷỹỵ"
VIETNAMESE = st.text(alphabet=LETTERS + LETTERS.upper() + " .,–0123456789", max_size=40)


@pytest.mark.parametrize("pair", GOLDEN, ids=lambda pair: ascii(pair["text"]))
def test_text_is_folded_as_the_golden_pairs_say(pair: dict[str, str]) -> None:
    assert fold(pair["text"]) == pair["folded"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("phan so", "phân số"),
        ("dia li", "Địa lí"),
        ("on tap giua ki", "Ôn tập giữa kì"),
        ("thuy luc", "thuỷ lực"),
        ("DO DAI", "độ dài"),
        ("hoà", "hòa"),
        (unicodedata.normalize("NFD", "phân số"), "phân số"),
    ],
)
def test_what_is_typed_without_marks_or_in_another_way_is_what_is_meant(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


def test_i_and_y_stay_different_so_that_aliases_must_join_them() -> None:
    assert fold("my thuat") != fold("Mĩ thuật")


@given(st.text(max_size=40))
def test_composed_and_decomposed_text_fold_to_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(VIETNAMESE)
def test_folded_vietnamese_is_plain_and_folding_it_again_changes_nothing(text: str) -> None:
    folded = fold(text)

    assert folded.replace("–", "-").isascii()
    assert fold(folded) == folded
    assert folded == fold(text.upper())


def test_syllables_are_the_folded_words_and_numbers_in_order() -> None:
    assert syllables("Bài 12: “Trình bày thông tin ở dạng bảng”") == ["bai", "12", "trinh", "bay", "thong", "tin", "o", "dang", "bang"]


@pytest.mark.parametrize(
    ("text", "made"),
    [("Bài 7. Tìm kiếm", "bai-7-tim-kiem"), ("Định luật Ôm", "dinh-luat-om"), ("  3,5 ≠ 3.5 ", "3-5-3-5"), ("…", "")],
)
def test_a_slug_is_plain_lower_case_letters_and_digits_with_hyphens(text: str, made: str) -> None:
    assert slug(text) == made


@pytest.mark.parametrize(
    "ordered",
    [
        ["An", "Ăn", "Ân", "Bình", "Cường", "Dung", "Đức", "Em", "Ê", "Giang"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["o", "ô", "ơ", "p"],
        ["u", "ư", "v"],
        ["Bài 9", "Bài 10", "Bài 10a", "Bài 100"],
        ["thông tin", "Thông tin quanh em"],
        ["mã", "mạ", "man", "mang"],
        ["Lớp 6", "Lớp 7", "Lớp 10"],
    ],
)
def test_text_is_sorted_as_vietnamese_dictionaries_do_and_numbers_by_value(ordered: list[str]) -> None:
    backwards = ordered[::-1]

    assert sorted(backwards, key=vietnamese_order) == ordered


def test_the_alphabet_has_every_vietnamese_letter_once() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert set(LETTERS[:29]) <= set(ALPHABET)


@given(VIETNAMESE, VIETNAMESE)
def test_the_order_is_total_so_that_only_equal_texts_tie(one: str, other: str) -> None:
    assert (vietnamese_order(one) == vietnamese_order(other)) == (one == other)


def test_anchors_of_the_same_heading_are_numbered_from_the_second_on() -> None:
    assert anchors(["Bài tập", "Vì sao?", "bài tập", "Bai tap", "…"]) == ["bai-tap", "vi-sao", "bai-tap-1", "bai-tap-2", "muc"]
