"""What ``hoclieu fix`` shows: for each file what is mended, in words and as a difference."""

from collections.abc import Iterator
from difflib import unified_diff

from generator.engine.harmless import one_line
from generator.model.mend import Mend
from generator.model.message import Message, Translate, say
from generator.sources.text import readable
from generator.workflows.fix import Change, Plan

AS_READ = Mend()
MOST_LINES = 5
"""Numbers of lines shown for one thing that was found many times."""


def in_words(planned: Plan, translate: Translate, *, written: bool) -> str:
    """Everything that is mended, and what to do next."""
    blocks = ["\n".join(_change(change, planned, translate)) for change in planned.changes]
    renames = [say("Rename: {old} → {new}", old=one_line(old), new=one_line(new)) for old, new in planned.renames.accepted]
    renames += [
        say(
            "Not renamed: {old} → {new}, because another file has that name or would have it; choose a name yourself",
            old=one_line(old),
            new=one_line(new),
        )
        for old, new in planned.renames.refused
    ]
    if renames:
        blocks.append("\n".join(message.text(translate) for message in renames))
    blocks.append("\n".join(message.text(translate) for message in _summary(planned, written=written)))
    return "\n\n".join(blocks)


def _change(change: Change, planned: Plan, translate: Translate) -> Iterator[str]:
    yield one_line(change.path)
    lines: dict[tuple[str, Message], list[int]] = {}
    for finding in change.mended:
        lines.setdefault((finding.code, finding.problem.says), []).append(finding.at.line)
    for (code, says), numbers in lines.items():
        shown = ", ".join(map(str, numbers[:MOST_LINES])) + ("…" if len(numbers) > MOST_LINES else "")
        yield f"  {one_line(say('line {lines}: {says} ({code})', lines=shown, says=says, code=code).text(translate))}"
    if any(finding.problem.mend == AS_READ for finding in change.mended):
        yield f"  {say('(only how the file is saved changes there: no difference is seen)').text(translate)}"
    if change.relinked:
        yield f"  {say('links that follow a new name: {count}', count=change.relinked).text(translate)}"
    yield from _difference(change, planned.renames.of(change.path))


def _difference(change: Change, new_path: str) -> Iterator[str]:
    """The difference of the lines; line ends, byte order marks and marks apart, which cannot be seen, are told in words only."""
    before, after = (_shown(raw).split("\n") for raw in (change.before, change.after))
    for line in unified_diff(before, after, change.path, new_path, n=1, lineterm=""):
        yield one_line(line)


def _shown(raw: bytes) -> str:
    text = readable(raw)
    return raw.decode(errors="replace") if text is None else text


def _summary(planned: Plan, *, written: bool) -> Iterator[Message]:
    places, files = sum(len(change.mended) for change in planned.changes), len(planned.changes)
    renamed = len(planned.renames.accepted)
    if planned.is_empty:
        yield say("There is nothing that the program can mend for certain.")
    elif written:
        yield say("Mended: {places} places; files written: {files}; renamed: {renamed}.", places=places, files=files, renamed=renamed)
    else:
        yield say("Can be mended: {places} places in {files} files; to rename: {renamed}.", places=places, files=files, renamed=renamed)
        yield say("Nothing has been written yet. Look at the difference above; to write it, run the same command with --write.")
    if written and renamed:
        yield say("Git sees a new name when the old file and the new one are committed together (“git add --all”).")
    if planned.left:
        yield say("Left for you, because only a person can decide: {count}. “hoclieu check” says what and how.", count=planned.left)
