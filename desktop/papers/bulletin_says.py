"""What a bulletin says of targets, villages and problems: only what the rows hold."""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from desktop.papers.figure_tables import ranked, rate_of, share
from desktop.papers.figures_rows import SO_FAR, FigureRow, VillageRow
from desktop.papers.official_text import in_chinese
from desktop.papers.sentences import COMMA, LISTED, SEMICOLON, STOP, day_in_words, found, some
from desktop.papers.words import words

_ENDS: Final = "。. \u3000"
_MOST_MISSING: Final = 30


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
    """Return how many indicators have a target, how many reached it, and how many are not judged.

    A count over the year so far is no indicator of its own.
    """
    say = words("bulletin")
    aims = [row.aim for row in rows if row.aim is not None]
    if not aims:
        return say["no_aims"]
    behind = [aim for aim in aims if aim.reached is False]
    passed = sum(aim.low for aim in behind)
    pending = sum(aim.reached is None and aim.of_year for aim in aims)
    early = sum(aim.early for aim in aims)
    unjudged = sum(aim.reached is None and not (aim.of_year or aim.early) for aim in aims)
    parts = [
        say["all_of"].format(
            count=sum(not row.key.endswith(SO_FAR) for row in rows),
            aimed=len(aims),
            reached=sum(aim.reached is True for aim in aims),
            missed=len(behind) - passed,
        )
    ]
    parts += [say["passed"].format(passed=passed)] if passed else []
    parts += [say["pending"].format(pending=pending)] if pending else []
    parts += [say["early"].format(early=early)] if early else []
    parts += [say["unjudged"].format(unjudged=unjudged)] if unjudged else []
    return COMMA.join(parts) + STOP


def reporting(rows: Sequence[VillageRow], explanation: str = "") -> str:
    """Return which villages reported, with nothing to report too, and which did not and why.

    A village of which no return is due yet is not missing.
    """
    say = words("villages_say")
    due = [row for row in rows if row.returned]
    if not due:
        return say["no_drive"]
    missing = [row.name for row in due if row.returned == "missing"]
    waiting, zero = (sum(row.returned == how for row in due) for how in ("early", "zero"))
    of = {"all": len(due), "zero": zero, "reported": len(due) - len(missing) - waiting}
    if not missing and not waiting:
        return say["all_in"].format(**of)
    parts = [("" if missing else say["early"]) + say["some"].format(**of)]
    if missing:
        names = some(missing, say["many_missing"], _MOST_MISSING)
        parts.append(say["missing"].format(missing=len(missing), names=names))
    if waiting:
        parts.append(say["waiting"].format(waiting=waiting))
    why = explained(explanation) if missing and explanation else ""
    return COMMA.join(parts) + STOP + why


def explained(explanation: str) -> str:
    """Return the sentence that says why villages are missing."""
    told = words("villages_say")["explained"].format(explanation=explanation.rstrip(_ENDS))
    return told + STOP


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


def problems(sheet: Problems) -> str:
    """Return what the figures show to be wrong, or that they show nothing of the kind."""
    say = words("problems_say")
    checks: tuple[Callable[[Problems], tuple[str, str]], ...] = (
        _targets_missed, _limits_passed, _overdue, _no_limit, _red, _not_reported, _to_mend,
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
    return words("villages_say")[key].format(names=_some(names), count=most)


def _some(names: Sequence[str]) -> str:
    return some(names, words("villages_say")["others"])


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
        names=_some(listed),
        percent=share(last[0].resolved, last[0].screened),
    )


def _targets_missed(sheet: Problems) -> tuple[str, str]:
    say = words("problems_say")
    aims = [row.aim for row in sheet.figures if row.aim]
    judged = [aim for aim in aims if aim.reached is not None]
    if not all(aim.reached for aim in judged):
        return _behind(sheet, "missed", low=False), ""
    if not judged:
        return "", ""
    if len(judged) == len(aims):
        return "", say["all_reached"]
    return "", say["judged_reached"].format(aimed=len(aims), judged=len(judged))


def _limits_passed(sheet: Problems) -> tuple[str, str]:
    return _behind(sheet, "passed", low=True), ""


def _behind(sheet: Problems, key: str, *, low: bool) -> str:
    """Return which figures fall short of a target, or with `low` are beyond a limit."""
    rows = [
        row for row in sheet.figures if row.aim and row.aim.reached is False and row.aim.low == low
    ]
    names = LISTED.join(map(_with_value, rows))
    return words("problems_say")[key].format(count=len(rows), names=names) if rows else ""


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


def _no_limit(sheet: Problems) -> tuple[str, str]:
    """Tell of cases that cannot be past a target date, as none was set."""
    say = words("problems_say")
    rows = [row for row in found(sheet.figures, "no_limit") if row.numerator]
    return "".join(say["no_limit"].format(count=row.numerator) for row in rows), ""


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
        names = some(missing, say["others"])
        return say["missing"].format(count=len(missing), names=names), ""
    reported = bool(due) and all(row.returned != "early" for row in due)
    return "", say["none_missing"] if reported else ""


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
