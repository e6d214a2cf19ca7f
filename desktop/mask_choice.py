"""How much of a paper is hidden: the three levels, each with what it hides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from db.model.mask import Mask
from desktop.theme import Theme, Tone
from desktop.widgets.label import Label
from desktop.widgets.ticks import OptionButton
from desktop.widgets.wrapped import WrappedLabel


class MaskChoice(QWidget):
    """`chosen` tells that another level was clicked; a meeting's is the first."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(theme, self.tr("What is hidden"), bold=True))
        column.addSpacing(theme.px(4))
        for number, (text, hint) in enumerate(
            (
                (self.tr("For a meeting"), self.tr("Surnames only; no phones or addresses")),
                (self.tr("For the public"), self.tr("Without titles and texts as well")),
                (self.tr("Nothing hidden"), self.tr("Asks what for; entered in the book")),
            )
        ):
            option = OptionButton(theme, text)
            self.group.addButton(option, number)
            column.addWidget(option)
            words = WrappedLabel(theme, hint, size=12, tone=Tone.SECOND)
            words.setContentsMargins(0, 0, 0, 0)
            line = QHBoxLayout()
            line.addSpacing(theme.px(26))
            line.addWidget(words, 1)
            column.addLayout(line)
        self.choose(Mask.MEETING)
        self.group.idClicked.connect(self.chosen)

    def level(self) -> Mask:
        """Return the level that is chosen."""
        return list(Mask)[self.group.checkedId()]

    def choose(self, level: Mask) -> None:
        """Choose a level silently."""
        self.group.button(list(Mask).index(level)).setChecked(True)
