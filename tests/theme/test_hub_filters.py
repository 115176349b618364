"""A hub's filters: what an address asks for, and what is shown then."""

import pytest

from .scripts import answers

ALL = {"phases": [], "type": "", "present": False, "fresh": False}


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("", {}),
        ("?giai-doan=before,after", {"phases": ["before", "after"]}),
        ("?giai-doan=before,strange,__proto__", {"phases": ["before"]}),
        ("?loai=exercise&co=1&moi=1", {"type": "exercise", "present": True, "fresh": True}),
        ("?co=0&moi=yes", {}),
    ],
)
def test_an_address_is_read(address: str, wanted: dict[str, object]) -> None:
    assert answers("hub.js", [["read", address]]) == [{**ALL, **wanted}]


@pytest.mark.parametrize(
    "wanted",
    [ALL, {**ALL, "phases": ["before", "after"]}, {**ALL, "type": "question-bank", "fresh": True}, {**ALL, "present": True}],
)
def test_what_is_written_into_the_address_is_read_again(wanted: dict[str, object]) -> None:
    (address,) = answers("hub.js", [["write", wanted, ""]])

    assert answers("hub.js", [["read", address]]) == [wanted]
    assert (address == "") == (wanted == ALL)


def test_other_parts_of_the_address_stay() -> None:
    assert answers("hub.js", [["write", {**ALL, "present": True}, "?in=1&moi=1"]]) == ["?in=1&co=1"]


@pytest.mark.parametrize(
    ("wanted", "card", "shown"),
    [
        ({}, {"phase": "before", "type": "lecture", "fresh": False}, True),
        ({"phases": ["after"]}, {"phase": "before", "type": "lecture", "fresh": True}, False),
        ({"phases": ["after", "before"]}, {"phase": "before", "type": "lecture", "fresh": False}, True),
        ({"type": "test"}, {"phase": "before", "type": "lecture", "fresh": True}, False),
        ({"fresh": True}, {"phase": "before", "type": "lecture", "fresh": False}, False),
        ({"fresh": True, "phases": ["before"], "type": "lecture"}, {"phase": "before", "type": "lecture", "fresh": True}, True),
    ],
)
def test_a_material_is_shown_when_it_answers_to_all_that_is_asked(wanted: dict[str, object], card: dict[str, object], shown: bool) -> None:  # noqa: FBT001 -- an expectation
    assert answers("hub.js", [["shows", {**ALL, **wanted}, card]]) == [shown]
