"""The tour leaves a picture of every page and the papers it prints."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from db.model.selection import Selection
from desktop import i18n, tour
from desktop.figure_papers.papers import MADE_FOR
from desktop.papers import views
from desktop.theme import Theme
from tests.conftest import FrozenClock


def test_the_tour_keeps_pictures_and_papers(
    qapp: QApplication,
    theme: Theme,
    clock: FrozenClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(i18n, "install", lambda app: None)
    assert tour.walk(tmp_path / "out", cases=40, scales=(1.0,)) == 0
    told = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(told) == sorted((tmp_path / "out").iterdir())
    pictures = [path for path in told if path.suffix == ".png"]
    names = {path.name.split("-", 1)[1].removesuffix("-100.png") for path in pictures}
    pages = {"ledger", "new_case", "figures", "printing", "settings", "start", "wizard", "sign-in"}
    assert names >= pages
    for path in pictures:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (1366, 768)
    papers = {path.name: path for path in told if path.suffix == ".pdf"}
    assert set(papers) == {
        *(f"paper-ledger-{name}.pdf" for name in views.NAMES),
        *(f"paper-{name}.pdf" for name in MADE_FOR),
        "paper-recovery.pdf",
    }
    for path in papers.values():
        document = pypdfium2.PdfDocument(path.read_bytes())
        assert len(document) > 0
        document.close()
    theme.install(qapp)


def test_a_demo_ledger_is_open_and_signed_in(qapp: QApplication, clock: FrozenClock) -> None:
    with tour.demo_ledger() as ledger:
        assert ledger.reading.count(Selection()) > 100
        assert ledger.account.name
