"""Known materials are found among the first five, however they are asked for: by the engine, and by the script that pupils run."""

import zlib
from collections import Counter

import pytest

from generator.engine.search import SearchText, rank, read
from generator.engine.search.query import shards_for, terms_of
from generator.engine.search.titles import read_titles
from tests.engine.search_script import run_script

from .found import LARGE, SENTENCES, TITLES
from .relevance import BODY, FIRST, Share, files_of, known_items, measure, own_content
from .synthetic import texts


@pytest.fixture(scope="module")
def large() -> list[SearchText]:
    """A library made of words."""
    return list(texts(LARGE, syllables=300))


@pytest.fixture(scope="module", params=["the school's own content", "texts made of words"])
def shares(request: pytest.FixtureRequest) -> dict[str, Share]:
    library: list[SearchText] = own_content() if request.param == "the school's own content" else list(texts(400, syllables=300))
    return measure(library, 60)


def test_a_material_is_found_by_its_title_whole_or_in_part_with_marks_or_without_or_with_a_slip(shares: dict[str, Share]) -> None:
    by_title = {kind: share.found for kind, share in shares.items() if kind != BODY}

    assert len(by_title) == 7
    assert all(found >= TITLES for found in by_title.values()), by_title


def test_a_material_is_found_by_a_sentence_of_its_text(shares: dict[str, Share]) -> None:
    assert shares[BODY].found >= SENTENCES


def test_what_comes_first_mostly_has_the_title_that_was_asked_for(large: list[SearchText]) -> None:
    index, by_address = read(files_of(large)), {one.address: one for one in large}

    first = [
        rank(index, query)[0].document.title == by_address[meant].title for query, meant in known_items(large, 60)["title without marks"]
    ]

    assert sum(first) / len(first) >= TITLES


def test_in_a_library_of_1500_texts_the_script_finds_them_too_with_the_shards_it_may_fetch(large: list[SearchText]) -> None:
    asked = known_items(large, 150)

    seen = run_script([query for queries in asked.values() for query, _ in queries], files_of(large))

    places = iter([address for address, _ in one["found"][:FIRST]] for one in seen)
    found = {kind: sum(meant in next(places) for _, meant in queries) / len(queries) for kind, queries in asked.items()}
    assert found[BODY] >= SENTENCES
    assert all(share >= TITLES for kind, share in found.items() if kind != BODY), found


def test_the_titles_of_a_library_made_of_words_collide_as_those_of_schools_do(large: list[SearchText]) -> None:
    """Neither can search win because every title is one of its kind, nor lose because nobody could tell them apart."""
    shared = Counter(one.title for one in large)
    here = Counter((one.title, one.subject, one.grade) for one in large)

    alone = sum(count for count in shared.values() if count == 1) / LARGE

    assert 0.4 <= alone <= 0.7
    assert sum(count for count in shared.values() if count > FIRST) >= 30
    assert sum(count for count in here.values() if count > FIRST) == 0


def test_no_search_fetches_more_of_the_index_than_a_poor_network_carries(large: list[SearchText]) -> None:
    """Of the 100 KB that a search may cost the pages that snippets are cut from take 45: six, each a little heavier than today's."""
    files = {artifact.path: artifact.content for artifact in files_of(large)}
    titles = read_titles(files["search/titles.json"])
    queries = [query for asked in known_items(large, 100).values() for query, _ in asked]

    weights = [
        sum(
            len(zlib.compress(files[f"search/{number:03}.json"], 6))
            for number in shards_for(terms_of(query, titles.vocabulary), titles.sizes)
        )
        for query in queries
    ]

    assert max(weights) <= 55 * 1024
    assert len(zlib.compress(files["search/titles.json"], 6)) * 5000 / LARGE <= 200 * 1024
