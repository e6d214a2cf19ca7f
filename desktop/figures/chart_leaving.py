"""How a chart leaves: drawn anew with what it says round it, entered in the book, then written."""

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QMimeData, QSizeF
from PySide6.QtGui import QGuiApplication, QImage

from db.model.mask import Mask
from db.model.station_kinds import Exported
from db.store.reading import Reading
from desktop import days
from desktop.charts.look import Caption, Look
from desktop.context import Context
from desktop.figures.picture import Shown
from desktop.narrowed import narrowed_to
from desktop.papers.press import deliver

if TYPE_CHECKING:
    from desktop.charts.drawing import Chart

Kind = Literal["svg", "png"]
KINDS: Final[tuple[Kind, ...]] = ("svg", "png")
CHART: Final = "chart"
_LEAST: Final = QSizeF(420, 180)
"""Logical pixels of a chart that leaves; it is as large as on the page where that is more."""
translate = QCoreApplication.translate


def copy_chart(context: Context, key: str, shown: Shown, size: QSizeF) -> None:
    """Put a chart on the clipboard as PNG, twice as fine as the screen, and as SVG.

    `key` names the chart, `size` is its size on the page in logical pixels. Raises Refused where
    the account may let nothing leave; the clipboard then keeps what it had.
    """
    from desktop.charts.drawing import as_png, as_svg

    figure = _drawn(context.ledger.reading, str(context.ledger.head), shown, size).figure
    svg, png = as_svg(figure), as_png(figure)
    context.log(entry(key, shown, str(context.ledger.head)))
    data = QMimeData()
    data.setData("image/svg+xml", svg)
    data.setData("image/png", png)
    data.setImageData(QImage.fromData(png))
    QGuiApplication.clipboard().setMimeData(data)


def save_chart(
    context: Context, key: str, shown: Shown, size: QSizeF, path: Path, kind: Kind
) -> None:
    """Save a chart as `kind`, whatever its name ends in; else as `copy_chart`.

    Raises `Environment("paper_not_written")` too.
    """
    from desktop.charts.drawing import as_png, as_svg

    figure = _drawn(context.ledger.reading, str(context.ledger.head), shown, size).figure
    data = as_svg(figure) if kind == "svg" else as_png(figure)
    context.log(entry(key, shown, str(context.ledger.head)))
    deliver(path, data)


def entry(key: str, shown: Shown, head: str) -> Exported:
    """Return what the book says of a chart that leaves: it shows counts, and no case."""
    what = f"{CHART} {key} {shown.asked.period.key} {shown.asked.cut_off}"
    return Exported(what, 0, Mask.PUBLIC.value, head)


def caption(reading: Reading, head: str, shown: Shown) -> Caption:
    """Return what is written round a chart: its finding, what was asked, and whose figures."""
    asked = shown.asked
    told = translate("ChartLeaving", "{period}, counted until {day}")
    asked_for = told.format(period=asked.period.label, day=days.day(asked.cut_off))
    narrowed = narrowed_to(asked.narrowing, reading.village_names())
    cases = "、".join(narrowed) or translate("ChartLeaving", "all cases")
    station = translate("ChartLeaving", "{station}, head {head}")
    return Caption(
        shown.picture.title,
        shown.picture.line,
        (f"{asked_for} · {cases}", station.format(station=reading.setting("name"), head=head)),
    )


def _drawn(reading: Reading, head: str, shown: Shown, size: QSizeF) -> "Chart":
    large = size.expandedTo(_LEAST)
    look = Look(large.width(), large.height(), caption=caption(reading, head, shown))
    return shown.picture.draw(look)
