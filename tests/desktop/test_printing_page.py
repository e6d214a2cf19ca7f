"""The Printing page: what it previews, and that nothing leaves without the book knowing."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db import demo
from db.errors import Environment
from db.ledger import Ledger
from db.model.kinds import Act, read
from db.model.mask import Mask
from db.model.selection import Selection
from db.model.station_kinds import Printed
from desktop.context import Context
from desktop.jobs import Cancelled
from desktop.printing import work
from desktop.printing.history import History
from desktop.printing.page import PrintingPage
from desktop.printing.preview import FIT
from desktop.printing.sheet import Order
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from tests.ledgers import ASSESSED, SCREENED, enter
from tests.printing_page import purpose, settle, shown


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[Context]:
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    made.jobs.close()


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> PrintingPage:
    demo.fill(context.ledger, 60, seed=3)
    return shown(qtbot, context)


def papers(ledger: Ledger) -> list[Printed]:
    """What the book says of papers, the newest first."""
    acts = [read(e.kind, e.version, e.data, e.personal) for e in ledger.logged(Printed)]
    return [act for act in acts if isinstance(act, Printed)]


def words_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "".join("".join(texts).split())


def test_the_page_shows_the_whole_ledger_masked_for_a_meeting(
    page: PrintingPage, context: Context
) -> None:
    assert page.view.page_count() > 1
    assert page.view.current_page() == 1
    assert 0 in page.view.drawn()
    assert "60" in page.options.facts.text()
    order = page.options.order()
    assert (order.view, order.mask, order.what, order.period) == (
        "summary",
        Mask.MEETING,
        "all",
        None,
    )
    assert page.options.caution.isVisible()
    assert not page.options.purpose.isVisible()
    assert papers(context.ledger) == []


def test_another_paper_brings_its_own_mask(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.options.masks.group.button(2).click()
    page.papers.list.setCurrentRow(5)
    assert page.options.order().view == "public"
    assert page.options.level() is Mask.PUBLIC
    assert not page.options.caution.isVisible()
    page.papers.list.setCurrentRow(2)
    assert page.options.level() is Mask.MEETING
    settle(qtbot, context, page)


def test_what_was_chosen_in_the_ledger_is_shown(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.show_selection(Selection(village="02"))
    settle(qtbot, context, page)
    count = context.ledger.reading.count(Selection(village="02"))
    assert 0 < count < 60
    assert page.options.facts.text().startswith(str(count))
    page.options.period.set_value("2025")
    assert page.options.order().shown.village == ""


def test_a_drive_is_called_by_its_quarter(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.show_selection(Selection(drive="2026Q1"))
    settle(qtbot, context, page)
    assert page.options.period.line.text() == "The drive of 2026年第一季度"
    page.show_selection(Selection(village="02"))
    settle(qtbot, context, page)
    assert page.options.period.line.text() == "As shown in the ledger"


def test_nothing_leaves_unmasked_without_a_purpose(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.options.masks.group.button(2).click()
    settle(qtbot, context, page)
    assert page.options.purpose.isVisible()
    page.options.save_button.click()
    assert page.options.purpose.error()
    assert page.window().findChildren(QFileDialog) == []
    assert papers(context.ledger) == []


def test_saving_asks_where_and_enters_the_paper_first(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page.options.masks.group.button(2).click()
    purpose(page, "向镇党委汇报")
    settle(qtbot, context, page)
    head = str(context.ledger.head)
    page.options.save_button.click()
    (dialog,) = page.window().findChildren(QFileDialog)
    out = tmp_path / "台账.pdf"
    dialog.fileSelected.emit(str(out))
    dialog.close()
    qtbot.waitUntil(lambda: out.exists() and not context.jobs.live(), timeout=10_000)
    (told,) = papers(context.ledger)
    assert told == Printed("ledger", "summary", 60, "none", head, 1, 0, "向镇党委汇报")
    assert f"账页码{head}" in words_of(out.read_bytes())
    assert str(out) in page.notice.text()


def test_numbered_copies_are_a_file_each(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    page.options.numbered.click()
    page.options.copies.set_value(3)
    page.options.first.set_value(7)
    wanted_numbers = page.options.numbers()
    assert wanted_numbers == (7, 8, 9)
    page.options.save_asked.connect(lambda wanted: page.save(wanted, str(tmp_path / "会.pdf")))
    page.options.save_asked.disconnect(page._ask_where)
    page.options.save_button.click()
    last = tmp_path / "会-009.pdf"
    qtbot.waitUntil(lambda: last.exists() and not context.jobs.live(), timeout=10_000)
    found = {path.name: path.read_bytes() for path in tmp_path.glob("会*.pdf")}
    assert sorted(found) == ["会-007.pdf", "会-008.pdf", "会-009.pdf"]
    assert "第8份" in words_of(found["会-008.pdf"])
    (told,) = papers(context.ledger)
    assert (told.copies, told.first_copy) == (3, 7)


def test_a_paper_that_cannot_be_entered_stays(
    page: PrintingPage,
    qtbot: QtBot,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(act: Act) -> None:
        raise Environment("disk_full")

    monkeypatch.setattr(context.ledger, "log", refuse)
    page.options.save_asked.disconnect(page._ask_where)
    page.options.save_asked.connect(lambda wanted: page.save(wanted, str(tmp_path / "x.pdf")))
    page.options.save_button.click()
    qtbot.waitUntil(lambda: page.notice.isVisible() and not context.jobs.live(), timeout=10_000)
    assert not (tmp_path / "x.pdf").exists()
    assert page.options.save_button.isEnabled()


def test_a_folder_that_is_gone_is_told(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    out = tmp_path / "gone" / "x.pdf"
    page.options.save_asked.disconnect(page._ask_where)
    page.options.save_asked.connect(lambda wanted: page.save(wanted, str(out)))
    page.options.save_button.click()
    qtbot.waitUntil(lambda: page.notice.isVisible() and not context.jobs.live(), timeout=10_000)
    assert str(out) in page.notice.text()


def test_without_a_printer_a_pdf_is_offered(
    page: PrintingPage, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "has_printer", lambda: False)
    page.options.print_button.click()
    assert page.notice.isVisible()
    (instead,) = page.notice.findChildren(Button)
    instead.click()
    (dialog,) = page.window().findChildren(QFileDialog)
    dialog.close()
    assert papers(context.ledger) == []


def test_printing_draws_every_page_of_every_copy(
    page: PrintingPage, qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    printer = work.new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(out))
    page.options.copies.set_value(2)
    page.options.print_asked.disconnect(page._print)
    page.options.print_asked.connect(lambda wanted: page.send(wanted, printer))
    page.options.print_button.click()
    assert not page.options.print_button.isEnabled()
    qtbot.waitUntil(lambda: page.notice.isVisible() and not context.jobs.live(), timeout=30_000)
    document = pypdfium2.PdfDocument(out.read_bytes())
    assert len(document) == 2 * page.view.page_count()
    width, height = document.get_page_size(0)
    document.close()
    assert (round(width), round(height)) == (842, 595)
    assert papers(context.ledger)[0].copies == 2
    assert page.options.print_button.isEnabled()


def test_printing_can_be_stopped(ledger: Ledger, qtbot: QtBot, tmp_path: Path) -> None:
    enter(ledger, SCREENED)
    made = work.make(ledger, Order(), (None,), lambda done, total: None)
    printer = work.new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        work.send(printer, made.copies, stop)


def test_unnumbered_copies_are_made_once(ledger: Ledger) -> None:
    enter(ledger, SCREENED)
    told: list[tuple[int, int]] = []
    made = work.make(ledger, Order(), (None, None), lambda *at: told.append(at))
    assert made.copies[0] is made.copies[1]
    assert told == sorted(told)
    assert told[-1] == (2, 2)


def test_progress_of_numbered_copies_never_goes_back(ledger: Ledger) -> None:
    demo.fill(ledger, 40, seed=1)
    told: list[tuple[int, int]] = []
    work.make(ledger, Order(), (1, 2, 3), lambda *at: told.append(at))
    assert told == sorted(told)
    assert told[-1] == (160, 160)


def test_while_a_job_writes_no_paper_leaves(page: PrintingPage, context: Context) -> None:
    context.busy = True
    context.busy_changed.emit(True)
    assert not page.options.print_button.isEnabled()
    assert page.options.print_button.toolTip()
    context.busy = False
    context.busy_changed.emit(False)
    assert page.options.print_button.isEnabled()


def test_a_new_entry_makes_the_preview_again(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    subject = context.ledger.new_case()
    context.record(subject, SCREENED)
    settle(qtbot, context, page)
    assert page.options.facts.text().startswith("61")
    page.hide()
    context.record(context.ledger.new_case(), SCREENED)
    assert not page._timer.isActive()
    page.show()
    settle(qtbot, context, page)
    assert page.options.facts.text().startswith("62")
    page.hide()


def test_the_preview_turns_and_zooms(page: PrintingPage, qtbot: QtBot) -> None:
    page.bar.page.setText("3")
    QTest.keyClick(page.bar.page, Qt.Key.Key_Return)
    assert page.view.current_page() == 3
    page.bar._back.click()
    assert page.view.current_page() == 2
    assert page.bar.page.text() == "2"
    page.bar.step_zoom(1)
    assert page.view.zoom() == 1.0
    page.bar.step_zoom(1)
    assert page.view.zoom() == 1.25
    assert page.view.current_page() == 2
    page.bar.zoom.set_code("fit")
    page.bar.zoom.picked.emit()
    assert page.view.zoom() == FIT
    page.view.go_to(99)
    assert not page.bar._next.isEnabled()
    qtbot.waitUntil(lambda: page.view.page_count() - 1 in page.view.drawn())


def test_ctrl_and_the_wheel_zoom(page: PrintingPage) -> None:
    wheel = QWheelEvent(
        page.view.viewport().rect().center().toPointF(),
        page.view.viewport().rect().center().toPointF(),
        page.view.rect().topLeft(),
        page.view.rect().bottomLeft(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    page.view.wheelEvent(wheel)
    assert page.view.zoom() in (0.75, 1.0)


def test_a_sign_without_a_glyph_is_told_beforehand(qtbot: QtBot, context: Context) -> None:
    context.record(context.ledger.new_case(), replace(SCREENED, facts="屋后\ue123沟"))
    made = shown(qtbot, context)
    assert "\ue123" in made.notice.text()


def test_an_empty_ledger_has_an_empty_paper(qtbot: QtBot, context: Context) -> None:
    made = shown(qtbot, context)
    assert made.view.page_count() == 1
    assert re.match(r"0\D+1\D", made.options.facts.text())


def test_a_narrow_window_chooses_the_paper_among_the_options(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    assert page.papers.isVisible()
    page.resize(900, 640)
    assert not page.papers.isVisible()
    assert page.options.paper.isVisible()
    page.options.paper.set_value("village")
    page.options.paper.changed.emit()
    assert page.options.order().view == "village"
    settle(qtbot, context, page)


def test_the_history_lists_what_left(page: PrintingPage, qtbot: QtBot, context: Context) -> None:
    context.log(Printed("ledger", "lead", 12, "none", "5:abc", 3, 7, "会议"))
    context.log(Printed("ledger", "public", 12, "public", "6:abd"))
    page.history_button.click()
    (dialog,) = page.window().findChildren(History)
    rows = dialog._fetch([0, 1])
    assert [list(row)[5] for row in rows] == ["1", "7–9"]
    assert [list(row)[7] for row in rows] == ["", "会议"]
    dialog.close()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_the_page_never_outgrows_a_small_screen(
    qtbot: QtBot, ledger: Ledger, tmp_path: Path, scale: float
) -> None:
    enter(ledger, SCREENED, ASSESSED)
    context = Context(ledger, Theme(scale), SettingsFile(tmp_path / "window.ini"))
    made = shown(qtbot, context)
    least = made.minimumSizeHint()
    assert least.width() <= 1366 - 72 * scale
    assert least.height() <= 768 - 28 * scale
    context.jobs.close()


def test_the_print_dialog_comes_first(
    page: PrintingPage, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "has_printer", lambda: True)
    page.options.print_button.click()
    (dialog,) = page.findChildren(QPrintDialog)
    assert dialog.isVisible()
    assert papers(context.ledger) == []
    dialog.reject()
    assert not dialog.isVisible()
