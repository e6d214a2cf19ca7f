"""What reading a return gives: rows to accept, rows to ask about, rows left out, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from db.errors import Environment
from db.model.party import Party

TEXT_SUFFIXES: Final = (".csv", ".tsv", ".txt")
WORKBOOK_SUFFIXES: Final = (".xlsx", ".xlsm", ".xls", ".et", ".ods")
SUFFIXES: Final = (*WORKBOOK_SUFFIXES, *TEXT_SUFFIXES)
"""How the names of files end that can be read."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What the child may use for one file: bytes of memory, and seconds."""

    memory: int = 2**30
    seconds: float = 60.0


ORDINARY: Final = Limits()


@dataclass(frozen=True, slots=True)
class Known:
    """All that reading must know of the ledger; plain data that another process can be given.

    `villages` gives the code of each name and alias; with none, villages found are noticed as
    new. `drive` (`2026Q1`) gives the year where no title does. `layouts` holds the mappings that
    were corrected by hand: layout key -> heading -> column code, "" for a column read past.
    `cells_of` names rows, by sheet and number, that were told before: they alone are read again,
    and queried, so that their cells come along.
    """

    today: date
    villages: Mapping[str, str] = field(default_factory=dict)
    drive: str | None = None
    layouts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    cells_of: frozenset[tuple[str, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A row that reads without doubt. Days are ISO text, codes those of the lists, amounts fen.

    A field the sheet does not state is "", () or None. `row` is the sheet's own number, from 1.
    `query_no` is the number under which the ledger once asked about this row.
    """

    row: int
    sheet: str = ""
    found_on: str = ""
    village: str = ""
    title: str = ""
    applicants: tuple[Party, ...] = ()
    respondents: tuple[Party, ...] = ()
    people: int | None = None
    households: int | None = None
    amount: int | None = None
    category: str = ""
    source: str = ""
    facts: str = ""
    claim: str = ""
    risk: str = ""
    opinion: str = ""
    office: str = ""
    leader: str = ""
    handler: str = ""
    measures: str = ""
    due_on: str = ""
    state: str = ""
    method: str = ""
    progress: str = ""
    resolved_on: str = ""
    agreement: str = ""
    agreement_no: str = ""
    revisit_on: str = ""
    revisit_method: str = ""
    satisfaction: str = ""
    closed_out: str = ""
    national_no: str = ""
    early_sign: str = ""
    remarks: str = ""
    first_or_repeat: str = ""
    accepted_on: str = ""
    notified_on: str = ""
    referral_result: str = ""
    query_no: str = ""


_NOTHING_READ: Final = AcceptedRow(0)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to ask about a row: why, of which column ("" for the whole row), its cell.

    `raw` is the cell as written, or the village that title, sheet or file name gave where the
    cell gives none.
    """

    reason: str
    column: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """One mapped cell as it stands in the sheet, under its heading; personal."""

    column: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class QueriedRow:
    """A row that waits until its doubts are settled.

    `cells` are its mapped cells in the sheet's order, `above` and `below` those of the nearest
    rows with a case of their own, () where there is none, and `above_row` and `below_row` their
    numbers, 0 where there is none. `values` is what was read without doubt; fields in doubt are
    empty in it.
    """

    row: int
    sheet: str
    doubts: tuple[Doubt, ...]
    cells: tuple[Written, ...]
    above: tuple[Written, ...] = ()
    below: tuple[Written, ...] = ()
    values: AcceptedRow = _NOTHING_READ
    query_no: str = ""
    above_row: int = 0
    below_row: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no dispute: why, and its first words."""

    row: int
    sheet: str
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A heading and the column it was taken for, None for one that is read past.

    `layout` is the key of the sheet's headings, `position` counts from 0, `samples` are the
    first three values under the heading.
    """

    sheet: str
    layout: str
    position: int
    heading: str
    column: str | None
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A line of an activity log (工作纪实); a number that is not stated is None.

    `remarks` are the cells that could not be read, each with its heading.
    """

    row: int
    sheet: str = ""
    on: str = ""
    activity: str = ""
    subject: str = ""
    place: str = ""
    times: int | None = None
    attended: int | None = None
    served: int | None = None
    handed_out: int | None = None
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class RectificationRow:
    """A line of a rectification list (督办整改); `closed` is "yes", "no" or "".

    Cells that could not be read stand in `remarks`, each with its heading.
    """

    row: int
    sheet: str = ""
    source: str = ""
    problem: str = ""
    measures: str = ""
    office: str = ""
    handler: str = ""
    opened_on: str = ""
    due_on: str = ""
    closed: str = ""
    closed_on: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the report says of a row that was read all the same; `text` names what it means."""

    code: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """What a file holds: rows read = accepted + activities + rectifications + queried + excluded.

    `excluded` counts rows by reason; its `no_header` counts whole sheets and stands outside that
    sum. `zero_villages` are those for which a row says that there is nothing new. `quarter`
    (`2026Q1`) is the one that titles and names speak of. `error` says why a file could not be
    read; then nothing of it was.
    """

    file: str
    sha256: str = ""
    village: str = ""
    zero_report: bool = False
    accepted: tuple[AcceptedRow, ...] = ()
    queried: tuple[QueriedRow, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    activities: tuple[ActivityRow, ...] = ()
    rectifications: tuple[RectificationRow, ...] = ()
    excluded: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    rows_read: int = 0
    columns: tuple[MappedColumn, ...] = ()
    error: Environment | None = None
    zero_villages: tuple[str, ...] = ()
    quarter: str = ""

    @property
    def queried_rows(self) -> int:
        """Return how many rows wait, each counted once."""
        return len(self.queried)
