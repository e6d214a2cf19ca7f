"""The report of an import on paper: its parts, its pages, and what is no longer known."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pypdfium2

from desktop.papers.intake import IntakeSheet, print_intake

SHEET = IntakeSheet(
    station="云溪镇信访工作站",
    drive="2026年第一季度",
    taken_at=datetime(2026, 4, 1, 9, 12),  # noqa: DTZ001 - plain local time
    files=[("01-青石桥村.xlsx", "青石桥村", "15", "12", "1", "2", "")],
    total=("合计", "", "15", "12", "1", "2", ""),
    doubts=[("01-青石桥村.xlsx", "第5行", "排查时间“3.1”，看不准是哪一天", "待核对")],
    left_out=[("01-青石桥村.xlsx", "第16行", "合计", "合计 12件")],
    notices=[],
    printed_by="刘敏",
    printed_at=datetime(2026, 4, 1, 9, 30),  # noqa: DTZ001 - plain local time
    head="154:efa1155ed64e",
)


def pages(sheet: IntakeSheet) -> list[str]:
    """Return the text of each page without blanks."""
    out = BytesIO()
    count = print_intake(out, sheet)
    document = pypdfium2.PdfDocument(out.getvalue())
    texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    assert len(texts) == count
    return texts


def test_one_page_holds_all_parts_and_the_head() -> None:
    (text,) = pages(SHEET)
    for words in (
        "村级上报表导入报告", "排查批次：2026年第一季度", "导入时间：2026-04-0109:12",
        "101-青石桥村.xlsx青石桥村151212", "合计151212", "二、待核对的行（共1行）",
        "三、剔除的行（共1行）", "第16行合计合计12件", "四、已采用、但需留意的地方（共0处）无",
        "填表人：刘敏", "账页码154:efa1155ed64e", "第1页共1页",
    ):  # fmt: skip
        assert words in text


def test_many_rows_run_over_pages_each_with_its_headings() -> None:
    doubts = [("07-东风社区.xlsx", f"第{row}行", "简要情况没有填", "待核对") for row in range(90)]
    texts = pages(replace(SHEET, doubts=doubts))
    assert len(texts) > 2
    assert "".join(texts).count("简要情况没有填") == 90
    for number, text in enumerate(texts, 1):
        assert f"第{number}页共{len(texts)}页" in text
        assert "村级上报表导入报告" in text
        assert "154:efa1155ed64e" in text
    assert "序号文件行疑问处理" in texts[1]


def test_lines_that_are_no_longer_known_are_said_to_be_so() -> None:
    (text,) = pages(replace(SHEET, left_out=None, drive=""))
    assert "逐行清单只在导入当时印出" in text
    assert "三、剔除的行" not in text
    assert "不属排查批次" in text
