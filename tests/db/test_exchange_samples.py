"""The sample quarter and the sample year, read whole: every fact of them, and no row too many."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest

from db.exchange.cells import told
from db.exchange.duplicates import set_duplicates_aside
from db.exchange.returns import Return
from db.ledger import Ledger
from tests.db.expected_returns import DATA, differences, load, parts, read

DRIVE: Final = DATA / "drive-2026Q1"
RETURNS: Final = load(DRIVE / "drive-2026Q1.json")
DISTRICT: Final = DATA / "district-2025.xlsx"
LEDGERS: Final = ("2024年台账", "2025年台账")
Line = dict[str, Any]


def test_fourteen_returns_read_together_give_all_their_facts(ledger: Ledger) -> None:
    returns = [read(DRIVE / want["file"]) for want in RETURNS]
    set_duplicates_aside(ledger, returns, ())
    found = [
        f"{want['file']} {difference}"
        for want, result in zip(RETURNS, returns, strict=True)
        for difference in differences(want, result)
    ]
    assert found == [], "\n".join(found)
    assert sum(len(result.accepted) for result in returns) == 98
    assert sum(len(result.queried) for result in returns) == 12


@pytest.fixture(scope="module")
def year() -> Return:
    """Return the district's workbook as it was read."""
    return read(DISTRICT)


@pytest.fixture(scope="module")
def sheets() -> dict[str, list[Line]]:
    """Return its rows by sheet and heading, without any reader of ours."""
    book = openpyxl.load_workbook(DISTRICT, read_only=True)
    found = {}
    for sheet in book.worksheets:
        heads, *rows = [[told(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        found[sheet.title] = [dict(zip(heads, row, strict=True)) for row in rows]
    book.close()
    return found


def test_district_is_read_whole(year: Return, sheets: dict[str, list[Line]]) -> None:
    assert (year.error, year.queried, dict(year.excluded)) == (None, (), {})
    assert year.rows_read == parts(year) == sum(map(len, sheets.values()))
    assert Counter(row.sheet for row in year.accepted) == {
        name: len(sheets[name]) for name in LEDGERS
    }


def test_district_has_no_likely_duplicates(year: Return, ledger: Ledger) -> None:
    together = [year]
    assert set_duplicates_aside(ledger, together, ()) == {}
    assert together[0].queried == ()


def day_of(text: str) -> str:
    return date(*map(int, text.split("."))).isoformat() if text else ""


WORDS: Final = {"初": "first", "重": "repeat", "是": "yes", "否": "no", "": ""}


def test_district_cases_have_the_days_of_their_procedure(
    year: Return, sheets: dict[str, list[Line]]
) -> None:
    by_place = {(row.sheet, row.row): row for row in year.accepted}
    for name in LEDGERS:
        for number, line in enumerate(sheets[name], 2):
            row = by_place[name, number]
            days = [day_of(line[head]) for head in ("排查时间", "受理时间", "告知时间", "化解时间")]
            assert [row.found_on, row.accepted_on, row.notified_on, row.resolved_on] == days
            assert (row.first_or_repeat, row.early_sign) == (
                WORDS[line["初/重"]],
                WORDS[line["是否苗头"]],
            )
            assert (row.title, row.village, row.facts) == (
                line["纠纷名称"],
                line["村(社区)"],
                line["简要情况"],
            )
            assert bool(row.referral_result) == bool(line["导入结果"])
    told = Counter(line["导入结果"] for name in LEDGERS for line in sheets[name])
    results = Counter(row.referral_result for row in year.accepted)
    assert sorted(results.values()) == sorted(told.values())


ACTIVITY: Final = {
    "on": "日期", "activity": "类别", "subject": "主题", "place": "地点",
    "times": "场次", "attended": "参与人次", "served": "服务人次", "handed_out": "资料份数",
}  # fmt: skip
RECTIFICATION: Final = {
    "source": "来源", "problem": "问题", "measures": "整改措施", "office": "责任单位",
    "handler": "责任人", "due_on": "整改时限", "closed": "是否办结", "closed_on": "办结时间",
}  # fmt: skip


def stated(key: str, text: str) -> str | int:
    """Return what a cell of the year's lists means to a field."""
    if key == "on" or key.endswith("_on"):
        return day_of(text)
    if key == "closed":
        return WORDS[text]
    return int(text) if key in ("times", "attended", "served", "handed_out") else text


@pytest.mark.parametrize(
    ("name", "part", "fields"),
    [("工作纪实", "activities", ACTIVITY), ("督办整改", "rectifications", RECTIFICATION)],
)
def test_district_lists_are_read_field_by_field(
    year: Return, sheets: dict[str, list[Line]], name: str, part: str, fields: dict[str, str]
) -> None:
    lines = [
        {key: stated(key, line[head]) for key, head in fields.items()} for line in sheets[name]
    ]
    rows = getattr(year, part)
    assert [{key: getattr(row, key) for key in fields} for row in rows] == lines
    assert [(row.sheet, row.row) for row in rows] == [(name, n + 2) for n in range(len(lines))]


def test_every_sample_is_here() -> None:
    kept = {path.name for path in DRIVE.iterdir() if path.suffix != ".json"}
    assert kept == {want["file"] for want in RETURNS}
    assert Path(DISTRICT).exists()
