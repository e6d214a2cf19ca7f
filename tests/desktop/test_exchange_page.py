"""The Exchange page: files in, a look at them, recording, what can be done about an import."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.exchange import imports as imports_module
from db.exchange.imports import imports
from db.exchange.reading_kinds import Known, Return
from db.ledger import Ledger
from db.model.selection import Selection
from desktop.context import Context
from desktop.exchange.page import ExchangePage
from desktop.jobs import Tick
from desktop.settings import SettingsFile
from desktop.theme import SCALES, Theme
from desktop.widgets.shell import Place, Shell
from tests.conftest import FrozenClock, Show
from tests.exchange_page import (
    BARE,
    DOUBTS,
    FIRST,
    ZERO,
    click,
    column_of,
    expected,
    files,
    new_ledger,
    read,
    record,
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
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "loopbook.ini"))


@pytest.fixture
def page(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[ExchangePage]:
    read_here(monkeypatch)
    with shown(qtbot, context) as made:
        yield made


def at(page: ExchangePage, path: Path) -> None:
    """Choose a file in the preview."""
    table = page.preview.files.table
    table.select_row(column_of(table, 0).index(path.name))


# Files in


def test_the_empty_page_says_what_belongs_there_and_its_button_asks_for_files(
    page: ExchangePage, qtbot: QtBot
) -> None:
    assert page.start.empty.isVisible()
    click(page.start.empty_choose)
    (dialog,) = page.window().findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    with qtbot.waitSignal(page.importing.offered):
        dialog.filesSelected.emit([str(FIRST), str(ZERO)])
    dialog.close()
    assert column_of(page.preview.files.table, 0) == [FIRST.name, ZERO.name]


def dropped(kind: type, paths: list[Path]) -> tuple[QMimeData, Callable[[], QDropEvent]]:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    where = QPoint(9, 9) if kind is QDragEnterEvent else QPointF(9, 9)
    none = Qt.KeyboardModifier.NoModifier
    return mime, lambda: kind(where, action, mime, left, none)


def test_files_and_folders_let_go_anywhere_are_read_together(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "各村"
    folder.mkdir()
    for path in (FIRST, ZERO):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "~$01.xlsx").write_bytes(b"lock")
    (folder / "说明.docx").write_bytes(b"no table")
    (folder / "照片").mkdir()
    _mime, enter = dropped(QDragEnterEvent, [folder, DOUBTS])
    event = enter()
    page.dragEnterEvent(event)  # type: ignore[arg-type]  # made as that kind
    assert event.isAccepted()
    assert page._veil.isVisible()
    _mime, let_go = dropped(QDropEvent, [folder, DOUBTS])
    with qtbot.waitSignal(page.importing.offered):
        page.dropEvent(let_go())
    assert not page._veil.isVisible()
    assert column_of(page.preview.files.table, 0) == [FIRST.name, ZERO.name, DOUBTS.name]
    passed = page.preview.trouble.text()
    assert passed == "2 files of the folder are no tables: 照片、说明.docx"


def test_a_folder_without_tables_is_said_to_have_none(page: ExchangePage, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    page.take_files([tmp_path / "空"])
    assert page.start.notice.text() == "There is no table in this folder."
    assert page._context.jobs.live() == ()


class SlowReader(ReaderHere):
    """Never ends by itself; as the real one it lets the waiting caller stop it."""

    def read(self, path: Path, known: Known, wait: Callable[[], None]) -> Return:
        while True:
            wait()


def test_reading_shows_how_far_it_is_and_stops_within_a_second(
    page: ExchangePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports_module, "Reader", SlowReader)
    page.take_files([FIRST, ZERO])
    qtbot.waitUntil(lambda: "1 of 2" in page.band.told.text())
    assert page.start.empty_choose.isEnabled()
    begun = time.monotonic()
    with qtbot.waitSignal(page.importing.told):
        click(page.band.cancel_button)
    assert time.monotonic() - begun < 1
    assert page.start.notice.text() == "Reading was stopped. Nothing was changed."
    qtbot.waitUntil(page.band.isHidden)
    assert page.start.isVisible()


def test_the_dialog_shows_tables_in_every_language(
    page: ExchangePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (("Returns", "All files"), ("上报表", "所有文件")):
        told = iter(words)
        monkeypatch.setattr(page, "tr", lambda text, told=told: next(told, text))
        page.choose_files()
    for dialog in page.window().findChildren(QFileDialog):
        tables, everything = dialog.nameFilters()
        assert "*.xlsx" in tables.partition(" (")[2].removesuffix(")").split()
        assert everything.endswith(" (*)")
        dialog.close()


# The preview


def test_the_preview_adds_up_file_by_file_and_in_all(page: ExchangePage, qtbot: QtBot) -> None:
    read(page, qtbot, *files())
    told = expected()
    accepted = sum(len(one["accepted"]) for one in told)
    queried = sum(len({query["row"] for query in one["queried"]}) for one in told)
    out = sum(n for one in told for why, n in one["excluded"].items() if why != "no_header")
    preview = page.preview
    assert preview.sum.numbers() == (accepted + queried + out, accepted, queried, out)
    assert (accepted, queried) == (98, 12)
    words = f"Record {accepted} cases, ask about {queried} rows"
    assert preview.record_button.text() == words
    table = preview.files.table
    assert column_of(table, 0) == [one["file"] for one in told]
    for row, one in enumerate(told):
        if "no_header" not in one["excluded"]:
            count = len(one["accepted"])
            assert column_of(table, 2)[row] == (str(count) if count else "")
    assert page._context.ledger.reading.count(ALL) == 0


def test_a_file_that_gives_nothing_says_why_and_the_others_are_read(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 nothing")
    read(page, qtbot, tmp_path / "坏.xlsx", BARE, FIRST)
    preview = page.preview
    assert column_of(preview.files.table, 1) == [
        "damaged, not read",
        "no header row, not read",
        "15",
    ]
    assert preview.detail.obstacle.text().startswith("坏.xlsx is damaged")
    at(page, BARE)
    assert "headings over the columns" in preview.detail.obstacle.text()
    at(page, FIRST)
    assert not preview.detail.obstacle.isVisible()
    assert preview.record_button.text() == "Record 12 cases"


def test_rows_are_shown_by_what_becomes_of_them_with_number_and_reason(
    page: ExchangePage, qtbot: QtBot
) -> None:
    read(page, qtbot, FIRST, DOUBTS)
    detail = page.preview.detail
    detail.chips.chips["left_out"].click()
    told = column_of(detail.rows, 5)
    assert [int(number) for number in column_of(detail.rows, 0)] == [16, 17, 18]
    assert [words.partition("：")[0] for words in told] == ["totals", "notes", "signatures"]
    at(page, DOUBTS)
    detail.chips.chips["queried"].click()
    assert column_of(detail.rows, 0) == ["3", "5", "6", "8", "9", "11", "12"]
    reasons = column_of(detail.rows, 5)
    assert "2026.2.30" in reasons[0]
    assert "鸡毛蒜皮" in reasons[2]
    assert reasons[3] == "Facts in brief is empty"
    detail.chips.chips["all"].click()
    assert column_of(detail.rows, 0) == [str(number) for number in range(2, 14)]


def test_no_whole_phone_is_shown(page: ExchangePage, qtbot: QtBot) -> None:
    read(page, qtbot, DOUBTS)
    detail = page.preview.detail
    phones = next(one for one in expected() if one["file"] == DOUBTS.name)["accepted"]
    first = phones[0]["applicants"][0]["phone"]
    assert first
    detail.chips.chips["columns"].click()
    samples = column_of(detail.columns.table, 1)
    assert any(f"{first[:3]}****{first[-4:]}" in text for text in samples)
    assert not any(first in text for text in samples)


def test_esc_leaves_without_writing(page: ExchangePage, qtbot: QtBot) -> None:
    read(page, qtbot, FIRST)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.preview, Qt.Key.Key_Escape)
    assert page.start.isVisible()
    assert page._context.ledger.reading.count(ALL) == 0


# Recording


def test_recording_ends_where_the_import_can_be_worked_on(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    read(page, qtbot, *files())
    record(page, qtbot)
    assert (ledger.reading.count(ALL), ledger.reading.waiting()) == (98, 12)
    start = page.start
    assert start.isVisible()
    assert start.notice.text().startswith("98 cases were recorded. 12 rows wait for an answer.")
    card = start.past.card
    assert card.answer_button.text() == "Answer 12 rows"
    assert start.plain_choose.isVisible()
    assert not start.choose_button.isVisible()
    (one,) = imports(ledger)
    with qtbot.waitSignal(page.queries_asked) as asked:
        QTest.keyClick(page.window(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [one.batch]
    with qtbot.waitSignal(page.cases_asked) as chosen:
        click(card.cases_button)
    assert chosen.args == [Selection(batch=one.batch)]


def test_ctrl_enter_records(page: ExchangePage, ledger: Ledger, qtbot: QtBot) -> None:
    read(page, qtbot, ZERO)
    assert page.preview.record_button.text() == "Record 1 zero reports"
    with qtbot.waitSignal(page.importing.recorded):
        QTest.keyClick(page.preview, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(imports(ledger)) == 1


def test_a_stopped_recording_leaves_nothing_and_may_be_tried_again(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    read(page, qtbot, *files())
    click(page.preview.record_button)
    assert page._context.busy
    assert not page.preview.record_button.isEnabled()
    with qtbot.waitSignal(page.importing.told):
        click(page.band.cancel_button)
    assert page.preview.trouble.text() == "Stopped. Nothing was recorded."
    assert ledger.reading.count(ALL) == 0
    assert ledger.reading.villages() == []
    qtbot.waitUntil(page.preview.record_button.isEnabled)
    record(page, qtbot)
    assert ledger.reading.count(ALL) == 98


def test_nothing_is_taken_in_while_another_job_writes(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    def work(_ledger: Ledger, tick: Tick) -> None:
        while True:
            tick(0, 1)

    job = page._context.start_writing(work)
    assert "job is writing" in page.start.empty_choose.toolTip()
    page.take_files([FIRST])
    assert "job is writing" in page.start.notice.text()
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert page.start.empty_choose.isEnabled()
    assert ledger.reading.count(ALL) == 0


def test_files_that_are_in_the_ledger_are_named_and_not_recorded_again(
    page: ExchangePage, ledger: Ledger, qtbot: QtBot
) -> None:
    read(page, qtbot, DOUBTS)
    record(page, qtbot)
    read(page, qtbot, DOUBTS, FIRST)
    preview = page.preview
    assert column_of(preview.files.table, 1)[0] == "in the ledger already"
    assert set(column_of(preview.detail.rows, 1)) == {"Known", "In doubt"}
    assert "2026-04-02" in preview.detail.obstacle.text()
    assert preview.sum.numbers() == (15, 0, 12, 3)  # of a village that the ledger does not have
    record(page, qtbot)
    assert (ledger.reading.count(ALL), ledger.reading.waiting()) == (5, 19)
    read(page, qtbot, FIRST)
    assert not preview.record_button.isEnabled()
    assert "does not hold yet" in preview.record_button.toolTip()


def test_files_that_brought_nothing_are_named_after_recording(
    page: ExchangePage, qtbot: QtBot
) -> None:
    read(page, qtbot, ZERO, BARE)
    record(page, qtbot)
    assert f"1 files brought nothing: {BARE.name}." in page.start.notice.text()


def test_a_new_reading_begins_at_its_first_file(page: ExchangePage, qtbot: QtBot) -> None:
    read(page, qtbot, FIRST, ZERO, DOUBTS)
    at(page, DOUBTS)
    page.importing.correct(page._offer, "k", "没有", None)  # type: ignore[arg-type]  # it was read
    with qtbot.waitSignal(page.importing.offered):
        pass
    assert page.preview.detail.name.text() == DOUBTS.name
    read(page, qtbot, ZERO, BARE, FIRST)
    assert page.preview.detail.name.text() == ZERO.name


# The room


@pytest.mark.parametrize("scale", SCALES)
def test_every_view_fits_a_small_screen_at_every_type_size(
    show: Show, ledger: Ledger, qtbot: QtBot, tmp_path: Path, scale: float,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    read_here(monkeypatch)
    look = Theme(scale)
    context = Context(ledger, look, SettingsFile(tmp_path / "loopbook.ini"))
    page = ExchangePage(context)
    shell = Shell(look, "闭环台账", "云溪镇信访工作站", [Place("exchange", "交换", "exchange")])
    shell.add_page("exchange", page)
    shell.show_page("exchange")
    shell.resize(1366, 768)
    show(shell)

    def fits() -> None:
        room = shell.stack.size()
        least = page.minimumSizeHint()
        assert (shell.width(), shell.height()) == (1366, 768)
        assert least.width() <= room.width()
        assert least.height() <= room.height()

    fits()
    read(page, qtbot, *files())
    for view in ("all", "columns", "notices"):
        page.preview.detail.chips.chips[view].click()
        fits()
    record(page, qtbot)
    fits()
    context.jobs.close()
