"""The book at 20,000 cases, encrypted: writing in bulk, saving one, searching, rebuilding."""

import random
import tempfile
from datetime import timedelta
from functools import partial
from pathlib import Path

from db import clock, demo
from db.demo_case import invent, texts
from db.ledger import Ledger
from db.model.case_kinds import Noted
from db.model.kinds import Act
from db.model.selection import Selection
from db.store import book
from tests.bench.stopwatch import seconds, tell, tell_rate
from tests.ledgers import TAKEN_OVER, another

CASES, BULK = 20_000, 3_000
SEARCHES = (
    "宅基",
    "张",
    "王建",
    "13900",
    "zgq",
    "排水沟",
    "26Q1-00",
    "没有这样的词",
    "3组",
    "司法所",
)


def main() -> None:
    """Make the ledger and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        ledger, _ = demo.create(Path(folder) / "ledger", cases=200)
        with ledger:
            record_in_bulk(ledger)
        made = seconds(lambda: demo.create(Path(folder) / "large", cases=CASES)[0].close())
        with Ledger.open(Path(folder) / "large", texts()["head"], demo.PASSWORD) as ledger:
            entries = book.size(ledger.database)
            tell_rate(f"demo of {CASES:,} cases, invented and recorded", entries, made, 0)
            tell_rate("rebuild of the derived tables", CASES, seconds(ledger.rebuild), 0)
            tell_rate("check of the whole book", entries, seconds(ledger.check), 0)
            search(ledger)
            save(ledger)


def record_in_bulk(ledger: Ledger) -> None:
    """Record whole rounds, then single rows of returns, each in one transaction."""
    chance, today = random.Random(7), clock.today()
    village = ledger.reading.villages()[0]
    rounds: list[tuple[str, Act]] = []
    for _ in range(BULK):
        subject = ledger.new_case()
        found = today - timedelta(days=chance.randrange(30, 700))
        rounds += [(subject, act) for act in invent(chance, village, found, today, keyed=True)]
    took = seconds(lambda: ledger.record_all(rounds))
    tell_rate(f"bulk record, {BULK:,} cases of all stages", len(rounds), took, 10_000)
    rows: list[tuple[str, Act]] = [(ledger.new_case(), TAKEN_OVER) for _ in range(BULK)]
    took = seconds(lambda: ledger.record_all(rows, batch="bench"))
    tell_rate("bulk record, one row of a return a case", len(rows), took, 10_000)


def search(ledger: Ledger) -> None:
    """From what was typed to the rows of the first screen and the figures under the table."""

    def look(text: str) -> None:
        selection = Selection(text=text)
        ledger.reading.rows(ledger.reading.ids(selection)[:100])
        ledger.reading.overview(selection)

    times = [seconds(partial(look, text)) for _ in range(10) for text in SEARCHES]
    tell("search: typed text to ids, rows and figures", times, 50)


def save(ledger: Ledger) -> None:
    """Record a new case, and a note to it, each in a transaction of its own."""
    times = []
    for number in range(100):
        subject = ledger.new_case()
        times.append(seconds(partial(ledger.record, subject, another(number))))
        note = Noted(on="2026-03-06", text="电话问过。")
        times.append(seconds(partial(ledger.record, subject, note)))
    tell("saving an entry", times, 100)


if __name__ == "__main__":
    main()
