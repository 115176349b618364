"""``hoclieu explain``: a rule in plain words."""

from pathlib import Path

import click

from generator.model.message import N_, Translate, say
from generator.workflows.explain import UnknownRuleError, explain, list_rules

from ._command import Command, WrongCallError, argument, command
from ._session import deliver


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Explain a finding: why it matters, a wrong and a right example. Without a code, list all rules."),
        argument("code", required=False, metavar=translate(N_("CODE"))),
    )
    def _explain(root: Path, today: str | None, language: str, code: str | None) -> None:  # noqa: ARG001 -- the common options
        if code is None:
            deliver(list_rules(translate), None)
            return
        try:
            deliver(explain(code, translate), None)
        except UnknownRuleError as error:
            text = say("there is no rule {code}; did you mean {close}?", code=code, close=error.close)
            plain = say("there is no rule {code}; “hoclieu explain” lists them all", code=code)
            raise WrongCallError((text if error.close else plain).text(translate)) from error

    return _explain


COMMAND = Command(_make)
