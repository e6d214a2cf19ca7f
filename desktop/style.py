"""The one style sheet, written in tokens: `$brand` is a colour, `$p14` is 14 logical pixels."""

from collections.abc import Callable, Iterator, Mapping
from string import Template

_TEXT = """
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: $p4; }

Card { background: $surface; border: 1px solid $line; border-radius: $p8; }
Card[inset="true"] { background: $zebra; }
Hairline { background: $line; border: none; }

Button { border-radius: $p4; padding: 0 $p12; background: $surface; color: $text;
  border: 1px solid $border; }
Button:hover { background: $tint; }
Button:pressed { background: $selection; }
Button:focus { border: 2px solid $brand; }
Button:disabled { background: $rest_tint; color: $mute; border: 1px solid $line; }
Button[kind="primary"] { background: $brand; color: $surface; border: 1px solid $brand; }
Button[kind="primary"]:hover { background: $hover; }
Button[kind="primary"]:focus { border: 2px solid $nav; }
Button[kind="primary"]:disabled { background: $rest_tint; color: $mute; border-color: $line; }
Button[kind="danger"] { color: $danger; border-color: $danger; }
Button[kind="danger"]:hover { background: $danger_tint; }
Button[kind="link"], IconButton { background: transparent; color: $brand;
  border: 1px solid transparent; }
Button[kind="link"] { padding: 0 $p4; }
Button[kind="link"]:hover { background: $tint; }
Button[kind="link"]:focus, IconButton:focus { border: 1px solid $brand; }
Button[kind="link"]:disabled { color: $mute; }
IconButton { border-radius: $p4; padding: 0; }
IconButton:hover { background: $tint; }
IconButton[framed="true"] { background: $surface; border: 1px solid $line; }

Button[kind="small"] { background: transparent; border: none; border-radius: $p4; padding: 0; }
Button[kind="small"]:hover, Button[kind="small"]:focus { background: $tint; }
Button[kind="segment"] { border: none; border-left: 1px solid $border; border-radius: 0; }
Button[kind="segment"][first="true"] { border-left: none; }
Button[kind="segment"]:checked { background: $brand; }

QLineEdit, QPlainTextEdit, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $border; border-radius: $p4; padding: 0 $p8;
  selection-background-color: $selection; selection-color: $text;
  placeholder-text-color: $mute; }
QPlainTextEdit { padding: $p4 $p4; }
QLineEdit:focus, QPlainTextEdit:focus, SegmentBar:focus { border: 2px solid $brand; }
SegmentBar:focus { border-color: $nav; }
QLineEdit:focus { padding: 0 ${q7}; }
QPlainTextEdit:focus { padding: ${q3} ${q3}; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $rest_tint; color: $mute;
  border: 1px solid $line; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 2px solid $danger; }
QLineEdit[wrong="true"] { padding: 0 ${q7}; }
QPlainTextEdit[wrong="true"] { padding: ${q3} ${q3}; }
SegmentBar { background: $surface; border: 1px solid $border; border-radius: ${p2}; }
SegmentBar[wrong="true"] { border: 2px solid $danger; }

QComboBox { background: $surface; border: 1px solid $border; border-radius: $p4;
  padding: 0 $p8; }
QComboBox:focus { border: 2px solid $brand; padding: 0 ${q7}; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border;
  selection-background-color: $selection; selection-color: $text; outline: none; }

ChoiceList { background: $surface; border: 1px solid $border;
  border-radius: $p4; outline: none; padding: $p4 0; }
ChoiceList::item { min-height: $p28; padding: 0 $p8; border: none; color: $text; }
ChoiceList::item:selected { background: $selection; color: $text; }
ChoiceList::item:hover { background: $tint; }

Caution { background: $warn_tint; border-radius: $p4; }
PaperList { background: transparent; border: none; outline: none; }
PaperList::item { min-height: $p28; padding: 0 $p8; border: none; border-radius: $p4;
  color: $text; }
PaperList::item:hover { background: $tint; }
PaperList::item:selected { background: $selection; color: $hover; }
PaperList::item:disabled { color: $second; background: transparent; }

FilterChip { background: $surface; color: $second; border: 1px solid $rail;
  border-radius: $p14; padding: 0 $p12; }
FilterChip:hover { background: $tint; }
FilterChip:checked { background: $tint; color: $hover; border: 1px solid $brand;
  font-weight: bold; }
FilterChip:focus { border: 2px solid $brand; padding: 0 ${q11}; }

TableView { background: $surface; alternate-background-color: $zebra; border: 1px solid $line;
  border-radius: $p8; gridline-color: transparent; outline: none; }
QHeaderView { background: $bg; border: none; }
QHeaderView::section { background: $bg; color: $second; font-weight: bold; font-size: $p13;
  border: none; border-bottom: 1px solid $rail; padding: 0 $p8; }
QTableCornerButton::section { background: $bg; border: none; }

QMenu { background: $surface; border: 1px solid $border; padding: $p4 0; }
QMenu::item { padding: $p8 $p24 $p8 $p16; }
QMenu::icon { padding-left: $p12; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $mute; }
QMenu::separator { height: 1px; background: $line; margin: $p4 0; }

QTabBar::tab { background: transparent; color: $second; padding: $p8 $p12;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $hover; font-weight: bold; border-bottom: 2px solid $brand; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: $p10; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $p10; margin: 0; }
QScrollBar::handle { background: $rail; border-radius: $p4; margin: $p2; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $line; border: none; border-radius: ${p2}; max-height: $p4; }
QProgressBar::chunk { background: $brand; border-radius: ${p2}; }

Navigation { background: $nav; }
StatusLine { background: $surface; border-top: 1px solid $line; }
StepRail { background: $zebra; border: none; border-right: 1px solid $line;
  border-top-left-radius: $p8; border-bottom-left-radius: $p8; }
StepFoot { background: transparent; border: none; border-top: 1px solid $line; }
ChoiceRow { background: $surface; border: 1px solid $line; border-radius: $p8; }
ChoiceRow:hover { background: $tint; }
ChoiceRow:focus { border: 2px solid $brand; }
VillageBox { padding: $p4 0; }
VillageBox:focus { padding: ${q3} 0; }

SlidePanel { background: $surface; }
SlideEdge { background: $surface; border-top: 1px solid $line; }
SlideHead { background: $surface; border-bottom: 1px solid $line; }
AskDialog { background: $surface; }
PastCard:hover { background: $tint; }
PastCard:focus { border: 2px solid $brand; }

Notice[tone="brand"] { background: $tint; border-radius: $p4; }
Notice[tone="ok"] { background: $ok_tint; border-radius: $p4; }
Notice[tone="warn"] { background: $warn_tint; border-radius: $p4; }
Notice[tone="danger"] { background: $danger_tint; border-radius: $p4; }
"""


class _Tokens(Mapping[str, str]):
    """Colours by name, `p8` for 8 scaled pixels, `q7` for 8 scaled pixels less a device one."""

    def __init__(self, colours: Mapping[str, str], px: Callable[[float], int]) -> None:
        self._colours = colours
        self._px = px

    def __getitem__(self, name: str) -> str:
        if name in self._colours:
            return self._colours[name]
        pixels = int(name[1:])
        if name[0] == "q":
            return f"{self._px(pixels + 1) - 1}px"
        return f"{self._px(pixels)}px"

    def __iter__(self) -> Iterator[str]:
        return iter(self._colours)

    def __len__(self) -> int:
        return len(self._colours)


def sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """Return the style sheet with every token of `colours` and every size by `px` filled in.

    `$p8` is 8 logical pixels; `$q7` is 8 logical pixels less one device pixel, the padding
    that keeps the words in place when a border grows from 1 to 2.
    """
    return Template(_TEXT).substitute(_Tokens(colours, px))
