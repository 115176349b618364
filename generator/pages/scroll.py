"""What is wider than a phone scrolls by itself and is reached by keyboard: tables and lines of code, in lessons and in guides."""

import re
from html import escape

_STYLED = re.compile(r'(<t[dh](?: scope="col")?) style="(?:text-align:\s*(left|center|right);?"|[^"]*")')
_HEADER = re.compile(r"<th\b")  # Markdown's tables know headers of columns only
_EMPTY_HEADER = re.compile(r"<th((?: [a-z-]+=\"[^\"]*\")*)></th>")


def scrolling(html: str, label: str) -> str:
    """Canonical HTML whose tables stand in named regions and whose code takes the focus.

    Alignment becomes a class, because a page's policy allows no styles in attributes. A header cell without words heads nothing: it
    becomes a plain one.
    """
    if "<pre>" in html:
        html = html.replace("<pre>", '<pre tabindex="0">')
    if "<table>" not in html:
        return html
    numbers = range(1, html.count("<table>") + 1)
    names = iter([f"{label} {number}" for number in numbers] if len(numbers) > 1 else [label])  # two regions of one name are none
    html = re.sub("<table>", lambda _: f'<section class="hl-table" tabindex="0" aria-label="{escape(next(names))}"><table>', html)
    html = _EMPTY_HEADER.sub(r"<td\1></td>", html.replace("</table>", "</table></section>"))
    html = _HEADER.sub('<th scope="col"', html)
    return _STYLED.sub(lambda match: f'{match[1]} class="hl-{match[2]}"' if match[2] else match[1], html)
