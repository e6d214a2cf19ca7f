"""The charts of the Figures page: what they say, what a click opens, when they are drawn."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db import demo
from db.ledger import Ledger
from db.model.indicator import EVERYTHING, Narrowing
from db.model.period import read_period
from desktop.charts.look import JOIN
from desktop.context import Context
from desktop.figures import gallery
from desktop.figures.chart_card import ChartCard
from desktop.figures.page import FiguresPage
from desktop.figures.picture import Shown
from desktop.figures.tile import Tile
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.figures_book import cases_behind, shown, six_cases, wait_until_drawn


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return six_cases(ledger)


@pytest.fixture
def crowded(ledger: Ledger) -> Ledger:
    demo.fill(ledger, 80, seed=4)
    return ledger


@pytest.fixture
def charts(context: Context, qtbot: QtBot) -> Iterator[FiguresPage]:
    """Show the page with all that is on it."""
    yield from shown(context, qtbot)


def numbers(tile: Tile) -> tuple[str, str, str]:
    return tile.number.text(), tile.numerator.text(), tile.denominator.text()


def test_every_part_of_every_chart_is_its_list_and_opens_it(
    crowded: Ledger, charts: FiguresPage, qtbot: QtBot
) -> None:
    charts.filters.show_period(read_period("2025"))
    wait_until_drawn(qtbot, charts)
    reading = crowded.reading
    for card in charts.gallery.cards.values():
        picture, chart = card.picture(), card.view.chart
        assert picture is not None
        assert chart is not None
        for part in picture.behind.values():
            assert part.number == len(reading.members(part.counted)) > 0
        for hit in chart.hits:
            if JOIN in hit.key:
                _assert_choice(card, hit.key, charts, qtbot)
                continue
            with qtbot.waitSignal(charts.cases_asked) as asked:
                card.view.clicked.emit(hit.key)
            (selection,) = asked.args
            assert selection.counted is not None
            ids = {int(one) for one in reading.ids(selection)}
            assert ids == cases_behind(crowded, selection.counted)
    drawn = {key for key, card in charts.gallery.cards.items() if not card.view.chart.empty}  # type: ignore[union-attr]
    assert {"months", "categories", "heat", "funnel", "times", "satisfaction"} <= drawn


def _assert_choice(card: ChartCard, key: str, page: FiguresPage, qtbot: QtBot) -> None:
    """Parts that are drawn as one are offered one by one."""
    picture = card.picture()
    assert picture is not None
    parts = picture.parts(key)
    menu = card.choose_part(parts)
    assert len(menu.actions()) == len(parts) == len(key.split(JOIN))
    most = max(parts, key=lambda part: part.number)
    with qtbot.waitSignal(page.cases_asked) as asked:
        menu.actions()[0].trigger()
    menu.close()
    assert asked.args[0].counted is not None
    assert menu.actions()[0].text().endswith(f": {most.number}")


def test_charts_say_a_finding_and_nothing_where_there_is_nothing(
    subjects: list[str], charts: FiguresPage, qtbot: QtBot
) -> None:
    cards = charts.gallery.cards
    assert cards["months"].finding.text() == "Most were registered in month 3: 6"
    assert cards["funnel"].finding.text() == "4 resolved, 0 revisited"
    assert cards["times"].finding.text() == "Half were resolved within 10 days"
    assert cards["heat"].finding.text() == "Most were registered in 青石桥村、竹溪村"
    assert cards["satisfaction"].view.chart is not None
    assert cards["satisfaction"].view.chart.empty
    charts.filters.show_period(read_period("2024"))
    wait_until_drawn(qtbot, charts)
    assert cards["months"].finding.text() == "Nothing was registered or resolved in this period"
    assert all(card.view.chart is not None and card.view.chart.empty for card in cards.values())


def test_a_click_means_what_is_drawn_not_what_is_read_meanwhile(
    subjects: list[str], charts: FiguresPage, qtbot: QtBot
) -> None:
    card = charts.gallery.cards["categories"]
    before = card.picture()
    assert before is not None
    key = next(iter(before.behind))
    other = replace(before, draw=replace(before.draw, rows=()), behind={})
    assert card.show_shown(Shown(other, charts.asked()))
    with qtbot.waitSignal(charts.cases_asked) as asked:
        card.view.clicked.emit(key)
    assert asked.args == [before.behind[key].selection]


def test_findings_come_before_what_draws_has_been_brought_in(
    subjects: list[str], context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = threading.Event()
    monkeypatch.setattr(gallery, "warm", lambda: ready.wait(20))
    page = FiguresPage(context)
    qtbot.addWidget(page)
    page.show()
    cards = page.gallery.cards.values()
    qtbot.waitUntil(lambda: all(card.picture() is not None for card in cards))
    assert page.gallery.busy()
    assert all(card.view.chart is None for card in cards)
    menu = next(iter(cards)).show_menu()
    assert not menu.actions()[0].isEnabled()
    menu.close()
    drawn: list[bool] = []
    for card in cards:
        card.view.drawn.connect(lambda: drawn.append(page.gallery.busy()))
    with qtbot.waitSignal(page.gallery.finished, timeout=20_000):
        ready.set()
    wait_until_drawn(qtbot, page)
    assert len(drawn) == len(cards)
    page.close()


def test_filters_narrow_figures_and_charts_alike(
    subjects: list[str], charts: FiguresPage, qtbot: QtBot
) -> None:
    charts.filters.village.set_code("01")
    charts.filters.village.picked.emit()
    wait_until_drawn(qtbot, charts)
    assert charts.asked().narrowing == Narrowing(village="01")
    assert numbers(charts.strip.tile("screening_resolution_rate")) == ("66.67%", "2", "3")
    months = charts.gallery.cards["months"].picture()
    assert months is not None
    assert sum(part.number for key, part in months.behind.items() if "found" in key) == 4
    charts.filters.source.set_code("petitions")
    charts.filters.source.picked.emit()
    wait_until_drawn(qtbot, charts)
    assert numbers(charts.strip.tile("online_share")) == ("100.00%", "1", "1")
    assert numbers(charts.strip.tile("screening_resolution_rate"))[0] == "—"
    for line in (charts.filters.village, charts.filters.source):
        line.set_code("")
        line.picked.emit()
    wait_until_drawn(qtbot, charts)
    assert charts.asked().narrowing == EVERYTHING
    assert numbers(charts.strip.tile("screening_resolution_rate"))[2] == "6"


def test_periods_are_stepped_through_and_change_their_length(
    subjects: list[str], charts: FiguresPage, qtbot: QtBot
) -> None:
    charts.filters.before.click()
    assert charts.asked().period.key == "2025Q4"
    charts.filters.after.click()
    charts.filters.after.click()
    assert charts.asked().period.key == "2026Q2"
    assert charts.asked().cut_off == "2026-04-02", "what has not come yet is not counted"
    assert not charts.filters.after.isEnabled()
    assert not charts.sign_button.isEnabled()
    assert "2026-6-30" in charts.sign_button.toolTip()
    charts.filters.kind.setFocus()
    QTest.keyClick(charts.filters.kind, Qt.Key.Key_3)
    assert charts.asked().period.key == "2026"
    QTest.keyClick(charts.filters.kind, Qt.Key.Key_1)
    assert charts.asked().period.key == "2026-04"
    charts.filters.period.set_code("2026-03")
    charts.filters.period.picked.emit()
    wait_until_drawn(qtbot, charts)
    assert numbers(charts.strip.tile("screening_resolution_rate")) == ("66.67%", "4", "6")
    months = charts.gallery.cards["months"]
    assert months.finding.text() == "2026年3月: 6 registered, 4 resolved"
