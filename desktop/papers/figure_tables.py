"""The tables that papers of figures share: indicators, their definitions, villages, kinds."""

from collections.abc import Sequence
from fractions import Fraction

from db.exchange.figure_sheets import Amount, Field, FigureTable, Pair, Value
from db.model.indicator import rounded
from desktop.numbers import plain
from desktop.papers.figures_rows import Aim, CategoryRow, FigureRow, VillageRow
from desktop.papers.remarks import remarks
from desktop.papers.words import words


def indicator_table(
    rows: Sequence[FigureRow], title: str, facts: tuple[str, ...] = (), landscape: bool = False
) -> FigureTable:
    """Return the indicators: value, numerator and denominator, target, distance, last period."""
    say = words("figures")
    parts = (say["numerator"], say["denominator"])
    labels = {row.before.label for row in rows if row.before}
    before = labels.pop() if len(labels) == 1 else say["before"]
    fields = (
        Field("seq", say["seq"], 6),
        Field("name", say["name"], 26),
        Field("value", say["value"], 12),
        Field("pair", say["pair"], parts=parts),
        Field("target", say["target"], 10),
        Field("gap", say["gap"], 10),
        Field("more", say["more"], 8),
        Field("state", say["state"], 10),
        Field("before", before, 12),
        Field("before_pair", say["pair_of"].format(label=before), parts=parts),
        Field("change", say["change"], 10),
    )
    cells = tuple((at, *_indicator(row)) for at, row in enumerate(rows, 1))
    notes = (say["units"], *remarks(rows)) if cells else ()
    return FigureTable(say["sheet"], title, fields, cells, facts, notes, landscape=landscape)


def definition_table(
    rows: Sequence[FigureRow], title: str, facts: tuple[str, ...] = ()
) -> FigureTable:
    """Return what each indicator counts."""
    say = words("figures")
    fields = (Field("seq", say["seq"], 6), Field("name", say["name"], 26),
              Field("definition", say["definition"], 80))  # fmt: skip
    cells = tuple(
        (at, row.name, row.definition)
        for at, row in enumerate((row for row in rows if row.definition), 1)
    )
    return FigureTable(say["definitions"], title, fields, cells, facts)


def village_table(
    rows: Sequence[VillageRow], title: str, facts: tuple[str, ...] = ()
) -> FigureTable:
    """Return the villages in the order of their rates, equal ones with equal ranks, and the sum.

    A village without a dispute has no rate and no rank.
    """
    say = words("villages")
    fields = (
        Field("rank", say["rank"], 6),
        Field("name", say["name"], 18),
        Field("screened", say["screened"], 9),
        Field("resolved", say["resolved"], 9),
        Field("rate", say["rate"], 10),
        Field("agreed", say["agreed"], 9),
        Field("open", say["open"], 9),
        Field("overdue", say["overdue"], 9),
        Field("returned", say["returned"], 10),
    )
    cells = [(rank, *_village(row)) for rank, row in ranked(rows)]
    cells.append(("", *_village(_sum(rows, say["total"]))[:-1], ""))
    return FigureTable(say["sheet"], title, fields, tuple(cells), facts, total=True)


def category_table(
    rows: Sequence[CategoryRow], title: str, facts: tuple[str, ...] = ()
) -> FigureTable:
    """Return the kinds of dispute, the most frequent first, with their shares and the sum."""
    say = words("categories")
    fields = (
        Field("name", say["name"], 24),
        Field("count", say["count"], 9),
        Field("share", say["share"], 10),
        Field("pair", say["pair"], parts=(say["count"], say["total"])),
        Field("before", say["before"], 9),
        Field("change", say["change"], 9),
    )
    total = sum(row.count for row in rows)
    cells = [_category(row, total) for row in most_first(rows)]
    cells.append(_category(CategoryRow(say["total"], total, _sum_before(rows)), total))
    return FigureTable(say["sheet"], title, fields, tuple(cells), facts, total=True)


def most_first(rows: Sequence[CategoryRow]) -> list[CategoryRow]:
    """Return the kinds of dispute, the most frequent first; equal ones as they came."""
    return sorted(rows, key=lambda row: -row.count)


def ranked(rows: Sequence[VillageRow]) -> list[tuple[int | None, VillageRow]]:
    """Return the villages with their ranks, the highest rate first, those without one last."""
    with_cases = [row for row in rows if row.screened]
    ordered = sorted(with_cases, key=lambda row: (-rate_of(row), -row.screened))
    ranks: list[tuple[int | None, VillageRow]] = []
    for at, row in enumerate(ordered, 1):
        level = at > 1 and rate_of(ordered[at - 2]) == rate_of(row)
        ranks.append((ranks[-1][0] if level else at, row))
    return ranks + [(None, row) for row in rows if not row.screened]


def rate_of(row: VillageRow) -> Fraction:
    """Return the exact rate of a village that has disputes."""
    return Fraction(row.resolved, row.screened)


def share(part: int, whole: int) -> Amount | None:
    """Return a share in percent; None of nothing."""
    return Amount(rounded(Fraction(part * 100, whole)), "%") if whole else None


def _indicator(row: FigureRow) -> tuple[Value, ...]:
    say, aim = words("figures"), row.aim
    target: Value = None
    gap: Value = None
    more: Value = ""
    state = say["no_target"]
    if aim is not None:
        target = plain(aim.value) + (row.unit if row.kind == "count" else "%")
        more = aim.more if aim.more and not aim.reached else ""
        if aim.gap is not None:
            whole = row.kind == "count" and aim.gap == int(aim.gap)
            gap = Amount(int(aim.gap) if whole else aim.gap, signed=True)
        if aim.of_year:
            target = say["of_year"].format(target=target)
        state = _state(aim)
    before = row.before
    pair: Value = ""
    if before and before.denominator is not None:
        pair = Pair(before.numerator, before.denominator)
    return (
        row.name, row.amount, row.pair, target, gap, more, state,
        row.amount_of(before), pair, row.change_from(before),
    )  # fmt: skip


def _state(aim: Aim) -> str:
    say = words("figures")
    if aim.early:
        return say["early"]
    if aim.reached is None:
        return say["pending"] if aim.of_year else say["no_target"]
    return say["reached" if aim.reached else "missed"]


def _village(row: VillageRow) -> tuple[Value, ...]:
    rate = share(row.resolved, row.screened)
    counts = (row.screened, row.resolved, rate, row.agreed, row.open, row.overdue)
    return (row.name, *counts, words("returned")[row.returned] if row.returned else None)


def _sum(rows: Sequence[VillageRow], name: str) -> VillageRow:
    sums = {
        key: sum(getattr(row, key) for row in rows)
        for key in ("screened", "resolved", "agreed", "open", "overdue")
    }
    return VillageRow(name, **sums)


def _category(row: CategoryRow, total: int) -> tuple[Value, ...]:
    change = None if row.before is None else Amount(row.count - row.before, signed=True)
    pair: Value = Pair(row.count, total)
    return (row.name, row.count, share(row.count, total), pair, row.before, change)


def _sum_before(rows: Sequence[CategoryRow]) -> int | None:
    known = [row.before for row in rows if row.before is not None]
    return sum(known) if known and len(known) == len(rows) else None
