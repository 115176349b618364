"""The day on which everything depends: given, or read once, at the edge."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

DEFAULT_ZONE = "Asia/Ho_Chi_Minh"


class UnreadableDayError(Exception):
    """``--today`` is not a day: a wrong call."""


def day_of(written: str | None, time_zone: str = DEFAULT_ZONE) -> date:
    """The day that was given as YYYY-MM-DD; without one, today where the school is (CI runs in UTC).

    Raises:
        UnreadableDayError: what was given is no such day.
    """
    if not written:
        return datetime.now(ZoneInfo(time_zone)).date()
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise UnreadableDayError(written) from error
