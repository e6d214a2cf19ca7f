"""A quarter's fourteen returns in the real window: dropped, answered by keys, printed, undone."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange.imports import imports
from db.exchange.screening import find, state_of
from db.ledger import Ledger
from db.model.selection import Selection
from db.model.station_kinds import Printed
from desktop.context import Context
from desktop.drives.page import DrivesPage
from desktop.exchange.page import ExchangePage
from desktop.form_dialog import FormDialog
from desktop.main_window import DRIVES, EXCHANGE, PRINTING, QUERIES, MainWindow
from desktop.printing.page import PrintingPage
from desktop.queries.page import QueriesPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.notice import AskDialog
from tests.conftest import FrozenClock
from tests.exchange_page import files
from tests.queries_page import press, titles, typed

pytestmark = pytest.mark.journey
DRIVE, LONG = "2026Q1", 30_000
STATION, HEAD, PASSWORD = "云溪镇信访工作站", "周站长", "horse battery 7"
VILLAGES = ("青石桥村", "竹溪村", "上坪村", "下坪村", "岩塘村", "梨园社区", "东风社区", "河街社区",
            "枫木坳村", "白沙洲村", "大塘村", "新建社区", "茶亭村", "双江口村")  # fmt: skip
DIGIT = {number: getattr(Qt.Key, f"Key_{number}") for number in range(10)}


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, clock: FrozenClock, tmp_path: Path) -> Iterator[MainWindow]:
    clock.set("2026-04-01T09:12:00")
    ledger, _code = Ledger.create(tmp_path / "台账", STATION, "YX", VILLAGES, HEAD, PASSWORD)
    context = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    shown = MainWindow(context)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    context.jobs.close()
    shown.closing.done.emit()
    ledger.close()


def test_a_real_quarter(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ledger = window._context.ledger
    drop_the_returns(window, qtbot)
    assert (ledger.reading.count(Selection()), ledger.reading.waiting()) == (98, 12)
    assert ledger.check() == []

    answer_by_keys(window, qtbot)
    assert ledger.reading.waiting() == 0
    cases = ledger.reading.count(Selection())

    report_the_drive(window)
    print_the_ledger(window, qtbot, tmp_path / "台账.pdf", cases)

    take_the_report_back(window)
    undo_the_import(window, qtbot)
    assert ledger.reading.count(Selection()) == 0
    assert ledger.reading.queries(open_only=False) == []
    assert state_of(ledger, find(ledger, DRIVE)).handed_in == 0
    assert ledger.check() == []


def drop_the_returns(window: MainWindow, qtbot: QtBot) -> None:
    window.go(EXCHANGE)
    page = window.page(EXCHANGE)
    assert isinstance(page, ExchangePage)
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(path)) for path in files()])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.dragEnterEvent(QDragEnterEvent(QPoint(40, 40), copy, told, left, none))
    with qtbot.waitSignal(page.importing.offered, timeout=LONG):
        page.dropEvent(QDropEvent(QPointF(40, 40), copy, told, left, none))
    read, accepted, queried, left_out = page.preview.sum.numbers()
    assert (accepted, queried) == (98, 12)
    assert read == accepted + queried + left_out
    assert window._context.ledger.reading.count(Selection()) == 0
    with qtbot.waitSignal(page.importing.recorded, timeout=LONG):
        QTest.mouseClick(page.preview.record_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window._context.busy, timeout=LONG)
    (one,) = imports(window._context.ledger)
    assert len(one.files) == 13  # the fourteenth has no header and nothing to record


def answer_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    """Settle every row from the keyboard: a likely duplicate is the same case, the rest is typed.

    The mouse only opens the page.
    """
    window.go(DRIVES)
    drives = window.page(DRIVES)
    assert isinstance(drives, DrivesPage)
    QTest.mouseClick(drives.card.answer, Qt.MouseButton.LeftButton)
    page = window.page(QUERIES)
    assert isinstance(page, QueriesPage)
    qtbot.waitUntil(page.isVisible)
    reading = window._context.ledger.reading
    for _ in range(40):
        if not reading.waiting():
            return
        before = _state(window)
        answer_one(page)
        assert _state(window) != before, query_words(page)
    raise AssertionError("the questions do not end")


def _state(window: MainWindow) -> list[tuple[object, ...]]:
    rows = window._context.ledger.reading.queries(open_only=False)
    return [(row.subject, row.waiting, row.outcome) for row in rows]


# What a clerk answers who has the paper before her: words of the answer, what is typed under it.
ANSWERS = {
    "no_such_date": ("Another day", "2026.2.28"),
    "ambiguous_date": ("10", ""),
    "future_date": ("Another day", "2026.3.5"),
    "before_found": ("Leave it empty", ""),
    "unknown_category": ("Choose among", "邻里"),
    "missing": ("Type it", "两家为晒谷场排水争吵，村调委会正在调解。"),
    "damaged_number": ("Leave it empty", ""),
    "struck_out": ("withdrawn", ""),
    "possible_duplicate": ("The same case", ""),
}


def answer_one(page: QueriesPage) -> None:
    asked = page._context.ledger.reading.query(page.session.current).asks
    assert asked is not None
    words, typed_in = ANSWERS[asked.reason]
    figures = [at for at, title in enumerate(titles(page), start=1) if words in title]
    assert figures, (asked, titles(page))
    press(page, DIGIT[figures[0]])
    if typed_in:
        typed(page, typed_in)


def report_the_drive(window: MainWindow) -> None:
    """All villages but one are in: the report says why, and the raw rows are gone with it."""
    ledger = window._context.ledger
    state = state_of(ledger, find(ledger, DRIVE))
    assert (state.handed_in, state.zero) == (13, 1)
    assert [village.name for village in state.missing] == ["双江口村"]
    window.go(DRIVES)
    page = window.page(DRIVES)
    assert isinstance(page, DrivesPage)
    QTest.mouseClick(page.card.report, Qt.MouseButton.LeftButton)
    fill_in(window, "explanation", "村里换届，下月补报")
    assert find(ledger, DRIVE).reported_on == "2026-04-01"
    kept = [ledger.reading.query(row.subject) for row in ledger.reading.queries(open_only=False)]
    assert len(kept) == 12
    assert not any(query.values or query.written for query in kept)


def take_the_report_back(window: MainWindow) -> None:
    page = window.page(DRIVES)
    assert isinstance(page, DrivesPage)
    window.go(DRIVES)
    QTest.mouseClick(page.card.undo, Qt.MouseButton.LeftButton)
    fill_in(window, "reason", "报早了")
    assert not find(window._context.ledger, DRIVE).reported_on


def print_the_ledger(window: MainWindow, qtbot: QtBot, out: Path, cases: int) -> None:
    window.go(DRIVES)
    drives = window.page(DRIVES)
    assert isinstance(drives, DrivesPage)
    QTest.mouseClick(drives.card.paper, Qt.MouseButton.LeftButton)
    page = window.page(PRINTING)
    assert isinstance(page, PrintingPage)
    qtbot.waitUntil(page.options.save_button.isEnabled, timeout=LONG)
    page.options.save_button.click()
    (dialog,) = [one for one in window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(out))
    dialog.close()
    qtbot.waitUntil(lambda: out.exists() and not window._context.jobs.live(), timeout=LONG)
    document = pypdfium2.PdfDocument(out)
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    ledger = window._context.ledger
    rows = ledger.reading.rows(ledger.reading.ids(Selection()))
    plain = "".join(text.split())
    assert len(rows) == cases
    assert all(row.no in plain for row in rows)
    assert len(ledger.logged(Printed)) == 1


def undo_the_import(window: MainWindow, qtbot: QtBot) -> None:
    window.go(EXCHANGE)
    page = window.page(EXCHANGE)
    assert isinstance(page, ExchangePage)
    (one,) = imports(window._context.ledger)
    page.ask_undo_of(one.batch)
    accept(asking(window))
    qtbot.waitUntil(lambda: not window._context.busy, timeout=LONG)
    (again,) = imports(window._context.ledger)
    assert not again.can_be_undone, page.start.notice.text()


def asking(window: MainWindow) -> AskDialog:
    """Return the dialog that asks."""
    (dialog,) = [one for one in window.findChildren(AskDialog) if one.isVisible()]
    return dialog


def fill_in(window: MainWindow, field: str, words: str) -> None:
    """Fill in a dialog's field and press its button."""
    dialog = asking(window)
    assert isinstance(dialog, FormDialog)
    dialog.form.field(field).set_value(words)
    accept(dialog)


def accept(dialog: AskDialog) -> None:
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)


def query_words(page: QueriesPage) -> str:
    """Return what is asked and what is told of the answer, for a failing test."""
    entry = page.card.answers.entry
    query = page._context.ledger.reading.query(page.session.current)
    return f"{query.asks}: {entry.error() if entry else titles(page)}"
