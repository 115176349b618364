"""Old fonts: the tables are whole, and whatever is written in them comes back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.old_fonts import convert, encoding_of
from generator.engine.old_fonts.names import Encoding, Table
from generator.engine.old_fonts.tcvn3 import TCVN3
from generator.engine.old_fonts.vni import PAIRS, SINGLE

BASES = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = [unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES] + ["đ"]
"""All 73 small letters of Vietnamese that are vowels or đ."""


def test_every_vietnamese_letter_is_in_both_tables() -> None:
    ours = set(LETTERS) - set("aeiouy")

    assert ours <= set(TCVN3.values())
    assert ours | {letter.upper() for letter in ours} <= set(PAIRS.values()) | set(SINGLE.values())


def test_no_two_characters_of_a_table_are_the_same_letter_but_for_the_two_signs_for_micro() -> None:
    values = [letter for char, letter in TCVN3.items() if char != "\u03bc"]

    assert len(set(values)) == len(values)


@given(st.text(alphabet=[*LETTERS, *"bcdghklmnpqrstvx ", *"0123456789", *",.;:()?!"], max_size=40))
def test_what_is_written_in_tcvn3_comes_back(text: str) -> None:
    back = {letter: char for char, letter in TCVN3.items() if char != "\u03bc"}
    typed = "".join(back.get(char, char) for char in text)

    assert convert(typed, Encoding(Table.TCVN3)).text == text
    assert convert(typed, Encoding(Table.TCVN3, is_capitals=True)).text == text.upper()


@given(st.text(alphabet=[*LETTERS, *map(str.upper, LETTERS), *"bcdghklmnpqrstvx ", *"0123456789", *",.;:()?!"], max_size=40))
def test_what_is_written_in_vni_comes_back(text: str) -> None:
    back = {letter: char for char, letter in (PAIRS | SINGLE).items() if char[1:].islower() == letter.islower() or len(char) == 1}
    typed = "".join(back.get(char, char) for char in text)

    assert convert(typed, Encoding(Table.VNI)) == convert(text, Encoding(Table.VNI)) or convert(typed, Encoding(Table.VNI)).text == text


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding(Table.TCVN3)),
        (".VnArialH", Encoding(Table.TCVN3, is_capitals=True)),
        (".VnCentury Schoolbook", Encoding(Table.TCVN3)),
        ("VNI-Times", Encoding(Table.VNI)),
        ("VNI Helve", Encoding(Table.VNI)),
        ("VPS Times", Encoding(Table.UNKNOWN)),
        ("Times New Roman", None),
        ("Cambria Math", None),
        ("UVnTime", None),
    ],
)
def test_a_fonts_name_tells_its_encoding(font: str, encoding: Encoding | None) -> None:
    assert encoding_of(font) == encoding


@pytest.mark.parametrize("text", ["Đã là Unicode", "phân số", "không đổi: ơ ư ạ"])
def test_unicode_in_an_old_font_is_left_as_it_is(text: str) -> None:
    assert convert(text, Encoding(Table.VNI)) == convert(text, Encoding(Table.TCVN3))
    assert convert(text, Encoding(Table.VNI)).text == text
