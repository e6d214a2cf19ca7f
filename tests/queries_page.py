"""The Queries page in tests: shown about rows in doubt, worked by keys, and read."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.case_kinds import TakenOver
from db.model.party import Party
from db.model.query_kinds import RowQueried
from db.model.selection import Selection
from desktop.context import Context
from desktop.queries.entry import Entry
from desktop.queries.page import QueriesPage
from tests.rows_in_doubt import BATCH, SOUND, in_doubt, record

Key = Qt.Key
Open = Callable[..., QueriesPage]


def opening(context: Context, qtbot: QtBot) -> Iterator[Open]:
    """Give what records rows in doubt and shows the page about them; closed afterwards."""
    pages: list[QueriesPage] = []

    def show(*rows: RowQueried, taken: tuple[TakenOver, ...] = ()) -> QueriesPage:
        record(context.ledger, *rows, taken=taken)
        page = QueriesPage(context)
        qtbot.addWidget(page)
        page.resize(1206, 740)
        with qtbot.waitExposed(page):
            page.show()
        page.open_batch(BATCH)
        pages.append(page)
        return page

    yield show
    context.jobs.close()
    for page in pages:
        page.close()


def press(page: QueriesPage, *keys: Key) -> None:
    """Strike keys, one after the other, wherever nothing is typed."""
    for key in keys:
        QTest.keyClick(page, key)


def undo(page: QueriesPage) -> None:
    """Take back what was done last."""
    QTest.keyClick(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def entry(page: QueriesPage) -> Entry:
    """Return the inline line or list that is open."""
    found = page.card.answers.entry
    assert found is not None
    return found


def typed(page: QueriesPage, text: str) -> None:
    """Type what keys can, and give the rest as an input method does; then Enter."""
    line = entry(page).line
    if text.isascii():
        QTest.keyClicks(line, text)
    else:
        QApplication.sendEvent(line, committed(text))
    QTest.keyClick(line, Key.Key_Return)


def committed(text: str) -> QInputMethodEvent:
    """Return what an input method sends for a text."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    return event


def acts(ledger: Ledger) -> list[TakenOver]:
    """Return the cases of the ledger as they were taken over, by number."""
    chosen = ledger.reading.ids(Selection(sort="no", descending=False))
    found = []
    for row in ledger.reading.rows(chosen):
        act = ledger.reading.case(row.subject).told[0].act
        assert isinstance(act, TakenOver)
        found.append(act)
    return found


def titles(page: QueriesPage) -> list[str]:
    """Return the names of the answers."""
    return [row.words().title for row in page.card.answers.rows]


def click(widget: QWidget) -> None:
    """Click a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def day_in_doubt(row: int = 5, raw: str = "3.1") -> RowQueried:
    """Return a row with an unclear day, and parties of its own."""
    name = f"{'甲乙丙丁戊己庚辛'[row % 8]}小{row}"
    values = replace(SOUND, on="", applicants=(Party(name, ""),))
    return in_doubt(("ambiguous_date", "found_on"), row=row, raw={"found_on": raw}, values=values)
