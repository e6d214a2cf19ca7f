"""The rows of the 综治 form: categories by level, all together, bands of people, and villages.

Every part is counted by itself, so that the form's cross-checks prove something.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from db.model import codes
from db.model.indicator import EVERYTHING, NUMERATOR, Counted, Member, Narrowing
from db.store.paging import CaseRow
from desktop.figure_papers.asked import Asked
from desktop.figure_papers.papers import form_texts
from desktop.figure_papers.returns import found_in_drives, returns
from desktop.papers.zongzhi_rows import AreaRow, BandRow, Handled, KindRow, Overall

_RATE: Final = "handled_rate"
_NONE: Final = Handled(0, 0)
_LAST_ROW: Final = -1


def levels() -> tuple[str, ...]:
    """Return the levels that screen and handle, in the order of their columns."""
    return tuple(form_texts()["levels"])


def kind_rows(asked: Asked) -> list[KindRow]:
    """Return the categories of the form; those of no category have a row where there are any."""
    form = form_texts()
    this, year = _by_row(asked, ()), _by_row(asked.year_so_far, ())
    at_levels = [_by_row(asked, _sources(level)) for level in levels()]
    names = [line["name"] for line in form["rows"]]
    if form["no_category"] in {*this, *year}:
        names.append(form["no_category"])
    return [
        KindRow(
            name,
            tuple(level.get(name, _NONE) for level in at_levels),
            this.get(name, _NONE),
            year.get(name, _NONE),
        )
        for name in names
    ]


def overall(asked: Asked) -> Overall:
    """Return all categories together; major disputes are not told apart in the ledger."""
    this, year = asked, asked.year_so_far
    now = this.figures("success_rate", "drives", "screened")
    whole = year.figures("success_rate", "drives")
    return Overall(
        _handled(this, EVERYTHING),
        _handled(year, EVERYTHING),
        now["success_rate"].numerator,
        whole["success_rate"].numerator,
        drives=now["drives"].numerator,
        year_drives=whole["drives"].numerator,
        by_screening=now["screened"].numerator,
    )


def band_rows(cases: Sequence[CaseRow]) -> list[BandRow]:
    """Return how many cases concern so many people; those of no number come last, if any."""
    form = form_texts()
    counts = dict.fromkeys([line["name"] for line in form["bands"]], 0)
    for case in cases:
        name = form["no_people"] if case.people is None else _band(case.people)
        counts[name] = counts.get(name, 0) + 1
    return [BandRow(name, count) for name, count in counts.items()]


def area_rows(asked: Asked, cases: Sequence[CaseRow]) -> list[AreaRow]:
    """Return the villages; `cases` are those found, of which some may name none of them."""
    villages = asked.reading.villages()
    handed_in, in_drive = returns(asked), found_in_drives(asked)
    rows = [
        AreaRow(
            one.name,
            _handled(asked, Narrowing(village=one.code)),
            handed_in.get(one.code, ""),
            in_drive[one.code],
        )
        for one in villages
    ]
    known = {one.code for one in villages}
    outside = {case.id for case in cases if case.village not in known}
    if villages and outside:
        done = {member.case for member in _handled_ones(asked, EVERYTHING)}
        told = Handled(len(outside), len(outside & done))
        rows.append(AreaRow(form_texts()["no_village"], told, ""))
    return rows


def found_cases(asked: Asked) -> list[CaseRow]:
    """Return the cases found in a period."""
    figure = asked.figures("found")["found"]
    return asked.reading.rows([one.case for one in asked.reading.members(figure.behind())])


def _by_row(asked: Asked, sources: tuple[str, ...]) -> dict[str, Handled]:
    """Return what was found from these sources, () for all, by the rows of the form."""
    narrowing = Narrowing(sources=sources)
    found: dict[str, Handled] = {}
    for bar in asked.reading.bars("found_by_category", asked.period, asked.until, narrowing):
        if bar.code:
            part = _handled(asked, Narrowing(category=bar.code, sources=sources))
        else:
            part = _uncategorised(asked, bar.counted, narrowing)
        name = _row_of(bar.code)
        so_far = found.get(name, _NONE)
        found[name] = Handled(so_far.screened + part.screened, so_far.handled + part.handled)
    return found


def _uncategorised(asked: Asked, counted: Counted, narrowing: Narrowing) -> Handled:
    cases = {member.case for member in asked.reading.members(counted)}
    done = {member.case for member in _handled_ones(asked, narrowing)}
    return Handled(len(cases), len(cases & done))


def _handled(asked: Asked, narrowing: Narrowing) -> Handled:
    figure = asked.figures(_RATE, narrowing=narrowing)[_RATE]
    return Handled(figure.denominator or 0, figure.numerator)


def _handled_ones(asked: Asked, narrowing: Narrowing) -> list[Member]:
    figure = asked.figures(_RATE, narrowing=narrowing)[_RATE]
    return asked.reading.members(figure.behind(NUMERATOR))


def _row_of(code: str) -> str:
    form = form_texts()
    if not code:
        return str(form["no_category"])
    lines = [line for line in form["rows"] if code in line["codes"]]
    return str((lines or form["rows"])[_LAST_ROW]["name"])


def _sources(level: str) -> tuple[str, ...]:
    """Return the sources of a level; what is not known to be another's is the first one's."""
    level_of = form_texts()["level_of_source"]
    first = levels()[0]
    return tuple(
        code for code in (*codes.codes("source"), "") if level_of.get(code, first) == level
    )


def _band(people: int) -> str:
    return next(_bands_above(people))


def _bands_above(people: int) -> Iterator[str]:
    for line in form_texts()["bands"]:
        if line["below"] is None or people < line["below"]:
            yield str(line["name"])
