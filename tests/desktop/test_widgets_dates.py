"""Dates are read as people type them and nothing else is taken for one."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.dates import DateField, read_date

Show = Callable[[QWidget], None]


@pytest.mark.parametrize(
    "typed",
    [
        "2026-03-05",
        "2026.3.5",
        "2026/3/5",
        "20260305",
        "2026年3月5日",
        "2026年3月5",
        " 2026-3-05 ",
    ],
)
def test_a_day_is_read(typed: str) -> None:
    assert read_date(typed) == "2026-03-05"


@pytest.mark.parametrize("typed", ["2026-03", "2026.3", "202603", "2026年3月"])
def test_a_month_stays_a_month(typed: str) -> None:
    assert read_date(typed) == "2026-03"


@pytest.mark.parametrize(
    "typed",
    ["", "2026", "2026-13", "2026-02-30", "3-5", "20260230", "2026-03-05x", "昨天", "0000-01"],
)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_date(typed) == ""


@given(st.dates())
def test_every_day_in_iso_form_is_itself(day: date) -> None:
    assert read_date(day.isoformat()) == day.isoformat()


@given(st.text())
def test_reading_never_fails(typed: str) -> None:
    found = read_date(typed)
    assert found == "" or len(found) in (7, 10)


@pytest.fixture
def field(show: Show, theme: Theme) -> DateField:
    made = DateField(theme, "on", "日期")
    made.resize(200, 80)
    show(made)
    return made


def test_a_typed_date_is_tidied_when_left(field: DateField) -> None:
    QTest.keyClicks(field.line, "20260305")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "2026-03-05"


def test_an_unreadable_date_stays_and_is_complained_of(field: DateField) -> None:
    QTest.keyClicks(field.line, "2026-02-30")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "2026-02-30"
    assert field.value() == ""
    assert not field.is_empty()
    assert field.problem() != ""


def test_a_field_of_days_takes_no_month(qtbot: QtBot, theme: Theme) -> None:
    field = DateField(theme, "on", "日期", months=False)
    qtbot.addWidget(field)
    field.set_value("2026-03")
    assert field.value() == ""
    assert field.problem() != ""


@pytest.mark.usefixtures("clock")
def test_the_calendar_opens_at_today_and_gives_the_day(field: DateField, qtbot: QtBot) -> None:
    popup = field.open_calendar()
    assert popup.month.selectedDate() == QDate(2026, 4, 2)
    with qtbot.waitSignal(field.changed):
        popup.month.clicked.emit(QDate(2026, 4, 9))
    assert field.value() == "2026-04-09"
    assert not popup.isVisible()


def test_the_calendar_opens_at_the_day_typed(field: DateField) -> None:
    field.set_value("2025-12-31")
    popup = field.open_calendar()
    assert popup.month.selectedDate() == QDate(2025, 12, 31)
    popup.close()
