"""Each chart by itself: what it sorts, names, folds and leaves out."""

from fractions import Fraction
from itertools import pairwise

import pytest
from matplotlib.collections import LineCollection

from desktop.charts import drawing
from desktop.charts import look as tokens
from desktop.charts.look import Look
from desktop.charts.rows import BarRow, HeatRow, MonthRow, RateRow, spans
from desktop.theme import COLOURS
from tests.desktop.chart_parts import (
    CHARTS,
    DAYS,
    NARROW,
    TALL,
    WIDE,
    axes_of,
    bars,
    points,
    said,
    white_all,
)
from tests.desktop.chart_rows import (
    FOUND,
    LONG,
    MONTHS,
    RESOLVED,
    WORDS,
    bar_rows,
    heat_rows,
    month_rows,
)


def test_months_name_the_peak_alone_and_both_series_directly() -> None:
    chart = CHARTS["months"](1.0)
    assert [patch.get_height() for patch in bars(chart, "found").patches] == list(FOUND)
    assert points(chart) == list(RESOLVED)
    texts = said(chart)
    assert texts.count("46") == 1
    assert {"发现", "化解", *MONTHS} <= set(texts)
    assert not {"42", "33", "41"} & set(texts)
    assert chart.figure.legends == []
    assert axes_of(chart).get_legend() is None
    tips = {hit.key: hit.tip for hit in chart.hits}
    assert tips["f10"] == "11 发现：46 件"
    assert tips["r2"] == "3 化解：41 件"


def test_months_to_come_have_no_bar_and_no_point() -> None:
    rows = [*month_rows(3), *(MonthRow(str(n), None, None, "x", "y") for n in range(4, 13))]
    chart = drawing.months(rows, Look(*WIDE), WORDS)
    assert len(bars(chart, "found").patches) == 3
    assert points(chart) == [8, 18, 41]
    assert {hit.key for hit in chart.hits} == {"f0", "f1", "f2", "r0", "r1", "r2"}


@pytest.mark.parametrize("top", [1, 2, 7, 46, 99, 101, 4_217, 138_000])
@pytest.mark.parametrize("height", [120.0, 206.0, 500.0])
def test_a_scale_has_four_steps_at_most_and_all_are_whole(top: int, height: float) -> None:
    chart = drawing.months([MonthRow("1", top, 0, "f")], Look(354, height), WORDS)
    numbers = [text.replace(",", "") for text in said(chart)]
    scale = [int(text) for text in numbers[:-4]]  # the month, the peak and two names follow
    assert scale[0] == 0
    assert 2 <= len(scale) <= 5
    assert len({b - a for a, b in pairwise(scale)}) == 1
    assert scale[-1] <= top


def test_categories_are_sorted_and_the_rest_is_one_line() -> None:
    rows = list(reversed(bar_rows(28)))
    chart = drawing.categories(rows, Look(*WIDE), WORDS, "件")
    lengths = [patch.get_width() for patch in bars(chart).patches]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == 1.0
    rest = chart.hits[-1]
    folded = rest.key.split(tokens.JOIN)
    shown = [hit.key for hit in chart.hits[:-1]]
    assert sorted(shown + folded) == sorted(row.key for row in rows)
    assert f"其余 {len(folded)} 项" in said(chart)
    values = {row.key: row.value for row in rows}
    assert f"{sum(values[key] for key in folded)} 件" in said(chart)


def test_long_labels_are_broken_or_cut_and_whole_in_the_tip() -> None:
    roomy = drawing.categories([BarRow(LONG, 3, "k")], Look(*WIDE), WORDS)
    lines = [text for text in said(roomy) if text != "3"]
    assert len(lines) == 2
    assert lines[1].endswith("…")
    crowded = drawing.categories(bar_rows(9), Look(*WIDE), WORDS)
    assert any(text.endswith("…") for text in said(crowded))
    assert any(hit.tip.startswith(LONG) for hit in crowded.hits)


def test_two_figures_of_a_row_open_two_lists() -> None:
    chart = CHARTS["categories"](1.0)
    first = [hit for hit in chart.hits if hit.row == 0]
    assert [hit.key for hit in first] == ["k0", "n0"]
    assert first[0].left + first[0].width <= first[1].left


def test_what_is_open_too_long_is_red_and_hatched() -> None:
    chart = CHARTS["ages"](1.0)
    colours = [patch.get_facecolor() for patch in bars(chart).patches]
    assert colours[0] == colours[1] != colours[2] == colours[3]
    patches = [patch.get_window_extent() for patch in bars(chart).patches]
    white = [
        path.get_extents(lines.get_transform())
        for lines in chart.figure.findobj(LineCollection)
        if isinstance(lines, LineCollection) and white_all(lines)
        for path in lines.get_paths()
    ]
    assert white
    for stroke in white:
        inside = [
            box.x0 - 0.1 <= stroke.x0 and stroke.x1 <= box.x1 + 0.1
            and box.y0 - 0.1 <= stroke.y0 and stroke.y1 <= box.y1 + 0.1
            for box in patches[2:]
        ]  # fmt: skip
        assert any(inside)


def test_a_small_count_beside_a_large_one_is_still_seen() -> None:
    chart = drawing.risks([BarRow("红", 1, "r"), BarRow("蓝", 9_000, "b")], Look(*NARROW), WORDS)
    assert bars(chart).patches[0].get_window_extent().width >= 1.9


def test_risks_have_a_word_and_a_letter() -> None:
    assert {*"红橙黄蓝", *"ABCD"} <= set(said(CHARTS["risks"](1.0)))


def test_rates_are_halved_upwards_sorted_and_nothing_out_of_nothing() -> None:
    rows = [
        RateRow("甲", 1, 800, "k0", "w0"),
        RateRow("乙", 2, 3, "k1", "w1"),
        RateRow("丙", 0, 0, "k2", "w2"),
    ]
    chart = drawing.rates(rows, Look(*WIDE), WORDS)
    assert [text for text in said(chart) if "%" in text or text == "—"] == ["66.67%", "0.13%", "—"]
    assert [text for text in said(chart) if "/" in text] == ["2/3", "1/800", "0/0"]
    assert [hit.key for hit in chart.hits] == ["k1", "w1", "k0", "w0", "k2", "w2"]
    assert len(bars(chart, "track").patches) == 2


def test_the_funnel_says_what_share_goes_on() -> None:
    texts = said(CHARTS["funnel"](1.0))
    assert [text for text in texts if "%" in text] == [
        "98.77% 进入下一步", "89.75%", "93.77%", "89.67%",
    ]  # fmt: skip
    low = CHARTS["funnel low"](1.0)
    assert not [text for text in said(low) if "%" in text]
    assert low.hits[0].tip == "排查：326 · 98.77% 进入下一步"


def test_the_funnel_of_the_page_draws_all_its_rates() -> None:
    """Six steps in the room that their card leaves."""
    steps = [BarRow(f"第{n}步", 100 - 10 * n, f"k{n}") for n in range(6)]
    texts = said(drawing.funnel(steps, Look(200, 170), WORDS))
    rates = ["90.00% 进入下一步", "88.89%", "87.50%", "85.71%", "83.33%"]
    assert [text for text in texts if "%" in text] == rates


def test_bins_count_every_case_once_and_the_median_is_named() -> None:
    chart = CHARTS["times"](1.0)
    assert sum(patch.get_height() for patch in bars(chart).patches) == len(DAYS)
    ordered = sorted(DAYS)
    middle = Fraction(ordered[99] + ordered[100], 2)
    assert f"中位数 {float(middle):g} 天" in said(chart)
    assert sum(row.value for row in spans([*DAYS, 4_000, -3])) == len(DAYS) + 2
    assert spans([4_000])[-1].last is None
    assert [row.key for row in spans([7])][:3] == ["0-4", "5-9", "10-14"]


def test_a_tip_of_the_heat_names_the_month_in_full() -> None:
    names = [f"2026年{month}月" for month in MONTHS]
    chart = drawing.heat(MONTHS, heat_rows(3), Look(*WIDE), WORDS, "件", names)
    assert "白沙0村 2026年2月：5 件" in [hit.tip for hit in chart.hits]
    assert "合计" in said(chart)
    assert "2026年2月" not in said(chart)


def test_heat_leaves_noughts_blank_and_sums_every_line() -> None:
    rows = heat_rows(14)
    chart = CHARTS["heat"](1.0)
    (mesh,) = axes_of(chart).collections
    counts = mesh.get_array()
    assert counts is not None
    totals = counts.sum(axis=1).tolist()
    assert totals == sorted((sum(row.values) for row in rows), reverse=True)
    cells = {hit.key for hit in chart.hits if hit.key.startswith("h")}
    wanted = {key for row in rows for key, value in zip(row.keys, row.values, strict=True) if value}
    assert cells == wanted
    svg = drawing.as_svg(chart.figure).decode()
    assert svg.count(">0</text>") == 0
    assert {str(total) for total in totals} <= set(said(chart))


def test_heat_folds_what_finds_no_room_unless_it_is_given_the_height() -> None:
    rows = heat_rows(30)
    folded = CHARTS["heat many"](1.0)
    (label,) = [text for text in said(folded) if text.startswith("其余")]
    shown = {hit.row for hit in folded.hits}
    assert label == f"其余 {30 - len(shown) + 1} 项"
    whole = drawing.heat(MONTHS, rows, Look(346, 630), WORDS)
    assert not [text for text in said(whole) if text.startswith("其余")]


@pytest.mark.parametrize("months", [1, 2, 3, 12])
def test_the_heat_takes_the_width_there_is_however_few_the_months(months: int) -> None:
    rows = [HeatRow("白沙村", (1,) * months, ("k",) * months, "t")]
    chart = drawing.heat(MONTHS[:months], rows, Look(*TALL), WORDS)
    cells = [hit for hit in chart.hits if hit.column < months]
    assert sum(hit.width for hit in cells) > 0.55 * TALL[0]
    assert chart.hits[-1].left + chart.hits[-1].width <= TALL[0]


def test_the_sum_of_what_found_no_room_opens_those_that_have_some() -> None:
    """A village without a case in a month has no list, and takes nobody's away."""
    some = [HeatRow(f"第{n}村", (1, 0), (f"k{n}", ""), f"t{n}") for n in range(20)]
    none = [HeatRow(f"空{n}村", (0, 0), ("", "")) for n in range(9)]
    chart = drawing.heat(("7", "8"), [*some, *none], Look(346, 240), WORDS)
    last = max(hit.row for hit in chart.hits)
    rest = {hit.column: hit.key for hit in chart.hits if hit.row == last}
    shown = {hit.key for hit in chart.hits if hit.row < last}
    assert set(rest[0].split(tokens.JOIN)) == {f"k{n}" for n in range(20)} - shown
    assert set(rest[2].split(tokens.JOIN)) == {f"t{n}" for n in range(20)} - shown
    assert 1 not in rest


def test_characters_no_face_has_are_marked_and_rare_ones_are_drawn() -> None:
    chart = drawing.categories([BarRow("𬭚\n\U0001f600", 2, "k")], Look(*WIDE), WORDS)
    assert "𬭚 〓" in said(chart)
    chart.pixels()  # matplotlib warns where a glyph is missing, and warnings are errors


def test_colours_are_those_of_the_program() -> None:
    for name, colour in (
        ("surface", tokens.SURFACE),
        ("text", tokens.TEXT),
        ("second", tokens.SECOND),
        ("mute", tokens.MUTE),
        ("rail", tokens.RAIL),
        ("brand", tokens.BAR),
        ("danger", tokens.LATE),
        ("nav", tokens.HEAT[-1]),
    ):
        assert COLOURS[name] == colour


def test_in_grey_a_darker_cell_counts_more() -> None:
    def light(colour: str) -> float:
        red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    levels = [light(colour) for colour in tokens.HEAT]
    assert all(a - b > 20 for a, b in pairwise(levels))
    assert light(tokens.PALE) - light(tokens.BAR) > 80
