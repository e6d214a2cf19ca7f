"""The paper with the recovery code: as a picture, on a printer, in a file."""

from io import BytesIO
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from db import clock
from desktop.papers.recovery import print_recovery

_DPI = 300
_POINTS = 72


def code_paper(station: str, code: str) -> bytes:
    """Return the PDF with both copies, dated today."""
    out = BytesIO()
    print_recovery(out, station, code, clock.today())
    return out.getvalue()


def save_paper(path: Path, station: str, code: str) -> None:
    """Write the PDF; raises `Environment` with `paper_not_written`."""
    print_recovery(path, station, code, clock.today())


def page_image(pdf: bytes, page: int, pixels_per_point: float) -> QImage:
    """Return a page, from 0, as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=pixels_per_point, grayscale=True)
        raw = bytes(bitmap.buffer)
        grey = QImage.Format.Format_Grayscale8
        return QImage(raw, bitmap.width, bitmap.height, bitmap.stride, grey).copy()
    finally:
        document.close()


def print_paper(pdf: bytes, printer: QPrinter) -> bool:
    """Print every page on A4 and return whether the printer took it."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(0, 0, 0, 0)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins))
    printer.setFullPage(True)
    printer.setResolution(_DPI)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for page in range(_page_count(pdf)):
        if page:
            printer.newPage()
        image = page_image(pdf, page, _DPI / _POINTS)
        painter.drawImage(painter.viewport(), image)
    return painter.end()


def _page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
