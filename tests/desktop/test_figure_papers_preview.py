"""The preview of a paper of figures: one at a time, of the last choice, tried again if it fails."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.ledger import Ledger
from db.model.mask import Mask
from db.model.period import Period, read_period
from desktop.context import Context
from desktop.figure_papers import asking, previewing
from desktop.figure_papers.choosing import Wanted
from desktop.figure_papers.previewing import Preview
from desktop.figure_papers.saving import Made
from desktop.jobs import Cancelled, Tick
from desktop.settings import SettingsFile
from desktop.theme import Theme

MONTH = Wanted("dispatch", read_period("2026-03"))
FORM = replace(MONTH, paper="zongzhi")
HEADS = {"dispatch": "1:month", "zongzhi": "2:form"}


class Maker:
    """Makes papers that wait for `gate`, and counts how many are made at the same time."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Mask, str]] = []
        self.broken_off: list[str] = []
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.at_once, self.most = 0, 0

    def make(
        self, _ledger: Ledger, paper: str, period: Period, mask: Mask, until: str, tick: Tick
    ) -> Made:
        self.asked.append((paper, period.key, mask, until))
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        assert self.gate.wait(20)
        self.at_once -= 1
        try:
            tick(0, 0)
        except Cancelled:
            self.broken_off.append(paper)
            raise
        if self.error is not None:
            raise self.error
        return Made(b"", HEADS[paper])


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Maker]:
    made = Maker()
    monkeypatch.setattr(previewing, "make_paper", made.make)
    yield made
    made.gate.set()


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Context]:
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    qtbot.waitUntil(lambda: not made.jobs.live(), timeout=20_000)


class Log(QObject):
    """What a preview told."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(preview)
        self.heads: list[str] = []
        self.errors: list[object] = []
        preview.done.connect(self._made)
        preview.failed.connect(self.errors.append)

    def _made(self, made: Made) -> None:
        self.heads.append(made.head)


@pytest.fixture
def preview(context: Context, maker: Maker) -> Iterator[Preview]:
    made = Preview(context, context)
    yield made
    maker.gate.set()
    made.stop()


def settled(qtbot: QtBot, context: Context, preview: Preview) -> None:
    def quiet() -> bool:
        return not preview._timer.isActive() and not context.jobs.live()

    qtbot.waitUntil(quiet, timeout=20_000)


def test_many_clicks_make_one_preview_of_the_last(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    log = Log(preview)
    for _ in range(5):
        preview.want(MONTH)
        preview.want(FORM)
    settled(qtbot, context, preview)
    assert log.heads == ["2:form"]
    assert [paper for paper, *_ in maker.asked] == ["zongzhi"]


def test_the_next_waits_for_the_one_that_is_being_made(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    log = Log(preview)
    maker.gate.clear()
    preview.want(MONTH)
    qtbot.waitUntil(lambda: maker.at_once == 1, timeout=20_000)
    preview.want(FORM)
    qtbot.waitUntil(lambda: not preview._timer.isActive())
    assert len(context.jobs.live()) == 1
    maker.gate.set()
    qtbot.waitUntil(lambda: log.heads == ["2:form"], timeout=20_000)
    settled(qtbot, context, preview)
    assert maker.most == 1
    assert log.heads == ["2:form"]


def test_what_is_not_wanted_any_more_is_broken_off(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    for wanted in (MONTH, FORM):
        maker.gate.clear()
        preview.want(wanted)
        qtbot.waitUntil(lambda: maker.at_once == 1, timeout=20_000)
        preview.stop()
        maker.gate.set()
        settled(qtbot, context, preview)
    assert maker.broken_off == ["dispatch", "zongzhi"]


def test_what_is_shown_is_not_made_again(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    """A workbook and a purpose change nothing of it; full names are hidden as for a meeting."""
    with qtbot.waitSignal(preview.done, timeout=20_000):
        preview.want(MONTH)
    settled(qtbot, context, preview)
    for same in (
        replace(MONTH, as_workbook=True),
        replace(MONTH, mask=Mask.NONE),
        replace(MONTH, mask=Mask.NONE, purpose="核对"),
    ):
        preview.want(same)
    settled(qtbot, context, preview)
    assert maker.asked == [("dispatch", "2026-03", Mask.MEETING, "")]
    with qtbot.waitSignal(preview.done, timeout=20_000):
        preview.want(replace(MONTH, until="2026-03-20"))
    settled(qtbot, context, preview)
    assert maker.asked[-1][-1] == "2026-03-20"


def test_what_failed_is_tried_again(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    log = Log(preview)
    maker.error = Environment("disk_full")
    with qtbot.waitSignal(preview.failed, timeout=20_000):
        preview.want(MONTH)
    settled(qtbot, context, preview)
    assert log.errors == [maker.error]
    maker.error = None
    with qtbot.waitSignal(preview.done, timeout=20_000):
        preview.want(MONTH)
    settled(qtbot, context, preview)
    assert log.heads == ["1:month"]


def test_the_failure_of_an_earlier_choice_is_not_told(
    preview: Preview, maker: Maker, context: Context, qtbot: QtBot
) -> None:
    log = Log(preview)
    maker.error = Environment("disk_full")
    maker.gate.clear()
    preview.want(MONTH)
    qtbot.waitUntil(lambda: maker.at_once == 1, timeout=20_000)
    preview.want(FORM)
    preview.stop()
    maker.gate.set()
    settled(qtbot, context, preview)
    assert log.errors == []
    assert len(maker.asked) == 1


@pytest.mark.parametrize("as_workbook", [False, True])
def test_the_making_of_a_paper_that_is_saved_can_be_stopped(
    ledger: Ledger, as_workbook: bool
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        asking._ready(replace(FORM, as_workbook=as_workbook), print, 1, ledger, stop)
