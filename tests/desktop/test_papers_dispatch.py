"""The monthly dispatch table: its three lists, few, many and none."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from db.exchange.figure_sheets import figure_workbook
from desktop.papers.dispatch import dispatch_tables, print_dispatch
from desktop.papers.press import A4_LANDSCAPE
from tests.figure_papers import DISPATCH, HEAD, boxes, late, printed, red, texts


def test_the_table_says_what_is_behind() -> None:
    (page,) = texts(printed(print_dispatch, DISPATCH))
    for part in (
        "云溪镇2026年3月矛盾纠纷月度调度表",
        "统计期间：2026年3月（截至2026年3月31日）",
        "会议稿内部资料会后收回",
        "排查化解率72.45%71/9895%-22.5523未达标76.42%81/106-3.97",
        "二、超过化解时限未化解的纠纷（共2件）",
        "YX01-26Q1-001张某与李某宅基地纠纷青石桥村镇司法所王芳2026-03-0130",
        "三、未化解的红色风险纠纷（共1件）",
        "YX01-26Q1-901杨某与周某排水沟纠纷双河村综治中心陈副镇长2026-01-15化解中75",
        "四、指标口径",
        f"账页码{HEAD}",
    ):
        assert part in page


def test_an_empty_month_says_so() -> None:
    nothing = replace(DISPATCH, figures=(), late=(), red=())
    (page,) = texts(printed(print_dispatch, nothing))
    assert "截至2026年3月31日，没有超过化解时限未化解的纠纷" in page
    assert "没有未化解的红色风险纠纷" in page
    assert "本期没有指标数据" in page


@pytest.mark.parametrize("count", [*range(3, 30, 2), 60])
def test_titles_keep_with_their_rows_and_no_case_is_lost(count: int) -> None:
    pages = texts(printed(print_dispatch, replace(DISPATCH, late=late(count), red=red(9))))
    whole = "".join(pages)
    assert all(whole.count(f"YX01-26Q1-{n:03d}") == 1 for n in range(1, count + 1))
    for title, first in (("二、超过", "YX01-26Q1-001"), ("三、未化解", "YX01-26Q1-901")):
        page = next(page for page in pages if title in page)
        assert first in page
    for number, page in enumerate(pages, 1):
        assert f"第{number}页" in page
        assert f"共{len(pages)}页" in page


def test_nothing_stands_outside_the_margins() -> None:
    wide, high = A4_LANDSCAPE
    margin = 12 * 72 / 25.4 - 1
    for page in boxes(printed(print_dispatch, replace(DISPATCH, late=late(60)))):
        for _sign, left, low, right, top in page:
            assert left >= margin
            assert right <= wide - margin
            assert low >= 20
            assert top <= high - margin + 1


def test_a_public_table_says_so() -> None:
    (page,) = texts(printed(print_dispatch, replace(DISPATCH, mask="public")))
    assert "公开稿" in page


def test_the_same_rows_give_the_same_bytes() -> None:
    assert printed(print_dispatch, DISPATCH) == printed(print_dispatch, DISPATCH)


def test_the_workbook_holds_the_same_lists() -> None:
    book = openpyxl.load_workbook(BytesIO(figure_workbook(dispatch_tables(DISPATCH))))
    assert book.sheetnames == ["指标", "超时限", "红色风险", "指标口径"]
    rows = list(book["超时限"].iter_rows(min_row=5, values_only=True))
    assert rows[0][:8] == (
        1, "YX01-26Q1-001", "张某与李某宅基地纠纷", "青石桥村", "镇司法所", "王芳",
        "2026-03-01", 30,
    )  # fmt: skip
    assert book["超时限"].page_setup.orientation == "landscape"
