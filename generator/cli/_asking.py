"""Questions to the person at the terminal; where there is none, the options must answer."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from generator.engine.harmless import one_line
from generator.engine.text import slug
from generator.model.message import Message, Translate, say

from ._command import WrongCallError

MOST = 20
"""Choices shown at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what is written in an option for it, and what a person reads."""

    token: str
    shown: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Asks in the reader's language."""

    translate: Translate

    def choose(self, question: Message, option: str, choices: Sequence[Choice], usual: int | None = None) -> int:
        """Which of several; the only one is taken without asking, and the usual one where nobody can be asked.

        Raises:
            WrongCallError: there is no terminal, and no usual answer.
        """
        if len(choices) == 1:
            return 0
        text = question.text(self.translate)
        if not sys.stdin.isatty():
            if usual is not None:
                return usual
            raise self.wrong(say("{question} Answer with {option}, one of: {known}", question=text, option=option, known=_known(choices)))
        click.echo(text)
        self._show(choices, tuple(range(len(choices))))
        return self._answer(choices, usual)

    def words(self, question: Message, usual: str) -> str:
        """A text of the person's own; the usual one when nothing is typed, or nobody can be asked."""
        if not sys.stdin.isatty():
            return usual
        answer: str = click.prompt(question.text(self.translate), default="", show_default=False)
        return answer.strip() or usual

    def wrong(self, message: Message) -> WrongCallError:
        """A call that cannot be followed."""
        return WrongCallError(message.text(self.translate))

    def _show(self, choices: Sequence[Choice], places: Sequence[int]) -> None:
        for place in places[:MOST]:
            click.echo(f"  {place + 1}. {one_line(choices[place].shown)}")
        if more := len(places[MOST:]):
            click.echo(f"  … {say('and {count} more: type some words of a name to find it', count=more).text(self.translate)}")

    def _answer(self, choices: Sequence[Choice], usual: int | None) -> int:
        """A number, or words by which to look among the names."""
        prompt = say("Number") if usual is None else say("Number (Enter: {usual})", usual=usual + 1)
        while True:
            answer: str = click.prompt(prompt.text(self.translate), default="", show_default=False).strip()
            if not answer and usual is not None:
                return usual
            if answer.isdecimal() and 1 <= int(answer) <= len(choices):
                return int(answer) - 1
            if found := _found(answer, choices):
                self._show(choices, found)
            else:
                click.echo(say("Type a number from 1 to {most}.", most=len(choices)).text(self.translate))


def _found(words: str, choices: Sequence[Choice]) -> list[int]:
    """The places of those whose name has the words, typed with or without marks."""
    return [place for place, choice in enumerate(choices) if not words.isdecimal() and slug(words) and slug(words) in slug(choice.shown)]


def _known(choices: Sequence[Choice]) -> str:
    shown = [f"{choice.token} ({choice.shown})" if choice.token != choice.shown else choice.token for choice in choices]
    return "; ".join([*shown[:MOST], *(["…"] if len(shown) > MOST else [])])
