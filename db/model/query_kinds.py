"""The kinds of entry about a row in doubt (待核对项): asked until it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.model.kinds import Act, kind, personal


@kind("待核对", "query")
@dataclass(frozen=True, slots=True)
class RowQueried(Act):
    """A row of a return that could not be taken over as it stands.

    `doubts` are written `reason:column`, `reasons` of the closed list of `db.model.query`;
    `raws` are the cells in doubt as they stand, one a doubt. `like` is the case, or the other row
    in doubt, that it may be the same as. `values` are the fields of `TakenOver` that read without
    doubt, as JSON. `written` holds the raw cells, of the row and of its neighbours, as lists of
    column, heading and text under `row`, `above` and `below`; `above_row` and `below_row` are the
    neighbours' numbers, 0 where there is none.
    """

    drive: str = ""
    file: str = ""
    name: str = personal()
    sheet: str = personal()
    row: int | None = None
    village: str = ""
    doubts: tuple[str, ...] = ()
    raws: tuple[str, ...] = personal(())
    like: str = ""
    values: Mapping[str, object] = field(default_factory=dict, metadata={"personal": True})
    written: Mapping[str, object] = field(default_factory=dict, metadata={"personal": True})


@kind("核对答复", "query")
@dataclass(frozen=True, slots=True)
class RowAnswered(Act):
    """One doubt is settled, or with `doubt` "" the whole row.

    `answer` is `value` (with new `values` of fields), `left_out` (with `why`), `stands` (the
    struck-out row counts), or for a likely duplicate `same`, `carried_over` or `another`. `case`
    is the case that the row became or belongs to. `like` is a case that the row, as it now
    reads, may be the same as: a further doubt. `settles` are the doubts that it settles besides
    its own and `brings` those that it brings up, as the values said on that day: see `following`.
    """

    doubt: str = ""
    answer: str = ""
    values: Mapping[str, object] = field(default_factory=dict, metadata={"personal": True})
    why: str = personal()
    case: str = ""
    like: str = ""
    settles: tuple[str, ...] = ()
    brings: tuple[str, ...] = ()
