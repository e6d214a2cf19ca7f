"""Text tables: encodings, delimiters, quotes."""

import pytest

from db.exchange.foreign import parse_workbook
from db.exchange.formats import texts

LINES = [["编号", "姓名", "事由", "时间"], ["1", "田䶮一", "占地,争吵", "2026.3.5"], [], ["2"]]
COMMAS = {"comma": ",", "tab": "\t", "semicolon": ";"}


def rows(text: str | bytes, name: str = "表.csv") -> list[list[object]]:
    raw = text.encode() if isinstance(text, str) else text
    (sheet,) = parse_workbook(name, raw).sheets
    assert sheet.name == ""
    return [list(row) for row in sheet.rows]


def written(comma: str) -> str:
    return "".join(
        comma.join(f'"{cell}"' if "," in cell else cell for cell in line) + "\r\n" for line in LINES
    )


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("comma", COMMAS)
def test_encodings_and_delimiters(encoding: str, comma: str) -> None:
    assert rows(written(COMMAS[comma]).encode(encoding)) == LINES


def test_big_endian_with_its_mark() -> None:
    assert rows(b"\xfe\xff" + written(",").encode("utf-16-be")) == LINES


def test_a_text_table_that_is_called_a_workbook() -> None:
    assert rows(written("\t").encode("gb18030"), "导出.xls") == LINES


def test_the_line_that_names_the_delimiter() -> None:
    assert rows("sep=;\r\n甲;乙,丙\r\n") == [["sep=", ""], ["甲", "乙,丙"]]


def test_quoted_newlines_are_one_record() -> None:
    assert rows('事由,人\n"第一行\n第二行,""引""",张三\n末,李四\n') == [
        ["事由", "人"], ['第一行\n第二行,"引"', "张三"], ["末", "李四"],
    ]  # fmt: skip


def test_a_quote_that_is_never_closed_spoils_its_own_line_only() -> None:
    assert rows('编号,人\n1,"张三\n2,李四\n3,"王,五"\n') == [
        ["编号", "人"], ["1", '"张三'], ["2", "李四"], ["3", "王,五"],
    ]  # fmt: skip


def test_many_open_quotes_and_long_fields_lose_nothing() -> None:
    lines = [f'{number},"甲' for number in range(101)]
    found = rows("\n".join(lines))
    assert sum(str(row).count("甲") for row in found) == len(lines)
    long = "长" * 200_000
    assert rows(f'1,"{long}\n2,乙\n')[1] == ["2", "乙"]


def test_zero_bytes_and_the_old_end_of_file() -> None:
    assert rows(b"\xe7\x94\xb2\0,1\n2,3\n\x1a") == [["甲", "1"], ["2", "3"]]


def test_nothing_parts_the_cells() -> None:
    assert texts.delimiter_of("一句话\n又一句\n") == ""
    assert rows("无矛盾纠纷\n") == [["无矛盾纠纷"]]
