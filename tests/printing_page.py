"""The Printing page in tests: shown, waited for, and read."""

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from desktop.context import Context
from desktop.printing.page import PrintingPage

WIDTH, HEIGHT = 1206, 740


def shown(qtbot: QtBot, context: Context, figures: Sequence[tuple[str, str]] = ()) -> PrintingPage:
    """Show the page and wait for its first preview."""
    made = PrintingPage(context, figures)
    qtbot.addWidget(made)
    made.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(made):
        made.show()
    settle(qtbot, context, made)
    return made


def settle(qtbot: QtBot, context: Context, page: PrintingPage) -> None:
    """Wait until what was asked for is shown."""

    def quiet() -> bool:
        return not page._timer.isActive() and not context.jobs.live()

    qtbot.waitUntil(quiet, timeout=10_000)
    qtbot.waitUntil(lambda: page.view.page_count() > 0 and bool(page.view.drawn()), timeout=10_000)


def purpose(page: PrintingPage, words: str) -> None:
    """Type a purpose and leave its field."""
    page.options.purpose.set_value(words)
    page.options.purpose.line.editingFinished.emit()


def preview_text(page: PrintingPage) -> str:
    assert page._shown is not None
    assert page.view._pages is not None
    document = page.view._pages._document
    texts = [one.get_textpage().get_text_range() for one in document]
    return "".join("".join(texts).split())
