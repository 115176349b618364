"""What reviewers left in a document: tracked changes, comments, hidden text. Each is told; pupils see none of it."""

from xml.etree.ElementTree import Element

from generator.model.message import Message, say

from .notebook import Notebook, around, excerpt, words
from .xml import W, attribute, is_on, local, named, parents, replace

_IN, _OUT = ("ins", "moveTo"), ("del", "moveFrom")
_WITHIN = say("in Word, open the tab Review and accept or reject the change, then bring the file in anew if it was meant otherwise")


def settle_changes(root: Element, notes: Notebook) -> None:
    """Takes what was inserted, leaves out what was deleted, tells of both."""
    above = parents(root)
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}trPr/{W}del") is not None:
            text = " ".join(filter(None, (words(paragraph) for paragraph in row.iter(f"{W}p"))))
            notes.remark(notes.spot(row.find(f".//{W}p")), _change(text or "…", is_out=True), _WITHIN)
            above[row].remove(row)
    for element in named(root, *_IN, *_OUT):
        text = "".join(piece.text or "" for piece in named(element, "t", "delText")).strip()
        paragraph = around(element, above)
        if not text:
            continue
        is_out = local(element) in _OUT
        notes.remark(notes.spot(paragraph), _change(text, is_out=is_out), _WITHIN)
        if is_out:
            above[element].remove(element)
        else:
            replace(above[element], element, *element)
            above |= dict.fromkeys(element, above[element])


def _change(text: str, *, is_out: bool) -> Message:
    if is_out:
        return say("a tracked deletion was taken as done: “{text}” is not there", text=excerpt(text))
    return say("a tracked insertion was taken as done: “{text}” is there", text=excerpt(text))


def leave_hidden(root: Element, notes: Notebook) -> None:
    """Leaves out text that Word hides, and tells of it."""
    above = parents(root)
    for run in list(root.iter(f"{W}r")):
        if not is_on(run, "rPr", "vanish"):
            continue
        text = "".join(piece.text or "" for piece in run.iter(f"{W}t")).strip()
        if text:
            notes.remark(
                notes.spot(around(run, above)),
                say("hidden text was left out: “{text}”", text=excerpt(text)),
                say("if pupils are to read it, show it in Word (Font, take the tick from Hidden) and bring the file in anew"),
            )
            above[run].remove(run)


def tell_comments(root: Element, comments: Element | None, notes: Notebook) -> None:
    """Tells of every comment at the paragraph that it is about."""
    if comments is None:
        return
    above = parents(root)
    places = {attribute(one, "id"): around(one, above) for one in root.iter(f"{W}commentReference")}
    for comment in comments.iter(f"{W}comment"):
        text = " ".join(words(paragraph) for paragraph in comment.iter(f"{W}p"))
        notes.remark(
            notes.spot(places.get(attribute(comment, "id"))),
            say("a comment was left out: “{text}”", text=excerpt(text)),
            say("do what it asks, or write it into the text if pupils are to read it"),
        )
