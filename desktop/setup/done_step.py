"""The last step: what was made, and what comes next."""

from PySide6.QtWidgets import QVBoxLayout

from db.ledger import Ledger
from desktop.setup.frame import StepHead, WizardStep
from desktop.theme import Theme, Tone
from desktop.widgets.card import KeyValues
from desktop.widgets.label import Label
from desktop.widgets.wrapped import WrappedLabel


class DoneStep(WizardStep):
    """The ledger in a few lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.facts = KeyValues(theme, key_width=96)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        about = self.tr("It is encrypted and lies on this PC alone.")
        column.addWidget(StepHead(theme, self.tr("The ledger is made"), about))
        column.addWidget(self.facts)
        column.addSpacing(theme.px(8))
        column.addWidget(Label(theme, self.tr("What comes next"), bold=True))
        advice = self.tr(
            "Import a village's return or enter the first case. A proved backup is made each time"
            " the window closes; in Settings you choose where it goes, best another disk."
        )
        column.addWidget(WrappedLabel(theme, advice, tone=Tone.SECOND))
        column.addStretch(1)

    def show_ledger(self, ledger: Ledger) -> None:
        """Tell what was made."""
        reading = ledger.reading
        self.facts.clear()
        self.facts.add(self.tr("Station"), reading.setting("name"))
        self.facts.add(self.tr("Station code"), reading.setting("code"))
        self.facts.add(self.tr("Villages"), self.tr("%n villages", "", len(reading.villages())))
        self.facts.add(self.tr("Head"), ledger.account.name)
        self.facts.add(self.tr("Folder"), str(ledger.folder))
