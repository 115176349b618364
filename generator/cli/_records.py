"""What ``hoclieu approve`` and ``hoclieu return`` have in common: which files are meant, who acts, and what is told."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from generator.engine.harmless import one_line, paper
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.message import N_, Message, Translate, say
from generator.workflows.approving import Decide, Decision, Recorded, decided, write

from ._command import ACCEPTED, REJECTED, WrongCallError
from ._paths import within
from ._sending import send
from ._session import deliver


def materials_in(
    root: Path, library: Library, files: Iterable[Path], are_meant: Callable[[Material], bool], translate: Translate
) -> list[str]:
    """The materials that are named in a call: a file whatever it is, and of a folder those that can be meant.

    Raises:
        WrongCallError: a file is not there, or not in the library; a folder holds none that can be meant.
    """
    found: list[str] = []
    for file in files:
        path = within(root, file, translate)
        inside = [one.path for one in library.materials if (path == "." or one.path.startswith(f"{path}/")) and are_meant(one)]
        is_folder = (root / path).is_dir()
        if is_folder and not inside:
            raise WrongCallError(translate(N_("there is no material in “{folder}” that waits for this")).format(folder=file))
        found += inside if is_folder else [path]
    return found


def known(library: Library, vocabulary: Vocabulary, option: str, written: str, translate: Translate) -> str:
    """A step or a role of the catalogue.

    Raises:
        WrongCallError: the catalogue does not list it.
    """
    tokens = [term.id for term in library.school.catalog.terms(vocabulary)]
    if written not in tokens:
        text = translate(N_("{option} cannot be “{value}”; the catalogue lists: {known}"))
        raise WrongCallError(text.format(option=option, value=written, known=", ".join(tokens) or "–"))
    return written


def carry_out(
    root: Path,
    library: Library,
    paths: Sequence[str],
    decide: Decide,
    translate: Translate,
    *,
    is_checked: bool = True,
    repository: str | None = None,
) -> int:
    """Writes what can be recorded, and tells of each file what became of it; gives the exit code.

    With a repository it is sent there as a change of its own, if there is anything to send.
    """
    decision = decided(root, library, paths, decide, is_checked=is_checked)
    write(root, decision)
    recorded, refused = ([one_line(message.text(translate)) for message in told] for told in _told(library, decision))
    deliver("\n".join((*recorded, *refused)), None)
    if recorded and repository:
        deliver(send({one.path: one.after for one in decision.recorded}, recorded, repository, translate), None)
    elif recorded:
        text = say("Files written: {count}. Send them like any change; whoever merges sees who recorded what.", count=len(recorded))
        deliver(text.text(translate), None)
    return REJECTED if decision.refused else ACCEPTED


def _told(library: Library, decision: Decision) -> tuple[list[Message], list[Message]]:
    """What is recorded, and what is not."""
    recorded = [say("{path}: {what}", path=one.path, what=_what(library, one)) for one in decision.recorded]
    return recorded, [say("{path}: NOT recorded: {why}", path=one.path, why=one.why) for one in decision.refused]


def _what(library: Library, one: Recorded) -> Message:
    """What is recorded now, and what comes next."""
    label = library.school.catalog.label
    if back := one.record.returned:
        return say(
            "given back by {role} on {day}: {reason}", role=label(Vocabulary.PERSON, back.by), day=paper(back.date), reason=back.reason
        )
    taken = [step.taken for step in one.record.steps]
    steps = ", ".join(f"{label(Vocabulary.STEP, t.step)} ({label(Vocabulary.PERSON, t.by)}, {paper(t.date)})" for t in taken)
    if one.record.status is Status.APPROVED:
        return say("approved: {steps}", steps=steps)
    left = ", ".join(term.name for term in library.school.catalog.approval_steps if term.id not in {t.step for t in taken})
    return say("recorded: {steps}; still to come: {left}", steps=steps, left=left)
