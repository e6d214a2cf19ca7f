"""The one sum that every import is: rows read = to record + in doubt + left out."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.exchange.tally import Tally
from desktop.theme import Theme, Tone
from desktop.widgets.card import Card
from desktop.widgets.label import Label


class SumLine(Card):
    """Rows read = to record + in doubt + left out, and something at its right."""

    def __init__(self, theme: Theme, aside: QWidget | None = None) -> None:
        super().__init__(theme)
        self.body.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
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
        self._beside = Label(theme, size=13, tone=Tone.WARN, elides=True)
        row.addWidget(self._beside)
        row.addStretch(1)
        if aside is not None:
            row.addWidget(aside)
        self.body.addLayout(row)

    def show_tally(self, told: Tally) -> None:
        """Show the four numbers, and the sheets that no number counts."""
        self._numbers = (told.rows, told.taken, told.queried, told.left_out)
        for label, number, tone in zip(self._figures, self._numbers, self._tones, strict=True):
            label.setText(f"{number:,}")
            label.set_tone(tone if number else Tone.MUTE)
        unread = self.tr("%n sheets without a header", "", told.unread) if told.unread else ""
        self._beside.setText(unread)

    def numbers(self) -> tuple[int, int, int, int]:
        """Return the rows read, to record, in doubt and left out."""
        return self._numbers
