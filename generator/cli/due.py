"""``hoclieu due``: which lessons still lack their material, who owes it, and by when."""

from collections.abc import Iterable
from pathlib import Path

import click

from generator.engine.due import COMING
from generator.engine.near import nearest
from generator.model.message import N_, Translate, say
from generator.workflows.due import due, listing_table

from ._command import Command, WrongCallError, command
from ._session import deliver, open_library, style_for

MOST_WEEKS = 520


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Tell what each role still owes and by when: lessons without the material that the targets ask for, late ones first. "
            "The exit code says nothing of the verdict."
        ),
        click.Option(["--role"], metavar=translate(N_("ROLE")), help=translate(N_("Only what this role of the catalogue owes."))),
        click.Option(["--department"], metavar=translate(N_("DEPARTMENT")), help=translate(N_("Only what this department owes."))),
        click.Option(
            ["--weeks"],
            type=click.IntRange(0, MOST_WEEKS),
            default=COMING,
            metavar=translate(N_("NUMBER")),
            help=translate(N_("How many weeks to look ahead; without it four.")),
        ),
        click.Option(
            ["--format", "shape"], type=click.Choice(tuple(listing_table())), default="text", help=translate(N_("How to write the list."))
        ),
        click.Option(
            ["--output"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=translate(N_("FILE")),
            help=translate(N_("Write the list to a file instead of the screen.")),
        ),
    )
    def _due(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path,
        today: str | None,
        language: str,
        role: str | None,
        department: str | None,
        weeks: int,
        shape: str,
        output: Path | None,
    ) -> None:
        library = open_library(root, today, translate)
        catalog = library.school.catalog
        _known(
            role,
            (person.id for person in catalog.people),
            say("the catalogue has no role “{id}”", id=role or "").text(translate),
            translate,
        )
        no_department = say("the catalogue has no department “{department}”", department=department or "").text(translate)
        _known(department, (one.id for one in catalog.departments), no_department, translate)
        found = due(library, weeks, role, department)
        deliver(listing_table()[shape].render(found, style_for(translate, language, to_file=output is not None)), output)

    return _due


def _known(written: str | None, known: Iterable[str], says: str, translate: Translate) -> None:
    """Refuses a word that is in no list, rather than telling that nothing is owed."""
    listed = tuple(known)
    if written is not None and written not in listed:
        near = nearest(written, listed)
        hint = say("do you mean “{nearest}”?", nearest=near) if near else say("choose from: {known}", known=", ".join(listed))
        raise WrongCallError(f"{says}; {hint.text(translate)}")


COMMAND = Command(_make)
