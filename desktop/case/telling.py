"""What the timeline says of each entry: plain words, no widgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.model import case_kinds as k
from db.model.case import Case
from db.model.kinds import Act, columns, read_field
from db.model.line import Line, Told
from desktop import labels
from desktop.case.specs import SPECS
from desktop.case.veil import Veil
from desktop.case.words import risk_chip, spoken
from desktop.theme import Tone

_SENTENCE: Final[dict[type[Act], str]] = {
    k.Screened: "facts",
    k.TakenOver: "facts",
    k.Assessed: "opinion",
    k.Assigned: "measures",
    k.Mediated: "record",
    k.Agreed: "content",
    k.Resolved: "result",
    k.ClosedOut: "opinion",
    k.Revisited: "record",
    k.Archived: "remark",
    k.Reopened: "detail",
    k.Registered: "text",
    k.LinkedTo: "text",
    k.Noted: "text",
    k.Retracted: "reason",
    k.Erased: "why",
}
_CHIP: Final[dict[type[Act], str]] = {
    k.Assessed: "risk",
    k.Mediated: "result",
    k.Agreed: "agreement",
    k.Resolved: "outcome",
    k.Revisited: "satisfaction",
    k.Reopened: "reason",
    k.TakenOver: "state",
    k.Registered: "first_or_repeat",
    k.LinkedTo: "drive",
}
_CHIP_TONES: Final = {
    "reached": Tone.OK,
    "not_reached": Tone.WARN,
    "continue": Tone.WARN,
    "satisfied": Tone.OK,
    "mostly": Tone.OK,
    "dissatisfied": Tone.DANGER,
    "written": Tone.OK,
    "settlement": Tone.OK,
}
_PAIRS: Final[dict[type[Act], tuple[str, ...]]] = {
    k.Screened: (
        "source", "finder", "first_or_repeat", "accepted_on", "notified_on", "claim", "early_sign",
    ),
    k.TakenOver: (
        "source", "first_or_repeat", "accepted_on", "notified_on", "referral_result", "claim",
        "early_sign", "drive", "sheet", "row", "remarks",
    ),
    k.Assessed: ("category", "method"),
    k.Assigned: ("office", "handler", "leader", "due_on"),
    k.Mediated: ("mediator", "present", "place"),
    k.Agreed: ("agreement_no", "perform_by"),
    k.Resolved: ("method", "referral_result"),
    k.Revisited: ("method", "performance", "visitor"),
    k.Registered: ("source", "village", "sheet", "row"),
    k.LinkedTo: ("sheet", "row"),
}  # fmt: skip
_NUMBERS: Final = frozenset({"national_no", "agreement_no"})
_SKIPPED: Final[dict[str, object]] = {
    "damaged_entry": QT_TRANSLATE_NOOP("Telling", "The stored words of this entry are damaged."),
    "unknown_kind": QT_TRANSLATE_NOOP("Telling", "A newer version of the program wrote this."),
    "duplicate_entry": QT_TRANSLATE_NOOP("Telling", "This entry is here twice."),
    "turn_out_of_order": QT_TRANSLATE_NOOP("Telling", "An entry before this one is missing."),
}
_MISFIT: Final = QT_TRANSLATE_NOOP("Telling", "It does not fit what was recorded before it.")
_NO_OF_SITTING: Final = QT_TRANSLATE_NOOP("Telling", "{kind} (no. {number})")
_TAKEN_BACK: Final = QT_TRANSLATE_NOOP("Telling", "taken back")
_NOT_COUNTED: Final = QT_TRANSLATE_NOOP("Telling", "not counted")
_SAME_DAY: Final = QT_TRANSLATE_NOOP("Telling", "{who} same day")
_LATER: Final = QT_TRANSLATE_NOOP("Telling", "{who} added {day}")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of accounts by their keys, and of villages by their codes."""

    accounts: Mapping[str, str]
    villages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A field that a correction changed; `old` is "" where it is not known any more."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the timeline. `gone` means that the entry does not count."""

    told: Told
    on: str
    icon: str
    title: str
    by: str
    chip: str = ""
    tone: Tone = Tone.REST
    sentence: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()
    gone: bool = False


def items(line: Line[Case], names: Names, veil: Veil) -> list[Item]:
    """Return the rows of a case, newest first, with the numbers in them as the veil shows them."""
    acts = {told.entry.id: told for told in line.told}
    sittings: dict[str, int] = {}
    for told in line.told:
        if isinstance(told.act, k.Mediated) and told.status == "effective":
            sittings[told.entry.id] = len(sittings) + 1
    ordered = sorted(line.told, key=lambda told: told.entry.n, reverse=True)
    return [_item(told, acts, sittings, names, veil) for told in ordered]


def entry_name(told: Told) -> str:
    """Return a day and the kind, to name an entry among others."""
    on = str(getattr(told.act, "on", "")) or told.entry.at[:10]
    return f"{on} {labels.kind(told.entry.kind)}"


def _item(
    told: Told,
    acts: Mapping[str, Told],
    sittings: Mapping[str, int],
    names: Names,
    veil: Veil,
) -> Item:
    act, entry = told.act, told.entry
    chip, tone = _chip(told)
    title = labels.kind(entry.kind)
    if entry.id in sittings:
        title = _say(_NO_OF_SITTING).format(kind=title, number=sittings[entry.id])
    on = str(getattr(act, "on", "")) or entry.at[:10]
    return Item(
        told,
        on,
        SPECS[type(act)].icon if act is not None and type(act) in SPECS else "query",
        title,
        _by(told, names.accounts.get(entry.account, "")),
        chip,
        tone,
        _sentence(told, veil),
        _pairs(act, acts, names, veil),
        _changes(told, acts, names, veil),
        told.status != "effective",
    )


def _say(source: object) -> str:
    return QCoreApplication.translate("Telling", str(source))


def _by(told: Told, who: str) -> str:
    written = told.entry.at[:10]
    on = str(getattr(told.act, "on", ""))
    if not on:
        return who
    if written.startswith(on):
        return _say(_SAME_DAY).format(who=who).strip()
    return _say(_LATER).format(who=who, day=written).strip()


def _chip(told: Told) -> tuple[str, Tone]:
    if told.status == "retracted":
        return _say(_TAKEN_BACK), Tone.REST
    if told.status == "skipped":
        return _say(_NOT_COUNTED), Tone.WARN
    act = told.act
    name = _CHIP.get(type(act), "") if act is not None else ""
    code = str(getattr(act, name, "")) if name else ""
    if not code or act is None:
        return "", Tone.REST
    tone = _CHIP_TONES.get(code, Tone.REST)
    words = risk_chip(code, None)[0] if name == "risk" else spoken(type(act), name, code)
    return words, tone


def _sentence(told: Told, veil: Veil) -> str:
    if told.status == "skipped":
        return _say(_SKIPPED.get(told.why, _MISFIT))
    name = _SENTENCE.get(type(told.act), "") if told.act is not None else ""
    return veil.text(str(getattr(told.act, name, ""))) if name else ""


def _pairs(
    act: Act | None, acts: Mapping[str, Told], names: Names, veil: Veil
) -> tuple[tuple[str, str], ...]:
    if act is None:
        return ()
    if isinstance(act, k.Corrected):
        return ((labels.field("reason"), veil.text(act.reason)),)
    if isinstance(act, k.Retracted):
        target = acts.get(act.target)
        return ((_say(_TAKEN_BACK), entry_name(target)),) if target else ()
    cls = type(act)
    found = (
        (labels.field(name, cls.__name__), _value(cls, name, getattr(act, name), names, veil))
        for name in _PAIRS.get(cls, ())
    )
    return tuple((label, words) for label, words in found if words)


def _changes(told: Told, acts: Mapping[str, Told], names: Names, veil: Veil) -> tuple[Change, ...]:
    act = told.act
    if not isinstance(act, k.Corrected):
        return ()
    target = acts.get(act.target)
    cls = type(told.was or (target.act if target else None))
    if not issubclass(cls, Act):
        return ()
    given = {**act.values, **act.private}
    order = [column.name for column in columns(cls) if column.name in given]
    return tuple(
        Change(
            labels.field(name, cls.__name__),
            _value(cls, name, getattr(told.was, name, None), names, veil),
            _value(cls, name, _read(cls, name, given[name]), names, veil),
        )
        for name in order
    )


def _value(cls: type[Act], name: str, value: object, names: Names, veil: Veil) -> str:
    if name == "village":
        return names.villages.get(str(value), str(value or ""))
    words = spoken(cls, name, value, shown=veil.shown)
    return words if name in _NUMBERS else veil.text(words)


def _read(cls: type[Act], name: str, value: object) -> object:
    try:
        return read_field(cls, name, value)
    except ValueError:
        return str(value)
