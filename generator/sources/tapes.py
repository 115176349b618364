"""How long a video or a recording is, and how large a video is shown, from the file's heads; nothing is decoded.

A file that does not say it, or not in the usual place, gives zeros: a player then shows no duration before it plays.
"""

import struct
import wave
from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

MOST_HEAD = 1 << 20
"""Bytes of a head that are looked at."""

_MP3_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""Kilobits a second of MPEG 1 layer 3, by the number in a frame's head."""


@dataclass(frozen=True, slots=True)
class Tape:
    """What is known of a video or recording."""

    seconds: float = 0.0
    width: int = 0
    """In CSS pixels; 0 for a recording."""
    height: int = 0


def read_tape(file: BinaryIO) -> Tape:
    """Of MP4 (also M4A), WebM, WAV, Ogg and MP3."""
    head = file.read(64)
    file.seek(0)
    try:
        if head[4:8] == b"ftyp":
            return _mp4(file)
        if head.startswith(b"\x1aE\xdf\xa3"):
            return _webm(file.read(MOST_HEAD))
        if head.startswith(b"RIFF"):
            with wave.open(file) as sound:
                return Tape(sound.getnframes() / sound.getframerate())
        if head.startswith(b"OggS"):
            return _ogg(file)
        return _mp3(file)
    except (struct.error, wave.Error, RuntimeError, EOFError, ZeroDivisionError, IndexError, OverflowError, ValueError):
        # RuntimeError is what the standard library says of a WAV that ends within a chunk
        return Tape()


def _mp4(file: BinaryIO) -> Tape:
    """The head ``moov`` may stand behind the pictures: boxes are leapt over, not read."""
    size, place = file.seek(0, SEEK_END), 0
    while place + 8 <= size:
        file.seek(place)
        length, name = struct.unpack(">I4s", file.read(8))
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
        if name == b"moov":
            return _movie(file.read(min(length, MOST_HEAD)))
        if length < 8:  # noqa: PLR2004 -- shorter than its own head: broken, or to the end of the file
            break
        place += length
    return Tape()


def _movie(moov: bytes) -> Tape:
    seconds, sizes = 0.0, [(0, 0)]
    for name, box in _boxes(moov):
        if name == b"mvhd":
            scale, length = struct.unpack(">IQ", box[20:32]) if box[0] == 1 else struct.unpack(">II", box[12:20])
            seconds = length / scale
        if name == b"trak":
            tracks = [(own[-8:-4], own[-4:]) for kind, own in _boxes(box) if kind == b"tkhd"]
            sizes += [(int.from_bytes(wide[:2], "big"), int.from_bytes(high[:2], "big")) for wide, high in tracks]
    return Tape(seconds, *max(sizes))


def _boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    while place + 8 <= len(content):
        length, name = struct.unpack(">I4s", content[place : place + 8])
        if length < 8:  # noqa: PLR2004 -- as above
            return
        yield name, content[place + 8 : place + length]
        place += length


def _webm(head: bytes) -> Tape:
    """Duration, in milliseconds unless said otherwise, and the first track's size; what is written while it is recorded lacks the first."""
    units, scale, width, height = 0.0, 1_000_000, 0, 0
    for name, content in _elements(head):
        if name == 0x4489:  # noqa: PLR2004 -- Duration
            (units,) = struct.unpack(">d" if len(content) == 8 else ">f", content)  # noqa: PLR2004 -- bytes
        elif name == 0x2AD7B1:  # noqa: PLR2004 -- TimestampScale
            scale = int.from_bytes(content, "big")
        elif name == 0xB0:  # noqa: PLR2004 -- PixelWidth
            width = width or int.from_bytes(content, "big")
        elif name == 0xBA:  # noqa: PLR2004 -- PixelHeight
            height = height or int.from_bytes(content, "big")
    return Tape(units * scale / 1e9, width, height)


_MASTERS = frozenset({0x18538067, 0x1549A966, 0x1654AE6B, 0xAE, 0xE0})
"""Segment, Info, Tracks, TrackEntry, Video: what the elements above stand in."""
_CLUSTER = 0x1F43B675


def _elements(head: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(head):
        name, place = _variable(head, place, keep=True)
        length, place = _variable(head, place, keep=False)
        if name == _CLUSTER:
            return
        if name not in _MASTERS:
            yield name, head[place : place + length] if length <= 16 else b""  # noqa: PLR2004 -- numbers are short
            place += length


def _variable(head: bytes, place: int, *, keep: bool) -> tuple[int, int]:
    """A number whose first byte tells how long it is, and the place after it."""
    length = 9 - head[place].bit_length()
    value = int.from_bytes(head[place : place + length], "big")
    return value if keep else value & ((1 << (7 * length)) - 1), place + length


def _ogg(file: BinaryIO) -> Tape:
    """The last page says how many samples there are; Opus counts 48,000 a second whatever it was made from."""
    head = file.read(4096)
    rate = 48_000 if b"OpusHead" in head else 0
    if (vorbis := head.find(b"\x01vorbis")) >= 0:
        (rate,) = struct.unpack("<I", head[vorbis + 12 : vorbis + 16])
    file.seek(max(0, file.seek(0, SEEK_END) - 65_536))
    tail = file.read()
    (samples,) = struct.unpack("<Q", tail[tail.rindex(b"OggS") + 6 : tail.rindex(b"OggS") + 14]) if b"OggS" in tail else (0,)
    return Tape(samples / rate)


def _mp3(file: BinaryIO) -> Tape:
    """From the rate of the first frame, or the count of frames that encoders of varying rate write into it."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    head = file.read(10)
    begin = 0
    if head.startswith(b"ID3"):
        begin = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
    file.seek(begin)
    frame = file.read(256)
    if len(frame) < 4 or frame[0] != 0xFF or frame[1] & 0xFE != 0xFA:  # noqa: PLR2004 -- MPEG 1 layer 3
        return Tape()
    rate = _MP3_RATES[frame[2] >> 4]
    samples_a_second = (44_100, 48_000, 32_000)[frame[2] >> 2 & 3]
    for mark in (b"Xing", b"Info"):
        if (place := frame.find(mark)) >= 0 and frame[place + 7] & 1:
            (frames,) = struct.unpack(">I", frame[place + 8 : place + 12])
            return Tape(frames * 1152 / samples_a_second)
    return Tape((size - begin) * 8 / (rate * 1000))
