"""Questions as the library writes them: see the guide “Soạn câu hỏi”, and ``engine/questions``, which reads them."""

import re
from collections.abc import Iterator, Sequence

from generator.model.asked import Asked, Content
from generator.model.manuscript import Block, Mark, Paragraph

from .markdown import Writer, quoted
from .rich import cut, plain, without

_BEGINS_A_BLOCK = re.compile(r"\||[-*] |\d{1,9}[.)] |\$\$|>|#|!\[")


def body_of(contents: Sequence[Content], writer: Writer) -> str:
    """The whole body of a material, its footnotes at the end."""
    chunks: list[str] = []
    blocks: list[Block] = []
    for content in contents:
        if isinstance(content, Asked):
            chunks += [*writer.blocks(blocks), *_question(content, writer)]
            blocks = []
        else:
            blocks.append(content)
    chunks += writer.blocks(blocks)
    return "\n\n".join([*chunks, *writer.notes]) + "\n"


def _question(asked: Asked, writer: Writer) -> Iterator[str]:
    """What is asked, its choices, its hint, its answer."""
    first, *rest = asked.stem or (Paragraph(()),)
    head = f"**Câu {asked.number}{_brackets(asked)}.**"
    if isinstance(first, Paragraph):
        opening, *others = [*writer.block(first)] or [""]
        yield f"{head} {opening}".rstrip()
        yield from others
    else:
        yield head
        rest = [first, *rest]
    yield from writer.blocks(rest)
    if asked.choices:
        sign = ")" if asked.choices[0].letter.islower() else "."
        yield "\n".join(f"- {choice.letter}{sign} {writer.line(choice.text)}".rstrip() for choice in asked.choices)
    yield from _hint(asked, writer)
    yield from _answer(asked, writer)


def _brackets(asked: Asked) -> str:
    inside = "; ".join(filter(None, (asked.level, asked.points)))
    return f" ({inside})" if inside else ""


def _hint(asked: Asked, writer: Writer) -> Iterator[str]:
    chunks = writer.blocks(asked.hint)
    if chunks:
        yield quoted([f"**Gợi ý:** {chunks[0]}", *chunks[1:]])


def _answer(asked: Asked, writer: Writer) -> Iterator[str]:
    if not asked.has_answer:
        return
    chunks = writer.blocks(asked.explanation)
    if asked.answer:
        text = plain(asked.answer)
        value = cut(asked.answer, 0, len(text) - 1) if text.endswith(".") else asked.answer
        head = f"**Đáp án: {writer.line(without(value, *Mark))}.**"
    else:
        head = "**Gợi ý trả lời:**"
    if chunks and not _BEGINS_A_BLOCK.match(chunks[0]):
        head, chunks = f"{head} {chunks[0]}", chunks[1:]
    yield quoted([head, *chunks])
