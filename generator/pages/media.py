"""Players, frames and cards in the places of links that are paragraphs of their own.

They take nothing over from what an author wrote but the link's address and its text, which are sanitised already. A player fetches
nothing before it is pressed. What another host has is a card that says so and opens in a window of its own: no frame, no picture, nothing
asked of that host before (``ARCHITECTURE.md`` says why).
"""

import re
from html import escape, unescape

from generator.engine.media import named

from .job import Exhibit

_ALONE = re.compile(r'<p><a href="([^"]*)"(?: [a-z]+="[^"]*"){0,2}>((?:(?!</p>).)*)</a></p>')
_TAG = re.compile(r"<[^>]*>")
_PLAYERS = ("video", "audio")
_SCREEN = (640, 360)
"""CSS pixels of a video that does not say its size."""


def place_exhibits(html: str, exhibits: dict[str, Exhibit]) -> str:
    """The HTML of a body with its exhibits in their places."""

    def place(match: re.Match[str]) -> str:
        address = unescape(match[1])
        if address not in exhibits or "</a>" in match[2]:
            return match[0]
        _, name = named(unescape(_TAG.sub("", match[2])))
        return _exhibit(exhibits[address], escape(address), escape(name))

    return _ALONE.sub(place, html)


def _exhibit(one: Exhibit, address: str, name: str) -> str:
    if one.medium in _PLAYERS:
        return _figure(one, _player(one, address, name), _caption(one, name, f'<a href="{address}" download>{escape(one.action)}</a>'))
    if one.medium == "simulation":
        return _figure(one, _stage(one, address, name), _caption(one, name, f'<a href="{address}">{escape(one.alone)}</a>'))
    words = (
        f'<span class="hl-file__icon" aria-hidden="true"></span><span class="hl-file__name">{name}</span> '
        f'<span class="hl-file__facts">{escape(one.facts)}</span> '
    )
    if one.medium.endswith("-elsewhere"):
        return (
            f'<p class="hl-file hl-file--{one.medium.removesuffix("-elsewhere")} hl-elsewhere">{words}<a class="hl-elsewhere__open" '
            f'href="{address}" target="_blank" rel="noopener noreferrer external">{escape(one.action)}'
            f' <span class="hl-unseen">{name}</span></a></p>'
        )
    return (
        f'<p class="hl-file hl-file--{one.medium}"><a href="{address}" download>{words}'
        f'<span class="hl-file__action">{escape(one.action)}</span></a></p>'
    )


def _figure(one: Exhibit, inside: str, caption: str) -> str:
    return f'<figure class="hl-media hl-media--{one.medium}">{inside}{caption}</figure>'


def _caption(one: Exhibit, name: str, link: str) -> str:
    return f'<figcaption><strong>{name}</strong> <span class="hl-media__facts">{escape(one.facts)}</span> {link}</figcaption>'


def _player(one: Exhibit, address: str, name: str) -> str:
    if one.medium == "audio":
        return f'<audio controls preload="none" src="{address}" aria-label="{name}"></audio>'
    width, height = (one.width, one.height) if one.width and one.height else _SCREEN
    poster = f' poster="{escape(one.poster)}"' if one.poster else ""
    track = (
        f'<track kind="captions" srclang="vi" label="{escape(one.closing)}" src="{escape(one.captions)}" default>' if one.captions else ""
    )
    size = f'width="{width}" height="{height}"'
    return f'<video controls preload="none" playsinline {size}{poster} src="{address}" aria-label="{name}">{track}</video>'


def _stage(one: Exhibit, address: str, name: str) -> str:
    """A link to the simulation's own page, which works without a script; with one, the simulation opens here when it is pressed."""
    picture = ""
    if one.poster:
        size = f' width="{one.width}" height="{one.height}"' if one.width and one.height else ""
        picture = f'<img src="{escape(one.poster)}" alt=""{size} loading="lazy" decoding="async">'
    return (
        f'<div class="hl-stage">{picture}<a class="hl-stage__open" href="{address}" data-src="{escape(one.file)}" data-title="{name}" '
        f'data-close="{escape(one.closing)}">{escape(one.action)} <span class="hl-unseen">{name}</span></a></div>'
    )


def parts_of(html: str, root: str) -> str:
    """The style and script of exhibits, for the head of a page that has some; other pages carry neither."""
    if 'class="hl-media' not in html and 'class="hl-file' not in html:
        return ""
    style = f'<link rel="stylesheet" href="{root}assets/hoclieu/media.css">'
    return style + (f'<script src="{root}assets/hoclieu/media.js" defer></script>' if 'class="hl-media' in html else "")
