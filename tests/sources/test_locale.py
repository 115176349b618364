"""The catalogue as it was compiled, and as it is written: one and the same, and never an old one."""

import os
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.sources.locale import read_locale

WRITTEN = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "lesson"\nmsgstr "%s"\n'


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    file = tmp_path / "vi/LC_MESSAGES/hoclieu.po"
    file.parent.mkdir(parents=True)
    file.write_text(WRITTEN % "bài học", encoding="utf-8")
    return file


def compile_(catalog: Path) -> Path:
    compiled = catalog.with_suffix(".mo")
    with catalog.open("rb") as written, compiled.open("wb") as file:
        write_mo(file, read_po(written, locale="vi"))
    return compiled


@pytest.mark.usefixtures("catalog")
def test_without_a_compiled_catalogue_the_written_one_is_read(tmp_path: Path) -> None:
    assert read_locale("vi", tmp_path)("lesson") == "bài học"


def test_the_compiled_catalogue_is_read_when_it_is_newer(catalog: Path, tmp_path: Path) -> None:
    compiled = compile_(catalog)
    catalog.write_text(WRITTEN % "bài", encoding="utf-8")
    os.utime(catalog, ns=(compiled.stat().st_mtime_ns - 1,) * 2)

    assert read_locale("vi", tmp_path)("lesson") == "bài học"


def test_what_was_written_since_counts(catalog: Path, tmp_path: Path) -> None:
    compiled = compile_(catalog)
    catalog.write_text(WRITTEN % "bài", encoding="utf-8")
    os.utime(catalog, ns=(compiled.stat().st_mtime_ns,) * 2)

    assert read_locale("vi", tmp_path)("lesson") == "bài"


def test_english_is_the_language_of_the_source(tmp_path: Path) -> None:
    assert read_locale("en", tmp_path)("lesson") == "lesson"
