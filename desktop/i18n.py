"""The language of the screen: the source strings are English, the program runs in Chinese."""

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
        _loaded(app, f"qtbase_{LANGUAGE}", qt),
        _loaded(app, LANGUAGE, str(resource("i18n"))),
    ]
    for translator in loaded:
        app.installTranslator(translator)


def _loaded(app: QCoreApplication, name: str, folder: str) -> QTranslator:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        raise Broken("translation_missing", file=f"{name}.qm", folder=folder)
    return translator
