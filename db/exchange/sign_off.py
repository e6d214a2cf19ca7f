"""Signing a period's figures off 定稿, giving the signed papers again, and what changed since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from db import clock
from db.errors import Refused
from db.ledger import Ledger
from db.model.case_kinds import Retracted
from db.model.entry import Entry
from db.model.indicator import DENOMINATOR, NUMERATOR, Figure
from db.model.loop import may_write
from db.model.period import read_period
from db.model.period_kinds import PeriodSigned
from db.model.sign_off import Signed, SignedFigure, signing
from db.store import blobs
from db.store.connection import transaction
from db.store.writing import Changes

_SIDES: Final = (NUMERATOR, DENOMINATOR)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """One figure that is not what it was when it was signed (调整), and why.

    `was` and `now` are its numbers by side. `added` and `removed` are what came to a side or left
    it, as members' keys; `entries` what was written since on the lines of these, in order.
    """

    figure: SignedFigure
    was: Mapping[str, int]
    now: Mapping[str, int]
    shown: str
    added: Mapping[str, tuple[str, ...]]
    removed: Mapping[str, tuple[str, ...]]
    entries: tuple[Entry, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Return the lines that caused it, each once."""
        keys = [key for side in (*self.added.values(), *self.removed.values()) for key in side]
        return tuple(dict.fromkeys(key.partition("#")[0] for key in keys))


def sign(ledger: Ledger, key: str, papers: Mapping[str, bytes], until: str = "") -> Changes:
    """Sign a period off with its papers, given as bytes by name; only a head may.

    Raises Refused with `no_such_period`, `not_your_role`, `already_signed`, and `future_day` where
    the cut-off has not come.
    """
    period = read_period(key)
    until = until or period.last
    today = clock.today().isoformat()
    if until > today:
        raise Refused("future_day", field="until", day=until)
    may_write(PeriodSigned(), ledger.account.role)
    if ledger.reading.signed(period.key) is not None:
        raise Refused("already_signed", period=period.key)
    with ledger.reading.steady():
        figures = {
            figure: {side: _keys(ledger, figure, side) for side in _sides(figure)}
            for figure in ledger.reading.figures(period, until)
        }
        sums = ledger.reading.activity_sums(period, until)
        head = str(ledger.head)
    with transaction(ledger.database):
        hashes = blobs.keep(ledger.database, papers.values())
    named = dict(zip(papers, hashes, strict=True))
    act = signing(today, until, head, figures, sums, named)
    return ledger.record(ledger.new_line("period", period.key), act)


def signed_paper(ledger: Ledger, key: str, name: str) -> bytes:
    """Return a signed paper as it was, byte for byte.

    Raises Refused with `not_signed`, `no_such_paper`, and `paper_lost` where its bytes are gone.
    """
    told = _signed(ledger, key)
    if name not in (told.papers or {}):
        raise Refused("no_such_paper", period=key, paper=name)
    content = ledger.reading.signed_paper((told.papers or {})[name])
    if content is None:
        raise Refused("paper_lost", period=key, paper=name)
    return content


def take_back(ledger: Ledger, key: str, reason: str) -> Changes:
    """Take a sign-off back, with the reason; a head's right. The stored papers stay.

    Raises Refused with `not_signed`, `not_your_role` and `missing_field`.
    """
    told = _signed(ledger, key)
    if not reason.strip():
        raise Refused("missing_field", field="reason", kind="Retracted")
    return ledger.record(told.subject, Retracted(told.entry, reason))


def adjustments(ledger: Ledger, key: str, names: Iterable[str] = ()) -> list[Adjustment]:
    """Return what differs now from a signed period, all of it or the indicators named.

    A figure that another release of the program defines otherwise is compared all the same.
    Raises Refused with `not_signed`.
    """
    told = _signed(ledger, key)
    wanted = set(names)
    figures = ledger.reading.figures(read_period(told.key), told.until)
    now = {each.indicator.name: each for each in figures}
    found = []
    for figure in told.figures:
        if figure.name in now and (not wanted or figure.name in wanted):
            found += _adjustment(ledger, told, figure, now[figure.name])
    return found


def _adjustment(
    ledger: Ledger, told: Signed, figure: SignedFigure, now: Figure
) -> list[Adjustment]:
    added: dict[str, tuple[str, ...]] = {}
    removed: dict[str, tuple[str, ...]] = {}
    for side in _sides(now):
        before = dict.fromkeys(figure.lists.get(side, ()))
        after = dict.fromkeys(_keys(ledger, now, side))
        added[side] = tuple(key for key in after if key not in before)
        removed[side] = tuple(key for key in before if key not in after)
    if not any((*added.values(), *removed.values())):
        return []
    numbers = {side: getattr(now, side) for side in _sides(now)}
    changed = Adjustment(figure, figure.numbers, numbers, now.shown, added, removed)
    entries = ledger.reading.entries_since(changed.subjects, told.n)
    return [replace(changed, entries=tuple(entries))]


def _sides(figure: Figure) -> tuple[str, ...]:
    return _SIDES if figure.denominator is not None else _SIDES[:1]


def _keys(ledger: Ledger, figure: Figure, side: str) -> list[str]:
    return [member.key for member in ledger.reading.members(figure.behind(side))]


def _signed(ledger: Ledger, key: str) -> Signed:
    told = ledger.reading.signed(read_period(key).key)
    if told is None:
        raise Refused("not_signed", period=key)
    return told
