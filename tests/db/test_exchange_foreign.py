"""Foreign files: each bad one says what it is, the good ones give their cells and looks."""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
import xlwt

from db.errors import Environment
from db.exchange.foreign import Merge, Sheet, Workbook, parse_workbook, read_file
from tests.db import evil_files as evil

CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'
FAR_CELL = CELL + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
FAR_ROW = '<row r="200000"><c r="A200000"><v>1</v></c></row>'
FAR_BLANK = CELL + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
WEB_PAGE = "<html><body><table><tr><td>姓名</td><td>电话</td></tr></table></body></html>"
OLD_XML = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'
TEXT = "编号,姓名,事由,时间\r\n1,田䶮,占地,2026.3.5\r\n"

BAD_FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("加密.xlsx", lambda: evil.compound("EncryptedPackage"), "encrypted_workbook"),
    ("加密包.xlsx", evil.locked_zip, "encrypted_workbook"),
    ("加密.xls", lambda: evil.compound("Workbook", records(0x2F)), "encrypted_workbook"),
    ("加密.ods", lambda: evil.ods("", manifest="<m><encryption-data/></m>"), "encrypted_workbook"),
    ("文档.xls", lambda: evil.compound("WordDocument"), "word_document"),
    ("文档.wps", lambda: evil.compound("WordDocument"), "word_document"),
    ("文档.xlsx", lambda: evil.packed({"word/document.xml": b"<w/>"}), "word_document"),
    ("文档.ods", lambda: evil.ods("", kind="text"), "word_document"),
    ("文档.rtf", lambda: b"{\\rtf1 hello}", "word_document"),
    ("幻灯.xls", lambda: evil.compound("PowerPoint Document"), "unknown_format"),
    ("二进制.xlsb", lambda: evil.packed({"[Content_Types].xml": b"<T/>"}), "unknown_format"),
    ("打包.xlsx", lambda: evil.packed({"青石桥村.xlsx": b"x"}), "archive_file"),
    ("打包.rar", lambda: b"Rar!\x1a\x07\x00", "archive_file"),
    ("说明.pdf", lambda: b"%PDF-1.7", "pdf_document"),
    ("说明.xlsx", lambda: b"%PDF-1.7", "pdf_document"),
    ("照片.xls", lambda: b"\xff\xd8\xff\xe0\0\x10JFIF", "picture_file"),
    ("图片.xlsx", lambda: b"\x89PNG\r\n", "picture_file"),
    ("网页.xls", lambda: WEB_PAGE.encode("gbk"), "web_page"),
    ("网页2.xls", lambda: WEB_PAGE.encode("utf-16"), "web_page"),
    ("旧表.xls", lambda: b"\xef\xbb\xbf" + OLD_XML.encode(), "web_page"),
    ("截断.xlsx", lambda: evil.xlsx(CELL)[:-200], "not_a_workbook"),
    ("截断.xls", lambda: evil.far_cell_xls()[:-3000], "not_a_workbook"),
    ("坏盒.xls", lambda: evil.OLD_OFFICE + b"Workbook", "not_a_workbook"),
    ("空壳.xlsx", lambda: evil.packed({"xl/workbook.xml": b"<broken"}), "not_a_workbook"),
    ("缺页.xlsx", lambda: without("xl/worksheets/sheet1.xml"), "not_a_workbook"),
    ("坏页.xlsx", lambda: evil.packed(evil.package("<worksheet><she")), "not_a_workbook"),
    ("二进制.csv", lambda: b"\x00\x01\x02\x03", "not_a_workbook"),
    ("乱码.csv", lambda: b"\xff\xff\xff\xff,\xff", "not_a_workbook"),
    ("便条.xls", lambda: "没有表格".encode(), "not_a_workbook"),
    ("程序.exe", lambda: b"MZ\x90\0", "unknown_format"),
    ("远.xlsx", lambda: evil.xlsx(FAR_CELL), "too_large"),
    ("远行.xlsx", lambda: evil.xlsx(CELL + FAR_ROW), "too_large"),
    ("错行.xlsx", lambda: evil.xlsx('<row r="1"><c r="B1048576"><v>1</v></c></row>'), "too_large"),
    ("远.xls", evil.far_cell_xls, "too_large"),
    ("远.ods", lambda: evil.ods(ods_rows(1, cell("甲", 3000))), "too_large"),
    ("宽.csv", lambda: ("甲," * 300).encode(), "too_large"),
    ("炸弹.xlsx", evil.bomb, "too_large"),
    ("谎报.xlsx", evil.liar, "too_large"),
]  # fmt: skip


def records(*kinds: int) -> bytes:
    """Return empty records of these kinds between the begin and the end of a workbook."""
    begin = b"\x09\x08\x08\x00\x00\x06\x05\x00" + bytes(4)
    return begin + b"".join(kind.to_bytes(2, "little") + b"\0\0" for kind in kinds) + b"\x0a\0\0\0"


def without(name: str) -> bytes:
    parts = evil.package(evil.sheet_xml(CELL))
    del parts[name]
    return evil.packed(parts)


def cell(text: str, repeated: int = 1) -> str:
    many = f' table:number-columns-repeated="{repeated}"'
    told = f' office:value-type="string"{many}'
    return f"<table:table-cell{told}><text:p>{text}</text:p></table:table-cell>"


def ods_rows(repeated: int, cells: str) -> str:
    return (
        f'<table:table table:name="台账"><table:table-row table:number-rows-repeated="{repeated}">'
        f"{cells}</table:table-row></table:table>"
    )


def refusal(name: str, raw: bytes) -> Environment:
    with pytest.raises(Environment) as caught:
        parse_workbook(name, raw)
    return caught.value


def saved(book: Any) -> bytes:  # noqa: ANN401 - openpyxl and xlwt are untyped
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def only(book: Workbook) -> Sheet:
    (sheet,) = book.sheets
    return sheet


@pytest.mark.parametrize(("name", "make", "code"), BAD_FILES, ids=[bad[0] for bad in BAD_FILES])
def test_bad_file_says_what_it_is(name: str, make: Callable[[], bytes], code: str) -> None:
    error = refusal(name, make())
    assert (error.code, error.facts) == (code, {"file": name})


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("多.xlsx", lambda: evil.many_rows(200_000)),
        ("多.csv", lambda: b"1,2\n" * 200_000),
        ("多.ods", lambda: evil.ods(ods_rows(200_000, cell("甲")))),
    ],
)
def test_too_many_rows_are_counted(name: str, make: Callable[[], bytes]) -> None:
    error = refusal(name, make())
    assert error.code == "too_many_rows"
    assert error.facts == {"file": name, "rows": 200_000, "most": 100_100}


def test_a_hundred_thousand_rows_are_read() -> None:
    sheet = only(parse_workbook("满.xlsx", evil.many_rows(100_000)))
    assert len(sheet.rows) == 100_000


def test_reading_bytes(tmp_path: Path) -> None:
    (tmp_path / "空.xlsx").touch()
    (tmp_path / "空白.csv").write_bytes(b"\r\n \r\n")
    (tmp_path / "好.csv").write_text(TEXT)
    expected = {
        tmp_path: "is_a_folder",
        tmp_path / "没有.xlsx": "no_such_file",
        tmp_path / "空.xlsx": "empty_return",
        tmp_path / "空白.csv": "empty_return",
        tmp_path / "好.csv" / "下面": "unreadable_file",
        tmp_path / ("长" * 300): "unreadable_file",
    }
    for path, code in expected.items():
        with pytest.raises(Environment) as caught:
            read_file(path)
        assert (caught.value.code, caught.value.facts) == (code, {"file": path.name})


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "in use by another program", str(path))

    (tmp_path / "开着.xlsx").write_bytes(b"x")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Environment) as caught:
        read_file(tmp_path / "开着.xlsx")
    assert caught.value.code == "unreadable_file"


def test_a_far_blank_cell_with_a_look_is_no_cell() -> None:
    assert only(parse_workbook("a.xlsx", evil.xlsx(FAR_BLANK))).rows == ((1,),)
    book = xlwt.Workbook()
    book.add_sheet("台账").write(0, 0, 1)
    yellow = xlwt.easyxf("pattern: pattern solid, fore_colour yellow")
    book.get_sheet(0).write(65535, 255, "", yellow)
    sheet = only(parse_workbook("a.xls", saved(book)))
    assert (sheet.rows, dict(sheet.fills)) == (((1,),), {})


@pytest.mark.parametrize("date_1904", [False, True])
@pytest.mark.parametrize("old", [False, True], ids=["xlsx", "xls"])
def test_values_keep_their_kind_and_place(date_1904: bool, old: bool) -> None:
    raw = _values_xls(date_1904) if old else _values_xlsx(date_1904)
    book = parse_workbook("a.xls" if old else "a.xlsx", raw)
    assert book.date_1904 is date_1904
    assert book.sheets[0].rows[:2] == ((None,) * 7, (None,) * 7)
    row = book.sheets[0].rows[2]
    assert row == (None, date(2026, 3, 5), 46086, 3.5, "甲\n乙", True, 13812345678)
    assert [type(row[at]) for at in (2, 3, 6)] == [int, float, int]


def _values_xlsx(date_1904: bool) -> bytes:
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, {"date_1904": date_1904}) as book:
        sheet = book.add_worksheet("台账")
        sheet.write_datetime(2, 1, date(2026, 3, 5), book.add_format({"num_format": "yyyy.m.d"}))
        for column, value in enumerate((46086, 3.5, "甲\n乙", True, 13812345678), 2):
            sheet.write(2, column, value)
    return raw.getvalue()


def _values_xls(date_1904: bool) -> bytes:
    book = xlwt.Workbook()
    book.dates_1904 = date_1904
    sheet = book.add_sheet("台账")
    sheet.write(2, 1, date(2026, 3, 5), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    for column, value in enumerate((46086, 3.5, "甲\n乙", True, 13812345678), 2):
        sheet.write(2, column, value)
    return saved(book)


def test_formulas_without_a_value_and_errors() -> None:
    rows = (
        '<row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>1+1</f><v>2</v></c>'
        '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2" t="str"><f>A1</f><v></v></c>'
        '<c r="E2" t="e"><v>#REF!</v></c><c r="F2" s="1"/></row>'
        '<row r="4"><c r="H4"><f>SUM(A1:A3)</f><v></v></c></row>'
    )
    first, second, third, fourth = only(parse_workbook("a.xlsx", evil.xlsx(rows))).rows
    assert second[:5] == ("#VALUE!", 2, "#DIV/0!", None, "#REF!")
    assert not any(first + third)
    assert fourth == (None,) * 7 + ("#VALUE!",)


def test_errors_in_an_xls() -> None:
    body = b"\x06\x00\x16\x00" + b"\0\0\1\0\0\0" + b"\2\0\x2a\0\0\0\xff\xff" + bytes(8)
    body += b"\x05\x02\x08\x00" + b"\0\0\2\0\0\0" + b"\x07\x01"
    globals_ = records()[:-4]
    sheet_at = len(globals_) + 4 + 8 + 2 + 4
    bound = b"\x85\0\x0a\0" + sheet_at.to_bytes(4, "little") + b"\0\0\2\0ab"
    begin = b"\x09\x08\x08\x00\x00\x06\x10\x00" + bytes(4)
    raw = globals_ + bound + b"\x0a\0\0\0" + begin + body + b"\x0a\0\0\0"
    sheet = only(parse_workbook("a.xls", evil.compound("Workbook", raw)))
    assert sheet.rows == ((None, "#N/A", "#DIV/0!"),)


def test_looks_of_an_xlsx() -> None:
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw) as book:
        sheet, hidden = book.add_worksheet("台账"), book.add_worksheet("藏")
        struck = book.add_format({"font_strikeout": True})
        yellow = book.add_format({"bg_color": "#FFC000", "pattern": 1})
        white = book.add_format({"bg_color": "#FFFFFF", "pattern": 1})
        sheet.write(0, 0, "标题", struck)
        sheet.write_blank(1, 0, None, struck)
        sheet.write(1, 1, "红", yellow)
        sheet.write_blank(1, 2, None, yellow)
        sheet.write(1, 3, "白", white)
        sheet.write_rich_string(2, 0, struck, "删", struck, "除")
        sheet.write_rich_string(2, 1, struck, "删", "留下")
        sheet.merge_range(3, 0, 5, 1, "青石桥村")
        sheet.write_comment(2, 2, "见附件", {"author": "王某"})
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(4, 5, None, None, {"hidden": True})
        hidden.very_hidden()
    book_read = parse_workbook("a.xlsx", raw.getvalue())
    first, second = book_read.sheets
    assert first.struck == {(1, 0), (3, 0)}
    assert dict(first.fills) == {(2, 1): "FFC000", (2, 2): "FFC000"}
    assert first.merges == (Merge(4, 0, 6, 1),)
    assert dict(first.comments) == {(3, 2): "见附件"}
    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({3}, {4, 5})
    assert (first.hidden, second.hidden, second.name) == (False, True, "藏")
    assert (book_read.looks_unseen, book_read.macros) == (False, False)


def test_looks_of_an_xls() -> None:
    book = xlwt.Workbook()
    sheet, hidden = book.add_sheet("台账"), book.add_sheet("藏")
    hidden.visibility = 1
    xlwt.add_palette_colour("mine", 0x21)
    book.set_colour_RGB(0x21, 255, 192, 0)
    sheet.write(0, 0, "删", xlwt.easyxf("font: struck_out on"))
    sheet.write(0, 1, "红", xlwt.easyxf("pattern: pattern solid, fore_colour mine"))
    sheet.write(0, 2, "", xlwt.easyxf("pattern: pattern solid, fore_colour red"))
    sheet.write_merge(2, 3, 0, 1, "青石桥村")
    sheet.row(2).hidden = True
    sheet.col(4).hidden = True
    first, second = parse_workbook("a.et", saved(book)).sheets
    assert first.struck == {(1, 0)}
    assert dict(first.fills) == {(1, 1): "FFC000", (1, 2): "FF0000"}
    assert first.merges == (Merge(3, 0, 4, 1),)
    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({3}, {4})
    assert (first.hidden, second.hidden) == (False, True)


ODD_SHEETS = {
    "prefixes": '<x:worksheet xmlns:x="u"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols>'
    "<x:sheetData>"
    '<x:row r="1" hidden="1"><x:c r="A1" t="e"><x:v>#REF!</x:v></x:c><x:c r="B1" t="inlineStr">'
    "<x:is><x:r><x:rPr><x:strike/></x:rPr><x:t>甲</x:t></x:r></x:is></x:c></x:row>"
    "</x:sheetData></x:worksheet>",
    "single quotes": "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
    "<row r='1' hidden='true'><c r='A1' t='e'><v>#REF!</v></c><c r = 'B1' t='inlineStr'>"
    "<is><r><rPr><strike val='1'/></rPr><t>甲</t></r></is></c></row></sheetData></worksheet>",
    "no places": '<worksheet><cols><col hidden="1" min="2" max="2"/></cols><sheetData>'
    '<row ht="0"><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><r><rPr><strike/></rPr>'
    "<t>甲</t></r></is></c></row></sheetData></worksheet>",
    "comments": '<worksheet><cols><col min="2" max="2" width="0"/></cols><sheetData>'
    '<!-- <row r="9"> -->'
    '<row r="1"\nhidden="1"><c\nr="A1" t="e"><v>#REF!</v></c><c r="B1" t="inlineStr"><is><r><rPr>'
    "<strike/></rPr><t>甲</t></r></is></c></row></sheetData></worksheet>",
    "order": '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>'
    '<row hidden="1" r="1"><c t="e" r="A1"><v>#REF!</v></c><c t="inlineStr" r="B1"><is><r><rPr>'
    "<strike/></rPr><t>甲</t></r></is></c></row></sheetData></worksheet>",
}  # fmt: skip


@pytest.mark.parametrize("way", ODD_SHEETS)
def test_sheets_written_in_other_ways_tell_the_same(way: str) -> None:
    sheet = only(parse_workbook("a.xlsx", evil.packed(evil.package(ODD_SHEETS[way]))))
    assert sheet.rows == (("#REF!", "甲"),)
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({1}, {1})
    assert sheet.struck == {(1, 1)}


@pytest.mark.parametrize(
    "odd",
    [
        "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        "<row r='200001'><c><v>1</v></c></row>",
    ],
)
def test_a_far_cell_in_other_quotes_is_seen(odd: str) -> None:
    assert refusal("a.xlsx", evil.xlsx(CELL + odd)).code == "too_large"


def test_sheets_whose_corners_span_too_much() -> None:
    sheet = CELL + '<row r="99999"><c r="BZ99999"><v>1</v></c></row>'
    assert refusal("a.xlsx", evil.xlsx(sheet)).code == "too_large"


def test_an_ods() -> None:
    rows = (
        '<table:table table:name="台账"><table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse"/><table:table-row'
        ' table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/>'
        f"</table:table-row><table:table-row>{cell('甲')}{cell('乙', 2)}"
        '<table:table-cell office:value-type="float" office:value="46086"><text:p>46086</text:p>'
        '</table:table-cell><table:table-cell office:value-type="date"'
        ' office:date-value="2026-03-05"><text:p>3/5</text:p></table:table-cell><table:table-cell'
        ' table:formula="of:=1/0"'
        ' office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell'
        ' table:formula="of:=A1"/></table:table-row><table:table-row table:visibility="collapse">'
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2"'
        ' table:number-rows-spanned="3"><office:annotation><dc:creator>王某</dc:creator>'
        "<text:p>见附件</text:p></office:annotation><text:p>青石桥村</text:p></table:table-cell>"
        '</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    hidden = rows.partition("<table:table-column")[0].replace("台账", "藏")
    hidden = hidden.replace(">", ' table:style-name="ta2">') + "</table:table>"
    unseen = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="ta2">{unseen}</style:style>'
    book = parse_workbook("a.ods", evil.ods(rows + hidden, style))
    first, second = book.sheets
    assert first.rows[2] == ("甲", "乙", "乙", 46086, date(2026, 3, 5), "#DIV/0!", "#VALUE!")
    assert first.rows[3][0] == "青石桥村"
    assert not any(first.rows[0] + first.rows[1])
    assert first.merges == (Merge(4, 0, 6, 1),)
    assert dict(first.comments) == {(4, 0): "见附件"}
    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({4}, {2})
    assert (first.hidden, second.hidden, book.looks_unseen) == (False, True, True)


def test_what_openpyxl_writes_with_macros_and_times() -> None:
    book = openpyxl.Workbook()
    book.active.append([datetime.fromisoformat("2026-03-05T09:30"), time(9, 30), None, "末"])
    raw = saved(book)
    sheet = only(parse_workbook("a.xlsm", raw))
    assert sheet.rows == ((datetime.fromisoformat("2026-03-05T09:30"), time(9, 30), None, "末"),)
    parts = evil.package(evil.sheet_xml(CELL))
    assert parse_workbook("a.xlsm", evil.packed({**parts, "xl/vbaProject.bin": b"x"})).macros
