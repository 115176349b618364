"""``hoclieu export offline-zip``: the gate, a site in a folder of its own, and of it one file per subject and grade."""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator.model.catalog import Edition
from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.pages.offline import megabytes
from generator.workflows.check import results_of
from generator.workflows.offline_zip import editions, offline_zip
from generator.workflows.publish import write_file
from generator.workflows.report import report

from ._building import published
from ._command import ACCEPTED, REJECTED, WrongCallError
from ._session import deliver, style_for


def write_editions(
    library: Library, root: Path, language: str, translate: Translate, output: Path, subject: str | None, grade: int | None
) -> int:
    """Writes the editions that are wanted; the exit code.

    Raises:
        WrongCallError: there is no such subject or grade, or the site cannot be built.
    """
    results = results_of(library)
    if not results.is_accepted:
        deliver(report(results, "text", style_for(translate, language)), None)
        return REJECTED
    with TemporaryDirectory() as place:
        folder = published(root, library, language, translate, site=Path(place) / "site", edition=Edition.PUBLIC)  # it is handed to pupils
        if folder is None:
            return REJECTED
        wanted = list(editions(folder, subject, grade))
        if not wanted:
            raise WrongCallError(translate(N_("the library has no such subject and grade")))
        for edition in wanted:
            artifact = offline_zip(edition, translate)
            write_file(output / artifact.path, artifact.content)
            size = megabytes(len(artifact.content), translate)
            deliver(say("Written: {file} ({size})", file=str(output / artifact.path), size=size).text(translate), None)
    return ACCEPTED
