"""``hoclieu report history``: the past, from Git."""

from pathlib import Path

from generator.model.message import N_, Translate
from generator.sources.commits import NoHistoryError
from generator.sources.places import Disk
from generator.sources.school import read_catalog_file
from generator.workflows.day import DEFAULT_ZONE
from generator.workflows.history import history_of
from generator.workflows.history_report import history_report
from generator.workflows.read import LibraryNotFoundError

from ._command import WrongCallError, the_day
from ._progress import progress
from ._session import deliver, no_library, style_for


def write_history(root: Path, today: str | None, language: str, translate: Translate, output: Path | None) -> None:
    """Writes the past of the library at a root: text, or a table for Excel into a file whose name ends in ``.csv``.

    Raises:
        WrongCallError: there is no past to count.
    """
    day = the_day(today, DEFAULT_ZONE, translate)
    if not (root / "content").is_dir():
        raise no_library(LibraryNotFoundError(str(root.resolve())), translate)
    catalog, _, _ = read_catalog_file(Disk(root).catalog)
    try:
        with progress(translate(N_("Reading"))) as told:
            history = history_of(root.resolve(), day, DEFAULT_ZONE, told)
    except NoHistoryError as error:
        raise WrongCallError(error.why.text(translate)) from error
    labels = {subject.id: subject.name for subject in catalog.subjects}
    is_table = output is not None and output.suffix.lower() == ".csv"
    deliver(history_report(history, labels, style_for(translate, language, to_file=output is not None), as_table=is_table), output)
