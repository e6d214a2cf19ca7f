"""Adjustments 调整: what of a signed period is another figure now, and who reports it.

A period that is signed after another of its kind reports what changed of that one since it was
signed, or since a later period reported it last, so that no change is reported twice.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from db.errors import Refused
from db.exchange.causes import Causes
from db.model.adjustment import Adjustment, Carried, SignedFigure, as_told, summed
from db.model.indicator import NUMERATOR, Figure
from db.model.period import read_period
from db.model.sign_off import Signed, numbers, shown, sides
from db.store.reading import Reading

_NONE: Final = "0"
OF_DRIVES: Final = ("drives", "reporting")
"""The bases whose things are named by a drive and a village, not by a line of the book."""


def signed_period(reading: Reading, key: str) -> Signed:
    """Return a period as it was signed; Refused with `not_signed` and `no_such_period`."""
    told = reading.signed(read_period(key).key)
    if told is None:
        raise Refused("not_signed", period=read_period(key).label)
    return told


def adjustments(reading: Reading, key: str) -> list[Adjustment]:
    """Return what differs now from a signed period through what was written since.

    What another release of the program defines otherwise is no adjustment: it has no cause in the
    book. Raises as `signed_period`.
    """
    told = signed_period(reading, key)
    return _since(reading, told, told.all_figures, told.n)


def carried(reading: Reading, key: str) -> tuple[Carried, ...]:
    """Return what a period reports of each earlier signed one of its kind, changed or not.

    Of a signed period it is what was kept when it was signed, else what there is to report now.
    Raises Refused with `no_such_period`.
    """
    period = read_period(key)
    told = reading.signed(period.key)
    if told is not None:
        return tuple(_with_entries(reading, report, told.n) for report in told.carried)
    signed = [one for one in map(reading.signed, alike(reading, period.key)) if one is not None]
    return tuple(
        _report(reading, one, [later for later in signed if later.key > one.key])
        for one in signed
        if one.key < period.key
    )


def alike(reading: Reading, key: str) -> list[str]:
    """Return the signed periods of the length of this one, in order."""
    length = read_period(key).length
    return [one for one in reading.signed_periods() if read_period(one).length == length]


def keys_of(reading: Reading, figure: Figure, side: str) -> list[str]:
    """Return the keys of the members of one side of a figure."""
    return [member.key for member in reading.members(figure.behind(side))]


def _report(reading: Reading, signed: Signed, later: Iterable[Signed]) -> Carried:
    """Return what is to be reported of a period, other than what later periods reported."""
    told = sorted(
        (
            (one.n, report)
            for one in later
            for report in one.carried
            if report.signing == signed.entry
        ),
        key=lambda pair: pair[0],
    )
    after = told[-1][0] if told else signed.n
    figures = as_told(signed.all_figures, [report for _, report in told])
    return Carried(signed.key, signed.entry, after, tuple(_since(reading, signed, figures, after)))


def _with_entries(reading: Reading, report: Carried, by: int) -> Carried:
    """Return a kept report with the entries that were written up to a place in the book."""
    changes = _explained(reading, report.adjustments, report.after, by)
    return replace(report, adjustments=tuple(changes))


def _since(
    reading: Reading,
    signed: Signed,
    figures: Mapping[str, SignedFigure],
    after: int,
) -> list[Adjustment]:
    """Return what differs now from figures as they were told at a place in the book."""
    touched = reading.lines_since(after)
    if not touched:
        return []
    comparing = _Comparing(reading, signed, Causes(reading, touched))
    found = [*comparing.figures(figures), *comparing.sums(figures)]
    return list(_explained(reading, found, after))


def _explained(
    reading: Reading, changes: Iterable[Adjustment], after: int, by: int | None = None
) -> Iterator[Adjustment]:
    """Give adjustments with what was written on the lines that caused them, read at once."""
    known = list(changes)
    lines = dict.fromkeys(line for change in known for line in change.causes)
    entries = [
        entry
        for entry in reading.entries_since(lines, after)
        if by is None or entry.n <= by
    ]  # fmt: skip
    for change in known:
        causes = set(change.causes)
        written = tuple(entry for entry in entries if entry.subject in causes)
        yield replace(change, entries=written)


class _Comparing:
    """Compares what was told of a signed period with what is counted now."""

    def __init__(self, reading: Reading, signed: Signed, causes: Causes) -> None:
        self._reading = reading
        self._signed = signed
        self._causes = causes
        self._period = read_period(signed.key)

    def figures(self, told: Mapping[str, SignedFigure]) -> Iterator[Adjustment]:
        """Give the indicators that differ."""
        counted = self._reading.figures(self._period, self._signed.until)
        now = {each.indicator.name: each for each in counted}
        for name, figure in told.items():
            change = self._compared(figure, now[name]) if name in now else None
            if change is not None:
                yield change

    def sums(self, told: Mapping[str, SignedFigure]) -> Iterator[Adjustment]:
        """Give the sums of activities that differ, those not told of too."""
        counted = summed(self._reading.activity_sums(self._period, self._signed.until))
        now = {one.name: one for one in counted}
        before = {name: one for name, one in told.items() if one.activity}
        for name in dict.fromkeys([*before, *now]):
            was = before.get(name)
            figure = was or replace(now[name], shown=_NONE, numbers={NUMERATOR: 0})
            number = now[name].numbers[NUMERATOR] if name in now else 0
            if number != figure.numbers.get(NUMERATOR):
                causes = self._causes.of_activity(figure.activity, self._period)
                yield Adjustment(figure, {NUMERATOR: number}, f"{number}", {}, {}, causes)

    def _compared(self, figure: SignedFigure, now: Figure) -> Adjustment | None:
        """Return how one indicator differs; a side that was not signed is not compared."""
        moved = {
            side: self._moved(figure.lists[side], now, side)
            for side in sides(now)
            if side in figure.lists
        }
        if not any(came or went for came, went in moved.values()):
            return None
        counted = {
            side: figure.numbers[side] + len(came) - len(went)
            for side, (came, went) in moved.items()
        }
        added = {side: came for side, (came, _) in moved.items()}
        removed = {side: went for side, (_, went) in moved.items()}
        change = Adjustment(figure, counted, shown(now, counted), added, removed)
        return replace(change, causes=self._causes.of(change.keys))

    def _moved(
        self, before: Sequence[str], now: Figure, side: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what came to a side and what left it, of what was written to since.

        Nothing is read where the number is the same and nothing of the list was written to.
        """
        if numbers(now)[side] == len(before) and not self._causes.touches(before):
            return (), ()
        if now.indicator.base in OF_DRIVES:
            return _between(before, keys_of(self._reading, now, side))
        members = self._reading.members(now.behind(side), self._causes.lines)
        after = self._signed.alike([member.key for member in members])
        return _between(self._causes.touched_of(before), self._causes.touched_of(after))


def _between(
    before: Sequence[str], after: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys that came and those that went."""
    were, are = frozenset(before), frozenset(after)
    return (
        tuple(key for key in after if key not in were),
        tuple(key for key in before if key not in are),
    )
