"""``sitemap.xml``: the addresses of all pages, for search engines."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from generator.model.export import Artifact, Export, Publication
from generator.model.library import Library
from generator.model.message import N_

from ._xml import document, element


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    """Nothing without the site's address: a sitemap holds whole addresses or none."""
    if not publication.site_url:
        return
    days = {publication.url(page): "" for page in ("", *publication.pages)}
    days |= {publication.url(m.address): m.approved_on.isoformat() if m.approved_on else "" for m in library.published}
    root = ET.Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for address, day in sorted(days.items()):
        url = element(root, "url")
        element(url, "loc", address)
        if day:
            element(url, "lastmod", day)
    yield Artifact("sitemap.xml", document(root))


EXPORT = Export(N_("the addresses of all pages for search engines"), _make, is_of_pages=True)
