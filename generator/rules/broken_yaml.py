"""M109: YAML that cannot be read; the reader's reasons, and libyaml's, in a teacher's words."""

from collections.abc import Callable

from generator.engine.quoting import quoted
from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import FaultRule

from ._mends import as_taken

_Words = tuple[Message, Message]


def _unquoted(fault: Fault) -> _Words:
    text, key = fault["text"], fault["key"]
    if text.startswith("- "):
        return (
            say("a list may not begin on the line of its key “{key}”", key=key),
            say("write: {key}: [{items}]", key=key, items=text.removeprefix("- ")),
        )
    return (
        say("“{text}” begins with a sign that means something else in YAML", text=text),
        say("put quotes around it: {key}: {quoted}", key=key, quoted=quoted(text)),
    )


def _glued(fault: Fault) -> _Words:
    text, key = fault["text"], fault["key"]
    return (
        say("no space follows the colon in “{text}”", text=text),
        say("write: {key}: {value}", key=key, value=text.partition(":")[2]),
    )


def _no_colon(fault: Fault) -> _Words:
    return (
        say("“{text}” is neither a key with its value nor part of one", text=fault["text"]),
        say("write a key, a colon, a space and the value, such as title: Bài 1. Thông tin và dữ liệu"),
    )


def _unprintable(fault: Fault) -> _Words:
    return (
        say("an invisible control sign ({sign}) stands here", sign=fault["sign"]),
        say("delete it and type the text again; such signs come along when text is copied out of a PDF"),
    )


def _open_bracket(fault: Fault) -> _Words:
    sign = "]" if "]" in fault["why"] else "}"
    return (
        say("the bracket that is opened here is not closed, or a comma is missing in it"),
        say("put commas between the values and {sign} after the last", sign=sign),
    )


def _other(fault: Fault) -> _Words:
    hint = say("write each key on a line of its own as key: value, and put quotes around text with special signs")
    if not fault["why"]:
        return say("the YAML cannot be read"), hint
    return say("the YAML cannot be read from here on ({why})", why=fault["why"]), hint


def _fixed(says: Message, hint: Message) -> Callable[[Fault], _Words]:
    return lambda _: (says, hint)


_MISFIT = _fixed(
    say("this line does not fit the lines above it"),
    say("let all keys of one level begin in the same column, and begin each item of a list with a hyphen and a space"),
)

_REASONS: dict[str, Callable[[Fault], _Words]] = {
    "unquoted": _unquoted,
    "glued": _glued,
    "no colon": _no_colon,
    "unprintable": _unprintable,
    "indented": _fixed(
        say("this key is pushed in further than the key above it"),
        say("delete the spaces before it, so that the keys begin one below the other"),
    ),
    "not keys and values": _fixed(
        say("these are not keys with their values"),
        say("write a key, a colon, a space and the value on each line, such as title: Bài 1. Thông tin và dữ liệu"),
    ),
    "several documents": _fixed(
        say("a second document begins here"),
        say("delete the line --- in the middle: one file holds one document"),
    ),
    "a key must be a word": _fixed(
        say("a list or a group stands where a key should be"),
        say("write a single word before the colon"),
    ),
    "found unexpected end of stream": _fixed(
        say("the quote that is opened here is never closed"),
        say("put the same quote at the end of the text"),
    ),
    "did not find expected ',' or ']'": _open_bracket,
    "did not find expected ',' or '}'": _open_bracket,
    "did not find expected key": _MISFIT,
    "did not find expected '-' indicator": _MISFIT,
    "mapping values are not allowed in this context": _MISFIT,
    "block sequence entries are not allowed in this context": _MISFIT,
    "could not find expected ':'": _fixed(
        say("no colon follows this key"),
        say("write a key, a colon, a space and the value, such as title: Bài 1. Thông tin và dữ liệu"),
    ),
}


def _tell(fault: Fault) -> Problem:
    make = _REASONS.get(fault["why"], _other)
    says, hint = make(fault)
    return Problem(fault.at, says, hint, mend=as_taken(fault))


RULE = FaultRule(
    code="M109",
    severity=Severity.ERROR,
    title=N_("unreadable YAML"),
    why=N_(
        "A header with one wrong sign is not a header: MkDocs and many other programs then drop it silently, and the page "
        "appears without subject, week or phase. The library says where it breaks."
    ),
    wrong="title:Bài 1\n  week: 2\n",
    right="title: Bài 1\nweek: 2\n",
    tell=_tell,
)
