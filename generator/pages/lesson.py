"""What makes a lesson of plain HTML: answers fold, questions say their level, tables scroll on a phone, headings can be linked to.

It works on sanitised HTML, whose form is canonical, and adds nothing that an author wrote without escaping it.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import repeat

from generator.engine.maths.readable import with_formulas_in_words
from generator.engine.text import anchors

from .job import Job, Picture, TocItem
from .media import place_exhibits
from .questions import interactive
from .scroll import scrolling

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_ATTRIBUTES = r'((?: [a-z-]+="[^"]*")*)'  # canonical: no double quote in a value
_LINK = re.compile(rf"<a{_ATTRIBUTES}>")
_PICTURE = re.compile(rf"<img{_ATTRIBUTES}>")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_QUOTE = re.compile(r"<blockquote>\n?(?:<p><strong>([^<]*))?|</blockquote>")
_QUESTION = re.compile(
    r"<p><strong>Câu\s{1,9}(\d{1,3})\s{0,9}(?:\(([a-z]{2,3})?\s{0,9}(?:[;,]?\s{0,9}([^()<>]{1,30}))?\))?\s{0,9}[.:]?\s{0,9}</strong>"
)
_FOOTNOTE = re.compile(r'(<sup class="footnote-reference"><a href="#|<div class="footnote-definition" id=")')
_TAG = re.compile(rf"</?[a-z][a-z0-9]*{_ATTRIBUTES}>")
_BLOCK = re.compile(rf"</?(?:p|li|ul|ol|h[1-6]|td|th|tr|table|blockquote|div|pre|br|dt|dd|details|summary|hr){_ATTRIBUTES}>")
SIZES = "(max-width: 34rem) 92vw, 30rem"
"""How wide a picture stands in a lesson: the column of a phone, or the measure that style.css gives pictures."""
_TRANSCRIPT = re.compile(r"(?:Bản lời|Lời) thoại\b", re.IGNORECASE)
_HINT = re.compile(r"Gợi ý\s{0,4}:?$")
_ANSWER = re.compile(r"(?:Đáp án|Gợi ý trả lời|Hướng dẫn giải)\b")


def shape(html: str, job: Job) -> tuple[str, tuple[TocItem, ...]]:
    """A lesson's HTML and its contents."""
    words = dict(job.words)
    html, toc = _anchor_headings(html)
    html = _point_links(html, dict(job.links))
    html = _place_pictures(html, dict(job.pictures))
    if job.exhibits:
        html = place_exhibits(html, dict(job.exhibits))
    if "<blockquote>" in html:
        html = "".join(_fold_answers(html, words))
    html = scrolling(html, words.get("table", ""))
    if "footnote-" in html:
        html = _FOOTNOTE.sub(r"\1chu-thich-", html)
    levels = dict(job.levels)
    marked = _QUESTION.sub(lambda match: _question(match, levels), html)
    return (interactive(marked, job.text) if marked is not html else marked), toc


def plain_text(html: str) -> str:
    """What a reader reads, in one line, for search; pictures by their descriptions."""
    text = _PICTURE.sub(lambda match: f" {dict(_ATTRIBUTE.findall(match[1])).get('alt', '')} ", html) if "<img" in html else html
    if "<math" in text:
        text = with_formulas_in_words(text)
    return " ".join(unescape(_TAG.sub("", _BLOCK.sub(" ", text))).split())


def _anchor_headings(html: str) -> tuple[str, tuple[TocItem, ...]]:
    found = [(int(match[1]), plain_text(match[2])) for match in _HEADING.finditer(html)]
    names = iter(anchors([text for _, text in found]))
    toc = tuple(TocItem(level, name, text) for (level, text), name in zip(found, names, strict=True))
    again = iter(toc)
    return _HEADING.sub(lambda match: f'<h{match[1]} id="{next(again).anchor}">{match[2]}</h{match[1]}>', html), toc


def _point_links(html: str, links: dict[str, str]) -> str:
    def point(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        target = unescape(attributes.get("href", ""))
        if target in links:
            attributes["href"] = escape(links[target])
        elif target.startswith(("http:", "https:")):
            attributes["rel"] = "noopener noreferrer"
        return f"<a{_written(attributes)}>"

    return _LINK.sub(point, html)


def _place_pictures(html: str, pictures: dict[str, Picture]) -> str:
    """Pictures of the library with their size; one of another host loses its source. All but the first wait until they are seen."""
    waits = iter(({}, *repeat({"loading": "lazy"}, html.count("<img"))))

    def place(match: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        picture = pictures.get(unescape(attributes.pop("src", "")))
        shown = {}
        if picture is not None:
            size = {"width": str(picture.width), "height": str(picture.height)} if picture.width and picture.height else {}
            widths = {"srcset": escape(picture.candidates), "sizes": SIZES} if picture.candidates else {}
            shown = {"src": escape(picture.src), **widths, **size, **next(waits), "decoding": "async"}
        return f"<img{_written({**shown, **attributes})}>"

    return _PICTURE.sub(place, html)


def _written(attributes: dict[str, str]) -> str:
    """Attributes in the canonical form; those without a value are left out."""
    return "".join(f' {name}="{value}"' for name, value in attributes.items() if value or name == "alt")


def _fold_answers(html: str, words: dict[str, str]) -> Iterator[str]:
    """A quotation that begins with **Đáp án…** becomes a fold that opens by a tap; any other that begins in bold, a callout."""
    closings: list[str] = []
    place = 0
    for match in _QUOTE.finditer(html):
        yield html[place : match.start()]
        place = match.end()
        if match[0] == "</blockquote>":
            yield closings.pop()
            continue
        lead = match[1] or ""
        inside = match[0].removeprefix("<blockquote>")
        if _ANSWER.match(lead):
            summary = words.get("answer" if lead.startswith("Đáp án") else "model-answer", "")
            closings.append("</details>")
            yield f'<details class="hl-answer"><summary>{escape(summary)}</summary>{inside}'
        elif _TRANSCRIPT.match(lead):
            closings.append("</details>")
            yield f'<details class="hl-transcript"><summary>{escape(words.get("transcript", ""))}</summary>{inside}'
        elif _HINT.match(lead):
            closings.append("</details>")
            yield f'<details class="hl-hint"><summary>{escape(words.get("hint", ""))}</summary>{inside}'
        else:
            closings.append("</blockquote>")
            yield f'<blockquote class="hl-callout">{inside}' if lead else match[0]
    yield html[place:]


def _question(match: re.Match[str], levels: dict[str, str]) -> str:
    """``**Câu 1 (nb).**`` says its level in words."""
    name = levels.get(match[2] or "")
    parts = [escape(name)] if name else []
    parts += [match[3].strip()] if match[3] else []  # sanitised HTML already
    label = f' <span class="hl-level">{", ".join(parts)}</span>' if parts else ""
    return f'<p class="hl-question"><strong>Câu {match[1]}.</strong>{label}'
