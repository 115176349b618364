"""The comment on a change, in Markdown, for a teacher: what is to mend, with links; what the materials fill; nothing when nothing is owed.

Every word of a file or a name is a stranger's: it is shown as text, gives no orders to Markdown or HTML, calls nobody and links nowhere.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote

from generator.engine.harmless import one_line, paper
from generator.model.message import N_, Message, Translate, say
from generator.model.notice import Eased, Links, Notice, Told
from generator.sources.notice import is_within

MARK = "<!-- hoclieu: ket-qua -->"
"""By this the one comment is found again."""
MOST = 20
"""Findings that are spelt out; the page of the build has all."""
MOST_OTHERS = 10
LONGEST = 60_000
"""Characters; GitHub takes 65,536."""
_SHORT = 8

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~$=-]|^\d+(?=\.))")
_MILDER = N_("other targets that this change makes worse; they do not stop it")
_EASED = N_("waivers in force: without them other numbers would stand here")
"""Told only where a number of a target is."""
_WEIGHTS = {"error": N_("error"), "warning": N_("warning"), "note": N_("note")}


def comment(notice: Notice, links: Links, translate: Translate) -> str:
    """The whole comment; as much of it as GitHub takes."""
    for most in (MOST, MOST_OTHERS, 3, 0):
        written = _comment(notice, links, translate, most)
        if len(written) < LONGEST:
            break
    return written


def _comment(notice: Notice, links: Links, translate: Translate, most: int) -> str:
    errors, others = [one for one in notice.found if one.weight == "error"], [one for one in notice.found if one.weight != "error"]
    fewer = min(most, MOST_OTHERS)
    parts = (
        f"{MARK}\n## {_verdict(notice).text(translate)}",
        _section(N_("to mend"), (_told(one, links, translate) for one in errors), most, translate),
        _section(N_("required targets that this change makes worse"), _moved(notice, translate, stops=True), most, translate),
        _section(N_("lessons that this change leaves without material"), map(plain, notice.bared), fewer, translate),
        _section(N_("what your materials fill"), (f"{plain(one.title)}: {plain(one.says)}" for one in notice.filled), most, translate),
        _section(N_("worth a look"), (_told(one, links, translate) for one in others), fewer, translate),
        _section(_MILDER, _moved(notice, translate, stops=False), fewer, translate),
        _section(_EASED, (_eased(one).text(translate) for one in notice.eased if notice.moved or notice.old_targets), fewer, translate),
        *_closing(notice, translate),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(text: str) -> str:
    """A stranger's words as text in GitHub's Markdown."""
    shown = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = _MARKDOWN.sub(lambda match: f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}", shown.strip())
    return re.sub(r"@|(?<=:)(?=//)|(?i:www)(?=\.)|(?i:gh)(?=\\-)|(?<=#)(?=\d)", lambda match: f"{match[0]}&#8203;", shown)


def code(text: str) -> str:
    """A stranger's words as code."""
    shown = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall(r"`+", shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def _verdict(notice: Notice) -> Message:
    errors = sum(one.weight == "error" for one in notice.found)
    if notice.accepted:
        return say("✅ This change can be taken in")
    if errors:
        return say("✏️ Nearly there: {count} to mend", count=errors)
    return say("✏️ Nearly there: the change makes a required target worse")


def _told(one: Told, links: Links, translate: Translate) -> str:
    place = code(say("{path}, line {line}", path=one.path, line=one.line).text(translate))
    if links.seen and is_within(one.path):
        address = quote(one.path, safe="/", errors="replace")
        place = f"[{place}]({links.seen}{address}?plain=1#L{one.line})"
        if links.edited:
            place += f" · [{translate(N_('edit this file'))}]({links.edited}{address})"
    weight = "" if one.weight == "error" else f" ({translate(_WEIGHTS[one.weight])})"
    hint = f"  \n  **{translate(N_('Way out:'))}** {plain(one.hint)}" if one.hint else ""
    return f"{place}{weight}  \n  {plain(one.says)}{hint}"


def _moved(notice: Notice, translate: Translate, *, stops: bool) -> Iterator[str]:
    for one in notice.moved:
        if one.stops is stops:
            remedy = f"  \n  **{translate(N_('Way out:'))}** {plain(one.remedy)}" if one.remedy else ""
            yield f"{plain(one.name)} – {plain(one.says)}{remedy}"


def _eased(one: Eased) -> Message:
    return say(
        "“{waiver}”: {reason} (signed by {role} on {day}, until {end})",
        waiver=plain(one.id),
        reason=plain(one.reason),
        role=plain(one.role),
        day=_day(one.signed_on),
        end=_day(one.expires),
    )


def _section(heading: str, items: Iterable[str], most: int, translate: Translate) -> str:
    told = list(items)
    lines = [f"- {item}" for item in told[:most]]
    if more := len(told) - len(lines):
        lines.append(f"- {say('and {count} more, in the whole report', count=more).text(translate)}")
    words = translate(heading)
    return "\n".join([f"### {words[:1].upper()}{words[1:]}\n", *lines]) if told else ""


def _closing(notice: Notice, translate: Translate) -> Iterator[str]:
    if notice.mended:
        yield say("the change mends {count} old findings", count=notice.mended).text(translate)
    debts = [say("errors: {count}", count=notice.old_errors)] if notice.old_errors else []
    debts += [say("required targets missed: {count}", count=notice.old_targets)] if notice.old_targets else []
    if debts:
        what = ", ".join(one.text(translate) for one in debts)
        yield say("The school's own debt ({what}) was there before; it is not held against you.", what=what).text(translate)
    if not notice.accepted:
        yield translate(N_("Mend it in the same place and save: it is judged again by itself. Whoever is stuck asks in the box below."))
    yield f"<sub>{say('judged on {day}, beside {base}', day=_day(notice.day), base=plain(notice.base[:_SHORT])).text(translate)}</sub>"


def _day(written: str) -> str:
    try:
        return paper(date.fromisoformat(written))
    except ValueError:
        return plain(written)
