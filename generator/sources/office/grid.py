"""Rows of a table as they are read, merged cells spread over the places they cover."""

from generator.model.message import say
from generator.model.paper import Box

from .trouble import UnreadablePaperError

MOST_ROWS = 10_000
"""Of one table or sheet."""

MOST_COLUMNS = 64
"""Further ones are not looked at: no plan has them, though spreadsheets that were formatted as a whole do."""


def below(box: Box) -> Box:
    """The place below one, in the same merged cell."""
    return Box(box.text, is_below=True, is_beside=box.is_beside, was_date=box.was_date)


def beside(box: Box) -> Box:
    """The place to the right of one, in the same merged cell."""
    return Box(box.text, is_below=box.is_below, is_beside=True, was_date=box.was_date)


def check_rows(count: int) -> None:
    """Refuses a table that is no plan.

    Raises:
        UnreadablePaperError: it has too many rows.
    """
    if count > MOST_ROWS:
        raise UnreadablePaperError(
            say("one of its tables has more than {most} rows; save the plan alone in a file of its own", most=MOST_ROWS)
        )
