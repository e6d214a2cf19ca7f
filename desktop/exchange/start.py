"""The first view of the room: where files are dropped, and the imports there have been."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.exchange.imports import imports
from db.ledger import Ledger
from desktop.exchange.past_imports import PastImports
from desktop.theme import Theme
from desktop.widgets.buttons import PRIMARY_KEYS, Button
from desktop.widgets.empty import EmptyPage
from desktop.widgets.header import PageHeader
from desktop.widgets.notice import Notice


class Start(QWidget):
    """What belongs here while there is nothing, else the past imports.

    There are two buttons for one thing: while rows wait, answering them is the filled one.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = PageHeader(theme, self.tr("Exchange"))
        self.choose_button = Button(
            theme, self.tr("Choose files…"), kind="primary", icon="import", keys=PRIMARY_KEYS
        )
        self.plain_choose = Button(theme, self.tr("Choose files…"), icon="import")
        self.empty_choose = Button(
            theme, self.tr("Choose files…"), kind="primary", icon="import", keys=PRIMARY_KEYS
        )
        self.header.add_button(self.plain_choose)
        self.header.add_button(self.choose_button)
        self.notice = Notice(theme)
        self.past = PastImports(theme)
        self.empty = EmptyPage(
            theme,
            "import",
            self.tr("The returns of the villages come in here"),
            self.tr(
                "Drop files or a whole folder on this page, or choose them. They are read as they "
                "are: workbooks of Excel and WPS, and text tables. Nothing is written before you "
                "have looked at what was read."
            ),
            self.empty_choose,
        )
        self._body = QStackedWidget()
        for body in (self.past, self.empty):
            self._body.addWidget(body)
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(12), margin, theme.px(16))
        column.setSpacing(theme.px(10))
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._body, 1)

    def show_imports(self, ledger: Ledger) -> None:
        """Read the past imports again."""
        told = imports(ledger)
        self._body.setCurrentWidget(self.past if told else self.empty)
        files = self.tr("%n files", "", sum(len(one.files) for one in told))
        facts = self.tr("%n imports", "", len(told))
        self.header.set_facts(f"{facts} · {files}" if told else "")
        self.past.show_imports(told)

    def fit_buttons(self, refusal: str) -> None:
        """Grey with a reason what may not be done, and fill the button of the next thing."""
        one = self.past.current()
        empty = self._body.currentWidget() is self.empty
        waiting = one is not None and one.waiting > 0
        for button in (self.choose_button, self.plain_choose, self.empty_choose):
            button.block(refusal)
        self.choose_button.setVisible(not empty and not waiting)
        self.plain_choose.setVisible(not empty and waiting)
