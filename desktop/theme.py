"""The look: colours, sizes and fonts, and how they reach the application."""

from enum import Enum
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.paths import resource
from desktop.style import sheet

FAMILY = "Noto Sans SC"
SCALES = (1.0, 1.25, 1.5)

COLOURS = {
    "bg": "#F4F6F9",
    "surface": "#FFFFFF",
    "line": "#DDE3EA",
    "border": "#8493A2",
    "zebra": "#F8FAFC",
    "selection": "#D9E8F8",
    "text": "#1B2733",
    "second": "#52606D",
    "mute": "#677685",
    "brand": "#1F5FA8",
    "hover": "#17497F",
    "tint": "#E8F0FA",
    "nav": "#17324F",
    "nav_on": "#24507E",
    "nav_text": "#D4DEE9",
    "nav_edge": "#6FB1FF",
    "danger": "#A61B12",
    "danger_tint": "#FDE8E6",
    "warn": "#8A5200",
    "warn_tint": "#FFF4E0",
    "ok": "#1B6B3A",
    "ok_tint": "#E3F5E9",
    "revisit": "#5B2E91",
    "revisit_tint": "#F0E9FB",
    "rest": "#4A5560",
    "rest_tint": "#EEF0F2",
    "rail": "#BCC8D4",
}

_LINE_HEIGHTS = {12: 18, 13: 20, 14: 22, 15: 24, 16: 24, 18: 26, 20: 28, 26: 34}


class Tone(Enum):
    """What a colour means; `ink` and `ground` name the two colours of a chip of that tone."""

    PLAIN = ("text", "surface")
    SECOND = ("second", "surface")
    MUTE = ("mute", "surface")
    BRAND = ("brand", "tint")
    DANGER = ("danger", "danger_tint")
    WARN = ("warn", "warn_tint")
    OK = ("ok", "ok_tint")
    REVISIT = ("revisit", "revisit_tint")
    REST = ("rest", "rest_tint")
    ON_NAV = ("surface", "nav")

    @property
    def ink(self) -> QColor:
        """Return the colour of the words."""
        return QColor(COLOURS[self.value[0]])

    @property
    def ground(self) -> QColor:
        """Return the colour behind the words of a filled chip."""
        return QColor(COLOURS[self.value[1]])


@cache
def load_fonts() -> None:
    """Register the bundled fonts, once in a process that has a QGuiApplication."""
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"NotoSansSC-{weight}.ttf")))


class Theme:
    """One type scale and everything measured by it.

    Widgets take their theme in the constructor and never change it: another scale means
    another window.
    """

    def __init__(self, scale: float = 1.0) -> None:
        """Measure by `scale`, one of `SCALES`."""
        if scale not in SCALES:
            raise ValueError(f"scale must be one of {SCALES}, not {scale!r}")
        self.scale = scale

    def px(self, logical: float) -> int:
        """Return logical pixels at this scale, rounded to whole ones."""
        return round(logical * self.scale)

    def logical(self, pixels: int) -> float:
        """Return what `pixels` measure at a scale of 1."""
        return pixels / self.scale

    def font(self, size: float = 14, bold: bool = False) -> QFont:
        """Return the type face at a logical pixel size: 12, 13, 14, 15, 16 or 20."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def line_height(self, size: int) -> int:
        """Return our own line height for a logical type size, in scaled pixels."""
        return self.px(_LINE_HEIGHTS.get(size, round(size * 1.55)))

    def colour(self, name: str) -> QColor:
        """Return a colour by its token name, a key of `COLOURS`."""
        return QColor(COLOURS[name])

    def palette(self) -> QPalette:
        """Return the palette that Fusion draws with."""
        palette = QPalette()
        role = QPalette.ColorRole
        for key, name in (
            (role.Window, "bg"),
            (role.Base, "surface"),
            (role.AlternateBase, "zebra"),
            (role.Button, "surface"),
            (role.WindowText, "text"),
            (role.Text, "text"),
            (role.ButtonText, "text"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "mute"),
            (role.Highlight, "selection"),
            (role.HighlightedText, "text"),
            (role.Link, "brand"),
            (role.Accent, "brand"),
            (role.Mid, "line"),
        ):
            palette.setColor(key, self.colour(name))
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, self.colour("mute"))
        return palette

    def install(self, app: QApplication) -> None:
        """Give the application this look: style, fonts, palette and style sheet."""
        load_fonts()
        app.setStyle("Fusion")
        app.setPalette(self.palette())
        app.setFont(self.font())
        app.setStyleSheet(sheet(COLOURS, self.px))
