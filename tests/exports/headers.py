"""The demo's headers as editors see them, and what the strict reader and the rules say of a header."""

import json
from datetime import date
from functools import cache
from typing import Any, ClassVar

import jsonschema
import yaml

from generator.engine.schema.material import material_schema
from generator.model.message import as_written
from generator.model.school import School
from generator.sources.materials import read_document
from generator.workflows.judge import inspect, rule_table
from generator.workflows.read import read_library
from tests.conftest import REPOSITORY

Header = dict[str, Any]

EXPRESSIBLE = {"M142", "P103", "P106", "P107", "P108", "P110", "R104", "R105", "S201", "S202", "S203", "C201", "C202"}
"""The rules, beside those that tell of unreadable values, that the schema knows."""

MATERIALS = sorted(file for file in (REPOSITORY / "content").glob("*/[6-9]/*.md"))


class Editor(yaml.SafeLoader):
    """Values as editors know them: YAML 1.2 has no dates."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def as_editors_see(text: str) -> Any:
    """A YAML text as JSON."""
    return json.loads(json.dumps(yaml.load(text, Loader=Editor)))  # noqa: S506 -- a safe loader


@cache
def school() -> School:
    return read_library(REPOSITORY, date(2026, 11, 24)).school


@cache
def headers() -> tuple[Header, ...]:
    return tuple(as_editors_see(file.read_text(encoding="utf-8").split("---\n")[1]) for file in MATERIALS)


@cache
def validator(own: School | None = None) -> jsonschema.Draft202012Validator:
    schema = material_schema(own or school(), as_written)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def refused(header: Header, own: School | None = None) -> list[str]:
    """What the schema has against a header."""
    return [f"{error.json_path}: {error.message}" for error in validator(own).iter_errors(header)]


def written(header: Header) -> str:
    """As a material's file, every text in quotes."""
    return "---\n" + "".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in header.items()) + "---\n"


def found(header: Header, own: School | None = None) -> set[str]:
    """The codes that the reader and the rules find in it, as far as the schema can know them."""
    judging, text = own or school(), written(header)
    document = read_document("content/toan/6/bai.md", text.encode(), judging)
    entry = inspect(document, text.encode(), judging)
    allowable = {rule.code for rule in rule_table().values() if rule.allowable}
    allowed = {one.code for one in entry.allowances} & allowable
    unreadable = {rule_table()[fault.kind].code for fault in document.faults}
    above_body = {finding.code for finding in entry.findings if finding.at.line <= text.count("\n")}
    return unreadable | (above_body & EXPRESSIBLE) - allowed
