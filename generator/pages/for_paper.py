"""A material's body as paper takes it: answers taken out, what cannot be printed named, its anchors its own among many."""

import re
from dataclasses import dataclass

from generator.model.message import Translate, say

_OWN = (' id="', ' href="#', ' for="', ' name="', ' aria-labelledby="', ' aria-describedby="')
"""Where names of anchors stand; in sanitised HTML no text looks like them."""
_HEADING = re.compile(r"(</?h)([1-5])\b")
_LIVE = re.compile(r"<(iframe|video|audio|object)\b.*?</\1>", re.DOTALL)
_USELESS = re.compile(r"<(button|script|noscript)\b.*?</\1>|<(?:input|progress)\b[^>]*>(?:</progress>)?", re.DOTALL)
_FOLD = re.compile(r"<(/?)details\b([^>]*)>")
_QUESTION = re.compile(r"Câu\s+(\d{1,3})")
_SUMMARY = re.compile(r"\s*<summary\b[^>]*>(.*?)</summary>", re.DOTALL)
_ANSWER = "hl-answer"
_HINT = "hl-hint"


LINES = '<div class="hl-write">' + '<p class="hl-blank"></p>' * 3 + "</div>"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was folded away, for the last pages."""

    label: str
    """``Câu 3``; empty when no question stands before it."""
    html: str


def on_paper_only(body: str, slug: str, translate: Translate) -> tuple[str, tuple[Answer, ...]]:
    """A body without its answers, and the answers.

    Args:
        body: sanitised HTML.
        slug: what makes its anchors its own.
        translate: for the words that are added.
    """
    for opening in _OWN:
        body = body.replace(opening, f"{opening}{slug}-")
    lower = _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", body)
    seen = say("(Watch or listen to this part on the library's page.)").text(translate)
    still = _USELESS.sub("", _LIVE.sub(f'<p class="hl-live">{seen}</p>', lower))
    return _without_answers(_laid_open(still, say("Hint").text(translate)))


def _laid_open(html: str, hint: str) -> str:
    """A body in which only answers are folded: a transcript or a hint is read where it stands, its handle a line in bold."""
    folded: list[bool] = []
    parts, place = [], 0
    for tag in _FOLD.finditer(html):
        is_answer = bool(folded and folded.pop()) if tag[1] else _ANSWER in tag[2]
        if not tag[1]:
            folded.append(is_answer)
        if not is_answer:
            parts.append(html[place : tag.start()])
            place = tag.end()
            if not tag[1] and (handle := _SUMMARY.match(html, place)):
                parts.append(f"<p><strong>{hint if _HINT in tag[2] else handle[1]}</strong></p>")
                place = handle.end()
    return "".join([*parts, html[place:]])


def _without_answers(html: str) -> tuple[str, tuple[Answer, ...]]:
    shown: list[str] = []
    answers: list[Answer] = []
    depth, start, place, number = 0, 0, 0, ""
    for tag in _FOLD.finditer(html):
        if not tag[1]:
            depth += 1
            if depth == 1:
                shown.append(html[place : tag.start()])
                start = tag.end()
        elif depth:
            depth -= 1
            if not depth:
                number = (_QUESTION.findall(shown[-1]) or [number])[-1]
                answers.append(Answer(f"Câu {number}" if number else "", _unfolded(html[start : tag.start()])))
                if number and "<li" not in shown[-1]:  # no choices to tick: room to write
                    shown.append(LINES)
                place = tag.end()
    shown.append(html[place:])
    return "".join(shown), tuple(answers)


def _unfolded(html: str) -> str:
    """A fold's content without its handle; folds within it lie open."""
    return _FOLD.sub("", _SUMMARY.sub("", html))
