"""`loopbook indicators`: the figures of a period, as a table or as JSON."""

import unicodedata
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from db import clock
from db.errors import Refused
from db.exchange import figures_json
from db.model.cut_off import demand_cut_off, full_day
from db.model.indicator import ActivitySum, Figure
from db.model.period import read_period
from desktop.said import Said
from desktop.signing import signed_in

translate = QCoreApplication.translate
_GAP: Final = 2
_WIDE: Final = "WF"


def add_arguments(parser: ArgumentParser) -> None:
    """Give the parser of the command what it takes beside the ledger and `--json`."""
    told = translate("Cli", "2026Q1, 2026-03 or 2026")
    parser.add_argument("--period", required=True, help=told)
    told = translate("Cli", "count until this day; else the last of the period, today at most")
    parser.add_argument("--until", default="", metavar="DAY", help=told)
    told = translate("Cli", "ask what the ledger knew at the end of this day")
    parser.add_argument("--as-of", default="", metavar="DAY", help=told)


def indicators(asked: Namespace) -> Said:
    """Tell the figures of a period, each with numerator, denominator and what was left out.

    Without a cut-off day they are counted to the end of the period, or until today if sooner.
    Raises Refused with `no_such_period`, `no_such_day`, and as `demand_cut_off` does.
    """
    period = read_period(asked.period)
    given, as_of = full_day(asked.until, "until"), full_day(asked.as_of, "as_of")
    today = clock.today().isoformat()
    until = demand_cut_off(period, given, today)
    if as_of > today:
        raise Refused("future_day", field="as_of", day=as_of)
    with signed_in(asked) as ledger:
        reading = ledger.as_of(date.fromisoformat(as_of)) if as_of else ledger.reading
        counted = figures_json.told(reading, period, until)
    title = translate("Cli", "{period}, counted until {until}").format(
        period=period.label, until=counted.until
    )
    lines = [title, *_known(counted), *_table([_row(figure) for figure in counted.figures])]
    return Said((*lines, *_activities(counted.sums)), figures_json.document(counted))


def _known(counted: figures_json.Told) -> Iterable[str]:
    if counted.as_of:
        yield translate("Cli", "As the ledger knew it on {day}").format(day=counted.as_of)
    if counted.signed is not None:
        pattern = translate(
            "Cli", "Signed off on {day}, head {head}; this is counted anew and may differ."
        )
        yield pattern.format(day=counted.signed.on, head=counted.signed.head)


def _row(figure: Figure) -> tuple[str, str, str]:
    told = figure.indicator
    pair = f"{figure.numerator} / {figure.denominator}"
    behind = told.unit if told.kind == "count" else pair
    left_out = sum(number for _, number in figure.aside)
    if left_out:
        behind += translate("Cli", ", {count} left out").format(count=left_out)
    return told.zh, figure.shown, behind


def _activities(sums: Sequence[ActivitySum]) -> Iterable[str]:
    if not sums:
        return []
    heads = (
        translate("Cli", "Activity"),
        translate("Cli", "Times"),
        translate("Cli", "Attended"),
        translate("Cli", "Served"),
        translate("Cli", "Handed out"),
    )
    rows = [
        (one.activity, f"{one.times}", f"{one.attended}", f"{one.served}", f"{one.handed_out}")
        for one in sums
    ]
    return ["", *_table([heads, *rows])]


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Return rows as lines, columns under one another; a Han character is two places wide."""
    widths = [max(map(_width, column)) + _GAP for column in zip(*rows, strict=True)]
    return [
        "".join(map(_padded, row, widths)).rstrip()
        for row in rows
    ]  # fmt: skip


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in _WIDE else 1 for sign in text)
