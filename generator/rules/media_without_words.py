"""A130: a video or recording without what is said in it."""

from collections.abc import Iterable

from generator.engine.media import SPOKEN, Medium, captions_of, medium_of
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._media import wordless


def _check(library: Library) -> Iterable[Problem]:
    for link, path in wordless(library, *SPOKEN):
        is_video = medium_of(path) is Medium.VIDEO
        if not (is_video and captions_of(path) in library.files):
            yield Problem(
                link.span,
                say("the video “{text}” has neither captions nor words to read", text=link.text)
                if is_video
                else say("the recording “{text}” has no words to read", text=link.text),
                say(
                    "put the link in a paragraph of its own, leave a line empty, and write below it: > **Bản lời thoại.** …; "
                    "when nothing is said: > **Mô tả.** …"
                ),
            )


RULE = LibraryRule(
    code="A130",
    severity=Severity.ERROR,
    title=N_("video or recording without its words"),
    why=N_(
        "A pupil who cannot hear, a phone without sound on the bus, a family that pays by the megabyte: all of them read what others hear "
        "(D1, WCAG 1.2). The words are found by the search, and printed."
    ),
    wrong="[Video: Cắm dây mạng](video/cam-day-mang.mp4)\n",
    right="[Video: Cắm dây mạng](video/cam-day-mang.mp4)\n\n> **Bản lời thoại.** Em cầm đầu dây có lẫy nhựa…\n",
    check=_check,
)
