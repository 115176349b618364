"""Reports that are filed, as tables in the reader's language with the columns that the school wants."""

from collections.abc import Iterator, Mapping
from functools import cache

from generator.model.catalog import Catalog
from generator.model.export import Publication
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.message import Message, Translate
from generator.model.table import Cell, Column, Head, Row, Table, Value
from generator.registry import discover

from . import filings
from .harmless import one_line

NUMBER, ADDRESS = "number", "address"
"""The column that counts the rows, and the one of addresses in the published site."""


@cache
def filing_table() -> Mapping[str, Filing]:
    """All kinds by name, in the order in which they stand in one paper."""
    found = discover(filings, Filing)
    return {name: found[name] for name in sorted(found, key=lambda name: found[name].place)}


def columns_of(name: str, catalog: Catalog) -> tuple[Column, ...]:
    """All columns that a kind can have at this school."""
    return filing_table()[name].columns(catalog)


def chosen(name: str, catalog: Catalog) -> tuple[Column, ...]:
    """The columns that the catalogue asks for, in its order; the usual ones when it asks for none that there is."""
    known = {column.id: column for column in columns_of(name, catalog)}
    wanted = dict.fromkeys(dict(catalog.reports).get(name, ()))
    return tuple(known[one] for one in wanted if one in known) or tuple(column for column in known.values() if column.is_usual)


def filed(library: Library, name: str, translate: Translate, url: str = "") -> Table:
    """One kind of report on a library; ``url`` is the address of the published site, when it is known."""
    site = Publication(site_name="", translate=translate, site_url=url)
    filing, columns = filing_table()[name], chosen(name, library.school.catalog)
    return Table(
        name,
        translate(filing.title),
        translate(filing.short),
        _heads(columns, translate),
        tuple(_cells(row, number, columns, site) for number, row in enumerate(filing.rows(library), 1)),
        tuple(one_line(note.text(translate)) for note in filing.notes(library)),
    )


def _heads(columns: tuple[Column, ...], translate: Translate) -> tuple[Head, ...]:
    places = {column.id: place for place, column in enumerate(columns)}
    return tuple(
        Head(column.id, _capital(column.head, translate), column.kind, column.width, column.has_total, _share_of(column, places))
        for column in columns
    )


def _share_of(column: Column, places: Mapping[str, int]) -> tuple[int, int] | None:
    part, of = (places.get(one) for one in column.share_of) if column.share_of else (None, None)
    return None if part is None or of is None else (part, of)


def _capital(head: Message | str, translate: Translate) -> str:
    text = one_line(head if isinstance(head, str) else head.text(translate))
    return text[:1].upper() + text[1:]


def _cells(row: Row, number: int, columns: tuple[Column, ...], site: Publication) -> tuple[Cell, ...]:
    return tuple(number if column.id == NUMBER else _cell(column, row.get(column.id), site) for column in columns)


def _cell(column: Column, value: Value, site: Publication) -> Cell:
    if isinstance(value, Message):
        return _capital(value, site.translate)
    if isinstance(value, str):
        return one_line(site.url(value) if column.id == ADDRESS else value)
    return "" if value is None else value


def unknown_columns(catalog: Catalog) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What the catalogue asks for and nobody can give: kind, column, and the columns there are; without a column the kind is unknown."""
    for name, columns in catalog.reports:
        if name not in filing_table():
            yield name, "", tuple(filing_table())
            continue
        known = tuple(column.id for column in columns_of(name, catalog))
        yield from ((name, column, known) for column in columns if column not in known)
