"""Days as people write them."""

import re
from datetime import date


def iso_from_vietnamese(written: str) -> str:
    """``9/10/2023`` (day first, as on paper) as ``2023-10-09``; empty when it is no such date."""
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", written.strip())
    if not match:
        return ""
    day, month, year = (int(part) for part in match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def iso_date(written: str) -> date | None:
    """``2023-10-09`` as a day; None when it is no such day."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
