"""The papers of a period, asked for from the Figures page: chosen, seen, saved, entered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.exchange.sign_off import signed_paper
from db.ledger import Ledger
from db.model.kinds import read
from db.model.loop import Role
from db.model.mask import Mask
from db.model.period import read_period
from db.model.station_kinds import Exported, Printed
from desktop.context import Context
from desktop.days import day
from desktop.figure_papers import previewing
from desktop.figure_papers.asking import FigurePapers
from desktop.figure_papers.choosing import WORKBOOK, Wanted
from desktop.figure_papers.dialog import PapersDialog
from desktop.figure_papers.papers import paper_name
from desktop.figure_papers.saving import papers_for
from desktop.printing import work
from desktop.settings import SettingsFile
from desktop.theme import Theme, Tone
from tests.conftest import Show
from tests.desktop.figures_book import QUARTER, reopen, six_cases
from tests.figure_papers import texts
from tests.ledgers import ASSESSED, ASSIGNED, PASSWORD, SCREENED, enter
from tests.signing import sign

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


def seen_text(dialog: PapersDialog) -> str:
    pages = dialog.view._pages
    assert pages is not None
    text = "".join(page.get_textpage().get_text_range() for page in pages._document)
    return "".join(text.split())


def logged(context: Context) -> list[Printed]:
    """What the book says of papers, the newest first."""
    acts = [read(e.kind, e.version, e.data, e.personal) for e in context.ledger.logged(Printed)]
    return [act for act in acts if isinstance(act, Printed)]


def pdf_printer(path: Path) -> QPrinter:
    printer = work.new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


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
    assert dialog.choices.papers.button(0).isVisible()
    assert not dialog.choices.period.isVisible()
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
    enter(context.ledger, SCREENED, replace(ASSESSED, risk="red"), ASSIGNED)
    dialog = papers.ask(MONTH)
    dialog.choices.masks.group.button(list(Mask).index(Mask.NONE)).click()
    assert dialog.choices.purpose.isVisible()
    seen(dialog, qtbot)
    assert "张某" in seen_text(dialog)
    assert "张国强" not in seen_text(dialog)
    assert dialog.ask_path() is None
    assert dialog.ask_printer() is None
    assert dialog.choices.purpose.error()
    dialog.choices.purpose.set_value("交办会核对")
    out = tmp_path / "表.pdf"
    save(papers, dialog, out, qtbot)
    assert "张国强与李建平" in "".join(texts(out.read_bytes()))
    (act,) = logged(context)
    assert (act.mask, act.purpose, act.cases) == ("none", "交办会核对", 1)


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
    assert signed.head in again.choices.note.text()
    earlier = papers.ask(QUARTER, "2026-03-15")
    assert "counted now" in earlier.choices.note.text()


def test_a_refusal_is_a_sentence_in_the_dialog(papers: FigurePapers, qtbot: QtBot) -> None:
    dialog = papers.ask("2026Q3")
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert "not begun" in dialog.notice.text()


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


def test_a_preview_that_fails_shows_nothing_and_is_tried_again(
    papers: FigurePapers, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = papers.ask(QUARTER)
    seen(dialog, qtbot)

    def fail(*_: object) -> None:
        raise Environment("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(previewing, "make_paper", fail)
        dialog.choices.papers.button(1).click()
        qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
        assert dialog.isVisible()
        assert dialog.view.page_count() == 0
        assert dialog.bar.count.text() == ""
        for button in (dialog.save, dialog.print_button):
            assert button.toolTip() == dialog.notice.text()
            assert not button.isEnabled()
        qtbot.waitUntil(lambda: not papers._context.jobs.live(), timeout=LONG)
    dialog.choices.papers.button(1).click()
    assert not dialog.notice.isVisible()
    seen(dialog, qtbot)
    assert "矛盾纠纷排查情况表" in seen_text(dialog)
    assert dialog.save.isEnabled()


def test_while_a_job_writes_nothing_is_saved(papers: FigurePapers, context: Context) -> None:
    dialog = papers.ask(YEAR)
    context._set_busy(True)
    assert not dialog.save.isEnabled()
    context._set_busy(False)
    assert dialog.save.isEnabled()


def test_a_paper_leaves_only_when_the_job_that_writes_has_ended(
    papers: FigurePapers, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = papers.ask(YEAR)
    where = dialog.ask_path()
    assert where is not None
    context._set_busy(True)
    out = tmp_path / "表.pdf"
    with qtbot.waitSignal(papers.told, timeout=LONG) as told:
        where.fileSelected.emit(str(out))
        where.close()
    assert told.args[1] is Tone.BRAND
    assert not out.exists()
    assert logged(context) == []
    with qtbot.waitSignal(papers.told, timeout=LONG) as told:
        context._set_busy(False)
    assert told.args[1] is Tone.OK
    assert out.exists()
    assert len(logged(context)) == 1


def test_a_reader_prints_and_is_told_why_no_workbook_leaves(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, show: Show, qtbot: QtBot
) -> None:
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        context = Context(reader, theme, SettingsFile(tmp_path / "w.ini"))
        page = QWidget()
        page.resize(1366, 768)
        show(page)
        papers = FigurePapers(context, page)
        dialog = papers.ask(YEAR)
        workbook = dialog.choices.kinds.button(WORKBOOK)
        assert not workbook.isEnabled()
        assert "领导" in workbook.toolTip()
        assert dialog.print_button.isEnabled()
        save(papers, dialog, tmp_path / "表.pdf", qtbot)
        assert len(logged(context)) == 1
        qtbot.waitUntil(lambda: not context.jobs.live(), timeout=LONG)


@pytest.mark.parametrize(
    ("paper", "key", "size"),
    [("dispatch", MONTH, (842, 595)), ("bulletin", QUARTER, (595, 842))],
)
def test_printing_follows_the_paper_and_is_entered_with_its_copies(
    papers: FigurePapers,
    context: Context,
    tmp_path: Path,
    qtbot: QtBot,
    paper: str,
    key: str,
    size: tuple[int, int],
) -> None:
    out = tmp_path / "printed.pdf"
    printer = pdf_printer(out)
    printer.setCopyCount(2)
    with qtbot.waitSignal(papers.told, timeout=LONG) as told:
        papers.send(Wanted(paper, read_period(key)), printer)
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=LONG)
    assert told.args[1] is Tone.OK
    document = pypdfium2.PdfDocument(out.read_bytes())
    width, height = document.get_page_size(0)
    document.close()
    assert (round(width), round(height)) == size
    (act,) = logged(context)
    assert (act.paper, act.copies, act.mask) == (paper, 2, "meeting")


def test_a_printer_is_chosen_first_set_as_the_paper_is(
    papers: FigurePapers, context: Context, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(work, "has_printer", lambda: True)
    dialog = papers.ask(MONTH)
    seen(dialog, qtbot)
    sent: list[Wanted] = []
    dialog.print_asked.disconnect(papers.send)
    dialog.print_asked.connect(lambda wanted, _printer: sent.append(wanted))
    dialog.print_button.click()
    (asking,) = dialog.findChildren(QPrintDialog)
    assert asking.isVisible()
    landscape = asking.printer().pageLayout().orientation()
    assert landscape is landscape.Landscape
    asking.reject()
    assert dialog.isVisible()
    asked = dialog.ask_printer()
    assert asked is not None
    asked.done(QDialog.DialogCode.Accepted)
    assert [one.paper for one in sent] == ["dispatch"]
    assert not dialog.isVisible()
    assert logged(context) == []


def test_a_workbook_is_not_printed(papers: FigurePapers) -> None:
    dialog = papers.ask(YEAR)
    dialog.choices.kinds.button(WORKBOOK).click()
    assert not dialog.print_button.isEnabled()
    assert dialog.save.isEnabled()
    dialog.choices.kinds.button(0).click()
    assert dialog.print_button.isEnabled()


def test_without_a_printer_the_dialog_says_so(
    papers: FigurePapers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "has_printer", lambda: False)
    dialog = papers.ask(YEAR)
    dialog.print_button.click()
    assert "printer" in dialog.notice.text()
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("paper", "usual", "earlier"),
    [
        ("dispatch", "2026-03", "2025-12"),
        ("bulletin", "2026Q1", "2025Q2"),
        ("yearly", "2025", "2024"),
        ("zongzhi", "2026-03", "2025Q4"),
    ],
)
def test_one_paper_is_offered_for_its_last_periods(
    papers: FigurePapers, qtbot: QtBot, paper: str, usual: str, earlier: str
) -> None:
    dialog = papers.ask_paper(paper)
    assert dialog.windowTitle() == paper_name(paper)
    assert not dialog.choices.papers.button(0).isVisible()
    assert dialog.choices.period.isVisible()
    assert dialog.choices.wanted().period.key == usual
    seen(dialog, qtbot)
    dialog.choices.period.set_value(earlier)
    dialog.choices.period.changed.emit()
    assert dialog.choices.wanted().period.key == earlier
    assert f"until {day(read_period(earlier).last)}." in dialog.facts.text()
    with qtbot.waitSignal(dialog.preview.done, timeout=LONG):
        pass
    where = dialog.ask_path()
    assert where is not None
    assert earlier in where.selectedFiles()[0]
    where.close()


def test_a_running_period_is_counted_until_today(papers: FigurePapers) -> None:
    dialog = papers.ask_paper("bulletin")
    dialog.choices.period.set_value("2026Q2")
    dialog.choices.period.changed.emit()
    assert "until 2026-4-2." in dialog.facts.text()
    dialog.choices.period.line.clear()
    dialog.choices.period.changed.emit()
    assert dialog.choices.wanted().period.key == "2026Q2"
    assert dialog.ask_path() is None
    assert dialog.choices.period.error()
