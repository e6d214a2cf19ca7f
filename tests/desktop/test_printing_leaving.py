"""Papers on their way from the Printing page: to a printer, past a writing job, to a dialog."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.station_kinds import Printed
from desktop.context import Context
from desktop.printing import work
from desktop.printing.options import Wanted
from desktop.printing.page import PrintingPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.ledgers import SCREENED, enter
from tests.printing_page import settle, shown

FIGURES = [("dispatch", "月度调度表"), ("bulletin", "季度通报")]


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[Context]:
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    made.jobs.close()


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> PrintingPage:
    enter(context.ledger, SCREENED)
    return shown(qtbot, context, FIGURES)


def test_a_printer_that_is_chosen_prints(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(work, "has_printer", lambda: True)
    page.options.print_button.click()
    (dialog,) = page.findChildren(QPrintDialog)
    out = tmp_path / "printed.pdf"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(out))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: page.notice.isVisible() and not context.jobs.live(), timeout=30_000)
    document = pypdfium2.PdfDocument(out.read_bytes())
    assert len(document) == page.view.page_count()
    document.close()
    assert len(context.ledger.logged(Printed)) == 1


def test_a_paper_leaves_only_when_the_job_that_writes_has_ended(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    out = tmp_path / "x.pdf"
    wanted: list[Wanted] = []
    page.options.save_asked.disconnect(page._ask_where)
    page.options.save_asked.connect(wanted.append)
    page.options.save_button.click()
    context._set_busy(True)
    page.save(wanted[0], str(out))
    qtbot.waitUntil(lambda: page.notice.isVisible() and not context.jobs.live(), timeout=10_000)
    assert not out.exists()
    assert context.ledger.logged(Printed) == []
    context._set_busy(False)
    assert out.exists()
    assert len(context.ledger.logged(Printed)) == 1
    settle(qtbot, context, page)


def test_papers_of_figures_are_listed_and_asked_for(page: PrintingPage, qtbot: QtBot) -> None:
    assert [link.text() for link in page.papers.links.values()] == ["月度调度表…", "季度通报…"]
    with qtbot.waitSignal(page.figures_asked) as asked:
        page.papers.links["bulletin"].click()
    assert asked.args == ["bulletin"]
    assert page.options.order().view == "summary"
    assert page.papers.list.currentItem().text() == "乡镇汇总台账"


def test_a_narrow_window_offers_papers_of_figures_among_the_options(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.resize(900, 640)
    page.options.paper.set_value("dispatch")
    with qtbot.waitSignal(page.figures_asked) as asked:
        page.options.paper.changed.emit()
    assert asked.args == ["dispatch"]
    assert page.options.paper.value() == "summary"
    assert page.options.order().view == "summary"
    settle(qtbot, context, page)
