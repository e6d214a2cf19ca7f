"""What changed since a signing: compared once, a moment after the last wish, told in a band."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.ledger import Ledger
from db.model.kinds import Act, read
from db.model.loop import Role
from db.model.period import read_period
from db.model.sign_off import Paper
from db.model.station_kinds import Exported, Printed
from desktop.context import Context
from desktop.figures import comparing
from desktop.figures.comparing import Comparing
from desktop.figures.gallery import Gallery
from desktop.figures.page import FiguresPage
from desktop.figures.signed_band import Known
from desktop.jobs import Cancelled, Tick
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.desktop.figures_book import QUARTER, shown, six_cases, wait_until_drawn
from tests.ledgers import PASSWORD
from tests.signing import sign

LONG = 20_000
PDF, WORKBOOK = "季度通报.pdf", "季度通报.xlsx"
PAPERS = {PDF: Paper(b"%PDF-1.4", 2), WORKBOOK: Paper(b"PK", 2)}


class Comparer:
    """Compares nothing, and waits for `gate` before it says so."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.broken_off: list[str] = []
        self.error: Exception | None = None
        self.at_once, self.most = 0, 0
        self.gate = threading.Event()
        self.gate.set()

    def compare(self, key: str, _ledger: Ledger, tick: Tick) -> Known:
        self.begun.append(key)
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        assert self.gate.wait(20)
        self.at_once -= 1
        try:
            tick(0, 0)
        except Cancelled:
            self.broken_off.append(key)
            raise
        if self.error is not None:
            raise self.error
        return Known(key, None, ())


@pytest.fixture
def comparer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Comparer]:
    made = Comparer()
    monkeypatch.setattr(comparing, "_compare", made.compare)
    yield made
    made.gate.set()


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Context]:
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    qtbot.waitUntil(lambda: not made.jobs.live(), timeout=LONG)


class Log(QObject):
    """What was told."""

    def __init__(self, told: Comparing) -> None:
        super().__init__(told)
        self.keys: list[str] = []
        self.errors: list[object] = []
        told.done.connect(self._known)
        told.failed.connect(self.errors.append)

    def _known(self, known: Known) -> None:
        self.keys.append(known.key)


def settled(qtbot: QtBot, context: Context, told: Comparing) -> None:
    qtbot.waitUntil(lambda: not told._timer.isActive() and not context.jobs.live(), timeout=LONG)


def test_stepping_over_periods_compares_the_last_alone(
    context: Context, comparer: Comparer, qtbot: QtBot
) -> None:
    told = Comparing(context, context)
    log = Log(told)
    for month in range(1, 13):
        told.want(f"2025-{month:02d}")
    settled(qtbot, context, told)
    assert comparer.begun == log.keys == ["2025-12"]


def test_an_answer_that_comes_late_is_dropped(
    context: Context, comparer: Comparer, qtbot: QtBot
) -> None:
    told = Comparing(context, context)
    log = Log(told)
    comparer.gate.clear()
    told.want(QUARTER)
    qtbot.waitUntil(lambda: comparer.at_once == 1, timeout=LONG)
    told.want("2026-03")
    told.want(QUARTER)  # the same again, of a book that went on
    qtbot.waitUntil(lambda: not told._timer.isActive())
    assert len(context.jobs.live()) == 1
    comparer.gate.set()
    qtbot.waitUntil(lambda: bool(log.keys), timeout=LONG)
    settled(qtbot, context, told)
    assert comparer.most == 1
    assert comparer.broken_off == [QUARTER]
    assert log.keys == [QUARTER]
    assert comparer.begun == [QUARTER, QUARTER]


def test_what_is_stopped_or_fails_late_tells_nothing(
    context: Context, comparer: Comparer, qtbot: QtBot
) -> None:
    told = Comparing(context, context)
    log = Log(told)
    comparer.error = Environment("disk_full")
    comparer.gate.clear()
    told.want(QUARTER)
    qtbot.waitUntil(lambda: comparer.at_once == 1, timeout=LONG)
    told.stop()
    comparer.gate.set()
    settled(qtbot, context, told)
    assert (log.keys, log.errors) == ([], [])


@pytest.fixture
def page(
    ledger: Ledger, context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FiguresPage]:
    """Show a quarter that is signed, without its charts."""
    six_cases(ledger)
    sign(ledger, QUARTER, PAPERS)
    monkeypatch.setattr(Gallery, "show_asked", lambda *_: None)
    yield from shown(context, qtbot)


def test_a_failure_is_told_in_the_band_and_the_next_comparison_puts_it_right(
    page: FiguresPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    band = page.signed.band

    def fail(*_: object) -> Known:
        raise Environment("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(comparing, "_compare", fail)
        page.refresh()
        wait_until_drawn(qtbot, page)
        assert "could not be compared" in band.told.text()
        assert "comparing" not in band.told.text()
        assert not band.back.isVisible()
        assert band.property("tone") == "danger"
    page.refresh()
    wait_until_drawn(qtbot, page)
    assert "unchanged since" in band.told.text()
    assert band.back.isVisible()
    assert band.property("tone") == "ok"


def test_what_could_not_be_read_is_read_when_the_page_is_shown_again(
    page: FiguresPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Environment("busy")

    tile = page.strip.tile("screening_resolution_rate")
    page.hide()
    page.filters.show_period(read_period("2025Q4"))
    with monkeypatch.context() as broken:
        broken.setattr("desktop.figures.page.standings", fail)
        page.show()
        assert page.notice.isVisible()
        page.hide()
    page.show()
    assert not page.notice.isVisible()
    assert tile.number.text() == "—"
    wait_until_drawn(qtbot, page)


def test_a_comparison_that_is_stopped_by_hand_is_told(
    page: FiguresPage, context: Context, comparer: Comparer, qtbot: QtBot
) -> None:
    comparer.gate.clear()
    page.signed.comparing.want(QUARTER)
    qtbot.waitUntil(lambda: comparer.at_once == 1, timeout=LONG)
    (job,) = context.jobs.live()
    job.cancel()
    with qtbot.waitSignal(job.finished, timeout=LONG):
        comparer.gate.set()
    assert "stopped" in page.signed.band.told.text()
    wait_until_drawn(qtbot, page)


def logged(context: Context, kind: type[Act]) -> list[Act | None]:
    found = context.ledger.logged(kind)
    return [read(one.kind, one.version, one.data, one.personal) for one in found]


def test_the_band_follows_a_job_that_writes(page: FiguresPage, context: Context) -> None:
    band = page.signed.band
    context._set_busy(True)
    for button in (band.back, band.papers):
        assert "job is writing" in button.toolTip()
        assert not button.isEnabled()
    context._set_busy(False)
    assert band.back.isEnabled()
    assert band.papers.isEnabled()


def test_a_signed_paper_waits_for_the_job_that_writes(
    page: FiguresPage, context: Context, tmp_path: Path
) -> None:
    dialog = page.signed.ask_where(PDF)
    out = tmp_path / "again.pdf"
    context._set_busy(True)
    dialog.fileSelected.emit(str(out))
    dialog.close()
    assert "has ended" in page.notice.text()
    assert not out.exists()
    assert logged(context, Printed) == []
    page.filters.show_period(read_period("2026-02"))  # the page goes on, the paper does not
    context._set_busy(False)
    assert out.read_bytes() == PAPERS[PDF].content
    (act,) = logged(context, Printed)
    assert isinstance(act, Printed)
    assert (act.view, act.cases) == (f"{QUARTER} {PDF}", 2)


def test_while_it_is_compared_again_the_signed_paper_leaves_with_what_the_book_says(
    page: FiguresPage, context: Context, comparer: Comparer, tmp_path: Path, qtbot: QtBot
) -> None:
    comparer.gate.clear()
    page.refresh()
    qtbot.waitUntil(lambda: comparer.at_once == 1, timeout=LONG)
    listed = page.signed.show_since()
    assert listed is not None, "what was known last"
    listed.close()
    dialog = page.signed.ask_where(PDF)
    dialog.fileSelected.emit(str(tmp_path / "again.pdf"))
    dialog.close()
    signed = context.ledger.reading.signed(QUARTER)
    (act,) = logged(context, Printed)
    assert signed is not None
    assert isinstance(act, Printed)
    assert (act.cases, act.head) == (2, signed.head)
    comparer.gate.set()
    wait_until_drawn(qtbot, page)


def test_it_is_not_taken_back_while_a_job_writes(page: FiguresPage, context: Context) -> None:
    dialog = page.signed.ask_back()
    dialog.form.set_values({"reason": "漏统计一件"})
    context._set_busy(True)
    dialog.accept()
    assert dialog.isVisible()
    assert context.ledger.reading.signed(QUARTER) is not None
    context._set_busy(False)
    dialog.accept()
    assert context.ledger.reading.signed(QUARTER) is None


def test_a_signed_workbook_leaves_as_a_table(
    page: FiguresPage, context: Context, tmp_path: Path
) -> None:
    dialog = page.signed.ask_where(WORKBOOK)
    dialog.fileSelected.emit(str(tmp_path / "again.xlsx"))
    dialog.close()
    head = context.ledger.reading.signed(QUARTER)
    assert head is not None
    assert logged(context, Exported) == [
        Exported(f"signed {QUARTER} {WORKBOOK}", 2, "meeting", head.head)
    ]
    assert logged(context, Printed) == []


def test_a_reader_takes_the_signed_paper_and_no_workbook(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    six_cases(ledger)
    sign(ledger, QUARTER, PAPERS)
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        context = Context(reader, theme, SettingsFile(tmp_path / "w.ini"))
        page = FiguresPage(context)
        qtbot.addWidget(page)
        page.refresh()
        with qtbot.waitSignal(page.signed.known, timeout=LONG):
            pass
        menu = page.signed.band.choose_paper()
        states = {action.text(): action.isEnabled() for action in menu.actions()}
        assert states == {f"Save {PDF}…": True, f"Save {WORKBOOK}…": False}
        assert "领导" in menu.actions()[1].toolTip()
        menu.close()
        assert not page.signed.band.back.isEnabled()
        qtbot.waitUntil(lambda: not context.jobs.live(), timeout=LONG)
