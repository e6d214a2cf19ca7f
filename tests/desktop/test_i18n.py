"""The program speaks Chinese, or says that a translation is missing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from db.errors import Broken
from desktop import i18n


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def cancel() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


def put_resources(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def resource(*parts: str) -> Path:
        return folder.joinpath(*parts)

    monkeypatch.setattr(i18n, "resource", resource)


def test_our_words_and_qt_s_are_loaded(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_resources(monkeypatch, tmp_path)
    (tmp_path / "i18n").mkdir()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    shutil.copy(qt / "qtbase_zh_CN.qm", tmp_path / "i18n" / "zh_CN.qm")
    i18n.install(app)
    assert cancel() == "取消"
    assert QLocale().name() == "zh_CN"


def test_a_missing_translation_is_told_and_nothing_is_half_done(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_resources(monkeypatch, tmp_path)
    with pytest.raises(Broken) as caught:
        i18n.install(app)
    assert caught.value.code == "translation_missing"
    assert caught.value.facts["file"] == "zh_CN.qm"
    assert cancel() == "Cancel"


def test_a_catalogue_written_anew_while_the_program_runs_does_no_harm(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_resources(monkeypatch, tmp_path)
    (tmp_path / "i18n").mkdir()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    shutil.copy(qt / "qtbase_zh_CN.qm", tmp_path / "i18n" / "zh_CN.qm")
    i18n.install(app)
    (tmp_path / "i18n" / "zh_CN.qm").write_bytes(b"")
    assert cancel() == "取消"
