from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model import case_kinds as k
from db.model.loop import Role
from db.model.party import Party
from db.model.selection import Selection
from db.model.station_kinds import Unmasked
from desktop.case.page import CasePage
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.wrapped import WrappedLabel
from tests.conftest import FrozenClock
from tests.ledgers import (
    AGREED,
    ASSESSED,
    ASSIGNED,
    CLOSED_OUT,
    MEDIATED,
    PASSWORD,
    RESOLVED,
    SCREENED,
    TAKEN_OVER,
    another,
    enter,
)

PHONE = "13900000117"


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[CasePage]:
    made = CasePage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.flow.close()
    made.close()


@pytest.fixture
def clerk(ledger: Ledger, ledger_folder: Path) -> Iterator[Ledger]:
    ledger.add_account("刘敏", Role.CLERK, PASSWORD)
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "刘敏", PASSWORD) as opened:
        yield opened


def shown_words(page: CasePage) -> str:
    rows = page.columns.timeline.rows()
    parts = [(r.item.title, r.item.sentence, r.item.chip, *r.item.pairs) for r in rows]
    changes = [(change.old, change.new) for row in rows for change in row.item.changes]
    labels = page.columns.parties.values.findChildren(WrappedLabel)
    values = [label.text() for label in labels if not label.isHidden()]
    return f"{parts} {changes} {values}"


def test_the_head_says_what_it_is_and_where_it_stands(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED, ASSIGNED)
    page.open_case(subject)
    assert page.head.title.text() == SCREENED.title
    assert page.head.number.text() == "YX01-26Q1-001"
    assert page.head.facts.text() == "青石桥村 · 宅基地与房屋"
    assert page.head.risk.accessibleName().startswith("B")
    assert page.head.stage.accessibleName() == "化解中"
    assert page.head.primary.text() == "Record mediation"


def test_phones_are_hidden_until_f8_and_the_look_is_logged(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    assert PHONE not in shown_words(page)
    qtbot.waitUntil(lambda: "139****0117" in shown_words(page))
    QTest.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: PHONE in shown_words(page))
    assert len(context.ledger.logged(Unmasked)) == 1
    page.open_case(subject)
    assert PHONE not in shown_words(page)


def test_numbers_in_texts_are_hidden_until_f8_too(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    story = "邻居电话13900000199，身份证429021199001010017。"
    keyed = replace(SCREENED, facts=story, claim=story, applicants=(Party("张国强"),))
    met = replace(MEDIATED, record=story, present=story)
    subject = enter(context.ledger, keyed, ASSESSED, ASSIGNED, met, k.Noted("2026-04-01", story))
    page.open_case(subject)

    def words() -> str:
        labels = page.columns.facts.findChildren(WrappedLabel)
        return shown_words(page) + "".join(label.text() for label in labels)

    assert "13900000199" not in words()
    assert "429021199001010017" not in words()
    assert page.columns.parties.button.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: words().count("13900000199") >= 6)
    assert not page.columns.parties.button.isVisible()
    assert len(context.ledger.logged(Unmasked)) == 1


def test_without_a_number_there_is_nothing_to_show(page: CasePage, context: Context) -> None:
    plain = replace(SCREENED, applicants=(Party("张国强"),), respondents=(Party("李建平"),))
    page.open_case(enter(context.ledger, plain))
    assert not page.columns.parties.button.isVisible()


def test_a_correction_shows_old_and_new_but_no_whole_number(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger)
    told = context.ledger.reading.case(subject).told[0]
    party = replace(SCREENED.applicants[0], phone="13900000118")
    changed = replace(SCREENED, amount=350_000, applicants=(party,))
    assert told.act is not None
    act = k.correction(told.entry.id, told.act, replace(changed, no=told.act.no), "漏写一个0")  # type: ignore[attr-defined]  # the first entry is Screened
    context.ledger.record(subject, act)
    page.open_case(subject)
    changes = {change.label: change for change in page.columns.timeline.rows()[0].item.changes}
    assert (changes["Amount"].old, changes["Amount"].new) == ("35,000 yuan", "3,500 yuan")
    assert "139****0118" in changes["Party A"].new
    assert "13900000118" not in shown_words(page)
    bold = [each.text() for each in page.columns.timeline.rows()[0].findChildren(WrappedLabel)
            if each.font().bold()]  # fmt: skip
    assert "3,500 yuan" in bold
    assert not any("35,000 yuan" in words for words in bold)


def test_the_menu_ends_with_erasing_alone(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    page.fill_menu()
    kinds = [action.data() for action in page.menu.actions()]
    assert kinds[-1] == "Erased"
    assert page.menu.actions()[-2].isSeparator()
    assert "Retracted" in kinds[:-2]


def test_a_recorded_entry_leaves_the_focus_on_the_next_step(
    page: CasePage, context: Context
) -> None:
    page.open_case(enter(context.ledger))
    page.flow.open_step(k.Noted, page._line or context.ledger.reading.case(page.subject()))
    assert page.flow.form is not None
    page.flow.form.set_values({"text": "稳"})
    page.flow.over.primary.click()
    assert not page.flow.over.is_open()
    assert page.focusWidget() is page.head.primary


def test_entries_stand_newest_first_with_who_and_when(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, replace(SCREENED, on="2026-04-02"), k.Noted("2026-04-01", "稳"))
    page.open_case(subject)
    items = [row.item for row in page.columns.timeline.rows()]
    assert [item.title for item in items] == ["备注", "排查登记"]
    assert items[0].by == "王海燕 added 2026-04-02"
    assert items[1].by == "王海燕 same day"


def test_a_retracted_entry_stays_and_is_marked(page: CasePage, context: Context) -> None:
    subject = enter(context.ledger, SCREENED, ASSESSED)
    context.ledger.retract(subject, "录错件")
    page.open_case(subject)
    items = [row.item for row in page.columns.timeline.rows()]
    assert [item.gone for item in items] == [False, True, False]
    assert items[0].pairs[0][1] == "2026-03-06 研判"
    assert items[1].chip == "taken back"
    assert page.head.primary.text() == "Record assessment"


def test_before_and_after_walk_the_list_it_was_opened_from(
    page: CasePage, context: Context, qtbot: QtBot
) -> None:
    subjects = [enter(context.ledger, another(number)) for number in range(3)]
    ids = context.ledger.reading.ids(Selection(sort="no", descending=False))
    page.open_case(subjects[0], ids)
    assert page.head.place.text() == "Case 1 of 3"
    assert not page.head._before.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.subject() == subjects[1])
    assert page.head.place.text() == "Case 2 of 3"
    page.head._after.click()
    assert page.subject() == subjects[2]
    assert not page.head._after.isEnabled()
    page.head._before.click()
    assert page.subject() == subjects[1]


def test_a_case_opened_alone_shows_no_place(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    assert page.head.place.isHidden()


def test_the_number_is_copied(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    page.head._copy.click()
    assert QApplication.clipboard().text() == "YX01-26Q1-001"


def test_another_writing_shows_at_once_or_when_the_page_comes_back(
    page: CasePage, context: Context
) -> None:
    subject = enter(context.ledger)
    page.open_case(subject)
    context.record(subject, ASSESSED)
    assert page.head.primary.text() == "Record assignment"
    page.hide()
    context.record(subject, ASSIGNED)
    page.show()
    assert page.head.primary.text() == "Record mediation"


def test_closing_out_waits_for_a_head_and_says_so(
    clerk: Ledger, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    subject = enter(clerk, SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED)
    page = CasePage(Context(clerk, theme, SettingsFile(tmp_path / "w.ini")))
    qtbot.addWidget(page)
    page.open_case(subject)
    assert page.head.primary.text() == "Close out"
    assert not page.head.primary.isEnabled()
    assert "经办" in page.head.primary.toolTip()
    page.fill_menu()
    blocked = {a.data(): a.text() for a in page.menu.actions() if a.data() and not a.isEnabled()}
    assert set(blocked) == {"Erased"}
    assert "经办" in blocked["Erased"]


def test_a_clerk_cannot_take_back_what_a_head_wrote(
    clerk: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    subject = enter(clerk, SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED)
    clerk.close()
    with Ledger.open(ledger_folder, "王海燕", PASSWORD) as head:
        head.record(subject, CLOSED_OUT)
    with Ledger.open(ledger_folder, "刘敏", PASSWORD) as again:
        page = CasePage(Context(again, theme, SettingsFile(tmp_path / "w.ini")))
        qtbot.addWidget(page)
        page.open_case(subject)
        page.fill_menu()
        action = next(a for a in page.menu.actions() if a.data() == "Retracted")
        assert not action.isEnabled()


def test_a_reader_sees_all_and_writes_nothing(
    clerk: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    subject = enter(clerk)
    clerk.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        page = CasePage(Context(reader, theme, SettingsFile(tmp_path / "w.ini")))
        qtbot.addWidget(page)
        page.open_case(subject)
        page.fill_menu()
        assert not page.head.primary.isEnabled()
        assert not page.columns.timeline.add_note.isEnabled()
        assert not any(a.isEnabled() for a in page.menu.actions() if a.data())
        assert page.head.title.text() == SCREENED.title


def test_while_a_job_writes_the_page_only_reads(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger))
    context._set_busy(True)
    assert not page.head.primary.isEnabled()
    assert not page.columns.parties.button.isEnabled()
    context._set_busy(False)
    assert page.head.primary.isEnabled()


def test_archiving_says_which_revisit_is_still_to_come(
    page: CasePage, context: Context, clock: FrozenClock
) -> None:
    acts = (SCREENED, ASSESSED, ASSIGNED, MEDIATED, AGREED, RESOLVED, CLOSED_OUT)
    subject = enter(context.ledger, *acts)
    for day in ("2026-03-27", "2026-03-28"):
        context.ledger.record(
            subject, k.Revisited(on=day, method="phone", satisfaction="satisfied")
        )
    page.open_case(subject)
    assert page.head.primary.text() == "Archive"
    assert not page.head.primary.isEnabled()
    assert "2026-04-19" in page.head.primary.toolTip()
    clock.set("2026-04-19")
    page.open_case(subject)
    assert page.head.primary.isEnabled()


def test_a_case_of_a_return_is_shown_with_what_it_lacks(page: CasePage, context: Context) -> None:
    page.open_case(enter(context.ledger, TAKEN_OVER))
    assert page.head.title.text() == TAKEN_OVER.title
    assert page.head.risk.isHidden()
    assert page.head.primary.text() == "Record assessment"


def test_what_was_told_again_and_carried_over_reads_in_words(
    page: CasePage, context: Context
) -> None:
    sheet = replace(
        TAKEN_OVER, source="visit", drive="2025Q4", state="diverted", first_or_repeat="first",
        accepted_on="2026-01-20", notified_on="2026-01-25", referral_result="pending",
    )  # fmt: skip
    again = k.Registered(
        "2026-02-03", "hotline", "repeat", "03", text="又来电反映，电话13900000199。"
    )
    carried = k.LinkedTo("2026-03-20", "2026Q1", "仍未谈拢。")
    page.open_case(enter(context.ledger, sheet, again, carried))
    third, second, first = (row.item for row in page.columns.timeline.rows())
    assert (third.title, third.chip, third.sentence) == (
        "结转",
        "First quarter of 2026",
        "仍未谈拢。",
    )
    assert (second.title, second.chip, second.on) == ("再次登记", "重", "2026-02-03")
    assert second.sentence == "又来电反映，电话〔号码略〕。"
    assert dict(second.pairs) == {"Source": "12345热线", "Village": "上坪村"}
    told = dict(first.pairs)
    assert told["First or repeat"] == "初"
    assert (told["Accepted on"], told["Notified on"]) == ("2026-01-20", "2026-01-25")
    assert told["Referral result"] == "办理中"
    assert told["Drive"] == "Fourth quarter of 2025"
    values = [label.text() for label in page.columns.facts.findChildren(WrappedLabel)]
    assert "来访 初" in values
    assert "Fourth quarter of 2025" in values


def test_what_was_keyed_of_a_petition_reads_in_words(page: CasePage, context: Context) -> None:
    keyed = replace(
        SCREENED, source="visit", first_or_repeat="repeat", notified_on="2026-03-08",
        early_sign="no",
    )  # fmt: skip
    sued = k.Resolved("2026-03-20", "litigated", "civil_suit", referral_result="contested")
    acts = (keyed, k.Accepted("2026-03-09"), ASSESSED, ASSIGNED, sued)
    page.open_case(enter(context.ledger, *acts))
    ended, *_rest, accepted, first = (row.item for row in page.columns.timeline.rows())
    assert dict(ended.pairs)["Referral result"] == "已办结，不服"
    assert (accepted.title, accepted.on) == ("受理", "2026-03-09")
    told = dict(first.pairs)
    assert (told["First or repeat"], told["Notified on"]) == ("重", "2026-03-08")
    assert told["Early sign"] == "No"
    values = [label.text() for label in page.columns.facts.findChildren(WrappedLabel)]
    assert {"来访 重 陈永福", "2026-03-09", "2026-03-08", "已办结，不服", "No"} <= set(values)


@pytest.mark.parametrize(("scale", "tabs"), [(1.0, False), (1.25, False), (1.5, True)])
def test_the_page_fits_the_smallest_screen(
    context: Context, qtbot: QtBot, qapp: QApplication, scale: float, tabs: bool
) -> None:
    look = Theme(scale)
    context.theme = look
    page = CasePage(context)
    qtbot.addWidget(page)
    page.open_case(enter(context.ledger, SCREENED, ASSESSED, ASSIGNED))
    rail = 160 if look.logical(1366) >= 1250 else 72
    page.resize(1366 - look.px(rail), 768 - look.px(28))
    page.show()
    assert page.columns._tabbed.isVisible() is tabs
    assert page.minimumSizeHint().width() <= page.width()
    assert page.minimumSizeHint().height() <= page.height()
    page.close()
