"""``hoclieu serve``: a preview that follows every change."""

from pathlib import Path

import click

from generator.model.message import N_, Translate, say

from ._command import Command, WrongCallError, command, the_day

USUAL_ADDRESS = "127.0.0.1:8000"


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Preview the site in the browser; it follows every change. Drafts are shown, marked."),
        click.Option(
            ["--address"],
            default=USUAL_ADDRESS,
            metavar=translate(N_("ADDRESS")),
            help=say("Where the preview listens; without it {address}.", address=USUAL_ADDRESS).text(translate),
        ),
    )
    def serve(root: Path, today: str | None, language: str, address: str) -> None:
        the_day(today, "Asia/Ho_Chi_Minh", translate)
        from generator.mkdocs_plugin.door import NoConfigurationError, WrongConfigurationError, preview

        try:
            preview(root, language, address, today)
        except NoConfigurationError as error:
            raise WrongCallError(say("{file} is missing: it says how the site is built", file=str(error)).text(translate)) from error
        except WrongConfigurationError as error:
            raise WrongCallError(say("MkDocs cannot take this configuration: {detail}", detail=str(error)).text(translate)) from error

    return serve


COMMAND = Command(_make)
