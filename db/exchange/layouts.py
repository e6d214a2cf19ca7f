"""Mappings of columns that were corrected by hand, kept for the layout they were corrected on.

They belong to this copy of the ledger and are no part of the book.
"""

import json
from collections.abc import Mapping

from db.ledger import Ledger
from db.store import local
from db.store.connection import database_errors, transaction


def all_kept(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return all that was corrected: layout key -> heading -> column code, "" for read past."""
    with database_errors():
        kept = local.read(ledger.database, "layouts")
    found: dict[str, dict[str, str]] = json.loads(kept or "{}")
    return found


def keep(ledger: Ledger, layout: str, mapping: Mapping[str, str]) -> None:
    """Remember the columns that the headings of a layout stand for; an empty mapping forgets."""
    kept = all_kept(ledger)
    kept.pop(layout, None)
    if mapping:
        kept[layout] = dict(mapping)
    with transaction(ledger.database):
        local.write(ledger.database, "layouts", json.dumps(kept, ensure_ascii=False))
