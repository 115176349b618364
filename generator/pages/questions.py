"""Questions of a page made ready for its script: each in a group of its own that carries what is right.

Works on the finished HTML of the lesson instead of rendering each part by itself: links, footnotes and pictures go on working across
parts, a lesson is rendered and sanitised once, and without the script the page is what it always was, with answers that unfold. A question
whose HTML does not match what the reader of questions saw, or that would cut through an element, is left as it is.
"""

import json
import re
from base64 import b64encode
from itertools import accumulate

from generator.engine.questions import questions_of
from generator.model.document import Body
from generator.model.question import Kind, Question

MARK = '<div class="hl-q"'
"""Stands in every page that needs the script and the styles, and in no other: classes of lessons are sanitised away."""

_ANSWER = '<details class="hl-answer">'
_START = re.compile(r'<p class="hl-question"><strong>Câu (\d{1,3})\.')
_FOLD = re.compile(r"<details[ >]|</details>")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")
_VOID = {"br", "hr", "img", "input"}
_LIST = re.compile(r"<ul>(?=\s{0,4}<li>\s{0,4}(?:<p>)?[Aa][.)])")


def interactive(html: str, text: str) -> str:
    """The HTML with its answered questions grouped, and the place of the result after them."""
    starts = [(match.start(), int(match[1])) for match in _START.finditer(html)]
    questions = questions_of(_body(text))
    if not starts or [number for _, number in starts] != [question.number for question in questions]:
        return html
    parts, place = [html[: starts[0][0]]], 0
    ends = [*(start for start, _ in starts[1:]), len(html)]
    for (start, _), end, question in zip(starts, ends, questions, strict=True):
        region = html[start:end]
        stop = _end_of_answer(region)
        if stop and question.kind is not Kind.UNANSWERED and (question.answers or question.kind is Kind.ESSAY) and _whole(region[:stop]):
            place += 1
            inside = _LIST.sub('<ul class="hl-choices">', region[:stop], count=1) if question.choices else region[:stop]
            inside = inside.replace(_ANSWER, f'{_ANSWER[:-1]} data-n="{question.number}">', 1)
            parts.append(f"{_group(question, place)}{inside}</div>{region[stop:]}")
        else:
            parts.append(region)
    if not place:
        return html
    return f'{"".join(parts)}\n<section class="hl-result" id="ket-qua" hidden></section>'


def _body(text: str) -> Body:
    return Body(text, "", 1, tuple(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)))


def _group(question: Question, place: int) -> str:
    """The opening tag of a question's group. What is right is coded, not hidden: enough that reading on does not give it away."""
    answers = [[answer.to, *filter(None, answer.forms)] for answer in question.answers]
    weight = int(question.weight) if question.weight.is_integer() else question.weight
    key = json.dumps([question.kind.value, weight, *answers], ensure_ascii=False, separators=(",", ":"))
    coded = b64encode(key[1:-1].encode()).decode().rstrip("=")
    return f'{MARK} id="cau-hoi-{place}" data-key="{coded}">'


def _end_of_answer(region: str) -> int:
    """Where the fold of the answer ends; 0 when there is none."""
    first = region.find(_ANSWER)
    depth = 0
    for match in _FOLD.finditer(region, first) if first >= 0 else ():
        depth += -1 if match[0] == "</details>" else 1
        if not depth:
            return match.end()
    return 0


def _whole(html: str) -> bool:
    """Whether every element that begins here ends here."""
    open_tags: list[str] = []
    for match in _TAG.finditer(html):
        if match[2] in _VOID:
            continue
        if not match[1]:
            open_tags.append(match[2])
        elif not open_tags or open_tags.pop() != match[2]:
            return False
    return not open_tags
