"""The preview of a return: what would be recorded, what is in doubt, what is left out."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.exchange.cells import told as cell_words
from db.exchange.imports import Offer, moment
from db.exchange.returns import Return
from db.exchange.rows import UNKNOWN_VILLAGE
from desktop.ledger.preview_rows import ALL, COLUMNS, PreviewRows, column_columns, row_columns
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.card import Card
from desktop.widgets.cells import Row
from desktop.widgets.chips import FilterChips
from desktop.widgets.header import PageHeader
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice
from desktop.widgets.table import TableModel
from desktop.widgets.table_view import TableView


class ImportPreview(QWidget):
    """A return before it is recorded.

    `record_asked` and `other_asked` are the buttons, `left` the way back.
    """

    record_asked = Signal()
    other_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views: PreviewRows | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = PageHeader(theme, "", back=True, stacked=True)
        self.header.back_asked.connect(self.left)
        other = Button(theme, self.tr("Another file"), icon="import")
        other.clicked.connect(self.other_asked)
        self.record_button = Button(theme, "", kind="primary", icon="check", keys=PRIMARY_KEYS)
        self.record_button.clicked.connect(self.record_asked)
        self.header.add_button(other)
        self.header.add_button(self.record_button)
        self.sum = SumLine(theme)
        self.doubts = Notice(theme)
        self.villages = Notice(theme)
        self.trouble = Notice(theme)
        self.chips = FilterChips(theme)
        self.chips.chosen.connect(self._show_view)
        self.rows = TableView(theme, TableModel(row_columns(), self._fetch))
        self.columns = TableView(theme, TableModel(column_columns(), self._fetch))
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(12), margin, theme.px(16))
        column.setSpacing(theme.px(10))
        for widget in (
            self.header,
            self.sum,
            self.trouble,
            self.doubts,
            self.villages,
            self.chips,
        ):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        column.addWidget(self.columns, 1)

    def show_offer(self, offer: Offer, refusal: str = "") -> None:
        """Show a return that was read; `refusal` says why this account may not record it."""
        ret = offer.ret
        self._views = PreviewRows(ret)
        self.header.set_title(self.tr("Import {file}").format(file=ret.file))
        self.header.set_facts(ret.village)
        self.sum.show_return(ret)
        self.chips.set_items(self._views.items())
        self.chips.choose(ALL)
        self.rows.set_widths({"row": self._views.row_width})
        self._tell(offer)
        self.record_button.setText(self.tr("Record %n cases", "", len(ret.accepted)))
        self.record_button.updateGeometry()
        self.record_button.block(refusal or self._obstacle(offer))
        self._show_view(ALL)

    def wait(self, reason: str) -> None:
        """Grey the button that records while something else runs."""
        self.record_button.block(reason)

    def tell(self, sentence: str, tone: Tone) -> None:
        """Say why nothing was recorded."""
        self.trouble.tell(sentence, tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, offer: Offer) -> None:
        ret = offer.ret
        obstacle = self._obstacle(offer)
        if obstacle:
            self.trouble.tell(obstacle, Tone.WARN)
        else:
            self.trouble.hide()
        doubts = self._doubts(ret)
        if doubts:
            self.doubts.tell(doubts, Tone.WARN)
        else:
            self.doubts.hide()
        if offer.villages:
            made = "、".join(offer.villages)
            words = self.tr("The ledger has no villages yet. It will get: {villages}")
            self.villages.tell(words.format(villages=made), Tone.BRAND)
        else:
            self.villages.hide()

    def _doubts(self, ret: Return) -> str:
        """Return what to do about the rows in doubt: those of an unknown village apart."""
        strange = [one for one in ret.queried if one.reason == UNKNOWN_VILLAGE]
        rows = {(one.sheet, one.row) for one in ret.queried if one.reason != UNKNOWN_VILLAGE}
        said = []
        if strange:
            told = self.tr(
                "%n rows are of villages that this station does not have: {villages}. Add them in "
                "Settings, then import this file again.",
                "",
                len({(one.sheet, one.row) for one in strange}),
            )
            names = "、".join(dict.fromkeys(cell_words(one.raw) for one in strange))
            said.append(told.format(villages=names))
        if rows:
            said.append(
                self.tr(
                    "%n rows are in doubt and will not be recorded. Mend them in the sheet and "
                    "choose the file again.",
                    "",
                    len(rows),
                )
            )
        if said and ret.accepted:
            said.append(self.tr("Or record the others now and register these by hand."))
        return "\n".join(said)

    def _obstacle(self, offer: Offer) -> str:
        if offer.before is not None:
            words = self.tr("This file is in the ledger since {when}. Undo that import first.")
            return words.format(when=moment(offer.before.when))
        if offer.ret.zero_report:
            return self.tr("A zero report: the village has no dispute to record.")
        if "no_header" in offer.ret.excluded and not offer.ret.rows_read:
            return self.tr("No header row was found, so nothing could be read from this file.")
        if not offer.ret.accepted:
            return self.tr("No row of this file can be recorded as it stands.")
        return ""

    def _show_view(self, key: str) -> None:
        table = self.columns if key == COLUMNS else self.rows
        self.rows.setVisible(table is self.rows)
        self.columns.setVisible(table is self.columns)
        count = len(self._views.views[key]) if self._views else 0
        table.set_ids(np.arange(count, dtype=np.int64))

    def _fetch(self, ids: list[int]) -> list[Row]:
        rows = self._views.views[self.chips.current()] if self._views else []
        return [rows[one] for one in ids]


class SumLine(Card):
    """Rows read = to record + in doubt + left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self._figures: list[Label] = []
        self._tones: list[Tone] = []
        self._numbers = (0, 0, 0, 0)
        parts = (
            ("", self.tr("Rows read"), Tone.PLAIN),
            ("=", self.tr("To record"), Tone.OK),
            ("+", self.tr("In doubt"), Tone.WARN),
            ("+", self.tr("Left out"), Tone.REST),
        )
        for sign, word, tone in parts:
            if sign:
                row.addWidget(Label(theme, sign, size=18, tone=Tone.MUTE))
            row.addWidget(Label(theme, word, size=13, tone=Tone.SECOND))
            figure = Label(theme, "0", size=20, bold=True, tone=tone)
            self._figures.append(figure)
            self._tones.append(tone)
            row.addWidget(figure)
        row.addStretch(1)
        self._beside = Label(theme, size=13, tone=Tone.WARN)
        row.addWidget(self._beside)
        self.body.addLayout(row)

    def show_return(self, ret: Return) -> None:
        """Show the four numbers of a return, and the sheets that no number counts."""
        accepted, queried = len(ret.accepted), ret.queried_rows
        self._numbers = (ret.rows_read, accepted, queried, ret.rows_read - accepted - queried)
        for label, number, tone in zip(self._figures, self._numbers, self._tones, strict=True):
            label.setText(f"{number:,}")
            label.set_tone(tone if number else Tone.MUTE)
        unread = ret.excluded.get("no_header", 0)
        self._beside.setText(self.tr("%n sheets without a header", "", unread) if unread else "")

    def numbers(self) -> tuple[int, int, int, int]:
        """Return the rows read, to record, in doubt and left out."""
        return self._numbers
