from xml.etree import ElementTree as ET

from generator.exports.sitemap import EXPORT

from .sample import AT_HOME, LIBRARY, PUBLICATION

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_materials_and_further_pages_have_whole_addresses() -> None:
    (artifact,) = EXPORT.make(LIBRARY, PUBLICATION)

    urls = {
        url.findtext(f"{NAMESPACE}loc"): url.findtext(f"{NAMESPACE}lastmod")
        for url in ET.fromstring(artifact.content)  # noqa: S314 -- our own text
    }
    assert urls == {
        "https://thcs.example.vn/kho/": None,
        "https://thcs.example.vn/kho/huong-dan/hoc-sinh/": None,
        "https://thcs.example.vn/kho/tin-hoc/6/": None,
        "https://thcs.example.vn/kho/tin-hoc/6/bai-01-truoc/": "2023-09-15",
        "https://thcs.example.vn/kho/tin-hoc/6/bai-02-sau/": "2023-09-22",
        "https://thcs.example.vn/kho/toan/7/on-tap/": None,
    }


def test_there_is_no_sitemap_where_the_site_has_no_address() -> None:
    assert list(EXPORT.make(LIBRARY, AT_HOME)) == []
