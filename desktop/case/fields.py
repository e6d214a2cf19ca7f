"""Fields that know how villages write people, numbers and money."""

from db.exchange.amounts import read_amount
from db.exchange.phones import UNUSUAL_PHONE, read_phones
from desktop import labels
from desktop.case import people
from desktop.widgets.texts import AmountField, TextField


class NamesField(TextField):
    """The people or bodies of one side, several separated by 、; the value is the text."""

    def problem(self) -> str:
        """Return a sentence where it is not clear who is meant."""
        if people.is_clear(str(self.value())):
            return ""
        return self.tr("Separate several people with 、, each with the name only.")


class PhonesField(TextField):
    """Telephone numbers, several separated by 、; an unusual one is kept and remarked on."""

    def watch(self) -> "PhonesField":
        """Remark on unusual numbers when the field is left; return the field."""
        self.line.editingFinished.connect(self._remark)
        return self

    def set_value(self, value: object) -> None:
        """Show other numbers and drop the remark on those before."""
        super().set_value(value)
        self.set_hint("")

    def problem(self) -> str:
        """Return a sentence for a number that a spreadsheet has spoiled."""
        if read_phones(str(self.value())).doubt is None:
            return ""
        return self.tr("This number has lost digits. Type it again from the paper.")

    def _remark(self) -> None:
        unusual = UNUSUAL_PHONE in read_phones(str(self.value())).notices
        self.set_hint(self.tr("Not a usual number; kept as written.") if unusual else "")


class MoneyField(AmountField):
    """A sum as people write it, 3.5万 too; the value is fen or None."""

    def watch(self) -> "MoneyField":
        """Write the sum out in yuan when the field is left; return the field."""
        self.line.editingFinished.connect(self._tidy)
        return self

    def value(self) -> object:
        """Return the sum in fen, None where there is none or it cannot be read."""
        return read_amount(self.line.text()).fen

    def set_value(self, value: object) -> None:
        """Show a sum of fen as yuan."""
        self.line.setText(labels.yuan(value) if isinstance(value, int) else "")

    def is_empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text().strip()

    def problem(self) -> str:
        """Return a sentence for words that are no sum."""
        if read_amount(self.line.text()).doubt is None:
            return ""
        return self.tr("This is not an amount. Write it like 3500 or 3.5万.")

    def _tidy(self) -> None:
        fen = self.value()
        if isinstance(fen, int):
            self.set_value(fen)
