"""The report of an import as plain lines: from the book, and from its files while at hand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Final

from db import clock
from db.exchange.columns import COLUMNS
from db.exchange.imports import Import, Offer
from db.exchange.reading_kinds import Return
from db.exchange.tally import FileTally, tally
from db.ledger import Ledger
from db.model.mask import TITLE_GONE
from db.model.query import ACCEPTED, STRUCK_OUT, Asked, Query
from desktop import labels
from desktop.exchange.hiding import FileHiding, RowHiding, of_query, says_conduct
from desktop.papers.intake import IntakeSheet
from desktop.papers.words import words

_SIGNATURE: Final = "signature"
_UNNAMED: Final = re.compile(r"Sheet\d*", re.IGNORECASE)


def make_report(ledger: Ledger, one: Import, offer: Offer | None = None) -> IntakeSheet:
    """Return the report of an import, its parties and numbers hidden as for a meeting.

    With its `offer` the rows left out are named one by one.
    """
    reading = ledger.reading
    files = tally(ledger, [one.batch])
    rows = reading.queries(batch=one.batch, open_only=False)
    doubts = [_doubt(ledger, reading.query(row.subject)) for row in rows]
    taken = [offer.returns[index] for index in offer.news()] if offer else []
    told = [(ret, FileHiding(ret)) for ret in taken]
    return IntakeSheet(
        station=reading.setting("name"),
        drive=labels.drive(one.drive),
        taken_at=datetime.fromisoformat(one.when),
        files=[*_files(files, taken, reading.village_names()), *_not_taken(offer)],
        total=(words("intake")["total"], "", *_sums(files), ""),
        doubts=doubts,
        left_out=[line for ret, hidden in told for line in _left_out(ret, hidden)]
        if offer
        else None,
        notices=[line for ret, hidden in told for line in _notices(ret, hidden)],
        printed_by=ledger.account.name,
        printed_at=clock.now(),
        head=str(ledger.head),
    )


def asked_words(asked: Asked, hiding: RowHiding | None = None) -> str:
    """Return a doubt as papers put it, with the cell that it quotes as it stands or hidden."""
    of_a_cell = asked.reason == STRUCK_OUT and asked.column
    reason = "struck_cell" if of_a_cell else asked.reason
    pattern = words("doubts").get(reason, reason)
    raw = hiding.cell(asked.column, asked.raw) if hiding else asked.raw
    return pattern.format(field=_heading(asked.column), raw=raw)


def _heading(column: str) -> str:
    known = COLUMNS.get(column)
    return known.headers[0] if known and known.headers else column


def _files(
    files: Sequence[FileTally], taken: Sequence[Return], villages: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    read = {ret.sha256: ret for ret in taken}
    for one in files:
        ret = read.get(one.file)
        numbers = (one.rows, one.accepted, one.waiting, one.left_out)
        note = _note(ret) if ret else ""
        yield (one.name, villages.get(one.village, ""), *map(str, numbers), note)


def _sums(files: Sequence[FileTally]) -> tuple[str, ...]:
    told = ((one.rows, one.accepted, one.waiting, one.left_out) for one in files)
    return tuple(str(sum(column)) for column in zip(*told, strict=True))


def _note(ret: Return) -> str:
    texts, notes = words("intake"), []
    if ret.zero_report:
        notes.append(texts["zero"])
    unread = ret.excluded.get("no_header", 0)
    if unread:
        notes.append(texts["no_header"].format(count=unread))
    return "；".join(notes)


def _not_taken(offer: Offer | None) -> Iterator[tuple[str, ...]]:
    """Give the files of which nothing was taken in, and why."""
    texts = words("intake")
    news = set(offer.news()) if offer else set()
    for index, ret in enumerate(offer.returns if offer else ()):
        if index in news:
            continue
        if offer and index in (offer.before or {}):
            note = texts["in_ledger"]
        elif ret.error is not None:
            note = texts["not_read"].format(why=_unread(ret))
        else:
            note = _note(ret)
        yield (ret.file, "", "—", "—", "—", "—", note)


def _unread(ret: Return) -> str:
    reasons = words("unread")
    code = ret.error.code if ret.error else ""
    return reasons.get(code, reasons["other"])


def _doubt(ledger: Ledger, query: Query) -> tuple[str, ...]:
    hiding = of_query(query)
    question = "；".join(asked_words(one, hiding) for one in query.asked)
    return (
        query.name,
        place(query.name, query.sheet, query.row),
        question,
        _outcome(ledger, query, hiding),
    )


def _outcome(ledger: Ledger, query: Query, hiding: RowHiding) -> str:
    texts = words("intake")
    if query.is_open:
        return texts["waiting"]
    no = ledger.reading.case(query.case).state.no if query.case else ""
    pattern = texts[{ACCEPTED: "accepted", "left_out": "left"}.get(query.outcome, query.outcome)]
    return pattern.format(no=no, why=hiding.text(query.why)).strip()


def _left_out(ret: Return, hidden: FileHiding) -> Iterator[tuple[str, ...]]:
    """Give the rows that are no disputes; who signed is not told, nor what officials did."""
    reasons = words("exclusions")
    for one in ret.left_out:
        told = "" if one.reason == _SIGNATURE else one.text
        text = hidden.of(one.sheet, one.row).text(told)
        text = TITLE_GONE if says_conduct(text) else text
        where = place(ret.file, one.sheet, one.row)
        yield (ret.file, where, reasons.get(one.reason, one.reason), text)


def _notices(ret: Return, hidden: FileHiding) -> Iterator[tuple[str, ...]]:
    patterns = words("notices")
    for one in ret.notices:
        text = hidden.of(one.sheet, one.row).cell(one.column, one.text) or one.sheet
        told = patterns.get(one.code, one.code).format(field=_heading(one.column), text=text)
        yield (ret.file, place(ret.file, one.sheet, one.row), told)


def place(file: str, sheet: str, row: int | None) -> str:
    """Return where a row stands in a file: 第3行, after the sheet if it has a name of its own."""
    texts = words("intake")
    if row is None:
        return sheet
    plain = not sheet or sheet == PurePath(file).stem or _UNNAMED.fullmatch(sheet)
    return texts["only_row" if plain else "sheet_row"].format(sheet=sheet, row=row)
