"""``hoclieu return``: materials given back to their authors, with the reason."""

from pathlib import Path

import click

from generator.engine.harmless import one_line
from generator.model.header import Vocabulary
from generator.model.material import Status
from generator.model.message import N_, Translate

from ._command import Command, WrongCallError, argument, command
from ._records import carry_out, known, materials_in
from ._sending import acting, checked, first_that_may, options
from ._session import open_library

LONGEST_REASON = 300
"""Characters; more belongs into the conversation about the change."""


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Give materials back to their authors: the reason is recorded in their headers, and the steps of approval that were taken "
            "are void. Of a folder, the materials that wait for review."
        ),
        argument("files", required=True, nargs=-1, type=click.Path(path_type=Path), metavar=translate(N_("FILE..."))),
        click.Option(["--by", "role"], default="", metavar=translate(N_("ROLE")), help=translate(N_("The role that gives it back."))),
        click.Option(
            ["--reason"], default="", metavar=translate(N_("REASON")), help=translate(N_("What has to be mended, in a sentence."))
        ),
        click.Option(
            ["--to", "status"],
            type=click.Choice([Status.DRAFT.value, Status.REVIEW.value]),
            default=Status.DRAFT.value,
            help=translate(N_("The status afterwards; without it the first, because something has to be mended.")),
        ),
        *options(translate),
    )
    def _return(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        files: tuple[Path, ...],
        role: str,
        reason: str,
        status: str,
        account: str,
        repository: str | None,
    ) -> int:
        root, repository = root.resolve(), checked(repository, translate) if repository is not None else None
        library = open_library(root, today, translate)
        roles = [known(library, Vocabulary.PERSON, "--by", one, translate) for one in acting(library, role, account, translate)]
        said = " ".join(one_line(reason).split())
        if not 0 < len(said) <= LONGEST_REASON:
            text = translate(N_("--reason must be a sentence of at most {most} characters"))
            raise WrongCallError(text.format(most=LONGEST_REASON))
        paths = materials_in(root, library, files, lambda one: one.status is Status.REVIEW, translate)
        decide = first_that_may(roles, lambda taken, one: taken.returned(one, said, Status(status)))
        return carry_out(root, library, paths, decide, translate, is_checked=False, repository=repository)

    return _return


COMMAND = Command(_make)
