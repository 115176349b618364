"""Known materials are found among the first five, however they are asked for."""

import pytest

from generator.engine.search import SearchText

from .relevance import BODY, Share, measure, own_content
from .synthetic import texts

TITLES, SENTENCES = 0.95, 0.85
"""The least share of queries whose material is among the first five."""


@pytest.fixture(scope="module", params=["the school's own content", "texts made of words"])
def shares(request: pytest.FixtureRequest) -> dict[str, Share]:
    library: list[SearchText] = own_content() if request.param == "the school's own content" else list(texts(400, syllables=300))
    return measure(library, 60)


def test_a_material_is_found_by_its_title_whole_or_in_part_with_marks_or_without_or_with_a_slip(shares: dict[str, Share]) -> None:
    by_title = {kind: share.found for kind, share in shares.items() if kind != BODY}

    assert len(by_title) == 4
    assert all(found >= TITLES for found in by_title.values()), by_title


def test_a_material_is_found_by_a_sentence_of_its_text(shares: dict[str, Share]) -> None:
    assert shares[BODY].found >= SENTENCES


def test_the_first_of_the_results_is_mostly_the_material_that_was_meant(shares: dict[str, Share]) -> None:
    assert shares["title without marks"].mean_reciprocal >= TITLES
