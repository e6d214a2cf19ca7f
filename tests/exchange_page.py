"""The Exchange page for tests: over a new ledger, reading without a child process."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from desktop.context import Context
from desktop.exchange.page import ExchangePage

DRIVE = Path(__file__).parent / "data" / "drive-2026Q1"
FIRST, ZERO, DOUBTS, BARE = (
    DRIVE / name
    for name in (
        "01-青石桥村.xlsx", "06-梨园社区零报告.xlsx", "07-东风社区.xlsx", "14-双江口村.xlsx",
    )
)  # fmt: skip
HEAD, PASSWORD = "陈静", "长夜-2026-春"


def files() -> list[Path]:
    """Return the fourteen returns of the drive."""
    return sorted(path for path in DRIVE.iterdir() if path.suffix != ".json")


def expected() -> list[dict[str, Any]]:
    """Return what an importer must make of them."""
    told: list[dict[str, Any]] = json.loads((DRIVE / "drive-2026Q1.json").read_text("utf-8"))
    return told


@contextmanager
def new_ledger(folder: Path) -> Iterator[Ledger]:
    """Give a new ledger without villages, signed in as its head."""
    made, _code = Ledger.create(folder, "云溪镇综治中心", "YX", [], HEAD, PASSWORD)
    with made:
        yield made


@contextmanager
def shown(qtbot: QtBot, context: Context) -> Iterator[ExchangePage]:
    """Give the page, shown as large as a small screen leaves it."""
    made = ExchangePage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    made.show()
    yield made
    context.jobs.close()
    made.close()


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def read(page: ExchangePage, qtbot: QtBot, *paths: Path) -> None:
    """Give the page files and wait until they are shown."""
    with qtbot.waitSignal(page.importing.offered):
        page.take_files(paths)


def record(page: ExchangePage, qtbot: QtBot) -> None:
    """Record what is shown and wait until nothing runs."""
    with qtbot.waitSignal(page.importing.recorded):
        click(page.preview.record_button)
    qtbot.waitUntil(lambda: not page._context.busy)


def returned(path: Path, title: str, *days: str) -> Path:
    """Write a return under a title, a case a day."""
    book = openpyxl.Workbook()
    book.active.append((title,))
    book.active.append(("排查时间", "当事人", "纠纷类型", "简要情况"))
    for number, day in enumerate(days):
        name = f"{path.stem}{number}"
        book.active.append((day, f"张{name}、李{name}", "邻里", f"第{name}户砌墙占道，争吵多次。"))
    book.save(path)
    return path


def column_of(table: Any, column: int) -> list[str]:  # noqa: ANN401 - a TableView
    """Return the words of a column of a table."""
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]
