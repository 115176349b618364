"""What ``hoclieu report`` does for the reports that schools file: which format, which file, and the list of kinds for its help."""

from dataclasses import dataclass
from pathlib import Path

from generator.engine.near import nearest
from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.workflows.filing import ALL, USUAL, dossier, file_name, formats, kinds, office_format, titles
from generator.workflows.publish import write_file

from ._command import WrongCallError
from ._session import deliver


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of a report to be filed, as they were typed."""

    format: str | None
    output: Path | None
    url: str
    department: str


def file_report(library: Library, kind: str, wanted: Wanted, translate: Translate) -> None:
    """Writes a report to a file and says which.

    Raises:
        WrongCallError: the format is unknown, or cannot hold all kinds; or there is no such department.
    """
    form = office_format(_format(wanted.format, wanted.output, translate))
    if kind == ALL and not form.holds_several:
        known = ", ".join(one for one in kinds() if one != ALL)
        raise WrongCallError(
            say("a file {suffix} holds one table; choose one of: {known}", suffix=form.suffix, known=known).text(translate)
        )
    _check_department(library, wanted.department, translate)
    paper = dossier(library, kind, translate, url=wanted.url, department=wanted.department)
    file = wanted.output or Path(file_name(paper, wanted.department, form.suffix))
    write_file(file, form.write(paper, translate))
    deliver(say("Written: {file}", file=str(file)).text(translate), None)


def _check_department(library: Library, written: str, translate: Translate) -> None:
    known = tuple(one.id for one in library.school.catalog.departments)
    if written and written not in known:
        near = nearest(written, known)
        say_so = say("there is no department {department}; there is: {known}", department=written, known=", ".join(known))
        meant = say("there is no department {department}; is it {near}?", department=written, near=near)
        raise WrongCallError((meant if near else say_so).text(translate))


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
