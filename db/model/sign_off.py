"""A period that was signed off 定稿: figures, lists and papers as they were on that day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from db.model.case_kinds import Erased
from db.model.entry import Entry
from db.model.indicator import DENOMINATOR, NUMERATOR, ActivitySum, Figure
from db.model.kinds import Act
from db.model.line import Folding, Skip
from db.model.period_kinds import PeriodSigned
from db.model.station import key_of

_TO: Final = "-"
_WORDS: Final = ("zh", "unit", "kind", "definition", "shown")
_NUMBERS: Final = ("entries", "times", "attended", "served", "handed_out")


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


@dataclass(frozen=True, slots=True)
class Signed:
    """A period as it was signed; `entry` is the id of the signing, `n` its place in the book.

    `papers` maps the names of papers to the SHA-256 of their bytes.
    """

    key: str = ""
    subject: str = ""
    on: str = ""
    until: str = ""
    head: str = ""
    account: str = ""
    entry: str = ""
    n: int = 0
    figures: tuple[SignedFigure, ...] = ()
    sums: tuple[ActivitySum, ...] = ()
    papers: Mapping[str, str] | None = None


def fold_period(entries: Iterable[Entry]) -> Folding[Signed]:
    """Return the folded line of a period."""
    return Folding(entries, Signed(), _signed)


def _signed(before: Signed, act: Act, entry: Entry) -> Signed:
    if isinstance(act, Erased) and before.key:
        return before
    if not isinstance(act, PeriodSigned):
        raise Skip("not_in_stage")
    if before.key:
        raise Skip("already_signed")
    try:
        figures = tuple(_figure(name, act) for name in act.figures)
        sums = tuple(_sums(name, told) for name, told in act.sums.items())
    except (TypeError, ValueError, KeyError, IndexError, AttributeError):
        raise Skip("damaged_entry") from None
    return Signed(
        key_of(entry.subject), entry.subject, act.on, act.until, act.head, entry.account,
        entry.id, entry.n, figures, sums, {name: str(told) for name, told in act.papers.items()},
    )  # fmt: skip


def _figure(name: str, act: PeriodSigned) -> SignedFigure:
    told: Any = act.figures[name]
    zh, unit, kind, definition, shown = (str(told[word]) for word in _WORDS)
    numbers = {side: int(number) for side, number in told["numbers"].items()}
    lists = {side: _unpacked(text, act.things) for side, text in told["members"].items()}
    return SignedFigure(name, zh, unit, kind, definition, shown, numbers, lists)


def _sums(name: str, told: Any) -> ActivitySum:  # noqa: ANN401 - whatever the entry holds
    return ActivitySum(name, *(int(told[each]) for each in _NUMBERS))


def signing(
    on: str,
    until: str,
    head: str,
    figures: Mapping[Figure, Mapping[str, Sequence[str]]],
    sums: Iterable[ActivitySum],
    papers: Mapping[str, str],
) -> PeriodSigned:
    """Return the act that signs figures, given with the keys of their members by side."""
    lists = [keys for sides in figures.values() for keys in sides.values()]
    things = tuple(dict.fromkeys(key for keys in lists for key in keys))
    places = {key: place for place, key in enumerate(things)}
    told = {
        figure.indicator.name: _told(figure, sides, places) for figure, sides in figures.items()
    }
    summed = {one.activity: {name: getattr(one, name) for name in _NUMBERS} for one in sums}
    return PeriodSigned(on, until, head, told, things, summed, dict(papers))


def _told(
    figure: Figure, sides: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> dict[str, object]:
    numbers = {NUMERATOR: figure.numerator}
    if figure.denominator is not None:
        numbers[DENOMINATOR] = figure.denominator
    return {
        "zh": figure.indicator.zh,
        "unit": figure.indicator.unit,
        "kind": figure.indicator.kind,
        "definition": figure.indicator.definition_zh,
        "shown": figure.shown,
        "numbers": numbers,
        "members": {side: _packed([places[key] for key in keys]) for side, keys in sides.items()},
    }


def _packed(places: Iterable[int]) -> str:
    """Return numbers as runs: `0-3,7` for 0, 1, 2, 3 and 7."""
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and place == runs[-1][1] + 1:
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return ",".join(f"{first}{_TO}{last}" if last > first else f"{first}" for first, last in runs)


def _unpacked(text: str, things: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for run in filter(None, text.split(",")):
        first, _, last = run.partition(_TO)
        if not 0 <= int(first) <= int(last or first) < len(things):
            raise ValueError(run)
        found += things[int(first) : int(last or first) + 1]
    return tuple(found)
