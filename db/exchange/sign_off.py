"""Signing a period's figures off 定稿, giving the signed papers again, and taking it back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from db import clock
from db.errors import Environment, Refused
from db.exchange.adjustments import carried, keys_of, signed_period
from db.ledger import Ledger
from db.model.case_kinds import Retracted
from db.model.cut_off import demand_cut_off, full_day
from db.model.loop import may_write
from db.model.period import Period, read_period
from db.model.period_kinds import PeriodSigned
from db.model.sign_off import Paper, sides, signing
from db.store import blobs
from db.store.writing import Changes, Written

PapersFor = Callable[[Ledger, str, str], Mapping[str, Paper]]
"""Makes the papers of a period, by name, from its key and from why villages are missing."""
_TRIES: Final = 3


class _WentOn(Exception):
    """The book is not the one that the papers were made of."""


@dataclass(frozen=True, slots=True)
class _Terms:
    """Until when, of which book, "" for any, and with which explanation a period is signed."""

    until: str = ""
    head: str = ""
    explanation: str = ""


def sign(
    ledger: Ledger, key: str, papers: Mapping[str, Paper], until: str = "", explanation: str = ""
) -> Changes:
    """Sign a period off with papers, given by name; only a head may.

    `explanation` says why villages are missing, where no drive's report does. What is looked at and
    what is written is of one moment. Raises Refused with `no_such_period`, `not_your_role`,
    `already_signed`, `no_such_day` unless the cut-off is a full day, `day_before` where it is
    before the period, and `future_day` where it has not come.
    """
    return _sign(ledger, read_period(key), papers, _Terms(until, explanation=explanation))


def sign_made(
    ledger: Ledger,
    key: str,
    make: PapersFor,
    until: str = "",
    explanation: str = "",
    shown: str = "",
) -> Changes:
    """Sign a period off with papers made of the very book that is signed.

    `shown` is the head of the book whose figures the signer saw: of another book nothing is
    signed. Without it the papers are made again where another connection writes meanwhile. Raises
    as `sign` does, `book_went_on`, and `Environment("busy")` where that happens time and again.
    """
    period = read_period(key)
    for _ in range(_TRIES):
        head = str(ledger.head)
        if shown and shown != head:
            raise Refused("book_went_on", period=period.label)
        papers = make(ledger, period.key, explanation)
        try:
            return _sign(ledger, period, papers, _Terms(until, head, explanation))
        except _WentOn:
            continue
    raise Environment("busy")


def signed_paper(ledger: Ledger, key: str, name: str) -> bytes:
    """Return a signed paper as it was, byte for byte.

    Raises Refused with `not_signed`, `no_such_paper`, and `paper_lost` where its bytes are gone.
    """
    told = signed_period(ledger.reading, key)
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
    told = signed_period(ledger.reading, key)
    if not reason.strip():
        raise Refused("missing_field", field="reason", kind="Retracted")
    return ledger.record(told.subject, Retracted(told.entry, reason))


def _sign(ledger: Ledger, period: Period, papers: Mapping[str, Paper], terms: _Terms) -> Changes:
    until = full_day(terms.until, "until") or period.last
    demand_cut_off(period, until, clock.today().isoformat())
    may_write(PeriodSigned(), ledger.account.role)
    return ledger.record_all(_signing(ledger, period, papers, replace(terms, until=until)))


def _signing(
    ledger: Ledger, period: Period, papers: Mapping[str, Paper], terms: _Terms
) -> Iterator[Written]:
    """Look, keep the papers and give the entry, all inside the transaction that draws it."""
    reading, until = ledger.reading, terms.until
    if reading.signed(period.key) is not None:
        raise Refused("already_signed", period=period.key)
    if terms.head and terms.head != str(ledger.head):
        raise _WentOn
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
            str(ledger.head),
            figures,
            reading.activity_sums(period, until),
            dict(zip(papers, hashes, strict=True)),
            {name: paper.cases for name, paper in papers.items() if paper.cases},
            carried(reading, period.key),
            terms.explanation.strip(),
        ),
    )
