"""A district's year in the real window: taken in, counted, signed, printed, and put right later."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from db.exchange.sign_off import signed_paper
from db.ledger import Ledger
from db.model.indicator import DENOMINATOR, NUMERATOR
from db.model.period import read_period
from db.model.station_kinds import Printed
from desktop.case.page import CasePage
from desktop.case.stepform import StepForm
from desktop.context import Context
from desktop.exchange.page import ExchangePage
from desktop.figure_papers.dialog import PapersDialog
from desktop.figures.page import FiguresPage
from desktop.figures.since_signing import SinceSigning
from desktop.figures.tile import Tile
from desktop.main_window import EXCHANGE, FIGURES, LEDGER, MainWindow
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.conftest import FrozenClock
from tests.desktop.figures_book import cases_behind, wait_until_drawn
from tests.figure_papers import texts

pytestmark = pytest.mark.journey
LONG = 60_000
WORKBOOK = Path(__file__).parent.parent / "data" / "district-2025.xlsx"
YEAR, RATE, YEARLY = "2025", "screening_resolution_rate", "年度报告数据表.pdf"
# What the district reported of its year: its figures, each with numerator and denominator.
REPORTED = {
    RATE: ("88.65%", "289", "326"),
    "agreement_rate": ("35.28%", "115", "326"),
    "first_petition_resolution_rate": ("62.13%", "251", "404"),
    "timely_acceptance_rate": ("100.00%", "521", "521"),
    "online_share": ("84.64%", "441", "521"),
    "satisfaction_rate": ("89.00%", "267", "300"),
}


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, clock: FrozenClock, tmp_path: Path) -> Iterator[MainWindow]:
    clock.set("2026-01-12T09:12:00")
    ledger, _code = Ledger.create(
        tmp_path / "台账", "鹤城区信访工作站", "HC", (), "周站长", "horse battery 7"
    )
    context = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    shown = MainWindow(context)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    context.jobs.close()
    shown.closing.done.emit()
    ledger.close()


def test_a_district_reports_its_year(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ledger = window._context.ledger
    take_the_workbook_in(window, qtbot)
    page = show_the_year(window, qtbot)
    assert {key: numbers(page.strip.tile(key)) for key in REPORTED} == REPORTED
    assert page.strip.tile("repeat_petitions").number.text() == "101 件次"

    a_number_opens_its_cases(window, page)
    set_a_target(page)
    sign_the_year(window, page, qtbot)
    out = tmp_path / "年度表.pdf"
    print_the_yearly_table(window, page, out, qtbot)

    no = reopen_a_case(window)
    the_signed_figures_stay(window, page, no, qtbot)
    again = tmp_path / "年度表再印.pdf"
    print_the_yearly_table(window, page, again, qtbot)
    assert again.read_bytes() == out.read_bytes()
    assert len(ledger.logged(Printed)) == 2
    assert ledger.check() == []


def take_the_workbook_in(window: MainWindow, qtbot: QtBot) -> None:
    window.go(EXCHANGE)
    page = window.page(EXCHANGE)
    assert isinstance(page, ExchangePage)
    with qtbot.waitSignal(page.importing.offered, timeout=LONG):
        page.take_files([WORKBOOK])
    with qtbot.waitSignal(page.importing.recorded, timeout=LONG):
        click(page.preview.record_button)
    qtbot.waitUntil(lambda: not window._context.jobs.live(), timeout=LONG)


def show_the_year(window: MainWindow, qtbot: QtBot) -> FiguresPage:
    window.go(FIGURES)
    page = window.page(FIGURES)
    assert isinstance(page, FiguresPage)
    page.filters.show_period(read_period(YEAR))
    wait_until_drawn(qtbot, page)
    return page


def numbers(tile: Tile) -> tuple[str, str, str]:
    return tile.number.text(), tile.numerator.text(), tile.denominator.text()


def a_number_opens_its_cases(window: MainWindow, page: FiguresPage) -> None:
    reading = window._context.ledger.reading
    tile = page.strip.tile(RATE)
    for button, side, count in (
        (tile.numerator, NUMERATOR, 289),
        (tile.denominator, DENOMINATOR, 326),
    ):
        window.go(FIGURES)
        click(button)
        assert window.shell.current_key() == LEDGER
        table = window.ledger_page.listing.model
        ids = {table.id_at(row) for row in range(table.rowCount())}
        assert len(ids) == table.rowCount() == count
        assert ids == cases_behind(
            window._context.ledger, reading.figure(RATE, read_period(YEAR)).behind(side)
        )
    window.go(FIGURES)


def set_a_target(page: FiguresPage) -> None:
    dialog = page.ask_targets()
    dialog.row(RATE).own.setText("85")
    click(dialog.save)
    tile = page.strip.tile(RATE)
    assert (tile.target.text(), tile.status.text()) == ("aim 85%", "✓ on target")


def sign_the_year(window: MainWindow, page: FiguresPage, qtbot: QtBot) -> None:
    wait_until_drawn(qtbot, page)
    dialog = page.ask_sign_off()
    assert not dialog.primary.isEnabled()
    dialog.tick.click()
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        click(dialog.primary)
    wait_until_drawn(qtbot, page)
    signed = window._context.ledger.reading.signed(YEAR)
    assert signed is not None
    assert list(signed.papers or {}) == [YEARLY, YEARLY.replace(".pdf", ".xlsx")]
    assert page.sign_button.text() == "Signed off"


def print_the_yearly_table(window: MainWindow, page: FiguresPage, out: Path, qtbot: QtBot) -> None:
    click(page.print_button)
    (dialog,) = [one for one in window.findChildren(PapersDialog) if one.isVisible()]
    qtbot.waitUntil(lambda: dialog.view.page_count() > 0, timeout=LONG)
    where = dialog.ask_path()
    assert where is not None
    where.fileSelected.emit(str(out))
    where.close()
    qtbot.waitUntil(lambda: out.exists() and not window._context.jobs.live(), timeout=LONG)
    assert str(out) in page.notice.text()
    assert out.read_bytes() == signed_paper(window._context.ledger, YEAR, YEARLY)
    plain = "".join(texts(out.read_bytes()))
    assert "88.65%289/326" in plain


def reopen_a_case(window: MainWindow) -> str:
    """Record that a resolved case had flared up before the year was over, and return its number."""
    reading = window._context.ledger.reading
    figure = reading.figure(RATE, read_period(YEAR))
    row = reading.rows(sorted(cases_behind(window._context.ledger, figure.behind()))[:1])[0]
    window.open_case(row.subject)
    page = window.page("case")
    assert isinstance(page, CasePage)
    page.fill_menu()
    next(action for action in page.menu.actions() if action.data() == "Reopened").trigger()
    form = page.flow.form
    assert isinstance(form, StepForm)
    form.field("on").set_value("2025-12-30")
    form.field("reason").set_value("flared_up")
    form.field("detail").set_value("年底又起争执。")
    form.submitted.emit()
    assert reading.case(row.subject).state.stage == "resolving"
    return row.no


def the_signed_figures_stay(window: MainWindow, page: FiguresPage, no: str, qtbot: QtBot) -> None:
    window.go(FIGURES)
    tile = page.strip.tile(RATE)
    qtbot.waitUntil(tile.signed.isVisible, timeout=LONG)
    assert numbers(tile) == ("88.34%", "288", "326")
    assert tile.signed.text() == "signed 88.65%"
    signed = window._context.ledger.reading.signed(YEAR)
    assert signed is not None
    (kept,) = [figure.shown for figure in signed.figures if figure.name == RATE]
    assert kept == "88.65%"
    wait_until_drawn(qtbot, page)
    click(tile.signed)
    (dialog,) = window.findChildren(SinceSigning)
    assert [button.text() for button in dialog.why.cases] == [no]
    click(dialog.why.cases[0])
    assert window.shell.current_key() == LEDGER
    assert window.ledger_page.listing.model.rowCount() == 1
    window.go(FIGURES)


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
