"""Foreign files: each bad one gives its own error, the good ones their plain rows."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import Environment
from db.exchange import reader
from db.exchange.reader import parse_workbook, read_workbook
from db.exchange.returns import read_return

MARCH_5 = datetime.fromisoformat("2026-03-05")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def workbook_bytes(rows: int = 3) -> bytes:
    book = openpyxl.Workbook()
    for number in range(rows):
        book.active.append([number, "甲", MARCH_5, None, True])
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return raw.getvalue()


def locked_zip() -> bytes:
    raw = bytearray(workbook_bytes())
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(raw)


def far_cell() -> bytes:
    book = openpyxl.Workbook()
    book.active.cell(1_000_000, 2, "远")
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()


def wide_row() -> bytes:
    return (",".join("甲" for _ in range(300)) + "\n").encode()


WHOLE_WORKBOOK = workbook_bytes()
BAD_FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("空.xlsx", lambda: b"", "empty_file"),
    ("空.csv", lambda: b"\r\n \r\n", "empty_file"),
    (
        "加密.xlsx",
        lambda: OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "encrypted_workbook",
    ),
    ("加密包.xlsx", locked_zip, "encrypted_workbook"),
    ("改名.xlsx", lambda: OLD_OFFICE + b"WordDocument", "not_a_workbook"),
    ("改名2.xlsx", lambda: packed({"word/document.xml": b"<w/>"}), "not_a_workbook"),
    ("图片.xlsx", lambda: b"\x89PNG\r\n", "not_a_workbook"),
    ("截断.xlsx", lambda: workbook_bytes()[:-200], "not_a_workbook"),
    ("空壳.xlsx", lambda: packed({"xl/workbook.xml": b"<broken"}), "not_a_workbook"),
    ("二进制.csv", lambda: b"\x00\x01\x02\x03", "not_a_workbook"),
    ("乱码.csv", lambda: b"\xff\xff\xff\xff,\xff", "not_a_workbook"),
    ("旧版.xls", lambda: OLD_OFFICE + b"Workbook", "unknown_format"),
    ("说明.pdf", lambda: b"%PDF-1.7", "unknown_format"),
    ("远.xlsx", far_cell, "too_large"),
    ("宽.csv", wide_row, "too_large"),
    ("炸弹.xlsx", lambda: packed({"xl/workbook.xml": bytes(30 * 2**20)}), "too_large"),
]


@pytest.mark.parametrize(
    ("name", "make", "code"), BAD_FILES, ids=[name for name, _, _ in BAD_FILES]
)
def test_bad_file_says_what_it_is(
    tmp_path: Path, name: str, make: Callable[[], bytes], code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(make())
    with pytest.raises(Environment) as caught:
        read_workbook(path)
    assert (caught.value.code, caught.value.facts) == (code, {"file": name})

    result = read_return(path, villages={}, today=date(2026, 3, 31))
    assert result.error is not None
    assert result.error.code == code
    assert (result.accepted, result.queried, result.rows_read) == ((), (), 0)
    assert (dict(result.excluded), result.notices, result.columns) == ({}, (), ())


def test_folder_and_missing_file(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "is_a_folder"), (tmp_path / "没有.xlsx", "no_such_file")):
        with pytest.raises(Environment) as caught:
            read_workbook(path)
        assert caught.value.code == code


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_ROWS", 3)
    assert len(parse_workbook("三.csv", b"1\n2\n3\n").sheets[0].rows) == 3
    for name, raw in (("四.csv", b"1\n2\n3\n4\n"), ("四.xlsx", workbook_bytes(4))):
        with pytest.raises(Environment) as caught:
            parse_workbook(name, raw)
        assert caught.value.code == "too_large"


def test_cells_keep_their_kind_and_hidden_parts_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "台账"
    book.active.append([1, 2.5, "=1+1", MARCH_5, None, True, "甲\n乙"])
    book.active["C1"].data_type = "s"
    book.active.append(["乙"])
    book.active.row_dimensions[2].hidden = True
    book.create_sheet("藏").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    first, second = read_workbook(tmp_path / "a.xlsx").sheets
    assert first.name == "台账"
    assert first.rows[0] == (1, 2.5, "=1+1", MARCH_5, None, True, "甲\n乙")
    assert first.rows[1][0] == "乙"
    assert first.hidden_rows == {2}
    assert (first.hidden, second.hidden) == (False, True)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"], ids=lambda name: str(name)
)
@pytest.mark.parametrize("comma", [",", "\t"], ids=["comma", "tab"])
def test_text_tables(encoding: str, comma: str) -> None:
    lines = [["编号", "姓名", "事由", "时间"], ["1", "田䶮", "占地,争吵", "2026.3.5"], [], ["2"]]
    text = "".join(
        comma.join(f'"{cell}"' if "," in cell else cell for cell in line) + "\r\n" for line in lines
    )
    (sheet,) = parse_workbook("表.csv", text.encode(encoding)).sheets
    assert sheet.name == ""
    assert [list(row) for row in sheet.rows] == lines


def outcome(name: str, raw: bytes) -> str:
    try:
        parse_workbook(name, raw)
    except Environment as error:
        return error.code
    return "read"


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_bytes_give_rows_or_an_environment_error(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["a.xlsx", "a.csv", "a.txt", "a"]))
    raw = bytearray(data.draw(st.sampled_from([WHOLE_WORKBOOK, "甲,乙\n".encode()])))
    for _ in range(data.draw(st.integers(0, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    codes = {"not_a_workbook", "unknown_format", "too_large", "encrypted_workbook"}
    for damaged in (bytes(raw), bytes(raw[:cut])):
        assert outcome(name, damaged) in {"read", *codes}
