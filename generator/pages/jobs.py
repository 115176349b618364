"""Materials to jobs: everything that a material's HTML depends on, gathered as values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.engine.links import Kind, Target, resolve
from generator.model.header import Vocabulary
from generator.model.library import Entry
from generator.model.material import Material
from generator.model.message import N_

from .addresses import way
from .files import Files
from .job import Exhibit, Job, Picture
from .site import Site

WORDS = {
    "answer": N_("See the answer"),
    "hint": N_("See a hint"),
    "model-answer": N_("See a model answer"),
    "table": N_("Table"),
    "formula": N_("Formula"),
    "transcript": N_("Read what is said"),
}


@dataclass(frozen=True)
class Jobs:
    """Makes the jobs of a site."""

    site: Site
    files: Files
    """How the other files of the content folder are shown."""
    addresses: Mapping[str, str]
    """Where the Markdown files of the content folder are published, by path; unpublished ones are not in it."""
    fingerprint: str

    def of(self, entry: Entry, material: Material, text: str) -> Job:
        """The job of one material.

        Args:
            entry: for the links that were found in it.
            material: for its address.
            text: its body.
        """
        links = {link.target: self._href(material, link.target) for link in entry.links if not link.is_picture}
        pictures = {link.target: self._picture(material, link.target) for link in entry.links if link.is_picture}
        levels = tuple((term.id, term.name) for term in self.site.school.catalog.terms(Vocabulary.LEVEL))
        return Job(
            text=text,
            links=tuple(sorted((target, href) for target, href in links.items() if href is not None)),
            pictures=tuple(sorted(((t, p) for t, p in pictures.items() if p is not None), key=lambda pair: pair[0])),
            exhibits=tuple(self._exhibits(entry, material)),
            levels=levels,
            words=tuple(sorted((key, self.site.translate(word)) for key, word in WORDS.items())),
            language=self.site.language(material.subject),
            fingerprint=self.fingerprint,
        )

    def _href(self, material: Material, written: str) -> str | None:
        """The address of a link within the library; empty when it is not published; None for what is not ours to change."""
        target = resolve(material.path, written)
        if target.kind is not Kind.FILE:
            return None
        if target.path.endswith(".md"):
            address = self.addresses.get(target.path)
            return "" if address is None else _with_anchor(way(material.address, address), target)
        return _with_anchor(way(material.address, self.files.address(target.path)), target)

    def _picture(self, material: Material, written: str) -> Picture | None:
        target = resolve(material.path, written)
        if target.kind is not Kind.FILE:
            return None
        return self.files.picture(material.address, target.path)

    def _exhibits(self, entry: Entry, material: Material) -> Iterator[tuple[str, Exhibit]]:
        """Of links that are paragraphs of their own, by their addresses on the page."""
        for link in entry.links:
            if not link.alone:
                continue
            target = resolve(material.path, link.target)
            if target.kind is Kind.EXTERNAL and (exhibit := self.files.exhibit_elsewhere(link.target)):
                yield link.target, exhibit
            if target.kind is Kind.FILE and (exhibit := self.files.exhibit(material.address, target.path)):
                yield way(material.address, self.files.address(target.path)), exhibit


def _with_anchor(address: str, target: Target) -> str:
    return f"{address}#{target.anchor}" if target.anchor else address
