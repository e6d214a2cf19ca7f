"""The ledger paper, read back from its PDF."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from db.errors import Environment, Refused
from desktop.papers import views
from desktop.papers.ledger import LedgerSheet, print_ledger, unprintable

TABLE = (Path(__file__).parents[1] / "data" / "tgh8105.txt").read_text(encoding="utf-8").strip()
FACTS = "因排水沟走向发生争执，申请人称被申请人在共用通道堆放杂物（含砖块、木料等），影响通行；"


def case(n: int, **more: str) -> dict[str, str]:
    return {
        "seq": str(n),
        "no": f"YX01-26Q1-{n:04d}",
        "found_on": "2026-03-05",
        "village": "青石桥村",
        "title": "张某与李某宅基地纠纷",
        "parties": "张某、李某",
        "amount": "39,744.00",
        "facts": FACTS * (n % 4),
        "stage": "化解中",
    } | more


def sheet(rows: Sequence[Mapping[str, str]], view: str = "summary") -> LedgerSheet:
    return LedgerSheet(
        title="云溪镇2026年第一季度矛盾纠纷排查化解工作台账",
        station="云溪镇信访工作站",
        period="2026年第一季度",
        view=view,
        rows=rows,
        totals=[("合计", f"共{len(rows)}件"), ("口径", "按排查日期")],
        printed_by="王芳",
        printed_at=datetime.fromisoformat("2026-04-01T10:05"),
        head="2318:9c41e07b52aa",
    )


def printed(what: LedgerSheet) -> bytes:
    out = BytesIO()
    print_ledger(out, what)
    return out.getvalue()


def pages(data: bytes) -> list[str]:
    """The text of each page without its spaces and line ends."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [re.sub(r"\s", "", text) for text in texts]


def test_the_whole_character_table_comes_back() -> None:
    beyond = "𬭚𫍯𬴊㛃暐"
    found = "".join(pages(printed(sheet([case(1, facts=TABLE + beyond)]))))
    assert set(TABLE + beyond) - set(found) == set()


def test_characters_beyond_the_bmp_come_back_in_another_reader_too() -> None:
    reader = pypdf.PdfReader(BytesIO(printed(sheet([case(1, facts="𬭚与𫍯及𬴊")]))))
    assert "𬭚与𫍯及𬴊" in reader.pages[0].extract_text()


def test_a_character_of_no_face_is_drawn_and_named() -> None:
    what = sheet([case(1, parties="𠮷某"), case(2, parties="𠮷某\u200b、\ue123某")])
    assert unprintable(what) == ("𠮷", "\ue123")
    (text,) = pages(printed(what))
    assert "〓某" in text
    assert "U+20BB7、U+E123" in text


def test_a_sheet_whose_characters_are_all_there_names_none() -> None:
    what = sheet([case(1, facts="甲\n乙\u200b\ufe0f丙")])
    assert unprintable(what) == ()
    assert "字库缺字" not in pages(printed(what))[0]


@pytest.mark.parametrize("number", ["YX01-26Q1-001", "QSQXZ01-26Q1-1003"])
@pytest.mark.parametrize("name", ["summary", "lead", "revisit", "public"])
def test_a_case_number_stays_on_one_line(number: str, name: str) -> None:
    document = pypdfium2.PdfDocument(printed(sheet([case(1, no=number)], name)))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert number in text


def test_an_empty_ledger_says_so_on_one_page() -> None:
    (text,) = pages(printed(sheet([])))
    assert "本期没有符合条件的纠纷" in text
    assert "合计共0件" in text
    assert "第1页共1页" in text


def test_one_row_without_parties() -> None:
    (text,) = pages(printed(sheet([case(1, parties="")])))
    assert "YX01-26Q1-0001" in text
    assert "本期没有" not in text


def test_what_stands_around_the_table() -> None:
    text = pages(printed(replace(sheet([case(1)]), copy=3)))[0]
    for part in (
        "云溪镇2026年第一季度矛盾纠纷排查化解工作台账",
        "填报单位（盖章）：云溪镇信访工作站",
        "统计期间：2026年第一季度",
        "会议稿内部资料会后收回第3份",
        "审核人：",
        "填表人：王芳",
        "打印时间：2026-04-0110:05",
        "账页码2318:9c41e07b52aa",
    ):
        assert part in text


def test_the_mask_is_told_on_every_page() -> None:
    meeting = sheet([case(n) for n in range(1, 40)])
    public, none = replace(meeting, mask="public"), replace(meeting, mask="none")
    for what, note in ((meeting, "会议稿"), (public, "公开稿"), (none, "不脱敏")):
        texts = pages(printed(what))
        assert len(texts) > 1
        assert all(note in text for text in texts)


def test_three_thousand_rows() -> None:
    count = 3000
    texts = pages(printed(sheet([case(n) for n in range(1, count + 1)])))
    total = len(texts)
    for n, text in enumerate(texts, 1):
        assert f"第{n}页共{total}页" in text
        assert "简要情况" in text
        assert "2318:9c41e07b52aa" in text
        assert ("合计共3000件" in text) == (n == total)
    found = re.findall(r"YX01-26Q1-\d{4}", "".join(texts))
    assert found == [f"YX01-26Q1-{n:04d}" for n in range(1, count + 1)]


@pytest.mark.parametrize("count", range(5, 30))
def test_totals_never_stand_alone(count: int) -> None:
    last = pages(printed(sheet([case(n) for n in range(1, count + 1)])))[-1]
    assert f"合计共{count}件" in last
    assert f"YX01-26Q1-{count:04d}" in last


def test_a_cell_of_five_thousand_characters_runs_over_pages() -> None:
    long = "".join(TABLE[n % 3500] for n in range(5000))
    texts = pages(printed(sheet([case(1), case(2, facts=long), case(3)])))
    begun = texts[0].split("张某、李某")[-1].removesuffix("化解中")
    continued = [text.split("化解时间2续")[1] for text in texts if "化解时间2续" in text]
    assert len(continued) >= 2
    assert begun + "".join(continued) == long
    assert "YX01-26Q1-0003" in texts[-1]


def test_the_same_ledger_gives_the_same_bytes() -> None:
    rows = [case(n, facts=TABLE[n * 40 : n * 40 + 200]) for n in range(1, 30)]
    assert printed(sheet(rows)) == printed(sheet(rows))


def test_only_embedded_fonts_are_named() -> None:
    reader = pypdf.PdfReader(BytesIO(printed(sheet([case(n) for n in range(1, 30)]))))
    names = set()
    for page in reader.pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            names.add(font["/BaseFont"].split("+")[1])
            assert "/FontFile2" in font["/FontDescriptor"]
    assert names == {"NotoSerifSC-Regular", "NotoSansSC-Bold"}


@pytest.mark.parametrize("name", views.NAMES)
def test_every_view_prints_its_columns(name: str) -> None:
    chosen = views.view(name)
    row = {column.key: f"值{n}" for n, column in enumerate(chosen.columns)}
    text = pages(printed(sheet([row], name)))[0]
    for n, column in enumerate(chosen.columns):
        assert column.title in text
        assert f"值{n}" in text
    assert chosen.size >= 7.5


def test_the_public_view_has_neither_title_nor_people_nor_free_text() -> None:
    keys = {column.key for column in views.view("public").columns}
    personal = {"title", "applicants", "respondents", "parties", "phone", "place"}
    free = {"facts", "claim", "opinion", "measures", "progress", "remarks"}
    assert keys.isdisjoint(personal | free)


def test_amounts_stand_at_the_right() -> None:
    aligns = {column.key: column.align for column in views.view("lead").columns}
    assert (aligns["amount"], aligns["title"], aligns["seq"]) == ("right", "left", "center")


def test_an_unknown_view_is_refused() -> None:
    with pytest.raises(Refused) as told:
        print_ledger(BytesIO(), sheet([], "sideways"))
    assert told.value.code == "unknown_view"


def test_progress_is_told_and_ends_at_all() -> None:
    told: list[tuple[int, int]] = []
    count = print_ledger(
        BytesIO(), sheet([case(n) for n in range(1, 61)]), lambda *at: told.append(at)
    )
    assert len(told) == count
    assert told == sorted(told)
    assert told[-1] == (60, 60)


def test_stopping_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    out = tmp_path / "台账.pdf"
    out.write_bytes(b"before")
    with pytest.raises(Stopped):
        print_ledger(out, sheet([case(n) for n in range(1, 61)]), stop)
    assert out.read_bytes() == b"before"
    assert print_ledger(out, sheet([case(1)])) == 1
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    out = tmp_path / "gone" / "台账.pdf"
    with pytest.raises(Environment) as told:
        print_ledger(out, sheet([case(1)]))
    assert told.value.code == "paper_not_written"
    assert told.value.facts["file"] == str(out)
