"""The preview of an import: what would be recorded of each file, what is in doubt, what is not."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.exchange.imports import Offer
from db.ledger import Ledger
from desktop import labels
from desktop.exchange import quarter, words
from desktop.exchange.detail import FileDetail
from desktop.exchange.drive_line import DriveLine
from desktop.exchange.files_list import FilesList
from desktop.exchange.sum_line import SumLine
from desktop.exchange.tally import counted
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice

_WIDE = 1000
_FILES, _FILES_NARROW = 400, 296
_NAMED = 6


class ImportPreview(QWidget):
    """Files that were read together, before they are recorded.

    `record_asked` and `other_asked` are the buttons, `drive_chosen` another drive, `left` the
    way back.
    """

    record_asked = Signal()
    other_asked = Signal()
    drive_chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self._by_hand: Mapping[str, Mapping[str, str]] = {}
        self._refusal = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = PageHeader(theme, self.tr("Look before recording"), back=True, stacked=True)
        self.header.back_asked.connect(self.left)
        self.other_button = Button(theme, self.tr("Other files…"), icon="import")
        self.other_button.clicked.connect(self.other_asked)
        self.record_button = Button(theme, "", kind="primary", icon="check", keys=PRIMARY_KEYS)
        self.record_button.clicked.connect(self.record_asked)
        self.header.add_button(self.other_button)
        self.header.add_button(self.record_button)
        self.drive = DriveLine(theme)
        self.drive.chosen.connect(self.drive_chosen)
        self.sum = SumLine(theme, self.drive)
        self.trouble = Notice(theme)
        self.quarter = Notice(theme)
        self.villages = Notice(theme)
        self.files = FilesList(theme)
        self.files.chosen.connect(self._show_file)
        self.detail = FileDetail(theme)
        self._lay_out()

    def show_offer(
        self,
        ledger: Ledger,
        offer: Offer,
        by_hand: Mapping[str, Mapping[str, str]],
        refusal: str = "",
    ) -> None:
        """Show files that were read.

        `by_hand` are the columns corrected before, by layout; `refusal` says why this account
        may not record.
        """
        same = self._offer is not None and self._offer.paths == offer.paths
        self._offer, self._by_hand, self._refusal = offer, by_hand, refusal
        told = counted(offer)
        self.header.set_facts(self._facts(offer))
        self.drive.show_drive(ledger, offer.drive)
        self.sum.show_tally(told)
        self.trouble.hide()
        self._tell_quarter(ledger, offer)
        self._tell_villages(offer)
        self.record_button.setText(self._record_words(offer))
        self.record_button.updateGeometry()
        self.fit_button(refusal)
        self.files.show_offer(offer)
        if not same and offer.returns:
            self.files.table.select_row(0)
        self._show_file(max(0, self.files.current()))

    def fit_button(self, refusal: str) -> None:
        """Grey the button that records where nothing may be, or nothing is there to record."""
        news = self._offer is not None and bool(self._offer.news())
        nothing = self.tr("There is nothing in these files that the ledger does not hold yet.")
        self.record_button.block(refusal or ("" if news else nothing))

    def tell(self, sentence: str, tone: Tone) -> None:
        """Say why nothing was recorded."""
        self.trouble.tell(sentence, tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the files less room in a narrow window."""
        super().resizeEvent(event)
        wide = self._theme.logical(self.width()) >= _WIDE
        self.files.setFixedWidth(self._theme.px(_FILES if wide else _FILES_NARROW))

    def _tell_quarter(self, ledger: Ledger, offer: Offer) -> None:
        """Say that files are about another quarter than they are read for, and offer that."""
        other, count = quarter.other_than(offer)
        if not other:
            self.quarter.hide()
            return
        told = self.tr(
            "By their titles or days %n files are about {quarter}; they are read for: {drive}.",
            "",
            count,
        )
        if quarter.is_reported(ledger, other):
            add = self.tr("That drive has been reported; to add to it, take its report back first.")
            told = self.tr("{words} {more}").format(words=told, more=add)
        name, button = labels.drive(other), None
        if quarter.may_take_in(ledger, other):
            button = Button(self._theme, self.tr("Read for {quarter}").format(quarter=name))
            button.clicked.connect(partial(self.drive_chosen.emit, other))
        sentence = told.format(quarter=name, drive=words.drive(offer.drive))
        self.quarter.tell(sentence, Tone.WARN, button)

    def _tell_villages(self, offer: Offer) -> None:
        if not offer.villages:
            self.villages.hide()
            return
        named = "、".join(offer.villages[:_NAMED])
        more = "…" if len(offer.villages) > _NAMED else ""
        told = self.tr("The ledger has no villages yet. It will get: {villages}")
        count = self.tr("(%n in all)", "", len(offer.villages))
        sentence = told.format(villages=named + more)
        self.villages.tell(f"{sentence}{count if more else ''}", Tone.BRAND)
        self.villages.setToolTip("、".join(offer.villages))

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(12), margin, theme.px(16))
        column.setSpacing(theme.px(10))
        for widget in (self.header, self.sum, self.trouble, self.quarter, self.villages):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self.files)
        row.addWidget(self.detail, 1)
        column.addLayout(row, 1)

    def _facts(self, offer: Offer) -> str:
        told = [self.tr("%n files", "", len(offer.returns))]
        unread = sum(ret.error is not None for ret in offer.returns)
        if unread:
            told.append(self.tr("%n could not be read", "", unread))
        if offer.before:
            told.append(self.tr("%n are in the ledger already", "", len(offer.before)))
        told.append(self.tr("nothing is written yet"))
        return " · ".join(told)

    def _record_words(self, offer: Offer) -> str:
        news = [offer.returns[index] for index in offer.news()]
        answers = sum(bool(row.query_no) for ret in news for row in ret.accepted)
        cases = sum(len(ret.accepted) for ret in news) - answers
        others = sum(len(ret.activities) + len(ret.rectifications) for ret in news)
        asked = sum(ret.queried_rows for ret in news)
        zero = sum(ret.zero_report for ret in news)
        told = []
        if cases:
            told.append(self.tr("Record %n cases", "", cases))
        elif answers:
            told.append(self.tr("Answer %n rows", "", answers))
        elif others or not zero:
            told.append(self.tr("Record"))
        else:
            told.append(self.tr("Record %n zero reports", "", zero))
        if cases and answers:
            told.append(self.tr("answer %n rows", "", answers))
        if others:
            told.append(self.tr("%n entries of other lists", "", others))
        if asked:
            told.append(self.tr("ask about %n rows", "", asked))
        words = told[0]
        for more in told[1:]:
            words = self.tr("{words}, {more}").format(words=words, more=more)
        return words

    def _show_file(self, index: int) -> None:
        if self._offer is not None and index < len(self._offer.returns):
            self.detail.show_file(self._offer, index, self._by_hand, self._refusal)
