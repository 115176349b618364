"""``--help`` speaks Vietnamese throughout, in every command, and names every option."""

import re

import click
import pytest

from generator import cli
from generator.cli import _imports, _years
from generator.cli._main import assemble
from generator.cli._table import Table
from generator.model.message import as_written
from generator.registry import names
from generator.sources.locale import read_locale
from generator.workflows.filing import kinds

VIETNAMESE, ENGLISH = assemble(read_locale("vi")), assemble(as_written)
COMMANDS, IMPORTS, YEARS = names(cli), names(_imports), names(_years)
NAMES = ["", *COMMANDS, *(f"import {name}" for name in IMPORTS), *(f"year {name}" for name in YEARS)]

_TOKEN = re.compile(
    r"--[a-z]+(?:-[a-z]+)*|\[[a-z0-9-]+(?:\|[a-z0-9-]+)+\]|[\w-]*\.\w+|content/ppct|YYYY-MM-DD"
    r"|\b(?:tin-hoc|to-toan-tin|xlsx|bai-05|exercise|hoclieu|Kho học liệu|Word|Excel|GitHub|Công văn 5512|phụ lục|III|CSV)\b"
    r"|Quyết định 4725/QĐ-BGDĐT"
)
"""What is the same in every language: options, choices, file names, names of programs and documents, examples of what to type."""


def named(group: Table, name: str) -> click.Command:
    command: click.Command | None = group
    for word in name.split():
        assert isinstance(command, Table)
        command = command.get_command(click.Context(command), word)
    assert command is not None
    return command


def shown(group: Table, name: str) -> str:
    command = named(group, name)
    return command.get_help(click.Context(command, info_name=f"hoclieu {name}".strip()))


def words(text: str) -> set[str]:
    names = "|".join((*COMMANDS, *IMPORTS, *YEARS, *kinds()))
    without_names = re.sub(rf"(?:^ +|hoclieu(?: import| year)?) (?:{names})\b", "", text, flags=re.MULTILINE)
    return set(re.findall(r"[A-Za-z]{3,}", _TOKEN.sub("", without_names)))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_english_help_is_left_in_the_vietnamese(name: str) -> None:
    both = words(shown(VIETNAMESE, name)) & words(shown(ENGLISH, name))

    assert both == set()


def test_the_comparison_would_see_an_option_without_words_of_its_own() -> None:
    forgetful = click.Command("mới", params=[click.Option(["--number"], type=int, help="Số trang.")])

    text = forgetful.get_help(click.Context(forgetful, info_name="mới"))

    assert words(text) & words(shown(ENGLISH, "check") + text) >= {"INTEGER", "Usage", "Options"}


@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_named_and_explained(name: str) -> None:
    command = named(VIETNAMESE, name)
    text = shown(VIETNAMESE, name)
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]

    assert [option.opts[0] for option in options if option.opts[0] not in text] == []
    assert [option.opts[0] for option in options if not option.help] == []
    assert "Hiện phần trợ giúp này rồi dừng." in text


def test_the_help_of_all_names_every_command_and_the_exit_codes() -> None:
    text = " ".join(shown(VIETNAMESE, "").split())

    for name in COMMANDS:
        assert f" {name} {named(VIETNAMESE, name).get_short_help_str(200)}" in text
    assert "0 đạt, 1 bị từ chối, 2 gọi lệnh sai, 3 lỗi của chính chương trình" in text


@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_the_help_is_wider_than_a_terminal(name: str) -> None:
    assert [line for line in shown(VIETNAMESE, name).splitlines() if len(line) > 80] == []
