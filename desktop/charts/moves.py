"""Where an arrow key leads among the places of a chart that can be clicked."""

from collections.abc import Sequence

from desktop.charts.look import Hit


def moved(hits: Sequence[Hit], current: Hit, down: int, right: int) -> Hit | None:
    """Return the nearest of `hits` one step `down` or `right` (1, or -1 the other way), or None.

    Sideways stays in the row; upwards and downwards take the next row that there is, and in it
    the column that lies nearest.
    """
    if right:
        ahead = [
            hit
            for hit in hits
            if hit.row == current.row and (hit.column - current.column) * right > 0
        ]
        return min(ahead, key=lambda hit: abs(hit.column - current.column), default=None)
    ahead = [hit for hit in hits if (hit.row - current.row) * down > 0]
    return min(
        ahead,
        key=lambda hit: (abs(hit.row - current.row), abs(hit.column - current.column)),
        default=None,
    )
