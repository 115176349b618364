"""The manual of rules: a page each, made from the rule itself and its specification."""

import re
from collections.abc import Iterator, Mapping

from generator.model.finding import Severity
from generator.model.message import N_, Translate
from generator.model.rule import Rule
from generator.pages.job import Job
from generator.pages.manual_views import RulePage
from generator.pages.pour import Finished, Pourer
from generator.pages.render import render
from generator.pages.site import Site
from generator.pages.views import Crumb

from .judge import rule_table

MANUAL = "huong-dan/quy-tac/"
SECTION = "huong-dan"
SEVERITY_NAMES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
_EXPECTATION = re.compile(
    r"[ \t]*(?:# |<!-- )(error|warning|note): ([A-Z]\d{3})(?:(?! (?:# |<!-- )(?:error|warning|note): ).)*?(?: -->)?(?=$| # | <!-- )",
    re.MULTILINE,
)


def rule_pages(specs: Mapping[str, str], site: Site, pourer: Pourer) -> Iterator[Finished]:
    """The list of rules and a page for each, by code; ``specs`` are their specifications, by name."""
    title = site.translate(N_("What the check looks at"))
    guides = (Crumb(site.translate(N_("Guides")), f"{SECTION}/"),) if site.has_guides else ()
    rules = sorted((rule_view(name, rule, site.translate) for name, rule in rule_table().items()), key=lambda rule: rule.code)
    yield pourer.view("rules", MANUAL, SECTION, title, guides, rules=rules)
    for rule in rules:
        cases = _cases(specs.get(rule.name, ""), site.translate)
        yield pourer.view(
            "rule", rule.address, SECTION, f"{rule.code}: {rule.title}", (*guides, Crumb(title, MANUAL)), rule=rule, cases=cases
        )


def rule_view(name: str, rule: Rule, translate: Translate) -> RulePage:
    """A rule in the reader's language."""
    return RulePage(
        code=rule.code,
        name=name,
        address=f"{MANUAL}{rule.code.lower()}/",
        severity=rule.severity.value,
        severity_name=translate(SEVERITY_NAMES[rule.severity]),
        title=translate(rule.title),
        why=translate(rule.why),
        wrong=rule.wrong.rstrip("\n"),
        right=rule.right.rstrip("\n"),
        allowable=rule.allowable,
    )


def _cases(spec: str, translate: Translate) -> str:
    """A specification as HTML, without its title; what is expected on a line is pointed at by an arrow."""
    body = spec.partition("\n")[2]
    shown = _EXPECTATION.sub(lambda match: f"  ← {translate(SEVERITY_NAMES[Severity(match[1])])} {match[2]}", body)
    return render(Job(shown)).html if body.strip() else ""
