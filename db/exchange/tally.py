"""How the rows of an import stand by now: read = accepted + in doubt + left out, file by file."""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.ledger import Ledger
from db.model.drive import Handed
from db.model.entry import Entry
from db.model.kinds import read
from db.model.query import LEFT_OUT
from db.model.station_kinds import Imported

IN_DOUBT: Final = "in_doubt"


@dataclass(frozen=True, slots=True)
class FileTally:
    """The rows of one file: `rows` = `accepted` + `waiting` + `left_out`.

    `excluded` of those left out were no disputes when the file was read; the others were left out
    by an answer. `reasons` counts the excluded rows whose reason was kept, by reason, and under
    `no_header` sheets. `when` is ISO text to the second, `file` the SHA-256.
    """

    batch: str
    file: str
    name: str
    village: str
    when: str
    rows: int
    accepted: int
    waiting: int
    left_out: int
    excluded: int
    reasons: Mapping[str, int] = field(default_factory=dict)


def batches_of(ledger: Ledger, drive: str) -> tuple[str, ...]:
    """Return the imports for a drive in the order they came; with "" those with rows in doubt."""
    reading = ledger.reading
    rows = reading.returns(drive) if drive else reading.queries()
    return tuple(dict.fromkeys(one.batch for one in rows if one.batch))


def tally(ledger: Ledger, batches: Sequence[str]) -> list[FileTally]:
    """Return how the rows of these imports stand, in the order of their files."""
    told = _told(ledger, frozenset(batches))
    files = []
    for batch in batches:
        outcomes = Counter(
            (row.file, row.outcome or IN_DOUBT)
            for row in ledger.reading.queries(batch=batch, open_only=False)
        )
        # A file that brings zero reports of several villages is told once, the return first.
        handed_in = {one.file: one for one in reversed(ledger.reading.returns_of(batch))}
        for handed in reversed(handed_in.values()):
            files.append(_file(handed, outcomes, *told.get((batch, handed.file), ("", None))))
    return files


def sums(files: Iterable[FileTally]) -> tuple[int, int, int, int]:
    """Return rows read, accepted, in doubt and left out of all files together."""
    told = list(files)
    return (
        sum(one.rows for one in told),
        sum(one.accepted for one in told),
        sum(one.waiting for one in told),
        sum(one.left_out for one in told),
    )


def _file(
    handed: Handed, outcomes: Counter[tuple[str, str]], when: str, read_as: Imported | None
) -> FileTally:
    # A zero report is no return with rows; what its file held is in the log alone.
    counted = read_as if handed.zero and read_as is not None else handed
    waiting = outcomes[handed.file, IN_DOUBT]
    out = outcomes[handed.file, LEFT_OUT]
    asked = sum(count for (file, _), count in outcomes.items() if file == handed.file)
    # A row that an earlier import already asks about is asked once, there.
    excluded = counted.excluded + max(0, counted.queried - asked)
    left_out = excluded + out
    return FileTally(
        handed.batch, handed.file, handed.name, handed.village, when, counted.rows,
        counted.rows - waiting - left_out, waiting, left_out, excluded, _reasons(handed),
    )  # fmt: skip


def _reasons(handed: Handed) -> dict[str, int]:
    counts = handed.left_out.items()
    return {reason: count for reason, count in counts if isinstance(count, int) and count > 0}


def _told(
    ledger: Ledger, batches: frozenset[str]
) -> dict[tuple[str, str], tuple[str, Imported | None]]:
    """Return when each file of these imports was taken in, and what the log says of it."""
    found: dict[tuple[str, str], tuple[str, Imported | None]] = {}
    for entry in ledger.logged(Imported, sys.maxsize):
        act = imported(entry) if entry.batch in batches else None
        if act is not None:
            found[entry.batch, act.file_hash] = (entry.at, act)
    return found


def imported(entry: Entry) -> Imported | None:
    """Return what the log says of an imported file, None where that cannot be read."""
    try:
        act = read(entry.kind, entry.version, entry.data, entry.personal)
    except ValueError:
        return None
    return act if isinstance(act, Imported) else None
