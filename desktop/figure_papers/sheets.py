"""From a ledger to all that stands on a paper of figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db import clock
from db.model.mask import Mask
from db.model.period import Period
from db.store.reading import Reading
from desktop.figure_papers import form_rows
from desktop.figure_papers.asked import Asked, place_of
from desktop.figure_papers.case_rows import late_rows, longest, rectifications_late, red_rows
from desktop.figure_papers.charts import charts
from desktop.figure_papers.figure_rows import figure_rows
from desktop.figure_papers.papers import (
    BULLETIN,
    DISPATCH,
    QUARTER,
    YEARLY,
    ZONGZHI,
    demand_fit,
    length,
    texts,
)
from desktop.figure_papers.part_rows import category_rows, village_rows
from desktop.figure_papers.yearly_rows import activity_rows, target_rows, year_rows
from desktop.papers.bulletin import BulletinSheet
from desktop.papers.dispatch import DispatchSheet
from desktop.papers.yearly import YearlySheet
from desktop.papers.zongzhi import ZongzhiSheet

Sheet = BulletinSheet | DispatchSheet | YearlySheet | ZongzhiSheet


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who prints, the head 账页码 of the book, and how titles of cases are masked."""

    printed_by: str = ""
    head: str = ""
    mask: Mask = Mask.MEETING


def sheet_for(
    reading: Reading,
    paper: str,
    period: Period,
    until: str = "",
    imprint: Imprint = Imprint(),
) -> Sheet:
    """Return all that stands on a paper; inside `reading.steady()` all of it is of one moment.

    Without a cut-off day it is the period's last, or today if that is sooner. Raises Refused with
    `wrong_period`, and `future_day` where the cut-off has not come.
    """
    demand_fit(paper, period)
    return _FILLED[paper](Asked.of(reading, period, until), imprint, clock.now())


def cases_on(sheet: Sheet) -> int:
    """Return how many cases a paper names, each once."""
    if not isinstance(sheet, DispatchSheet):
        return 0
    return len({row.no for row in sheet.late} | {row.no for row in sheet.red})


def _dispatch(asked: Asked, imprint: Imprint, at: datetime) -> DispatchSheet:
    station = asked.reading.setting("name")
    return DispatchSheet(
        station=station,
        place=place_of(station)[0],
        period=asked.period.label,
        until=asked.until,
        figures=figure_rows(asked),
        late=late_rows(asked, imprint.mask),
        red=red_rows(asked, imprint.mask),
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.head,
        mask=imprint.mask.value,
    )


def _bulletin(asked: Asked, imprint: Imprint, at: datetime) -> BulletinSheet:
    station = asked.reading.setting("name")
    place, area = place_of(station)
    categories = category_rows(asked)
    some = any(row.count for row in categories)
    return BulletinSheet(
        station=station,
        place=place,
        area=area,
        period=asked.period.label,
        until=asked.until,
        issued=at.date(),
        figures=figure_rows(asked),
        villages=village_rows(asked),
        categories=categories,
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.head,
        charts=charts(asked, categories) if some else (),
        longest=longest(asked),
        rectification_late=rectifications_late(asked),
        issue=_issue(asked.period),
    )


def _yearly(asked: Asked, imprint: Imprint, at: datetime) -> YearlySheet:
    station = asked.reading.setting("name")
    return YearlySheet(
        station=station,
        place=place_of(station)[0],
        year=asked.period.key,
        until=asked.until,
        figures=year_rows(asked),
        activities=activity_rows(asked),
        targets=target_rows(asked),
        categories=category_rows(asked),
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.head,
    )


def _zongzhi(asked: Asked, imprint: Imprint, at: datetime) -> ZongzhiSheet:
    cases = form_rows.found_cases(asked)
    return ZongzhiSheet(
        station=asked.reading.setting("name"),
        period=asked.period.label,
        until=asked.until,
        levels=form_rows.levels(),
        rows=form_rows.kind_rows(asked),
        overall=form_rows.overall(asked),
        bands=form_rows.band_rows(cases),
        areas=form_rows.area_rows(asked, cases),
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.head,
    )


def _issue(period: Period) -> str:
    """Return the issue of a quarter's bulletin: there is one a quarter."""
    if length(period) != QUARTER:
        return ""
    return str(texts()["issue"].format(year=period.year, number=period.key[-1]))


_FILLED: Final[Mapping[str, Callable[[Asked, Imprint, datetime], Sheet]]] = {
    DISPATCH: _dispatch,
    BULLETIN: _bulletin,
    YEARLY: _yearly,
    ZONGZHI: _zongzhi,
}
