"""Rules to findings: each rule is asked about what it looks at, and its problems get its code and weight."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator import rules
from generator.engine.digest import digest
from generator.model.document import Document
from generator.model.finding import Fault, Finding, Problem
from generator.model.library import Allowance, Entry, Library
from generator.model.rule import DocumentRule, FaultRule, LibraryRule, Rule
from generator.model.school import School
from generator.registry import discover
from generator.sources.materials import material_of


@cache
def rule_table() -> Mapping[str, Rule]:
    """All rules by name."""
    return discover(rules, Rule)


@cache
def _library_rules() -> tuple[tuple[str, LibraryRule], ...]:
    return tuple((name, rule) for name, rule in rule_table().items() if isinstance(rule, LibraryRule))


@cache
def _document_rules() -> tuple[tuple[str, DocumentRule], ...]:
    return tuple((name, rule) for name, rule in rule_table().items() if isinstance(rule, DocumentRule))


def tell(faults: Iterable[Fault]) -> Iterator[Finding]:
    """The readers' faults in words.

    Raises:
        KeyError: a reader notes a fault that no rule explains: our own bug.
    """
    for fault in faults:
        rule = rule_table()[fault.kind]
        if not isinstance(rule, FaultRule):
            raise KeyError(fault.kind)
        yield _finding(fault.kind, rule, rule.tell(fault))


def inspect(document: Document, raw: bytes, school: School) -> Entry:
    """What is to be known of one material's file, with the findings that concern it alone.

    Args:
        document: the file, read.
        raw: its bytes.
        school: what it is measured against.
    """
    own = digest(raw)
    found = list(tell(document.faults))
    for name, rule in _document_rules():
        for problem in rule.check(document, school):
            found.append(_finding(name, rule, problem))  # noqa: PERF401 -- fifty lists for each of thousands of files, nearly all empty
    header, body = document.header, document.body
    return Entry(
        path=document.path,
        digest=own,
        material=material_of(document, own),
        links=body.links if body else (),
        anchors=tuple(heading.anchor for heading in body.headings) if body else (),
        allowances=tuple(Allowance(code.value, reason.value, code.span) for code, reason in header.allow) if header else (),
        findings=tuple(sorted(found, key=lambda finding: finding.order)),
        steps=tuple(one.step.span for one in header.approval if one.step and one.by and one.date) if header else (),
    )


def judge(library: Library) -> tuple[Finding, ...]:
    """All findings of a library, allowed ones left out, allowances that silence nothing put in; by place."""
    found = list(tell((*library.school.faults, *library.faults)))
    for entry in library.entries:
        found += entry.findings
    for name, rule in _library_rules():
        found += [_finding(name, rule, problem) for problem in rule.check(library)]
    allowable = {rule.code for rule in rule_table().values() if rule.allowable}
    allowed = {(entry.path, one.code) for entry in library.entries for one in entry.allowances if one.code in allowable}
    used = {(finding.at.path, finding.code) for finding in found} & allowed
    kept = [finding for finding in found if (finding.at.path, finding.code) not in used]
    kept += _useless(library, used, allowable)
    return tuple(sorted(kept, key=lambda finding: finding.order))


def _useless(library: Library, used: set[tuple[str, str]], allowable: set[str]) -> Iterator[Finding]:
    """Allowances that silence nothing: their code is unknown, cannot be allowed, or nothing of the kind is found."""
    known = {rule.code for rule in rule_table().values()}
    for entry in library.entries:
        for one in entry.allowances:
            if (entry.path, one.code) not in used:
                why = "unknown" if one.code not in known else "silent" if one.code in allowable else "refused"
                yield from tell((Fault(one.span, "useless-allowance", (("code", one.code), ("why", why))),))


def _finding(name: str, rule: Rule, problem: Problem) -> Finding:
    return Finding(rule.code, name, problem.severity or rule.severity, problem)
