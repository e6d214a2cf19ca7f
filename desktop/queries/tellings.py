"""A row in doubt as it is shown: raw between its neighbours, or beside what it may repeat."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from db.errors import LoopbookError
from db.exchange.columns import COLUMNS
from db.exchange.options import Like
from db.exchange.understanding import cells_of
from db.ledger import Ledger
from db.model import codes
from db.model.case import Case
from db.model.case_kinds import TakenOver
from db.model.party import Party, names
from db.model.query import POSSIBLE_DUPLICATE, STRUCK_OUT, Asked, Query, taken_over
from desktop import labels
from desktop.queries.asking import say
from desktop.queries.comparing import Pair, pair
from desktop.queries.masks import hides, masked
from desktop.queries.raw_table import RawRow, RawRows
from desktop.queries.sides import Heads

_IN_LEDGER: Final = QT_TRANSLATE_NOOP("Queries", "Already in the ledger")
_OTHER_ROW: Final = QT_TRANSLATE_NOOP("Queries", "The other row, in doubt too")
_THIS_ROW: Final = QT_TRANSLATE_NOOP("Queries", "This row")
_PLACE: Final = QT_TRANSLATE_NOOP("Queries", "{file} row {row}")
_PLACED_CASE: Final = QT_TRANSLATE_NOOP("Queries", "{no}, {place}")
_BY_HAND: Final = QT_TRANSLATE_NOOP("Queries", "{no}, keyed by hand")
_ALIKE: Final = QT_TRANSLATE_NOOP(
    "Queries", "The parties agree, the category is the same, the facts read alike."
)
_BOTH_SENTENCES: Final = QT_TRANSLATE_NOOP("Queries", "{one} {other}")
_WHERE_BOTH_SAY_IT: Final = ("amount", "people")


@dataclass(frozen=True, slots=True)
class Twin:
    """The other telling: the number of the case ("" for a row), the file and row it came in."""

    told: TakenOver
    state: str
    no: str = ""
    file: str = ""
    row: int = 0


def raw_rows(query: Query, asked: Asked, shown: bool) -> RawRows | None:
    """Return the raw row and its neighbours, None where no cells were kept.

    Numbers are masked unless `shown`; a cell in question shows what is in it.
    """
    cells = {which: cells_of(query, which) for which in ("row", "above", "below")}
    if not cells["row"]:
        return None
    headings = _columns(list(cells.values()), asked.column)
    rows = {
        which: RawRow(
            _number(query, which),
            {
                column: text if shown or (which, column) == ("row", asked.column) else masked(text)
                for column, _, text in told
            },
        )
        for which, told in cells.items()
        if told
    }
    doubtful = frozenset(one.column for one in query.waiting)
    return RawRows(
        headings, rows["row"], rows.get("above"), rows.get("below"), asked.column, doubtful,
        struck=asked.reason == STRUCK_OUT and not asked.column,
    )  # fmt: skip


def _number(query: Query, which: str) -> str:
    """Return the sheet's number of the row or of a neighbour, "" where it was not kept."""
    number = query.row if which == "row" else query.written.get(f"{which}_row")
    return str(number) if isinstance(number, int) and number > 0 else ""


def has_numbers(query: Query, asked: Asked, twin: Twin | None) -> bool:
    """Tell whether something of a row is masked until somebody asks."""
    if asked.reason == POSSIBLE_DUPLICATE:
        told = [_told(query), *([twin.told] if twin is not None else [])]
        return any(party.phone for one in told for party in (*one.applicants, *one.respondents))
    texts = (
        text for which in ("row", "above", "below") for column, _, text in cells_of(query, which)
        if (which, column) != ("row", asked.column)
    )  # fmt: skip
    return any(map(hides, texts))


def twin_of(ledger: Ledger, like: Like) -> Twin | None:
    """Return what a row may be the same as, None where nothing is left of it."""
    if like.case:
        return _case_twin(ledger, like.case)
    if like.query:
        other = ledger.reading.query(like.query)
        if other.subject:
            told = _told(other)
            return Twin(told, _state(told.state), file=other.name, row=other.row)
    return None


def compared(
    query: Query, twin: Twin | None, villages: Mapping[str, str], shown: bool
) -> tuple[Heads, list[Pair], str]:
    """Return heads, fields and one line about what differs between a row and its twin."""
    mine = _told(query)
    theirs = twin.told if twin is not None else TakenOver()
    left = _fields(theirs, twin.state if twin is not None else "", villages, shown)
    right = _fields(mine, _state(mine.state), villages, shown)
    pairs = [
        pair(label, left[name][1], words, running=name == "facts")
        for name, (label, words) in right.items()
        if name not in _WHERE_BOTH_SAY_IT or (words and left[name][1])
    ]
    differing = sum(not one.same for one in pairs)
    heads = (_head(twin), (say(_THIS_ROW), say(_PLACE, file=query.name, row=query.row)))
    return heads, pairs, both(say(_ALIKE), _count(differing))


def both(one: str, other: str) -> str:
    """Return two sentences one after the other."""
    return say(_BOTH_SENTENCES, one=one, other=other)


def _count(differing: int) -> str:
    if not differing:
        return say(QT_TRANSLATE_NOOP("Queries", "Nothing differs."))
    return say(QT_TRANSLATE_NOOP("Queries", "{count} places differ and are marked."),
               count=differing)  # fmt: skip


def _columns(rows: list[list[tuple[str, str, str]]], boxed: str) -> tuple[tuple[str, str], ...]:
    """Return the columns that any of the rows has, in the sheet's order as far as it is known."""
    order: list[str] = []
    headings: dict[str, str] = {}
    for cells in sorted(rows, key=len, reverse=True):
        at = 0
        for column, heading, _ in cells:
            headings.setdefault(column, "".join(heading.split()))
            if column in order:
                at = order.index(column) + 1
            else:
                order.insert(at, column)
                at += 1
    if boxed and boxed not in order:
        rank = [*COLUMNS].index
        later = (at for at, one in enumerate(order) if one in COLUMNS and rank(one) > rank(boxed))
        order.insert(next(later, len(order)), boxed)
        headings[boxed] = labels.field(boxed, TakenOver.__name__)
    return tuple((column, headings[column]) for column in order)


def _case_twin(ledger: Ledger, subject: str) -> Twin | None:
    line = ledger.reading.case(subject)
    case = line.state
    if case.stage is None:
        return None
    first = next((told.act for told in line.told if isinstance(told.act, TakenOver)), None)
    state = labels.stage(case.stage)
    if first is not None and not case.confirmed:
        state = _state(first.state)
    told = _told_of(case)
    if first is None:
        return Twin(told, state, case.no)
    handed = ledger.reading.return_with(first.file) if first.file else None
    file = handed.name if handed is not None else ""
    return Twin(told, state, case.no, file, first.row or 0)


def _told_of(case: Case) -> TakenOver:
    return TakenOver(
        on=case.found_on, village=case.village, applicants=case.applicants,
        respondents=case.respondents, people=case.people, amount=case.amount,
        category=case.category, facts=case.facts, risk=case.risk,
    )  # fmt: skip


def _told(query: Query) -> TakenOver:
    try:
        return taken_over(query.values)
    except (ValueError, LoopbookError):
        return TakenOver()


def _state(code: str) -> str:
    return codes.label("state", code) if code else ""


def _head(twin: Twin | None) -> tuple[str, str]:
    if twin is None:
        return say(_IN_LEDGER), "—"
    place = say(_PLACE, file=twin.file, row=twin.row) if twin.file else ""
    if not twin.no:
        return say(_OTHER_ROW), place
    if not place:
        return say(_IN_LEDGER), say(_BY_HAND, no=twin.no)
    return say(_IN_LEDGER), say(_PLACED_CASE, no=twin.no, place=place)


def _fields(
    told: TakenOver, state: str, villages: Mapping[str, str], shown: bool
) -> dict[str, tuple[str, str]]:
    """Return the fields that are compared: their labels and their words."""
    kind = TakenOver.__name__
    risk = codes.label("risk", told.risk) if told.risk else ""
    category = codes.label("category", told.category) if told.category else ""
    words = {
        "applicants": names(told.applicants),
        "respondents": names(told.respondents),
        "phone": _numbers(told.applicants, shown),
        "category": category,
        "found_on": told.on,
        "village": villages.get(told.village, told.village),
        "state": state,
        "risk": f"{labels.RISK_LETTERS.get(told.risk, '')} {risk}".strip(),
        "amount": labels.yuan(told.amount),
        "people": "" if told.people is None else str(told.people),
        "facts": told.facts if shown else masked(told.facts),
    }
    return {name: (labels.field(name, kind), text) for name, text in words.items()}


def _numbers(parties: tuple[Party, ...], shown: bool) -> str:
    text = "、".join(party.phone for party in parties if party.phone)
    return text if shown else masked(text)
