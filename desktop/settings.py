"""What the window remembers between two runs; nothing of the ledger is kept here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from db.exchange.reading_kinds import Limits
from desktop.theme import SCALES

READING_MEMORY: Final = range(256, 8192 + 1)
"""How many MB a file may take while it is read, at the least and at the most."""
READING_SECONDS: Final = range(10, 600 + 1)
"""How many seconds."""
_MEGABYTE: Final = 2**20
_RECENT = 8


@dataclass(frozen=True)
class Settings:
    """Everything remembered; folders are absolute paths as text, widths logical pixels."""

    scale: float = 1.0
    last_ledger: str = ""
    recent: tuple[str, ...] = ()
    geometry: bytes = b""
    column_widths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    backup_folder: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    reading_memory: int = 1024
    reading_seconds: int = 60

    @property
    def reading_limits(self) -> Limits:
        """Return what reading one file of others may use."""
        return limits(self.reading_memory, self.reading_seconds)

    def opened(self, folder: str) -> "Settings":
        """Return these settings with `folder` as the last and most recent ledger."""
        others = tuple(path for path in self.recent if path != folder)
        return replace(self, last_ledger=folder, recent=(folder, *others)[:_RECENT])


def limits(memory: int, seconds: int) -> Limits:
    """Return what reading may use, of MB and seconds."""
    return Limits(memory * _MEGABYTE, float(seconds))


class SettingsFile:
    """The INI file of one user on one machine."""

    def __init__(self, path: Path | None = None) -> None:
        """Use `path`, else the file that the system keeps for this program."""
        self.path = path or _own_path()

    def load(self) -> Settings:
        """Return what is remembered; a missing, damaged or foreign value is its default."""
        file = QSettings(str(self.path), QSettings.Format.IniFormat)
        if file.status() is not QSettings.Status.NoError:
            return Settings()
        scale = _scale(_text(file, "scale"))
        recent = _decoded(_text(file, "recent"))
        return Settings(
            scale=scale,
            last_ledger=_text(file, "last_ledger"),
            recent=_texts(recent),
            geometry=_bytes(file, "geometry"),
            column_widths=_widths(_decoded(_text(file, "column_widths"))),
            backup_folder=_text(file, "backup_folder"),
            filters=_words(_decoded(_text(file, "filters"))),
            reading_memory=_number(file, "reading_memory", READING_MEMORY, Settings.reading_memory),
            reading_seconds=_number(
                file, "reading_seconds", READING_SECONDS, Settings.reading_seconds
            ),
        )

    def save(self, settings: Settings) -> bool:
        """Write `settings` at once and return whether they reached the disk."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = QSettings(str(self.path), QSettings.Format.IniFormat)
        file.setValue("scale", str(settings.scale))
        file.setValue("last_ledger", settings.last_ledger)
        file.setValue("recent", json.dumps(settings.recent))
        file.setValue("geometry", QByteArray(settings.geometry))
        widths = {table: dict(columns) for table, columns in settings.column_widths.items()}
        file.setValue("column_widths", json.dumps(widths))
        file.setValue("backup_folder", settings.backup_folder)
        file.setValue("filters", json.dumps(dict(settings.filters)))
        file.setValue("reading_memory", str(settings.reading_memory))
        file.setValue("reading_seconds", str(settings.reading_seconds))
        file.sync()
        return file.status() is QSettings.Status.NoError


def _own_path() -> Path:
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(where)) / "loopbook.ini"


def _text(file: QSettings, key: str) -> str:
    return str(file.value(key, "", type=str))


def _bytes(file: QSettings, key: str) -> bytes:
    stored = file.value(key, QByteArray(), type=QByteArray)
    return bytes(stored.data()) if isinstance(stored, QByteArray) else b""


def _scale(text: str) -> float:
    for scale in SCALES:
        if text == str(scale):
            return scale
    return Settings.scale


def _number(file: QSettings, key: str, allowed: range, usual: int) -> int:
    text = _text(file, key)
    number = int(text) if text.isascii() and text.isdigit() else 0
    return number if number in allowed else usual


def _decoded(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _texts(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        return ()
    return tuple(item for item in found if isinstance(item, str))


def _words(found: object) -> dict[str, str]:
    if not isinstance(found, dict):
        return {}
    return {name: word for name, word in found.items() if isinstance(word, str)}


def _widths(found: object) -> dict[str, dict[str, int]]:
    if not isinstance(found, dict):
        return {}
    return {
        table: {
            name: width
            for name, width in columns.items()
            if isinstance(width, int) and not isinstance(width, bool) and width > 0
        }
        for table, columns in found.items()
        if isinstance(columns, dict)
    }
