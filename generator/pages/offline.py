"""The page of downloads, and the one for when there is no network (D19)."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.engine.digest import canonical
from generator.model.curriculum import Cell
from generator.model.keeping import Keeping, Left
from generator.model.look import Look
from generator.model.message import N_, Translate, say

from .pour import Finished, Pourer
from .site import Site, hub_address

DOWNLOADS = "tai-ve/"
NO_NETWORK = "khong-mang/"

WORDS = {
    "get": N_("Keep on this device"),
    "resume": N_("Go on loading"),
    "renew": N_("Bring up to date"),
    "begins": N_("Beginning…"),
    "loading": N_("Loading: {done} of {all} MB"),
    "half": N_("Loaded in part; {left} MB are missing."),
    "half_renewed": N_("The version kept still opens; of the new one {left} MB are missing."),
    "here": N_("Kept on this device: {size} MB, as of {day}."),
    "old": N_("Kept on this device: {size} MB, as of {day}. There is a newer version."),
    "stopped": N_("Stopped."),
    "network": N_("The network was lost. What has arrived stays; press to go on when there is a network again."),
    "full": N_("This device has no room left. Delete something from it, then go on."),
    "changed": N_("The library was just published anew. Wait a few minutes, then press again."),
    "gone": N_("The library no longer has this subject."),
    "kept": N_("Subjects kept on this device: {count}, together {size} MB."),
    "nothing": N_("No subject is kept on this device yet."),
    "room": N_("Room left for the library: about {room} MB."),
    "much_room": N_("Room left for the library: more than 1 GB."),
}
"""What the script says; the places in braces are its own to fill."""


@dataclass(frozen=True, slots=True)
class KeepRow:
    """A cell that can be kept."""

    id: str
    name: str
    address: str
    version: str
    words: str
    look: Look
    left: tuple[str, ...]
    """What is not kept for its size: name, size and lesson of each file."""


@dataclass(frozen=True, slots=True)
class KeepGrade:
    """The cells of a grade."""

    grade: int
    keeps: tuple[KeepRow, ...]


def downloads_page(site: Site, pourer: Pourer, keepings: Mapping[Cell, Keeping]) -> Finished:
    """The page of downloads."""
    ordered = sorted(site.cells, key=lambda cell: cell.grade)
    grades = tuple(
        KeepGrade(grade, tuple(_row(site, cell, keepings[cell]) for cell in cells if cell in keepings))
        for grade, cells in groupby(ordered, key=lambda cell: cell.grade)
    )
    words = canonical({name: site.translate(text) for name, text in WORDS.items()}).decode()
    return pourer.view("tai-ve", DOWNLOADS, "tai-ve", site.translate(N_("Keep on this device")), (), grades=grades, words=words)


def no_network_page(site: Site, pourer: Pourer) -> Finished:
    """What is shown for a page that is not kept, without a network."""
    return pourer.view("khong-mang", NO_NETWORK, "khong-mang", site.translate(N_("No network now")), ())


def _row(site: Site, cell: Cell, keeping: Keeping) -> KeepRow:
    size = megabytes(keeping.size, site.translate)
    words = say("{size} on this device, {files} files.", size=size, files=len(keeping.files)).text(site.translate)
    name = site.school.catalog.cell_name(cell)
    left = tuple(_left_out(file, site.translate) for file in keeping.left)
    return KeepRow(keeping.id, name, hub_address(cell), keeping.version, words, site.look(cell.subject), left)


def _left_out(file: Left, translate: Translate) -> str:
    sized = sized_file(file.path, file.size, translate)
    return say("{file}, in “{lesson}”", file=sized, lesson=file.lesson).text(translate) if file.lesson else sized


def sized_file(path: str, size: int, translate: Translate) -> str:
    """``con-lac.mp4 (15,2 MB)``."""
    return f"{path.rpartition('/')[2]} ({megabytes(size, translate)})"


def megabytes(size: int, translate: Translate) -> str:
    """``1,9 MB``; never nothing."""
    whole, tenth = divmod(max(1, round(size / 100_000)), 10)
    return say("{whole}.{tenth} MB", whole=whole, tenth=tenth).text(translate)
