"""Full names in the preview: only for a purpose, and only once the book has the look."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import Environment
from db.ledger import Ledger
from db.model.kinds import Act
from db.model.mask import Mask
from db.model.station_kinds import Unmasked
from desktop.context import Context
from desktop.printing.page import PrintingPage
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.ledgers import SCREENED, enter
from tests.printing_page import preview_text, purpose, settle, shown


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Iterator[Context]:
    enter(ledger, SCREENED)
    made = Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))
    yield made
    made.jobs.close()


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> PrintingPage:
    return shown(qtbot, context)


def mask_seen(page: PrintingPage) -> Mask:
    assert page._shown is not None
    return page._shown.order.mask


def test_the_preview_hides_until_there_is_a_purpose_and_the_book_has_the_look(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.options.masks.group.button(2).click()
    settle(qtbot, context, page)
    assert "张某" in preview_text(page)
    assert "张国强" not in preview_text(page)
    assert context.ledger.logged(Unmasked) == []
    purpose(page, "向镇党委汇报")
    settle(qtbot, context, page)
    assert "张国强" in preview_text(page)
    assert len(context.ledger.logged(Unmasked)) == 1
    page.papers.list.setCurrentRow(2)
    page.options.masks.group.button(2).click()
    settle(qtbot, context, page)
    assert len(context.ledger.logged(Unmasked)) == 1, "one visit is one look"
    purpose(page, "")
    settle(qtbot, context, page)
    assert "张国强" not in preview_text(page)


def test_coming_back_to_an_unmasked_preview_is_another_look(
    page: PrintingPage, qtbot: QtBot, context: Context
) -> None:
    page.options.masks.group.button(2).click()
    purpose(page, "向镇党委汇报")
    settle(qtbot, context, page)
    page.hide()
    assert page.view.page_count() == 0
    assert len(context.ledger.logged(Unmasked)) == 1
    page.show()
    settle(qtbot, context, page)
    assert len(context.ledger.logged(Unmasked)) == 2


def test_a_look_that_cannot_be_entered_shows_nothing_more(
    page: PrintingPage, qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(act: Act) -> None:
        raise Environment("disk_full")

    page.options.masks.group.button(2).click()
    with monkeypatch.context() as patch:
        patch.setattr(context.ledger, "log", refuse)
        purpose(page, "向镇党委汇报")
        qtbot.waitUntil(page.notice.isVisible)
    assert mask_seen(page) is Mask.MEETING
    context.busy = True
    page._make_preview()
    assert mask_seen(page) is Mask.MEETING
    context.busy = False
    context.busy_changed.emit(False)
    settle(qtbot, context, page)
    assert mask_seen(page) is Mask.NONE
