"""The sixteen boxes of the paper 矛盾纠纷排查登记表, in its order, as a form.

Boxes without a number are not on the paper: what the law wants to know of a petition, shown while
the source is one, and at the end whether the matter was an early sign (苗头).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from db import clock
from db.model import codes
from db.model.case_kinds import Screened
from db.model.loop import required
from db.model.party import Party, proposed_title
from db.store.traits import PETITIONING
from desktop import labels
from desktop.case.fields import MoneyField, NamesField, PhonesField
from desktop.case.people import counts, is_clear, read_side
from desktop.case.stepform import Choices
from desktop.case.words import yes_or_no
from desktop.theme import Theme
from desktop.widgets.buttons import Button
from desktop.widgets.choices import ChoiceField, SegmentField
from desktop.widgets.dates import DateField
from desktop.widgets.field import Field
from desktop.widgets.form import Form
from desktop.widgets.texts import NoteField, NumberField, TextField

_COLUMNS: Final = 4
_COPIED: Final = ("on", "village", "source", "finder")
_OF_A_PETITION: Final = ("first_or_repeat", "accepted_on", "notified_on")
_SIDES: Final = frozenset({"applicants", "applicant_phone", "respondents", "respondent_phone"})
_MADE_OF: Final = frozenset({"applicants", "respondents", "category"})


class RecordForm(Form):
    """What a clerk copies from the paper; `parties_changed` and `village_changed` tell the panel.

    F3 puts into the field with the cursor what the last saved case had there.
    """

    parties_changed = Signal()
    village_changed = Signal(str)

    def __init__(self, theme: Theme, villages: Choices, parent: QWidget | None = None) -> None:
        super().__init__(theme, _COLUMNS, parent=parent)
        self._last: dict[str, object] = {}
        self._answers: Mapping[Qt.Key, Callable[[], None]] = {}
        self._proposed = ""
        self._needed = required(Screened)
        self._make(villages)
        self.changed.connect(self._follow)
        self.fresh()

    def fresh(self) -> None:
        """Empty the form for another case, found today until someone says otherwise."""
        self.clear()
        self._proposed = ""
        self.set_values({"on": clock.today().isoformat()})
        self._clean = self.values()
        self.parties_changed.emit()

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; the boxes of a petition come and go with the source."""
        super().set_values(values)
        self._show_petition()

    def is_touched(self) -> bool:
        """Return whether something was typed since the form was emptied."""
        return self.values() != self._clean

    def keep(self) -> None:
        """Remember what the fields hold as "the last one", for F3."""
        self._last = self.values()
        for name in _COPIED:
            self._corners[name].show()

    def village(self) -> str:
        """Return the code of the village chosen."""
        return str(self.field("village").value())

    def sides(self) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Return the parties as typed so far; a side that is not clear is empty."""
        return self._side("applicants", "applicant_phone"), self._side(
            "respondents", "respondent_phone"
        )

    def act(self) -> Screened:
        """Return the entry as the form states it."""
        values = {n: v for n, v in self.values().items() if n not in _SIDES}
        applicants, respondents = self.sides()
        people, homes = counts(self._text("applicants"), self._text("respondents"))
        if values["people"] is None:
            values["people"] = people
        if values["households"] is None:
            values["households"] = homes
        return Screened(applicants=applicants, respondents=respondents, **values)  # type: ignore[arg-type]  # the fields are named as the entry's

    def same_as_last(self, name: str = "") -> None:
        """Put what the last case had into a field, the one with the cursor if none is named."""
        name = name or self._focused()
        if name not in self._last:
            return
        self.field(name).set_value(self._last[name])
        self.field(name).changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F3 and the answers' keys in a field before the window's own; leave the rest."""
        do = self._key(event) if isinstance(event, QKeyEvent) else None
        if do is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            do()
        event.accept()
        return True

    def listen(self, answers: Mapping[Qt.Key, Callable[[], None]]) -> None:
        """Answer what the panel asks by Alt and these keys, from whatever field one is in."""
        self._answers = answers

    def _key(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.key() == Qt.Key.Key_F3:
            return self.same_as_last
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return self._answers.get(Qt.Key(event.key()))
        return None

    def _text(self, name: str) -> str:
        return str(self.field(name).value())

    def _side(self, names: str, phones: str) -> tuple[Party, ...]:
        if not is_clear(self._text(names)):
            return ()
        return read_side(self._text(names), self._text(phones))

    def _focused(self) -> str:
        focus = QApplication.focusWidget()
        return next(
            (n for n in self.names() if focus is not None and self.field(n).isAncestorOf(focus)), ""
        )

    def _follow(self, name: str) -> None:
        if name == "source":
            self._show_petition()
        if name == "village":
            self.village_changed.emit(self.village())
        if name in _SIDES:
            self.parties_changed.emit()
        if name in _MADE_OF and self._text("title") == self._proposed:
            category = codes.label("category", self._text("category"))
            applicants, respondents = self.sides()
            made = proposed_title(applicants, respondents, category) if applicants else ""
            self._proposed = made
            self.field("title").set_value(made)

    def _make(self, villages: Choices) -> None:
        self._corners: dict[str, QWidget] = {}
        sources = labels.choices("source")
        categories = labels.choices("category")
        theme = self.theme
        self.add_section(self.tr("When and from where"))
        self._box(1, DateField, "on")
        self.add(self._choice(2, "village", villages))
        self.add(self._choice(3, "source", sources))
        self._box(4, TextField, "finder")
        for name in _COPIED:
            self._offer_last(name)
        self._make_petition()
        self.add_section(self.tr("Parties"))
        self._box(5, NamesField, "applicants", self.tr("several: separate with 、"))
        self._phones(6, "applicant_phone")
        self._box(7, NamesField, "respondents")
        self._phones(8, "respondent_phone")
        self._box(9, NumberField, "households")
        self._box(10, NumberField, "people")
        money = MoneyField(
            theme, "amount", _label("amount"), number=11,
            placeholder=self.tr("yuan, or 3.5万"),
        )  # fmt: skip
        self.add(money.watch())
        self._box(12, TextField, "place", self.tr("down to the group"))
        self.add_section(self.tr("The dispute"))
        hint = self.tr("type initials, such as zjd")
        self.add(self._choice(13, "category", categories, hint), 2)
        title = self.tr("made of the names; yours to change")
        self._box(14, TextField, "title", title, span=2)
        facts = NoteField(
            theme, "facts", _label("facts"), required="facts" in self._needed, number=15
        )
        self.add(facts, _COLUMNS, stretch=1)
        self._box(16, TextField, "claim", self.tr("what they ask for"), span=_COLUMNS - 1)
        self.add(SegmentField(theme, "early_sign", _label("early_sign"), yes_or_no()))

    def _make_petition(self) -> None:
        theme, (again, *days) = self.theme, _OF_A_PETITION
        self.add(SegmentField(theme, again, _label(again), labels.choices(again)))
        for name in days:
            self.add(DateField(theme, name, _label(name)))

    def _show_petition(self) -> None:
        for name in _OF_A_PETITION:
            self.field(name).setVisible(self._text("source") in PETITIONING)

    def _box(
        self, number: int, kind: type[TextField], name: str, placeholder: str = "", span: int = 1
    ) -> None:
        told: dict[str, Any] = {"placeholder": placeholder} if placeholder else {}
        needed = name in self._needed
        field = kind(self.theme, name, _label(name), required=needed, number=number, **told)
        self.add(field, span)

    def _phones(self, number: int, name: str) -> None:
        self.add(PhonesField(self.theme, name, _label(name), number=number).watch())

    def _choice(self, number: int, name: str, choices: Choices, placeholder: str = "") -> Field:
        return ChoiceField(
            self.theme, name, _label(name), choices, key=labels.initials, number=number,
            required=name in self._needed, placeholder=placeholder,
        )  # fmt: skip

    def _offer_last(self, name: str) -> None:
        button = Button(self.theme, self.tr("as last"), kind="small")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Same as in the case before (F3)"))
        button.clicked.connect(partial(self.same_as_last, name))
        button.hide()
        self.field(name).set_corner(button)
        self._corners[name] = button


def _label(name: str) -> str:
    return labels.field(name, Screened.__name__)
