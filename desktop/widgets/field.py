"""A field of a form: label above, control, and one line under it for a rule or an error."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop import icons
from desktop.theme import Theme, Tone
from desktop.widgets.mark import mark
from desktop.widgets.reveal import reveal
from desktop.widgets.wrapped import WrappedLabel


class Field(QWidget):
    """One named value of a form.

    Subclasses hand their control to `_fit` and give `value`, `set_value` and, where typing
    can go wrong, `problem`. `changed` tells that the user changed the value.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        *,
        required: bool = False,
        number: int = 0,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the field `name`; `number` is its box on paper, `hint` a rule shown under it."""
        super().__init__(parent)
        self.theme = theme
        self.name = name
        self.label = label
        self.required = required
        self._number = number
        self._hint = hint
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._caption = QLabel()
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(4))
        self._alert = QLabel()
        self._under = WrappedLabel(theme, hint, size=12, tone=Tone.SECOND)
        self._error = ""
        self.control: QWidget = self

    def value(self) -> object:
        """Return what the field says; an empty field is "" or, for numbers, None."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show `value` without emitting `changed`; an unfitting type shows as empty."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return a sentence if what is typed cannot be read, else an empty text."""
        return ""

    def is_empty(self) -> bool:
        """Return whether nothing was filled in."""
        return self.value() in ("", None, ())

    def take_focus(self) -> None:
        """Put the cursor here, scrolled into sight."""
        self.control.setFocus()
        reveal(self)

    def error(self) -> str:
        """Return the sentence shown, or an empty text."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Frame the control red and show `sentence` under it; an empty one takes it away."""
        self._error = sentence
        mark(self.control, "wrong", bool(sentence))
        self.control.setAccessibleDescription(sentence or self._hint)
        self._under.set_tone(Tone.DANGER if sentence else Tone.SECOND)
        self._under.setText(sentence or self._hint)
        self._alert.setVisible(bool(sentence))
        self._under.setVisible(bool(sentence or self._hint))

    def set_hint(self, hint: str) -> None:
        """Show another rule under the control, where no error is shown."""
        self._hint = hint
        self.set_error(self._error)

    def set_corner(self, widget: QWidget) -> None:
        """Put a small widget, such as "same as before", at the right of the label."""
        self._head.addWidget(widget)

    def _fit(self, control: QWidget, *, grows: bool = False) -> None:
        """Lay the label, `control` and the line under it out; one that `grows` takes height."""
        self.control = control
        self.control.setObjectName(self.name)
        self.control.setAccessibleName(self.label)
        self.setFocusProxy(self.control)
        self._caption.setText(self._caption_text())
        self._caption.setBuddy(self.control)
        self._caption.setFont(self.theme.font(13))
        self._caption.setFixedHeight(self.theme.px(20))
        self._head.addWidget(self._caption)
        self._head.addStretch(1)
        size = self.theme.px(16)
        self._alert.setPixmap(
            icons.pixmap("warning", self.theme.colour("danger"), size, self.devicePixelRatioF())
        )
        self._alert.setFixedSize(size, self.theme.line_height(12))
        foot = QHBoxLayout()
        foot.setSpacing(self.theme.px(4))
        foot.addWidget(self._alert)
        foot.addWidget(self._under, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(control, 1 if grows else 0)
        self._column.addLayout(foot)
        if not grows:
            self._column.addStretch(1)
        self.set_error("")

    def _caption_text(self) -> str:
        theme = self.theme
        label = escape(self.label)
        text = f'<span style="color:{theme.colour("second").name()}">{label}</span>'
        if self._number:
            mute = theme.colour("mute").name()
            text = f'<span style="color:{mute}">{self._number}</span>&nbsp;&nbsp;{text}'
        if self.required:
            danger = theme.colour("danger").name()
            text = f'{text}&nbsp;<b style="color:{danger}">*</b>'
        return text
