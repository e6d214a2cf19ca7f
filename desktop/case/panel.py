"""The panel beside New case: a case that may be this one, and what was keyed today."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.model.party import names
from db.store.paging import CaseRow
from desktop import icons, labels
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card, KeyValues
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel

_SHOWN = 8


class AlikeCard(Card):
    """A case with an equal phone or the same names; it never takes the focus.

    `open_asked` (Alt+1) carries its subject, `other_case` (Alt+3) says that it is another one.
    """

    open_asked = Signal(str)
    other_case = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._subject = ""
        self._count = Label(theme, size=12, tone=Tone.MUTE)
        self._name = WrappedLabel(theme, bold=True, lines=3)
        self._values = KeyValues(theme)
        mark = QLabel()
        size = theme.px(20)
        image = icons.pixmap("warning", theme.colour("warn"), size, self.devicePixelRatioF())
        mark.setPixmap(image)
        head = QHBoxLayout()
        head.addWidget(mark)
        head.addWidget(Label(theme, self.tr("May be known already"), size=16, bold=True))
        head.addStretch(1)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self.add(self._name)
        self.add(self._values)
        self._answers = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._answers.setSpacing(theme.px(8))
        self.body.addLayout(self._answers)
        self._answer(self.tr("Open that case"), "Alt+1", self.open_it)
        self._answer(self.tr("Another case, go on"), "Alt+3", self.go_on)
        self.hide()

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show the newest of these cases, or nothing where there is none."""
        self.setVisible(bool(rows))
        self._subject = rows[0].subject if rows else ""
        if not rows:
            return
        row = rows[0]
        self._count.setText(self.tr("%n case(s)", "", len(rows)))
        self._name.setText(f"{row.title}\n{row.no}  {labels.stage(row.stage)}")
        self._values.clear()
        self._values.add(self.tr("Party A"), names(row.applicants))
        self._values.add(self.tr("Party B"), names(row.respondents))
        self._values.add(self.tr("Found on"), row.found_on)

    def set_narrow(self, narrow: bool) -> None:
        """Say only the title and the number where there is little room."""
        ways = QBoxLayout.Direction
        self._answers.setDirection(ways.LeftToRight if narrow else ways.TopToBottom)
        self._values.setVisible(not narrow)

    def subject(self) -> str:
        """Return the case shown, "" if none is."""
        return self._subject

    def _answer(self, words: str, keys: str, do: object) -> None:
        button = Button(self.theme, words, cap=keys)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(do)
        self._answers.addWidget(button)

    def open_it(self) -> None:
        """Ask for the case shown."""
        self.open_asked.emit(self._subject)

    def go_on(self) -> None:
        """Say that the case being keyed is another one."""
        self.other_case.emit(self._subject)


class TodayCard(Card):
    """What was keyed today for the village chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Keyed today"), note=" ", parent=parent)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(6))
        self.body.addLayout(self._list)

    def show_rows(self, rows: Sequence[CaseRow], village: str) -> None:
        """Show these cases of `village`, or what will stand here."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not village:
            self.note.setText(" ")
            self._say(self.tr("Choose a village to see what was keyed for it today."))
            return
        self.note.setText(village)
        if not rows:
            self._say(self.tr("Nothing yet."))
        for row in rows[:_SHOWN]:
            self._row(row)
        if len(rows) > _SHOWN:
            self._say(self.tr("and %n more", "", len(rows) - _SHOWN))

    def _say(self, text: str) -> None:
        self._list.addWidget(WrappedLabel(self.theme, text, size=13, tone=Tone.SECOND))

    def _row(self, row: CaseRow) -> None:
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self.theme.px(8))
        number = Label(self.theme, row.no.rpartition("-")[2], size=13, tone=Tone.MUTE)
        number.setToolTip(row.no)
        inside.addWidget(number)
        inside.addWidget(Label(self.theme, row.title, elides=True))
        inside.addStretch(1)
        self._list.addWidget(line)
