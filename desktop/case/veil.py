"""What hides the numbers in the texts of a case until somebody asks to see them."""

from db.model.case import Case
from db.model.kinds import Act, columns
from db.model.mask import Hiding


class Veil:
    """Takes phones and identity numbers out of a case's texts unless they are `shown`.

    `hid` tells that it found some.
    """

    def __init__(self, case: Case, *, shown: bool) -> None:
        self.shown = shown
        self.hid = False
        self._hiding = Hiding.of((*case.applicants, *case.respondents))

    def text(self, text: str) -> str:
        """Return a text as it may be shown."""
        if self.shown:
            return text
        told = self._hiding.numbers(text)
        self.hid = self.hid or told != text
        return told


def has_secrets(act: Act) -> bool:
    """Tell whether an entry holds a phone, an address or a text with a number in it."""
    parties = (*getattr(act, "applicants", ()), *getattr(act, "respondents", ()))
    if any(party.phone or party.address for party in parties):
        return True
    hiding = Hiding.of(())
    texts = (getattr(act, column.name) for column in columns(type(act)) if column.personal)
    return any(hiding.numbers(text) != text for text in texts if isinstance(text, str))
