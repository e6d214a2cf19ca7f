"""The dialog of targets: what is typed, and what it says of what cannot be."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from desktop.context import Context
from desktop.figures.targets import Targets
from desktop.settings import SettingsFile
from desktop.theme import Theme

RATE = "screening_resolution_rate"


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def page(behind: QWidget, ledger: Ledger, theme: Theme, tmp_path: Path) -> Targets:
    context = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    return Targets(context, behind, "2026")


def own(ledger: Ledger, year: str = "2026") -> dict[str, Decimal | None]:
    return {one.indicator: one.value for one in ledger.reading.targets(year) if not one.outside}


@pytest.mark.parametrize(
    ("typed", "value"),
    [("８５％", "85"), ("62。5", "62.5"), (" 62.5 % ", "62.5"), ("９９．５", "99.5")],
)
def test_a_number_of_the_input_method_is_taken_plainly(
    page: Targets, ledger: Ledger, typed: str, value: str
) -> None:
    page.row(RATE).own.setText(typed)
    page.save.click()
    assert own(ledger)[RATE] == Decimal(value)


@pytest.mark.parametrize("typed", ["1_0", "1E+1", "-0", "NaN", "１２０"])
def test_what_is_no_number_is_marked_where_it_stands(
    page: Targets, ledger: Ledger, typed: str
) -> None:
    row = page.row(RATE)
    row.own.setText(typed)
    page.save.click()
    assert "no number from 0 to 100" in page.notice.text()
    marked = [line.property("wrong") for line in (row.own, row.outside)]
    assert marked == ["true", "false"]
    assert own(ledger)[RATE] == Decimal(95)


def test_a_year_beyond_all_periods_takes_no_target(page: Targets, ledger: Ledger) -> None:
    page.show_year("3000")
    page.row(RATE).own.setText("90")
    page.save.click()
    assert "“3000” is no year" in page.notice.text()
    assert own(ledger, "3000") == {}
