"""Who is asked to review what."""

from dataclasses import replace

import pytest

from generator.engine.code_owners import HEAD, code_owners, is_owner
from generator.model.catalog import Catalog, Department, SchoolFacts, Subject
from generator.sources.catalog import read_catalog
from tests.builders import catalog
from tests.conftest import REPOSITORY

TEAM = "@truong/to-toan-tin"


def owned(*owners: str, leaders: tuple[str, ...] = ()) -> Catalog:
    department = Department("to-toan-tin", "Tổ Toán – Tin", "to-truong-toan-tin", owners)
    return catalog(departments=(department,), school=SchoolFacts("Trường THCS Mẫu", owners=leaders))


def lines(one: Catalog) -> list[str]:
    return [line for line in code_owners(one).splitlines() if line and not line.startswith("#")]


def test_leaders_are_asked_for_everything_and_departments_for_their_subjects() -> None:
    assert lines(owned(TEAM, leaders=("@truong/ban-giam-hieu",))) == [
        "* @truong/ban-giam-hieu",
        f"/content/tin-hoc/ {TEAM}",
        f"/content/ppct/*/tin-hoc-*.csv {TEAM}",
        f"/content/toan/ {TEAM}",
        f"/content/ppct/*/toan-*.csv {TEAM}",
        f"/content/ppct/*/phan-cong-to-toan-tin.csv {TEAM}",
    ]


def test_the_file_says_where_it_comes_from_and_how_it_is_made_anew() -> None:
    assert code_owners(owned(TEAM)).startswith("\n".join(HEAD))
    assert "hoclieu codeowners --write" in HEAD[1]


def test_nobody_named_is_no_file() -> None:
    assert code_owners(owned()) == ""


def test_a_subject_without_a_department_is_left_to_the_leaders() -> None:
    one = replace(owned(TEAM), subjects=(Subject("toan", "Toán"),))

    assert lines(one) == [f"/content/ppct/*/phan-cong-to-toan-tin.csv {TEAM}"]


@pytest.mark.parametrize("written", ["@a", "@truong/to-toan.tin", "to@truong.edu.vn"])
def test_accounts_teams_and_addresses_can_be_asked(written: str) -> None:
    assert is_owner(written)


@pytest.mark.parametrize("written", ["", "@", "a", "@a b", "@a\n* @b", "@a/", "@a/b/c", "@-a", "tổ@truong.vn", "@a #"])
def test_whatever_else_is_written_reaches_no_line(written: str) -> None:
    assert not is_owner(written)
    assert lines(owned(written, leaders=(written,))) == []


def test_a_subject_with_an_unusual_id_reaches_no_line() -> None:
    one = replace(
        owned(TEAM), subjects=(Subject("toan *\n*", "Toán", (), "to *\n*"),), departments=(Department("to *\n*", "Tổ", "", (TEAM,)),)
    )

    assert lines(one) == []


def test_the_librarys_own_file_is_current() -> None:
    own, _ = read_catalog("materials_catalog.yml", (REPOSITORY / "materials_catalog.yml").read_bytes())

    assert (REPOSITORY / ".github" / "CODEOWNERS").read_text(encoding="utf-8") == code_owners(own)
    assert lines(own)
