"""The charts as they are drawn: only what changed, one after another, and past one that fails."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.ledger import Ledger
from db.model.period import read_period
from desktop.charts import drawing
from desktop.context import Context
from desktop.figures import gallery
from desktop.figures.page import FiguresPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.figures_book import shown, six_cases, wait_until_drawn
from tests.ledgers import another, enter


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    six_cases(ledger)
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[FiguresPage]:
    yield from shown(context, qtbot)


class Counter:
    """How often a signal of each chart came, by the chart's key."""

    def __init__(self, page: FiguresPage) -> None:
        self.drawn: list[str] = []
        for key, card in page.gallery.cards.items():
            self._count(card.view.drawn, key)

    def _count(self, signal: SignalInstance, key: str) -> None:
        signal.connect(lambda: self.drawn.append(key))


def test_a_job_that_writes_draws_nothing_and_reads_nothing(
    page: FiguresPage, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(page)
    reads: list[bool] = []
    monkeypatch.setattr(page, "_read", lambda: reads.append(True))
    context._set_busy(True)
    assert not page.sign_button.isEnabled()
    assert not page.targets_button.isEnabled()
    context._set_busy(False)
    assert page.targets_button.isEnabled()
    wait_until_drawn(qtbot, page)
    assert (counter.drawn, reads) == ([], [])


def test_what_a_job_worked_out_anew_is_read_when_the_page_is_shown_again(
    page: FiguresPage, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[bool] = []
    monkeypatch.setattr(page, "_read", lambda: reads.append(True))
    page.hide()
    context._set_busy(True)
    context._set_busy(False)
    assert reads == []
    page.show()
    assert reads == [True]


def test_another_definition_draws_no_chart(page: FiguresPage, qtbot: QtBot) -> None:
    counter = Counter(page)
    tile = page.strip.tile("screening_resolution_rate")
    tile.variant_asked.emit("screening_resolution_rate", "closed_out")
    wait_until_drawn(qtbot, page)
    standing = tile.standing()
    assert standing is not None
    assert standing.figure.indicator.variant == "closed_out"
    assert counter.drawn == []


def test_only_charts_whose_rows_changed_are_drawn(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    counter = Counter(page)
    page.refresh()
    wait_until_drawn(qtbot, page)
    assert counter.drawn == []
    enter(context.ledger, replace(another(30), village="01", on="2026-03-09"))
    page.refresh()
    wait_until_drawn(qtbot, page)
    assert len(counter.drawn) == len(set(counter.drawn))
    assert {"months", "heat", "funnel", "categories"} <= set(counter.drawn)
    assert not {"satisfaction", "mechanisms", "times"} & set(counter.drawn)


def test_a_chart_that_stays_opens_the_lists_of_what_is_asked_now(
    page: FiguresPage, qtbot: QtBot
) -> None:
    """The quarter and its March are resolved alike: one picture, two lists."""
    page.filters.show_period(read_period("2026-03"))
    wait_until_drawn(qtbot, page)
    card = page.gallery.cards["times"]
    counter = Counter(page)
    page.filters.show_period(read_period("2026Q1"))
    wait_until_drawn(qtbot, page)
    assert "times" not in counter.drawn
    assert card.view.chart is not None
    with qtbot.waitSignal(page.cases_asked) as asked:
        card.view.clicked.emit(card.view.chart.hits[0].key)
    assert asked.args[0].counted.period == "2026Q1"


def test_a_chart_that_cannot_be_drawn_stops_no_other(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    with monkeypatch.context() as patch:
        patch.setattr(drawing, "categories", broken)
        for page in shown(context, qtbot):
            cards = page.gallery.cards
            assert page.notice.isVisible()
            assert page.notice.text().startswith("“By category” could not be drawn.")
            undrawn = [key for key, card in cards.items() if card.view.chart is None]
            assert undrawn == ["categories"]
            menu = cards["categories"].show_menu()
            assert not any(action.isEnabled() for action in menu.actions())
            menu.close()
            counter = Counter(page)
            patch.undo()
            page.refresh()
            wait_until_drawn(qtbot, page)
            assert counter.drawn == ["categories"], "it is tried again, the others stay"


def test_charts_that_cannot_be_brought_in_are_told_and_tried_again(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise ImportError

    with monkeypatch.context() as patch:
        patch.setattr(gallery, "warm", missing)
        for page in shown(context, qtbot):
            cards = page.gallery.cards.values()
            assert page.notice.isVisible()
            assert "ImportError" in page.notice.text()
            assert all(card.picture() is not None for card in cards)
            assert all(card.view.chart is None for card in cards)
            patch.undo()
            page.refresh()
            wait_until_drawn(qtbot, page)
            assert all(card.view.chart is not None for card in cards)


def test_what_could_not_be_read_is_told_until_it_is(
    page: FiguresPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unread() -> None:
        raise Environment("disk_full", file="ledger.db")

    with monkeypatch.context() as patch:
        patch.setattr(page, "_read", unread)
        page.refresh()
    assert page.notice.isVisible()
    page.refresh()
    wait_until_drawn(qtbot, page)
    assert not page.notice.isVisible()
    page.notice.tell("another sentence")
    page.refresh()
    wait_until_drawn(qtbot, page)
    assert page.notice.isVisible(), "what others told stays"
