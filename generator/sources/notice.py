"""The JSON report of a change, read where nobody trusts it: a stranger's build wrote it.

Only what a comment shows is taken, each value of the one kind it must have, texts cut to a length that a comment can bear.
"""

import json
import re
from typing import Any

from generator.engine.harmless import one_line
from generator.model.notice import Eased, Filled, Moved, Notice, Offered, Told

MOST_BYTES = 20 * 1024 * 1024
_LONGEST = 600
"""Characters of one sentence; a title or hint is never longer unless somebody means harm."""
_MOST = 200
"""Things of one kind that are taken."""
_LONGEST_LINES = 4000
"""Characters of the lines of a suggestion."""
_MOST_LINES = 20
_CODE = re.compile(r"[A-Z][0-9]{3}")
_PATH = re.compile(r"(?:content/|materials_catalog\.yml$)")
_WEIGHTS = ("error", "warning", "note")


class UnreadableNoticeError(Exception):
    """It is not the report of a change."""


def read_notice(raw: bytes) -> Notice:
    """What a comment shows of a JSON report.

    Raises:
        UnreadableNoticeError: it is not the report of a change.
    """
    try:
        if len(raw) > MOST_BYTES:
            raise UnreadableNoticeError
        return _notice(json.loads(raw))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnreadableNoticeError from error


def _notice(results: Any) -> Notice:  # noqa: ANN401 -- whatever the file holds
    patch = _object(results["patch"])
    found = [_told(one) for one in _list(results["findings"]) if _flag(one["is_new"])]
    worse = [one for one in _list(patch["targets"]) if one["effect"] in ("rejects", "worse")]
    debt = _object(patch["debt"])
    return Notice(
        day=_text(results["day"]),
        base=_text(patch["base"]),
        accepted=_flag(patch["accepted"]),
        files=len(_list(patch["files"])),
        found=tuple(sorted(found, key=lambda one: (_WEIGHTS.index(one.weight), one.path, one.line))[:_MOST]),
        moved=tuple(map(_moved, worse[:_MOST])),
        filled=tuple(Filled(_text(one["title"]), _text(one["says"])) for one in _list(patch["fills"])[:_MOST]),
        bared=tuple(f"{_text(one['cell'])}: {_text(one['title'])}" for one in _list(patch["bared"])[:_MOST]),
        mended=_number(patch["mended"]),
        old_errors=_number(debt["errors"]),
        old_targets=_number(debt["targets"]),
        eased=tuple(dict.fromkeys(_eased(one) for target in _list(results["targets"]) for one in _list(target.get("waivers", []))))[:_MOST],
        offered=tuple(filter(None, map(_offered, _list(results.get("suggestions", []))[:_MOST]))),
    )


def _moved(one: dict[str, Any]) -> Moved:
    return Moved(_text(one["name"]), _text(one["says"]), _text(one["remedy"]), one["effect"] == "rejects")


def _eased(one: dict[str, Any]) -> Eased:
    return Eased(*(_text(one[name]) for name in ("id", "reason", "signed_by_name", "signed_on", "expires")))


def _told(one: dict[str, Any]) -> Told:
    weight = _text(one["severity"])
    if weight not in _WEIGHTS:
        raise ValueError(weight)
    return Told(_text(one["path"]), _number(one["line"]), _text(one["code"]), weight, _text(one["message"]), _text(one["hint"]))


def _offered(one: dict[str, Any]) -> Offered | None:
    """A suggestion; None when nobody should be shown it: it leads elsewhere, hides something, or is longer than anybody reads."""
    path, first, last = _text(one["path"]), _number(one["line"]), _number(one["end_line"])
    before, after = _text(one["before"], _LONGEST_LINES), _text(one["after"], _LONGEST_LINES)
    mends = tuple((_text(mend["code"]), _text(mend["message"])) for mend in _list(one["mends"])[:_MOST])
    weights = [_WEIGHTS.index(_text(mend["severity"])) for mend in _list(one["mends"])[:_MOST]]
    is_seen = all(one_line(line) == line for line in after.split("\n"))
    is_short = len(before) <= _LONGEST_LINES >= len(after) and first <= last < first + _MOST_LINES
    if not (mends and is_seen and is_short and first and is_within(path) and all(_CODE.fullmatch(code) for code, _ in mends)):
        return None
    return Offered(path, first, last, before, after, _WEIGHTS[min(weights)], mends)


def is_within(path: str) -> bool:
    """Whether a path, as a stranger wrote it, is one of the library's files."""
    return bool(_PATH.match(path)) and ".." not in path


def _object(value: Any) -> dict[str, Any]:  # noqa: ANN401
    if not isinstance(value, dict):
        raise TypeError(type(value))
    return value


def _list(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    if not isinstance(value, list):
        raise TypeError(type(value))
    return [_object(one) for one in value]


def _text(value: Any, longest: int = _LONGEST) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise TypeError(type(value))
    return value if len(value) <= longest else f"{value[:longest]}…"


def _number(value: Any) -> int:  # noqa: ANN401
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(type(value))
    return value


def _flag(value: Any) -> bool:  # noqa: ANN401
    if not isinstance(value, bool):
        raise TypeError(type(value))
    return value
