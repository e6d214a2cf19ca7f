"""The sign-off dialog: it signs what it showed, asks why villages are missing, and ends once."""

import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.exchange import screening
from db.ledger import Ledger
from db.model.period import read_period
from db.model.query_kinds import RowQueried
from db.model.selection import Selection
from db.model.sign_off import Paper, Signed
from db.store.writing import Changes
from desktop import days
from desktop.context import Context
from desktop.figures.gallery import Gallery
from desktop.figures.page import FiguresPage
from desktop.figures.signing_off import SignOff
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.wrapped import WrappedLabel
from tests.desktop.figures_book import QUARTER, reopen, shown, six_cases, wait_until_drawn
from tests.ledgers import another, enter

LONG = 20_000


class Maker:
    """Makes papers that wait for `gate`; `told` is why villages are missing."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.error: Exception | None = None
        self.begun = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def make(self, _ledger: Ledger, _key: str, _until: str, why: str) -> Mapping[str, Paper]:
        self.told.append(why)
        self.begun.set()
        assert self.gate.wait(20)
        if self.error is not None:
            raise self.error
        return {"季度通报.pdf": Paper(b"%PDF-1.4")}


@pytest.fixture
def maker() -> Iterator[Maker]:
    made = Maker()
    yield made
    made.gate.set()


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return six_cases(ledger)


@pytest.fixture
def page(
    subjects: list[str],
    context: Context,
    maker: Maker,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[FiguresPage]:
    """Show the page without its charts, which take a moment."""
    monkeypatch.setattr(Gallery, "show_asked", lambda *_: None)
    yield from shown(context, qtbot, maker.make)


@pytest.fixture
def dialog(page: FiguresPage) -> SignOff:
    return page.ask_sign_off()


def rate(dialog: SignOff) -> str:
    (row,) = [row for row in dialog._rows if row.figure.indicator.name == RATE]
    return row.figure.shown


RATE = "screening_resolution_rate"


def kept(context: Context) -> Signed | None:
    return context.ledger.reading.signed(QUARTER)


def signing(dialog: SignOff, maker: Maker, qtbot: QtBot) -> None:
    """Begin to sign, and wait until the papers are being made."""
    maker.gate.clear()
    dialog.tick.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(maker.begun.is_set, timeout=LONG)


def test_what_is_written_meanwhile_is_read_again_and_the_tick_goes(
    dialog: SignOff, subjects: list[str], context: Context, qtbot: QtBot
) -> None:
    dialog.tick.setChecked(True)
    assert rate(dialog) == "66.67%"
    reopen(context, subjects[0])
    assert not dialog.tick.isChecked()
    assert not dialog.primary.isEnabled()
    assert "changed meanwhile" in dialog.notice.text()
    assert rate(dialog) == "50.00%"
    dialog.tick.setChecked(True)
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.primary.click()
    signed = kept(context)
    assert signed is not None
    assert signed.all_figures[RATE].shown == "50.00%"
    assert signed.head == dialog._head


def test_what_a_job_wrote_is_read_again_when_it_has_ended(
    dialog: SignOff, context: Context, qtbot: QtBot
) -> None:
    dialog.tick.setChecked(True)

    def work(ledger: Ledger, _tick: Callable[[int, int], None]) -> Changes | None:
        for number in range(20, 26):
            enter(ledger, another(number))
        return None

    with qtbot.waitSignal(context.start_writing(work).finished, timeout=LONG):
        assert "job is writing" in dialog.primary.toolTip()
    assert not dialog.tick.isChecked()
    assert rate(dialog) == "33.33%"
    dialog.reject()


def test_a_job_that_wrote_nothing_leaves_the_tick(
    dialog: SignOff, context: Context, qtbot: QtBot
) -> None:
    dialog.tick.setChecked(True)
    with qtbot.waitSignal(context.start_writing(lambda *_: None).finished, timeout=LONG):
        assert not dialog.primary.isEnabled()
    assert dialog.tick.isChecked()
    assert dialog.primary.isEnabled()
    dialog.reject()


def test_a_book_that_went_on_unseen_is_not_signed(
    dialog: SignOff, page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    signing(dialog, maker, qtbot)
    with context.ledger.beside() as other:
        enter(other, another(30))
    maker.gate.set()
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    wait_until_drawn(qtbot, page)
    assert kept(context) is None
    assert "was not signed" in page.notice.text()
    assert not dialog.tick.isChecked()
    assert rate(dialog) == "57.14%"
    dialog.reject()


def test_it_cannot_be_left_while_the_period_is_signed(
    dialog: SignOff, page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    signing(dialog, maker, qtbot)
    assert not dialog.cancel.isEnabled()
    assert not dialog.primary.isEnabled()
    assert not any(part.isEnabled() for part in (dialog.tick, dialog.why, *dialog.caution.buttons))
    with qtbot.assertNotEmitted(dialog.cases_asked):
        dialog.caution.cases_asked.emit(Selection())
    dialog.reject()
    dialog.close()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        maker.gate.set()
    wait_until_drawn(qtbot, page)
    assert page.window().findChildren(SignOff) == []
    assert kept(context) is not None
    assert page.notice.text() == "2026年第一季度 is signed off."


def test_a_refusal_is_told_in_the_dialog_and_on_the_page(
    dialog: SignOff, page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    maker.error = Environment("disk_full")
    signing(dialog, maker, qtbot)
    maker.gate.set()
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    wait_until_drawn(qtbot, page)
    assert kept(context) is None
    assert dialog.notice.text() == page.notice.text()
    assert dialog.primary.isEnabled()
    assert all(part.isEnabled() for part in (dialog.tick, dialog.why, *dialog.caution.buttons))
    dialog.reject()
    assert not dialog.isVisible()


def test_the_page_tells_the_outcome_though_the_dialog_is_gone(
    dialog: SignOff, page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    signing(dialog, maker, qtbot)
    page.signed.signed.disconnect(dialog.end)
    dialog.hide()
    maker.gate.set()
    wait_until_drawn(qtbot, page)
    assert kept(context) is not None
    assert "is signed off" in page.notice.text()
    assert page.sign_button.text() == "Signed off"
    dialog.fail("")


def test_missing_villages_ask_for_an_explanation_which_is_kept(
    page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    screening.plan(context.ledger, QUARTER)
    dialog = page.ask_sign_off()
    dialog.tick.setChecked(True)
    assert dialog.why.isVisible()
    assert "First quarter of 2026" in dialog.primary.toolTip()
    (missing, *_) = dialog._outlook.doubts
    assert missing.line == "青石桥村、竹溪村、上坪村"
    assert dialog.caution.buttons[0].text() == "To the drive"
    dialog.why.box.setPlainText("   ")
    assert not dialog.primary.isEnabled()
    dialog.why.box.setPlainText("上坪村断网，已电话核实。")
    assert dialog.primary.isEnabled()
    enter(context.ledger, another(40))
    context.tell(Changes(()))
    assert dialog.why.value() == "上坪村断网，已电话核实。"
    dialog.tick.setChecked(True)
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.primary.click()
    signed = kept(context)
    assert signed is not None
    assert maker.told == [signed.explanation] == ["上坪村断网，已电话核实。"]


def test_what_the_drive_says_need_not_be_said_again(page: FiguresPage, context: Context) -> None:
    screening.plan(context.ledger, QUARTER)
    screening.report(context.ledger, QUARTER, "2026-04-02", "三村均已电话核实。")
    dialog = page.ask_sign_off()
    dialog.tick.setChecked(True)
    assert not dialog.why.isVisible()
    assert dialog.primary.isEnabled()
    assert dialog._outlook.explained == "三村均已电话核实。"
    dialog.reject()


@pytest.mark.parametrize(("drive", "told"), [(QUARTER, QUARTER), ("", "")])
def test_rows_in_doubt_are_named_and_lead_to_their_answers(
    page: FiguresPage, context: Context, qtbot: QtBot, drive: str, told: str
) -> None:
    ledger = context.ledger
    screening.plan(ledger, QUARTER)
    for village in ledger.reading.villages():
        screening.zero_report(ledger, QUARTER, village.code, "2026-04-01", "陈永福")
    row = RowQueried(drive=drive, village="02", doubts=("unknown_village:village",))
    ledger.record(ledger.new_line("query"), row)
    dialog = page.ask_sign_off()
    (doubt, *_) = dialog._outlook.doubts
    assert doubt.title.endswith("1")
    assert ("竹溪村 1" in doubt.line) == bool(drive)
    assert not dialog.why.isVisible()
    with qtbot.waitSignal(page.rows_asked) as asked:
        dialog.caution.buttons[0].click()
    assert asked.args == [told]
    assert not dialog.isVisible()


def test_a_missing_village_leads_to_its_drive(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    screening.plan(context.ledger, QUARTER)
    dialog = page.ask_sign_off()
    with qtbot.waitSignal(page.drive_asked) as asked:
        dialog.caution.buttons[0].click()
    assert asked.args == [QUARTER]
    assert not dialog.isVisible()


def test_the_reason_names_the_box_that_is_not_ticked(dialog: SignOff) -> None:
    assert dialog.tick.text() in dialog.primary.toolTip()
    dialog.reject()


def test_a_report_may_be_closed_on_a_day_before_the_period_ends(
    page: FiguresPage, context: Context, maker: Maker, qtbot: QtBot
) -> None:
    """The report for 2025 was closed on 26 December."""
    page.filters.show_period(read_period("2026"))
    assert not page.sign_button.isEnabled()
    page.filters.show_period(read_period("2026"), "2026-03-26")
    assert page.sign_button.isEnabled()
    dialog = page.ask_sign_off()
    assert days.day("2026-03-26") in [label.text() for label in dialog.findChildren(WrappedLabel)]
    dialog.tick.setChecked(True)
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.primary.click()
    signed = context.ledger.reading.signed("2026")
    assert signed is not None
    assert signed.until == "2026-03-26"
