"""Colours of cells as `RRGGBB`: palettes, themes and tints."""

import colorsys
from typing import Final
from xml.etree.ElementTree import Element

WHITE: Final = "FFFFFF"
_BASIC: Final = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_FURTHER: Final = (
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066"
    " FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF"
    " CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699"
    " 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
PALETTE: Final = tuple(f"{_BASIC} {_BASIC} {_FURTHER}".split())
"""The sixty-four colours that files name by number, unless they bring their own."""


def resolve(colour: Element, palette: tuple[str, ...], theme: tuple[str, ...]) -> str:
    """Return the colour that an element of a spreadsheet's styles names, "" if none is known."""
    plain = colour.get("rgb", "")[-6:].upper()
    for name, colours in (("indexed", palette), ("theme", theme)):
        number = colour.get(name, "")
        if number.isdecimal() and int(number) < len(colours):
            plain = colours[int(number)]
    if len(plain) != len(WHITE):
        return ""
    return tinted(plain, float(colour.get("tint", "0")))


def tinted(colour: str, tint: float) -> str:
    """Return a colour made lighter (up to 1) or darker (down to -1)."""
    if not tint:
        return colour
    red, green, blue = (part / 255 for part in bytes.fromhex(colour))
    hue, light, strength = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    changed = colorsys.hls_to_rgb(hue, min(1, max(0, light)), strength)
    return "".join(f"{round(part * 255):02X}" for part in changed)


def theme_colours(theme: Element) -> tuple[str, ...]:
    """Return a theme's colours in the order in which cells name them."""
    scheme = theme.find(".//{*}clrScheme")
    named = [
        (colour.get("lastClr") or colour.get("val") or "").upper()
        for place in (() if scheme is None else scheme)
        for colour in list(place)[:1]
    ]
    # Cells count light before dark, the theme dark before light.
    swapped = [at ^ 1 if at < len("dldl") else at for at in range(len(named))]
    return tuple(named[at] for at in swapped if at < len(named))
