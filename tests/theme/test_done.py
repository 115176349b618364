"""What a pupil has done, as the device keeps it: hostile files and broken storage change nothing else."""

import json
from typing import Any

import pytest

from .scripts import answers

A, B = "toan/6/bai-01-truoc/", "tin-hoc/6/bai-02-sau/"


def one(*call: Any) -> Any:
    return answers("done.js", [list(call)])[0]


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({A: "2026-11-24"}, {A: "2026-11-24"}),
        ({"https://other.example/": "2026-11-24", "../x/": "2026-11-24", "/x/": "2026-11-24", "x": "2026-11-24", "": "2026-11-24"}, {}),
        ({A: "yesterday", B: 5, "toan/6/x/": None, "toan/6/y/": "2026-13-01", "toan/6/z/": "2026-11-24\n<b>"}, {}),
        (["2026-11-24"], {}),
        ("x", {}),
        (None, {}),
        ({"__proto__": "2026-11-24", "constructor/": "2026-11-24"}, {"constructor/": "2026-11-24"}),
    ],
)
def test_only_addresses_and_days_are_kept(value: Any, kept: dict[str, str]) -> None:
    assert one("clean", value) == kept


def test_two_lists_are_joined_by_the_earlier_day() -> None:
    assert one("joined", {A: "2026-11-24", B: "2026-01-01"}, {A: "2026-11-20", B: "2026-02-01", "x/": "2026-03-03"}) == {
        A: "2026-11-20",
        B: "2026-01-01",
        "x/": "2026-03-03",
    }


def test_the_list_begins_with_the_latest_and_names_what_it_can() -> None:
    listed = one("listed", {A: "2026-11-20", B: "2026-11-24"}, {B: "Bài 2"})

    assert listed == [{"address": B, "day": "2026-11-24", "title": "Bài 2"}, {"address": A, "day": "2026-11-20", "title": A}]


def test_a_file_is_read_as_it_was_written() -> None:
    text = one("written", {A: "2026-11-24"}, {A: "Số & chữ <b>"})

    assert one("read", text) == {"done": {A: "2026-11-24"}, "titles": {A: "Số & chữ <b>"}}


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "5", json.dumps({"done": {A: "2026-11-24"}})])
def test_another_file_is_refused(text: str) -> None:
    assert one("read", text) is None


def test_titles_without_their_materials_are_left_out() -> None:
    text = json.dumps({"kind": "hoclieu-done", "done": {A: "2026-11-24"}, "titles": {A: 7, B: "Bài", "__proto__": {"x": "y"}}})

    assert one("read", text) == {"done": {A: "2026-11-24"}, "titles": {}}
