"""The field for a recovery code copied from paper."""

from db.errors import LoopbookError, Refused
from db.store.recovery import decode
from desktop import errors
from desktop.theme import Theme
from desktop.widgets.texts import TextField


class CodeField(TextField):
    """A recovery code; blanks, hyphens, capitals and the letters I, L and O do not matter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            "code",
            self.tr("Recovery code"),
            required=True,
            hint=self.tr("7 groups of 4 characters; blanks and hyphens do not matter."),
            placeholder="0000-0000-0000-0000-0000-0000-0000",
        )

    def text(self) -> str:
        """Return what was typed."""
        return str(self.value())

    def problem(self) -> str:
        """Return what cannot be right about the code."""
        try:
            decode(self.text())
        except Refused as error:
            return self.told(error)
        return ""

    def told(self, error: LoopbookError) -> str:
        """Return the sentence for a refused code, with the place of the fault where known."""
        groups = error.facts.get("groups")
        missing = error.facts.get("missing")
        if isinstance(missing, int) and missing > 0:
            return self.tr("%n characters are missing.", "", missing)
        if isinstance(missing, int) and missing < 0:
            return self.tr("%n characters too many.", "", -missing)
        if isinstance(groups, tuple) and groups:
            told = self.tr("Group {groups} has a sign that no code has; compare it with the paper.")
            return told.format(groups=", ".join(map(str, groups)))
        if error.code == "wrong_key":
            told = self.tr("The code is well formed but opens another ledger than {path}.")
            return told.format(path=error.facts.get("path", ""))
        return errors.sentence(error)
