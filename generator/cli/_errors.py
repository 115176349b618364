"""Wrong invocations in the reader's language."""

import re

import click

from generator.model.message import Message, Translate, say

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
"""Click has no class of its own for this."""


def in_words(error: click.UsageError, translate: Translate) -> str:
    """One line: what is wrong, and where help is."""
    text = _message(error).text(translate)
    path = error.ctx.command_path if error.ctx else "hoclieu"
    help_text = say("see “{command} --help”", command=path).text(translate)
    return f"{text} ({help_text})"


def _message(error: click.UsageError) -> Message:
    if isinstance(error, click.NoSuchOption):
        close = ", ".join(error.possibilities or ())
        if close:
            return say("there is no option {option}; did you mean {close}?", option=error.option_name, close=close)
        return say("there is no option {option}", option=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        close = ", ".join(error.possibilities or ())
        if close:
            return say("there is no command {command}; did you mean {close}?", command=error.command_name, close=close)
        return say("there is no command {command}", command=error.command_name)
    if isinstance(error, click.BadOptionUsage):
        if "requires" in error.message:
            return say("{option} needs a value", option=error.option_name)
        return say("{option} takes no value", option=error.option_name)
    if extra := _EXTRA.match(error.message):
        return say("there is a word too many: {extra}", extra=extra[1])
    if isinstance(error, click.MissingParameter):
        return say("{name} is missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return say("{name} cannot be “{value}”{known}", name=_name(error), value=_value(error), known=_known(error))
    return say("this call is not understood: {detail}", detail=error.format_message())


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "?"
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _value(error: click.BadParameter) -> str:
    text = error.message.split("'")
    return text[1] if len(text) > 2 else error.message.partition(" ")[0]  # noqa: PLR2004 -- something stands in quotes, or comes first


def _known(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    return f" ({', '.join(map(str, kind.choices))})" if isinstance(kind, click.Choice) else ""
