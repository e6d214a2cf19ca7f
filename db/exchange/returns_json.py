"""A return as a JSON document, for the command line and for comparing with what was expected."""

from collections.abc import Iterator
from dataclasses import asdict, fields
from typing import Final

from db.exchange.amounts import FEN
from db.exchange.reading_kinds import AcceptedRow, QueriedRow, Return
from db.model.party import Party

_ROWS: Final = ("left_out", "activities", "rectifications", "notices")


def to_json(ret: Return) -> dict[str, object]:
    """Return the document: amounts in yuan, parties as name and phone, an empty day as null.

    `queried` has one object a doubt. A file that could not be read has `error`, the code of the
    failure.
    """
    document: dict[str, object] = {
        "file": ret.file,
        "village": ret.village,
        "zero_report": ret.zero_report,
        "accepted": [_row(row) for row in ret.accepted],
        "queried": [query for row in ret.queried for query in _queries(row)],
        "excluded": dict(ret.excluded),
        **{name: [asdict(one) for one in getattr(ret, name)] for name in _ROWS},
        "rows_read": ret.rows_read,
        "columns": [
            {"sheet": mapped.sheet, "header": mapped.heading, "column": mapped.column}
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


def _queries(row: QueriedRow) -> Iterator[dict[str, object]]:
    cells = {cell.column: cell.text for cell in row.cells}
    for doubt in row.doubts:
        yield {
            "row": row.row,
            "sheet": row.sheet,
            "column": doubt.column or None,
            "reason": doubt.reason,
            "raw": doubt.raw or None,
            "cells": cells,
        }
