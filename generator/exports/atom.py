"""``feed.xml``: the newest materials, for the school's website and for feed readers (D15)."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from generator.engine.structured_data import subject_name
from generator.model.export import Artifact, Export, Publication
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material
from generator.model.message import N_
from generator.model.school import School

from ._xml import document, element

MOST_ENTRIES = 30
ADDRESS = "feed.xml"
TAG_DATE = "2023"
"""In every tag URI (RFC 4151), so that they never change: the year from which the school's guide is in force."""
NO_DAY = date(1970, 1, 1)
"""Atom asks for a day even of a feed without entries."""


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    dated = [(material.approved_on, material) for material in library.published if material.approved_on]
    newest = sorted(dated, key=lambda pair: (-pair[0].toordinal(), pair[1].path))[:MOST_ENTRIES]
    feed = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": publication.language})
    element(feed, "id", _id(publication, ""))
    element(feed, "title", publication.site_name)
    element(feed, "updated", _moment(newest[0][0] if newest else NO_DAY))
    element(element(feed, "author"), "name", library.school.catalog.school.name)
    element(feed, "link", rel="self", type="application/atom+xml", href=publication.url(ADDRESS))
    element(feed, "link", rel="alternate", type="text/html", href=publication.url("") or "./")
    for day, material in newest:
        _entry(feed, day, material, library.school, publication)
    yield Artifact(ADDRESS, document(feed))


def _entry(feed: ET.Element, day: date, material: Material, school: School, publication: Publication) -> None:
    entry = element(feed, "entry")
    element(entry, "id", _id(publication, material.address))
    element(entry, "title", material.title)
    element(entry, "updated", _moment(day))
    element(entry, "link", rel="alternate", type="text/html", href=publication.url(material.address))
    grade = school.catalog.label(Vocabulary.GRADE, str(material.grade))
    element(entry, "category", term=f"{material.subject}/{material.grade}", label=f"{subject_name(material, school)} – {grade}")
    if material.summary:
        element(entry, "summary", material.summary)


def _id(publication: Publication, address: str) -> str:
    """The permanent name of the feed or an entry: a tag URI where the site has an address, else a URN made from its name."""
    site = urlsplit(publication.site_url)
    if site.hostname:
        return f"tag:{site.hostname},{TAG_DATE}:{site.path.rstrip('/')}/{quote(address, errors='surrogateescape')}"
    return uuid5(NAMESPACE_URL, f"{publication.site_name}/{quote(address, errors='surrogateescape')}").urn


def _moment(day: date) -> str:
    """The beginning of a day in Vietnam, which has one time and no summer time."""
    return f"{day.isoformat()}T00:00:00+07:00"


EXPORT = Export(N_("a feed of the newest materials"), _make)
