"""Answering on the Queries page: each kind of doubt by keys, and what that writes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.party import Party
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from tests.queries_page import (
    Key,
    Open,
    acts,
    click,
    day_in_doubt,
    entry,
    opening,
    press,
    titles,
    typed,
    undo,
)
from tests.rows_in_doubt import SOUND, in_doubt

NOBODY = replace(SOUND, applicants=(Party("罗成"),))


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def opened(context: Context, qtbot: QtBot) -> Iterator[Open]:
    yield from opening(context, qtbot)


def test_a_figure_answers_and_the_next_row_follows(opened: Open, ledger: Ledger) -> None:
    page = opened(day_in_doubt(5), day_in_doubt(6, "3.2"))
    assert page.head.sums.sums() == (3, 0, 2, 1)
    assert page.session.place() == (1, 2)
    press(page, Key.Key_2)
    assert [(act.on, act.row) for act in acts(ledger)] == [("2026-03-10", 5)]
    assert page.head.sums.sums() == (3, 1, 1, 1)
    assert page.session.place() == (2, 2)
    assert page.card.raw.rows().boxed == "found_on"
    press(page, Key.Key_3)
    assert [act.on for act in acts(ledger)] == ["2026-03-10", "2026-03"]
    assert page.stack.currentWidget() is page.finished
    assert page.head.sums.sums() == (3, 2, 0, 1)


def test_a_click_answers_too(opened: Open, ledger: Ledger) -> None:
    page = opened(day_in_doubt())
    click(page.card.answers.rows[0])
    assert [act.on for act in acts(ledger)] == ["2026-03-01"]


def test_another_day_is_typed_seen_before_and_refused_in_one_sentence(
    opened: Open, ledger: Ledger
) -> None:
    page = opened(day_in_doubt())
    press(page, Key.Key_4)
    line = entry(page).line
    assert line.hasFocus()
    typed(page, "2026.2.30")
    assert entry(page).error()
    assert acts(ledger) == []
    line.selectAll()
    QTest.keyClicks(line, "3.12")
    assert entry(page).error() == ""
    assert "2026-03-12" in entry(page).under.text()
    QTest.keyClick(line, Key.Key_Return)
    assert [act.on for act in acts(ledger)] == ["2026-03-12"]


def test_esc_goes_back_from_the_line_and_then_from_the_page(opened: Open, qtbot: QtBot) -> None:
    page = opened(day_in_doubt())
    press(page, Key.Key_4)
    QTest.keyClick(entry(page).line, Key.Key_Escape)
    assert page.card.answers.entry is None
    assert page.hasFocus()
    with qtbot.waitSignal(page.left):
        press(page, Key.Key_Escape)


def test_a_word_is_chosen_by_figures_pages_and_initials(opened: Open, ledger: Ledger) -> None:
    doubt = ("unknown_category", "category")
    rows = [
        in_doubt(doubt, row=number, raw={"category": word},
                 values=replace(SOUND, category="", applicants=(Party(name),)))
        for number, word, name in ((5, "鸡毛蒜皮", "甲某甲"), (6, "芝麻小事", "乙某乙"))
    ]  # fmt: skip
    page = opened(*rows)
    press(page, Key.Key_1)
    line = entry(page).line
    first = [row.words().title for row in entry(page).rows]
    assert len(first) == 9
    QTest.keyClick(line, Key.Key_PageDown)
    assert not set(first) & {row.words().title for row in entry(page).rows}
    QTest.keyClick(line, Key.Key_PageUp)
    QTest.keyClick(line, Key.Key_2)
    assert [act.category for act in acts(ledger)] == ["real_estate"]
    press(page, Key.Key_1)
    line = entry(page).line
    QTest.keyClick(line, Key.Key_Return)
    assert entry(page).error()
    QTest.keyClicks(line, "qqq")
    assert entry(page).rows == []
    line.clear()
    QTest.keyClicks(line, "hjwr")
    QTest.keyClick(line, Key.Key_Return)
    assert [act.category for act in acts(ledger)] == ["real_estate", "environment"]


def test_near_words_are_one_key_away_and_answer_all_rows_written_so(
    opened: Open, ledger: Ledger
) -> None:
    doubt, raw = ("unknown_category", "category"), {"category": "邻居吵架"}
    rows = [
        in_doubt(doubt, row=row, raw=raw,
                 values=replace(SOUND, category="", applicants=(Party(name),)))
        for row, name in ((5, "甲某甲"), (6, "乙某乙"))
    ]  # fmt: skip
    page = opened(*rows)
    assert "邻里" in titles(page)
    press(page, Key(Key.Key_1 + titles(page).index("邻里")))
    assert [act.category for act in acts(ledger)] == ["neighbour", "neighbour"]
    assert page.stack.currentWidget() is page.finished
    undo(page)
    assert acts(ledger) == []
    assert page.session.place() == (1, 2)


def test_a_village_is_named_and_learned(opened: Open, ledger: Ledger) -> None:
    row = in_doubt(("unknown_village", "village"), raw={"village": "上平村"},
                   values=replace(SOUND, village=""))  # fmt: skip
    page = opened(row)
    assert titles(page)[0] == "上坪村"
    press(page, Key.Key_1)
    assert [act.village for act in acts(ledger)] == ["03"]
    assert ledger.reading.villages()[2].also == ("上平村",)


def test_missing_words_damaged_numbers_and_unclear_people_are_typed(
    opened: Open, ledger: Ledger
) -> None:
    page = opened(
        in_doubt(("missing", "facts"), row=5, values=replace(NOBODY, facts="")),
        in_doubt(("damaged_number", "phone"), row=6, raw={"phone": "1.38E+10"},
                 values=replace(SOUND, applicants=(Party("甲某甲"),))),
        in_doubt(("unclear_people", "applicants"), row=7, raw={"applicants": "许 家等"},
                 values=replace(SOUND, applicants=())),
        in_doubt(("unclear_amount", "amount"), row=8, raw={"amount": "3-5万"},
                 values=replace(SOUND, applicants=(Party("丙某丙"),))),
    )  # fmt: skip
    for text in ("门前堆砖占道。", "13900000188", "许兰超", "4万"):
        press(page, Key.Key_1)
        typed(page, text)
    told = {act.row: act for act in acts(ledger)}
    assert told[5].facts == "门前堆砖占道。"
    assert told[6].applicants == (Party("甲某甲", "13900000188"),)
    assert told[7].applicants == (Party("许兰超", "13900000099"),)
    assert told[8].amount == 4_000_000


def test_days_that_cannot_be_are_put_right(opened: Open, ledger: Ledger) -> None:
    days = replace(SOUND, on="", due_on="")
    page = opened(
        in_doubt(("no_such_date", "found_on"), row=5, raw={"found_on": "2026.2.30"},
                 values=replace(days, applicants=(Party("甲某甲"),))),
        in_doubt(("future_date", "found_on"), row=6, raw={"found_on": "2062.3.5"},
                 values=replace(days, applicants=(Party("乙某乙"),))),
        in_doubt(("before_found", "resolved_on"), row=7, raw={"resolved_on": "2025.11.22"},
                 values=replace(SOUND, applicants=(Party("丙某丙"),))),
    )  # fmt: skip
    press(page, Key.Key_1, Key.Key_1)
    assert [act.on for act in acts(ledger)] == ["2026-02", "2026-03-05"]
    press(page, Key.Key_2)
    typed(page, "2026-01-05")
    assert entry(page).error()
    entry(page).line.selectAll()
    typed(page, "2025-11-20")
    last = {act.row: act for act in acts(ledger)}[7]
    assert (last.on, last.resolved_on) == ("2025-11-20", "2025-11-22")


def test_a_second_doubt_of_the_row_is_asked_next(opened: Open, ledger: Ledger) -> None:
    row = replace(day_in_doubt(), doubts=("ambiguous_date:found_on", "missing:facts"),
                  raws=("3.1", ""))  # fmt: skip
    page = opened(row, day_in_doubt(6, "3.2"))
    press(page, Key.Key_1)
    assert acts(ledger) == []
    assert page.session.place() == (1, 2)
    assert page.card.raw.rows().boxed == "facts"


def test_a_struck_out_row_counts_or_is_left_out(opened: Open, ledger: Ledger) -> None:
    page = opened(
        in_doubt(("struck_out", ""), row=5), in_doubt(("struck_out", ""), row=6, values=NOBODY)
    )
    assert page.card.raw.rows().struck
    press(page, Key.Key_1, Key.Key_2)
    assert [act.row for act in acts(ledger)] == [5]
    gone = [row for row in ledger.reading.queries(open_only=False) if row.row == 6]
    assert ledger.reading.query(gone[0].subject).why == "表中已划去"


def test_leaving_a_row_out_asks_why(opened: Open, ledger: Ledger) -> None:
    page = opened(day_in_doubt())
    press(page, Key.Key_5)
    typed(page, " ")
    assert entry(page).error()
    typed(page, "村里说没有这回事")
    [row] = ledger.reading.queries(open_only=False)
    assert (row.outcome, ledger.reading.query(row.subject).why) == ("left_out", "村里说没有这回事")
    assert page.head.sums.sums() == (2, 0, 0, 2)
