"""How a case's values read on the screen: chips, days, hidden numbers, one field of an entry."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from db import clock
from db.model import codes, day
from db.model.kinds import Act
from db.model.loop import OPEN, Stage
from db.model.needs import CODE_LISTS, REVISIT_METHOD
from db.model.party import Party
from desktop import labels
from desktop.theme import Tone

STAGE_TONES: Final = {
    Stage.SCREENED: Tone.REST,
    Stage.ASSESSED: Tone.REST,
    Stage.RESOLVING: Tone.BRAND,
    Stage.RESOLVED: Tone.OK,
    Stage.CLOSED_OUT: Tone.REVISIT,
    Stage.ARCHIVED: Tone.REST,
}
_RISK_TONES: Final = {"red": Tone.DANGER, "orange": Tone.WARN, "yellow": Tone.WARN}
_YES_NO: Final = frozenset({"early_sign", "closed_out"})
_DIGITS: Final = re.compile(r"\d")


def risk_chip(risk: str, stage: Stage | None) -> tuple[str, Tone, str]:
    """Return the words, tone and letter of a risk; only open cases are coloured."""
    if not risk:
        return "", Tone.REST, ""
    words = QCoreApplication.translate("CaseWords", "{colour} risk")
    tone = _RISK_TONES.get(risk, Tone.BRAND) if stage in OPEN else Tone.REST
    text = words.format(colour=codes.label("risk", risk))
    return text, tone, labels.RISK_LETTERS.get(risk, "")


def short_day(text: str) -> str:
    """Return a day as `3-05` where it is of this year, else as it is written."""
    if len(text) < 10 or text[:4] != str(clock.today().year):
        return text
    return text[5:10].removeprefix("0")


def days_until(text: str) -> int | None:
    """Return how many days remain until the last day `text` may mean; None if it is none."""
    return (day.last(text) - clock.today()).days if day.is_day(text) else None


def hidden_phone(phone: str) -> str:
    """Return numbers with all but the first three and last four digits hidden."""
    return "、".join(_hidden(one) for one in phone.split("、")) if phone else ""


def _hidden(phone: str) -> str:
    kept = phone[-4:] if len(_DIGITS.findall(phone)) > 7 else ""
    return f"{phone[:3]}****{kept}"


def spoken(cls: type[Act], name: str, value: object, *, shown: bool = False) -> str:
    """Return one field's value in words; phones and addresses are hidden unless `shown`."""
    if value is None or value == "":
        return ""
    if name == "amount" and isinstance(value, int):
        return yuan(value)
    if name in ("applicants", "respondents") and isinstance(value, (list, tuple)):
        return "、".join(_party(one, shown) for one in value)
    text = str(value)
    if name in _YES_NO:
        return dict(yes_or_no()).get(text, text)
    if name == "drive":
        return labels.drive(text)
    listed = code_list(cls, name)
    return codes.label(listed, text) if listed else text


def code_list(cls: type[Act], name: str) -> str:
    """Return the code list that a field of a kind takes its values from, or ""."""
    if (cls.__name__ == "Revisited" and name == "method") or name == "revisit_method":
        return REVISIT_METHOD
    listed = CODE_LISTS.get(name, name) if name != "reason" or cls.__name__ == "Reopened" else ""
    if name == "result" and cls.__name__ != "Mediated":
        return ""
    return listed if codes.codes(listed) else ""


def yes_or_no() -> list[tuple[str, str]]:
    """Return what a field that is asked yes or no may hold, with the words for it."""
    return [("yes", labels.yes_no(True)), ("no", labels.yes_no(False))]


def yuan(fen: int | None) -> str:
    """Return an amount of fen with its unit, "" where there is none."""
    if fen is None:
        return ""
    return QCoreApplication.translate("CaseWords", "{amount} yuan").format(amount=labels.yuan(fen))


def _party(one: object, shown: bool) -> str:
    if isinstance(one, Party):
        name, phone, address = one.name, one.phone, one.address
    elif isinstance(one, (list, tuple)) and len(one) == 3:
        name, phone, address = (str(part) for part in one)
    else:
        return str(one)
    extra = [phone if shown else hidden_phone(phone), address if shown or not address else "***"]
    told = " ".join(part for part in extra if part)
    return f"{name} {told}" if told else name
