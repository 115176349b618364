"""Days as people write them."""

import re
from datetime import date

from generator.engine.grammar import DAY
from generator.engine.text import fold


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


def iso_from_paper(written: str) -> str:
    """A day in any form of which only one day can be meant, as ``2023-10-09``; empty when it is none.

    Beside the day first these are the year first, ``2023/10/9``, and words, ``ngày 9 tháng 10 năm 2023``.
    """
    parts = re.fullmatch(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", written.strip())
    words = re.fullmatch(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})", " ".join(fold(written).split()))
    if parts:
        return iso_from_vietnamese("/".join(reversed(parts.groups())))
    return iso_from_vietnamese("/".join(words.groups())) if words else iso_from_vietnamese(written)


def iso_date(written: str) -> date | None:
    """``2023-10-09`` as a day; None when it is no such day."""
    if not re.fullmatch(DAY, written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
