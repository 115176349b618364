"""What a new material is for: subject, grade, phase, lesson and type, from the options or from the person at the terminal."""

from dataclasses import dataclass

import click

from generator.model.catalog import Term
from generator.model.curriculum import Cell, Lesson
from generator.model.library import Library
from generator.model.material import Phase
from generator.model.message import N_, Message, Translate, say
from generator.workflows.new import lacking, usual_type

from ._asking import Asking, Choice


def choosing(translate: Translate) -> list[click.Parameter]:
    """The options of every command that begins a material."""
    return [
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
        click.Option(
            ["--week"],
            type=click.IntRange(1, 53),
            metavar=translate(N_("WEEK")),
            help=translate(N_("The teaching week, if not the one of the plan.")),
        ),
    ]


@dataclass(frozen=True, slots=True)
class Choosing:
    """Answers from the options, or else from the person at the terminal."""

    library: Library
    asking: Asking

    @property
    def year(self) -> str:
        """The school year of the day."""
        return self.library.school.year_on(self.library.day)

    def cell(self, subject: str | None, grade: int | None) -> Cell:
        """Which subject and grade; one that has a distribution this year."""
        cells = [curriculum.cell for curriculum in self.library.school.curricula_of(self.year)]
        fitting = [cell for cell in cells if subject in (None, cell.subject) and grade in (None, cell.grade)]
        if not fitting:
            known = ", ".join(map(str, cells))
            wanted = f"{subject or ''} {grade or ''}".strip()
            raise self.asking.wrong(
                say("no curriculum distribution for {wanted} in {year}; there is: {known}", wanted=wanted, year=self.year, known=known)
            )
        option = "--subject" if len({cell.subject for cell in fitting}) > 1 else "--grade"
        choices = [Choice(cell.subject if option == "--subject" else str(cell.grade), self._name(cell)) for cell in fitting]
        return fitting[self.asking.choose(say("Which subject?"), option, choices)]

    def phase(self, written: str | None, cell: Cell, lesson: str | None) -> Phase:
        """Which phase; without a lesson each says how many lessons still lack it."""
        if written:
            return Phase(written)
        terms = [term for term in self.library.school.catalog.phases if term.id in tuple(Phase)]
        choices = [Choice(term.id, term.name if lesson else self._with_count(term, cell)) for term in terms]
        return Phase(terms[self.asking.choose(say("Which phase?"), "--phase", choices)].id)

    def lesson(self, written: str | None, cell: Cell, phase: Phase) -> Lesson:
        """Which lesson: those that still lack a material of this phase are offered."""
        if written:
            row = self.library.school.row(self.year, cell, written)
            if row is None:
                raise self.asking.wrong(
                    say("there is no lesson {lesson} in {cell} in {year}", lesson=written, cell=str(cell), year=self.year)
                )
            return row
        rows = lacking(self.library, self.year, cell, phase)
        if not rows:
            raise self.asking.wrong(
                say("every lesson of {cell} has a material of this phase; give --lesson to write another", cell=str(cell))
            )
        choices = [Choice(row.id, self._with_weeks(row)) for row in rows]
        return rows[self.asking.choose(say("Which lesson? (without a material of this phase)"), "--lesson", choices)]

    def kind(self, written: str, phase: Phase) -> str:
        """Which type; the usual one of the phase where nobody can be asked."""
        types = [(term.id, term.name) for term in self.library.school.catalog.types]
        tokens = [token for token, _ in types]
        if not written:
            usual = tokens.index(usual_type(self.library, phase))
            return tokens[self.asking.choose(say("Which type?"), "--type", [Choice(*one) for one in types], usual)]
        if written not in tokens:
            raise self.asking.wrong(say("there is no type {type}; there is: {known}", type=written, known=", ".join(tokens)))
        return written

    def _name(self, cell: Cell) -> str:
        return self.library.school.catalog.cell_name(cell)

    def _with_count(self, term: Term, cell: Cell) -> str:
        count = len(lacking(self.library, self.year, cell, Phase(term.id)))
        return self._text(say("{phase} (lessons without a material: {count})", phase=term.name, count=count))

    def _with_weeks(self, row: Lesson) -> str:
        if not row.weeks:
            return row.title
        first, last = row.weeks[0], row.weeks[-1]
        if first == last:
            return self._text(say("{title} (week {week})", title=row.title, week=first))
        return self._text(say("{title} (weeks {first} to {last})", title=row.title, first=first, last=last))

    def _text(self, message: Message) -> str:
        return message.text(self.asking.translate)
