"""Fields that choose: from a list by typing, among segments by number key, and by ticks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.choice_line import ChoiceLine, Choices, KeyOf
from desktop.widgets.field import Field
from desktop.widgets.ticks import TickBox


class ChoiceField(Field):
    """One of a list; type a part of the label or of its key; the value is the code or ""."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        choices: Choices,
        *,
        key: KeyOf | None = None,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme, name, label, required=required, number=number, hint=hint, parent=parent
        )
        self.line = ChoiceLine(theme, choices, key, placeholder=placeholder)
        self.line.picked.connect(self.changed)
        self._fit(self.line)

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices."""
        self.line.set_choices(choices)

    def value(self) -> object:
        """Return the chosen code."""
        return self.line.code()

    def set_value(self, value: object) -> None:
        """Choose the code `value`."""
        self.line.set_code(value if isinstance(value, str) else "")

    def is_empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text().strip()

    def problem(self) -> str:
        """Return a sentence for words that are not in the list."""
        if self.is_empty() or self.line.code():
            return ""
        return self.tr("This is not in the list. Choose one of it.")


class SegmentBar(QFrame):
    """Segments side by side, one chosen; its keys are 1, 2, 3 … and the arrows."""

    chosen = Signal()

    def __init__(self, theme: Theme, choices: Choices, *, caps: bool = True) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(theme.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._codes = [code for code, _ in choices]
        self._group = QButtonGroup(self)
        for place, (_, label) in enumerate(choices):
            button = _segment(theme, label, str(place + 1) if caps else "", place == 0)
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self._clicked)

    def code(self) -> str:
        """Return the chosen code, or an empty text."""
        place = self._group.checkedId()
        return self._codes[place] if place >= 0 else ""

    def set_code(self, code: str) -> None:
        """Choose `code` silently; one that is not offered chooses none."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._codes[self._group.id(button)] == code)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number or by the arrows."""
        place = self._group.checkedId()
        if event.text().isdigit() and 1 <= int(event.text()) <= len(self._codes):
            self._choose(int(event.text()) - 1)
        elif event.key() == Qt.Key.Key_Right:
            self._choose(min(place + 1, len(self._codes) - 1))
        elif event.key() == Qt.Key.Key_Left:
            self._choose(max(place - 1, 0))
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        if place != self._group.checkedId():
            self._group.button(place).setChecked(True)
            self.chosen.emit()

    def _clicked(self) -> None:
        self.setFocus()
        self.chosen.emit()


def _segment(theme: Theme, label: str, cap: str, first: bool) -> Button:
    button = Button(theme, label, kind="segment", cap=cap)
    button.setMinimumHeight(0)
    button.setMaximumHeight(theme.px(32))
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setProperty("first", "true" if first else "false")
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return button


class SegmentField(Field):
    """One of two to five, all in sight; the value is the code or ""."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        choices: Choices,
        *,
        caps: bool = True,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show the number keys in the segments unless `caps` is off."""
        super().__init__(
            theme, name, label, required=required, number=number, hint=hint, parent=parent
        )
        self.bar = SegmentBar(theme, choices, caps=caps)
        self.bar.chosen.connect(self.changed)
        self._fit(self.bar)

    def value(self) -> object:
        """Return the chosen code."""
        return self.bar.code()

    def set_value(self, value: object) -> None:
        """Choose the code `value`."""
        self.bar.set_code(value if isinstance(value, str) else "")


class FlagField(Field):
    """One tick box that says its own words; the value is True or False."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        text: str,
        *,
        number: int = 0,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `text` beside the box and `label` above it."""
        super().__init__(theme, name, label, number=number, hint=hint, parent=parent)
        self.box = TickBox(theme, text)
        self.box.setMinimumHeight(theme.px(32))
        self.box.clicked.connect(self.changed)
        self._fit(self.box)

    def value(self) -> object:
        """Return whether the box is ticked."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Tick the box for True."""
        self.box.setChecked(value is True)

    def is_empty(self) -> bool:
        """Return False: an unticked box is an answer."""
        return False
