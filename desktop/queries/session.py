"""The rows that are gone through in one sitting: which is shown, what was done, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.exchange.answers import Settled
from db.ledger import Ledger
from db.store.drives import QueryRow


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: an answer to a row, or (`settled` None) leaving it for now."""

    subject: str
    words: str
    settled: Settled | None = None


class Session:
    """Rows in doubt of some imports, in the order of their files.

    `current` is the subject of the row shown, "" when none is left. Rows keep their place when
    they are answered, so that "2 of 12" stays true.
    """

    def __init__(self, ledger: Ledger, batches: Sequence[str]) -> None:
        self._ledger = ledger
        self.batches = tuple(batches)
        self.rows: dict[str, QueryRow] = {}
        self.steps: list[Step] = []
        self._order: list[str] = []
        self._put_off: set[str] = set()
        self.current = ""
        self.read()
        self.current = next(iter(self.waiting()), "")

    def read(self) -> None:
        """Read the rows again: they may have been answered, undone or added elsewhere."""
        found = [
            row
            for batch in self.batches
            for row in self._ledger.reading.queries(batch=batch, open_only=False)
        ]
        known = set(self._order)
        before = [*self._order]
        self.rows = {row.subject: row for row in found}
        self._order = [s for s, row in self.rows.items() if s in known or not row.outcome]
        if self.current and not self._waits(self.current):
            self.current = self._following(before)

    def waiting(self) -> list[str]:
        """Return the rows that still wait, in order."""
        return [subject for subject in self._order if self._waits(subject)]

    def put_off(self) -> int:
        """Return how many waiting rows were left for now."""
        return sum(subject in self._put_off for subject in self.waiting())

    def place(self) -> tuple[int, int]:
        """Return the place of the row shown, from 1, and how many rows there are."""
        at = self._order.index(self.current) + 1 if self.current in self._order else 0
        return at, len(self._order)

    def ahead(self, most: int) -> list[str]:
        """Return the rows that come after the one shown."""
        return [one for one in self._after(self._order) if one != self.current][:most]

    def go_on(self) -> None:
        """Show the next row that waits and was not left for now, if any."""
        self.current = self._following(self._order)

    def leave_for_now(self, words: str) -> None:
        """Leave the row shown for later, and go on."""
        self.steps.append(Step(self.current, words))
        self._put_off.add(self.current)
        self.go_on()

    def answered(self, step: Step) -> None:
        """Note what was answered; the row stays in sight while more is asked of it."""
        self.steps.append(step)
        self._put_off.discard(step.subject)

    def show(self, subject: str) -> None:
        """Show a row that waits."""
        if self._waits(subject):
            self.current = subject

    def show_again(self) -> None:
        """Begin once more with the rows that were left for now."""
        self._put_off.clear()
        self.current = next(iter(self.waiting()), "")

    def move(self, by: int) -> None:
        """Show the waiting row before or after the one shown, whatever was left for now."""
        waiting = self.waiting()
        if self.current in waiting:
            at = waiting.index(self.current) + by
            self.current = waiting[max(0, min(at, len(waiting) - 1))]
        elif waiting:
            self.current = waiting[-1 if by < 0 else 0]

    def step_back(self) -> Step | None:
        """Return the last thing done that still concerns a known row, and forget it."""
        while self.steps:
            step = self.steps.pop()
            if step.subject in self.rows:
                return step
        return None

    def last(self) -> Step | None:
        """Return the last thing done, None if nothing was."""
        return next((one for one in reversed(self.steps) if one.subject in self.rows), None)

    def return_to(self, subject: str) -> None:
        """Show a row again whose answer was taken back or that was left for now."""
        self._put_off.discard(subject)
        self.read()
        self.show(subject)

    def _waits(self, subject: str) -> bool:
        return subject in self.rows and not self.rows[subject].outcome

    def _following(self, order: list[str]) -> str:
        return next(iter(self._after(order)), "")

    def _after(self, order: list[str]) -> list[str]:
        at = order.index(self.current) + 1 if self.current in order else 0
        turned = [*order[at:], *order[:at]]
        return [one for one in turned if self._waits(one) and one not in self._put_off]
