"""The monthly dispatch table: its three lists, few, many and none."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from db.exchange.figure_sheets import figure_workbook
from desktop.papers.dispatch import dispatch_tables, print_dispatch
from desktop.papers.figures_rows import FigureRow
from desktop.papers.press import A4_LANDSCAPE
from tests.figure_papers import (
    DISPATCH,
    HEAD,
    SCREENED,
    boxes,
    late,
    lines,
    printed,
    red,
    texts,
)


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


def test_open_cases_without_a_target_date_are_told_below_those_that_are_late() -> None:
    figures = (FigureRow("no_limit", "未定化解时限", "件", "count", 661),)
    left = "另有661件未化解的纠纷未定化解时限，不在本表。"
    for cases in ((), late(2)):
        sheet = replace(DISPATCH, figures=figures, late=cases)
        assert left in "".join(texts(printed(print_dispatch, sheet)))
        book = openpyxl.load_workbook(BytesIO(figure_workbook(dispatch_tables(sheet))))
        assert left in [row[0].value for row in book["超时限"].iter_rows()]
    assert "未定化解时限" not in "".join(texts(printed(print_dispatch, DISPATCH)))


def test_a_table_before_the_end_of_its_month_says_so() -> None:
    running = replace(DISPATCH, until="2026-03-20", running=True)
    (page,) = texts(printed(print_dispatch, running))
    assert "统计期间：2026年3月（截至2026年3月20日，未到期末）" in page


@pytest.mark.parametrize("count", range(20, 60))
def test_the_last_page_of_a_table_has_some_rows(count: int) -> None:
    figures = [replace(SCREENED, key=f"k{n}", definition=f"口径{n}。") for n in range(count)]
    last = texts(printed(print_dispatch, replace(DISPATCH, figures=figures, late=(), red=())))[-1]
    assert last.count("口径") >= 6


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


@pytest.mark.parametrize("name", ["王芳", "王" * 30, "王" * 60, "Wang Fang " * 8])
def test_a_long_name_does_not_run_into_the_page_number(name: str) -> None:
    data = printed(print_dispatch, replace(DISPATCH, printed_by=name))
    wide, _high = A4_LANDSCAPE
    for page in boxes(data):
        foot = [box for box in page if box[2] < 19 * 72 / 25.4 - 1]
        told = "".join(box[0] for box in foot)
        assert name.replace(" ", "") in told.replace("\n", "")
        left_of_middle = [box for box in foot if box[1] < wide / 2]
        number = next(box for box in foot if box[0] == "第")
        row = [box for box in left_of_middle if box[1] < number[1]]
        assert max(box[3] for box in row) < number[1] - 5
        assert min(box[2] for box in foot) > 14
        assert all(box[1] < number[1] or box[0] not in name for box in left_of_middle)


def test_a_public_table_says_so_and_neither_titles_nor_who_deals_with_them() -> None:
    public = replace(DISPATCH, mask="public")
    (page,) = texts(printed(print_dispatch, public))
    assert "公开稿" in page
    assert "YX01-26Q1-001青石桥村镇司法所2026-03-0130" in page
    book = openpyxl.load_workbook(BytesIO(figure_workbook(dispatch_tables(public))))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    told = page + "".join(map(str, cells))
    assert "YX01-26Q1-901" in told
    hidden = ("宅基地", "排水沟", "王芳与", "陈副镇长", "纠纷名称", "责任人", "包案领导")
    assert [part for part in hidden if part in told] == []
    assert "王芳" not in "".join(map(str, cells))


@pytest.mark.parametrize("count", [1, 2, 3, *range(10, 24)])
def test_notes_stand_below_a_row_of_their_table(count: int) -> None:
    figures = [replace(SCREENED, key=f"k{n}", definition="") for n in range(count)]
    for sheet, note in (
        (replace(DISPATCH, late=late(count), red=()), "化解时限为本所自定"),
        (replace(DISPATCH, figures=figures, late=(), red=()), "注：比率的"),
    ):
        for page in lines(printed(print_dispatch, sheet)):
            places = [at for at, line in enumerate(page) if line.startswith(note)]
            for at in places:
                assert page[at - 1].split()[0].isdecimal() or "30" in page[at - 1], page[: at + 1]


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
