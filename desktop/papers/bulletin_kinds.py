"""What a bulletin says of the kinds of dispute: how frequent they are, what rose and fell."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from desktop.papers.figure_tables import most_first, share
from desktop.papers.figures_rows import CategoryRow
from desktop.papers.sentences import SEMICOLON, STOP, some
from desktop.papers.words import words

_FIRST_KINDS: Final = 3


def categories(rows: Sequence[CategoryRow], running: bool = False) -> str:
    """Return the most frequent kinds with their shares, and what rose and fell most.

    `running` tells that the period before is counted as far as this one only.
    """
    moved = SEMICOLON.join(_moved(rows))
    opening = words("categories_say")["against_running" if running else "against"]
    against = opening + moved + STOP if moved else ""
    return _shares([row for row in most_first(rows) if row.count]) + against


def _shares(rows: Sequence[CategoryRow]) -> str:
    """Return the kinds that there are with their shares; equally frequent ones stay together."""
    say = words("categories_say")
    total = sum(row.count for row in rows)
    if not rows:
        return say["nothing"]
    if len(rows) == 1:
        return say["only_one"].format(total=total, name=rows[0].name)
    parts: list[str] = []
    told = 0
    for count, equal in groupby(rows, key=lambda row: row.count):
        if told >= _FIRST_KINDS:
            break
        names = [row.name for row in equal]
        told += len(names)
        parts.append(_kinds(names, count, total))
    rest = sum(row.count for row in rows[told:])
    if rest:
        of = {"percent": share(rest, total), "pair": f"{rest}/{total}"}
        parts.append(say["rest"].format(kinds=len(rows) - told, count=rest, **of))
    return say["opening"].format(total=total) + SEMICOLON.join(parts) + STOP


def _kinds(names: Sequence[str], count: int, total: int) -> str:
    of = {"percent": share(count, total), "pair": f"{count}/{total}"}
    key = "one" if len(names) == 1 else "each"
    return words("categories_say")[key].format(names=_some(names), count=count, **of)


def _moved(rows: Sequence[CategoryRow]) -> Iterator[str]:
    """Give which kinds rose and fell most against the last period, where that is known."""
    changes = {row.name: row.count - row.before for row in rows if row.before is not None}
    if not changes or len(changes) < len(rows):
        return
    most, least = max(changes.values()), min(changes.values())
    if most == least == 0 and any(row.count for row in rows):
        yield words("categories_say")["unchanged"]
    if most > 0:
        yield _moved_by("rose", [name for name, by in changes.items() if by == most], most)
    if least < 0:
        yield _moved_by("fell", [name for name, by in changes.items() if by == least], -least)


def _moved_by(key: str, names: Sequence[str], by: int) -> str:
    key += "_each" if len(names) > 1 else ""
    return words("categories_say")[key].format(names=_some(names), by=by)


def _some(names: Sequence[str]) -> str:
    return some(names, words("categories_say")["others"])
