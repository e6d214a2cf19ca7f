"""The forms of the Records page: what each asks, and the entry that it makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtWidgets import QCompleter

from db import clock
from db.model.activity import required
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.case_kinds import Retracted
from db.model.kinds import Act, changed, columns
from desktop import labels
from desktop.theme import Theme
from desktop.widgets.dates import DateField
from desktop.widgets.field import Field
from desktop.widgets.form import Form
from desktop.widgets.texts import NoteField, NumberField, TextField

COLUMNS: Final = 12
Words = Mapping[str, Sequence[str]]
"""Words that were used before, by field, which typing then proposes."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One field: its name, its control, its width in twelfths, and the lines of a note."""

    name: str
    control: Literal["day", "line", "number", "note"]
    span: int
    lines: int = 3


_ASKED: Final[dict[type[Act], tuple[Ask, ...]]] = {
    ActivityLogged: (
        Ask("on", "day", 4),
        Ask("activity", "line", 8),
        Ask("subject", "line", COLUMNS),
        Ask("place", "line", COLUMNS),
        Ask("times", "number", 3),
        Ask("attended", "number", 3),
        Ask("served", "number", 3),
        Ask("handed_out", "number", 3),
        Ask("remarks", "line", COLUMNS),
    ),
    RectificationOpened: (
        Ask("on", "day", 4),
        Ask("source", "line", 8),
        Ask("problem", "note", COLUMNS),
        Ask("measures", "note", COLUMNS),
        Ask("office", "line", 6),
        Ask("handler", "line", 6),
        Ask("due_on", "day", 4),
        Ask("remarks", "line", 8),
    ),
    RectificationClosed: (Ask("on", "day", 4), Ask("result", "note", COLUMNS, 4)),
    Retracted: (Ask("reason", "note", COLUMNS),),
}


class RecordForm(Form):
    """The form of a kind of entry."""

    def __init__(self, theme: Theme, cls: type[Act], words: Words) -> None:
        super().__init__(theme, COLUMNS)
        self.cls = cls
        needed = required(cls) if cls is not Retracted else frozenset({"reason"})
        for ask in _ASKED[cls]:
            field = _field(theme, cls, ask, ask.name in needed)
            if isinstance(field, TextField) and words.get(ask.name):
                field.line.setCompleter(QCompleter(list(words[ask.name]), field))
            self.add(field, ask.span)
        self.set_values({"on": clock.today().isoformat(), "times": 1})
        self._clean = self.values()

    def is_touched(self) -> bool:
        """Return whether something was typed."""
        return self.values() != self._clean

    def act(self) -> Act:
        """Return the entry as the form states it; a number left empty is none."""
        defaults = {column.name: column.default for column in columns(self.cls)}
        told = self.values().items()
        values = {name: defaults[name] if value is None else value for name, value in told}
        return changed(self.cls(), values)


def _field(theme: Theme, cls: type[Act], ask: Ask, needed: bool) -> Field:
    label = labels.field(ask.name, cls.__name__)
    if ask.control == "note":
        return NoteField(theme, ask.name, label, required=needed, lines=ask.lines)
    if ask.control == "day":
        return DateField(theme, ask.name, label, required=needed)
    kind = NumberField if ask.control == "number" else TextField
    return kind(theme, ask.name, label, required=needed)
