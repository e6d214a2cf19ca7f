"""A choice is found by a part of its label or of its key, without the mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.choices import ChoiceField
from desktop.widgets.texts import TextField

Show = Callable[[QWidget], None]
Key = Qt.Key
VILLAGES = [("01", "01 青石桥村"), ("02", "02 竹溪村"), ("03", "03 上坪村")]
INITIALS = {"01 青石桥村": "qsqc", "02 竹溪村": "zxc", "03 上坪村": "spc"}


@pytest.fixture
def field(show: Show, theme: Theme) -> ChoiceField:
    window = QWidget()
    window.resize(400, 300)
    made = ChoiceField(theme, "village", "村", VILLAGES, key=INITIALS.__getitem__, parent=window)
    made.setGeometry(20, 20, 200, 80)
    show(window)
    made.take_focus()
    return made


@pytest.mark.parametrize(
    ("typed", "code"), [("zxc", "02"), ("SP", "03"), ("01", "01"), ("zx", "02")]
)
def test_initials_or_digits_and_enter_choose(
    field: ChoiceField, qtbot: QtBot, typed: str, code: str
) -> None:
    QTest.keyClicks(field.line, typed)
    assert field.line.is_open()
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.line, Key.Key_Return)
    assert field.value() == code
    assert not field.line.is_open()


def test_words_as_an_input_method_writes_them_are_found(field: ChoiceField) -> None:
    field.line.insert("竹溪")
    field.line.textEdited.emit("竹溪")
    assert field.line.is_open()
    assert field.value() == ""


def test_down_opens_the_list_and_moves_in_it(field: ChoiceField) -> None:
    for _ in range(3):
        QTest.keyClick(field.line, Key.Key_Down)
    QTest.keyClick(field.line, Key.Key_Return)
    assert field.value() == "03"


def test_escape_closes_the_list_and_chooses_nothing(field: ChoiceField) -> None:
    QTest.keyClick(field.line, Key.Key_Down)
    QTest.keyClick(field.line, Key.Key_Escape)
    assert not field.line.is_open()
    assert field.value() == ""


def test_leaving_takes_the_only_match_and_complains_of_none(
    field: ChoiceField, theme: Theme
) -> None:
    other = TextField(theme, "other", "另", parent=field.window())
    other.show()
    QTest.keyClicks(field.line, "qs")
    other.take_focus()
    assert field.value() == "01"
    assert field.problem() == ""
    field.take_focus()
    field.line.clear()
    QTest.keyClicks(field.line, "xyz")
    other.take_focus()
    assert field.value() == ""
    assert field.problem() != ""


def test_new_choices_keep_the_code_that_is_still_offered(field: ChoiceField) -> None:
    field.set_value("02")
    field.set_choices([*VILLAGES[1:]])
    assert field.value() == "02"
    field.set_choices(VILLAGES[:1])
    assert field.value() == ""


def test_the_list_stays_inside_the_window(field: ChoiceField) -> None:
    field.move(20, 220)
    QTest.keyClick(field.line, Key.Key_Down)
    shown = field.window().findChild(QWidget, "choices")
    assert shown is not None
    assert field.window().rect().contains(shown.geometry())
