"""The line above the preview: which page of how many, how large."""

from typing import Final

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.printing.preview import FIT, ZOOMS, PagesView
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import IconButton
from desktop.widgets.choice_line import ChoiceLine
from desktop.widgets.label import Label
from desktop.widgets.line import LineBox

_FITTED: Final = "fit"
_FIXED: Final = QSizePolicy.Policy.Fixed


class PreviewBar(QWidget):
    """Turns and zooms a `PagesView`; `doing` is the place for what is going on."""

    def __init__(self, theme: Theme, view: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._back = IconButton(theme, "back", self.tr("Page before"), framed=True)
        self._next = IconButton(theme, "next", self.tr("Next page"), framed=True)
        self.page = LineBox(theme)
        self.page.setSizePolicy(_FIXED, _FIXED)
        self.page.setFixedWidth(theme.px(48))
        self.page.setAccessibleName(self.tr("Page"))
        self._numbers = QIntValidator(1, 1, self.page)
        self.page.setValidator(self._numbers)
        self.count = Label(theme, tone=Tone.SECOND)
        self._smaller = IconButton(theme, "zoom-out", self.tr("Smaller"), framed=True)
        self._larger = IconButton(theme, "zoom-in", self.tr("Larger"), framed=True)
        sizes = [(_FITTED, self.tr("Fit width")), *((str(z), f"{z:.0%}") for z in ZOOMS)]
        self.zoom = ChoiceLine(theme, sizes)
        self.zoom.setSizePolicy(_FIXED, _FIXED)
        self.zoom.setFixedWidth(theme.px(112))
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.set_code(_FITTED)
        self.doing = QHBoxLayout()
        self._fill(theme)
        self._connect()
        self._show_place()

    def _fill(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        left: tuple[QWidget, ...] = (self._back, self.page, self.count, self._next)
        for widget in left:
            row.addWidget(widget)
        row.addLayout(self.doing, 1)
        right: tuple[QWidget, ...] = (self._smaller, self.zoom, self._larger)
        for widget in right:
            row.addWidget(widget)

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self._view.go_to(self._view.current_page() - 1))
        self._next.clicked.connect(lambda: self._view.go_to(self._view.current_page() + 1))
        self.page.returnPressed.connect(lambda: self._view.go_to(int(self.page.text())))
        self.zoom.picked.connect(self._zoom_picked)
        self._smaller.clicked.connect(lambda: self.step_zoom(-1))
        self._larger.clicked.connect(lambda: self.step_zoom(1))
        self._view.zoom_asked.connect(self.step_zoom)
        self._view.page_changed.connect(self._show_place)

    def step_zoom(self, by: int) -> None:
        """Choose the next larger or smaller size; from the fitted one, life size first."""
        now = self._view.zoom()
        place = ZOOMS.index(now) + by if now in ZOOMS else ZOOMS.index(1.0)
        zoom = ZOOMS[min(max(place, 0), len(ZOOMS) - 1)]
        self.zoom.set_code(str(zoom))
        self._view.set_zoom(zoom)

    def show_document(self) -> None:
        """Take the number of pages from the view."""
        self._show_place()

    def _zoom_picked(self) -> None:
        code = self.zoom.code()
        if code:
            self._view.set_zoom(FIT if code == _FITTED else float(code))

    def _show_place(self) -> None:
        page, count = self._view.current_page(), self._view.page_count()
        self._numbers.setTop(max(1, count))
        self.page.setText(str(page) if count else "")
        self.page.setEnabled(count > 0)
        self.count.setText(self.tr("/ {count}").format(count=count) if count else "")
        self._back.setEnabled(page > 1)
        self._next.setEnabled(page < count)
