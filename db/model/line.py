"""Folding a line: what its entries say together, corrections and retractions included.

Folding is total and pure: whatever the entries are, it returns; what it cannot accept is skipped,
stays in the account of the line with the reason, and marks it. Only turns, stages and the types of
fields are judged here; roles and needs were judged on the day by whoever recorded the entry.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final, Generic, Literal, TypeVar

from db.model.case_kinds import LED, Corrected, Erased, Retracted
from db.model.entry import Entry
from db.model.kinds import Act, changed, columns, read, read_field

S = TypeVar("S")
Step = Callable[[S, Act, Entry], S]
Status = Literal["effective", "retracted", "skipped"]
NEVER_TAKEN_BACK: Final = (Retracted, Erased)


class Skip(Exception):
    """An act does not fit the state of its line; the argument is the reason's code."""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a line and what became of it.

    `act` reads as corrected by later entries, and is None where the bytes are damaged or the kind
    unknown. `was` is, for an effective `Corrected`, the act as it read before.
    """

    entry: Entry
    act: Act | None
    status: Status = "effective"
    why: str = ""
    was: Act | None = None


@dataclass(frozen=True, slots=True)
class Line(Generic[S]):
    """A folded line: its state, the account of all its entries, and what the next entry needs.

    `last` is the entry that may be retracted; `turn` the highest turn in use; `read_only` is set
    when an entry of an unknown kind is among them: only a newer program may go on.
    """

    state: S
    told: tuple[Told, ...]
    turn: int
    last: Told | None
    read_only: bool

    @property
    def standing(self) -> tuple[Told, ...]:
        """Return the effective entries that can be taken back, in the order they were written."""
        return tuple(
            item
            for item in self.told
            if item.status == "effective"
            and item.act is not None
            and item.act.turns
            and not isinstance(item.act, NEVER_TAKEN_BACK)
        )

    def erased_since(self, told: Told) -> bool:
        """Tell whether the personal part of an entry of this line with a turn was erased."""
        erasures = [item.entry for item in self.told if isinstance(item.act, Erased)]
        return any(erases(erasure, told.entry) for erasure in erasures)

    @property
    def skipped(self) -> int:
        """Return how many entries could not be accepted."""
        return sum(item.status == "skipped" for item in self.told)


def _order(entry: Entry) -> tuple[object, ...]:
    turnless = entry.turn is None
    place = (turnless, entry.turn or 0, entry.at * turnless, entry.writer, entry.seq)
    # Entries that claim one place are damaged or forged; they have an order all the same.
    said = (entry.subject, entry.kind, entry.version, entry.data, entry.personal or b"")
    return (*place, entry.chain, *said, entry.at, entry.batch)


def _erasure(entries: list[Entry]) -> Entry | None:
    erased = [entry for entry in entries if entry.kind == "Erased" and entry.turn is not None]
    return erased[-1] if erased else None


def erases(erasure: Entry, entry: Entry) -> bool:
    """Tell whether an `Erased` speaks of an entry of its line: of all that came before it.

    An entry without a turn has its place by its writer's own count; another writer's can only be
    placed by the time it carries.
    """
    if entry.turn is not None:
        return entry.turn < (erasure.turn or 0)
    if entry.writer == erasure.writer:
        return entry.seq < erasure.seq
    return entry.at <= erasure.at


@dataclass(slots=True)
class _Frame(Generic[S]):
    """One effective entry: where it stands in the account, and the state it found."""

    index: int
    before: S
    corrected: int | None = None
    was: Act | None = None


class Folding(Generic[S]):
    """A line while it is folded, from entries in any order; a writer goes on adding to it."""

    def __init__(self, entries: Iterable[Entry], blank: S, step: Step[S]) -> None:
        ordered = sorted(entries, key=_order)
        self._blank = self._state = blank
        self._step = step
        self._erasure = _erasure(ordered)
        self._told: list[Told] = []
        self._stack: list[_Frame[S]] = []
        self._where: dict[str, int] = {}
        self._turn = 0
        self._read_only = False
        for entry in ordered:
            self.take(entry)

    def take(self, entry: Entry, written: Act | None = None) -> Told:
        """Add one entry and tell what became of it; `written` spares reading its bytes again."""
        act, why = (written, "") if written is not None else self._read(entry)
        if entry.turn is not None and entry.turn == self._turn + 1:
            self._turn += 1
        elif entry.turn is not None:
            why = why or "turn_out_of_order"
        if entry.id in self._where:
            why = "duplicate_entry"
        else:
            self._where[entry.id] = len(self._told)
        self._told.append(Told(entry, act))
        if why or act is None:
            self._skip(why)
        else:
            try:
                self._apply(act, entry)
            except Skip as reason:
                self._skip(str(reason))
        return self._told[-1]

    @property
    def state(self) -> S:
        """Return what the line says so far."""
        return self._state

    @property
    def turn(self) -> int:
        """Return the highest turn in use."""
        return self._turn

    @property
    def read_only(self) -> bool:
        """Tell whether an entry of an unknown kind is among them."""
        return self._read_only

    def found_by(self, entry_id: str) -> S:
        """Return the state that an effective entry found; that of now for any other."""
        for frame in self._stack:
            if self._told[frame.index].entry.id == entry_id:
                return frame.before
        return self._state

    def line(self) -> Line[S]:
        """Return what was folded."""
        return Line(self._state, tuple(self._told), self._turn, self._last(), self._read_only)

    def _read(self, entry: Entry) -> tuple[Act | None, str]:
        try:
            act = read(entry.kind, entry.version, entry.data, self._private(entry))
        except ValueError:
            return None, "damaged_entry"
        if act is None:
            self._read_only = True
            return None, "unknown_kind"
        if act.line not in ("any", entry.line_kind):
            return act, "wrong_line"
        if act.turns != (entry.turn is not None):
            return act, "turn_missing" if act.turns else "turn_out_of_order"
        return act, ""

    def _private(self, entry: Entry) -> bytes | None:
        erasure = self._erasure
        return None if erasure is not None and erases(erasure, entry) else entry.personal

    def _skip(self, why: str) -> None:
        self._told[-1] = replace(self._told[-1], status="skipped", why=why)

    def _apply(self, act: Act, entry: Entry) -> None:
        if isinstance(act, Retracted):
            self._retract(act)
        elif isinstance(act, Corrected):
            self._correct(act)
        elif act.turns:
            before = self._state
            self._state = self._step(before, act, entry)
            self._stack.append(_Frame(len(self._told) - 1, before))

    def _last(self) -> Told | None:
        frame = self._last_frame()
        return self._told[frame.index] if frame else None

    def _last_frame(self) -> "_Frame[S] | None":
        for frame in reversed(self._stack):
            if not isinstance(self._told[frame.index].act, NEVER_TAKEN_BACK):
                return frame
        return None

    def _retract(self, act: Retracted) -> None:
        frame = self._last_frame()
        if frame is None or self._told[frame.index].entry.id != act.target:
            raise Skip("not_the_last")
        position = self._stack.index(frame)
        del self._stack[position]
        self._told[frame.index] = replace(self._told[frame.index], status="retracted")
        if frame.corrected is not None and frame.was is not None:
            self._put(frame.corrected, frame.was)
            self._replay(0, self._blank)
        else:
            self._replay(position, frame.before)

    def _correct(self, act: Corrected) -> None:
        index = self._where.get(act.target)
        told = self._told[index] if index is not None else None
        if told is None or index is None or told.status != "effective" or told.act is None:
            raise Skip("nothing_to_correct")
        if isinstance(told.act, (*NEVER_TAKEN_BACK, Corrected)):
            raise Skip("nothing_to_correct")
        was = told.act
        corrected = corrected_act(was, act)
        if corrected is None:
            raise Skip("correction_misfits")
        before = self._state
        self._put(index, corrected)
        try:
            self._replay(0, self._blank)
        except Skip:
            self._put(index, was)
            self._replay(0, self._blank)
            raise Skip("correction_breaks_line") from None
        self._told[-1] = replace(self._told[-1], was=was)
        self._stack.append(_Frame(len(self._told) - 1, before, index, was))

    def _put(self, index: int, act: Act) -> None:
        self._told[index] = replace(self._told[index], act=act)

    def _replay(self, start: int, state: S) -> None:
        """Work the state out again from frame `start` and `state`, with the acts as they read."""
        self._state = state
        for frame in self._stack[start:]:
            frame.before = self._state
            told = self._told[frame.index]
            if told.act is not None and not isinstance(told.act, Corrected):
                self._state = self._step(self._state, told.act, told.entry)


def corrected_act(act: Act, correction: Corrected) -> Act | None:
    """Return the act with the correction's values, or None if they do not fit its fields.

    A personal field among the data does not fit either: no erasure would reach it there.
    """
    given = {**correction.values, **correction.private}
    declared = {column.name for column in columns(type(act)) if column.personal}
    if declared & correction.values.keys() or correction.private.keys() - declared:
        return None
    try:
        values = {name: read_field(type(act), name, value) for name, value in given.items()}
    except ValueError:
        return None
    if isinstance(act, LED) and "leader" in given and "led" not in given:
        values["led"] = bool(given["leader"])
    return changed(act, values)
