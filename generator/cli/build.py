"""``hoclieu build``: the gate, then the site."""

from pathlib import Path

import click

from generator.model.catalog import Edition
from generator.model.message import N_, Translate, say
from generator.pages.dashboard_parts import DASHBOARD
from generator.workflows.check import results_of
from generator.workflows.report import report

from ._building import published
from ._command import ACCEPTED, REJECTED, Command, command
from ._session import deliver, open_library, style_for

NO_ADDRESS = N_(
    "The public address is not known, so there are no QR codes, no addresses to share and no page for lost addresses: "
    "set SITE_URL=https://… before building, or write site_url in mkdocs.yml."
)

INTERNAL = N_(
    "This is the internal edition, with the pages for leaders: not to be put where everybody can open it. For that: --edition public."
)


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Check the library and, when it is accepted, publish the site: all of it, or nothing."),
        click.Option(
            ["--site"],
            type=click.Path(path_type=Path, file_okay=False),
            metavar=translate(N_("FOLDER")),
            help=translate(N_("Where to publish; without it the folder that mkdocs.yml names.")),
        ),
        click.Option(
            ["--processes"],
            type=click.IntRange(min=0),
            default=0,
            metavar=translate(N_("NUMBER")),
            help=translate(N_("How many processes render; 0 for one per processor.")),
        ),
        click.Option(
            ["--edition"],
            type=click.Choice([one.value for one in Edition]),
            help=translate(
                N_(
                    "For whom: for everybody there are no pages for leaders, and nobody is named who wrote or approved; "
                    "without it what the catalogue says."
                )
            ),
        ),
        click.Option(
            ["--drafts"],
            is_flag=True,
            help=translate(
                N_(
                    "Show materials that are not approved too, marked: for a preview of a change, not for pupils. "
                    "What would reject a publication is then only said."
                )
            ),
        ),
    )
    def build(root: Path, today: str | None, language: str, site: Path | None, processes: int, edition: str | None, *, drafts: bool) -> int:
        library = open_library(root, today, translate)
        results = results_of(library)
        if not results.is_accepted or results.findings:
            deliver(report(results, "text", style_for(translate, language)), None)
        if not results.is_accepted and not drafts:
            return REJECTED
        asked = Edition(edition) if edition else None
        folder = published(root, library, language, translate, site=site, processes=processes, drafts=drafts, edition=asked)
        if folder is None:
            return REJECTED
        deliver(say("Published {count} materials to {folder}.", count=len(library.published), folder=str(folder)).text(translate), None)
        if not (folder / "sitemap.xml").is_file():  # there is one where the public address is known
            deliver(translate(NO_ADDRESS), None)
        if (folder / DASHBOARD).is_dir():
            deliver(translate(INTERNAL), None)
        return ACCEPTED

    return build


COMMAND = Command(_make)
