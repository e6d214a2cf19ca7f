"""Cells merged down: what the first one says holds for every row of the merge."""

from collections.abc import Mapping, Sequence

from db.exchange.cells import Cell
from db.exchange.foreign import Merge
from db.exchange.header import Header


class FillDown:
    """The merged cells under a header, by the rows that they give a value to."""

    def __init__(
        self, merges: Sequence[Merge], rows: Sequence[Sequence[Cell]], header: Header
    ) -> None:
        """Take the merges of a sheet; only those of its mapped columns count."""
        self._given: dict[int, dict[str, Cell]] = {}
        codes = {position: code for code, position in header.columns.items()}
        for merge in merges:
            code = codes.get(merge.left)
            if code is None or merge.top <= header.bottom + 1 or merge.bottom == merge.top:
                continue
            first = rows[merge.top - 1] if merge.top <= len(rows) else ()
            cell = first[merge.left] if merge.left < len(first) else None
            for index in range(merge.top, min(merge.bottom, len(rows))):
                self._given.setdefault(index, {})[code] = cell

    def given(self, index: int) -> Mapping[str, Cell]:
        """Return the cells, by column, that merges give to the row at an index from 0."""
        return self._given.get(index, {})
