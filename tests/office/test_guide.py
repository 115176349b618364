"""What the guide for leaders says of reports is so."""

import re

import pytest
import yaml

from generator.engine.filing import columns_of, filing_table
from generator.sources.catalog import read_catalog
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "content" / "huong-dan" / "lanh-dao.md").read_text(encoding="utf-8")
CATALOGUE = (REPOSITORY / "materials_catalog.yml").read_text(encoding="utf-8")
SHOWN = [
    block for block in re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL) if block.startswith(("school:", "reports:"))
]


@pytest.mark.parametrize("kind", filing_table())
def test_it_names_every_column_that_a_report_of_the_school_can_have(kind: str) -> None:
    catalog, _ = read_catalog("materials_catalog.yml", CATALOGUE.encode())
    (row,) = re.findall(rf"^\| `{kind}` \|[^|]*\| ([^|]*) \|$", GUIDE, re.MULTILINE)

    assert re.findall(r"`([^`]+)`", row) == [column.id for column in columns_of(kind, catalog)]


def test_what_it_shows_to_be_written_into_the_catalogue_is_taken() -> None:
    with_them = yaml.safe_load(CATALOGUE)
    for block in SHOWN:
        with_them |= yaml.safe_load(block)

    catalog, faults = read_catalog("a.yml", yaml.safe_dump(with_them, allow_unicode=True).encode())

    assert len(SHOWN) == 2
    assert faults == ()
    assert catalog.school.signer == "Phó Hiệu trưởng"
    assert dict(catalog.reports)["missing"] == ("number", "subject", "grade", "lesson", "due")
