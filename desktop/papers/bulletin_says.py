"""What a bulletin says of targets, villages, kinds and problems: only what the rows hold."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from desktop.papers.figure_tables import most_first, ranked, rate_of, share
from desktop.papers.figures_rows import CategoryRow, FigureRow, VillageRow
from desktop.papers.official_text import in_chinese
from desktop.papers.sentences import COMMA, LISTED, SEMICOLON, STOP, day_in_words, found
from desktop.papers.words import words

_FIRST_KINDS: Final = 3


class Problems(Protocol):
    """What the problems are told from."""

    @property
    def figures(self) -> Sequence[FigureRow]:
        """The indicators."""
        ...

    @property
    def villages(self) -> Sequence[VillageRow]:
        """The villages."""
        ...

    @property
    def until(self) -> str:
        """The cut-off day as ISO text."""
        ...

    @property
    def longest(self) -> int | None:
        """How many days the latest case is past its target date."""
        ...

    @property
    def rectification_late(self) -> int:
        """How many matters to mend are past their day."""
        ...


def targets(rows: Sequence[FigureRow]) -> str:
    """Return how many indicators have a target and how many reached it."""
    say = words("bulletin")
    aimed = [row.aim for row in rows if row.aim is not None and row.aim.reached is not None]
    if not aimed:
        return say["no_aims"]
    reached = sum(1 for aim in aimed if aim.reached)
    return say["all_of"].format(
        count=len(rows), aimed=len(aimed), reached=reached, missed=len(aimed) - reached
    )


def reporting(rows: Sequence[VillageRow]) -> str:
    """Return which villages reported, with nothing to report too, and which did not."""
    say = words("villages_say")
    due = [row for row in rows if row.returned]
    if not due:
        return say["no_drive"]
    missing = [row.name for row in due if row.returned == "missing"]
    zero = sum(1 for row in due if row.returned == "zero")
    of = {"all": len(due), "zero": zero, "reported": len(due) - len(missing)}
    if not missing:
        return say["all_in"].format(**of)
    return say["some_missing"].format(**of, missing=len(missing), names=LISTED.join(missing))


def village_rates(rows: Sequence[VillageRow]) -> str:
    """Return where most was screened, what is open, who is last, and who had nothing."""
    say = words("villages_say")
    with_cases = [row for _rank, row in ranked(rows) if row.screened]
    if not with_cases:
        return words("bulletin")["no_cases"]
    texts = [_most(with_cases), _unresolved(with_cases)]
    without = len(rows) - len(with_cases)
    if without:
        texts.append(say["none"].format(count=without))
    return "".join(texts)


def categories(rows: Sequence[CategoryRow], of_screened: bool = True) -> str:
    """Return the most frequent kinds with their shares, and what rose and fell most."""
    say = words("categories_say")
    with_cases = [row for row in most_first(rows) if row.count]
    total = sum(row.count for row in with_cases)
    base = say["screened" if of_screened else "registered"]
    if not total:
        return say["nothing"].format(base=base)
    if len(with_cases) == 1:
        return say["only_one"].format(base=base, total=total, name=with_cases[0].name)
    parts = [_kind(row.name, row.count, total) for row in with_cases[:_FIRST_KINDS]]
    rest = with_cases[_FIRST_KINDS:]
    if rest:
        count = sum(row.count for row in rest)
        of = {"percent": share(count, total), "pair": f"{count}/{total}"}
        parts.append(say["rest"].format(kinds=len(rest), count=count, **of))
    opening = say["opening"].format(base=base, total=total)
    moved = SEMICOLON.join(_moved(rows))
    against = say["against"] + moved + STOP if moved else ""
    return opening + SEMICOLON.join(parts) + STOP + against


def problems(sheet: Problems) -> str:
    """Return what the figures show to be wrong, or that they show nothing of the kind."""
    say = words("problems_say")
    checks: tuple[Callable[[Problems], tuple[str, str]], ...] = (
        _targets_missed, _overdue, _red, _not_reported, _to_mend,
    )  # fmt: skip
    answers = [check(sheet) for check in checks]
    wrong = [text for text, _ in answers if text]
    right = [text for _, text in answers if text]
    until = day_in_words(sheet.until)
    if not wrong:
        facts = COMMA.join(right)
        return say["nothing"].format(until=until, facts=facts) if facts else say["no_data"]
    if len(wrong) == 1:
        return say["opening"].format(until=until) + wrong[0] + STOP
    numbered = (
        say["ordinal"].format(ordinal=in_chinese(number), text=text)
        for number, text in enumerate(wrong, 1)
    )
    return say["opening"].format(until=until) + SEMICOLON.join(numbered) + STOP


def _most(rows: Sequence[VillageRow]) -> str:
    most = max(row.screened for row in rows)
    names = [row.name for row in rows if row.screened == most]
    key = "most" if len(names) == 1 else "several_most"
    return words("villages_say")[key].format(names=LISTED.join(names), count=most)


def _unresolved(rows: Sequence[VillageRow]) -> str:
    say = words("villages_say")
    behind = [row for row in rows if row.resolved < row.screened]
    if not behind:
        return say["all_resolved"].format(total=sum(row.screened for row in rows))
    least = min(map(rate_of, behind))
    last = [row for row in behind if rate_of(row) == least]
    listed = [f"{row.name}（{row.resolved}/{row.screened}）" for row in last]
    return say["open"].format(
        count=len(behind),
        open=sum(row.screened - row.resolved for row in behind),
        names=LISTED.join(listed),
        percent=share(last[0].resolved, last[0].screened),
    )


def _kind(name: str, count: int, total: int) -> str:
    of = {"percent": share(count, total), "pair": f"{count}/{total}"}
    return words("categories_say")["one"].format(name=name, count=count, **of)


def _moved(rows: Sequence[CategoryRow]) -> Iterator[str]:
    """Give which kinds rose and fell most against the last period, where that is known."""
    say = words("categories_say")
    changes = {row.name: row.count - row.before for row in rows if row.before is not None}
    if not changes or len(changes) < len(rows):
        return
    most, least = max(changes.values()), min(changes.values())
    if most == least == 0:
        yield say["unchanged"]
    if most > 0:
        names = LISTED.join(name for name, by in changes.items() if by == most)
        yield say["rose"].format(names=names, by=most)
    if least < 0:
        names = LISTED.join(name for name, by in changes.items() if by == least)
        yield say["fell"].format(names=names, by=-least)


def _targets_missed(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    aimed = [row for row in sheet.figures if row.aim and row.aim.reached is not None]
    missed = [row for row in aimed if row.aim and not row.aim.reached]
    if missed:
        names = LISTED.join(_with_value(row) for row in missed)
        return say["missed"].format(count=len(missed), names=names), ""
    return "", say["all_reached"] if aimed else ""


def _with_value(row: FigureRow) -> str:
    pair = f"{row.pair}{COMMA}{row.amount}" if row.pair else str(row.amount)
    return f"{row.name}（{pair}）"


def _overdue(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    for row in found(sheet.figures, "overdue"):
        if not row.numerator:
            return "", say["no_overdue"]
        key = "overdue_bare" if sheet.longest is None else "overdue"
        return say[key].format(count=row.numerator, days=sheet.longest), ""
    return "", ""


def _red(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    for row in found(sheet.figures, "open_red"):
        return (
            (say["red"].format(count=row.numerator), "") if row.numerator else ("", say["no_red"])
        )
    return "", ""


def _not_reported(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    due = [row for row in sheet.villages if row.returned]
    missing = [row.name for row in due if row.returned == "missing"]
    if missing:
        return say["missing"].format(count=len(missing), names=LISTED.join(missing)), ""
    return "", say["none_missing"] if due else ""


def _to_mend(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    for row in found(sheet.figures, "rectification_rate"):
        open_ones = (row.denominator or 0) - row.numerator
        if open_ones:
            key = "rectification_late" if sheet.rectification_late else "rectification"
            late = sheet.rectification_late
            return say[key].format(open=open_ones, pair=row.pair, late=late), ""
        return "", say["all_closed"] if row.denominator else ""
    return "", ""
