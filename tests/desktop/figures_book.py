"""A small quarter for the Figures page: which cases it has is known by heart."""

from collections.abc import Iterator
from dataclasses import replace

from pytestqt.qtbot import QtBot

from db.exchange.sign_off import PapersFor
from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.indicator import Counted
from desktop.context import Context
from desktop.figures.page import FiguresPage, no_papers
from tests.ledgers import AGREED, ASSESSED, ASSIGNED, RESOLVED, another, enter

QUARTER = "2026Q1"


def six_cases(ledger: Ledger) -> list[str]:
    """Enter six cases of two villages found in March; the first four are resolved by agreement."""
    subjects = []
    for number in range(6):
        case = replace(another(number), village="01" if number % 2 else "02")
        subject = enter(ledger, case, ASSESSED, ASSIGNED)
        if number < 4:
            ledger.record(subject, AGREED)
            ledger.record(subject, RESOLVED)
        subjects.append(subject)
    petition = replace(another(9), source="online", on="2026-02-10", category="labour")
    subjects.append(enter(ledger, petition))
    return subjects


def reopen(context: Context, subject: str) -> None:
    """Open a resolved case again."""
    act = k.Reopened(on="2026-03-20", reason="flared_up", detail="又起争执。")
    context.record(subject, act)


def cases_behind(ledger: Ledger, counted: Counted) -> set[int]:
    """Return the row ids of the cases of a list."""
    return {member.case for member in ledger.reading.members(counted)}


def wait_until_drawn(qtbot: QtBot, page: FiguresPage) -> None:
    """Wait until every chart is drawn, all is compared, and no thread works any more."""

    def still() -> bool:
        waits = page.gallery.busy() or page.signed.comparing._timer.isActive()
        return not waits and not page._context.jobs.live()

    qtbot.waitUntil(still, timeout=20_000)


def shown(
    context: Context, qtbot: QtBot, papers_for: PapersFor = no_papers
) -> Iterator[FiguresPage]:
    """Give the page, shown as large as the smallest screen leaves it."""
    made = FiguresPage(context, papers_for)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    wait_until_drawn(qtbot, made)
    yield made
    qtbot.waitUntil(lambda: not context.jobs.live(), timeout=20_000)
    # What waits a moment to begin shall not begin on a ledger that is closed by then.
    context.jobs.close()
