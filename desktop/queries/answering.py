"""Giving answers: what is typed or chosen under them, what is written, what is refused."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from db.errors import LoopbookError
from db.exchange.answers import Answer, give, take_back
from db.exchange.options import CODE, LISTED, TYPED, Option
from db.exchange.understanding import understood
from db.model.case_kinds import TakenOver
from db.model.query import LEFT_OUT
from db.model.query_kinds import RowAnswered
from desktop import errors
from desktop.context import Context
from desktop.queries import asking, replies
from desktop.queries.card import QuestionCard
from desktop.queries.entry import Entry
from desktop.queries.inquiry import Inquiry
from desktop.queries.session import Step
from desktop.theme import Tone


class Answering(QObject):
    """Answers what the card asks; `wrote` carries the changes, `answered` the `Step` done."""

    answered = Signal(object)
    wrote = Signal(object)

    def __init__(self, context: Context, card: QuestionCard) -> None:
        super().__init__(card)
        self._context = context
        self._card = card
        self._inquiry: Inquiry | None = None

    def begin(self, inquiry: Inquiry | None) -> None:
        """Answer another doubt from now on."""
        self._inquiry = inquiry

    def refusal(self) -> str:
        """Return why nothing can be answered now, "" if it can."""
        return self._context.refusal(RowAnswered())

    def answer(self, place: int) -> None:
        """Give the answer at a place, from 0, or open what has to be typed or chosen for it."""
        inquiry = self._inquiry
        if inquiry is None or place >= len(inquiry.options) or self.refusal():
            return
        option = inquiry.options[place]
        if option.kind == LISTED:
            self._open_list(place, option, inquiry)
        elif option.kind == TYPED:
            self._open_line(place, option, inquiry)
        elif option.kind == LEFT_OUT:
            self._ask_why(place, option, inquiry)
        else:
            self._give(option, dict(option.values), option.why, inquiry)

    def take_back(self, step: Step) -> bool:
        """Take an answer back, False where it has to stay."""
        if step.settled is None:
            return True
        if self.refusal():
            return False
        try:
            changes = take_back(self._context.ledger, *step.settled.subjects)
        except LoopbookError as error:
            self._say(error)
            return False
        self.wrote.emit(changes)
        return True

    def _ask_why(self, place: int, option: Option, inquiry: Inquiry) -> None:
        entry = Entry(self._context.theme, self.tr("Why it is left out"))
        entry.submitted.connect(lambda text: self._give(option, {}, text.strip(), inquiry))
        self._card.answers.open_entry(place, entry)

    def _open_line(self, place: int, option: Option, inquiry: Inquiry) -> None:
        column = asking.column_name(inquiry.query, option.column)
        preview = partial(self._preview, option, inquiry)
        entry = Entry(self._context.theme, column, preview=preview)
        entry.submitted.connect(lambda text: self._take(option, text, inquiry))
        self._card.answers.open_entry(place, entry)

    def _open_list(self, place: int, option: Option, inquiry: Inquiry) -> None:
        hint = self.tr("A word of the list, or its initials")
        entry = Entry(self._context.theme, hint, choices=inquiry.choices())
        chosen = Option(CODE, column=option.column)
        column = option.column
        entry.picked.connect(lambda code: self._give(chosen, {column: code}, "", inquiry))
        self._card.answers.open_entry(place, entry)

    def _preview(self, option: Option, inquiry: Inquiry, text: str) -> str:
        try:
            return replies.recorded(_understood(option, text, inquiry), inquiry.names)
        except LoopbookError:
            return ""

    def _take(self, option: Option, text: str, inquiry: Inquiry) -> None:
        try:
            values = _understood(option, text, inquiry)
        except LoopbookError as error:
            self._say(error)
        else:
            self._give(option, values, "", inquiry)

    def _give(self, option: Option, values: dict[str, object], why: str, inquiry: Inquiry) -> None:
        query, asked = inquiry.query, inquiry.asked
        answer = Answer(query.subject, asked.key, option.answer, values, why)
        try:
            settled = give(self._context.ledger, answer)
        except LoopbookError as error:
            self._say(error)
            return
        said = replies.spoken(option, values, inquiry.names)
        words = replies.done(query, asked, option, said)
        self.wrote.emit(settled.changes)
        self.answered.emit(Step(query.subject, words, settled))

    def _say(self, error: LoopbookError) -> None:
        words = errors.sentence(error, TakenOver.__name__)
        entry = self._card.answers.entry
        if entry is not None:
            entry.show_error(words)
        else:
            self._card.notice.tell(words, Tone.DANGER)


def _understood(option: Option, text: str, inquiry: Inquiry) -> dict[str, object]:
    found = understood(option.column, text, inquiry.query, inquiry.today, inquiry.villages)
    return dict(found)
