"""Lists whose signs were typed: lines that begin with “- ” or “• ”, and with “+ ” for what belongs to the line above."""

import re
from collections.abc import Sequence

from generator.model.manuscript import Block, Items, Paragraph

from .rich import cut, plain

_SIGNED = re.compile(r"\s*(?P<sign>[-–—•●▪➢+])\s+(?=[^\W\d_]{2})")
"""Before a word: before a number the sign may be a minus, and before “a)” it is no list of ours."""
_LEAST = 2
"""Lines that make a list."""


def with_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, typed lists as lists."""
    made: list[Block] = []
    run: list[tuple[str, Paragraph]] = []
    for block in blocks:
        match = _SIGNED.match(plain(block.text)) if isinstance(block, Paragraph) else None
        if match and isinstance(block, Paragraph) and "\n" not in plain(block.text):
            run.append((match["sign"], block))
            continue
        made += _listed(run)
        run = []
        made.append(block)
    return [*made, *_listed(run)]


def _listed(run: Sequence[tuple[str, Paragraph]]) -> list[Block]:
    if len(run) < _LEAST:
        return [paragraph for _, paragraph in run]
    items: list[list[Block]] = []
    for sign, paragraph in run:
        match = _SIGNED.match(plain(paragraph.text))
        item = Paragraph(cut(paragraph.text, match.end() if match else 0))
        if sign == "+" and run[0][0] != "+":
            last = items[-1]
            below = last[-1].items if isinstance(last[-1], Items) else ()
            items[-1] = [last[0], Items((*below, (item,)))]
        else:
            items.append([item])
    return [Items(tuple(map(tuple, items)))]
