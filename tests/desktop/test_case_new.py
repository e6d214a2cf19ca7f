from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.ledger import Ledger
from db.model.case import Case
from db.model.loop import Role
from db.model.party import Party
from db.model.selection import Selection
from desktop.case.new_case import NewCasePage
from desktop.context import Context
from desktop.settings import SettingsFile
from desktop.theme import Theme
from desktop.widgets.label import Label
from desktop.widgets.notice import AskDialog
from tests.ledgers import PASSWORD, SCREENED, enter

ALT = Qt.KeyboardModifier.AltModifier
PETITION = ["first_or_repeat", "accepted_on", "notified_on"]
FILLED = {
    "on": "2026-03-30",
    "village": "01",
    "source": "grid",
    "finder": "陈永福",
    "applicants": "周大江、周小江",
    "applicant_phone": "13900000201、13900000202",
    "respondents": "吴会",
    "category": "neighbour",
    "title": "周大江与吴会排水纠纷",
    "facts": "雨水流进周家院子。",
}


@pytest.fixture
def context(ledger: Ledger, theme: Theme, tmp_path: Path) -> Context:
    return Context(ledger, theme, SettingsFile(tmp_path / "window.ini"))


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> Iterator[NewCasePage]:
    made = NewCasePage(context)
    qtbot.addWidget(made)
    made.resize(1206, 740)
    with qtbot.waitExposed(made):
        made.show()
    made.begin()
    yield made
    made.close()


def count(context: Context) -> int:
    return context.ledger.reading.count(Selection())


def type_into(page: NewCasePage, name: str, value: object) -> None:
    page.form.set_values({name: value})
    page.form.field(name).changed.emit()


def saved(page: NewCasePage) -> Case:
    subjects: list[str] = []
    page.case_saved.connect(subjects.append)
    page.foot.save_next.click()
    return page._context.ledger.reading.case(subjects[-1]).state


def listed(page: NewCasePage) -> list[str]:
    return [label.text() for label in page.today.findChildren(Label) if label.isVisible()]


def test_what_was_keyed_is_recorded(page: NewCasePage, context: Context, qtbot: QtBot) -> None:
    page.form.set_values(FILLED)
    page.form.field("amount").line.setText("3.5万")  # type: ignore[attr-defined]  # a line
    with qtbot.waitSignal(page.case_saved) as saved, qtbot.waitSignal(page.case_opened):
        page.foot.save.click()
    assert saved.args is not None
    case = context.ledger.reading.case(saved.args[0]).state
    assert case.no == "YX01-26Q1-001"
    assert case.applicants == (
        Party("周大江", "13900000201"),
        Party("周小江", "13900000202"),
    )
    assert case.respondents == (Party("吴会"),)
    assert case.amount == 3_500_000
    assert not page.is_touched()


def test_save_and_next_empties_the_form_and_tells_the_number(
    page: NewCasePage, context: Context
) -> None:
    page.form.set_values(FILLED)
    page.foot.save_next.click()
    assert count(context) == 1
    assert "YX01-26Q1-001" in page.notice.text()
    assert page.form.field("facts").value() == ""
    assert page.form.field("on").value() == "2026-04-02"
    assert page.form.field("on").control.hasFocus()


@pytest.mark.parametrize(
    ("source", "asked"), [("grid", []), ("", []), ("visit", PETITION), ("qr", PETITION)]
)
def test_enter_walks_the_boxes_in_the_order_of_the_paper(
    page: NewCasePage, source: str, asked: list[str]
) -> None:
    type_into(page, "source", source)
    walked: list[str] = []
    while True:
        focus = QApplication.focusWidget()
        assert focus is not None
        if walked and walked[-1] == focus.objectName():
            break
        walked.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Return)
    assert walked == [
        "on", "village", "source", "finder", *asked, "applicants", "applicant_phone",
        "respondents", "respondent_phone", "households", "people", "amount", "place", "category",
        "title", "facts", "claim", "early_sign",
    ]  # fmt: skip


def test_what_the_law_asks_of_a_petition_is_recorded(page: NewCasePage) -> None:
    page.form.set_values(FILLED | {"on": "2026-03-20", "source": "visit"})
    page.form.set_values({"accepted_on": "2026-03-24", "notified_on": "2026-03-30"})
    QTest.keyClick(page.form.field("first_or_repeat").control, Qt.Key.Key_1)
    QTest.keyClick(page.form.field("early_sign").control, Qt.Key.Key_2)
    case = saved(page)
    assert (case.first_or_repeat, case.early_sign) == ("first", "no")
    assert (case.accepted_on, case.notified_on) == ("2026-03-24", "2026-03-30")


def test_what_nobody_stated_stays_unsaid(page: NewCasePage) -> None:
    page.form.set_values(FILLED | {"source": "visit"})
    case = saved(page)
    told = (case.first_or_repeat, case.accepted_on, case.notified_on, case.early_sign)
    assert told == ("", "", "", "")


def test_boxes_of_a_petition_go_with_it(page: NewCasePage) -> None:
    page.form.set_values(FILLED | {"source": "visit", "accepted_on": "2026-03-31"})
    type_into(page, "source", "grid")
    assert not any(page.form.field(name).isVisible() for name in PETITION)
    assert saved(page).accepted_on == ""
    type_into(page, "source", "letter")
    assert all(page.form.field(name).isVisible() for name in PETITION)
    page._fresh()
    assert not any(page.form.field(name).isVisible() for name in PETITION)


@pytest.mark.parametrize("name", ["accepted_on", "notified_on"])
@pytest.mark.parametrize(("day", "words"), [("2026-03-29", "2026-03-30"), ("2026-04-03", "04-03")])
def test_a_petition_is_answered_between_its_coming_and_today(
    page: NewCasePage, context: Context, name: str, day: str, words: str
) -> None:
    page.form.set_values(FILLED | {"source": "visit", name: day})
    page.foot.save.click()
    assert words in page.form.field(name).error()
    assert page.form.field(name).control.hasFocus()
    assert count(context) == 0
    type_into(page, name, "2026-04-02")
    page.foot.save.click()
    assert count(context) == 1


def test_nothing_is_written_while_something_is_wrong(page: NewCasePage, context: Context) -> None:
    page.form.set_values(FILLED | {"on": "2026-05-01", "facts": ""})
    page.foot.save.click()
    assert page.form.field("facts").error()
    page.form.set_values({"facts": "雨水。"})
    page.foot.save.click()
    assert "2026-05-01" in page.form.field("on").error()
    assert count(context) == 0
    assert page.form.field("applicants").value() == FILLED["applicants"]


@pytest.mark.parametrize(
    ("name", "typed"), [("amount", "大概几万"), ("applicants", "王小明 李小红")]
)
def test_what_cannot_be_read_is_marked(
    page: NewCasePage, context: Context, name: str, typed: str
) -> None:
    page.form.set_values(FILLED)
    page.form.field(name).line.setText(typed)  # type: ignore[attr-defined]  # a line
    page.foot.save.click()
    assert page.form.field(name).error()
    assert count(context) == 0


def test_the_title_is_proposed_until_someone_changes_it(page: NewCasePage) -> None:
    title = page.form.field("title")
    type_into(page, "applicants", "周大江")
    type_into(page, "respondents", "吴会")
    assert title.value() == "周大江与吴会"
    type_into(page, "category", "neighbour")
    assert title.value() == "周大江与吴会邻里纠纷"
    type_into(page, "title", "院墙排水纠纷")
    type_into(page, "respondents", "吴会民")
    assert title.value() == "院墙排水纠纷"


def test_f3_copies_the_box_of_the_last_case(page: NewCasePage, qtbot: QtBot) -> None:
    finder = page.form.field("finder")
    finder.take_focus()
    QTest.keyClick(finder.control, Qt.Key.Key_F3)
    assert finder.value() == ""
    page.form.set_values(FILLED)
    page.foot.save_next.click()
    finder.take_focus()
    QTest.keyClick(finder.control, Qt.Key.Key_F3)
    assert finder.value() == "陈永福"


def test_people_in_the_names_fill_the_empty_box(page: NewCasePage) -> None:
    page.form.set_values(FILLED | {"applicants": "周大江等12人"})
    assert page.form.act().people == 12
    page.form.set_values({"people": 9})
    assert page.form.act().people == 9


@pytest.mark.parametrize(
    "typed",
    [
        {"applicants": "张国强", "respondents": "李建平"},
        {"applicants": "李建平", "respondents": "张国强"},
        {"applicants": "赵六", "applicant_phone": "13900000126"},
    ],
)
def test_a_case_with_the_same_people_or_phone_is_shown(
    page: NewCasePage, context: Context, qtbot: QtBot, typed: dict[str, str]
) -> None:
    subject = enter(context.ledger, SCREENED)
    page.form.field("facts").take_focus()
    for name, value in typed.items():
        type_into(page, name, value)
    qtbot.waitUntil(page.alike.isVisible)
    assert page.alike.subject() == subject
    assert page.form.field("facts").control.hasFocus()


def test_one_equal_name_is_not_enough(page: NewCasePage, context: Context) -> None:
    enter(context.ledger, SCREENED)
    type_into(page, "applicants", "张国强")
    type_into(page, "applicant_phone", "13900000555")
    page._look()
    assert page.alike.isHidden()


def test_alt_1_opens_that_case_and_alt_3_goes_on(
    page: NewCasePage, context: Context, qtbot: QtBot
) -> None:
    subject = enter(context.ledger, SCREENED)
    type_into(page, "applicants", "张国强")
    type_into(page, "respondents", "李建平")
    qtbot.waitUntil(page.alike.isVisible)
    elsewhere: list[bool] = []
    QShortcut(QKeySequence("Alt+1"), page).activated.connect(lambda: elsewhere.append(True))
    with qtbot.waitSignal(page.case_opened) as opened:
        QTest.keyClick(page.form.field("facts").control, Qt.Key.Key_1, ALT)
    assert opened.args == [subject]
    assert elsewhere == []
    assert page.form.field("applicants").value() == "张国强"
    QTest.keyClick(page.form.field("facts").control, Qt.Key.Key_3, ALT)
    assert page.alike.isHidden()
    type_into(page, "respondents", "李建平")
    page._look()
    assert page.alike.isHidden()


def test_todays_cases_of_the_village_are_listed(
    page: NewCasePage, context: Context, qtbot: QtBot
) -> None:
    enter(context.ledger, SCREENED)
    type_into(page, "village", "01")
    assert page.today.note.text() == "青石桥村"
    qtbot.waitUntil(lambda: SCREENED.title in listed(page))
    type_into(page, "village", "02")
    assert SCREENED.title not in listed(page)


def test_leaving_asks_only_for_a_half_typed_form(page: NewCasePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.form.field("finder").control, Qt.Key.Key_Escape)
    type_into(page, "finder", "陈永福")
    with qtbot.assertNotEmitted(page.left):
        page.foot.discard.click()
    dialogs = page.window().findChildren(AskDialog)
    dialogs[-1].reject()
    assert page.form.field("finder").value() == "陈永福"
    page.begin()
    assert page.form.field("finder").value() == "陈永福"
    page.foot.discard.click()
    with qtbot.waitSignal(page.left):
        page.window().findChildren(AskDialog)[-1].primary.click()
    assert page.form.field("finder").value() == ""


def test_esc_closes_an_open_list_before_it_leaves(page: NewCasePage, qtbot: QtBot) -> None:
    village = page.form.field("village").control
    village.setFocus()
    QTest.keyClick(village, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(village, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(village, Qt.Key.Key_Escape)


def test_a_reader_cannot_save(
    ledger: Ledger, ledger_folder: Path, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    ledger.add_account("陈书记", Role.READER, PASSWORD)
    ledger.close()
    with Ledger.open(ledger_folder, "陈书记", PASSWORD) as reader:
        page = NewCasePage(Context(reader, theme, SettingsFile(tmp_path / "w.ini")))
        qtbot.addWidget(page)
        assert not page.foot.save.isEnabled()
        assert "领导" in page.foot.save.toolTip()
        page.form.set_values(FILLED)
        page.form.submitted.emit()
        assert reader.reading.count(Selection()) == 0


def test_a_new_village_can_be_chosen_at_once(page: NewCasePage, context: Context) -> None:
    context.record_all(context.ledger.village_acts(["石门村"]))
    page.form.set_values({"village": "04"})
    assert page.form.field("village").value() == "04"


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_new_case_fits_the_smallest_screen(context: Context, qtbot: QtBot, scale: float) -> None:
    look = Theme(scale)
    context.theme = look
    enter(context.ledger, SCREENED)
    page = NewCasePage(context)
    qtbot.addWidget(page)
    rail = 160 if look.logical(1366) >= 1250 else 72
    page.resize(1366 - look.px(rail), 768 - look.px(28))
    page.show()
    type_into(page, "source", "visit")
    type_into(page, "applicants", "张国强")
    box = page.form.field("early_sign")
    box.take_focus()
    type_into(page, "respondents", "李建平")
    qtbot.waitUntil(page.alike.isVisible)
    assert page.minimumSizeHint().width() <= page.width()
    assert page.minimumSizeHint().height() <= page.height()
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect() == box.rect())
    page.close()
