"""Sentences that are translated where they are shown, not where they are made."""

from collections.abc import Callable
from dataclasses import dataclass

Translate = Callable[[str], str]
"""From an English source string to the string in the reader's language."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """An English source string with named places, and the values for them."""

    msgid: str
    args: tuple[tuple[str, "str | int | Message"], ...] = ()

    def text(self, translate: Translate) -> str:
        """The sentence in the reader's language; empty for an empty one, which gettext keeps for its own header."""
        if not self.msgid:
            return ""
        values = {name: value.text(translate) if isinstance(value, Message) else value for name, value in self.args}
        return translate(self.msgid).format_map(values) if values else translate(self.msgid)


def say(msgid: str, /, **args: str | int | Message) -> Message:
    """A message; Babel finds its source string by the name of this function."""
    return Message(msgid, tuple(sorted(args.items())))


def N_(msgid: str) -> str:  # noqa: N802 -- the name every gettext tool looks for
    """Marks a source string that is translated later."""
    return msgid


def as_written(msgid: str) -> str:
    """The translation that changes nothing: English."""
    return msgid
