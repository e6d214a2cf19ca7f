"""Signing a period's figures off 定稿, giving the signed papers again, and taking it back."""

from collections.abc import Callable, Iterator, Mapping

from db import clock
from db.errors import Refused
from db.exchange.adjustments import alike, carried, keys_of, signed_period
from db.ledger import Ledger
from db.model.case_kinds import Retracted
from db.model.cut_off import demand_cut_off, full_day
from db.model.loop import may_write
from db.model.period import Period, read_period
from db.model.period_kinds import PeriodSigned
from db.model.sign_off import Paper, sides, signing
from db.store import blobs
from db.store.writing import Changes, Written

PapersFor = Callable[[Ledger, str, str, str], Mapping[str, Paper]]
"""Makes the papers of a period from its key, the cut-off day and why villages are missing."""


def sign(
    ledger: Ledger,
    key: str,
    make: PapersFor,
    *,
    shown: str,
    until: str = "",
    explanation: str = "",
) -> Changes:
    """Sign a period off with papers made of the very book whose figures were shown; heads only.

    `shown` is the head of that book: of another one nothing is signed. `explanation` says why
    villages are missing, where no drive's report does. What is looked at and what is written is of
    one moment. Raises Refused with `no_such_period`, `not_your_role`, `already_signed`,
    `no_such_day` unless the cut-off is a full day, `day_before` where it is before the period,
    `future_day` where it has not come, and `book_went_on`.
    """
    period = read_period(key)
    until = full_day(until, "until") or period.last
    demand_cut_off(period, until, clock.today().isoformat())
    may_write(PeriodSigned(), ledger.account.role)
    _demand_shown(ledger, period, shown)
    papers = make(ledger, period.key, until, explanation)
    return ledger.record_all(_signing(ledger, period, papers, shown, until, explanation))


def signed_paper(ledger: Ledger, key: str, name: str) -> bytes:
    """Return a signed paper as it was, byte for byte.

    Raises Refused with `not_signed`, `no_such_paper`, and `paper_lost` where its bytes are gone.
    """
    told = signed_period(ledger.reading, key)
    if name not in (told.papers or {}):
        raise Refused("no_such_paper", period=read_period(key).label, paper=name)
    content = ledger.reading.signed_paper((told.papers or {})[name])
    if content is None:
        raise Refused("paper_lost", period=read_period(key).label, paper=name)
    return content


def take_back(ledger: Ledger, key: str, reason: str) -> Changes:
    """Take a sign-off back, with the reason; a head's right. The stored papers stay.

    What was signed of the same length since may have been built on it: that is taken back first.
    Raises Refused with `not_signed`, `signed_since`, `not_your_role` and `missing_field`.
    """
    reading = ledger.reading
    told = signed_period(reading, key)
    for later in map(reading.signed, alike(reading, told.key)):
        if later is not None and later.n > told.n:
            label = read_period(told.key).label
            raise Refused("signed_since", period=label, later=read_period(later.key).label)
    if not reason.strip():
        raise Refused("missing_field", field="reason", kind="Retracted")
    return ledger.record(told.subject, Retracted(told.entry, reason))


def _demand_shown(ledger: Ledger, period: Period, shown: str) -> None:
    if shown != str(ledger.head):
        raise Refused("book_went_on", period=period.label)


def _signing(
    ledger: Ledger,
    period: Period,
    papers: Mapping[str, Paper],
    shown: str,
    until: str,
    explanation: str,
) -> Iterator[Written]:
    """Look, keep the papers and give the entry, all inside the transaction that draws it."""
    reading = ledger.reading
    if reading.signed(period.key) is not None:
        raise Refused("already_signed", period=period.label)
    _demand_shown(ledger, period, shown)
    figures = {
        figure: {side: keys_of(reading, figure, side) for side in sides(figure)}
        for figure in reading.figures(period, until)
    }
    hashes = blobs.keep(ledger.database, [paper.content for paper in papers.values()])
    yield (
        ledger.new_line("period", period.key),
        signing(
            clock.today().isoformat(),
            until,
            shown,
            figures,
            reading.activity_sums(period, until),
            dict(zip(papers, hashes, strict=True)),
            {name: paper.cases for name, paper in papers.items() if paper.cases},
            carried(reading, period.key),
            explanation.strip(),
        ),
    )
