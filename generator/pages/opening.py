"""The opening of a lesson: what the pupil does and why, shown before everything else (D3)."""

from generator.engine.text import fold

from .job import Page

BEGINNINGS = ("nhiem vu", "vi sao", "li do", "ly do")
"""How its sections are called, without marks; the rules about tasks and reasons ask for them."""


def opening(body: Page) -> tuple[str, str]:
    """A body's HTML in two: the task and the reason when it begins with them, and the rest."""
    sections = [item for item in body.toc if item.level <= 2]  # noqa: PLR2004 -- sections are headings of the second level
    first = next((item for item in sections if not fold(item.text).startswith(BEGINNINGS)), None)
    if not sections or first is sections[0]:
        return "", body.html
    if first is None:
        return body.html, ""
    place = body.html.find(f'<h{first.level} id="{first.anchor}">')
    return (body.html[:place], body.html[place:]) if place > 0 and _is_whole(body.html[:place]) else ("", body.html)


def _is_whole(html: str) -> bool:
    """Whether nothing that opens in a piece of HTML closes outside it: a heading can stand in a quotation, and there nothing is cut."""
    return all(html.count(f"<{tag}>") + html.count(f"<{tag} ") == html.count(f"</{tag}>") for tag in _CONTAINERS)


_CONTAINERS = ("div", "blockquote", "details", "ul", "ol", "li", "table", "td", "dd", "section", "figure")
