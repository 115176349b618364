"""Pieces put together to lessons: rows of one lesson that goes on, periods of cells that are merged over several."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.model.imported import Guess
from generator.model.message import say
from generator.model.paper import Place

from .counting import Told, told_of
from .kinds import is_of_term
from .pieces import Amount, Group, Piece
from .titles import Name
from .words import folded, same

_CLOSE = 0.85
"""How alike two titles of one number are when they are the same lesson with a slip of the pen."""


@dataclass
class Draft:
    """A lesson while its rows are gathered."""

    name: Name
    pieces: list[Piece]
    guesses: list[Guess] = field(default_factory=list)
    periods: int = 0
    is_untold: bool = False
    """Whether no cell says its periods."""

    @property
    def strand(self) -> str:
        """The strand of its first row."""
        return self.pieces[0].strand

    @property
    def weeks(self) -> tuple[int, ...]:
        """The weeks of all its rows."""
        return tuple(sorted({week for piece in self.pieces for week in piece.weeks}))

    @property
    def places(self) -> tuple[Place, ...]:
        """The rows it comes from."""
        return tuple(dict.fromkeys(piece.place for piece in self.pieces))

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Those of all its rows, each once."""
        return tuple(dict.fromkeys(one for piece in self.pieces for one in piece.outcomes))


def lessons_of(pieces: Sequence[Piece]) -> list[Draft]:
    """The lessons of some rows, in order, their periods counted."""
    drafts: list[Draft] = []
    latest: dict[tuple[str, int], Draft] = {}
    for piece in pieces:
        draft = _lesson_of(piece, drafts, latest.get(piece.columns))
        if draft is None:
            draft = Draft(piece.name, [])
            drafts.append(draft)
            if piece.name.is_continued:
                draft.guesses.append(Guess("title", say("it says that it goes on, but what it goes on with was not found")))
        draft.pieces.append(piece)
        latest[piece.columns] = draft
    _count(drafts)
    for draft in drafts:
        draft.guesses = list(dict.fromkeys([*draft.guesses, *(guess for piece in draft.pieces for guess in piece.guesses)]))
    return drafts


def _lesson_of(piece: Piece, drafts: list[Draft], before: Draft | None) -> Draft | None:
    """The lesson that a row goes on with; None when it begins one."""
    name = piece.name
    if before and (piece.joins or not name.title):
        return before
    own = [draft for draft in reversed(drafts) if folded(draft.strand) == folded(piece.strand)]
    if before and same(before.name.title) == same(name.title) and _could_go_on(before, piece):
        return before
    if not name.is_continued:  # a number may begin anew in each chapter
        own = [draft for draft in own if not draft.pieces[0].chapter or not piece.chapter or draft.pieces[0].chapter == piece.chapter]
    if name.is_continued or name.number:
        found = next((draft for draft in own if same(draft.name.title) == same(name.title)), None)
        found = found or next(
            (draft for draft in own if name.number and draft.name.number == name.number and _are_alike(draft.name, name)), None
        )
        if found and same(found.name.title) != same(name.title) and name.name:
            found.guesses.append(Guess("title", say("also written “{text}”; taken for the same lesson", text=name.title)))
        return found
    return None


def _could_go_on(before: Draft, piece: Piece) -> bool:
    """Whether a row of the same title right below is the same lesson and not one more of its kind, in the next chapter."""
    return before.strand == piece.strand and (
        before.pieces[-1].chapter == piece.chapter or piece.name.is_part or is_of_term(piece.name.title)
    )


def _are_alike(one: Name, other: Name) -> bool:
    if not one.name or not other.name:
        return True
    return (
        SequenceMatcher(None, one.name, other.name).ratio() >= _CLOSE or one.name.startswith(other.name) or other.name.startswith(one.name)
    )


def _count(drafts: list[Draft]) -> None:
    """Gives every lesson its periods."""
    columns: dict[tuple[str, int], list[Piece]] = {}
    for draft in drafts:
        for piece in draft.pieces:
            columns.setdefault(piece.columns, []).append(piece)
    told: dict[Group, Told] = {}
    for pieces in columns.values():
        told |= told_of(pieces)
    users: dict[Group, list[Draft]] = {}
    for draft in drafts:
        for group in _groups(draft, told):
            users.setdefault(group, []).append(draft)
    for group, sharing in users.items():
        _give(told[group], sharing)
    for draft in drafts:
        groups = _groups(draft, told)
        _settle(draft, [told[group] for group in groups], is_alone=all(len(users[group]) == 1 for group in groups))


def _groups(draft: Draft, told: dict[Group, Told]) -> list[Group]:
    """The cells that say its periods, each once."""
    amounts = (_said(piece, told) for piece in draft.pieces)
    return list(dict.fromkeys(amount.group for amount in amounts if amount))


def _said(piece: Piece, told: dict[Group, Told]) -> Amount | None:
    return next((amount for amount in (piece.count, piece.period) if amount and amount.group in told), None)


def _give(told: Told, sharing: list[Draft]) -> None:
    """Shares the periods of a cell among the lessons it is merged over; those that say their own number are served first."""
    if len(sharing) == 1:
        sharing[0].periods += told.count
    else:
        stating = [draft for draft in sharing if draft.name.stated is not None]
        others = [draft for draft in sharing if draft.name.stated is None]
        left = told.count - sum(draft.name.stated or 0 for draft in stating)
        for draft in stating:
            draft.periods += draft.name.stated or 0
        for place, draft in enumerate(others):
            share = max(left, 0) // len(others) + (place < max(left, 0) % len(others))
            draft.periods += share
            if not (told.numbers and left == len(others)):
                why = say(
                    "{total} periods are written for {count} lessons together; {share} was taken for this one",
                    total=told.count,
                    count=len(sharing),
                    share=share,
                )
                draft.guesses.append(Guess("periods", why))
    if told.guess:
        for draft in sharing:
            draft.guesses.append(told.guess)


def _settle(draft: Draft, read: list[Told], *, is_alone: bool) -> None:
    """Numbers that rows of one lesson repeat count once; what is said in words counts where no cell says it."""
    stated = draft.name.stated
    if not read:
        draft.periods = stated or 0
        draft.is_untold = stated is None
        return
    if len(read) > 1 and is_alone:
        if all(cell.numbers for cell in read):
            draft.periods = len({number for cell in read for number in cell.numbers})
        elif len({cell.count for cell in read}) == 1 and read[0].count == len(read) and not read[0].numbers:
            draft.periods = len(read)
            draft.guesses.append(Guess("periods", say("{count} rows say {count} periods each; {count} in all were taken", count=len(read))))
    if stated and is_alone and draft.periods != stated:
        draft.guesses.append(Guess("periods", say("the title says {stated} periods, the cell {count}", stated=stated, count=draft.periods)))
