"""Colours of cells: as they are named in files, and as people see them."""

from openpyxl.styles.colors import COLOR_INDEX

from db.exchange.foreign import parse_workbook
from db.exchange.formats.colours import PALETTE, tinted
from tests.db import evil_files as evil


def test_colours_by_theme_tint_and_number() -> None:
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor {told}/></patternFill></fill>'
        for told in ('theme="4"', 'theme="4" tint="0.4"', 'indexed="13"', 'theme="0"', 'auto="1"')
    )
    styles = f"<styleSheet><fills>{fills}</fills><cellXfs>"
    styles += "".join(f'<xf fillId="{number}"/>' for number in range(5))
    names = ("dk1", "lt1", "dk2", "lt2", "accent1")
    values = ("000000", "FFFFFF", "44546A", "E7E6E6", "4472C4")
    scheme = "".join(
        f'<{name}><srgbClr val="{value}"/></{name}>'
        for name, value in zip(names, values, strict=True)
    )
    cells = "".join(f'<c r="{letter}1" s="{at}"/>' for at, letter in enumerate("ABCDE"))
    raw = evil.xlsx(
        f'<row r="1">{cells}<c r="F1"><v>1</v></c></row>',
        styles=styles + "</cellXfs></styleSheet>",
        theme=f"<theme><clrScheme>{scheme}</clrScheme></theme>",
    )
    fills_read = parse_workbook("a.xlsx", raw).sheets[0].fills
    lighter = bytes.fromhex(fills_read[1, 1])
    # Excel's own “lighter 40 %”, which rounds a little differently
    assert all(abs(ours - its) <= 2 for ours, its in zip(lighter, b"\x8e\xa9\xdb", strict=True))
    assert {at: fill for at, fill in fills_read.items() if at != (1, 1)} == {
        (1, 0): "4472C4",
        (1, 2): "FFFF00",
    }
    assert tinted("808080", -0.5) == "404040"
    assert [f"00{colour}" for colour in PALETTE] == list(COLOR_INDEX[:64])
