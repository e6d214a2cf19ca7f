"""Charts for papers and files, and matplotlib coming in without a trace."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from desktop.charts import drawing
from desktop.charts.drawing.paper import as_drawing
from desktop.charts.look import Look
from desktop.charts.rows import BarRow
from desktop.papers import fonts
from tests.desktop.chart_rows import MONTHS, WORDS, bar_rows, heat_rows, month_rows

LOOK = Look(354, 300)


def paper(*drawings: Drawing) -> PdfReader:
    fonts.load(fonts.SERIF)
    written = BytesIO()
    canvas = Canvas(written, initialFontName=fonts.SERIF)
    for place, drawn in enumerate(drawings):
        drawn.drawOn(canvas, 40, 40 + 340 * place)
    canvas.save()
    return PdfReader(written)


@pytest.fixture(scope="module")
def printed() -> PdfReader:
    return paper(
        as_drawing(drawing.months(month_rows(12), LOOK, WORDS).figure),
        as_drawing(drawing.heat(MONTHS, heat_rows(6), LOOK, WORDS).figure),
    )


def test_a_chart_on_paper_is_vectors_and_its_words_can_be_found(printed: PdfReader) -> None:
    page = printed.pages[0]
    assert list(page.images) == []
    resources = page["/Resources"]
    assert "/XObject" not in resources or not resources["/XObject"]  # type: ignore[operator,index]
    text = page.extract_text()
    for word in ("发现", "化解", "46", "合计", "白沙0村"):
        assert word in text


def test_a_chart_on_paper_uses_our_embedded_faces_alone(printed: PdfReader) -> None:
    embedded = set()
    for font in printed.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        described = font.get_object()
        if "NotoSerif" not in described["/BaseFont"]:  # the face every paper begins with
            assert "/FontFile2" in described["/FontDescriptor"]
            embedded.add(described["/BaseFont"].partition("+")[2])
    assert embedded == {"NotoSansSC-Regular", "NotoSansSC-Bold"}


def test_a_drawing_is_as_large_as_its_look_in_points() -> None:
    drawn = as_drawing(drawing.months(month_rows(3), Look(300, 150, 1.5), WORDS).figure)
    assert (drawn.width, drawn.height) == pytest.approx((300, 150))


def test_a_rare_character_is_printed_by_the_face_that_has_it() -> None:
    chart = drawing.categories([BarRow("蔡𬭚村", 2, "k")], LOOK, WORDS)
    reader = paper(as_drawing(chart.figure))
    assert "蔡𬭚村" in reader.pages[0].extract_text().replace("\n", "")


def test_svg_holds_text_and_the_same_rows_give_the_same_bytes() -> None:
    first, second = (
        drawing.as_svg(drawing.heat(MONTHS, heat_rows(6), LOOK, WORDS).figure) for _ in range(2)
    )
    assert first == second
    text = first.decode("utf-8")
    assert ">白沙0村</text>" in text
    assert "Noto Sans SC" in text
    assert "<image" not in text


def test_png_is_finer_than_the_screen() -> None:
    figure = drawing.categories(bar_rows(3), Look(200, 100, 1.5), WORDS).figure
    image = Image.open(BytesIO(drawing.as_png(figure)))
    assert image.size == (600, 300)
    assert figure.get_dpi() == pytest.approx(108)


COMING_IN = """
import json, os, sys
import desktop.charts.look, desktop.charts.rows, desktop.charts.view, desktop.charts.screen
before = "matplotlib" in sys.modules
from desktop.charts import drawing
from desktop.charts.look import Look
import matplotlib
from matplotlib.font_manager import findSystemFonts, fontManager
chart = drawing.empty(Look(200, 100), "没有")
chart.pixels()
print(json.dumps({
    "before": before,
    "svglib": "svglib" in sys.modules,
    "faces": sorted({entry.name for entry in fontManager.ttflist}),
    "width": matplotlib.rcParams["lines.linewidth"],
    "told": sorted(name for name in os.environ if name.startswith("MPL")),
    "pyplot": "matplotlib.pyplot" in sys.modules,
    "search": findSystemFonts.__name__,
}))
"""


def test_matplotlib_comes_in_late_and_leaves_no_trace(tmp_path: Path) -> None:
    home, here = tmp_path / "home", tmp_path / "here"
    home.mkdir()
    here.mkdir()
    (here / "matplotlibrc").write_text("lines.linewidth: 9\n", "utf-8")
    root = str(Path(__file__).parents[2])
    environment = os.environ | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "LOCALAPPDATA": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPATH": root,
    }
    done = subprocess.run(
        [sys.executable, "-c", COMING_IN],
        cwd=here, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert told == {
        "before": False,
        "svglib": False,
        "faces": ["Noto Sans SC", "Noto Serif SC"],
        "width": 1.5,
        "told": [],
        "pyplot": False,
        "search": "findSystemFonts",
    }
    assert list(home.iterdir()) == []
    assert done.stderr == ""
