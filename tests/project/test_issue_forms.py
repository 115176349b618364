"""The forms that teachers, pupils and parents fill in at GitHub: whole, in Vietnamese, and asking for nobody's name."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

FORMS = sorted((Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))

TEXT = {"type": "string", "minLength": 1}
OPTION = {"type": "object", "required": ["label"], "properties": {"label": TEXT, "required": {"type": "boolean"}}}
TEXTS, OPTIONS = {"type": "array", "items": TEXT, "uniqueItems": True}, {"type": "array", "items": OPTION}
ATTRIBUTES = {
    "markdown": {"required": ["value"], "properties": {"value": TEXT}},
    "input": {"required": ["label"], "properties": {"label": TEXT, "description": TEXT, "placeholder": TEXT}},
    "textarea": {"required": ["label"], "properties": {"label": TEXT, "description": TEXT}},
    "dropdown": {
        "required": ["label", "options"],
        "properties": {"label": TEXT, "options": TEXTS},
    },
    "checkboxes": {"required": ["label", "options"], "properties": {"label": TEXT, "options": OPTIONS}},
}
"""The part of GitHub's syntax for issue forms that ours use."""


def elements(form: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(form.read_text(encoding="utf-8"))["body"])


def test_there_is_a_form_for_each_who_has_something_to_say() -> None:
    assert [form.stem for form in FORMS] == ["1-de-nghi-hoc-lieu", "2-bao-loi", "3-gop-y-phu-huynh"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_is_what_github_takes(form: Path) -> None:
    whole = yaml.safe_load(form.read_text(encoding="utf-8"))

    assert whole.keys() == {"name", "description", "title", "body"}
    for element in whole["body"]:
        assert element.keys() <= {"type", "id", "attributes", "validations"}
        jsonschema.validate(element["attributes"], {"type": "object", "additionalProperties": False, **ATTRIBUTES[element["type"]]})
        assert set(element.get("validations", {})) <= {"required"}
    names = [element["id"] for element in whole["body"] if element["type"] != "markdown"]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_for_something_and_for_nobody(form: Path) -> None:
    labels = [element["attributes"]["label"].lower() for element in elements(form) if element["type"] != "markdown"]

    assert any(element.get("validations", {}).get("required") for element in elements(form))
    assert not [label for label in labels if any(word in label for word in ("họ tên", "điện thoại của", "thư điện tử", "email"))]
