"""Adjustments 调整: a signed figure that is another one now, and the lines that made it so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from db.model.entry import Entry
from db.model.indicator import NUMERATOR, ActivitySum
from db.model.places import packed, unpacked

_WORDS: Final = ("zh", "unit", "kind", "definition", "shown")
_SUMMED: Final = {
    "entries": ("记录条数", "条"),
    "times": ("场次", "场次"),
    "attended": ("参与人次", "人次"),
    "served": ("服务人次", "人次"),
    "handed_out": ("资料份数", "份"),
}
_SUMS: Final = "activities/"


@dataclass(frozen=True, slots=True)
class SignedFigure:
    """One figure as it was signed; `numbers` and `lists` by side, `lists` of members' keys."""

    name: str
    zh: str
    unit: str
    kind: str
    definition_zh: str
    shown: str
    numbers: Mapping[str, int]
    lists: Mapping[str, tuple[str, ...]]

    @property
    def activity(self) -> str:
        """Return the kind of activity whose sum it is, "" of an indicator."""
        summed = self.name.startswith(_SUMS)
        return self.name.removeprefix(_SUMS).rpartition("/")[0] if summed else ""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One figure that is not what it was when it was told last, and why.

    `figure` is as it was told: signed or, where a later period reported a change already, as that
    one left it. `now` are its numbers by side. `added` and `removed` are what came to a side or
    left it, as members' keys; `causes` the lines written to since that made it so; `entries` what
    was written on them, in the order of the book.
    """

    figure: SignedFigure
    now: Mapping[str, int]
    shown: str
    added: Mapping[str, tuple[str, ...]]
    removed: Mapping[str, tuple[str, ...]]
    causes: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def was(self) -> Mapping[str, int]:
        """Return the numbers by side as they were told."""
        return self.figure.numbers

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all that came or left, each once."""
        sides = (*self.added.values(), *self.removed.values())
        return tuple(dict.fromkeys(key for side in sides for key in side))

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the lines of what came or left, each once."""
        return tuple(dict.fromkeys(key.partition("#")[0] for key in self.keys))


@dataclass(frozen=True, slots=True)
class Carried:
    """What one period reports of an earlier one that was signed.

    `key` is the earlier period and `signing` the id of its signing; reported is what came after
    the entry with the place `after` in the book.
    """

    key: str
    signing: str
    after: int
    adjustments: tuple[Adjustment, ...] = ()


def summed(sums: Iterable[ActivitySum]) -> Iterator[SignedFigure]:
    """Give the sums of activities as figures, those that are not zero."""
    for one in sums:
        for count, (what, unit) in _SUMMED.items():
            number = getattr(one, count)
            if number:
                told = f"{one.activity}（{what}）"
                why = f"期内工作纪实中“{one.activity}”的{what}合计。"
                yield SignedFigure(
                    f"{_SUMS}{one.activity}/{count}", told, unit, "count", why, f"{number}",
                    {NUMERATOR: number}, {},
                )  # fmt: skip


def as_told(
    figures: Mapping[str, SignedFigure], reports: Iterable[Carried]
) -> dict[str, SignedFigure]:
    """Return signed figures by name as later reports left them, given in the book's order."""
    told = dict(figures)
    for change in (change for report in reports for change in report.adjustments):
        before = told.get(change.figure.name, change.figure)
        sides = dict.fromkeys([*before.lists, *change.added])
        lists = {side: _after(before, change, side) for side in sides}
        told[before.name] = replace(before, numbers=change.now, shown=change.shown, lists=lists)
    return told


def _after(before: SignedFigure, change: Adjustment, side: str) -> tuple[str, ...]:
    gone = set(change.removed.get(side, ()))
    kept = (key for key in before.lists.get(side, ()) if key not in gone)
    return (*kept, *change.added.get(side, ()))


def things_of(carried: Iterable[Carried]) -> Iterator[str]:
    """Give all keys and lines that reports name."""
    for change in (change for report in carried for change in report.adjustments):
        yield from change.keys
        yield from change.causes


def written(carried: Iterable[Carried], places: Mapping[str, int]) -> dict[str, object]:
    """Return reports as plain data by the earlier period; keys as their places."""
    return {
        report.key: {
            "signing": report.signing,
            "after": report.after,
            "figures": {one.figure.name: _written(one, places) for one in report.adjustments},
        }
        for report in carried
    }


def read_carried(told: Mapping[str, Any], things: Sequence[str]) -> tuple[Carried, ...]:
    """Return reports from what `written` gave; raises as reading of any damaged data does."""
    return tuple(
        Carried(
            key,
            str(one["signing"]),
            int(one["after"]),
            tuple(_read(name, each, things) for name, each in one["figures"].items()),
        )
        for key, one in told.items()
    )


def _written(change: Adjustment, places: Mapping[str, int]) -> dict[str, object]:
    figure = change.figure
    return {
        "zh": figure.zh,
        "unit": figure.unit,
        "kind": figure.kind,
        "definition": figure.definition_zh,
        "shown": figure.shown,
        "was": dict(figure.numbers),
        "now": dict(change.now),
        "shown_now": change.shown,
        "added": {side: packed(keys, places) for side, keys in change.added.items()},
        "removed": {side: packed(keys, places) for side, keys in change.removed.items()},
        "causes": packed(change.causes, places),
    }


def _read(name: str, told: Mapping[str, Any], things: Sequence[str]) -> Adjustment:
    zh, unit, kind, definition, shown = (str(told[word]) for word in _WORDS)
    was, now = (
        {side: int(number) for side, number in told[when].items()} for when in ("was", "now")
    )
    added, removed = (
        {side: unpacked(text, things) for side, text in told[what].items()}
        for what in ("added", "removed")
    )
    figure = SignedFigure(name, zh, unit, kind, definition, shown, was, {})
    causes = unpacked(told["causes"], things)
    return Adjustment(figure, now, str(told["shown_now"]), added, removed, causes)
