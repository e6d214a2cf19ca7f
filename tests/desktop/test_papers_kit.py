"""The kit of official papers: justified lines, titles, keeping together, page numbers."""

from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.graphics.shapes import Drawing, Rect

from db.exchange.figure_sheets import Field, FigureTable
from desktop.papers import fonts
from desktop.papers.justify import Line, justified
from desktop.papers.official import EM, INNER, LINES, SIGNS, Block, Pages
from desktop.papers.official_signs import sign_off
from desktop.papers.official_table import figure, table
from desktop.papers.official_text import (
    heading,
    masthead,
    numbered,
    paragraph,
    recipient,
    title,
    title_lines,
)
from desktop.papers.press import A4, printing
from desktop.papers.text import Setting
from desktop.papers.words import FILES as words_files
from desktop.papers.words import read_texts
from tests.figure_papers import AT, BOTTOM, LEFT, MM, RIGHT, Box, boxes, outside, texts

SERIF = Setting(fonts.body(), EM)
SENTENCE = "全镇共排查矛盾纠纷98件，化解71件，化解率72.45%（71/98），距95%的目标差22.55个百分点；"
RATES = (
    "群众满意度92.11%（35/38），比上季度（90.48%，76/84）上升1.63个百分点，达到90%的目标，"
    "高出2.11个百分点；回访率35.00%（7/20），比上季度（82.61%，19/23）下降47.61个百分点；"
    "反复率0.00%（0/20），比上季度（11.54%，3/26）下降11.54个百分点。"
)
OPENING = "（《“‘〔【"
ALPHABET = "张王李村年元起，。、：；！？（）《》“”— 12390abcXYZ-./%"
NEVER_FIRST = set("，。、：；！？）》”’.,;:!?)]…%")
NEVER_LAST = set("（《“‘([")


def made(blocks: list[Block]) -> bytes:
    out = BytesIO()
    with printing(out, A4, "试样", "云溪镇") as pen:
        pages = Pages(pen, "账页码")
        pages.place(blocks)
        pages.finish()
    return out.getvalue()


def said(line: Line) -> str:
    return "".join(piece.text for piece in line)


def right_edge(line: Line) -> float:
    last = line[-1]
    return last.x + SERIF.width(last.text)


def body(count: int) -> list[Block]:
    return [block for n in range(count) for block in paragraph(f"第{n}段。" + SENTENCE)]


def test_a_page_has_twenty_two_lines_of_twenty_eight_signs() -> None:
    data = made(paragraph("正" * SIGNS * LINES + "文" * SIGNS))
    first, second = boxes(data)
    lines = sorted({round(box[2]) for box in first if box[0] == "正"}, reverse=True)
    assert len(lines) == LINES
    assert SIGNS * EM <= INNER < (SIGNS + 1) * EM
    full = [box for box in first if round(box[2]) == lines[1]]
    assert len(full) == SIGNS
    assert "文" in {box[0] for box in second}
    assert outside(data) == []


def test_justified_lines_reach_both_edges() -> None:
    lines = justified(SENTENCE * 6, SERIF, INNER, 2 * EM)
    assert lines[0][0].x == 2 * EM
    for line in lines[1:-1]:
        closing = EM / 2 if said(line)[-1] in "，；）" else 0.0
        assert right_edge(line) - closing == pytest.approx(INNER, abs=0.1)
        assert line[0].x <= 0.01


@given(text=st.text(ALPHABET, max_size=120), width=st.floats(min_value=4 * EM, max_value=20 * EM))
def test_justifying_loses_nothing_and_stays_inside(text: str, width: float) -> None:
    lines = justified(text, SERIF, width)
    assert "".join(map(said, lines)).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert right_edge(line) <= width + EM / 2 + 0.1
        # The left half of an opening mark is empty and may lie over a narrow sign before it.
        inked = [piece.x + EM / 2 * (piece.text[0] in OPENING) for piece in line]
        assert inked == sorted(inked)


@given(text=st.text("张王李村年，。（）《》12", min_size=1, max_size=80))
def test_marks_stay_where_they_belong(text: str) -> None:
    if NEVER_FIRST.isdisjoint(text) and NEVER_LAST.isdisjoint(text):
        return
    lines = [said(line) for line in justified(f"起{text}止", SERIF, 12 * EM)]
    for line, following in pairwise(lines):
        if following[0] in NEVER_FIRST or line[-1] in NEVER_LAST:
            joined = line + following
            allowed = [
                at
                for at in range(1, len(line))
                if joined[at] not in NEVER_FIRST and joined[at - 1] not in NEVER_LAST
            ]
            assert not allowed


def test_a_number_is_never_pulled_apart() -> None:
    lines = justified(SENTENCE * 3, SERIF, INNER, 2 * EM)
    pieces = [piece.text for line in lines for piece in line]
    assert pieces.count("72.45%") == sum("71/98" in piece for piece in pieces) == 3
    whole = [said(line) for line in lines]
    assert all(not line.endswith(("22.55", "22.", "72")) for line in whole)


def gaps(line: Line) -> list[float]:
    """Return how wide the gaps between the pieces of a line are, in em."""
    return [(two.x - one.x - SERIF.width(one.text)) / EM for one, two in pairwise(line)]


def test_no_line_is_drawn_out_because_a_unit_must_stay_whole() -> None:
    lines = justified(RATES, SERIF, INNER, 2 * EM)
    assert max(gap for line in lines for gap in gaps(line)) < 0.05


def test_the_inner_side_of_a_bracket_is_not_drawn_out() -> None:
    lines = justified(RATES, SERIF, 14 * EM)
    loose = [line for line in lines[:-1] if max(gaps(line)) > 0.05]
    assert loose
    for line in loose:
        for gap, (one, two) in zip(gaps(line), pairwise(line), strict=True):
            assert gap < 0.01 or (one.text[-1] not in OPENING and two.text[0] not in NEVER_FIRST)


def test_the_next_of_two_marks_gives_up_its_empty_half() -> None:
    (line,) = justified("（甲），乙", SERIF, INNER)
    places = {piece.text: piece.x for piece in line}
    assert places["，"] - places["（甲）"] == pytest.approx(2.5 * EM)


@pytest.mark.parametrize(
    ("level", "number", "expected"),
    [(1, 1, "一、"), (1, 10, "十、"), (1, 12, "十二、"), (2, 20, "（二十）"), (3, 3, "3."),
     (4, 4, "(4)"), (1, 21, "二十一、")],
)  # fmt: skip
def test_headings_are_numbered_as_the_standard_has_it(
    level: int, number: int, expected: str
) -> None:
    assert numbered(level, number) == expected


def test_each_level_has_its_face_and_two_signs_in() -> None:
    blocks = [block for level in (1, 2, 3, 4) for block in heading(level, f"级{level}标题")]
    data = made([*blocks, *paragraph("正文。")])
    (page,) = boxes(data)
    starts = [box[1] for box in page if box[0] == "级"]
    assert len(starts) == 4
    assert all(LEFT + 2 * EM <= start < LEFT + 3 * EM for start in starts)


def test_a_title_breaks_where_words_end_and_evenly() -> None:
    setting = Setting(fonts.title(), 21)
    whole = "云溪镇|2026年第一季度|矛盾纠纷排查化解|情况通报"
    assert title_lines(whole, setting) == ["云溪镇2026年第一季度", "矛盾纠纷排查化解情况通报"]
    assert title_lines("短题|目", setting) == ["短题目"]


def test_a_title_word_that_is_too_long_still_fits() -> None:
    setting = Setting(fonts.title(), 21)
    lines = title_lines("很" * 50 + "|通报", setting)
    assert all(setting.width(line) <= INNER for line in lines)
    assert outside(made(title("很" * 50 + "|通报"))) == []


@pytest.mark.parametrize("before", range(1, 24))
def test_a_heading_is_never_last_on_a_page(before: int) -> None:
    blocks = [block for _ in range(before) for block in paragraph("一行。")]
    blocks += heading(1, "一、标题") + heading(2, "（一）小标题") + paragraph(SENTENCE * 2)
    for page in texts(made(blocks)):
        last = page.split("—")[0].rstrip("账页码")
        assert not last.endswith(("标题", "小标题"))


@pytest.mark.parametrize("before", range(1, 24))
def test_no_line_of_a_paragraph_stands_alone(before: int) -> None:
    blocks = [block for _ in range(before) for block in paragraph("一行。")]
    blocks += paragraph("头" * 26 + "中" * 28 * 2 + "尾" * 20)
    for page in texts(made(blocks)):
        head, tail = page.count("头"), page.count("尾")
        assert not head or "中" in page
        assert not tail or "中" in page


@pytest.mark.parametrize("before", range(10, 24))
def test_a_sign_off_never_stands_without_text(before: int) -> None:
    blocks = [block for _ in range(before) for block in paragraph("一行。")]
    blocks += paragraph("末段" * 40, keep=True)
    blocks += sign_off("云溪镇信访工作站", AT.date(), ("签发人：", "制表人：王芳"))
    last = texts(made(blocks))[-1]
    assert "末段" in last
    assert last.index("末段") < last.index("云溪镇信访工作站") < last.index("2026年4月8日")


def test_the_date_ends_four_signs_from_the_right() -> None:
    (page,) = boxes(made(sign_off("云溪镇信访工作站", AT.date(), ())))
    ends = [box[3] for box in page if box[0] == "日"]
    assert RIGHT - 5 * EM < ends[0] <= RIGHT - 4 * EM + 1


LONG_UNIT = "云溪镇社会治安综合治理中心矛盾纠纷联合调处信访工作站（派驻办公室）第一分站"
LONG_NAME = "阿卜杜热合曼·买买提江·艾尔肯（信访办公室副主任）"


def overlaps(page: list[Box]) -> list[tuple[str, str]]:
    """The pairs of signs that are printed over each other."""
    return [
        (one[0], other[0])
        for at, one in enumerate(page)
        for other in page[at + 1 :]
        if min(one[3], other[3]) - max(one[1], other[1]) > 1
        and min(one[4], other[4]) - max(one[2], other[2]) > 1
    ]


@pytest.mark.parametrize("unit", [LONG_UNIT[:9], LONG_UNIT[:25], LONG_UNIT])
def test_a_long_unit_stands_inside_the_masthead_beside_the_day(unit: str) -> None:
    data = made([*masthead("工作通报", "第1期", unit, "2026年4月8日"), *paragraph("正文。")])
    assert unit in texts(data)[0].replace("2026年4月8日", "")
    assert outside(data) == []
    assert overlaps(next(boxes(data))) == []


@pytest.mark.parametrize("unit", ["云溪镇信访工作站", LONG_UNIT])
@pytest.mark.parametrize("name", ["王芳", LONG_NAME])
def test_long_names_of_who_signs_are_not_printed_over_each_other(unit: str, name: str) -> None:
    signs = ("签发人：", "审核人：", f"制表人：{name}", f"制表机关：{unit}")
    data = made(sign_off(unit, AT.date(), signs))
    (page,) = boxes(data)
    assert outside(data) == []
    assert overlaps(page) == []
    starts = {box[0]: box[1] for box in page if box[0] in "签审"}
    assert starts["审"] - starts["签"] > 12 * 4 + 60
    lines = {box[0]: box[2] for box in page if box[0] in "签芳"}
    assert name != "王芳" or lines["芳"] == pytest.approx(lines["签"], abs=1.5)


def test_recipients_start_at_the_left_edge() -> None:
    (page,) = boxes(made(recipient("各村（社区）")))
    assert page[0][0] == "各"
    assert page[0][1] - LEFT < EM / 4


def test_page_numbers_stand_at_the_outer_edge() -> None:
    for number, page in enumerate(boxes(made(body(60))), 1):
        dashes = sorted(box[1] for box in page if box[0] == "—")
        assert len(dashes) == 2
        heights = [box[2] for box in page if box[0] == "—"]
        assert all(abs(BOTTOM - 7 * MM - height) < 2 for height in heights)
        if number % 2:
            right = max(box[3] for box in page if box[0] == "—")
            assert RIGHT - right == pytest.approx(14, abs=1.5)
        else:
            assert dashes[0] - LEFT == pytest.approx(14, abs=1.5)


def rows(count: int) -> FigureTable:
    fields = (Field("name", "名称"), Field("count", "件数", group="分组"),
              Field("rate", "化解率", group="分组"))  # fmt: skip
    lines = tuple((f"第{n}行", n, "—") for n in range(1, count + 1))
    return FigureTable("表", "表", fields, lines, total=True)


SPEC = "name:200:l count:100:r rate:100:r"


def test_a_long_table_has_its_head_on_every_page() -> None:
    pages = texts(made(table(rows(80), SPEC, "表1 试样")))
    assert len(pages) > 2
    assert all("名称" in page and "分组" in page and "化解率" in page for page in pages)
    found = "".join(pages)
    assert all(f"第{n}行" in found for n in range(1, 81))
    assert outside(made(table(rows(80), SPEC, "表1 试样"))) == []


@pytest.mark.parametrize("before", range(15, 24))
def test_a_caption_keeps_with_its_table_and_the_total_with_a_row(before: int) -> None:
    blocks = [block for _ in range(before) for block in paragraph("一行。")]
    pages = texts(made([*blocks, *table(rows(40), SPEC, "表1 试样")]))
    first = next(page for page in pages if "表1" in page)
    assert "第3行" in first
    assert "第39行" in pages[-1]


@pytest.mark.parametrize("before", range(1, 24, 3))
def test_a_chart_keeps_with_its_caption_and_is_read_after_what_precedes(before: int) -> None:
    drawing = Drawing(600, 200)
    drawing.add(Rect(0, 0, 600, 200))
    blocks = [block for _ in range(before) for block in paragraph("一行。")]
    blocks += [*heading(1, "一、分布"), *figure(drawing, "图1 试样"), *paragraph("其后。")]
    pages = texts(made(blocks))
    page = next(page for page in pages if "图1" in page)
    assert "一、分布" in page
    whole = "".join(pages)
    assert whole.index("一、分布") < whole.index("图1") < whole.index("其后。")


def test_text_before_a_chart_comes_before_that_of_the_chart() -> None:
    from reportlab.graphics.shapes import String

    fonts.load(fonts.SANS)
    drawing = Drawing(300, 100)
    drawing.add(String(10, 10, "图内", fontName=fonts.SANS, fontSize=12))
    (page,) = texts(made([*paragraph("之前。"), *figure(drawing, "图1"), *paragraph("之后。")]))
    assert page.index("之前") < page.index("图内") < page.index("之后")


def test_the_same_blocks_give_the_same_bytes() -> None:
    assert made(body(30)) == made(body(30))


def test_no_section_of_words_hides_another() -> None:
    sections = [name for file in words_files for name in read_texts(file)]
    assert len(sections) == len(set(sections))


def test_a_long_group_word_stays_over_its_columns() -> None:
    fields = (Field("name", "名称"), Field("a", "排查数", group="乡镇（街道）综治中心和派出所"),
              Field("b", "调处数", group="乡镇（街道）综治中心和派出所"))  # fmt: skip
    blocks = table(FigureTable("表", "表", fields, (("甲", 1, 2),)), "name:200:l a:40:r b:40:r")
    data = made([*blocks, *paragraph("其后。")])
    assert "乡镇（街道）综治中心和派出所" in texts(data)[0]
    assert outside(data) == []
