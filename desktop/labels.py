"""The words of the ledger on a screen: fields, kinds, stages, codes, days and amounts."""

from itertools import islice, product
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.model import codes
from db.model.drive import is_drive
from db.model.kinds import KINDS
from db.model.period import MONTH, QUARTER, YEAR
from db.store.search import spellings

_FIELDS: Final[dict[str, object]] = {
    "on": QT_TRANSLATE_NOOP("Fields", "Date"),
    "found_on": QT_TRANSLATE_NOOP("Fields", "Found on"),
    "no": QT_TRANSLATE_NOOP("Fields", "Case no."),
    "station": QT_TRANSLATE_NOOP("Fields", "Station"),
    "code": QT_TRANSLATE_NOOP("Fields", "Station code"),
    "head": QT_TRANSLATE_NOOP("Fields", "Head"),
    "name": QT_TRANSLATE_NOOP("Fields", "Name"),
    "village": QT_TRANSLATE_NOOP("Fields", "Village"),
    "source": QT_TRANSLATE_NOOP("Fields", "Source"),
    "finder": QT_TRANSLATE_NOOP("Fields", "Screened by"),
    "applicants": QT_TRANSLATE_NOOP("Fields", "Party A"),
    "respondents": QT_TRANSLATE_NOOP("Fields", "Party B"),
    "applicant_phone": QT_TRANSLATE_NOOP("Fields", "Party A's phone"),
    "respondent_phone": QT_TRANSLATE_NOOP("Fields", "Party B's phone"),
    "applicant_address": QT_TRANSLATE_NOOP("Fields", "Party A's address"),
    "respondent_address": QT_TRANSLATE_NOOP("Fields", "Party B's address"),
    "phone": QT_TRANSLATE_NOOP("Fields", "Phone"),
    "households": QT_TRANSLATE_NOOP("Fields", "Households"),
    "people": QT_TRANSLATE_NOOP("Fields", "People"),
    "amount": QT_TRANSLATE_NOOP("Fields", "Amount"),
    "place": QT_TRANSLATE_NOOP("Fields", "Place"),
    "category": QT_TRANSLATE_NOOP("Fields", "Category"),
    "title": QT_TRANSLATE_NOOP("Fields", "Title"),
    "facts": QT_TRANSLATE_NOOP("Fields", "Facts in brief"),
    "claim": QT_TRANSLATE_NOOP("Fields", "What they want"),
    "risk": QT_TRANSLATE_NOOP("Fields", "Risk level"),
    "opinion": QT_TRANSLATE_NOOP("Fields", "Assessment"),
    "method": QT_TRANSLATE_NOOP("Fields", "Method"),
    "assessed_on": QT_TRANSLATE_NOOP("Fields", "Assessed on"),
    "assigned_on": QT_TRANSLATE_NOOP("Fields", "Assigned on"),
    "office": QT_TRANSLATE_NOOP("Fields", "Office"),
    "handler": QT_TRANSLATE_NOOP("Fields", "Handler"),
    "leader": QT_TRANSLATE_NOOP("Fields", "Lead cadre"),
    "due_on": QT_TRANSLATE_NOOP("Fields", "Target date"),
    "measures": QT_TRANSLATE_NOOP("Fields", "Measures"),
    "present": QT_TRANSLATE_NOOP("Fields", "Present"),
    "mediator": QT_TRANSLATE_NOOP("Fields", "Mediator"),
    "mediated_on": QT_TRANSLATE_NOOP("Fields", "Mediated on"),
    "mediations": QT_TRANSLATE_NOOP("Fields", "Mediations"),
    "record": QT_TRANSLATE_NOOP("Fields", "Record of the mediation"),
    "revisit_record": QT_TRANSLATE_NOOP("Fields", "Record of the revisit"),
    "result": QT_TRANSLATE_NOOP("Fields", "Result"),
    "resolution": QT_TRANSLATE_NOOP("Fields", "How it was resolved"),
    "agreement": QT_TRANSLATE_NOOP("Fields", "Agreement"),
    "agreement_no": QT_TRANSLATE_NOOP("Fields", "Agreement no."),
    "agreed_on": QT_TRANSLATE_NOOP("Fields", "Agreed on"),
    "content": QT_TRANSLATE_NOOP("Fields", "What was agreed"),
    "perform_by": QT_TRANSLATE_NOOP("Fields", "Perform by"),
    "outcome": QT_TRANSLATE_NOOP("Fields", "Outcome"),
    "progress": QT_TRANSLATE_NOOP("Fields", "Progress"),
    "resolved_on": QT_TRANSLATE_NOOP("Fields", "Resolved on"),
    "closed_out_on": QT_TRANSLATE_NOOP("Fields", "Closed out on"),
    "last_revisit": QT_TRANSLATE_NOOP("Fields", "Last planned revisit"),
    "closing_opinion": QT_TRANSLATE_NOOP("Fields", "Opinion on closing out"),
    "revisits": QT_TRANSLATE_NOOP("Fields", "Revisits"),
    "revisit_on": QT_TRANSLATE_NOOP("Fields", "Revisited on"),
    "revisit_method": QT_TRANSLATE_NOOP("Fields", "Revisit method"),
    "satisfaction": QT_TRANSLATE_NOOP("Fields", "Satisfaction"),
    "performance": QT_TRANSLATE_NOOP("Fields", "Performance"),
    "visitor": QT_TRANSLATE_NOOP("Fields", "Revisited by"),
    "remark": QT_TRANSLATE_NOOP("Fields", "Remark"),
    "remarks": QT_TRANSLATE_NOOP("Fields", "Remarks"),
    "archived_on": QT_TRANSLATE_NOOP("Fields", "Archived on"),
    "reopened_on": QT_TRANSLATE_NOOP("Fields", "Reopened on"),
    "revisits_before": QT_TRANSLATE_NOOP("Fields", "Revisits before closing out"),
    "reopened": QT_TRANSLATE_NOOP("Fields", "Times reopened"),
    "reopen_reason": QT_TRANSLATE_NOOP("Fields", "Reason to reopen"),
    "reason": QT_TRANSLATE_NOOP("Fields", "Reason"),
    "detail": QT_TRANSLATE_NOOP("Fields", "Details"),
    "text": QT_TRANSLATE_NOOP("Fields", "Note"),
    "why": QT_TRANSLATE_NOOP("Fields", "Legal ground"),
    "state": QT_TRANSLATE_NOOP("Fields", "State"),
    "stage": QT_TRANSLATE_NOOP("Fields", "Stage"),
    "held": QT_TRANSLATE_NOOP("Fields", "Held"),
    "confirmed": QT_TRANSLATE_NOOP("Fields", "Confirmed"),
    "erased": QT_TRANSLATE_NOOP("Fields", "Personal data erased"),
    "read_only": QT_TRANSLATE_NOOP("Fields", "Read only"),
    "skipped": QT_TRANSLATE_NOOP("Fields", "Entries not counted"),
    "early_sign": QT_TRANSLATE_NOOP("Fields", "Early sign"),
    "national_no": QT_TRANSLATE_NOOP("Fields", "National system no."),
    "closed_out": QT_TRANSLATE_NOOP("Fields", "Closed out"),
    "number": QT_TRANSLATE_NOOP("Fields", "Serial no."),
    "numbers": QT_TRANSLATE_NOOP("Fields", "Last case numbers"),
    "first_or_repeat": QT_TRANSLATE_NOOP("Fields", "First or repeat"),
    "accepted_on": QT_TRANSLATE_NOOP("Fields", "Accepted on"),
    "notified_on": QT_TRANSLATE_NOOP("Fields", "Notified on"),
    "referral_result": QT_TRANSLATE_NOOP("Fields", "Referral result"),
    "drive": QT_TRANSLATE_NOOP("Fields", "Drive"),
    "period": QT_TRANSLATE_NOOP("Fields", "Period"),
    "starts_on": QT_TRANSLATE_NOOP("Fields", "Screening begins"),
    "ends_on": QT_TRANSLATE_NOOP("Fields", "Screening ends"),
    "hand_in_by": QT_TRANSLATE_NOOP("Fields", "Villages hand in by"),
    "reported_on": QT_TRANSLATE_NOOP("Fields", "Reported on"),
    "received_on": QT_TRANSLATE_NOOP("Fields", "Received on"),
    "reporter": QT_TRANSLATE_NOOP("Fields", "Reported by"),
    "explanation": QT_TRANSLATE_NOOP("Fields", "Explanation"),
    "registered_on": QT_TRANSLATE_NOOP("Fields", "Registered on"),
    "told": QT_TRANSLATE_NOOP("Fields", "What was told"),
    "activity": QT_TRANSLATE_NOOP("Fields", "Kind of activity"),
    "subject": QT_TRANSLATE_NOOP("Fields", "Subject"),
    "times": QT_TRANSLATE_NOOP("Fields", "Times"),
    "attended": QT_TRANSLATE_NOOP("Fields", "Attended"),
    "served": QT_TRANSLATE_NOOP("Fields", "Served"),
    "handed_out": QT_TRANSLATE_NOOP("Fields", "Handed out"),
    "opened_on": QT_TRANSLATE_NOOP("Fields", "Listed on"),
    "problem_source": QT_TRANSLATE_NOOP("Fields", "Found by"),
    "problem": QT_TRANSLATE_NOOP("Fields", "Problem"),
    "mend_measures": QT_TRANSLATE_NOOP("Fields", "Measures to mend it"),
    "mend_by": QT_TRANSLATE_NOOP("Fields", "Mend by"),
    "closed_on": QT_TRANSLATE_NOOP("Fields", "Closed on"),
    "closing_result": QT_TRANSLATE_NOOP("Fields", "How it was mended"),
    "sheet": QT_TRANSLATE_NOOP("Fields", "Sheet"),
    "row": QT_TRANSLATE_NOOP("Fields", "Row"),
    "role": QT_TRANSLATE_NOOP("Fields", "Role"),
    "purpose": QT_TRANSLATE_NOOP("Fields", "What for"),
    "password": QT_TRANSLATE_NOOP("Fields", "Password"),
    "until": QT_TRANSLATE_NOOP("Fields", "Cut-off day"),
    "as_of": QT_TRANSLATE_NOOP("Fields", "Day of knowledge"),
    "first": QT_TRANSLATE_NOOP("Fields", "First day of the period"),
}
# Where a kind of entry means something narrower by a field than its name says.
_OF_KIND: Final[dict[tuple[str, str], str]] = {
    ("Screened", "on"): "found_on",
    ("TakenOver", "on"): "found_on",
    ("Accepted", "on"): "accepted_on",
    ("Notified", "on"): "notified_on",
    ("Assessed", "on"): "assessed_on",
    ("Assigned", "on"): "assigned_on",
    ("Mediated", "on"): "mediated_on",
    ("Agreed", "on"): "agreed_on",
    ("Resolved", "on"): "resolved_on",
    ("Resolved", "result"): "resolution",
    ("ClosedOut", "on"): "closed_out_on",
    ("ClosedOut", "opinion"): "closing_opinion",
    ("Revisited", "on"): "revisit_on",
    ("Revisited", "method"): "revisit_method",
    ("Revisited", "record"): "revisit_record",
    ("Archived", "on"): "archived_on",
    ("Reopened", "on"): "reopened_on",
    ("Reopened", "reason"): "reopen_reason",
    ("Registered", "on"): "registered_on",
    ("Registered", "text"): "told",
    ("LinkedTo", "text"): "told",
    ("DrivePlanned", "due_on"): "hand_in_by",
    ("DriveReported", "on"): "reported_on",
    ("ReturnReceived", "on"): "received_on",
    ("ZeroReported", "on"): "received_on",
    ("RectificationOpened", "on"): "opened_on",
    ("RectificationOpened", "source"): "problem_source",
    ("RectificationOpened", "measures"): "mend_measures",
    ("RectificationOpened", "due_on"): "mend_by",
    ("RectificationClosed", "on"): "closed_on",
    ("RectificationClosed", "result"): "closing_result",
}
_QUARTERS: Final[dict[str, object]] = {
    "1": QT_TRANSLATE_NOOP("Fields", "First quarter of {year}"),
    "2": QT_TRANSLATE_NOOP("Fields", "Second quarter of {year}"),
    "3": QT_TRANSLATE_NOOP("Fields", "Third quarter of {year}"),
    "4": QT_TRANSLATE_NOOP("Fields", "Fourth quarter of {year}"),
}
_LENGTHS: Final[dict[str, object]] = {
    MONTH: QT_TRANSLATE_NOOP("Fields", "a month"),
    QUARTER: QT_TRANSLATE_NOOP("Fields", "a quarter"),
    YEAR: QT_TRANSLATE_NOOP("Fields", "a year"),
}
_MANY_READINGS: Final = 64
RISK_LETTERS: Final = {"red": "A", "orange": "B", "yellow": "C", "blue": "D"}

_YES: Final = QT_TRANSLATE_NOOP("Fields", "Yes")
_NO: Final = QT_TRANSLATE_NOOP("Fields", "No")


def field(name: str, kind: str = "") -> str:
    """Return the label of a field, of that `kind` of entry; the name itself where it has none."""
    source = _FIELDS.get(_OF_KIND.get((kind, name), name))
    return QCoreApplication.translate("Fields", str(source)) if source else name


def yes_no(value: bool) -> str:
    """Return the word for a truth."""
    word = _YES if value else _NO
    return QCoreApplication.translate("Fields", str(word))


def kind(name: str) -> str:
    """Return the Chinese name of a kind of entry."""
    found = KINDS.get(name)
    return found.label if found else name


def stage(code: str) -> str:
    """Return the name of a stage."""
    return codes.label("stage", code)


def drive(key: str) -> str:
    """Return the name of a drive: 2026年第一季度 for `2026Q1`; what is no quarter stays."""
    if not is_drive(key):
        return key
    pattern = QCoreApplication.translate("Fields", str(_QUARTERS[key[-1]]))
    return pattern.format(year=key[:4])


def lengths(names: str) -> str:
    """Return how long periods may be, given as names of lengths with blanks between."""
    either = QCoreApplication.translate("Fields", " or ")
    told = (QCoreApplication.translate("Fields", str(_LENGTHS[name])) for name in names.split())
    return either.join(told)


def initials(label: str) -> str:
    """Return the pinyin initials under which a label is also found: 调解 by tj and dj."""
    readings = [letters for letters in map(spellings, label) if letters]
    return " ".join("".join(way) for way in islice(product(*readings), _MANY_READINGS))


def role(code: str) -> str:
    """Return the name of a role."""
    return codes.label("role", code)


def agreement(code: str) -> str:
    """Return the name of a kind of agreement."""
    return codes.label("agreement", code)


def choices(listed: str) -> list[tuple[str, str]]:
    """Return the codes of a list with their labels, in the list's order."""
    return [(code, codes.label(listed, code)) for code in codes.codes(listed)]


def yuan(fen: int | None) -> str:
    """Return an amount of fen as yuan with thousands marked, "" where there is none."""
    if fen is None:
        return ""
    whole, rest = divmod(fen, 100)
    return f"{whole:,}.{rest:02d}" if rest else f"{whole:,}"
