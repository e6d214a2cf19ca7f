"""The paper itself: its pages under each other, drawn when they come into sight."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.printing.pdf import Pages
from desktop.theme import Theme

FIT: Final = 0.0
ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_SCREEN_DOTS: Final = 96 / 72
_MARGIN, _GAP = 12, 12
_KEPT: Final = 12
_BUSY_MS: Final = 40


class PagesView(QAbstractScrollArea):
    """Shows a document; `zoom` 1 is life size on a screen of 96 dots an inch, FIT fills the width.

    A page is drawn one at a time after the scrolling; until then it is white.
    """

    page_changed = Signal(int)
    zoom_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self._zoom = FIT
        self._drawn: dict[int, QImage] = {}
        self._current = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw_next)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The paper"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    def show_pages(self, pages: Pages | None) -> None:
        """Show another document, or none; stays at the same place where it is as long."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._forget()
        self._lay_out()
        self._scrolled()

    def page_count(self) -> int:
        """Return the number of pages, 0 for no document."""
        return len(self._pages) if self._pages is not None else 0

    def is_wide(self) -> bool:
        """Tell whether the pages are wider than high; no document is not."""
        return self._pages is not None and self._pages.wide

    def current_page(self) -> int:
        """Return the page in the upper middle of the view, from 1; 0 for no document."""
        return max(0, self._current) + 1 if self.page_count() else 0

    def go_to(self, page: int) -> None:
        """Bring the top of a page, from 1, to the top of the view."""
        if self.page_count():
            number = min(max(page, 1), self.page_count()) - 1
            self.verticalScrollBar().setValue(self._rect(number).top() - self._px(_MARGIN))

    def zoom(self) -> float:
        """Return the zoom asked for."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller, the same one on top."""
        page = self.current_page()
        self._zoom = zoom
        self._forget()
        self._lay_out()
        self.go_to(page)

    def drawn(self) -> frozenset[int]:
        """Return which pages, from 0, have been drawn and are kept."""
        return frozenset(self._drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        page = self.current_page()
        if self._zoom == FIT and event.oldSize().width() != event.size().width():
            self._forget()
        self._lay_out()
        if page > 1:
            self.go_to(page)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight and ask for what is missing."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("line"))
        shift = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number in self._in_sight():
            rect = self._rect(number).translated(shift)
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), self._theme.colour("rail"))
            painter.fillRect(rect, Qt.GlobalColor.white)
            if number in self._drawn:
                painter.drawImage(rect.topLeft(), self._drawn[number])
            else:
                self._timer.start(0)

    def _draw_next(self) -> None:
        missing = [number for number in self._in_sight() if number not in self._drawn]
        if not missing or self._pages is None:
            return
        width = round(self._page_size(missing[0]).width() * self.devicePixelRatioF())
        image = self._pages.try_image(missing[0], width)
        if image is None:
            self._timer.start(_BUSY_MS)
            return
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._drawn[missing[0]] = image
        for far in sorted(self._drawn, key=lambda number: abs(number - missing[0]))[_KEPT:]:
            del self._drawn[far]
        self.viewport().update()

    def _forget(self) -> None:
        self._drawn.clear()
        self.viewport().update()

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        current = -1
        if self.page_count():
            step = self._page_size(0).height() + self._px(_GAP)
            current = min(max(middle - self._px(_MARGIN), 0) // step, self.page_count() - 1)
        if current != self._current:
            self._current = current
            self.page_changed.emit(self.current_page())
        self.viewport().update()

    def _lay_out(self) -> None:
        count, view = self.page_count(), self.viewport().size()
        margins = 2 * self._px(_MARGIN)
        page = self._page_size(0) if count else QSize()
        height = count * (page.height() + self._px(_GAP)) - self._px(_GAP) + margins
        self.verticalScrollBar().setRange(0, max(0, height - view.height()) if count else 0)
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(self._px(40))
        wide = max(0, page.width() + margins - view.width()) if count else 0
        self.horizontalScrollBar().setRange(0, wide)
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _in_sight(self) -> range:
        """Return the pages that the view shows a part of, from 0."""
        if not self.page_count():
            return range(0)
        top = self.verticalScrollBar().value() - self._px(_MARGIN)
        step = self._page_size(0).height() + self._px(_GAP)
        last = (top + self.viewport().height()) // step
        return range(max(0, top // step), min(last + 1, self.page_count()))

    def _rect(self, number: int) -> QRect:
        size = self._page_size(number)
        spare = self.viewport().width() - size.width()
        left = max(self._px(_MARGIN), spare // 2)
        top = self._px(_MARGIN) + number * (self._page_size(0).height() + self._px(_GAP))
        return QRect(QPoint(left, top), size)

    def _page_size(self, number: int) -> QSize:
        """Return the size of a page in pixels; all pages of a paper are alike."""
        assert self._pages is not None
        width, height = self._pages.sizes[number]
        if self._zoom == FIT:
            room = self.viewport().width() - 2 * self._px(_MARGIN)
            factor = max(room, self._px(80)) / width
        else:
            factor = self._zoom * _SCREEN_DOTS * self._theme.scale
        return QSize(round(width * factor), round(height * factor))

    def _px(self, logical: float) -> int:
        return self._theme.px(logical)
