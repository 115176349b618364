"""What ``hoclieu report`` does for the reports that schools file: which format, which file, and the list of kinds for its help."""

from pathlib import Path

from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.workflows.filing import ALL, USUAL, dossier, file_name, formats, kinds, office_format, titles
from generator.workflows.publish import write_file

from ._command import WrongCallError
from ._session import deliver


def file_report(library: Library, kind: str, wanted: str | None, output: Path | None, url: str, translate: Translate) -> None:
    """Writes a report to a file and says which.

    Raises:
        WrongCallError: the format is unknown, or cannot hold all kinds.
    """
    form = office_format(_format(wanted, output, translate))
    if kind == ALL and not form.holds_several:
        known = ", ".join(one for one in kinds() if one != ALL)
        raise WrongCallError(
            say("a file {suffix} holds one table; choose one of: {known}", suffix=form.suffix, known=known).text(translate)
        )
    paper = dossier(library, kind, translate, url)
    file = output or Path(file_name(paper, form.suffix))
    write_file(file, form.write(paper, translate))
    deliver(say("Written: {file}", file=str(file)).text(translate), None)


def _format(wanted: str | None, output: Path | None, translate: Translate) -> str:
    """The format that was asked for, or that the file's name ends with; a workbook when neither says."""
    if output is None or not output.suffix:
        return wanted or USUAL
    ending = output.suffix.removeprefix(".").lower()
    if wanted is None and ending not in formats():
        known = ", ".join(f".{one}" for one in formats())
        raise WrongCallError(say("“{file}” ends with none of: {known}", file=output.name, known=known).text(translate))
    if wanted and ending in formats() and wanted != ending:
        raise WrongCallError(say("“{file}” is no name for a file of format {format}", file=output.name, format=wanted).text(translate))
    return wanted or ending


def kinds_in_words(translate: Translate) -> str:
    """The kinds of reports to be filed, one a line, for the end of the help."""
    lines = [f"  {name:<12}{title}" for name, title in titles(translate).items()]
    return "\n".join(["\b", translate(N_("Reports to be filed, as an Excel, Word or CSV file under the school's letterhead:")), *lines])
