"""The table of rules: codes, proofs, explanations, and words for every fault that a reader can note."""

import ast
import re
from pathlib import Path

import pytest

from generator import sources
from generator.model.header import Vocabulary
from generator.model.rule import FaultRule, Rule
from generator.workflows.judge import rule_table

HERE = Path(__file__).parent
RULES = [pytest.param(name, rule, id=name) for name, rule in rule_table().items()]
SPECS = sorted(HERE.glob("*.md"))


def noted_kinds(source: str) -> set[str]:
    """The kinds of faults a module notes: literals handed to ``fault`` or ``note`` as the first argument, and vocabularies' own.

    A kind may be chosen by an expression or a name set just before: then every literal of that expression counts.
    """
    tree = ast.parse(source)
    chosen = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    kinds: set[str] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _called(node) not in ("fault", "note") or not node.args:
            continue
        first = node.args[0]
        if isinstance(first, ast.Name):
            first = chosen.get(first.id, first)
        if isinstance(first, ast.JoinedStr):
            kinds |= {f"unknown-{vocabulary.value}" for vocabulary in Vocabulary}
            continue
        branches = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
        kinds |= {part.value for part in branches if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return kinds


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""


def all_noted_kinds() -> set[str]:
    folder = Path(str(sources.__file__)).parent
    return set().union(*(noted_kinds(file.read_text(encoding="utf-8")) for file in folder.glob("*.py")))


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in rule_table().values()]

    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_code_is_a_letter_of_the_groups_and_three_digits(name: str, rule: Rule) -> None:
    assert re.fullmatch(r"[MLARPCS]\d{3}", rule.code), name


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_rule_explains_itself(name: str, rule: Rule) -> None:
    for part in (rule.title, rule.why, rule.wrong, rule.right):
        assert part.strip(), name
    assert rule.wrong != rule.right


@pytest.mark.parametrize(("name", "rule"), RULES)
def test_a_rule_has_its_specification_headed_by_its_code_and_name(name: str, rule: Rule) -> None:
    spec = HERE / f"{name.replace('-', '_')}.md"

    assert spec.is_file()
    assert spec.read_text(encoding="utf-8").split("\n", 1)[0] == f"# {rule.code} {name}"


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_a_specification_has_its_rule(spec: Path) -> None:
    assert spec.stem.replace("_", "-") in rule_table()


def test_every_fault_that_a_reader_notes_is_put_into_words() -> None:
    told = {name for name, rule in rule_table().items() if isinstance(rule, FaultRule)}

    assert all_noted_kinds() - told == set()


def test_every_fault_rule_is_about_a_fault_that_somebody_notes() -> None:
    told = {name for name, rule in rule_table().items() if isinstance(rule, FaultRule)}

    assert told - all_noted_kinds() == {"useless-allowance"}  # which is noted when findings are judged


def test_reading_faults_cannot_be_allowed() -> None:
    allowable = {name for name, rule in rule_table().items() if isinstance(rule, FaultRule) and rule.allowable}

    assert allowable == set()


def test_the_search_for_kinds_sees_literals_choices_and_vocabularies() -> None:
    source = 'kind = "a" if x else "b"\nfault(kind, at)\nself.note("c", at)\nnote(f"unknown-{v.value}", at)\nprint("d")'

    assert noted_kinds(source) == {"a", "b", "c", *(f"unknown-{vocabulary.value}" for vocabulary in Vocabulary)}
