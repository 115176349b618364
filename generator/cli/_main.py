"""The one place where the command line begins and ends: language, exit codes, and the last line of defence."""

import gc
import sys
import traceback
from collections.abc import Sequence

import click

from generator import __version__, cli
from generator.engine.harmless import one_line
from generator.model.message import N_, Translate, say
from generator.sources.locale import LANGUAGES, read_locale
from generator.workflows.publish import UnwritableError
from generator.workflows.thrift import return_large_texts

from ._command import OUR_BUG, WRONG_CALL, WrongCallError
from ._errors import in_words
from ._table import Table, table

ABOUT = N_(
    "Kho học liệu: checks a school's digital materials against its curriculum and its dated targets, and publishes them as a website. "
    "Exit codes: 0 accepted, 1 rejected, 2 wrong call, 3 a fault of this program."
)


def assemble(translate: Translate) -> Table:
    """The whole command line in a language."""
    version = click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_version,
        help=translate(N_("Show the version and stop.")),
    )
    return table(translate, "hoclieu", cli, ABOUT, [version])


def _show_version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 -- click's signature
    if value:
        click.echo(f"hoclieu {__version__}")
        ctx.exit()


def run(arguments: Sequence[str]) -> int:
    """Runs one command; gives its exit code."""
    translate = read_locale(_language(arguments))
    try:
        code = assemble(translate).main(args=list(arguments), prog_name="hoclieu", standalone_mode=False)
    except WrongCallError as error:
        return _refuse(str(error))
    except UnwritableError as error:
        return _refuse(say("“{file}” cannot be written", file=str(error)).text(translate))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_CALL
    except click.UsageError as error:
        return _refuse(in_words(error, translate))
    except click.exceptions.Abort:
        click.echo(translate(N_("Stopped.")), err=True)
        return 130
    return code if isinstance(code, int) else 0


def _refuse(why: str) -> int:
    click.echo(f"hoclieu: {one_line(why)}", err=True)
    return WRONG_CALL


def _language(arguments: Sequence[str]) -> str:
    """The language asked for, known before anything is said; a wrong one is told of later, in Vietnamese."""
    wanted = "vi"
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
        elif argument == "--lang" and place + 1 < len(arguments):
            wanted = arguments[place + 1]
    return wanted if wanted in LANGUAGES else "vi"


def main() -> None:
    """The command ``hoclieu``."""
    return_large_texts()
    gc.set_threshold(500_000, 20, 100)  # a library is hundreds of thousands of facts that live to the end: looking through them is in vain
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="")  # Windows' consoles have other ideas
    try:
        code = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 -- our own bug: the only place where everything is caught
        traceback.print_exc()
        text = read_locale(_language(sys.argv[1:]))(N_("This is a fault of the program, not yours. Please report it with the lines above."))
        click.echo(f"\nhoclieu: {text}", err=True)
        code = OUR_BUG
    gc.freeze()  # or the interpreter would look through the whole library three times before it ends
    sys.exit(code)
