"""Whether the steps of approval hold for what the files hold now: the files that materials show are read, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from generator.engine.approval import attached, file_digest, sealed, settled, unsettled
from generator.engine.media import simulation_folders
from generator.model.library import Entry
from generator.sources.places import File


@dataclass
class Sealing:
    """Makes digests of approved content out of the files of a library."""

    files: dict[str, File]
    """Everything in the content folder that is no material, by path."""
    known: dict[str, str] = field(default_factory=dict)

    def seal(self, entry: Entry) -> str:
        """The digest that a step of approval would record of a material now; empty when its header is not complete."""
        if entry.material is None:
            return ""
        beside = {path: self._digest(path) for path in attached(entry, self.files, self._simulations)}
        return sealed(entry.material, beside)

    def settled(self, entry: Entry, digests_from: date | None) -> Entry:
        """A material's entry with the steps that have lapsed."""
        if entry.material is None or not entry.material.approval:
            return entry
        stated = unsettled(entry.material)
        seal = self.seal(entry) if any(step.digest for step in stated.approval) else ""
        now = settled(stated, seal, digests_from)
        return entry if now is entry.material else replace(entry, material=now)

    @cached_property
    def _simulations(self) -> tuple[str, ...]:
        return simulation_folders(self.files)

    def _digest(self, path: str) -> str:
        if path not in self.known:
            self.known[path] = file_digest(path, self.files[path].read_bytes())
        return self.known[path]


def sealing(others: Iterable[tuple[str, File, int]]) -> Sealing:
    """The sealing of a library whose other files these are: path, file, bytes."""
    return Sealing({path: file for path, file, _ in others})


def settled_entries(entries: Sequence[Entry], others: Iterable[tuple[str, File, int]], digests_from: date | None) -> tuple[Entry, ...]:
    """All entries with the steps of their approval that have lapsed."""
    own = sealing(others)
    return tuple(own.settled(entry, digests_from) for entry in entries)
