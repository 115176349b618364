"""Statements of which each is true or false, in the form of the examination from 2025 on."""

import re
from collections.abc import Sequence

from generator.model.manuscript import Paragraph, Rich

from .choices import Found
from .draft import Draft
from .evidence import Evidence, evidence_of
from .patterns import IN_ORDER, SAID, SMALL, STATED, TRUE_FALSE
from .rich import cut, plain, stripped


def is_true_false(draft: Draft, said: Sequence[Rich]) -> bool:
    """Whether the statements of a question are to be judged, and not to be worked on one after the other."""
    if any(_said_of(one, draft) for one in said) or all(STATED.search(plain(choice.text)) for choice in draft.choices):
        return True
    asks = draft.is_true_false or any(isinstance(block, Paragraph) and TRUE_FALSE.search(plain(block.text)) for block in draft.stem)
    return asks and len(draft.choices) > 1


def _said_of(value: Rich, draft: Draft) -> dict[str, bool]:
    """Which statements are true, by their letters; empty when not every statement is spoken of."""
    text = plain(value).strip().rstrip(".")
    if re.fullmatch(r"[ĐS]{2,8}", text):
        text = ", ".join(text)
    if IN_ORDER.fullmatch(text):
        spoken = dict(zip(SMALL, re.findall(r"Đúng|Sai|Đ|S", text, re.IGNORECASE), strict=False))
    else:
        spoken = {match["letter"].lower(): match["said"] for match in SAID.finditer(text)}
    told = {letter: word.lower().startswith("đ") for letter, word in spoken.items()}
    return told if set(told) == set(draft.letters) else {}


def truths_of(draft: Draft, said: Sequence[Rich]) -> tuple[dict[str, bool], Evidence | None]:
    """Which statements are true, and by which marks that was told, if by marks; what stands at their ends is taken off them."""
    told = next((spoken for one in said if (spoken := _said_of(one, draft))), {})
    if not told and all(STATED.search(plain(choice.text)) for choice in draft.choices):
        told = {choice.letter: _ending(choice)["said"].lower().startswith("đ") for choice in draft.choices}
        draft.choices = [choice._replace(text=stripped(cut(choice.text, 0, _ending(choice).start()))) for choice in draft.choices]
    if told:
        return told, None
    found = evidence_of(draft.choices)
    if len({letters for letters, _ in found}) != 1:
        return {}, None
    return {choice.letter: choice.letter in found[0][0] for choice in draft.choices}, found[0]


def _ending(choice: Found) -> re.Match[str]:
    match = STATED.search(plain(choice.text))
    assert match is not None  # noqa: S101 -- so was asked before
    return match
