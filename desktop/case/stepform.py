"""The form of one step, built from its spec; it turns what was typed into an entry."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from PySide6.QtWidgets import QWidget

from db.model.kinds import Act, changed, columns
from db.model.loop import required
from db.model.party import Party
from desktop import labels
from desktop.case.fields import MoneyField, NamesField, PhonesField
from desktop.case.people import names_text, phones_text, read_side
from desktop.case.specs import ALSO_ASKS, COLUMNS, SPECS, YES_NO, Ask, Spec
from desktop.case.words import yes_or_no
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.choices import ChoiceField, SegmentField
from desktop.widgets.dates import DateField
from desktop.widgets.field import Field
from desktop.widgets.form import Form
from desktop.widgets.texts import NoteField, NumberField, TextField

A = TypeVar("A", bound=Act)
Choices = list[tuple[str, str]]
PHONES: Final = {"applicant_phone": "applicants", "respondent_phone": "respondents"}


class StepForm(Form):
    """The fields of one kind of entry; `act` returns the entry as typed.

    `villages` are offered where the kind names one. `base` is the entry that a correction starts
    from: what the form does not ask stays as it is there.
    """

    def __init__(
        self,
        theme: Theme,
        cls: type[Act],
        villages: Choices,
        base: Act | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, COLUMNS, parent=parent)
        self.cls = cls
        self.base = base or cls()
        self._corrects = base is not None
        self._spec: Spec = SPECS[cls]
        self._villages = villages
        self._add_all(self, cls, self._spec.asks)
        self._inner: QWidget | None = None
        if self._spec.also is not None and base is None:
            self._add_also(self._spec.also)
        self._at_times = tuple(ask for ask in self._spec.asks if ask.beside)
        if base is not None:
            self.show_act(base)
        self._follow()
        self.changed.connect(self._follow)
        self._clean = self.values()

    def show_act(self, act: Act) -> None:
        """Fill the form with what an entry says."""
        shown = {name: getattr(act, name, None) for name in self.names()}
        for phone, side in PHONES.items():
            parties = getattr(act, side, ())
            shown |= {side: names_text(parties), phone: phones_text(parties)}
        self.set_values(shown)

    def prefill(self, values: Mapping[str, object]) -> None:
        """Fill fields silently; the form still counts as untouched."""
        self.set_values(values)
        self._follow()
        self._clean = self.values()

    def is_touched(self) -> bool:
        """Return whether something was typed since the form was filled."""
        values = self.values()
        return any(values.get(name) != before for name, before in self._clean.items())

    def act(self) -> Act:
        """Return the entry as the form states it."""
        return changed(self.base, self._known(self.cls))

    def also(self) -> Act | None:
        """Return the second entry, which happened on the same day, if its card is shown."""
        cls = self._spec.also
        if cls is None or self._inner is None or self._inner.isHidden():
            return None
        return changed(cls(), self._known(cls))

    def _known(self, cls: type[Act]) -> dict[str, object]:
        values = {n: v for n, v in self.values().items() if n not in PHONES and self._says(n, v)}
        gone = [ask.name for ask in self._at_times if self.field(ask.name).isHidden()]
        values |= {name: "" for name in gone if name in self._clean}
        for phone, side in PHONES.items():
            if phone in self.names():
                before: tuple[Party, ...] = getattr(self.base, side, ())
                typed = (str(self.field(side).value()), str(self.field(phone).value()))
                values[side] = read_side(*typed, before)
        names = {column.name for column in columns(cls)}
        return {name: value for name, value in values.items() if name in names}

    def _says(self, name: str, value: object) -> bool:
        """Tell whether a value is the form's to state: a correction states what was changed."""
        return not self._corrects or value != self._clean.get(name)

    def _add_all(self, form: Form, cls: type[Act], asks: tuple[Ask, ...]) -> None:
        needed = required(cls)
        for ask in asks:
            form.add(_field(form.theme, cls, ask, ask.name in needed, self._villages), ask.span)

    def _add_also(self, cls: type[Act]) -> None:
        card = Card(self.theme, labels.kind(cls.__name__), inset=True)
        inner = Form(self.theme, COLUMNS)
        self._add_all(inner, cls, ALSO_ASKS[cls])
        card.add(inner)
        self.add_inner(inner, card)
        self._inner = card

    def _follow(self) -> None:
        for ask in self._at_times:
            self.field(ask.name).setVisible(self.field(ask.beside).value() in ask.among)
        if self._inner is not None:
            wanted = self.field(self._spec.when).value() == self._spec.equals
            self._inner.setVisible(wanted)


def _field(theme: Theme, cls: type[Act], ask: Ask, needed: bool, villages: Choices) -> Field:
    label = labels.field(ask.name, cls.__name__)
    told: dict[str, Any] = {"required": needed}
    if ask.control == "note":
        return NoteField(theme, ask.name, label, lines=ask.lines, **told)
    if ask.control in ("list", "village", "segments"):
        return _choice(theme, ask, label, villages, told)
    return _PLAIN[ask.control](theme, ask.name, label, **told)


def _choice(theme: Theme, ask: Ask, label: str, villages: Choices, told: dict[str, Any]) -> Field:
    if ask.control == "village":
        return ChoiceField(theme, ask.name, label, villages, key=labels.initials, **told)
    choices = yes_or_no() if ask.listed == YES_NO else labels.choices(ask.listed)
    if ask.codes:
        known = dict(choices)
        choices = [(code, known[code]) for code in ask.codes]
    if ask.control == "segments":
        return SegmentField(theme, ask.name, label, choices, **told)
    return ChoiceField(theme, ask.name, label, choices, key=labels.initials, **told)


_PLAIN: Final[dict[str, Callable[..., Field]]] = {
    "line": TextField,
    "day": DateField,
    "number": NumberField,
    "money": MoneyField,
    "names": NamesField,
    "phones": PhonesField,
}
