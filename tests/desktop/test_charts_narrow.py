"""Charts in little width and with long numbers, and with the words that they take along."""

from collections.abc import Callable
from fractions import Fraction
from io import BytesIO

import pytest
from PIL import Image

from desktop.charts import drawing
from desktop.charts.drawing import Chart
from desktop.charts.look import Caption, Look
from desktop.charts.rows import BarRow, RateRow, spans
from tests.desktop.chart_parts import all_bars, extents, said
from tests.desktop.chart_rows import MONTHS, WORDS, heat_rows, month_rows

LONG = [
    BarRow("征地拆迁安置与补偿", 123_456, "k", "化解 123,456", "n"),
    BarRow("邻里", 3, "k2", "化解 3", "n2"),
]
MARKED = [BarRow("红色", 1_234_567, "r", mark="A"), BarRow("蓝色", 2, "b", mark="D")]
RATES = [RateRow("云溪镇综合行政执法大队", 12_345, 123_456, "a", "b"), RateRow("司法所", 1, 2)]
NARROW: dict[str, Callable[[Look], Chart]] = {
    "categories": lambda look: drawing.categories(LONG, look, WORDS, "件"),
    "risks": lambda look: drawing.risks(MARKED, look, WORDS, "件"),
    "rates": lambda look: drawing.rates(RATES, look, WORDS),
    "funnel": lambda look: drawing.funnel(LONG, look, WORDS, "件"),
    "heat": lambda look: drawing.heat(MONTHS, heat_rows(30), look, WORDS),
    "months": lambda look: drawing.months(month_rows(12), look, WORDS),
    "times": lambda look: drawing.times(
        spans([1, 5, 200, 300]), look, WORDS, Fraction(3), 60
    ),
}  # fmt: skip
CAPTION = Caption(
    "村务与集体“三资”、征地拆迁安置与补偿最多，其余各类都在十件以下",
    "发现与其中化解，件",
    ("2026年第一季度，统计到2026-3-31 · 全部", "云溪镇信访工作站，账页码 A1-12:0123456789ab"),
)


def room(chart: Chart) -> float:
    """Return the width of the longest bar that there is room for, in logical pixels."""
    axes = chart.figure.axes[0]
    return float(axes.get_position().width) * chart.look.width


@pytest.mark.parametrize("wide", [120, 150, 180, 220, 260])
@pytest.mark.parametrize("make", NARROW.values(), ids=NARROW)
def test_every_chart_is_drawn_however_narrow(make: Callable[[Look], Chart], wide: int) -> None:
    chart = make(Look(wide, 90))
    chart.pixels()
    assert room(chart) > 0
    assert chart.hits


@pytest.mark.parametrize("name", ["categories", "rates", "risks"])
def test_a_bar_keeps_forty_pixels_in_the_smallest_window(name: str) -> None:
    chart = NARROW[name](Look(250, 201))
    assert room(chart) > 39.9
    ends = [box.x1 for _, box in extents(chart)]
    assert max(ends) <= 250


def test_a_second_number_is_whole_or_only_in_the_tip() -> None:
    wide, narrow = (drawing.categories(LONG, Look(w, 201), WORDS, "件") for w in (354, 180))
    assert "化解 123,456" in said(wide)
    assert {hit.key for hit in wide.hits} == {"k", "n", "k2", "n2"}
    assert not [text for text in said(narrow) if text.startswith("化")]
    assert [hit.tip for hit in narrow.hits] == [
        "征地拆迁安置与补偿：123,456 件 · 化解 123,456",
        "邻里：3 件 · 化解 3",
    ]


def test_words_stand_round_a_chart_that_leaves_and_touch_nothing_of_it() -> None:
    bare = drawing.categories(LONG, Look(354, 206), WORDS, "件")
    chart = drawing.categories(LONG, Look(354, 206, caption=CAPTION), WORDS, "件")
    texts = said(chart)
    assert texts[2:5] == [CAPTION.line, *CAPTION.foot]
    assert "".join(texts[:2]) == CAPTION.title, "broken, never cut"
    assert texts[5:] == said(bare)
    boxes, edge = extents(chart), chart.figure.bbox
    own = [box for _, box in boxes[5:]]
    for _, box in boxes[:3]:
        assert edge.y1 >= box.y1 > box.y0 > max(one.y1 for one in own)
    for _, box in boxes[3:5]:
        assert edge.y0 <= box.y0 < box.y1 < min(one.y0 for one in own)
    assert all(edge.x0 <= box.x0 < box.x1 <= edge.x1 for _, box in boxes)
    for (_, one), (_, other) in zip(all_bars(bare), all_bars(chart), strict=True):
        sizes = [[patch.get_window_extent() for patch in each.patches] for each in (one, other)]
        assert [box.width for box in sizes[0]] == pytest.approx([box.width for box in sizes[1]])
    first, second = bare.hits[0], chart.hits[0]
    assert (second.width, second.height) == (first.width, first.height)
    assert second.left > first.left
    assert second.top > first.top


def test_a_chart_with_words_is_larger_by_their_room_in_every_file() -> None:
    chart = drawing.empty(Look(354, 206, caption=CAPTION), WORDS.none)
    assert CAPTION.line in said(chart)
    wide, high = Image.open(BytesIO(drawing.as_png(chart.figure))).size
    assert wide > 2 * 354
    assert high > 2 * 206
    svg = drawing.as_svg(chart.figure).decode()
    assert f">{CAPTION.foot[0]}</text>" in svg
