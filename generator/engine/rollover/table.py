"""Guesses as rows of the table of changed lessons, for a person to confirm."""

import csv
import io
from collections.abc import Sequence

from generator.engine.columns import SUCCESSION
from generator.model.curriculum import Curriculum
from generator.model.message import Message, Translate, say

from .likeness import Changed, bare


def guess_of(changed: Changed, after: Curriculum) -> Message:
    """Why a lesson is taken for the successor of another, or that none is."""
    now = after.row(changed.old.id)
    if changed.new is None:
        why = say("no lesson has a title like it")
    elif changed.is_same_title:
        why = say("the titles are the same")
    else:
        why = say("the titles are alike by {percent}%", percent=round(changed.likeness * 100))
    if now and bare(now.title) != bare(changed.old.title):
        return say("{why}; the id {id} now is “{title}”", why=why, id=now.id, title=now.title)
    return why


def with_guesses(text: str, guesses: Sequence[tuple[Changed, Message]], translate: Translate) -> str | None:
    """A table with rows put at its end; what stands in it stays to the letter.

    Args:
        text: of the table, empty for a new one.
        guesses: what to add.
        translate: into the language of the school's files.

    Returns:
        None when the first line does not name both ids, or has no commas between its columns.
    """
    lines = (text or ",".join(SUCCESSION.known)).rstrip("\n").split("\n")
    names = [SUCCESSION.name_of(name.strip()) for name in lines[0].split(",")]
    if not set(SUCCESSION.required) <= set(names):
        return None
    if "guessed" not in names:
        names.append("guessed")
        lines[0] += ",guessed"
    made = io.StringIO()
    table = csv.writer(made, lineterminator="\n")
    table.writerows([_cells(changed, why.text(translate)).get(name, "") for name in names] for changed, why in guesses)
    return "\n".join(lines) + "\n" + made.getvalue()


def _cells(changed: Changed, guess: str) -> dict[str, str]:
    new = changed.new
    return {
        "old": changed.old.id,
        "new": new.id if new else "",
        "old_title": changed.old.title,
        "new_title": new.title if new else "",
        "guessed": guess,
    }
