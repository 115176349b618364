"""``hoclieu explain``: a rule from its own values."""

from difflib import get_close_matches
from textwrap import fill, indent

from generator.model.message import N_, Translate
from generator.model.rule import Rule

from .judge import rule_table
from .manual import SEVERITY_NAMES

WIDTH = 90


class UnknownRuleError(Exception):
    """No rule has this code or name; ``close`` is the one that looks most like it."""

    def __init__(self, close: str) -> None:
        super().__init__()
        self.close = close


def explain(code: str, translate: Translate) -> str:
    """Why a rule matters, a wrong and a right example.

    Raises:
        UnknownRuleError: there is no such rule.
    """
    rules = {rule.code: (name, rule) for name, rule in rule_table().items()}
    named = {name: (name, rule) for name, rule in rule_table().items()}
    found = rules.get(code.upper()) or named.get(code.lower())
    if found is None:
        close = get_close_matches(code.upper(), tuple(rules), n=1) or get_close_matches(code.lower(), tuple(named), n=1)
        raise UnknownRuleError(close[0] if close else "")
    return _page(*found, translate)


def list_rules(translate: Translate) -> str:
    """Every rule in a line: code, weight, title."""
    rules = sorted(rule_table().values(), key=lambda rule: rule.code)
    weights = [translate(SEVERITY_NAMES[rule.severity]) for rule in rules]
    widest = max(len(weight) for weight in weights)
    return "\n".join(f"{rule.code}  {weight:<{widest}}  {translate(rule.title)}" for rule, weight in zip(rules, weights, strict=True))


def _page(name: str, rule: Rule, translate: Translate) -> str:
    parts = [
        f"{rule.code} {translate(rule.title)} ({translate(SEVERITY_NAMES[rule.severity])}, {name})",
        fill(translate(rule.why), WIDTH),
        f"{translate(N_('Wrong'))}:\n{indent(rule.wrong.rstrip(), '    ')}",
        f"{translate(N_('Right'))}:\n{indent(rule.right.rstrip(), '    ')}",
    ]
    if rule.allowable:
        reason = translate(N_("the reason"))
        parts.append(f'{translate(N_("When there is a good reason, write in the header:"))}\n    allow: {{{rule.code}: "{reason}"}}')
    return "\n\n".join(parts)
