"""The columns of a ledger as a workbook: one table that reading and writing share."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from db.model import codes


class Parse(Enum):
    """How the cells of a column are read."""

    PASSED = "read past, never stored"
    TEXT = "narrative, left as it stands"
    NAME = "a short text, blanks between single signs removed"
    DATE = "a day"
    CODE = "a word of the code list of the same name"
    YES_NO = "yes or no"
    IDENTIFIER = "a long number, kept as text"
    PARTIES = "people and bodies"
    PHONE = "telephone numbers"
    PEOPLE = "a number of people, perhaps of households too"
    HOUSEHOLDS = "a number of households"
    AMOUNT = "a sum of money"
    VILLAGE = "a village"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the code that names it, its headings (the first is ours), how it is read."""

    code: str
    headers: tuple[str, ...]
    parse: Parse


_PARSE: Final[Mapping[str, Parse]] = {
    "number": Parse.PASSED,
    "query_no": Parse.TEXT,
    "found_on": Parse.DATE,
    "village": Parse.VILLAGE,
    "title": Parse.TEXT,
    "applicants": Parse.PARTIES,
    "phone": Parse.PHONE,
    "respondents": Parse.PARTIES,
    "respondent_phone": Parse.PHONE,
    "people": Parse.PEOPLE,
    "households": Parse.HOUSEHOLDS,
    "amount": Parse.AMOUNT,
    "category": Parse.CODE,
    "source": Parse.CODE,
    "facts": Parse.TEXT,
    "claim": Parse.TEXT,
    "risk": Parse.CODE,
    "opinion": Parse.TEXT,
    "office": Parse.NAME,
    "leader": Parse.NAME,
    "handler": Parse.NAME,
    "measures": Parse.TEXT,
    "due_on": Parse.DATE,
    "method": Parse.CODE,
    "progress": Parse.TEXT,
    "state": Parse.CODE,
    "resolved_on": Parse.DATE,
    "agreement": Parse.CODE,
    "agreement_no": Parse.IDENTIFIER,
    "revisit_on": Parse.DATE,
    "revisit_method": Parse.CODE,
    "satisfaction": Parse.CODE,
    "closed_out": Parse.YES_NO,
    "national_no": Parse.IDENTIFIER,
    "early_sign": Parse.YES_NO,
    "first_or_repeat": Parse.CODE,
    "accepted_on": Parse.DATE,
    "notified_on": Parse.DATE,
    "referral_result": Parse.CODE,
    "remarks": Parse.TEXT,
}
COLUMNS: Final[Mapping[str, Column]] = {
    code: Column(code, codes.headers().get(code, ()), parse) for code, parse in _PARSE.items()
}
NUMBER: Final = "number"
PHONE: Final = "phone"
RESPONDENT_PHONE: Final = "respondent_phone"
REQUIRED: Final = ("found_on", "applicants", "category", "facts")
