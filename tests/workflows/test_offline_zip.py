"""The edition on a stick: the same site, the same bytes; names that any computer can read; nothing that asks a network (D19)."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.sources.locale import read_locale
from generator.workflows.offline_zip import editions, offline_zip
from generator.workflows.verify import look, verify
from tests.conftest import copy_demo

from .sites import publish

pytestmark = pytest.mark.slow
VI = read_locale("vi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("stick") / "library"
    copy_demo(root)
    publish(root)
    return root / "site"


@pytest.fixture(scope="module")
def packed(folder: Path) -> dict[str, bytes]:
    return {artifact.path: artifact.content for artifact in (offline_zip(edition, VI) for edition in editions(folder))}


def test_there_is_one_for_each_subject_and_grade_and_it_is_small(packed: dict[str, bytes]) -> None:
    assert sorted(packed) == ["hoc-lieu-khtn-6.zip", "hoc-lieu-tin-hoc-6.zip", "hoc-lieu-toan-6.zip"]
    assert max(map(len, packed.values())) < 2_000_000


def test_the_same_site_gives_the_same_bytes(folder: Path, packed: dict[str, bytes]) -> None:
    again = {artifact.path: artifact.content for artifact in (offline_zip(edition, VI) for edition in editions(folder))}

    assert again == packed
    for content in packed.values():
        with ZipFile(io.BytesIO(content)) as pack:
            assert {info.date_time for info in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert {info.create_system for info in pack.infolist()} == {3}
            assert [info.filename for info in pack.infolist()] == sorted(info.filename for info in pack.infolist())


def test_names_are_plain_and_stay_within_one_folder(packed: dict[str, bytes]) -> None:
    for name, content in packed.items():
        with ZipFile(io.BytesIO(content)) as pack:
            names = pack.namelist()
        assert f"{name.removesuffix('.zip')}/index.html" in names
        assert len(names) == len(set(names))
        assert [one for one in names if not re.fullmatch(r"hoc-lieu-[a-z0-9-]+/[A-Za-z0-9._/-]+", one) or ".." in one] == []


def test_every_link_of_an_edition_leads_to_a_file_of_it(packed: dict[str, bytes]) -> None:
    from generator.model.catalog import Budgets

    for name, content in packed.items():
        top = f"{name.removesuffix('.zip')}/"
        with ZipFile(io.BytesIO(content)) as pack:
            files = {one.removeprefix(top): pack.read(one) for one in pack.namelist()}
        looked = {path: look(path, raw.decode()) for path, raw in files.items() if path.endswith(".html")}
        assert verify(looked, [path for path in files if path not in looked], Budgets(), frozenset()) == ()
        assert [path for path, one in looked.items() if not one.is_closed] == []


def test_the_index_is_its_own_and_given_by_scripts(packed: dict[str, bytes]) -> None:
    with ZipFile(io.BytesIO(packed["hoc-lieu-toan-6.zip"])) as pack:
        titles = pack.read("hoc-lieu-toan-6/search/titles.js").decode()
        names = {one for one in pack.namelist() if "/search/" in one}

    assert titles.startswith('hoclieuGiven("search/titles.json",{')
    assert '"subject":"toan"' in titles
    assert "tin-hoc" not in titles
    assert names == {f"hoc-lieu-toan-6/search/{one}" for one in ("titles.js", "cells/toan-6.js", "texts/toan-6.js")}


def test_a_subject_or_a_grade_can_be_asked_for(folder: Path) -> None:
    assert [edition.id for edition in editions(folder, "toan")] == ["toan-6"]
    assert [edition.id for edition in editions(folder, grade=6)] == ["khtn-6", "tin-hoc-6", "toan-6"]
    assert list(editions(folder, "toan", 9)) == []
