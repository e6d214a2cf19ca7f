"""All charts as structures: bars from nought, no words that touch, everything reachable."""

from itertools import combinations

import pytest

from desktop.charts import drawing
from desktop.charts.drawing import Chart
from desktop.charts.look import Look
from desktop.charts.rows import BarRow, HeatRow, MonthRow, RateRow, spans
from desktop.theme import SCALES
from tests.desktop.chart_parts import CHARTS, WIDE, Make, all_bars, bar_boxes, extents, said
from tests.desktop.chart_rows import MONTHS, WORDS

every_chart = pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)


@every_chart
def test_no_two_words_touch_and_none_leaves_the_figure(make: Make) -> None:
    chart = make(scale := 1.5)
    boxes = extents(chart)
    edge = chart.figure.bbox
    for text, box in boxes:
        assert box.x0 >= edge.x0 - 1, text
        assert box.x1 <= edge.x1 + 1, text
        assert box.y0 >= edge.y0 - 1, text
        assert box.y1 <= edge.y1 + 1, text
    for (one, first), (other, second) in combinations(boxes, 2):
        wide = min(first.x1, second.x1) - max(first.x0, second.x0)
        high = min(first.y1, second.y1) - max(first.y0, second.y0)
        assert wide <= 0.5 or high <= 1.5 * scale, f"{one} over {other}"


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["months", "rates", "heat many"])
def test_a_picture_has_the_size_asked_for(name: str, scale: float) -> None:
    chart = CHARTS[name](scale)
    data, width, height = chart.pixels()
    assert width == pytest.approx(chart.look.width * scale, abs=1)
    assert height == pytest.approx(chart.look.height * scale, abs=1)
    assert len(data) == 4 * width * height
    assert chart.pixels(2.0)[1] == pytest.approx(2 * width, abs=1)


@every_chart
def test_every_bar_starts_at_nought_and_lies_in_what_can_be_clicked(make: Make) -> None:
    chart = make(1.5)
    high = chart.figure.bbox.height
    for axes, container in all_bars(chart):
        upright = container.get_label() == "found" or axes.get_ylim()[0] == 0
        for patch in container.patches:
            assert (patch.get_y() if upright else patch.get_x()) == 0
    for box in bar_boxes(chart):
        if box.width < 0.5 or box.height < 0.5:
            continue
        around = [
            hit
            for hit in chart.hits
            if hit.left <= box.x0 + 0.5
            and hit.left + hit.width >= box.x1 - 0.5
            and hit.top <= high - box.y1 + 0.5
            and hit.top + hit.height >= high - box.y0 - 0.5
        ]
        assert len(around) == 1


@every_chart
def test_hits_have_keys_words_and_places_of_their_own(make: Make) -> None:
    chart = make(1.0)
    assert chart.hits
    assert all(hit.key and hit.tip for hit in chart.hits)
    places = [(hit.row, hit.column) for hit in chart.hits]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    "chart",
    [
        drawing.months([MonthRow(str(n), 0, 0) for n in range(12)], Look(*WIDE), WORDS),
        drawing.months([], Look(*WIDE), WORDS),
        drawing.categories([], Look(*WIDE), WORDS),
        drawing.ages([BarRow("30 天内", 0, "a")], Look(*WIDE), WORDS),
        drawing.rates([RateRow("司法所", 0, 0)], Look(*WIDE), WORDS),
        drawing.funnel([BarRow("排查", 0)], Look(*WIDE), WORDS),
        drawing.times(spans([]), Look(*WIDE), WORDS, None, 60),
        drawing.heat(MONTHS, [HeatRow("白沙村", (0,) * 12)], Look(*WIDE), WORDS),
        drawing.heat(MONTHS, [], Look(*WIDE), WORDS),
    ],
)
def test_nothing_to_show_is_said(chart: Chart) -> None:
    assert chart.empty
    assert said(chart) == [WORDS.none]
    assert chart.hits == ()
