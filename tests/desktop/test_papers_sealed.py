"""Reports against officials 检举控告 on paper: number, days and where it went, nothing else."""

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from db.ledger import Ledger
from db.model.mask import TITLE_GONE, Mask
from db.model.party import Party
from db.model.period import read_period
from desktop.figure_papers.papers import MADE_FOR, papers_of
from desktop.figure_papers.saving import make_paper, make_workbook
from desktop.papers import views
from desktop.papers.ledger import print_ledger
from desktop.printing.sheet import Order, make_sheet
from tests.command_line import Line
from tests.ledgers import ASSESSED, ASSIGNED, SCREENED, enter

TOLD = "王大山收受好处费3000元"
SEALED = replace(
    SCREENED, category="conduct", applicants=(Party("周老五", "13900000003"),),
    respondents=(Party("王大山"),), title=f"反映村支书{TOLD}", facts=TOLD, claim=TOLD, place=TOLD,
    finder="陈建国副镇长",
)  # fmt: skip
ASSIGNED_TO = replace(
    ASSIGNED, office="镇纪委（王大山案）", handler="吴启明", leader="陈建国副镇长",
    due_on="2026-03-20", measures=TOLD,
)  # fmt: skip
FORBIDDEN = ("大山", "好处", "村支书", "周老五", "周某", "吴启明", "陈建国", "13900000003")
PERIODS = ("2026-03", "2026Q1", "2026")
NUMBER = "26Q1-001"


@pytest.fixture
def reported(ledger: Ledger) -> Ledger:
    """One sealed case that is red, open and past its target date."""
    enter(ledger, SEALED, replace(ASSESSED, risk="red", opinion=TOLD), ASSIGNED_TO)
    return ledger


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return re.sub(r"\s", "", found)


def cells_of(workbook: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(workbook))
    return "".join(
        str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value
    )


@pytest.mark.parametrize("mask", Mask)
@pytest.mark.parametrize("paper", MADE_FOR)
def test_no_paper_of_figures_tells_of_it(reported: Ledger, paper: str, mask: Mask) -> None:
    for period in map(read_period, PERIODS):
        if paper in papers_of(period):
            printed = text_of(make_paper(reported, paper, period, mask).data)
            exported = cells_of(make_workbook(reported, paper, period, mask).data)
            for told in (printed, exported):
                assert [part for part in FORBIDDEN if part in told] == []
                assert (NUMBER in told) == (paper == "dispatch")


@pytest.mark.parametrize("mask", Mask)
@pytest.mark.parametrize("view", views.NAMES)
def test_no_ledger_tells_of_it(reported: Ledger, view: str, mask: Mask) -> None:
    out = BytesIO()
    print_ledger(out, make_sheet(reported, Order(view, mask)))
    told = text_of(out.getvalue())
    assert [part for part in FORBIDDEN if part in told] == []
    assert "青石桥村" in told


def test_the_command_line_tells_of_it_no_more_than_a_paper(
    reported: Ledger, ledger_folder: Path, line: Line
) -> None:
    reported.close()
    (found,) = line.json("find", ledger_folder, NUMBER)
    shown = line.json("show", ledger_folder, f"YX01-{NUMBER}")
    assert (shown["no"], shown["found_on"], shown["risk"]) == (found["no"], "2026-03-05", "red")
    assert shown["applicants"] == shown["respondents"] == []
    assert {found["title"], shown["title"]} == {TITLE_GONE}
    assert [part for part in FORBIDDEN if part in json.dumps(shown, ensure_ascii=False)] == []
    for command in (("find", NUMBER), ("show", f"YX01-{NUMBER}")):
        assert line.run(command[0], ledger_folder, command[1]) == 0
        assert [part for part in FORBIDDEN if part in line.out] == []


def test_the_dispatch_says_that_something_was_left_out(reported: Ledger) -> None:
    told = text_of(make_paper(reported, "dispatch", read_period("2026-03"), Mask.NONE).data)
    assert told.count(TITLE_GONE) == 2
    assert "镇纪委（王某案）" in told
