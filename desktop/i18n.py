"""The language of the screen: the source strings are English, the program runs in Chinese."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from db.errors import Broken
from desktop.paths import resource

LANGUAGE = "zh_CN"


def install(app: QCoreApplication) -> None:
    """Make the application speak Chinese: our own sentences and Qt's own buttons.

    Raises Broken `translation_missing` when a compiled translation is not where it must be.
    """
    QLocale.setDefault(QLocale(LANGUAGE))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = [
        _loaded(app, f"qtbase_{LANGUAGE}", Path(qt)),
        _loaded(app, LANGUAGE, resource("i18n")),
    ]
    for translator in loaded:
        app.installTranslator(translator)


class _Translator(QTranslator):
    """Reads from bytes of its own: Qt would map the file, and one written anew would crash it."""

    def __init__(self, app: QCoreApplication, data: bytes) -> None:
        super().__init__(app)
        self._data = data  # Qt reads from it as long as the translator lives
        self.complete = bool(data) and self.load(data)


def _loaded(app: QCoreApplication, name: str, folder: Path) -> QTranslator:
    file = folder / f"{name}.qm"
    translator = _Translator(app, file.read_bytes() if file.is_file() else b"")
    if not translator.complete:
        raise Broken("translation_missing", file=file.name, folder=str(folder))
    return translator
