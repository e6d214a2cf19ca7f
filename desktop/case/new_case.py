"""New case: the paper copied box by box, by keys alone if one likes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.errors import LoopbookError
from db.model.case_kinds import Screened
from db.store.paging import CaseRow
from db.store.writing import Changes
from desktop import errors
from desktop.case.alike import alike, keyed_today
from desktop.case.foot import FootLine
from desktop.case.ground import whiten
from desktop.case.panel import AlikeCard, TodayCard
from desktop.case.record_form import RecordForm
from desktop.context import Context
from desktop.theme import Theme, Tone
from desktop.widgets.card import Card, Hairline
from desktop.widgets.header import PageHeader
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice, ask
from desktop.widgets.reveal import FormArea

QWIDGETSIZE_MAX = 16_777_215
_PANEL = 320
_NARROW = 1000
_QUIET_MS = 200


class NewCasePage(QWidget):
    """Keys a case. A half-typed form stays while the window is open and is on no disk.

    `case_saved` carries the subject of a new case; `case_opened` one to be shown; `left` wants
    the page away.
    """

    left = Signal()
    case_saved = Signal(str)
    case_opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._denied: set[str] = set()
        self.form = RecordForm(theme, _villages(context))
        self.notice = Notice(theme)
        self.alike = AlikeCard(theme)
        self.today = TodayCard(theme)
        self._draft = Label(theme, size=12, tone=Tone.MUTE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self.foot = FootLine(theme)
        self._lay(theme)
        self._connect()
        self._show_rights()
        self._show_today()

    def begin(self) -> None:
        """Go on with what is half typed, or start an empty form; the cursor in the first box."""
        if not self.form.is_touched():
            self._fresh()
        self.form.focus_first()

    def is_touched(self) -> bool:
        """Return whether something is half typed."""
        return self.form.is_touched()

    def leave(self, then: Callable[[], None]) -> None:
        """Call `then` at once, or after a yes where half-typed words would be lost."""
        if not self.form.is_touched():
            then()
            return
        question = ask(
            self,
            self._context.theme,
            self.tr("Drop this case?"),
            self.tr("It has not been saved. What was saved before stays."),
            self.tr("Drop it"),
            danger=True,
        )

        def go() -> None:
            self._fresh()
            then()

        question.accepted.connect(go)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the villages and today's cases again."""
        super().showEvent(event)
        self._show_rights()
        self._show_today()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing more while the page is away."""
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, unless a list that is open took it."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beside the form, or above it where it is narrow."""
        super().resizeEvent(event)
        narrow = self._context.theme.logical(self.width()) < _NARROW
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.BottomToTop if narrow else ways.LeftToRight)
        wide = self._context.theme.px(_PANEL)
        self._panel.setMinimumWidth(0 if narrow else wide)
        self._panel.setMaximumWidth(QWIDGETSIZE_MAX if narrow else wide)
        self.today.setVisible(not narrow)
        self.alike.set_narrow(narrow)
        self.foot.set_narrow(narrow)

    def _lay(self, theme: Theme) -> None:
        self.header = PageHeader(
            theme,
            self.tr("New case"),
            self.tr("In the order of the paper; the numbers are its boxes"),
            back=True,
        )
        self.header.add_aside(self._draft)
        band = QWidget()
        whiten(band, theme)
        inside = QVBoxLayout(band)
        inside.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        inside.addWidget(self.header)
        self._panel = QWidget()
        side = QVBoxLayout(self._panel)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.px(12))
        side.addWidget(self.alike)
        side.addWidget(self.today)
        side.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        self._row.setSpacing(theme.px(12))
        self._row.addWidget(self._card(theme), 1)
        self._row.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(Hairline())
        column.addWidget(self.notice)
        column.addLayout(self._row, 1)
        column.addWidget(Hairline())
        column.addWidget(self.foot)

    def _card(self, theme: Theme) -> Card:
        card = Card(theme)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        column.addWidget(self.form)
        card.add(FormArea(inside), 1)
        return card

    def _connect(self) -> None:
        self.header.back_asked.connect(self._leave)
        self.foot.discard.clicked.connect(self._leave)
        self.foot.save.clicked.connect(self._save_and_open)
        self.foot.save_next.clicked.connect(self._save_and_go_on)
        self.form.submitted.connect(self._save_and_go_on)
        self.form.errors_changed.connect(self.foot.show_errors)
        self.form.changed.connect(self._show_draft)
        self.form.parties_changed.connect(self._timer.start)
        self.form.village_changed.connect(self._show_today)
        self._timer.timeout.connect(self._look)
        self.alike.open_asked.connect(self.case_opened)
        self.alike.other_case.connect(self._deny)
        self._context.changed.connect(self._changed)
        self._context.busy_changed.connect(self._show_rights)

    def _leave(self) -> None:
        self.leave(self.left.emit)

    def _save_and_open(self) -> None:
        subject = self._record()
        if subject:
            self._fresh()
            self.case_opened.emit(subject)

    def _save_and_go_on(self) -> None:
        subject = self._record()
        if subject:
            self._fresh()
            case = self._context.ledger.reading.case(subject).state
            words = self.tr("Recorded: {no} {title}")
            self.notice.tell(words.format(no=case.no, title=case.title), Tone.OK)
            self.form.focus_first()

    def _record(self) -> str:
        """Write the case and return its subject, or "" where something has to be mended."""
        self.notice.hide()
        self.form.clear_errors()
        if not self.foot.save.isEnabled():
            self.notice.tell(self.foot.save.toolTip(), Tone.WARN)
            return ""
        if not self.form.check():
            return ""
        subject = self._context.ledger.new_case()
        try:
            self._context.record(subject, self.form.act())
        except LoopbookError as error:
            self._refuse(error)
            return ""
        self.form.keep()
        self.case_saved.emit(subject)
        return subject

    def _refuse(self, error: LoopbookError) -> None:
        name, words = errors.field_of(error), errors.sentence(error, Screened.__name__)
        if name in self.form.names():
            self.form.set_error(name, words)
            self.form.field(name).take_focus()
        else:
            self.notice.tell(words, Tone.DANGER)

    def _fresh(self) -> None:
        self.form.fresh()
        self._denied.clear()
        self._show_alike([])
        self._show_draft()
        self._show_today()

    def _show_draft(self) -> None:
        touched = self.form.is_touched()
        self._draft.setText(self.tr("Not saved yet") if touched else "")

    def _show_rights(self) -> None:
        self.foot.block(self._context.refusal(Screened()))

    def _show_today(self) -> None:
        village = self.form.village()
        reading = self._context.ledger.reading
        rows = keyed_today(reading, village) if village else []
        self.today.show_rows(rows, reading.village_names().get(village, village))

    def _look(self) -> None:
        found = alike(self._context.ledger.reading, *self.form.sides())
        self._show_alike([row for row in found if row.subject not in self._denied])

    def _show_alike(self, rows: list[CaseRow]) -> None:
        self.alike.show_rows(rows)
        answers = {Qt.Key.Key_1: self.alike.open_it, Qt.Key.Key_3: self.alike.go_on}
        self.form.listen(answers if rows else {})

    def _deny(self, subject: str) -> None:
        self._denied.add(subject)
        self._look()

    def _changed(self, changes: Changes) -> None:
        if "setting" in changes.lines:
            field = self.form.field("village")
            if hasattr(field, "set_choices"):
                field.set_choices(_villages(self._context))


def _villages(context: Context) -> list[tuple[str, str]]:
    found = context.ledger.reading.villages()
    return [(village.code, f"{village.code} {village.name}") for village in found]
