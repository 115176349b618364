"""A cell's bodies and its share of the search index: the unit of work that executors are given."""

from dataclasses import dataclass, replace

from generator.engine.search import Fragment, SearchText, fragment

from .job import Job, Page
from .render import render


@dataclass(frozen=True, slots=True)
class Item:
    """One material of a batch."""

    job: Job
    search: SearchText
    """Without headings; its text is the summary."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The materials of one cell."""

    items: tuple[Item, ...]
    shards: int


@dataclass(frozen=True, slots=True)
class Done:
    """What was made of a batch."""

    pages: tuple[Page, ...]
    """In the order of its items."""
    index: Fragment | None
    """None when the cell has no materials."""


def work(batch: Batch) -> Done:
    """Renders and indexes: a pure function."""
    pages = tuple(render(item.job) for item in batch.items)
    texts = [_with_body(item.search, page) for item, page in zip(batch.items, pages, strict=True)]
    return Done(pages, fragment(texts, batch.shards) if texts else None)


def _with_body(text: SearchText, page: Page) -> SearchText:
    return replace(text, headings=tuple(item.text for item in page.toc), text=f"{text.text} {page.text}")
