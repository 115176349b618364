"""Lines to questions, and to the blocks between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.manuscript import Block, Mark, Paragraph, Rich, Run, Title

from .choices import choices_in
from .draft import Draft
from .heads import Head, head_of
from .lines import Line
from .patterns import ANSWER, CHOSEN, DOTS, END, EXPLAINED, IN_ORDER, PART, PRACTICE, SAID, SMALL, TRUE_FALSE
from .rich import cut, has_all, plain, stripped

_AHEAD = 30
"""Lines in which a task called ``Bài`` must show that it is one."""

_FEW = 3
"""Lines between statements and the choices about them."""

Gathered = list[Block | Draft]


def gather(lines: Sequence[Line]) -> Gathered:
    """The questions and all other blocks, in order."""
    gathering = _Gathering(lines)
    for place in range(len(lines)):
        gathering.take(place)
    return gathering.found


@dataclass
class _Gathering:
    lines: Sequence[Line]
    found: Gathered = field(default_factory=list)
    now: Draft | None = None
    """The question that further lines may belong to."""
    is_practice: bool = False
    is_true_false: bool = False

    def take(self, place: int) -> None:
        line = self.lines[place]
        text = plain(line.text)
        head = head_of(line.text, self.now.head.number + 1 if self.now else 0) if text else None
        if head and (not head.is_task or self._is_task(place)):
            self._begin(head)
        elif isinstance(line.block, Title) or _parts(line):
            self.is_practice = PRACTICE.match(text) is not None
            self.is_true_false = TRUE_FALSE.search(text) is not None
            self._end(line.block)
        elif self.now is None or (text and END.fullmatch(text)):
            self.is_true_false = self.is_true_false or TRUE_FALSE.search(text) is not None
            self._end(line.block)
        else:
            if self._leads_to_capitals(self.now, place):
                self.now.give_back_choices()
            self._continue(self.now, place, text)

    def _leads_to_capitals(self, now: Draft, place: int) -> bool:
        """Whether what looked like statements is part of what is asked, because the choices come a few lines further down."""
        if (
            now.taking
            or now.letters[:1] not in tuple(SMALL)
            or not now.letters
            or choices_in(self.lines[place].text, now.letters, is_head=False)[1]
        ):
            return False
        return any(_begins_with_capital(line) for line in self.lines[place : place + _FEW])

    def _goes_on(self, now: Draft, place: int) -> bool:
        """Whether a line goes on with the last choice, because the next letter comes only behind it."""
        if not now.choices or choices_in(self.lines[place].text, now.letters, is_head=False)[1]:
            return False
        for line in self.lines[place + 1 : place + _FEW]:
            if not line.text or head_of(line.text) or isinstance(line.block, Title):
                return False
            if choices_in(line.text, now.letters, is_head=False)[1]:
                return True
        return False

    def _begin(self, head: Head) -> None:
        self.now = Draft(head, self.is_true_false)
        self.found.append(self.now)
        self._ask(self.now, head.text, is_head=True)

    def _end(self, block: Block) -> None:
        self.now = None
        self.found.append(block)

    def _continue(self, now: Draft, place: int, text: str) -> None:
        line = self.lines[place]
        if explained := EXPLAINED.match(text):
            now.taking = "hint" if explained["hint"] and not explained["model"] else "explanation"
            self._add(now, stripped(cut(line.text, explained.start("rest"))) if explained["rest"] else ())
        elif (answer := ANSWER.match(text)) and _answers(answer["value"], is_weak=bool(answer["choose"]), now=now):
            value = stripped(cut(line.text, answer.start("value")))
            now.said.append(value)
            now.taking = "explanation"
        elif answer and answer["strong"] and not answer["value"].strip() and now.taking != "said":
            now.taking = "said"
        elif now.taking == "said" and line.text:
            now.said.append(line.text)
            now.taking = "explanation"
        elif now.taking:
            (now.hint if now.taking == "hint" else now.explanation).append(line.block)
        elif not line.text:
            now.stem.append(line.block)
        elif self._goes_on(now, place):
            last = now.choices[-1]
            now.choices[-1] = last._replace(text=(*last.text, Run(" "), *line.text), whole=(*last.whole, Run(" "), *line.text))
        elif not self._ask(now, line.text, block=line.block):
            self._end(line.block)

    def _ask(self, now: Draft, text: Rich, *, is_head: bool = False, block: Block | None = None) -> bool:
        """Takes a line for the question itself: its choices, or what is asked; not when it comes after the choices."""
        before, choices = choices_in(text, now.letters, is_head=is_head)
        if not choices and now.choices and not is_head:
            return False
        if plain(before).strip() or is_head:
            now.stem.append(Paragraph(before) if choices or is_head or block is None else block)
        now.choices += choices
        return True

    def _add(self, now: Draft, text: Rich) -> None:
        if text:
            (now.hint if now.taking == "hint" else now.explanation).append(Paragraph(text))

    def _is_task(self, place: int) -> bool:
        """Whether ``Bài 1`` is a task: under a heading of exercises, or with choices or an answer."""
        if isinstance(self.lines[place].block, Title):
            return False
        if self.is_practice:
            return True
        for line in self.lines[place + 1 : place + 1 + _AHEAD]:
            text = plain(line.text)
            if isinstance(line.block, Title) or (text and head_of(line.text)):
                return False
            if EXPLAINED.match(text) or ANSWER.match(text) or choices_in(line.text, "", is_head=False)[1]:
                return True
        return False


def _begins_with_capital(line: Line) -> bool:
    choices = choices_in(line.text, "", is_head=False)[1]
    return bool(choices) and choices[0].letter.isupper()


def _parts(line: Line) -> bool:
    """Whether a line begins a new part of the questions."""
    text = plain(line.text)
    stands_out = has_all(line.text, Mark.BOLD) or text.isupper() or text.lower().lstrip().startswith("phần")
    return bool(text) and PART.fullmatch(text) is not None and stands_out


def _answers(value: str, *, is_weak: bool, now: Draft) -> bool:
    """Whether a line that begins like an answer is one: ``Chọn`` must name a letter, and dots are to be filled in."""
    if not value.strip() or DOTS.fullmatch(value):
        return False
    names = CHOSEN.match(value) or SAID.match(value) or IN_ORDER.fullmatch(value)
    return not is_weak or names is not None or not now.choices
