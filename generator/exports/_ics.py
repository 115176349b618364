"""Calendars as bytes: RFC 5545, all-day events only, so that no time zone can move them to another day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from generator.engine.harmless import one_line
from generator.model.export import Artifact, Publication
from generator.model.message import N_
from generator.model.school import School

LINE = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
PRODUCT = "-//Kho hoc lieu//hoclieu//VI"
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """Something on one day."""

    key: str
    """What it is about, the same as long as that is the same: its permanent name is made from it."""
    changed: date
    """When it was written, by the library's own record and no clock."""
    day: date
    title: str
    lines: tuple[str, ...] = ()
    """What is said of it, line by line."""
    url: str = ""
    """A whole address, or none."""
    category: str = ""


def written(events: Iterable[Event], publication: Publication) -> bytes:
    """Events in order of day and title, as they stand in calendars: classes of one grade share them."""
    return _lines(line for one in sorted(events, key=_order) for line in _event(one, publication))


def calendar(address: str, name: str, events: bytes, school: School) -> Artifact:
    """A calendar of events that are written already, to subscribe to."""
    zone = school.catalog.school.time_zone
    head = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"),
        *(f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}", f"X-WR-TIMEZONE:{_text(zone)}"),
        *("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"),
    )
    return Artifact(address, _lines(head) + events + _lines(("END:VCALENDAR",)))


def beginning(school: School, school_year: str, publication: Publication) -> Iterator[Event]:
    """The first day of the year: no calendar is empty, which the RFC forbids."""
    weeks = school.calendar(school_year)
    if weeks and weeks.start:
        title = publication.translate(N_("School year {year} begins")).format(year=school_year)
        yield Event(f"nam-hoc {school_year}", weeks.start, weeks.start, title)


def _event(one: Event, publication: Publication) -> Iterator[str]:
    name = uuid5(NAMESPACE_URL, f"{publication.site_name}/{one.key}")
    yield "BEGIN:VEVENT"
    yield f"UID:{name}"
    yield f"DTSTAMP:{one.changed:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{one.day + A_DAY:%Y%m%d}"
    yield f"SUMMARY:{_text(one.title)}"
    if one.lines:
        yield "DESCRIPTION:" + "\\n".join(map(_text, one.lines))
    if one.url:
        yield f"URL:{one_line(one.url)}"
    if one.category:
        yield f"CATEGORIES:{_text(one.category)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _order(one: Event) -> tuple[date, str, str]:
    return (one.day, one.title, one.key)


def _text(text: str) -> str:
    """TEXT of the RFC (3.3.11), on one line."""
    return one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(b"%s\r\n" % piece for line in lines for piece in _folded(line.encode()))


def _folded(line: bytes) -> Iterator[bytes]:
    """A line cut into pieces of at most 75 octets, never within a character; all but the first begin with a space."""
    begin = b""
    while len(begin) + len(line) > LINE:
        end = LINE - len(begin)
        while line[end] & 0xC0 == 0x80:  # noqa: PLR2004 -- the second or a later octet of a character
            end -= 1
        yield begin + line[:end]
        begin, line = b" ", line[end:]
    yield begin + line
