"""Which passages of a lesson are in the language that the subject teaches."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.passages import passages
from generator.engine.syllable import is_syllable
from generator.model.language import Language

WORDS = ["trường", "học", "em", "hai", "school", "The", "is", "I", "a", ",", ".", ":", "(", ")", "do", "bay", "!", "café", "12", "…"]
ENGLISH = [
    "[My uncle ……… in a flat near our school.]",
    "[A. In the library]",
    "[Boy: No, it doesn't. We have PE on Tuesday!]",
    "[What does the writer do every afternoon?] Điền một từ: [The writer ……(1)…… the plants.]",
    "[Which sentences are true?] (Chọn mọi ý đúng.)",
    "Hỏi đường lịch sự, ví dụ [Excuse me. How can I get there?] rồi cảm ơn.",
    "[At the school gate]: một đoạn hội thoại ngắn về trường mới",
    "[Words]: từ cần biết",
    "[D. The café is cheaper.]",
    "Bạn ấy nói “[Go straight on. Turn left.]” rồi đi tiếp.",
    "[He lives in] Hà Nội",
    "*[Do]* đứng trước, *[does]* đứng sau.",
    "Sau *[does]*, động từ không thêm *s*.",
    "*[cheap]*, *hai* và *[never]*",
    "Nói được lí do: [because…]",
    "Lotus Street ngắn hơn Mango Street.",
    "Em nghe hai con chim kêu trong hai phút, ba bạn theo sau.",
    "em cho hai con sang ba nhau",
    "hai ban can bay con ga sang nay",
    "a) Đúng; b) Sai; c) Đúng; d) Sai.",
    "Đáp án: A, C.",
    "Bảng có 12 dòng, 3,5 cm; 400 KB.",
    "900 m dài hơn; ĐCNN 1 mm",
    "1 → d; 2 → b",
    "",
    "……(1)……",
]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_is_told_from_vietnamese(marked: str) -> None:
    text, found, stressed = _read(marked)

    assert [text[start:end] for start, end in passages(text, Language.ENGLISH, stressed)] == found


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        (Language.FRENCH, "[Où est la bibliothèque ?] Viết câu trả lời."),
        (Language.GERMAN, "Bạn hỏi: “[Wo wohnst du?]”"),
        (Language.RUSSIAN, "[Где библиотека?] Thư viện ở đâu?"),
        (Language.CHINESE, "Câu *[图书馆在哪里？]* hỏi nơi chốn."),
        (Language.JAPANESE, "[図書館はどこですか。] Thư viện ở đâu?"),
        (Language.KOREAN, "[도서관이 어디예요?] Thư viện ở đâu?"),
    ],
)
def test_every_language_of_the_programme_is_told_from_vietnamese(language: Language, marked: str) -> None:
    text, found, stressed = _read(marked)

    assert [text[start:end].rstrip(" ？?。") for start, end in passages(text, language, stressed)] == [
        one.rstrip(" ？?。") for one in found
    ]


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_passages_lie_apart_in_order_and_hold_no_vietnamese_word(words: list[str]) -> None:
    text = " ".join(words)
    found = passages(text, Language.ENGLISH)

    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(end < start for (_, end), (start, _) in pairwise(found))
    assert not any(word in text[start:end].split() for start, end in found for word in ("trường", "học"))


@pytest.mark.parametrize(
    "word", ["hai", "nghiêng", "quyển", "giếng", "gì", "yêu", "khuỷu", "thuở", "oà", "Ước", "hoạch", "quốc", "giặc", "xoong"]
)
def test_what_is_spelt_as_syllables_are_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["school", "is", "at", "wolf", "café", "été", "strong", "hoc", "bat", "Fansipan", "ǩ"])
def test_what_is_not_spelt_as_syllables_are_is_none(word: str) -> None:
    assert not is_syllable(word)


def _read(marked: str) -> tuple[str, list[str], list[tuple[int, int]]]:
    """A text, its passages ``[…]`` and what is stressed in it ``*…*``."""
    text, starts, found, stressed = "", {}, [], []
    for part in re.split(r"([\[\]*])", marked):
        if part in {"[", "*"} and part not in starts:
            starts[part] = len(text)
        elif part == "]":
            found.append(text[starts.pop("[") :])
        elif part == "*":
            stressed.append((starts.pop("*"), len(text)))
        else:
            text += part
    return text, found, stressed
