"""How returns are read: within which limits, for which drive, again when the ledger moved on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.exchange import imports as imports_module
from db.exchange import screening
from db.exchange.imports import imports
from db.exchange.reading_kinds import Limits
from db.ledger import Ledger
from db.model.selection import Selection
from desktop.context import Context
from desktop.exchange.page import ExchangePage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from tests.conftest import FrozenClock
from tests.exchange_page import (
    DOUBTS,
    FIRST,
    ZERO,
    click,
    new_ledger,
    read,
    record,
    returned,
    shown,
)
from tests.reading_here import ReaderHere, read_here

ALL = Selection()
Q1, Q2 = "2026Q1", "2026Q2"


@pytest.fixture
def ledger(tmp_path: Path, clock: FrozenClock) -> Iterator[Ledger]:
    with new_ledger(tmp_path / "账") as made:
        yield made


@pytest.fixture
def page(
    qtbot: QtBot, ledger: Ledger, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ExchangePage]:
    read_here(monkeypatch)
    context = Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))
    with shown(qtbot, context) as made:
        yield made


def test_the_drive_is_the_one_under_way_and_another_reads_again(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    read(page, qtbot, ZERO)
    assert page.preview.drive.drive() == Q1  # it ended two days ago and is handed in this week
    line = page.preview.drive.line
    offered = [code for code, _label, _words in line._choices]
    assert offered == [Q2, Q1, "none"]
    line.set_code(Q2)
    with qtbot.waitSignal(page.importing.offered):
        line.picked.emit()
    record(page, qtbot)
    assert [one.zero for one in ledger.reading.returns(Q2)] == [True]
    read(page, qtbot, DOUBTS)
    line.set_code("none")
    with qtbot.waitSignal(page.importing.offered):
        line.picked.emit()
    record(page, qtbot)
    assert imports(ledger)[0].drive == ""


def naming(folder: Path, *titles: str) -> list[Path]:
    """Write returns under these titles, each with a day that the title's quarter gives a year."""
    return [
        returned(folder / f"{number}.xlsx", title, "11月5日")
        for number, title in enumerate(titles, 1)
    ]


def test_the_quarter_that_the_files_agree_on_is_preset(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    last = "竹溪村2025年第四季度排查台账"
    read(page, qtbot, *naming(tmp_path, last, "上坪村2025年4季度", "茶亭村排查台账"))
    assert page.preview.drive.drive() == "2025Q4"
    assert not page.preview.quarter.isVisible()
    assert page._offer is not None
    days = [row.found_on for ret in page._offer.returns for row in ret.accepted]
    assert days == ["2025-11-05"] * 3


def test_files_that_speak_of_another_quarter_than_was_chosen_say_so_and_offer_it(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = naming(tmp_path, "竹溪村2025年第四季度排查台账", "上坪村2025年第四季度排查台账")
    with qtbot.waitSignal(page.importing.offered):
        page.take_files(paths, Q1)
    notice = page.preview.quarter
    assert page.preview.drive.drive() == Q1
    assert notice.text() == (
        "By their titles or days 2 files are about Fourth quarter of 2025; they are read for:"
        " First quarter of 2026."
    )
    (switch,) = notice.findChildren(Button)
    with qtbot.waitSignal(page.importing.offered):
        click(switch)
    assert page.preview.drive.drive() == "2025Q4"
    assert not notice.isVisible()


@pytest.mark.parametrize(
    ("days", "drive"),
    [
        (("2025.10.1", "2025.11.5", "2026.2.3"), "2025Q4"),
        (("2025.10.1", "2026.2.3", "2026.2.4", "2026.2.5"), "2026Q1"),
        (tuple(f"{year}.{month}.1" for year in (2024, 2025) for month in (2, 5, 8, 11)), ""),
        (("2025.2.1", "2025.5.1"), "2026Q1"),
        (("2026.4.1",) * 2, "2026Q2"),
    ],
)
def test_without_a_title_the_days_tell_the_quarter(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path, days: tuple[str, ...], drive: str
) -> None:
    read(page, qtbot, returned(tmp_path / "甲.xlsx", "排查台账", *days))
    assert page.preview.drive.drive() == drive


def test_a_quarter_that_was_reported_is_told_and_not_offered(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    screening.plan(ledger, Q1)
    screening.report(ledger, Q1, "2026-04-02")
    read(page, qtbot, *naming(tmp_path, "竹溪村2026年第一季度"))
    assert page.preview.drive.drive() == Q2
    assert "has been reported" in page.preview.quarter.text()
    assert page.preview.quarter.findChildren(Button) == []
    with qtbot.waitSignal(page.importing.offered):
        page.take_files([FIRST], Q1)
    assert not page.preview.record_button.isEnabled()
    assert "has been reported" in page.preview.record_button.toolTip()


def test_files_that_disagree_change_no_drive(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *naming(tmp_path, "竹溪村2025年第四季度", "上坪村2026年第一季度"))
    assert page.preview.drive.drive() == Q1
    assert page.preview.quarter.text().startswith(
        "By their titles or days 1 files are about Fourth"
    )


def test_a_quarter_to_come_is_told_but_not_offered(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(page, qtbot, *naming(tmp_path, "竹溪村2027年第一季度"))
    assert page.preview.drive.drive() == Q1
    assert page.preview.quarter.isVisible()
    assert page.preview.quarter.findChildren(Button) == []


def test_files_are_read_within_the_limits_of_the_settings(page: ExchangePage, qtbot: QtBot) -> None:
    context = page._context
    context.save_settings(replace(context.settings, reading_memory=512, reading_seconds=30))
    read(page, qtbot, ZERO)
    assert ReaderHere.given == Limits(512 * 2**20, 30.0)


def test_what_was_read_before_the_ledger_moved_on_is_read_again(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    for village in ("竹溪村", "上坪村"):
        (tmp_path / village).mkdir()
        returned(tmp_path / village / "甲.xlsx", village, "2026.3.1", "2026.3.2")
    read(page, qtbot, tmp_path / "竹溪村" / "甲.xlsx")
    assert page.preview.sum.numbers() == (2, 2, 0, 0)
    offer = imports_module.read_offer(ledger, [tmp_path / "上坪村" / "甲.xlsx"], Q1)
    imports_module.record_offer(ledger, offer)
    with qtbot.waitSignal(page.importing.offered):
        click(page.preview.record_button)
    qtbot.waitUntil(lambda: "read again" in page.preview.trouble.text())
    assert page.preview.sum.numbers() == (2, 0, 2, 0)
    assert ledger.reading.count(ALL) == 2
