"""The Figures page: targets, sign-off, what changed since, and who may do that."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.exchange.sign_off import signed_paper
from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged
from db.model.drive_kinds import DrivePlanned, ZeroReported
from db.model.indicator import NUMERATOR
from db.model.kinds import read
from db.model.loop import Role
from db.model.period import read_period
from db.model.selection import Selection
from db.model.sign_off import Paper
from db.model.station_kinds import Printed
from desktop.context import Context
from desktop.figures.gallery import Gallery
from desktop.figures.page import FiguresPage
from desktop.figures.since_signing import SinceSigning
from desktop.figures.targets import Targets
from desktop.form_dialog import FormDialog
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel
from tests.conftest import FrozenClock
from tests.desktop.figures_book import QUARTER, reopen, shown, six_cases, wait_until_drawn
from tests.ledgers import PASSWORD, TAKEN_OVER, enter
from tests.signing import sign

BULLETIN = "季度通报.pdf"
PAPERS = {BULLETIN: b"%PDF-1.4 bulletin" * 40, "调度表.xlsx": bytes(range(256))}


def papers_for(ledger: Ledger, period: str, _until: str, why: str) -> Mapping[str, Paper]:
    return {name: Paper(told, 3) for name, told in PAPERS.items()} if period == QUARTER else {}


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return six_cases(ledger)


@pytest.fixture
def page(
    subjects: list[str], context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FiguresPage]:
    """Show the page without its charts, which take a moment."""
    monkeypatch.setattr(Gallery, "show_asked", lambda *_: None)
    yield from shown(context, qtbot, papers_for)


@pytest.fixture
def signed(page: FiguresPage, qtbot: QtBot) -> FiguresPage:
    dialog = page.ask_sign_off()
    dialog.tick.setChecked(True)
    with qtbot.waitSignal(dialog.signed, timeout=20_000):
        dialog.primary.click()
    wait_until_drawn(qtbot, page)
    return page


def test_signing_asks_first_and_keeps_figures_and_papers(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    dialog = page.ask_sign_off()
    assert dialog.windowTitle() == "Sign off 2026年第一季度"
    assert not dialog.primary.isEnabled()
    assert "Tick" in dialog.primary.toolTip()
    dialog.tick.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: context.ledger.reading.signed(QUARTER) is not None, timeout=20_000)
    wait_until_drawn(qtbot, page)
    for name, content in PAPERS.items():
        assert signed_paper(context.ledger, QUARTER, name) == content
    assert not page.sign_button.isEnabled()
    assert page.sign_button.text() == "Signed off"
    told = page.signed.band.told.text()
    kept = context.ledger.reading.signed(QUARTER)
    assert kept is not None
    assert kept.head in told
    assert "2026-4-2" in told
    assert page.notice.text() == "2026年第一季度 is signed off."
    assert context.ledger.account.name in told
    assert "unchanged since" in told


def test_what_is_in_doubt_is_told_before_signing_and_opens(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    enter(context.ledger, replace(TAKEN_OVER, on="2026-02-01", due_on="2026-03-01"))
    dialog = page.ask_sign_off()
    titles = [doubt.title for doubt in dialog._outlook.doubts]
    assert [button.text() for button in dialog.caution.buttons] == ["Open"] * 3
    names = [button.accessibleName() for button in dialog.caution.buttons]
    assert names == [f"{title}: Open" for title in titles]
    assert titles == [
        "Cases not confirmed: 1",
        "Cases past their target date: 1",
        "Open cases not assessed: 2",
    ]
    with qtbot.waitSignal(page.cases_asked) as asked:
        dialog.caution.buttons[1].click()
    assert context.ledger.reading.count(asked.args[0]) == 1
    assert not dialog.isVisible()


def test_later_entries_show_as_adjustments_with_their_cases(
    signed: FiguresPage, subjects: list[str], context: Context, qtbot: QtBot
) -> None:
    tile = signed.strip.tile("screening_resolution_rate")
    assert not tile.signed.isVisible()
    reopen(context, subjects[0])
    qtbot.waitUntil(tile.signed.isVisible, timeout=20_000)
    assert tile.number.text() == "50.00%"
    assert tile.signed.text() == "signed 66.67%"
    assert "adjusted since" in signed.signed.band.told.text()
    tile.signed.click()
    (dialog,) = signed.window().findChildren(SinceSigning)
    row = dialog.table.currentIndex().row()
    shown = [dialog.table.model().index(row, column).data() for column in range(4)]
    assert shown == ["排查化解率", "66.67%", "50.00%", "−16.67 points"]
    assert dialog.windowTitle().startswith("2026年第一季度: ")
    no = context.ledger.reading.case(subjects[0]).state.no
    assert [button.text() for button in dialog.why.cases] == [no]
    with qtbot.waitSignal(signed.cases_asked) as asked:
        dialog.why.cases[0].click()
    assert asked.args == [Selection(no=no)]
    dialog.close()


def test_narrowed_figures_are_not_compared_with_the_signed_ones(
    signed: FiguresPage, subjects: list[str], context: Context, qtbot: QtBot
) -> None:
    reopen(context, subjects[0])
    wait_until_drawn(qtbot, signed)
    signed.filters.village.set_code("02")
    signed.filters.village.picked.emit()
    wait_until_drawn(qtbot, signed)
    assert not signed.strip.tile("screening_resolution_rate").signed.isVisible()
    assert signed.signed.band.isVisible()


def test_a_signed_paper_is_given_again_byte_for_byte_and_entered(
    signed: FiguresPage, subjects: list[str], context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    reopen(context, subjects[1])
    wait_until_drawn(qtbot, signed)
    menu = signed.signed.band.choose_paper()
    assert len(menu.actions()) == len(PAPERS)
    menu.close()
    dialog = signed.signed.ask_where(BULLETIN)
    dialog.fileSelected.emit(str(tmp_path / "again.pdf"))
    dialog.close()
    assert (tmp_path / "again.pdf").read_bytes() == PAPERS[BULLETIN]
    assert len(context.ledger.logged(Printed)) == 1
    assert "again.pdf" in signed.notice.text()


def test_a_sign_off_is_taken_back_with_a_reason(
    signed: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    signed.signed.band.back.click()
    (dialog,) = signed.window().findChildren(FormDialog)
    dialog.primary.click()
    assert dialog.form.field("reason").error()
    dialog.form.set_values({"reason": "漏统计一件"})
    dialog.primary.click()
    wait_until_drawn(qtbot, signed)
    assert context.ledger.reading.signed(QUARTER) is None
    assert not signed.signed.band.isVisible()
    assert signed.sign_button.isEnabled()


def test_targets_are_preset_set_and_taken_away(
    page: FiguresPage, context: Context, qtbot: QtBot
) -> None:
    dialog = page.ask_targets()
    row = dialog.row("screening_resolution_rate")
    assert (row.own.text(), row.state.text()) == ("95", "preset")
    outside = dialog.row("agreement_rate")
    assert (outside.outside.text(), outside.note.text()) == ("70", "全省目标")
    row.own.setText("60")
    dialog.row("online_share").own.setText("")
    dialog.save.click()
    wait_until_drawn(qtbot, page)
    kept = {
        (one.indicator, one.outside): one.value for one in context.ledger.reading.targets("2026")
    }
    assert kept["screening_resolution_rate", False] == Decimal(60)
    assert ("online_share", False) not in kept
    assert page.strip.tile("screening_resolution_rate").status.text() == "✓ on target"
    assert page.strip.tile("online_share").target.text() == "no target set"
    again = page.ask_targets()
    assert again.row("screening_resolution_rate").state.text() == "set here"
    again.before.click()
    assert again.row("screening_resolution_rate").own.text() == ""
    again.reject()


@pytest.mark.parametrize(
    ("own", "outside", "told"),
    [("120", "", "“120”"), ("abc", "", "“abc”"), ("95", "90", "from")],
)
def test_a_target_that_cannot_be_is_refused_where_it_stands(
    page: FiguresPage, context: Context, own: str, outside: str, told: str
) -> None:
    dialog = page.ask_targets()
    row = dialog.row("screening_resolution_rate")
    row.own.setText(own)
    row.outside.setText(outside)
    dialog.save.click()
    assert dialog.isVisible()
    assert told in dialog.notice.text()
    assert context.ledger.reading.targets("2026")[0].value == Decimal(95)
    dialog.reject()


def test_while_a_job_writes_the_page_only_reads(page: FiguresPage, context: Context) -> None:
    context._set_busy(True)
    assert not page.sign_button.isEnabled()
    assert not page.targets_button.isEnabled()
    context._set_busy(False)
    assert page.sign_button.isEnabled()


def test_a_reader_sees_all_and_signs_nothing(
    subjects: list[str], ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    figure = ledger.reading.figure("screening_resolution_rate", read_period(QUARTER))
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        context = Context(reader, theme, SettingsFile(tmp_path / "w.ini"))
        page = FiguresPage(context)
        qtbot.addWidget(page)
        page.refresh()
        for button in (page.sign_button, page.targets_button):
            assert not button.isEnabled()
            assert "领导" in button.toolTip()
        tile = page.strip.tile("screening_resolution_rate")
        assert tile.number.text() == figure.shown
        with qtbot.waitSignal(page.cases_asked) as asked:
            tile.number.click()
        assert asked.args == [Selection(counted=figure.behind(NUMERATOR))]
        assert page.print_button.isEnabled()
        qtbot.waitUntil(lambda: not context.jobs.live(), timeout=20_000)


def test_targets_open_on_the_year_shown(page: FiguresPage, qtbot: QtBot) -> None:
    page.filters.show_period(read_period("2025"))
    dialog = page.ask_targets()
    assert isinstance(dialog, Targets)
    assert dialog.year.text() == "2025"
    dialog.reject()


@pytest.fixture
def following(signed: FiguresPage, clock: FrozenClock, qtbot: QtBot) -> FiguresPage:
    """Show the quarter after a signed one."""
    clock.set("2026-07-02T09:00:00")
    signed.filters.show_period(read_period("2026Q2"))
    wait_until_drawn(qtbot, signed)
    return signed


def test_the_next_period_tells_what_changed_of_the_signed_one(
    following: FiguresPage, subjects: list[str], context: Context, qtbot: QtBot
) -> None:
    band = following.signed.band
    assert not band.isVisible()
    reopen(context, subjects[0])
    qtbot.waitUntil(band.isVisible, timeout=20_000)
    wait_until_drawn(qtbot, following)
    assert band.earlier.text().startswith("2026年第一季度 was adjusted after the signing:")
    assert not band.told.isVisible()
    with qtbot.waitSignal(following.cases_asked) as asked:
        band.why.click()
        (dialog,) = following.window().findChildren(SinceSigning)
        dialog.choose("screening_resolution_rate")
        row = dialog.table.currentIndex().row()
        told = [dialog.table.model().index(row, column).data() for column in range(5)]
        assert told == ["排查化解率", "2026年第一季度", "66.67%", "50.00%", "−16.67 points"]
        assert dialog.table.columnWidth(0) > dialog.table.columnWidth(1), "names are seen in full"
        tip = dialog.table.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
        assert tip == "排查化解率"
        assert dialog.windowTitle() == "2026年第二季度: adjustments to earlier periods"
        assert dialog.table.model().rowCount() == int(band.earlier.text().split()[-2])
        dialog.why.cases[0].click()
    no = context.ledger.reading.case(subjects[0]).state.no
    assert asked.args == [Selection(no=no)]


def test_once_reported_it_stays_with_the_period_that_did(
    following: FiguresPage, subjects: list[str], context: Context, clock: FrozenClock, qtbot: QtBot
) -> None:
    reopen(context, subjects[0])
    sign(context.ledger, "2026Q2", {})
    following.refresh()
    wait_until_drawn(qtbot, following)
    band = following.signed.band
    assert band.told.isVisible()
    assert band.earlier.isVisible()
    clock.set("2026-10-02T09:00:00")
    following.filters.show_period(read_period("2026Q3"))
    wait_until_drawn(qtbot, following)
    assert not band.isVisible()


def told_by(dialog: SinceSigning) -> list[str]:
    return [label.text() for label in dialog.why.findChildren(WrappedLabel)]


def test_what_is_no_case_is_named(signed: FiguresPage, context: Context, qtbot: QtBot) -> None:
    ledger = context.ledger
    context.record(
        ledger.new_line("drive", QUARTER), DrivePlanned("2026-01-01", "2026-03-31", "2026-04-07")
    )
    context.record(ledger.new_line("return"), ZeroReported(QUARTER, "02", "2026-04-02"))
    context.record(
        ledger.new_line("activity"), ActivityLogged("2026-03-05", "法治讲座", attended=30)
    )
    wait_until_drawn(qtbot, signed)
    dialog = signed.signed.show_since("reporting_rate")
    assert dialog is not None
    said = [label.text() for label in dialog.why.findChildren(Label)]
    assert "2026年第一季度 竹溪村" in said
    assert any("return of 竹溪村" in text for text in told_by(dialog))
    dialog.choose("activities/法治讲座/attended")
    row = dialog.table.currentIndex().row()
    assert dialog.table.model().index(row, 0).data() == "法治讲座（参与人次）"
    assert any("activity of" in text for text in told_by(dialog))
    dialog.close()


def test_a_signed_paper_that_leaves_again_tells_mask_and_cases(
    signed: FiguresPage, context: Context, tmp_path: Path
) -> None:
    dialog = signed.signed.ask_where(BULLETIN)
    dialog.fileSelected.emit(str(tmp_path / "again.pdf"))
    dialog.close()
    entry = context.ledger.logged(Printed)[0]
    act = read(entry.kind, entry.version, entry.data, entry.personal)
    assert isinstance(act, Printed)
    assert (act.cases, act.mask) == (3, "meeting")
