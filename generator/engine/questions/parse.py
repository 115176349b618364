"""The reader of questions: lines in, questions out. It never fails: what it cannot read is left for the rules to tell.

Every expression below is bounded and looks at one line, and lines that are overlong are not looked at.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.document import Body
from generator.model.question import Choice, Kind, Pair, Question
from generator.model.span import Span

from .answers import answers_to, plain

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
_CELLS = re.compile(
    r"\|\s{0,9}(?P<number>\d{1,2})[.)]\s{1,9}(?P<left>[^|]{1,500})"
    r"\|\s{0,9}(?P<letter>[a-zA-Z])[.)]\s{1,9}(?P<right>[^|]{1,500})\|?\s*"
)
_BLANK = re.compile(r"(?:…|\.{3}){1,9}\s?\((\d{1,2})\)|\((\d{1,2})\)\s?(?:_{3,40}|…|\.{3})")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(slots=True)
class _Draft:
    """A question that is being read."""

    head: re.Match[str]
    span: Span
    stem: list[str] = field(default_factory=list)
    choices: list[tuple[str, str, Span]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    answer: re.Match[str] | None = None
    answer_span: Span | None = None
    explanation: list[str] = field(default_factory=list)
    explained: dict[str, str] = field(default_factory=dict)
    hint: list[str] = field(default_factory=list)
    quoting: str = ""
    done: bool = False


def questions_of(body: Body) -> tuple[Question, ...]:
    """The questions of a body, in order, with their places."""
    return _read(body.text, body.path, body.first_line, body.line_starts) if "**Câu" in body.text else ()


@lru_cache(maxsize=1)  # every rule about questions asks for those of the same body, one after the other
def _read(text: str, path: str, first_line: int, line_starts: tuple[int, ...]) -> tuple[Question, ...]:
    body = Body(text, path, first_line, line_starts)
    drafts: list[_Draft] = []
    fence, has_fences = "", "```" in text or "~~~" in text
    for start, line in zip(body.line_starts, body.text.split("\n"), strict=True):
        if has_fences and (mark := _FENCE.match(line)):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
            continue
        if fence or len(line) > LONGEST_LINE:
            continue
        if line.startswith("**Câu") and (head := HEAD.match(line)):
            drafts.append(_Draft(head, body.span(start, len(head[0])), [line[head.end() :].strip()]))
        elif drafts and not drafts[-1].done:
            _take(drafts[-1], line, start, body)
    return tuple(_finished(draft) for draft in drafts)


def _take(draft: _Draft, line: str, start: int, body: Body) -> None:
    if line.startswith(">"):
        _take_quoted(draft, line[1:].strip(), start, len(line), body)
        return
    if draft.answer or line.startswith("#"):
        draft.done = draft.done or bool(line.strip())
        return
    draft.quoting = ""
    if match := _CHOICE.match(line):
        draft.choices.append((match["letter"], match["text"].strip(), body.span(start, len(line))))
    elif line.startswith("|") and (match := _CELLS.fullmatch(line)):
        draft.pairs.append(Pair(match["number"], match["left"].strip(), match["letter"].lower(), match["right"].strip()))
    elif line.strip() and not line.startswith("|"):
        draft.stem.append(line.strip())


def _take_quoted(draft: _Draft, line: str, start: int, length: int, body: Body) -> None:
    if match := _ANSWER.match(line):
        draft.answer, draft.answer_span, draft.quoting = match, body.span(start, length), "answer"
        draft.explanation = [match["rest"].strip()]
    elif match := _HINT.match(line):
        draft.quoting, draft.hint = "hint", [match["rest"].strip()]
    elif draft.quoting == "hint":
        draft.hint.append(line)
    elif draft.quoting == "answer":
        if match := _EXPLAINED.match(line):
            draft.explained[match["letter"]] = match["text"].strip()
        else:
            draft.explanation.append(line)


def _finished(draft: _Draft) -> Question:
    stem = "\n".join(draft.stem)
    blanks = tuple(dict.fromkeys(one or other for one, other in _BLANK.findall(stem))) if "(" in stem else ()
    value = plain(draft.answer["value"]) if draft.answer else ""
    kind = _kind(draft, blanks, value)
    return Question(
        kind=kind,
        number=int(draft.head["number"]),
        level=draft.head["level"] or "",
        points=(draft.head["points"] or "").strip(),
        stem=stem,
        span=draft.span,
        choices=tuple(Choice(letter, text, span, draft.explained.get(letter, "")) for letter, text, span in draft.choices),
        pairs=tuple(draft.pairs),
        blanks=blanks,
        answers=answers_to(kind, value),
        answer_span=draft.answer_span,
        explanation="\n".join(line for line in draft.explanation if line),
        hint="\n".join(line for line in draft.hint if line),
    )


def _kind(draft: _Draft, blanks: tuple[str, ...], value: str) -> Kind:
    if draft.answer is None:
        return Kind.UNANSWERED
    if draft.answer["kind"] != "Đáp án":
        return Kind.ESSAY
    if draft.choices:
        if draft.choices[0][0].islower():
            return Kind.TRUE_FALSE
        return Kind.SEVERAL if len(answers_to(Kind.SEVERAL, value)) > 1 else Kind.ONE
    if draft.pairs:
        return Kind.MATCHING
    return Kind.BLANKS if blanks else Kind.SHORT
