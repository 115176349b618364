"""Questions to the person at the terminal; where there is none, the options must answer."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from generator.engine.harmless import one_line
from generator.model.message import Message, Translate, say

from ._command import WrongCallError


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
            known = "; ".join(f"{choice.token} ({choice.shown})" if choice.token != choice.shown else choice.token for choice in choices)
            raise self.wrong(say("{question} Answer with {option}, one of: {known}", question=text, option=option, known=known))
        click.echo(text)
        for number, choice in enumerate(choices, 1):
            click.echo(f"  {number}. {one_line(choice.shown)}")
        return self._number(len(choices), usual)

    def words(self, question: Message, usual: str) -> str:
        """A text of the person's own; the usual one when nothing is typed, or nobody can be asked."""
        if not sys.stdin.isatty():
            return usual
        answer: str = click.prompt(question.text(self.translate), default="", show_default=False)
        return answer.strip() or usual

    def wrong(self, message: Message) -> WrongCallError:
        """A call that cannot be followed."""
        return WrongCallError(message.text(self.translate))

    def _number(self, most: int, usual: int | None) -> int:
        prompt = say("Number") if usual is None else say("Number (Enter: {usual})", usual=usual + 1)
        while True:
            answer: str = click.prompt(prompt.text(self.translate), default="", show_default=False)
            if not answer.strip() and usual is not None:
                return usual
            if answer.strip().isdecimal() and 1 <= int(answer) <= most:
                return int(answer) - 1
            click.echo(say("Type a number from 1 to {most}.", most=most).text(self.translate))
