"""The rows of the 综治 form and its cross-checks: what does not add up is told, never mended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.papers.figures_rows import Returned
from desktop.papers.sentences import LISTED
from desktop.papers.words import words
from desktop.papers.zero_reports import zero_and_found


@dataclass(frozen=True, slots=True)
class Handled:
    """Screened 排查数 and handled 调处数."""

    screened: int
    handled: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """One category: by level, all levels together, and since the start of the year."""

    name: str
    levels: tuple[Handled, ...]
    this: Handled
    year: Handled


@dataclass(frozen=True, slots=True)
class Overall:
    """All categories together, counted by themselves and not added up from the rows.

    `by_screening` are those of this period that screening found, None where that is not told;
    `drives` are the drives begun. Major disputes (重大矛盾纠纷) are not told apart in a ledger.
    """

    this: Handled
    year: Handled
    succeeded: int
    year_succeeded: int
    drives: int | None = None
    year_drives: int | None = None
    by_screening: int | None = None


@dataclass(frozen=True, slots=True)
class BandRow:
    """How many disputes concern so many people, such as 50人以下."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One village: what was found there and whether it reported.

    `in_drive` are those found in a drive; the others came another way, such as by petition.
    """

    name: str
    this: Handled
    returned: Returned = "reported"
    in_drive: int = 0

    @property
    def elsewhere(self) -> int:
        """Return how many came another way than in a drive."""
        return self.this.screened - self.in_drive


@dataclass(frozen=True, slots=True)
class Check:
    """One relation of the form; `text` says what is wrong, "" where it holds."""

    text: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether it holds."""
        return not self.text


def checks(
    rows: Sequence[KindRow],
    overall: Overall,
    bands: Sequence[BandRow],
    areas: Sequence[AreaRow],
) -> list[Check]:
    """Return every cross-check of the form, in the order of its parts.

    Bands and villages are checked where there are any.
    """
    return [
        *_levels(rows),
        *_sums("rows_differ", [row.this for row in rows], overall.this),
        *_sums("year_differs", [row.year for row in rows], overall.year),
        *_parts(overall),
        *_year_not_less(overall),
        *_bands(bands, overall),
        *_areas(areas, overall),
    ]


def _bands(bands: Sequence[BandRow], overall: Overall) -> Iterator[Check]:
    if bands:
        yield _same("bands_differ", sum(band.count for band in bands), overall.this.screened)


def _areas(areas: Sequence[AreaRow], overall: Overall) -> Iterator[Check]:
    if areas:
        yield from _sums("areas_differ", [area.this for area in areas], overall.this)
        yield _all_reported(areas)
        yield _zero_is_zero(areas)


def _levels(rows: Sequence[KindRow]) -> Iterator[Check]:
    for row in rows:
        for what, part in _sides():
            added = sum(getattr(level, part) for level in row.levels)
            total = getattr(row.this, part)
            yield _same("levels_differ", added, total, name=row.name, what=what)


def _sums(key: str, parts: Sequence[Handled], whole: Handled) -> Iterator[Check]:
    for what, part in _sides():
        added = sum(getattr(each, part) for each in parts)
        yield _same(key, added, getattr(whole, part), what=what)


def _parts(overall: Overall) -> Iterator[Check]:
    """Give that no part is larger than its whole."""
    for all_of, succeeded in (
        (overall.this, overall.succeeded),
        (overall.year, overall.year_succeeded),
    ):
        yield _not_beyond("handled_beyond", all_of.handled, all_of.screened)
        yield _not_beyond("succeeded_beyond", succeeded, all_of.handled)


def _year_not_less(overall: Overall) -> Iterator[Check]:
    say = words("zongzhi")
    pairs = [
        (what, getattr(overall.this, part), getattr(overall.year, part)) for what, part in _sides()
    ]
    pairs.append((say["succeeded"], overall.succeeded, overall.year_succeeded))
    for what, this, year in pairs:
        yield Check(say["year_less"].format(what=what, year=year, this=this) if year < this else "")


def _all_reported(areas: Sequence[AreaRow]) -> Check:
    names = [area.name for area in areas if area.returned == "missing"]
    say = words("zongzhi")["not_reported"]
    return Check(say.format(count=len(names), names=LISTED.join(names)) if names else "")


def _zero_is_zero(areas: Sequence[AreaRow]) -> Check:
    """Return that no village which reported nothing has something that a drive found."""
    return Check(zero_and_found(areas))


def of_all_sources(overall: Overall) -> str:
    """Return how much of 排查数 was not found by screening, "" where all of it was."""
    screened, total = overall.by_screening, overall.this.screened
    if screened is None or screened == total:
        return ""
    of = {"total": total, "screened": screened, "other": total - screened}
    return words("zongzhi")["sources"].format(**of)


def _same(key: str, added: int, total: int, **named: str) -> Check:
    if added == total:
        return Check()
    by = abs(added - total)
    return Check(words("zongzhi")[key].format(sum=added, total=total, by=by, **named))


def _not_beyond(key: str, part: int, whole: int) -> Check:
    return Check(words("zongzhi")[key].format(part=part, whole=whole) if part > whole else "")


def _sides() -> tuple[tuple[str, str], ...]:
    say = words("zongzhi")
    return ((say["screened"], "screened"), (say["handled"], "handled"))
