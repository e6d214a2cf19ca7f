"""A period that was signed off 定稿: figures, lists and papers as they were on that day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from db.model.adjustment import Carried, SignedFigure, read_carried, summed, things_of, written
from db.model.case_kinds import Corrected, Erased
from db.model.entry import Entry
from db.model.indicator import DENOMINATOR, NUMERATOR, ActivitySum, Figure
from db.model.kinds import Act
from db.model.line import Folding, Skip
from db.model.period_kinds import BY_ENTRY, PeriodSigned
from db.model.places import packed, unpacked
from db.model.station import key_of

_CASE: Final = "case:"
_WORDS: Final = ("zh", "unit", "kind", "definition", "shown")
_NUMBERS: Final = ("entries", "times", "attended", "served", "handed_out")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to be signed with a period: its bytes, and how many cases it names."""

    content: bytes
    cases: int = 0


@dataclass(frozen=True, slots=True)
class Signed:
    """A period as it was signed; `entry` is the id of the signing, `n` its place in the book.

    `papers` maps the names of papers to the SHA-256 of their bytes, `naming` to how many cases
    they name. `carried` is what it reports of earlier periods. `by_order` tells that the things of
    one case are told apart by their order alone, as older signings did. `explanation` says why
    villages are missing, where that was told at the signing.
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
    naming: Mapping[str, int] = field(default_factory=dict)
    carried: tuple[Carried, ...] = ()
    by_order: bool = False
    explanation: str = ""

    @property
    def all_figures(self) -> dict[str, SignedFigure]:
        """Return every figure by name, the sums of activities among them."""
        return {one.name: one for one in (*self.figures, *summed(self.sums))}

    def alike(self, keys: Iterable[str]) -> list[str]:
        """Return keys of members as its own lists name them."""
        return list(in_order(keys)) if self.by_order else list(keys)


class _PeriodLine(Folding[Signed]):
    """The line of a period: what was signed is never corrected."""

    def _correct(self, act: Corrected) -> None:
        raise Skip("nothing_to_correct")


def fold_period(entries: Iterable[Entry]) -> Folding[Signed]:
    """Return the folded line of a period."""
    return _PeriodLine(entries, Signed(), _signed)


def in_order(keys: Iterable[str]) -> Iterator[str]:
    """Give keys with the things of one case told apart by their order alone: #1, #2."""
    seen: Counter[str] = Counter()
    for key in keys:
        subject, mark, _part = key.partition("#")
        if mark and subject.startswith(_CASE):
            seen[subject] += 1
            yield f"{subject}#{seen[subject]}"
        else:
            yield key


def sides(figure: Figure) -> tuple[str, ...]:
    """Return the sides of a figure that have a list each, what is left out among them."""
    main = (NUMERATOR,) if figure.denominator is None else (NUMERATOR, DENOMINATOR)
    return (*main, *(name for name, _ in figure.aside))


def numbers(figure: Figure) -> dict[str, int]:
    """Return the numbers of a figure by side."""
    found = {NUMERATOR: figure.numerator}
    if figure.denominator is not None:
        found[DENOMINATOR] = figure.denominator
    return found | dict(figure.aside)


def shown(figure: Figure, counted: Mapping[str, int]) -> str:
    """Return a figure as text, had it these numbers by side."""
    denominator = counted.get(DENOMINATOR, figure.denominator)
    return replace(figure, numerator=counted[NUMERATOR], denominator=denominator).shown


def _signed(before: Signed, act: Act, entry: Entry) -> Signed:
    if isinstance(act, Erased) and before.key:
        return before
    if not isinstance(act, PeriodSigned):
        raise Skip("not_in_stage")
    if before.key:
        raise Skip("already_signed")
    try:
        return _read(act, entry)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError):
        raise Skip("damaged_entry") from None


def _read(act: PeriodSigned, entry: Entry) -> Signed:
    papers: Mapping[str, Any] = act.papers
    naming: Mapping[str, Any] = act.naming
    return Signed(
        key_of(entry.subject), entry.subject, act.on, act.until, act.head, entry.account,
        entry.id, entry.n,
        tuple(_figure(name, act) for name in act.figures),
        tuple(_sums(name, told) for name, told in act.sums.items()),
        {name: str(told) for name, told in papers.items()},
        {name: int(told) for name, told in naming.items()},
        read_carried(act.carried, act.things),
        act.parts != BY_ENTRY,
        act.explanation,
    )  # fmt: skip


def _figure(name: str, act: PeriodSigned) -> SignedFigure:
    told: Any = act.figures[name]
    zh, unit, kind, definition, shown = (str(told[word]) for word in _WORDS)
    counted = {side: int(number) for side, number in told["numbers"].items()}
    lists = {side: unpacked(text, act.things) for side, text in told["members"].items()}
    if act.parts != BY_ENTRY:
        lists = {side: tuple(in_order(keys)) for side, keys in lists.items()}
    return SignedFigure(name, zh, unit, kind, definition, shown, counted, lists)


def _sums(name: str, told: Any) -> ActivitySum:  # noqa: ANN401 - whatever the entry holds
    return ActivitySum(name, *(int(told[each]) for each in _NUMBERS))


def signing(
    on: str,
    until: str,
    head: str,
    figures: Mapping[Figure, Mapping[str, Sequence[str]]],
    sums: Iterable[ActivitySum],
    papers: Mapping[str, str],
    naming: Mapping[str, int],
    carried: Sequence[Carried],
    explanation: str = "",
) -> PeriodSigned:
    """Return the act that signs figures, given with the keys of their members by side.

    `papers` are hashes by name, `naming` how many cases the papers name, `carried` what is
    reported of earlier periods, `explanation` why villages are missing.
    """
    listed = [key for lists in figures.values() for keys in lists.values() for key in keys]
    things = tuple(dict.fromkeys([*listed, *things_of(carried)]))
    places = {key: place for place, key in enumerate(things)}
    told = {
        figure.indicator.name: _told(figure, lists, places) for figure, lists in figures.items()
    }
    added_up = {one.activity: {name: getattr(one, name) for name in _NUMBERS} for one in sums}
    return PeriodSigned(
        on, until, head, told, things, added_up, dict(papers), dict(naming),
        written(carried, places), BY_ENTRY, explanation,
    )  # fmt: skip


def _told(
    figure: Figure, lists: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> dict[str, object]:
    pack = partial(packed, places=places)
    return {
        "zh": figure.indicator.zh,
        "unit": figure.indicator.unit,
        "kind": figure.indicator.kind,
        "definition": figure.indicator.definition_zh,
        "shown": figure.shown,
        "numbers": numbers(figure),
        "members": {side: pack(keys) for side, keys in lists.items()},
    }
