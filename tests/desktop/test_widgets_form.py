"""A form is filled by keys alone, in order, and says under a field what is wrong."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.choices import ChoiceField, FlagField, SegmentField
from desktop.widgets.dates import DateField
from desktop.widgets.form import Form
from desktop.widgets.texts import (
    AmountField,
    NoteField,
    NumberField,
    PasswordField,
    TextField,
)

Show = Callable[[QWidget], None]
Key = Qt.Key
Mod = Qt.KeyboardModifier
INITIALS = {"宅基地": "zjd", "邻里": "ll", "婚姻家庭": "hyjt"}


def initials(label: str) -> str:
    return INITIALS[label]


@pytest.fixture
def form(show: Show, theme: Theme) -> Form:
    made = Form(theme, columns=2)
    made.add(DateField(theme, "on", "日期", required=True, number=1))
    made.add(TextField(theme, "where", "地点", placeholder="写到组"))
    made.add(
        ChoiceField(
            theme,
            "kind",
            "类型",
            [("homestead", "宅基地"), ("neighbours", "邻里"), ("family", "婚姻家庭")],
            key=initials,
            required=True,
        )
    )
    made.add(NoteField(theme, "facts", "情况", required=True), 2)
    made.add(SegmentField(theme, "result", "结果", [("yes", "达成"), ("no", "未达成")]))
    made.add(NumberField(theme, "people", "人数"))
    made.add(AmountField(theme, "amount", "金额"))
    made.add(FlagField(theme, "early", "苗头", "苗头性问题"))
    made.add(PasswordField(theme, "word", "密码"))
    made.resize(640, 600)
    show(made)
    return made


FILLED: dict[str, object] = {
    "on": "2026-03-05",
    "where": "村委会",
    "kind": "neighbours",
    "facts": "排水沟改道",
    "result": "no",
    "people": 7,
    "amount": "3.5万",
    "early": True,
    "word": " a b ",
}


def focused(form: Form) -> str:
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None and widget.objectName() not in form.names():
        parent = widget.parent()
        widget = parent if isinstance(parent, QWidget) else None
    return widget.objectName() if widget else ""


def press(key: Key, modifier: Mod = Mod.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_values_come_back_as_they_were_set(form: Form) -> None:
    form.set_values(FILLED)
    assert form.values() == FILLED


def test_setting_values_is_silent_and_ignores_other_names(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.set_values({**FILLED, "nobody": "x"})
    assert "nobody" not in form.values()


def test_an_empty_form_says_so_in_every_kind_of_field(form: Form) -> None:
    form.set_values(FILLED)
    form.clear()
    assert form.values() == {
        "on": "",
        "where": "",
        "kind": "",
        "facts": "",
        "result": "",
        "people": None,
        "amount": "",
        "early": False,
        "word": "",
    }


def test_enter_walks_the_fields_in_order(form: Form) -> None:
    form.focus_first()
    walked = [focused(form)]
    for _ in range(8):
        press(Key.Key_Return)
        walked.append(focused(form))
    order = list(form.names())
    assert walked == order
    press(Key.Key_Return)
    assert focused(form) == order[-1], "the last field keeps the cursor"


def test_shift_enter_walks_back(form: Form) -> None:
    form.field("kind").take_focus()
    press(Key.Key_Return, Mod.ShiftModifier)
    assert focused(form) == "where"
    press(Key.Key_Enter, Mod.ShiftModifier | Mod.KeypadModifier)
    assert focused(form) == "on"
    press(Key.Key_Return, Mod.ShiftModifier)
    assert focused(form) == "on"


@pytest.mark.parametrize("name", ["on", "kind", "facts", "result", "early", "word"])
@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_submits_from_every_field(form: Form, qtbot: QtBot, name: str, key: Key) -> None:
    form.field(name).take_focus()
    with qtbot.waitSignal(form.submitted, timeout=1000):
        press(key, Mod.ControlModifier)


def test_alt_enter_starts_a_line_in_a_note(form: Form) -> None:
    form.field("facts").take_focus()
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, "ab")
    press(Key.Key_Return, Mod.AltModifier)
    QTest.keyClicks(widget, "cd")
    assert form.values()["facts"] == "ab\ncd"


def test_enter_in_the_last_field_submits_where_asked(
    qtbot: QtBot, show: Show, theme: Theme
) -> None:
    form = Form(theme, enter_submits=True)
    form.add(TextField(theme, "a", "A"))
    form.add(PasswordField(theme, "b", "B"))
    show(form)
    form.focus_first()
    with qtbot.assertNotEmitted(form.submitted):
        press(Key.Key_Return)
    with qtbot.waitSignal(form.submitted, timeout=1000):
        press(Key.Key_Return)


def test_number_keys_and_arrows_choose_a_segment(form: Form, qtbot: QtBot) -> None:
    form.field("result").take_focus()
    with qtbot.waitSignal(form.changed) as told:
        press(Key.Key_2)
    assert told.args == ["result"]
    assert form.values()["result"] == "no"
    press(Key.Key_Left)
    assert form.values()["result"] == "yes"
    press(Key.Key_9)
    assert form.values()["result"] == "yes"


def test_typing_tells_which_field_changed(form: Form) -> None:
    names: list[object] = []
    form.changed.connect(names.append)
    form.field("where").take_focus()
    press(Key.Key_A)
    form.field("facts").take_focus()
    press(Key.Key_B)
    form.field("early").take_focus()
    press(Key.Key_Space)
    assert names == ["where", "facts", "early"]
    assert form.values()["early"] is True


def test_a_number_field_takes_digits_only(form: Form) -> None:
    form.field("people").take_focus()
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, "1x-2")
    assert form.values()["people"] == 12


def test_check_marks_empty_and_unreadable_fields_and_goes_to_the_first(
    form: Form, qtbot: QtBot
) -> None:
    form.set_values({"on": "2026-02-30", "facts": "有"})
    with qtbot.waitSignal(form.errors_changed) as told:
        assert not form.check()
    assert told.args == [2]
    marked = [name for name in form.names() if form.field(name).error()]
    assert marked == ["on", "kind"]
    assert focused(form) == "on"
    form.set_values({"on": "2026-02-28", "kind": "family"})
    assert form.check()
    assert form.error_count() == 0


def test_an_error_is_shown_framed_spoken_and_leaves_with_the_next_key(
    form: Form, qtbot: QtBot
) -> None:
    sentence = "早于调解日期 2026-04-01，请核对月份。"
    form.set_error("where", sentence)
    field = form.field("where")
    assert field.control.property("wrong") == "true"
    assert field.control.accessibleDescription() == sentence
    field.take_focus()
    with qtbot.waitSignal(form.errors_changed) as told:
        press(Key.Key_A)
    assert told.args == [0]
    assert field.control.property("wrong") == "false"


def test_fields_are_named_for_tests_and_for_readers(form: Form) -> None:
    for name in form.names():
        field = form.field(name)
        assert field.control.objectName() == name
        assert field.control.accessibleName() == field.label


def test_an_inner_form_belongs_to_the_outer_one_while_its_card_is_shown(
    show: Show, theme: Theme
) -> None:
    outer = Form(theme)
    outer.add(TextField(theme, "a", "A"))
    inner = Form(theme)
    inner.add(TextField(theme, "b", "B", required=True))
    card = Card(theme, "协议", inset=True)
    card.add(inner)
    outer.add_inner(inner, card)
    outer.add(TextField(theme, "c", "C"))
    show(outer)
    outer.set_values({"a": "1", "b": "2", "c": "3"})
    assert outer.values() == {"a": "1", "b": "2", "c": "3"}
    card.hide()
    assert outer.values() == {"a": "1", "c": "3"}
    outer.field("b").set_value("")
    assert outer.check(), "a hidden field is not asked for"
    outer.focus_first()
    press(Key.Key_Return)
    assert focused(outer) == "c"
    card.show()
    assert not outer.check()


def test_a_name_twice_is_refused(form: Form, theme: Theme) -> None:
    with pytest.raises(ValueError, match="where"):
        form.add(TextField(theme, "where", "又一个"))


def test_the_eye_shows_a_password(form: Form, theme: Theme) -> None:
    field = form.field("word")
    assert isinstance(field, PasswordField)
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    field.set_shown(True)
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
