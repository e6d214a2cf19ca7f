"""How the tables of a ledger come to be, and how an older ledger becomes one of today."""

from collections.abc import Callable

from db.errors import Environment
from db.store.connection import (
    FORMAT,
    Database,
    Migrations,
    format_of,
    memory_database,
    set_format,
    transaction,
)


def migrate(database: Database, steps: Migrations, keep: Callable[[], object]) -> bool:
    """Bring the tables up to date in one transaction; return whether anything was done.

    `keep` makes a verified copy and is called first where a ledger with tables would be changed.
    Raises `Environment` with `newer_version` where a newer program's step is found that this
    program may not write over; the file is then untouched.
    """
    done = [step.name for step in steps.applied(database)]
    _refuse_unknown(database, steps, done)
    if not steps.pending(database):
        return False
    if done:
        keep()
    with transaction(database):
        steps.apply(database)
        set_format(database, max(FORMAT, format_of(database)))
    return True


def _refuse_unknown(database: Database, steps: Migrations, done: list[str]) -> None:
    """Raise unless each step that was taken is known, or is news that the file calls harmless."""
    found = format_of(database)
    known = {step.name for step in steps.pending(memory_database())}
    unknown = [name for name in done if name not in known]
    if unknown and found <= FORMAT:
        raise Environment("newer_version", found=", ".join(unknown), known=str(FORMAT))
