"""``hoclieu new``: begins a material; asks for what the options do not say."""

from pathlib import Path

import click

from generator.model.message import N_, Translate, say
from generator.workflows.new import Wish, draft
from generator.workflows.publish import write_file

from ._asking import Asking
from ._choosing import Choosing, choosing
from ._command import Command, command
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Begin a new material: a file with its header filled in and the sections that its phase and type must have. "
            "Asks for whatever the options do not say; without a terminal the options must say it."
        ),
        *choosing(translate),
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
        week: int | None,
    ) -> None:
        library = open_library(root, today, translate)
        asked = Choosing(library, Asking(translate))
        cell = asked.cell(subject, grade)
        chosen = asked.phase(phase, cell, lesson)
        row = asked.lesson(lesson, cell, chosen)
        kind = asked.kind(kind, chosen)
        title = title or asked.asking.words(say("Title (Enter: {title})", title=row.title), row.title)
        made = draft(library, Wish(asked.year, cell, row, chosen, kind, title, week))
        write_file(root / made.path, made.text.encode())
        deliver(say("Written: {file}", file=made.path).text(translate), None)
        deliver(say("Fill in what says “Viết ở đây”, then run “hoclieu check”.").text(translate), None)

    return new


COMMAND = Command(_make)
