"""L131: a file beside the lessons that none of them uses."""

from collections.abc import Iterable

from generator.engine.links import Kind, resolve
from generator.engine.media import companions, folder_within, simulation_folders
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.span import Span


def _check(library: Library) -> Iterable[Problem]:
    assets = [asset.path for asset in library.assets if asset.path.count("/") > 1 and not asset.path.endswith(".md")]
    candidates = [path for path in assets if path.split("/")[1] not in ("huong-dan", "ppct")]
    if not candidates:
        return
    folders, used = simulation_folders(candidates), _used(library)
    told: set[str] = set()
    for path in candidates:
        folder = folder_within(path, folders)
        shown = f"{folder}index.html" if folder else path
        if shown not in used and shown not in told:
            told.add(shown)
            yield Problem(
                Span(shown),
                say("no lesson uses this simulation") if folder else say("no lesson uses this file"),
                say("link to it in a lesson, or delete it; until then it is not published"),
            )


def _used(library: Library) -> set[str]:
    used: set[str] = set()
    for entry in library.entries:
        for link in entry.links:
            target = resolve(entry.path, link.target)
            if target.kind is Kind.FILE and not target.path.endswith(".md") and target.path not in used:
                used |= {target.path, *companions(target.path, library.files)}
    return used


RULE = LibraryRule(
    code="L131",
    severity=Severity.WARNING,
    title=N_("file that no lesson uses"),
    why=N_(
        "Most often the name in the lesson differs in a letter, or the lesson was deleted and its file forgotten. It is not published, "
        "so that a test that was put there early stays unread."
    ),
    wrong="content/tin-hoc/6/phieu-cu.pdf\n",
    right="[Phiếu học tập](phieu-hoc-tap.pdf)\n",
    check=_check,
)
