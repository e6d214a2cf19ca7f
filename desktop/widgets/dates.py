"""A date as a plain line that reads what people type, with a calendar behind a button."""

import re
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from db import clock
from desktop.theme import Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.room import room_at
from desktop.widgets.texts import TextField

_PARTS = re.compile(r"(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})?日?)?")
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})?")


def read_date(text: str) -> str:
    """Return a typed day as `2026-03-05`, a month as `2026-03`, else an empty text.

    Read are 2026-03-05, 2026.3.5, 2026/3/5, 2026年3月5日, 20260305, 2026-03 and 202603.
    """
    found = _PARTS.fullmatch(text.strip()) or _SOLID.fullmatch(text.strip())
    if found is None:
        return ""
    year, month, day = int(found[1]), int(found[2]), found[3]
    try:
        first = date(year, month, int(day or 1))
    except ValueError:
        return ""
    return first.isoformat() if day else first.isoformat()[:7]


class DateField(TextField):
    """A day or, where `months` are taken, a month; the value is ISO text or ""."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        months: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            name,
            label,
            required=required,
            number=number,
            hint=hint,
            placeholder=self.tr("2026-03-05 or 20260305"),
            parent=parent,
        )
        self._months = months
        button = IconButton(theme, "calendar", self.tr("Open the calendar"), size=26)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_calendar)
        self.line.set_trailing(button)
        self.line.editingFinished.connect(self._tidy)
        self._calendar: CalendarPopup | None = None

    def value(self) -> object:
        """Return the day or month as ISO text, or "" where it is empty or unreadable."""
        found = read_date(self.line.text())
        return found if self._months or len(found) != 7 else ""

    def is_empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text().strip()

    def problem(self) -> str:
        """Return a sentence for words that are no date of the calendar."""
        if self.is_empty() or self.value():
            return ""
        return self.tr("This is not a date. Write it like 2026-03-05.")

    def open_calendar(self) -> "CalendarPopup":
        """Show a month to click a day in, and return it."""
        if self._calendar is None:
            self._calendar = CalendarPopup(self.theme, self)
            self._calendar.picked.connect(self._picked)
        day = str(self.value())
        shown = date.fromisoformat(day) if len(day) == 10 else clock.today()
        self._calendar.open_at(shown, self.line.mapToGlobal(self.line.rect().bottomLeft()))
        return self._calendar

    def _picked(self, day: str) -> None:
        self.set_value(day)
        self.changed.emit()
        self.take_focus()

    def _tidy(self) -> None:
        if self.value():
            self.line.setText(str(self.value()))


class CalendarPopup(QFrame):
    """A month in a popup; `picked` carries the clicked day as ISO text."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.Box)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        self.month = QCalendarWidget()
        self.month.setFont(theme.font(13))
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, weekend)
        self.month.clicked.connect(self._clicked)
        self.month.activated.connect(self._clicked)
        column.addWidget(self.month)
        self.setFixedSize(theme.px(320), theme.px(260))

    def open_at(self, day: date, below: QPoint) -> None:
        """Show the month of `day` under the global point `below`, inside the screen."""
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        screen = room_at(below)
        left = max(screen.left(), min(below.x(), screen.right() - self.width()))
        top = max(screen.top(), min(below.y(), screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.month.setFocus()

    def _clicked(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day.toString(Qt.DateFormat.ISODate))
