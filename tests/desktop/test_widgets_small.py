"""Search, chips, notices, buttons, text and steps, each by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop import icons
from desktop.paths import resource
from desktop.theme import COLOURS, SCALES, Theme, Tone
from desktop.widgets.buttons import PRIMARY_KEYS, Button, shown_keys
from desktop.widgets.card import KeyValues
from desktop.widgets.chips import FilterChips, FilterItem
from desktop.widgets.empty import EmptyPage
from desktop.widgets.header import PageHeader
from desktop.widgets.label import Label
from desktop.widgets.notice import Notice, ask, tell
from desktop.widgets.search import SearchBar
from desktop.widgets.stepper import State, Step, Stepper
from desktop.widgets.wrapped import WrappedLabel

Show = Callable[[QWidget], None]
Key = Qt.Key


def test_a_search_is_told_once_after_the_last_key(qtbot: QtBot, show: Show, theme: Theme) -> None:
    bar = SearchBar(theme, "搜索")
    show(bar)
    told: list[object] = []
    bar.searched.connect(told.append)
    QTest.keyClicks(bar, "abc")
    assert told == []
    qtbot.waitUntil(lambda: told == ["abc"])
    QTest.keyClick(bar, Key.Key_Backspace)
    QTest.keyClick(bar, Key.Key_Return)
    assert told == ["abc", "ab"]
    QTest.keyClick(bar, Key.Key_Escape)
    assert told == ["abc", "ab", ""]
    bar.set_silently("李")
    QTest.keyClick(bar, Key.Key_Return)
    assert told == ["abc", "ab", ""]
    with qtbot.waitSignal(bar.down):
        QTest.keyClick(bar, Key.Key_Down)


ITEMS = [
    FilterItem("all", "全部"),
    FilterItem("open", "化解中", 25_008),
    FilterItem("late", "逾期", 318),
    FilterItem("soon", "七日内到期", 1_204),
]


@pytest.fixture
def chips(show: Show, theme: Theme) -> FilterChips:
    made = FilterChips(theme)
    made.set_items(ITEMS)
    made.resize(800, 30)
    show(made)
    return made


def shown_words(chips: FilterChips) -> list[str]:
    return [chip.text() for key, chip in chips.chips.items() if chip.isVisible()]


def test_chips_show_counts_and_tell_the_one_chosen(chips: FilterChips, qtbot: QtBot) -> None:
    assert shown_words(chips) == ["全部", "化解中 25,008", "逾期 318", "七日内到期 1,204"]
    assert chips.current() == "all"
    with qtbot.waitSignal(chips.chosen) as told:
        QTest.mouseClick(chips.chips["late"], Qt.MouseButton.LeftButton)
    assert told.args == ["late"]
    chips.set_items([FilterItem(item.key, item.label, 1) for item in ITEMS])
    assert chips.current() == "late"
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("open")
    assert chips.current() == "open"


def test_a_narrow_row_keeps_the_chosen_chip_and_the_rest_in_a_menu(
    chips: FilterChips, qtbot: QtBot
) -> None:
    chips.choose("soon")
    chips.resize(330, 30)
    words = shown_words(chips)
    assert "七日内到期 1,204" in words
    assert len(words) < len(ITEMS)
    QTest.mouseClick(chips.more, Qt.MouseButton.LeftButton)
    menu = chips.findChild(QMenu)
    assert menu is not None
    hidden = [action for action in menu.actions() if action.text() not in words]
    assert len(hidden) == len(menu.actions()) == len(ITEMS) - len(words)
    with qtbot.waitSignal(chips.chosen) as told:
        hidden[-1].trigger()
    menu.close()
    assert told.args == [chips.current()]
    assert hidden[-1].text() in shown_words(chips)


def test_a_question_blocks_nothing_and_tells_its_answer(
    qtbot: QtBot, show: Show, theme: Theme
) -> None:
    page = QLabel("页")
    show(page)
    dialog = ask(page, theme, "撤回？", "记录仍留在账上。", "撤回", danger=True)
    assert dialog.isVisible()
    gone: list[int] = []
    dialog.destroyed.connect(lambda: gone.append(1))
    with qtbot.waitSignal(dialog.accepted):
        dialog.primary.click()
    refused = ask(page, theme, "撤回？", "记录仍留在账上。", "撤回")
    refused.destroyed.connect(lambda: gone.append(1))
    with qtbot.waitSignal(refused.rejected):
        QTest.keyClick(refused, Key.Key_Escape)
    said = tell(page, theme, "已备份", "备份已核验。")
    said.destroyed.connect(lambda: gone.append(1))
    said.primary.click()
    qtbot.waitUntil(lambda: len(gone) == 3)


def test_the_guard_fails_what_would_wait_for_a_person(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    with pytest.raises(AssertionError, match="modal"):
        dialog.exec()


def test_a_notice_is_hidden_until_told_and_after_it_is_closed(
    qtbot: QtBot, show: Show, theme: Theme
) -> None:
    host = QWidget()
    notice = Notice(theme, host)
    show(host)
    assert not notice.isVisible()
    notice.tell("有 12 行待核对。", Tone.WARN)
    assert notice.isVisible()
    assert notice.text() == "有 12 行待核对。"
    assert notice.property("tone") == "warn"
    with qtbot.waitSignal(notice.dismissed):
        notice.close_notice()
    assert not notice.isVisible()


def test_a_button_shows_and_hears_its_keys(qtbot: QtBot, show: Show, theme: Theme) -> None:
    assert shown_keys(PRIMARY_KEYS) == "Ctrl+Enter"
    host = QWidget()
    button = Button(theme, "保存", kind="primary", keys=PRIMARY_KEYS, parent=host)
    show(host)
    for key in (Key.Key_Return, Key.Key_Enter):
        with qtbot.waitSignal(button.clicked, timeout=1000):
            QTest.keyClick(host, key, Qt.KeyboardModifier.ControlModifier)
    button.block("先填日期")
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(host, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert button.toolTip() == "先填日期"
    button.block("")
    assert button.isEnabled()
    button.setText("另存")
    with qtbot.waitSignal(button.clicked, timeout=1000):
        QTest.keyClick(host, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_header_has_at_most_four_buttons(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme, "台账")
    qtbot.addWidget(header)
    for number in range(4):
        header.add_button(Button(theme, str(number)))
    with pytest.raises(ValueError, match="four"):
        header.add_button(Button(theme, "5"))


TEXT = "李建平翻建厢房，外墙前移约 40 厘米，张国强认为占了自家滴水线，雨水冲刷墙脚。"


def test_wrapped_text_takes_whole_lines_of_our_height(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme, TEXT)
    qtbot.addWidget(label)
    assert label.heightForWidth(10_000) == 22
    assert label.heightForWidth(200) % 22 == 0
    assert label.heightForWidth(200) > 22
    assert label.heightForWidth(100) > label.heightForWidth(200)
    label.setText("一\n二\n\n四")
    assert label.heightForWidth(200) == 4 * 22


def test_no_line_begins_with_a_closing_mark_or_grows_too_wide(qtbot: QtBot, theme: Theme) -> None:
    label = WrappedLabel(theme, TEXT)
    qtbot.addWidget(label)
    metrics = QFontMetrics(label.font())
    for width in range(60, 400, 7):
        lines = label.broken(width)[0]
        assert "".join(lines) == TEXT
        assert not any(line[0] in "，。、；）》”" for line in lines)
        assert all(metrics.horizontalAdvance(line.rstrip("，。 ")) <= width for line in lines)


def test_text_cut_after_some_lines_is_whole_in_its_tip(
    qtbot: QtBot, show: Show, theme: Theme
) -> None:
    host = QWidget()
    label = WrappedLabel(theme, TEXT, lines=2, parent=host)
    label.setGeometry(0, 0, 150, 60)
    show(host)
    assert label.heightForWidth(150) == 44
    assert label.broken(150)[0][-1].endswith("…")
    assert label.toolTip() == TEXT
    label.resize(2_000, 60)
    assert label.toolTip() == ""


def test_a_line_that_gives_way_is_whole_in_its_tip(show: Show, theme: Theme) -> None:
    host = QWidget()
    label = Label(theme, TEXT, elides=True, parent=host)
    label.setGeometry(0, 0, 100, 20)
    show(host)
    assert label.toolTip() == TEXT
    label.resize(2_000, 20)
    assert label.toolTip() == ""


def test_an_empty_value_is_a_dash(qtbot: QtBot, theme: Theme) -> None:
    rows = KeyValues(theme)
    qtbot.addWidget(rows)
    assert rows.add("金额", "").text() == "—"
    assert rows.add("金额", "0 元").text() == "0 元"
    rows.clear()
    assert rows.findChildren(WrappedLabel) == [] or not any(
        label.isVisibleTo(rows) for label in rows.findChildren(WrappedLabel)
    )


@pytest.mark.parametrize("scale", SCALES)
def test_an_empty_page_shows_its_whole_sentence(show: Show, qapp: object, scale: float) -> None:
    theme = Theme(scale)
    page = EmptyPage(theme, "ledger", "还没有纠纷", TEXT, Button(theme, "导入", kind="primary"))
    page.resize(theme.px(640), theme.px(400))
    show(page)
    sentence = page.findChild(WrappedLabel)
    assert sentence is not None
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert page.rect().contains(sentence.geometry())


@pytest.mark.parametrize("layout", ["row", "below", "column"])
def test_steps_are_spoken_and_drawn(qtbot: QtBot, theme: Theme, layout: str) -> None:
    stepper = Stepper(theme, layout=layout)
    qtbot.addWidget(stepper)
    stepper.set_steps([Step("排查", "2-24", State.DONE), Step("研判", "", State.NOW)])
    stepper.resize(300, stepper.sizeHint().height())
    image = stepper.grab().toImage()
    drawn = {image.pixelColor(x, y).name() for x in range(300) for y in range(image.height())}
    assert COLOURS["brand"].lower() in drawn
    assert stepper.accessibleName() == "排查 2-24; 研判"


def luminance(colour: str) -> float:
    def channel(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(int(colour[n : n + 2], 16)) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read(tone: Tone) -> None:
    ink, ground = (COLOURS[name] for name in tone.value)
    assert contrast(ink, ground) >= 4.5
    if tone is not Tone.ON_NAV:
        assert contrast(ink, COLOURS["surface"]) >= 4.5


def test_input_borders_can_be_seen() -> None:
    assert contrast(COLOURS["border"], COLOURS["surface"]) >= 3


@pytest.mark.parametrize("scale", SCALES)
def test_sizes_follow_the_scale(qapp: object, scale: float) -> None:
    theme = Theme(scale)
    assert theme.px(32) == round(32 * scale)
    assert theme.font(14).pixelSize() == round(14 * scale)
    assert theme.logical(theme.px(1000)) == 1000


def test_a_scale_of_its_own_is_refused() -> None:
    with pytest.raises(ValueError, match="scale"):
        Theme(2.0)


def test_every_icon_takes_the_colour_it_is_given(qapp: object, theme: Theme) -> None:
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    assert names
    for name in names:
        image = icons.pixmap(name, theme.colour("danger"), 24, 2.0).toImage()
        assert image.width() == 48
        solid = {
            image.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid == {COLOURS["danger"].lower()}, name
