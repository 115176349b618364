"""Calendars as phones read them."""

from icalendar import Calendar, Component

from generator.model.export import Artifact

LONGEST = 75


def read(artifact: Artifact) -> Calendar:
    """A calendar that keeps to RFC 5545: one that a strict reader takes without an error, whole, in lines of at most 75 octets."""
    content = artifact.content
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= LONGEST and b"\n" not in line and b"\r" not in line for line in lines)
    found = Calendar.from_ical(content)
    assert [component.errors for component in found.walk()] == [[] for _ in found.walk()]
    assert {name for name in ("VERSION", "PRODID") if name in found} == {"VERSION", "PRODID"}
    assert found.events
    assert all({"UID", "DTSTAMP", "DTSTART"} <= set(event) for event in found.events)
    names = [str(event["UID"]) for event in found.events]
    assert len(names) == len(set(names))
    return found


def titles(found: Calendar) -> list[str]:
    """Of all events but the first day of the year."""
    return [str(event["SUMMARY"]) for event in tasks(found)]


def tasks(found: Calendar) -> list[Component]:
    """All events but the first day of the year."""
    return [event for event in found.events if not str(event["SUMMARY"]).startswith("School year")]
