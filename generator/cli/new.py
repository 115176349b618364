"""``hoclieu new``: begins a material; asks for what the options do not say."""

import sys
from pathlib import Path

import click

from generator.model.curriculum import Cell, Lesson
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Phase
from generator.model.message import N_, Message, Translate, say
from generator.workflows.new import draft, lacking
from generator.workflows.publish import write_file

from ._command import Command, WrongCallError, command
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Begin a new material: a file with its header filled in and the sections that its phase must have."),
        click.Option(["--subject"], metavar=translate(N_("SUBJECT")), help=translate(N_("The subject, such as tin-hoc."))),
        click.Option(["--grade"], type=int, metavar=translate(N_("GRADE")), help=translate(N_("The grade, such as 6."))),
        click.Option(["--phase"], type=click.Choice([phase.value for phase in Phase]), help=translate(N_("Before, in or after class."))),
        click.Option(
            ["--lesson"],
            metavar=translate(N_("LESSON")),
            help=translate(N_("The lesson's id in the curriculum distribution, such as bai-05.")),
        ),
        click.Option(
            ["--type", "kind"], default="", metavar=translate(N_("TYPE")), help=translate(N_("The type of material, such as exercise."))
        ),
        click.Option(["--title"], default="", metavar=translate(N_("TITLE")), help=translate(N_("The title that pupils see."))),
    )
    def new(  # noqa: PLR0913, PLR0917 -- click gives each option by name
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        subject: str | None,
        grade: int | None,
        phase: str | None,
        lesson: str | None,
        kind: str,
        title: str,
    ) -> None:
        library = open_library(root, today, translate)
        asked = _Asked(library, translate)
        cell = asked.cell(subject, grade)
        chosen = asked.phase(phase)
        year = library.school.year_on(library.day)
        row = asked.lesson(lesson, year, cell, chosen)
        made = draft(library, year, cell, row, chosen, title=title, kind=asked.kind(kind))
        write_file(root / made.path, made.text.encode())
        deliver(say("Written: {file}", file=made.path).text(translate), None)
        deliver(say("Fill in what says “Viết ở đây”, then run “hoclieu check”.").text(translate), None)

    return new


class _Asked:
    """Answers from the options, or else from the person at the terminal."""

    def __init__(self, library: Library, translate: Translate) -> None:
        self.library = library
        self.translate = translate

    def cell(self, subject: str | None, grade: int | None) -> Cell:
        """Which subject and grade; one that has a distribution this year."""
        year = self.library.school.year_on(self.library.day)
        cells = [curriculum.cell for curriculum in self.library.school.curricula_of(year)]
        fitting = [cell for cell in cells if subject in (None, cell.subject) and grade in (None, cell.grade)]
        if not fitting:
            known = ", ".join(map(str, cells))
            wanted = f"{subject or ''} {grade or ''}".strip()
            raise self._wrong(
                say("no curriculum distribution for {wanted} in {year}; there is: {known}", wanted=wanted, year=year, known=known)
            )
        catalog = self.library.school.catalog
        names = [f"{catalog.label(Vocabulary.SUBJECT, cell.subject)} {cell.grade}" for cell in fitting]
        return fitting[self._choose(say("Which subject?"), names)]

    def phase(self, written: str | None) -> Phase:
        """Which phase."""
        if written:
            return Phase(written)
        terms = self.library.school.catalog.phases
        return Phase(terms[self._choose(say("Which phase?"), [term.name for term in terms])].id)

    def lesson(self, written: str | None, year: str, cell: Cell, phase: Phase) -> Lesson:
        """Which lesson: those that still lack a material of this phase are offered."""
        if written:
            row = self.library.school.row(year, cell, written)
            if row is None:
                raise self._wrong(say("there is no lesson {lesson} in {cell} in {year}", lesson=written, cell=str(cell), year=year))
            return row
        rows = lacking(self.library, year, cell, phase)
        if not rows:
            raise self._wrong(say("every lesson of {cell} has a material of this phase; give --lesson to write another", cell=str(cell)))
        return rows[self._choose(say("Which lesson? These have no material of this phase yet:"), [row.title for row in rows])]

    def kind(self, written: str) -> str:
        """Which type; empty for the usual one of the phase."""
        types = [term.id for term in self.library.school.catalog.types]
        if written and written not in types:
            raise self._wrong(say("there is no type {type}; there is: {known}", type=written, known=", ".join(types)))
        return written

    def _choose(self, question: Message, names: list[str]) -> int:
        if len(names) == 1:
            return 0
        text = question.text(self.translate)
        if not sys.stdin.isatty():
            raise self._wrong(
                say("{question} Give it as an option (see “hoclieu new --help”): {known}", question=text, known="; ".join(names))
            )
        click.echo(text)
        for number, name in enumerate(names, 1):
            click.echo(f"  {number}. {name}")
        answer: int = click.prompt(self.translate(N_("Number")), type=click.IntRange(1, len(names)))
        return answer - 1

    def _wrong(self, message: Message) -> WrongCallError:
        return WrongCallError(message.text(self.translate))


COMMAND = Command(_make)
