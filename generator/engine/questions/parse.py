"""The reader of questions: lines in, questions out. It never fails: what it cannot read is left for the rules to tell.

Every expression below is bounded and looks at one line, and lines that are overlong are not looked at.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.document import Body
from generator.model.question import Choice, Kind, Question
from generator.model.span import Span

from .answers import answers_to, in_lowest_terms, is_said, plain, says_each, says_pairs

LONGEST_LINE = 4_000

HEAD = re.compile(
    r"\*\*Câu\s{1,9}(?P<number>\d{1,3})\s{0,9}(?:\((?P<level>[a-z]{2,3})?\s{0,9}(?:[;,]?\s{0,9}(?P<points>[^()*]{1,30}))?\))?\s{0,9}[.:]?\s{0,9}\*\*"
)
_CHOICE = re.compile(r"[-*+] {1,4}(?P<letter>[A-Za-z])[.)]\s{1,9}(?P<text>.*)")
_ANSWER = re.compile(
    r"\*\*(?P<kind>Đáp án|Gợi ý trả lời|Hướng dẫn giải)\s{0,4}(?:[:.]\s{0,4})?"
    r"(?P<value>(?:[^*]|\*(?!\*)){0,600}?)\*\*(?P<rest>.*)"
)
_HINT = re.compile(r"\*\*Gợi ý\s{0,4}:?\s{0,4}\*\*:?(?P<rest>.*)")
_EXPLAINED = re.compile(r"[-*+] {1,4}(?P<letter>[A-Za-z])[.)]\s{1,9}(?P<text>.*)")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})[.)] {1,4}(?P<text>.*)")
_CELLS = re.compile(
    r"\|\s{0,9}(?P<number>\d{1,2})[.)]\s{1,9}(?P<left>(?:[^|\\]|\\.){1,500})"
    r"\|\s{0,9}(?P<letter>[a-zA-Z])[.)]\s{1,9}(?P<right>(?:[^|\\]|\\.){1,500})\|?\s*"
)
_BLANK = re.compile(r"(?:…|\.{3}){1,9}\s?\((\d{1,2})\)|\((\d{1,2})\)\s?(?:_{3,40}|…|\.{3})")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BULLETS = ("-", "*", "+")
_LOWEST = "tối giản"
"""By which a short question asks for a fraction in lowest terms; pupils read it, so it need not be said a second time."""


@dataclass(slots=True)
class _Draft:
    """A question that is being read."""

    head: re.Match[str]
    span: Span
    stem: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    left: list[Choice] = field(default_factory=list)
    right: list[Choice] = field(default_factory=list)
    answer: re.Match[str] | None = None
    answer_span: Span | None = None
    explanation: list[str] = field(default_factory=list)
    explained: dict[str, str] = field(default_factory=dict)
    hint: list[str] = field(default_factory=list)
    quoting: str = ""
    done: bool = False


def questions_of(body: Body) -> tuple[Question, ...]:
    """The questions of a body, in order, with their places."""
    return _read(body.text, body.path, body.first_line)


@lru_cache(maxsize=1)  # every rule about questions asks for those of the same body, one after the other
def _read(text: str, path: str, first_line: int) -> tuple[Question, ...]:
    if "**Câu" not in text:
        return ()
    drafts: list[_Draft] = []
    fence, has_fences = "", "```" in text or "~~~" in text
    for number, line in enumerate(text.split("\n"), first_line):
        if not line:
            if drafts and drafts[-1].answer is None:
                drafts[-1].quoting = ""
            continue
        if has_fences and (mark := _FENCE.match(line)):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
            continue
        if fence or len(line) > LONGEST_LINE:
            continue
        if line.startswith("**") and (head := HEAD.match(line)):
            drafts.append(_Draft(head, Span(path, number, 1, number, len(head[0]) + 1), [line[head.end() :].strip()]))
        elif drafts and not drafts[-1].done:
            _take(drafts[-1], line, Span(path, number, 1, number, len(line) + 1))
    return tuple(_finished(draft) for draft in drafts)


def _take(draft: _Draft, line: str, at: Span) -> None:
    if line.startswith(">"):
        _take_quoted(draft, line[1:].strip(), at)
        return
    if draft.answer or line.startswith("#"):
        draft.done = draft.done or bool(line.strip())
        return
    draft.quoting = ""
    bare = line.strip()
    if not bare:
        return
    if line[0] in _BULLETS and (match := _CHOICE.match(line)):
        draft.choices.append(Choice(match["letter"], match["text"].strip(), at))
    elif line[0] != "|":
        draft.stem.append(bare)
    elif match := _CELLS.fullmatch(line):
        draft.left.append(Choice(match["number"], match["left"].strip(), at))
        draft.right.append(Choice(match["letter"].lower(), match["right"].strip(), at))


def _take_quoted(draft: _Draft, line: str, at: Span) -> None:
    is_bold = line.startswith("**")
    if is_bold and (match := _ANSWER.match(line)):
        draft.answer, draft.answer_span, draft.quoting = match, at, "answer"
        draft.explanation = [match["rest"].strip()]
    elif is_bold and (match := _HINT.match(line)):
        draft.quoting, draft.hint = "hint", [match["rest"].strip()]
    elif draft.quoting == "hint":
        draft.hint.append(line)
    elif draft.quoting == "answer":
        if line[:1] in _BULLETS and (match := _EXPLAINED.match(line)):
            draft.explained[match["letter"]] = match["text"].strip()
        else:
            draft.explanation.append(line)


def _finished(draft: _Draft) -> Question:
    stem = draft.stem
    written = "\n".join(stem)
    blanks = tuple(dict.fromkeys(one or other for one, other in _BLANK.findall(written))) if "(" in written else ()
    value = plain(draft.answer["value"]) if draft.answer else ""
    choices, left, right = draft.choices, draft.left, draft.right
    kind = _kind(draft, blanks, value)
    if kind is Kind.MATCHING and not left:
        left, right, choices = _numbered(stem, draft.span), [choice._replace(letter=choice.letter.lower()) for choice in choices], []
        stem = [line for line in stem if not _NUMBERED.match(line)]
    answers = answers_to(kind, value, tuple(choice.letter for choice in choices))
    if kind is Kind.SHORT and _LOWEST in written.lower():
        answers = in_lowest_terms(answers)
    return Question(
        kind=kind,
        number=int(draft.head["number"]),
        level=draft.head["level"] or "",
        points=(draft.head["points"] or "").strip(),
        stem="\n".join(stem),
        span=draft.span,
        choices=_explained(choices, draft.explained),
        left=tuple(left),
        right=tuple(right),
        blanks=blanks,
        answers=answers,
        answer_span=draft.answer_span,
        explanation="\n".join(line for line in draft.explanation if line),
        hint="\n".join(line for line in draft.hint if line),
    )


def _explained(choices: list[Choice], words: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(choice._replace(explanation=words.get(choice.letter, "")) for choice in choices) if words else tuple(choices)


def _numbered(lines: list[str], span: Span) -> list[Choice]:
    """The items of a numbered list, counted on from the first as Markdown does."""
    items = [match for line in lines if (match := _NUMBERED.match(line))]
    return [Choice(str(int(items[0]["number"]) + place), item["text"].strip(), span) for place, item in enumerate(items)]


def _kind(draft: _Draft, blanks: tuple[str, ...], value: str) -> Kind:
    if draft.answer is None:
        return Kind.UNANSWERED
    if draft.answer["kind"] != "Đáp án":
        return Kind.ESSAY
    if draft.left or (draft.choices and says_pairs(value)):
        return Kind.MATCHING
    if draft.choices:
        if draft.choices[0].letter.islower() and says_each(value) and not all(is_said(choice.text) for choice in draft.choices):
            return Kind.TRUE_FALSE
        letters = tuple(choice.letter for choice in draft.choices)
        return Kind.SEVERAL if len(answers_to(Kind.SEVERAL, value, letters)) > 1 else Kind.ONE
    return Kind.BLANKS if blanks else Kind.SHORT
