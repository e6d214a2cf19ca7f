"""What each form asks, in the order of the paper; the loop's table says what is required."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.model import case_kinds as k
from db.model.history import BY_STATUTE
from db.model.kinds import Act
from db.store.traits import PETITIONING

Control = Literal[
    "day", "line", "note", "list", "segments", "number", "money", "village", "names", "phones"
]
COLUMNS: Final = 6
YES_NO: Final = "yes_no"


@dataclass(frozen=True, slots=True)
class Ask:
    """One field of a form: its name, its control, its width in sixths, lines of a note.

    `listed` names the code list of a choice; `codes` are those of it that are offered, in order,
    where these are not all. A field with `beside` and `among` is shown only while the field
    `beside` has one of those codes.
    """

    name: str
    control: Control = "line"
    span: int = 3
    listed: str = ""
    lines: int = 3
    codes: tuple[str, ...] = ()
    beside: str = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """A form: what its button says, its icon, and what it asks.

    `also` is a second entry of the same transaction, asked for in a card of its own while the
    field `when` has the code `equals`.
    """

    verb: object
    icon: str
    asks: tuple[Ask, ...]
    also: type[Act] | None = None
    when: str = ""
    equals: str = ""


def _note(name: str, lines: int = 3) -> Ask:
    return Ask(name, "note", COLUMNS, lines=lines)


_DAY: Final = Ask("on", "day", 2)
_AGREED: Final = (
    Ask("agreement", "segments", 4, "agreement", codes=("written", "settlement", "oral")),
    Ask("agreement_no", "line", 2),
    _note("content", 2),
    Ask("perform_by", "day", 4),
)
_PETITION: Final = (
    Ask("first_or_repeat", "segments", 2, "first_or_repeat", beside="source", among=PETITIONING),
    Ask("accepted_on", "day", 2, beside="source", among=PETITIONING),
    Ask("notified_on", "day", 2, beside="source", among=PETITIONING),
)
_SCREENED: Final = (
    _DAY,
    Ask("village", "village", 2),
    Ask("source", "list", 2, "source"),
    Ask("finder", "line", 2),
    Ask("place", "line", 4),
    *_PETITION,
    Ask("applicants", "names", 3),
    Ask("applicant_phone", "phones", 3),
    Ask("respondents", "names", 3),
    Ask("respondent_phone", "phones", 3),
    Ask("households", "number", 2),
    Ask("people", "number", 2),
    Ask("amount", "money", 2),
    Ask("category", "list", 2, "category"),
    Ask("title", "line", 4),
    _note("facts", 4),
    Ask("claim", "line", 4),
    Ask("early_sign", "segments", 2, YES_NO),
)
_LEFT_OUT: Final = {"finder", "place", *(ask.name for ask in _PETITION)}
_TAKEN: Final = (
    *(ask for ask in _SCREENED if ask.name not in _LEFT_OUT),
    Ask("risk", "list", 2, "risk"),
    Ask("office", "line", 2),
    Ask("handler", "line", 2),
    Ask("leader", "line", 2),
    Ask("due_on", "day", 2),
    Ask("method", "list", 2, "method"),
    Ask("state", "list", 2, "state"),
    Ask("resolved_on", "day", 2),
    Ask("agreement", "list", 2, "agreement"),
    Ask("agreement_no", "line", 2),
    Ask("first_or_repeat", "list", 2, "first_or_repeat"),
    Ask("accepted_on", "day", 2),
    Ask("notified_on", "day", 2),
    Ask("referral_result", "list", 2, "referral_result"),
    Ask("revisit_on", "day", 2),
    Ask("satisfaction", "list", 2, "satisfaction"),
    _note("opinion", 2),
    _note("measures", 2),
    _note("progress", 2),
    _note("remarks", 2),
)

SPECS: Final[dict[type[Act], Spec]] = {
    k.Screened: Spec(QT_TRANSLATE_NOOP("Steps", "Record screening"), "search", _SCREENED),
    k.TakenOver: Spec(QT_TRANSLATE_NOOP("Steps", "Take over"), "import", _TAKEN),
    k.Accepted: Spec(QT_TRANSLATE_NOOP("Steps", "Record acceptance"), "visit", (_DAY,)),
    k.Notified: Spec(QT_TRANSLATE_NOOP("Steps", "Record written notice"), "note", (_DAY,)),
    k.Assessed: Spec(
        QT_TRANSLATE_NOOP("Steps", "Record assessment"),
        "assess",
        (
            _DAY,
            Ask("risk", "segments", 4, "risk"),
            Ask("category", "list", 3, "category"),
            Ask("method", "list", 3, "method"),
            _note("opinion", 5),
        ),
    ),
    k.Assigned: Spec(
        QT_TRANSLATE_NOOP("Steps", "Record assignment"),
        "assign",
        (
            _DAY,
            Ask("office", "line", 4),
            Ask("handler", "line", 2),
            Ask("leader", "line", 2),
            Ask("due_on", "day", 2),
            _note("measures", 5),
        ),
    ),
    k.Mediated: Spec(
        QT_TRANSLATE_NOOP("Steps", "Record mediation"),
        "mediate",
        (
            _DAY,
            Ask("place", "line", 4),
            Ask("present", "line", 4),
            Ask("mediator", "line", 2),
            _note("record", 2),
            Ask("result", "segments", COLUMNS, "mediation_result"),
        ),
        also=k.Agreed,
        when="result",
        equals="reached",
    ),
    k.Agreed: Spec(QT_TRANSLATE_NOOP("Steps", "Record agreement"), "agreement", (_DAY, *_AGREED)),
    k.Resolved: Spec(
        QT_TRANSLATE_NOOP("Steps", "Record resolution"),
        "check",
        (
            _DAY,
            Ask("outcome", "list", 4, "outcome"),
            Ask(
                "referral_result",
                "segments",
                COLUMNS,
                "referral_result",
                codes=("ended", "contested"),
                beside="outcome",
                among=BY_STATUTE,
            ),
            Ask("method", "list", 4, "method"),
            _note("result", 4),
        ),
    ),
    k.ClosedOut: Spec(
        QT_TRANSLATE_NOOP("Steps", "Close out"), "sign-off", (_DAY, _note("opinion", 4))
    ),
    k.Revisited: Spec(
        QT_TRANSLATE_NOOP("Steps", "Record revisit"),
        "revisit",
        (
            _DAY,
            Ask("visitor", "line", 4),
            Ask("method", "segments", COLUMNS, "revisit_method"),
            Ask("satisfaction", "list", 3, "satisfaction"),
            Ask("performance", "list", 3, "performance"),
            _note("record", 4),
        ),
    ),
    k.Archived: Spec(QT_TRANSLATE_NOOP("Steps", "Archive"), "package", (_DAY, _note("remark", 4))),
    k.Reopened: Spec(
        QT_TRANSLATE_NOOP("Steps", "Reopen"),
        "reopen",
        (
            _DAY,
            Ask("reason", "list", 4, "reopen_reason"),
            _note("detail", 4),
        ),
    ),
    k.Registered: Spec(
        QT_TRANSLATE_NOOP("Steps", "Register again"),
        "visit",
        (
            _DAY,
            Ask("source", "list", 4, "source"),
            Ask("first_or_repeat", "segments", 3, "first_or_repeat"),
            Ask("village", "village", 3),
            _note("text", 4),
        ),
    ),
    k.LinkedTo: Spec(QT_TRANSLATE_NOOP("Steps", "Carry over"), "drive", ()),
    k.Noted: Spec(QT_TRANSLATE_NOOP("Steps", "Add note"), "note", (_DAY, _note("text", 5))),
    k.Corrected: Spec(QT_TRANSLATE_NOOP("Steps", "Correct an entry"), "edit", ()),
    k.Retracted: Spec(
        QT_TRANSLATE_NOOP("Steps", "Take back the last entry"), "retract", (_note("reason"),)
    ),
    k.Erased: Spec(QT_TRANSLATE_NOOP("Steps", "Erase personal data"), "mask", (_note("why"),)),
}
ALSO_ASKS: Final[dict[type[Act], tuple[Ask, ...]]] = {k.Agreed: _AGREED}


def verb(cls: type[Act]) -> str:
    """Return what the button of a step says."""
    return QCoreApplication.translate("Steps", str(SPECS[cls].verb))
