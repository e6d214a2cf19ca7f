"""The left column: who the parties are, and what the matter is about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.model import codes
from db.model.case import Case
from db.model.party import Party
from desktop import labels
from desktop.case.veil import Veil
from desktop.case.words import hidden_phone, yes_or_no, yuan
from desktop.theme import Theme, Tone
from desktop.widgets.buttons import Button
from desktop.widgets.card import KeyValues
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel


class PartiesPart(QWidget):
    """Both sides; phones and addresses are hidden until `show_asked` is answered."""

    show_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(theme, self.tr("Parties"), size=16, bold=True)
        self.button = Button(theme, self.tr("Show"), kind="link", icon="unmask", keys="F8")
        self.button.clicked.connect(self.show_asked)
        self.values = KeyValues(theme)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(head)
        column.addWidget(self.values)

    def show_case(self, case: Case, veil: Veil) -> None:
        """Show the sides of a case; the button stays while the veil hides anything of it."""
        self.values.clear()
        sides = ((self.tr("Party A"), case.applicants), (self.tr("Party B"), case.respondents))
        for name, parties in sides:
            for party in parties or (Party(""),):
                self._party(name, party, veil.shown)
                name = ""
        if case.erased:
            self.values.add("", self.tr("Personal data was erased as the law asks."), Tone.SECOND)
        secrets = any(p.phone or p.address for p in (*case.applicants, *case.respondents))
        self.button.setVisible((secrets or veil.hid) and not veil.shown)

    def _party(self, key: str, party: Party, shown: bool) -> None:
        self.values.add(key, party.name)
        if party.phone:
            self.values.add(self.tr("Phone"), party.phone if shown else hidden_phone(party.phone))
        if party.address:
            self.values.add(self.tr("Address"), party.address if shown else "***")


class FactsPart(QWidget):
    """What the matter is about, and who has it in hand."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = KeyValues(theme)
        self._facts = WrappedLabel(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, self.tr("The matter"), size=16, bold=True))
        column.addWidget(self.values)
        column.addWidget(self._facts)

    def show_case(self, case: Case, veil: Veil) -> None:
        """Show the facts of a case; what nobody stated is left out."""
        self.values.clear()
        for key, value in self._told(case, veil):
            if value:
                self.values.add(key, value)
        self._facts.setText(veil.text(case.facts))
        self._facts.setVisible(bool(case.facts))

    def _told(self, case: Case, veil: Veil) -> list[tuple[str, str]]:
        source = codes.label("source", case.source)
        again = codes.label("first_or_repeat", case.first_or_repeat)
        return [
            (self.tr("Source"), veil.text(" ".join(filter(None, (source, again, case.finder))))),
            (self.tr("Early sign"), dict(yes_or_no()).get(case.early_sign, "")),
            (self.tr("Drive"), labels.drive(case.drive)),
            (self.tr("Accepted"), case.accepted_on),
            (self.tr("Notified"), case.notified_on),
            (self.tr("Referral"), codes.label("referral_result", case.referral_result)),
            (self.tr("Affected"), self._affected(case)),
            (self.tr("Amount"), yuan(case.amount)),
            (self.tr("Place"), veil.text(case.place)),
            (self.tr("Office"), veil.text(case.office)),
            (self.tr("Handler"), veil.text(case.handler)),
            (self.tr("Lead cadre"), veil.text(case.leader)),
            (self.tr("Outcome"), codes.label("outcome", case.outcome)),
            (self.tr("Agreement"), self._agreement(case)),
            (self.tr("Held"), self.tr("yes, a note only") if case.held else ""),
            (self.tr("Wants"), veil.text(case.claim)),
            (self.tr("Remarks"), veil.text(case.remarks)),
        ]

    def _affected(self, case: Case) -> str:
        told = []
        if case.households is not None:
            told.append(self.tr("%n household(s)", "", case.households))
        if case.people is not None:
            told.append(self.tr("%n people", "", case.people))
        return " ".join(told)

    def _agreement(self, case: Case) -> str:
        return f"{labels.agreement(case.agreement)} {case.agreement_no}".strip()
