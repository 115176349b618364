"""Lengths and sizes of videos and recordings, from files made here byte by byte, and from one that a browser recorded."""

import struct
import wave
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.tapes import Tape, read_tape

RECORDED = Path(__file__).parents[1] / "browser/showcase/content/khtn/6/video/con-lac.webm"


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def mp4(*, behind: bool = False, version: int = 0) -> bytes:
    head = struct.pack(">BxxxQQIQ", 1, 0, 0, 600, 75_000) if version else struct.pack(">BxxxIIII", 0, 0, 0, 600, 75_000)
    track = box(b"trak", box(b"tkhd", bytes(76) + struct.pack(">HHHH", 854, 0, 480, 0)))
    sound = box(b"trak", box(b"tkhd", bytes(84)))
    moov, data = box(b"moov", box(b"mvhd", head + bytes(80)) + sound + track), box(b"mdat", b"\xff" * 5000)
    return box(b"ftyp", b"isom" + bytes(8)) + (data + moov if behind else moov + data)


def wav(seconds: float) -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(bytes(int(8000 * seconds)))
    return out.getvalue()


def ogg(head: bytes, samples: int) -> bytes:
    return b"OggS" + bytes(24) + head + bytes(9000) + b"OggS" + bytes(2) + struct.pack("<Q", samples) + bytes(20)


def mp3(frames: int, *, varying: bool = False) -> bytes:
    frame = b"\xff\xfb\x90\x00" + (b"\0" * 32 + b"Xing" + struct.pack(">II", 1, 1000) if varying else b"").ljust(413, b"\0")
    return b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(10) + frame * frames


@pytest.mark.parametrize(
    ("raw", "tape"),
    [
        (mp4(), Tape(125.0, 854, 480)),
        (mp4(behind=True), Tape(125.0, 854, 480)),
        (mp4(version=1), Tape(125.0, 854, 480)),
        (wav(2.5), Tape(2.5)),
        (ogg(b"\x01vorbis" + struct.pack("<IBI", 0, 1, 44_100), 441_000), Tape(10.0)),
        (ogg(b"OpusHead" + bytes(11), 480_000), Tape(10.0)),
        (mp3(100), Tape(100 * 417 * 8 / 128_000)),
        (mp3(100, varying=True), Tape(1000 * 1152 / 44_100)),
    ],
)
def test_a_head_says_how_long_and_how_large(raw: bytes, tape: Tape) -> None:
    assert read_tape(BytesIO(raw)) == tape


def test_a_video_from_a_browser_is_read() -> None:
    with RECORDED.open("rb") as file:
        tape = read_tape(file)

    assert (round(tape.seconds), tape.width, tape.height) == (2, 320, 180)


BEGINNINGS = (b"", mp4()[:200], wav(0.1)[:60], ogg(b"OpusHead", 9)[:60], mp3(1)[:40], RECORDED.read_bytes()[:200], b"\xff\xfb\x90\x00")


@given(st.sampled_from(BEGINNINGS), st.integers(0, 200), st.binary(max_size=60))
def test_no_file_however_broken_raises(beginning: bytes, cut: int, rest: bytes) -> None:
    tape = read_tape(BytesIO(beginning[:cut] + rest))

    assert tape.width >= 0
