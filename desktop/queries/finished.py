"""What the page shows when no row is left to ask about, or all that wait were left for now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.queries.sum_line import Sums
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.card import Card
from desktop.widgets.empty import EmptyPage


class FinishedCard(Card):
    """Says that it is done and what came of the rows, with the ways on."""

    left = Signal()
    cases_asked = Signal()
    again_asked = Signal()
    took_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._column = QVBoxLayout()
        self.body.addLayout(self._column, 1)
        self.page: EmptyPage | None = None
        self.primary: Button | None = None

    def tell(
        self, outcomes: tuple[int, int, int, int], waiting: int, sums: Sums, undoable: bool
    ) -> None:
        """Show the end: `outcomes` are rows made cases, joined, carried over and left out.

        `waiting` counts those left for now.
        """
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
        theme = self.theme
        leave = Button(theme, self.tr("Back"), kind="secondary" if waiting else "primary")
        leave.clicked.connect(self.left)
        buttons, self.primary = [leave], leave
        if sums[1]:
            cases = Button(theme, self.tr("Show the cases"), icon="ledger")
            cases.clicked.connect(self.cases_asked)
            buttons.insert(0, cases)
        if waiting:
            again = Button(theme, self.tr("Go through them again"), kind="primary")
            again.clicked.connect(self.again_asked)
            buttons.append(again)
            self.primary = again
        if undoable:
            back = Button(theme, self.tr("Take the last answer back"), kind="link", cap="Ctrl+Z")
            back.clicked.connect(self.took_back)
            buttons.append(back)
        icon = "hold" if waiting else "check"
        title = self.tr("Nothing is in doubt any more")
        if waiting:
            title = self.tr("%n rows were left for now", "", waiting)
        self.page = EmptyPage(theme, icon, title, self._came_of_it(outcomes), *buttons)
        self._column.addWidget(self.page)

    def _came_of_it(self, outcomes: tuple[int, int, int, int]) -> str:
        """Return what the answers came to, nothing that did not happen."""
        made, joined, carried, out = outcomes
        told = (
            (made, self.tr("%n became cases", "", made)),
            (joined, self.tr("%n joined a case that was there", "", joined)),
            (carried, self.tr("%n were carried over", "", carried)),
            (out, self.tr("%n were left out", "", out)),
        )
        parts = [words for count, words in told if count]
        if not parts:
            return self.tr("No row of these files has to be asked about.")
        return self.tr("Of the rows in doubt {parts}.").format(parts=self.tr(", ").join(parts))
