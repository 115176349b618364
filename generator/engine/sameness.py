"""What stays of a sentence when a file around it changes: by this the same mistake is known again."""

from generator.model.message import Message


def lasting(message: Message) -> tuple[str, ...]:
    """The words put into a sentence; numbers take no part, for they move when a line is added above."""
    words: list[str] = []
    for _, value in message.args:
        if isinstance(value, Message):
            words += [value.msgid, *lasting(value)]
        elif isinstance(value, str) and not value.isdecimal():
            words.append(value)
    return tuple(words)
