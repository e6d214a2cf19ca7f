"""The papers of a period, asked for from the Figures page: chosen, seen, saved, entered."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.exchange.sign_off import sign, signed_paper
from db.ledger import Ledger
from db.model.kinds import read
from db.model.mask import Mask
from db.model.station_kinds import Exported, Printed
from desktop.context import Context
from desktop.figure_papers import dialog as dialog_module
from desktop.figure_papers.asking import FigurePapers
from desktop.figure_papers.choosing import WORKBOOK
from desktop.figure_papers.dialog import PapersDialog
from desktop.figure_papers.papers import paper_name
from desktop.figure_papers.saving import papers_for
from desktop.settings import SettingsFile
from desktop.theme import Theme, Tone
from tests.conftest import Show
from tests.desktop.figures_book import QUARTER, reopen, six_cases
from tests.figure_papers import texts

MONTH, YEAR = "2026-03", "2026"
LONG = 20_000


@pytest.fixture
def subjects(ledger: Ledger) -> list[str]:
    return six_cases(ledger)


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def papers(
    subjects: list[str], context: Context, show: Show, qtbot: QtBot
) -> Iterator[FigurePapers]:
    page = QWidget()
    page.resize(1366, 768)
    show(page)
    yield FigurePapers(context, page)
    for dialog in page.findChildren(PapersDialog):
        dialog.reject()
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=LONG)


def offered(dialog: PapersDialog) -> list[str]:
    return [button.text() for button in dialog.choices.papers.buttons()]


def seen(dialog: PapersDialog, qtbot: QtBot) -> int:
    """Wait for the preview and return how many pages it has."""
    qtbot.waitUntil(lambda: dialog.view.page_count() > 0, timeout=LONG)
    return dialog.view.page_count()


def save(papers: FigurePapers, dialog: PapersDialog, out: Path, qtbot: QtBot) -> str:
    """Save what is chosen, and return what the page is told."""
    where = dialog.ask_path()
    assert where is not None
    with qtbot.waitSignal(papers.told, timeout=LONG) as told:
        where.fileSelected.emit(str(out))
        where.close()
        assert not dialog.isVisible()
    sentence, tone = told.args
    assert tone is Tone.OK
    return str(sentence)


@pytest.mark.parametrize(
    ("period", "names", "masked"),
    [
        (MONTH, ["dispatch", "zongzhi"], True),
        (QUARTER, ["bulletin", "zongzhi"], False),
        (YEAR, ["yearly"], False),
    ],
)
def test_the_papers_of_the_period_are_offered_and_seen(
    papers: FigurePapers, qtbot: QtBot, period: str, names: list[str], masked: bool
) -> None:
    dialog = papers.ask(period)
    assert offered(dialog) == [paper_name(name) for name in names]
    assert dialog.choices.masks.isVisible() == masked
    assert seen(dialog, qtbot) > 0


def test_a_paper_is_saved_and_entered(
    papers: FigurePapers, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = papers.ask(QUARTER)
    dialog.choices.papers.button(1).click()
    where = dialog.ask_path()
    assert where is not None
    assert [Path(one).name for one in where.selectedFiles()] == ["综治排查情况表-2026Q1.pdf"]
    where.close()
    out = tmp_path / "表.pdf"
    assert str(out) in save(papers, dialog, out, qtbot)
    assert "矛盾纠纷排查情况表" in "".join(texts(out.read_bytes()))
    assert len(context.ledger.logged(Printed)) == 1


def test_a_workbook_is_saved_and_entered(
    papers: FigurePapers, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = papers.ask(YEAR)
    dialog.choices.kinds.button(WORKBOOK).click()
    out = tmp_path / "表.xlsx"
    save(papers, dialog, out, qtbot)
    assert openpyxl.load_workbook(out).sheetnames
    assert len(context.ledger.logged(Exported)) == 1


def test_full_names_need_a_purpose_and_the_preview_hides_them(
    papers: FigurePapers, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = papers.ask(MONTH)
    dialog.choices.masks.group.button(list(Mask).index(Mask.NONE)).click()
    assert dialog.choices.purpose.isVisible()
    assert dialog._shown is not None
    assert dialog._shown.mask is Mask.MEETING
    assert dialog.ask_path() is None
    assert dialog.choices.purpose.error()
    dialog.choices.purpose.set_value("交办会核对")
    save(papers, dialog, tmp_path / "表.pdf", qtbot)
    (entry,) = context.ledger.logged(Printed)
    act = read(entry.kind, entry.version, entry.data, entry.personal)
    assert isinstance(act, Printed)
    assert (act.mask, act.purpose, act.cases) == ("none", "交办会核对", 0)


def test_a_signed_period_gives_its_stored_bytes(
    papers: FigurePapers, subjects: list[str], context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    ledger = context.ledger
    context.tell(sign(ledger, QUARTER, papers_for(ledger, QUARTER)))
    reopen(context, subjects[0])
    dialog = papers.ask(QUARTER)
    signed = ledger.reading.signed(QUARTER)
    assert signed is not None
    assert signed.head in dialog.choices.note.text()
    out = tmp_path / "通报.pdf"
    save(papers, dialog, out, qtbot)
    assert out.read_bytes() == signed_paper(ledger, QUARTER, "季度通报.pdf")
    again = papers.ask(QUARTER)
    again.choices.kinds.button(WORKBOOK).click()
    assert "counted now" in again.choices.note.text()
    earlier = papers.ask(QUARTER, "2026-03-15")
    assert "counted now" in earlier.choices.note.text()


def test_a_refusal_is_a_sentence_in_the_dialog(papers: FigurePapers, qtbot: QtBot) -> None:
    dialog = papers.ask("2026Q3")
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert "not come" in dialog.notice.text()


def test_where_it_cannot_be_written_the_page_says_so(
    papers: FigurePapers, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = papers.ask(YEAR)
    where = dialog.ask_path()
    assert where is not None
    with qtbot.waitSignal(papers.told, timeout=LONG) as told:
        where.fileSelected.emit(str(tmp_path / "none" / "表.pdf"))
        where.close()
    assert told.args[1] is Tone.DANGER


def test_a_preview_that_fails_leaves_the_dialog_open(
    papers: FigurePapers, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> None:
        raise Environment("disk_full")

    monkeypatch.setattr(dialog_module, "make_paper", fail)
    dialog = papers.ask(YEAR)
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert dialog.isVisible()


def test_while_a_job_writes_nothing_is_saved(papers: FigurePapers, context: Context) -> None:
    dialog = papers.ask(YEAR)
    context._set_busy(True)
    assert not dialog.save.isEnabled()
    context._set_busy(False)
    assert dialog.save.isEnabled()
