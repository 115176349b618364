"""Which answer a question has: what is said of it, what the key says, how its choices are marked. A conflict is no answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.model.asked import Asked, Offered
from generator.model.manuscript import Block, Paragraph, Remark, Rich, Run, Spot
from generator.model.message import Message, say

from .choices import bare
from .draft import Draft
from .evidence import BY_BOLD, WRITTEN, Evidence, concluded, evidence_of, letter_of_text, letters_of, reason_of
from .key import Entry
from .patterns import CAPITALS, SEVERAL, SMALL
from .rich import words
from .true_false import is_true_false, truths_of

_LONGEST = 60
"""Characters of a short answer."""
_NEAR = 60
_NONE = say("no answer was found")
_WRITE = say("write below it: > **Đáp án: B.** and why")


@dataclass
class Decision:
    """A question, what is to be known of it, and what of it found no place in it."""

    asked: Asked
    remarks: list[Remark] = field(default_factory=list)
    left: list[Block] = field(default_factory=list)
    """An explanation without an answer, to stand behind the question as text."""


def decide(draft: Draft, entries: Sequence[Entry]) -> Decision:
    """A question with the answer that everything agrees on."""
    explanation = [*draft.explanation, *(block for entry in entries for block in entry.explanation)]
    said = [*draft.said, *(entry.value for entry in entries if entry.value)]
    if draft.choices and draft.choices[0].letter in tuple(SMALL):
        if is_true_false(draft, said):
            return _true_false(draft, said, explanation)
        if not any(letters_of(one, draft.letters) for one in said) and not evidence_of(draft.choices):
            draft.give_back_choices()
    if draft.choices:
        return _choose(draft, said, explanation)
    return _free(draft, said, explanation)


def _asked(draft: Draft, answer: Rich, explanation: Sequence[Block], *, is_free: bool = False) -> Asked:
    choices = tuple(Offered(choice.letter, bare(choice)) for choice in draft.choices)
    stem = tuple(block for block in draft.stem if not isinstance(block, Paragraph) or block.text) or (Paragraph(()),)
    head = draft.head
    return Asked(head.number, head.level, head.points, stem, choices, answer, tuple(explanation), tuple(draft.hint), is_free)


def _choose(draft: Draft, said: Sequence[Rich], explanation: list[Block]) -> Decision:
    found: list[Evidence] = []
    whys: list[Block] = []
    strange: list[Rich] = []  # what names no choice: it may be why another does
    for one in said:
        letters, rest = letters_of(one, draft.letters), reason_of(one)
        if letters:
            found.append((letters, WRITTEN))
            whys += [Paragraph(rest)] if rest else []
        elif letter := letter_of_text(one, draft.choices):
            found.append(((letter,), WRITTEN))
        else:
            strange.append(one)
    found += evidence_of(draft.choices)
    if not found:
        found += [((letter,), WRITTEN) for letter in concluded(explanation) if letter in draft.letters]
    answers = {letters for letters, _ in found}
    if len(answers) == 1:
        (letters,) = answers
        remarks = []
        if (
            len(letters) > 1
            and not said
            and not SEVERAL.search(" ".join(words(block.text) for block in draft.stem if isinstance(block, Paragraph)))
        ):
            remarks.append(
                _remark(draft, say("{count} choices are marked as right", count=len(letters)), say("look whether that is meant"))
            )
        if [how for _, how in found] == [BY_BOLD]:
            remarks.append(
                _remark(
                    draft, say("the answer {letter} was taken because it is in bold", letter=letters[0]), say("look whether that is right")
                )
            )
        return Decision(_asked(draft, (Run(", ".join(letters)),), [*whys, *map(Paragraph, strange), *explanation]), remarks)
    if not found and said:
        told = say("its answer “{text}” is none of its choices; it stands behind the question as text", text=words(said[0])[:_NEAR])
        return Decision(_asked(draft, (), ()), [_remark(draft, told, _WRITE)], [*_labelled(said, explanation)])
    if answers:
        told = say("answers contradict one another: {answers}; none was taken", answers=_told(found))
        return Decision(_asked(draft, (), ()), [_remark(draft, told, _WRITE)], [*_labelled(strange, [*whys, *explanation])])
    return Decision(_asked(draft, (), ()), [_remark(draft, _NONE, _WRITE)], [*_labelled((), explanation)])


def _labelled(said: Sequence[Rich], explanation: Sequence[Block]) -> Iterator[Block]:
    for one in said:
        yield Paragraph((Run("Đáp án: "), *one))
    if explanation:
        yield Paragraph((Run("Lời giải:"),))
        yield from explanation


def _told(found: Sequence[Evidence]) -> Message:
    """``B (written with it), C (underlined)``."""
    parts = [say("{letters} ({how})", letters=", ".join(letters), how=how) for letters, how in dict.fromkeys(found)]
    told = parts[0]
    for part in parts[1:]:
        told = say("{one}; {other}", one=told, other=part)
    return told


def _true_false(draft: Draft, said: Sequence[Rich], explanation: list[Block]) -> Decision:
    told, by_marks = truths_of(draft, said)
    if not told:
        way = say("write below it: > **Đáp án: a) Đúng; b) Sai; c) Đúng; d) Sai.**")
        return Decision(_asked(draft, (), ()), [_remark(draft, _NONE, way)], [*_labelled(said, explanation)])
    answer = "; ".join(f"{letter}) {'Đúng' if is_true else 'Sai'}" for letter, is_true in told.items())
    remarks = []
    if by_marks is not None:
        letters, how = by_marks
        says = say("the marked statements ({letters}, {how}) were taken as true, the others as false", letters=", ".join(letters), how=how)
        remarks.append(_remark(draft, says, say("look whether that is meant")))
    return Decision(_asked(draft, (Run(answer),), explanation), remarks)


def _free(draft: Draft, said: Sequence[Rich], explanation: list[Block]) -> Decision:
    """A question without choices: a short answer, or a model answer."""
    if said and len(words(said[0])) <= _LONGEST and not set(words(said[0]).rstrip(".")) <= set(CAPITALS):
        others = [Paragraph(one) for one in said[1:] if words(one) != words(said[0])]
        return Decision(_asked(draft, said[0], [*others, *explanation]))
    model = [*(Paragraph(one) for one in said), *explanation]
    if model:
        return Decision(_asked(draft, (), model, is_free=True))
    way = say("write below it: > **Đáp án: …** for a short answer, or > **Gợi ý trả lời:** and what a good answer has")
    return Decision(_asked(draft, (), ()), [_remark(draft, _NONE, way)])


def _remark(draft: Draft, says: Message, way_out: Message) -> Remark:
    text = words(draft.stem[0].text) if draft.stem and isinstance(draft.stem[0], Paragraph) else ""
    near = text if len(text) <= _NEAR else f"{text[:_NEAR].rstrip()}…"
    return Remark(Spot(0, near, say("question {number}", number=draft.head.number)), says, way_out)
