"""A return as a JSON document, for the command line and for comparing with what was expected."""

from dataclasses import fields
from typing import Final

from db.exchange.amounts import FEN
from db.exchange.cells import Cell, told
from db.exchange.returns import Notice, QueriedRow, Return
from db.exchange.rows import AcceptedRow
from db.model.party import Party

_PLAIN: Final = (str, int, float)


def to_json(ret: Return) -> dict[str, object]:
    """Return the document: amounts in yuan, parties as name and phone, an empty day as null.

    A file that could not be read has `error`, the code of the failure.
    """
    document: dict[str, object] = {
        "file": ret.file,
        "village": ret.village,
        "zero_report": ret.zero_report,
        "accepted": [_row(row) for row in ret.accepted],
        "queried": [_query(query) for query in ret.queried],
        "excluded": dict(ret.excluded),
        "notices": [_notice(notice) for notice in ret.notices],
        "rows_read": ret.rows_read,
        "columns": [
            {"sheet": mapped.sheet, "header": mapped.header, "column": mapped.column}
            for mapped in ret.columns
        ],
        "sha256": ret.sha256,
    }
    if ret.error is not None:
        document["error"] = ret.error.code
    return document


def _row(row: AcceptedRow) -> dict[str, object]:
    document: dict[str, object] = {}
    for spec in fields(row):
        value = getattr(row, spec.name)
        if spec.name == "amount":
            document["amount_yuan"] = _yuan(value)
        elif isinstance(value, tuple):
            document[spec.name] = [_party(party) for party in value]
        elif spec.name.endswith("_on"):
            document[spec.name] = value or None
        else:
            document[spec.name] = value
    return document


def _party(party: Party) -> dict[str, str]:
    return {"name": party.name, "phone": party.phone}


def _yuan(fen: int | None) -> int | float | None:
    if fen is None:
        return None
    return fen / FEN if fen % FEN else fen // FEN


def _query(query: QueriedRow) -> dict[str, object]:
    return {
        "row": query.row,
        "sheet": query.sheet,
        "column": query.column,
        "reason": query.reason,
        "raw": _raw(query.raw),
        "cells": dict(query.cells),
    }


def _raw(cell: Cell) -> str | int | float | None:
    return cell if isinstance(cell, _PLAIN) else told(cell) or None


def _notice(notice: Notice) -> dict[str, object]:
    return {spec.name: getattr(notice, spec.name) for spec in fields(notice)}
