"""What keeps a finished site from being published, in sentences for whoever wrote the page."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.message import Message, Translate, say
from generator.workflows.verify import Flaw


def told(flaws: Sequence[Flaw], sources: Mapping[str, str], translate: Translate) -> Iterator[str]:
    """A line for each flaw, and one that says what became of the site.

    Args:
        flaws: at least one.
        sources: the file of each material, by its address.
        translate: into the reader's language.
    """
    for flaw in flaws:
        yield f"{sources.get(flaw.address) or flaw.address or 'index'}: {_said(flaw).text(translate)}"
    yield say("the site is not published, the one before it stays; flaws in the finished pages: {count}", count=len(flaws)).text(translate)


def _said(flaw: Flaw) -> Message:
    match flaw.reason:
        case "too-heavy":
            return say(
                "the finished page weighs {size} KiB, {most} KiB are allowed so that it opens on a slow network; "
                "divide it into two, or leave out some questions, formulas or tables",
                size=flaw.detail,
                most=flaw.most,
            )
        case "broken-link":
            return say("the finished page leads to “{goal}”, which the site does not have; mend the link or take it out", goal=flaw.detail)
        case "broken-anchor":
            return say(
                "the finished page leads to “{goal}”, a heading that the page there does not have; mend the part after #", goal=flaw.detail
            )
        case "unreadable-picture":
            return say("the picture cannot be opened; save it anew as PNG, JPEG or WebP")
        case _:
            return say("the finished page loads something from another host; link to it instead")
