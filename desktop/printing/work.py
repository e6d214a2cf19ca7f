"""The long work of the Printing page: making the papers and sending them to a printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from db.errors import Environment
from db.ledger import Ledger
from db.model.station_kinds import Printed
from desktop.papers.ledger import print_ledger, unprintable
from desktop.printing.pdf import Pages
from desktop.printing.sheet import PAPER, Order, make_sheet

Tick = Callable[[int, int], None]
DOTS_AN_INCH: Final = 300


@dataclass(frozen=True, slots=True)
class Made:
    """Papers that are ready to leave: one PDF a copy, and what the book has to know of them.

    `missing` are the characters that no face has.
    """

    copies: tuple[bytes, ...]
    cases: int
    pages: int
    head: str
    missing: tuple[str, ...]


def make(ledger: Ledger, order: Order, numbers: Sequence[int | None], tick: Tick) -> Made:
    """Make a copy for each number; copies without one (None) are the same paper.

    A tick may raise to stop.
    """
    different = dict.fromkeys(numbers)
    steps = len(different) + 1
    sheet = make_sheet(ledger, order, lambda done, total: tick(done, steps * total))
    total, pages = len(sheet.rows), 0
    made: dict[int | None, bytes] = {}
    for copy, number in enumerate(different, 1):
        out = BytesIO()
        told = partial(_tell, tick, copy * total, steps * total)
        pages = print_ledger(out, replace(sheet, copy=number), told)
        made[number] = out.getvalue()
    copies = tuple(made[number] for number in numbers)
    return Made(copies, total, pages, sheet.head, unprintable(sheet))


def _tell(tick: Tick, start: int, total: int, done: int, _rows: int) -> None:
    tick(start + done, total)


def entry(order: Order, made: Made, purpose: str, numbers: Sequence[int | None]) -> Printed:
    """Return what the book says of papers that are about to leave."""
    return Printed(
        paper=PAPER,
        view=order.view,
        cases=made.cases,
        mask=order.mask.value,
        head=made.head,
        copies=len(numbers),
        first_copy=numbers[0] or 0,
        purpose=purpose,
    )


def has_printer() -> bool:
    """Tell whether this PC has a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def new_printer(*, landscape: bool = True) -> QPrinter:
    """Return the PC's printer set to A4, 300 dots an inch, the whole sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DOTS_AN_INCH)
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, _orientation(landscape), QMarginsF()))
    printer.setFullPage(True)
    return printer


def turn(printer: QPrinter, paper: bytes) -> None:
    """Set a printer to landscape or portrait as the pages of a paper are."""
    pages = Pages(paper)
    printer.setPageOrientation(_orientation(pages.wide))
    pages.close()


def _orientation(landscape: bool) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait


def send(printer: QPrinter, copies: Sequence[bytes], tick: Tick) -> int:
    """Print every page of every copy as a picture and return how many pages those were.

    What `tick` raises stops the printer and passes through. Raises Environment `printer_failed`.
    """
    documents = [Pages(copy) for copy in copies]
    total = sum(map(len, documents))
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise Environment("printer_failed", printer=printer.printerName())
        done = 0
        for pages in documents:
            for number in range(len(pages)):
                tick(done, total)
                if done and not printer.newPage():
                    raise Environment("printer_failed", printer=printer.printerName())
                _draw(painter, printer, pages, number)
                done += 1
        tick(done, total)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
        for pages in documents:
            pages.close()
    return total


def _draw(painter: QPainter, printer: QPrinter, pages: Pages, number: int) -> None:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    image = pages.image(number, round(paper.width()))
    height = paper.width() * image.height() / image.width()
    painter.drawImage(QRectF(0, 0, paper.width(), height), image)
