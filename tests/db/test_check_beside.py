"""The check of a connection, after another one has written: it finds what is there, no more."""

import random
from dataclasses import replace

from db.ledger import Ledger
from db.model.selection import Selection
from tests.ledgers import TAKEN_OVER


def take_in(ledger: Ledger, batch: str, rows: int = 8) -> None:
    ledger.record_all(
        [
            (ledger.new_case(), replace(TAKEN_OVER, row=row, facts=f"{batch}第{row}次争执滴水线"))
            for row in range(rows)
        ],
        batch,
    )


def test_the_search_is_not_called_damaged_by_what_another_connection_undid(ledger: Ledger) -> None:
    chance, standing = random.Random(1), []
    with ledger.beside() as other:
        take_in(other, "first", 100)
    ledger.reading.ids(Selection(text="滴水"))
    for turn in range(12):
        for number in range(chance.randrange(1, 9)):
            standing.append(f"b{turn}-{number}")
            take_in(ledger, standing[-1])
        assert ledger.check() == []
        for _ in range(min(len(standing), chance.randrange(1, 7))):
            batch = standing.pop(chance.randrange(len(standing)))
            with ledger.beside() as other:
                other.undo_batch(batch, "导错了")
        assert ledger.check() == []
