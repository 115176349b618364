"""What is read aloud: whose voice, and in which pieces."""

from typing import Any

import pytest

from .scripts import answers


def one(*call: Any) -> Any:
    return answers("aloud.js", [list(call)])[0]


def voice(lang: str, name: str = "", *, own: bool = True, default: bool = False) -> dict[str, Any]:
    return {"lang": lang, "name": name, "localService": own, "default": default}


@pytest.mark.parametrize(
    ("voices", "name"),
    [
        ([], None),
        ([voice("en-US", "a"), voice("vi-VN", "b"), voice("vi", "c")], "b"),
        ([voice("vi_VN", "a"), voice("vi-VN", "b", default=True)], "b"),
        ([voice("vi-VN", "net", own=False)], None),
        ([voice("vi-VN", "net", own=False), voice("vi-VN", "own")], "own"),
        ([voice("vie-x", "a"), voice("vix", "b")], None),
    ],
)
def test_the_voice_is_vietnamese_and_of_the_device(voices: list[dict[str, Any]], name: str | None) -> None:
    found = one("voiceOf", voices)

    assert (found and found["name"]) == name


@pytest.mark.parametrize(
    ("voices", "name"),
    [
        ([voice("vi-VN", "a"), voice("en-GB", "b"), voice("en_US", "c", default=True)], "c"),
        ([voice("vi-VN", "a"), voice("en-GB", "net", own=False)], None),
        ([voice("enx", "a")], None),
    ],
)
def test_a_passage_is_read_by_a_voice_of_its_language_if_the_device_has_one(voices: list[dict[str, Any]], name: str | None) -> None:
    found = one("voiceOf", voices, "en")

    assert (found and found["name"]) == name


TEXTS = [
    "Một câu.",
    "Em đọc bài. Em xem hình! Vì sao? " * 20,
    "từ " * 200,
    "Số 3,5 và 1.000 là số; còn lại: không phải…",
    "“Mai nộp bài nhé!” bạn nói (rất to).",
    "",
    "   ",
    "...",
    "x" * 400,
]


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_lost_and_no_piece_is_long(text: str) -> None:
    pieces = one("pieces", text)

    assert "".join(" ".join(pieces).split()) == "".join(text.split())
    assert all(len(piece) <= 180 + 60 or " " not in piece for piece in pieces)
    assert all(piece.strip() for piece in pieces)


def test_sentences_are_pieces() -> None:
    long = "Câu này dài vừa đủ để đứng một mình mà không bị ghép vào câu khác."

    assert one("pieces", f"{long} {long}") == [long, long]


def test_numbers_stay_whole() -> None:
    assert one("pieces", "Dân số là 1.000.000 người, diện tích 3,5 km.") == ["Dân số là 1.000.000 người, diện tích 3,5 km."]
