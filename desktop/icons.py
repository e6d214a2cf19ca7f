"""The bundled outline icons, in any colour and crisp at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import resource


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _drawn(name: str, colour: str, pixels: int) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def pixmap(name: str, colour: QColor, pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return the icon `name` (a file of `resources/icons`) drawn at `pixels` square.

    `ratio` is the device pixel ratio of the surface it is for. A missing icon raises
    FileNotFoundError.
    """
    image = QPixmap(_drawn(name, colour.name(), round(pixels * ratio)))
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: QColor, pixels: int) -> QIcon:
    """Return a QIcon of `name` for controls that ask for one, at `pixels` and twice that."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, pixels, ratio))
    return made
