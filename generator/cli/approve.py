"""``hoclieu approve``: a step of approval, recorded in the headers of materials."""

from pathlib import Path

import click

from generator.engine.taking import Taken
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.message import N_, Translate

from ._command import Command, WrongCallError, argument, command
from ._records import carry_out, known, materials_in
from ._sending import acting, checked, first_that_may, options
from ._session import open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Record a step of approval in the headers of materials: step, role, day, and the digest of what was approved. "
            "Refused when the catalogue does not assign the step to the role, when it is not its turn, or when the content does not pass "
            "the check. Of a folder, the materials that wait for review."
        ),
        argument("files", required=True, nargs=-1, type=click.Path(path_type=Path), metavar=translate(N_("FILE..."))),
        click.Option(
            ["--step"], default="", metavar=translate(N_("STEP")), help=translate(N_("The step that is taken, as the catalogue calls it."))
        ),
        click.Option(["--by", "role"], default="", metavar=translate(N_("ROLE")), help=translate(N_("The role that takes it."))),
        click.Option(
            ["--seal"],
            is_flag=True,
            help=translate(N_("Take no step: add the digest of the content as it is to steps that were recorded without one.")),
        ),
        *options(translate),
    )
    def approve(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        files: tuple[Path, ...],
        step: str,
        role: str,
        seal: bool,  # noqa: FBT001 -- as above
        account: str,
        repository: str | None,
    ) -> int:
        root, repository = root.resolve(), checked(repository, translate) if repository is not None else None
        library = open_library(root, today, translate)
        if seal:
            return _seal(root, library, files, translate)
        if not (step and (role or account)):
            raise WrongCallError(translate(N_("--step and --by are both needed: which step, and which role takes it")))
        step = known(library, Vocabulary.STEP, "--step", step, translate)
        roles = [known(library, Vocabulary.PERSON, "--by", one, translate) for one in acting(library, role, account, translate)]
        paths = materials_in(root, library, files, lambda one: one.status is Status.REVIEW, translate)
        decide = first_that_may(roles, lambda taken, one: taken.approved(step, one))
        return carry_out(root, library, paths, decide, translate, repository=repository)

    return approve


def _seal(root: Path, library: Library, files: tuple[Path, ...], translate: Translate) -> int:
    paths = materials_in(root, library, files, _lacks_digest, translate)
    return carry_out(root, library, paths, Taken.sealed, translate)


def _lacks_digest(material: Material) -> bool:
    return any(not step.digest for step in material.approval)


COMMAND = Command(_make)
