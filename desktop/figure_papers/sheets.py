"""From a ledger to all that stands on a paper of figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db import clock
from db.ledger import Tick
from db.model.mask import Mask
from db.model.period import QUARTER, Period
from db.store.reading import Reading
from desktop.figure_papers import form_rows
from desktop.figure_papers.adjusted_rows import adjusted_rows
from desktop.figure_papers.asked import Asked, go_on
from desktop.figure_papers.case_rows import late_rows, longest, rectifications_late, red_rows
from desktop.figure_papers.charts import charts
from desktop.figure_papers.figure_rows import MAIN, figure_rows, is_running
from desktop.figure_papers.missing import explanation
from desktop.figure_papers.papers import (
    BULLETIN,
    DISPATCH,
    YEARLY,
    ZONGZHI,
    demand_fit,
    texts,
)
from desktop.figure_papers.part_rows import category_rows, village_rows
from desktop.figure_papers.place import place_of
from desktop.figure_papers.yearly_rows import activity_rows, target_rows, year_rows
from desktop.papers.adjustments import marked
from desktop.papers.bulletin import BulletinSheet
from desktop.papers.dispatch import DispatchSheet
from desktop.papers.yearly import YearlySheet
from desktop.papers.zongzhi import ZongzhiSheet

Sheet = BulletinSheet | DispatchSheet | YearlySheet | ZongzhiSheet


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who prints, the head 账页码 of the book, and how titles of cases are masked.

    `signed_on` is the day the period was signed, where its paper is counted anew all the same.
    `explained` is what was told at the signing of villages that are missing.
    """

    printed_by: str = ""
    head: str = ""
    mask: Mask = Mask.MEETING
    signed_on: str = ""
    explained: str = ""

    @property
    def foot(self) -> str:
        """Return the head as it stands in the foot of the paper."""
        return marked(self.head, self.signed_on)


def sheet_for(
    reading: Reading,
    paper: str,
    period: Period,
    until: str = "",
    imprint: Imprint = Imprint(),
    tick: Tick = go_on,
) -> Sheet:
    """Return all that stands on a paper; inside `reading.steady()` all of it is of one moment.

    Without a cut-off day it is the period's last, or today if that is sooner. `tick` may break it
    off. Raises Refused with `wrong_period`, and as `Asked.of` does.
    """
    demand_fit(paper, period)
    return _FILLED[paper](Asked.of(reading, period, until, tick), imprint, clock.now())


def cases_on(sheet: Sheet) -> int:
    """Return how many cases a paper names, each once, also only by number."""
    if isinstance(sheet, ZongzhiSheet):
        return 0
    named = {no for row in sheet.adjusted for no in row.cases}
    if isinstance(sheet, DispatchSheet):
        named |= {row.no for row in sheet.late} | {row.no for row in sheet.red}
    return len(named)


def _dispatch(asked: Asked, imprint: Imprint, at: datetime) -> DispatchSheet:
    station = asked.reading.setting("name")
    figures = figure_rows(asked)
    return DispatchSheet(
        station=station,
        place=place_of(station)[0],
        period=asked.period.label,
        until=asked.until,
        figures=figures,
        late=late_rows(asked, imprint.mask),
        red=red_rows(asked, imprint.mask),
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.foot,
        mask=imprint.mask.value,
        adjusted=adjusted_rows(asked, {*MAIN, *(row.key for row in figures)}),
        signed_on=imprint.signed_on,
        running=is_running(asked),
        explanation=explanation(asked, imprint.explained),
    )


def _bulletin(asked: Asked, imprint: Imprint, at: datetime) -> BulletinSheet:
    station = asked.reading.setting("name")
    place, area = place_of(station)
    figures = figure_rows(asked)
    categories = category_rows(asked)
    some = any(row.count for row in categories)
    return BulletinSheet(
        station=station,
        place=place,
        area=area,
        period=asked.period.label,
        until=asked.until,
        issued=at.date(),
        figures=figures,
        villages=village_rows(asked),
        categories=categories,
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.foot,
        charts=charts(asked, categories) if some else (),
        longest=longest(asked),
        rectification_late=rectifications_late(asked),
        issue=_issue(asked.period),
        explanation=explanation(asked, imprint.explained),
        adjusted=adjusted_rows(asked, {*MAIN, *(row.key for row in figures)}),
        signed_on=imprint.signed_on,
        running=is_running(asked),
    )


def _yearly(asked: Asked, imprint: Imprint, at: datetime) -> YearlySheet:
    station = asked.reading.setting("name")
    figures = year_rows(asked)
    return YearlySheet(
        station=station,
        place=place_of(station)[0],
        year=asked.period.key,
        until=asked.until,
        figures=figures,
        activities=activity_rows(asked),
        targets=target_rows(asked),
        adjusted=adjusted_rows(asked, {row.key for row in figures}, activities=True),
        signed_on=imprint.signed_on,
        running=is_running(asked),
        categories=category_rows(asked),
        printed_by=imprint.printed_by,
        printed_at=at,
        head=imprint.foot,
        explanation=explanation(asked, imprint.explained),
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
        head=imprint.foot,
        explanation=explanation(asked, imprint.explained),
        running=is_running(asked),
        signed_on=imprint.signed_on,
    )


def _issue(period: Period) -> str:
    """Return the issue of a quarter's bulletin: there is one a quarter."""
    if period.length != QUARTER:
        return ""
    return str(texts()["issue"].format(year=period.year, number=period.key[-1]))


_FILLED: Final[Mapping[str, Callable[[Asked, Imprint, datetime], Sheet]]] = {
    DISPATCH: _dispatch,
    BULLETIN: _bulletin,
    YEARLY: _yearly,
    ZONGZHI: _zongzhi,
}
