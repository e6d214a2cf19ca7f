"""Charts as they leave: what they say goes along, and the book takes each down before."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.indicator import EVERYTHING, Narrowing
from db.model.kinds import read
from db.model.loop import Role
from db.model.party import Party
from db.model.period import read_period
from db.model.station_kinds import Exported
from db.store.traits import PETITIONING
from desktop.charts.rows import RateRow
from desktop.context import Context
from desktop.figures import of_kinds, over_time
from desktop.figures.asked import Asked
from desktop.figures.chart_card import ChartCard
from desktop.figures.chart_leaving import KINDS, caption, save_chart
from desktop.figures.page import FiguresPage
from desktop.figures.picture import Shown
from desktop.narrowed import narrowed_to
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.figures_book import shown, six_cases, wait_until_drawn
from tests.ledgers import ASSESSED, ASSIGNED, PASSWORD, SCREENED, STATION, enter

SAID = re.compile(r">([^<>]+)</text>")


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    six_cases(ledger)
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[FiguresPage]:
    QGuiApplication.clipboard().clear()
    yield from shown(context, qtbot)


def logged(ledger: Ledger) -> list[Exported]:
    acts = [
        read(entry.kind, entry.version, entry.data, entry.personal)
        for entry in ledger.logged(Exported)
    ]
    return [act for act in acts if isinstance(act, Exported)]


def texts(svg: bytes) -> str:
    """Return all that an SVG says as one text: words that were broken are joined again."""
    return "".join(SAID.findall(svg.decode()))


def saved(card: ChartCard, kind: str, path: Path) -> bytes:
    dialog = card.ask_where("svg" if kind == "svg" else "png")
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return path.read_bytes() if path.exists() else b""


def test_a_saved_chart_says_what_it_shows_of_whom_and_until_when(
    page: FiguresPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    page.filters.village.set_code("01")
    page.filters.village.picked.emit()
    wait_until_drawn(qtbot, page)
    page.filters.show_period(read_period("2026Q1"), "2026-03-20")
    wait_until_drawn(qtbot, page)
    card, head = page.gallery.cards["months"], str(context.ledger.head)
    told = texts(saved(card, "svg", tmp_path / "图.svg"))
    assert told.startswith(f"{card.finding.text()}{card.line.text()}")
    assert "2026年第一季度, counted until 2026-3-20 · 青石桥村" in told
    assert f"{STATION}, head {head}" in told
    (act,) = logged(context.ledger)
    assert act == Exported("chart months 2026Q1 2026-03-20", 0, "public", head), "it shows no case"
    assert "图.svg" in page.notice.text()


def test_who_is_reported_against_stands_in_no_name_of_an_office(
    context: Context, tmp_path: Path
) -> None:
    sealed = replace(SCREENED, category="conduct", respondents=(Party("王大山"),))
    office = replace(ASSIGNED, office="镇纪委（王大山案）")
    for number in range(8):
        first = (Party(f"周老{number}"),)
        enter(context.ledger, replace(sealed, applicants=first), ASSESSED, office)
    asked = Asked(read_period("2026Q1"))
    shown = Shown(of_kinds.offices(context.ledger.reading, asked), asked)
    assert shown.picture.title == "镇纪委（王某案） has most: 0 of 8 resolved"
    assert {row.label for row in shown.picture.draw.rows if isinstance(row, RateRow)} == {
        "镇纪委（王某案）", ASSIGNED.office, "not assigned",
    }  # fmt: skip
    for kind in KINDS:
        out = tmp_path / f"图.{kind}"
        save_chart(context, "offices", shown, QSizeF(420, 220), out, kind)
        assert "大山".encode() not in out.read_bytes()
    assert "王某案" in texts((tmp_path / "图.svg").read_bytes())


def test_a_copy_carries_the_same_words_and_is_taken_down(
    page: FiguresPage, context: Context
) -> None:
    card = page.gallery.cards["funnel"]
    card.view.setFocus()
    QTest.keyClick(card.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QApplication.clipboard().mimeData()
    told = texts(bytes(data.data("image/svg+xml").data()))
    assert card.finding.text() in told
    assert f"{STATION}, head " in told
    assert "all cases" in told
    wide, _high = Image.open(BytesIO(bytes(data.data("image/png").data()))).size
    assert wide >= 2 * 420
    assert data.hasImage()
    assert [act.what for act in logged(context.ledger)] == ["chart funnel 2026Q1 2026-03-31"]
    menu = card.show_menu()
    menu.actions()[0].trigger()
    menu.close()
    assert len(logged(context.ledger)) == 2


def test_the_kind_that_was_chosen_is_written_whatever_the_name(
    page: FiguresPage, tmp_path: Path
) -> None:
    card = page.gallery.cards["categories"]
    assert saved(card, "svg", tmp_path / "图.v1").startswith(b"<?xml")
    assert saved(card, "png", tmp_path / "图.v2").startswith(b"\x89PNG")


def test_while_another_is_drawn_the_one_that_is_seen_leaves_under_its_own_name(
    page: FiguresPage, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    card = page.gallery.cards["months"]
    seen, old = card.finding.text(), Asked(read_period("2024"))
    read_next = over_time.months(context.ledger.reading, old)
    assert card.show_shown(Shown(read_next, old))
    assert card.finding.text() == read_next.title != seen
    dialog = card.ask_where("svg")
    assert dialog is not None
    (name,) = dialog.selectedFiles()
    assert Path(name).name == f"2026年第一季度 {seen.replace(':', ' ')}.svg"
    dialog.close()
    assert texts(saved(card, "svg", tmp_path / "图.svg")).startswith(seen)
    wait_until_drawn(qtbot, page)


def test_a_chart_that_cannot_be_written_is_told(page: FiguresPage, tmp_path: Path) -> None:
    card = page.gallery.cards["funnel"]
    assert saved(card, "png", tmp_path / "none" / "图.png") == b""
    assert page.notice.isVisible()
    assert "图.png" in page.notice.text()


def test_while_a_job_writes_nothing_leaves(
    page: FiguresPage, context: Context, tmp_path: Path
) -> None:
    card = page.gallery.cards["funnel"]
    dialog = card.ask_where("svg")
    assert dialog is not None
    context._set_busy(True)
    dialog.fileSelected.emit(str(tmp_path / "图.svg"))
    dialog.close()
    card.copy()
    assert page.notice.text() == context.occupied()
    context._set_busy(False)
    assert not (tmp_path / "图.svg").exists()
    assert QApplication.clipboard().image().isNull()
    assert logged(context.ledger) == []


def test_a_reader_is_told_so_before_and_gets_nothing(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    six_cases(ledger)
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    QGuiApplication.clipboard().clear()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        context = Context(reader, theme, SettingsFile(tmp_path / "w.ini"))
        for page in shown(context, qtbot):
            card = page.gallery.cards["funnel"]
            menu = card.show_menu()
            assert not any(action.isEnabled() for action in menu.actions() if action.text())
            assert "领导" in menu.actions()[0].text()
            menu.close()
            card.view.copy_asked.emit()
            assert "领导" in page.notice.text()
            assert QApplication.clipboard().image().isNull()
        assert logged(reader) == []


def test_filters_are_named_as_they_were_chosen(context: Context) -> None:
    names = {"02": "竹溪村"}
    assert narrowed_to(EVERYTHING, names) == []
    told = Narrowing(village="02", category="labour", sources=PETITIONING)
    assert narrowed_to(told, names) == ["竹溪村", "劳动争议", "All petitions"]
    assert narrowed_to(Narrowing(sources=("online",)), names)[0] not in ("", "online")


def test_a_caption_tells_the_last_day_where_no_other_was_chosen(context: Context) -> None:
    reading, asked = context.ledger.reading, Asked(read_period("2026-03"))
    shown = Shown(over_time.months(reading, asked), asked)
    first, _station = caption(reading, "A1-1:0", shown).foot
    assert first == "2026年3月, counted until 2026-3-31 · all cases"
