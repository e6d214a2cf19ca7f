"""A form: fields in a grid, Enter from one to the next, errors under them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.widgets.card import Hairline
from desktop.widgets.choice_line import ChoiceLine
from desktop.widgets.field import Field
from desktop.widgets.label import Label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Form(QWidget):
    """Fields in `columns` equal columns, in the order in which they were added.

    Enter goes to the next field, Shift+Enter back, Ctrl+Enter (and Enter in the last field
    when `enter_submits`) emits `submitted`. `changed` names the field that the user changed
    and takes its error away. `errors_changed` carries how many fields are marked.
    """

    changed = Signal(str)
    submitted = Signal()
    errors_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        columns: int = 1,
        *,
        enter_submits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.columns = columns
        self._enter_submits = enter_submits
        self._fields: dict[str, Field] = {}
        self._row, self._column = 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def add(self, field: Field, span: int = 1, *, stretch: int = 0) -> Field:
        """Add `field` over `span` columns, on a new row where the row is full; return it.

        `stretch` lets its row take the height that is left. A name twice raises ValueError.
        """
        self._enlist(field)
        self._put(field, span)
        if stretch:
            self._grid.setRowStretch(self._row, stretch)
        return field

    def add_widget(self, widget: QWidget, span: int = 0) -> None:
        """Add something that is no field, over the whole row unless `span` says less."""
        self._put(widget, span or self.columns)

    def add_section(self, title: str) -> None:
        """Start a part with its name (14 bold) and a hairline beside it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(12))
        row.addWidget(Label(self.theme, title, bold=True))
        row.addWidget(Hairline(), 1)
        self._put(line, self.columns)

    def add_inner(self, inner: "Form", host: QWidget | None = None) -> None:
        """Add the fields of `inner`, which lies in `host` (a card) when it is given.

        Its fields belong to this form from now on: values, errors, keys; while `host` is
        hidden they are passed over and give no values.
        """
        for field in inner._fields.values():
            field.changed.disconnect(inner._field_changed)
            self._enlist(field)
        inner._fields.clear()
        self._put(host or inner, self.columns)

    def field(self, name: str) -> Field:
        """Return the field `name`; an unknown name raises KeyError."""
        return self._fields[name]

    def names(self) -> list[str]:
        """Return the names of the fields in their order."""
        return list(self._fields)

    def values(self) -> dict[str, object]:
        """Return name and value of every field that is not hidden."""
        return {n: f.value() for n, f in self._fields.items() if self._shown(f)}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show the values of the fields named; silently, and other names are passed over."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)

    def clear(self) -> None:
        """Empty every field and take the errors away."""
        for field in self._fields.values():
            field.set_value(None)
        self.clear_errors()

    def set_error(self, name: str, sentence: str) -> None:
        """Mark the field `name` with one sentence."""
        self._fields[name].set_error(sentence)
        self.errors_changed.emit(self.error_count())

    def clear_errors(self) -> None:
        """Take every error away."""
        for field in self._fields.values():
            field.set_error("")
        self.errors_changed.emit(0)

    def error_count(self) -> int:
        """Return how many fields are marked."""
        return sum(1 for f in self._fields.values() if self._shown(f) and f.error())

    def check(self) -> bool:
        """Mark empty required fields and unreadable ones, go to the first; True if none."""
        first: Field | None = None
        for field in self._fields.values():
            sentence = self._complaint(field) if self._shown(field) else ""
            field.set_error(sentence)
            if sentence and first is None:
                first = field
        self.errors_changed.emit(self.error_count())
        if first is not None:
            first.take_focus()
        return first is None

    def focus_first(self) -> None:
        """Put the cursor into the first field that can be typed in."""
        for field in self._fields.values():
            if self._reachable(field):
                field.take_focus()
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter in a field into a step of the form."""
        if isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.type() == QEvent.Type.ShortcutOverride:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.KeyPress:
                return self._entered(watched, event)
        return super().eventFilter(watched, event)

    def _entered(self, watched: QObject, event: QKeyEvent) -> bool:
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(watched, ChoiceLine) and watched.is_open():
            watched.keyPressEvent(event)
        if keys == Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif keys == Qt.KeyboardModifier.AltModifier and isinstance(watched, QPlainTextEdit):
            watched.insertPlainText("\n")
        elif keys == Qt.KeyboardModifier.ShiftModifier:
            self._step(watched, -1)
        elif not self._step(watched, 1) and self._enter_submits:
            self.submitted.emit()
        return True

    def _step(self, watched: QObject, by: int) -> bool:
        order = [f for f in self._fields.values() if self._reachable(f)]
        places = [n for n, f in enumerate(order) if self._holds(f, watched)]
        if not places or not 0 <= places[0] + by < len(order):
            return False
        order[places[0] + by].take_focus()
        return True

    def _enlist(self, field: Field) -> None:
        if field.name in self._fields:
            raise ValueError(f"the form has a field {field.name!r} already")
        self._fields[field.name] = field
        field.changed.connect(self._field_changed)
        for widget in self._watched(field):
            widget.installEventFilter(self)

    def _put(self, widget: QWidget, span: int) -> None:
        if self._column + span > self.columns:
            self._row += 1
            self._column = 0
        self._grid.addWidget(widget, self._row, self._column, 1, span)
        self._column += span

    def _field_changed(self) -> None:
        field = self.sender()
        if isinstance(field, Field):
            if field.error():
                self.set_error(field.name, "")
            self.changed.emit(field.name)

    def _complaint(self, field: Field) -> str:
        if field.required and field.is_empty():
            return self.tr("This has to be filled in.")
        return field.problem()

    def _shown(self, field: Field) -> bool:
        return field.isVisibleTo(self)

    def _reachable(self, field: Field) -> bool:
        tab = field.control.focusPolicy() & Qt.FocusPolicy.TabFocus
        proxy = field.control.focusProxy()
        return self._shown(field) and field.isEnabled() and bool(tab or proxy)

    @staticmethod
    def _watched(field: Field) -> list[QWidget]:
        inside = field.control.findChildren(QWidget)
        return [field.control, *[w for w in inside if w.focusPolicy() != Qt.FocusPolicy.NoFocus]]

    @staticmethod
    def _holds(field: Field, watched: QObject) -> bool:
        return watched is field.control or (
            isinstance(watched, QWidget) and field.isAncestorOf(watched)
        )
