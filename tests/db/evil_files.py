"""Files that villages send, and files made to harm, put together byte by byte."""

import io
import struct
import zipfile
from collections.abc import Mapping

import xlsxwriter
import xlwt

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(parts: Mapping[str, bytes | str]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return raw.getvalue()


def package(sheet: str, **more: str) -> dict[str, bytes | str]:
    """Return the parts of an .xlsx whose one sheet is this XML; more: styles, theme, texts."""
    targets = {
        "worksheet": ("worksheets/sheet1.xml", sheet),
        "styles": ("styles.xml", more.get("styles", "")),
        "theme": ("theme/theme1.xml", more.get("theme", "")),
        "sharedStrings": ("sharedStrings.xml", more.get("texts", "")),
    }
    there = {kind: told for kind, told in targets.items() if told[1]}
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for kind, (target, _) in there.items()
    )
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}">'
        '<sheets><sheet name="台账" sheetId="1" r:id="rworksheet"/></sheets></workbook>'
    )
    return {
        "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="r1"'
        f' Type="{_KINDS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
        **{f"xl/{target}": content for target, content in there.values()},
    }


def sheet_xml(rows: str, before: str = "") -> str:
    return f'<worksheet xmlns="{_MAIN}">{before}<sheetData>{rows}</sheetData></worksheet>'


def xlsx(rows: str, before: str = "", **more: str) -> bytes:
    return packed(package(sheet_xml(rows, before), **more))


def table(rows: int, columns: int) -> bytes:
    """Return an .xlsx of so many rows of numbers."""
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, {"in_memory": True}) as book:
        sheet = book.add_worksheet("台账")
        for row in range(rows):
            for column in range(columns):
                sheet.write_number(row, column, row)
    return raw.getvalue()


def many_rows(count: int) -> bytes:
    return xlsx(
        "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, count + 1))
    )


def far_cell_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    sheet.write(0, 0, "近")
    sheet.write(65535, 255, "远")
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def compound(stream: str, content: bytes = b"") -> bytes:
    """Return an old Office file with one stream, such as WordDocument, of up to 4,608 bytes."""
    content = content.ljust(4608, b"\0")
    sector, end, free, fat = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    head = OLD_OFFICE + bytes(16)
    head += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    table = [fat, end, *range(3, 11), end]
    entries = _entry("Root Entry", 5, 1, end, 0) + _entry(stream, 2, free, 2, len(content))
    return (
        head
        + struct.pack("<128I", *table, *[free] * (128 - len(table)))
        + entries.ljust(sector, b"\0")
        + content
    )


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    nobody = 0xFFFFFFFF
    told = name.encode("utf-16-le").ljust(64, b"\0")
    told += struct.pack("<HBB3I", len(name) * 2 + 2, kind, 1, nobody, nobody, child)
    return told + bytes(36) + struct.pack("<IQ", first, size)


def ods(
    tables: str, more: str = "", manifest: str = "<manifest/>", kind: str = "spreadsheet"
) -> bytes:
    """Return an OpenDocument file whose body holds these tables."""
    names = ("office", "table", "text", "style", "dc")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names
    )
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "META-INF/manifest.xml": manifest,
            "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{more}"
            f"</office:automatic-styles><office:body><office:{kind}>{tables}</office:{kind}>"
            "</office:body></office:document-content>",
        }
    )


def bomb() -> bytes:
    return packed({"xl/workbook.xml": bytes(30 * 2**20)})


def liar() -> bytes:
    """Return an .xlsx whose texts are a thousand times as long as its directory says."""
    parts = package(sheet_xml('<row r="1"><c r="A1"><v>1</v></c></row>'), texts="x" * 1000)
    parts["xl/sharedStrings.xml"] = b"<sst>" + bytes(2**20)
    raw = bytearray(packed(parts))
    at = raw.rindex(b"xl/sharedStrings.xml") - 46
    raw[at + 24 : at + 28] = struct.pack("<I", 1000)
    return bytes(raw)


def locked_zip() -> bytes:
    raw = bytearray(xlsx(""))
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)
