import re
from pathlib import Path

import pytest

from generator import exports
from generator.model.export import Artifact, Export
from generator.registry import discover
from tests.conftest import Accept

from .sample import AFTER, AT_HOME, BARE, BEFORE, DRAFT, IN_REVIEW, LIBRARY, PUBLICATION, library

EXPECTED = Path(__file__).parent / "expected"
TABLE = discover(exports, Export)
OF_THE_SCHOOL = {"schemas", "snippets", "role-calendars"}
"""Exports that tell of the school and of no material."""
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def made(name: str) -> list[Artifact]:
    return list(TABLE[name].make(LIBRARY, PUBLICATION))


@pytest.mark.parametrize("name", TABLE)
def test_an_export_is_as_it_was_accepted(name: str, accept: Accept) -> None:
    artifacts = made(name)

    assert artifacts
    for artifact in artifacts:
        accept(artifact.content, EXPECTED / artifact.path)


def test_every_golden_file_belongs_to_an_export() -> None:
    paths = {artifact.path for name in TABLE for artifact in made(name)}

    assert {file.relative_to(EXPECTED).as_posix() for file in EXPECTED.rglob("*") if file.is_file()} == paths


@pytest.mark.parametrize("name", TABLE)
def test_only_what_is_approved_is_given_away(name: str) -> None:
    text = b"".join(artifact.content for artifact in made(name)).decode()

    assert not [one.address for one in (DRAFT, IN_REVIEW) if one.address in text or one.title in text]
    assert (BEFORE.address in text) is (name not in OF_THE_SCHOOL)


@pytest.mark.parametrize("name", TABLE)
def test_the_order_in_which_files_were_read_does_not_matter(name: str) -> None:
    other = library(BEFORE, DRAFT, BARE, IN_REVIEW, AFTER)

    assert list(TABLE[name].make(other, PUBLICATION)) == made(name)


@pytest.mark.parametrize("name", TABLE)
def test_nothing_from_a_file_reaches_a_reader_as_a_control(name: str) -> None:
    text = b"".join(artifact.content for artifact in made(name)).decode()

    assert not UNSEEN.search(text.removeprefix("\ufeff"))


@pytest.mark.parametrize("name", TABLE)
def test_without_an_address_of_the_site_all_addresses_are_relative(name: str) -> None:
    text = b"".join(artifact.content for artifact in TABLE[name].make(LIBRARY, AT_HOME)).decode()

    assert "thcs.example.vn" not in text
    assert not re.search(r'"/|"//|>/', text)


@pytest.mark.parametrize("name", TABLE)
def test_an_empty_library_can_be_exported(name: str) -> None:
    artifacts = list(TABLE[name].make(library(), PUBLICATION))

    assert [artifact.path for artifact in artifacts] == [artifact.path for artifact in made(name)]
