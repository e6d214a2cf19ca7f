"""Traits of a row: what figures ask of it that no cut-off day changes, as the bits of one number.

The number is worked out by SQLite when a row is written; in the indexes that figures are counted
from it stands for a dozen columns of text, and one test of it for as many comparisons.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from db.model.history import MEDIATION

SCREENING: Final = ("drive", "grid", "village", "mediator")
PETITIONING: Final = ("visit", "letter", "phone", "online", "qr")
ONLINE: Final = ("online", "qr")
LAPSED: Final = ("withdrawn", "unfounded", "passed_on")
VALID: Final = ("satisfied", "mostly", "dissatisfied")
DONE: Final = ("resolved", "closed_out", "archived")
DAYS_TO_ACCEPT: Final = 15
MECHANISMS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "courts": (("court_mediation", "civil_suit"), ("litigated",)),
    "arbitration": (
        ("labour_arbitration", "land_arbitration", "commercial_arbitration"),
        ("arbitrated",),
    ),
    "reconsideration": (("reconsideration",), ("reconsidered",)),
    "confirmation": (("judicial_confirmation",), ()),
}


def is_in(column: str, codes: tuple[str, ...]) -> str:
    """Return SQL that tells whether a column holds one of some codes."""
    return f"{column} IN ({', '.join(repr(code) for code in codes)})"


def plus(column: str, days: int) -> str:
    """Return SQL of the day so many days after the last that a day may mean; NULL for none."""
    return (
        f"CASE length({column}) WHEN 10 THEN date({column}, '+{days} days')"
        f" WHEN 7 THEN date({column} || '-01', '+1 month', '+{days - 1} days')"
        f" WHEN 4 THEN date({column} || '-01-01', '+1 year', '+{days - 1} days') END"
    )


ANSWER_BY: Final = plus("found_on", DAYS_TO_ACCEPT)


def _in_time(day: str) -> str:
    return f"{day} <> '' AND ifnull({day} <= {ANSWER_BY}, 0)"


def _linked() -> dict[str, str]:
    found = {}
    for name, (methods, outcomes) in MECHANISMS.items():
        by_outcome = f" OR {is_in('outcome', outcomes)}" if outcomes else ""
        found[name] = f"{is_in('method', methods)}{by_outcome}"
    return found


_OF_A_TELLING: Final = {
    "petition": is_in("source", PETITIONING),
    "online": is_in("source", ONLINE),
    "repeat": "first_or_repeat = 'repeat'",
}
_OF_AN_ENDING: Final = _linked()
_OF_A_CASE: Final = {
    "screened": is_in("source", SCREENING),
    "early": "early_sign = 'yes'",
    "first": "first_or_repeat = 'first'",
    "was_assessed": "stage <> 'screened'",
    "was_assigned": "stage NOT IN ('screened', 'assessed')",
    "done": is_in("stage", DONE),
    "out": is_in("stage", DONE[1:]),
    "was_reopened": "reopened > 0",
    "by_mediation": is_in("method", MEDIATION),
    "again": "told_before OR first_or_repeat = 'repeat'",
    "left_pact": "pacts_left > 0",
    "is_written": "agreement = 'written'",
    "is_settlement": "agreement = 'settlement'",
    "is_oral": "agreement = 'oral'",
    "is_lapsed": is_in("outcome", LAPSED),
    "is_failed": "outcome = 'mediation_failed'",
    "was_accepted": "accepted_on <> ''",
    "accepted_in_time": _in_time("accepted_on"),
    "was_notified": "notified_on <> ''",
    "notified_in_time": _in_time("notified_on"),
}
_OF_AN_EVALUATION: Final = {
    "valid": is_in("satisfaction", VALID),
    "pleased": is_in("satisfaction", VALID[:2]),
    "unreached": "satisfaction = 'unreached'",
    "declined": "satisfaction = 'declined'",
}
_BITS: Final[Mapping[str, int]] = {
    name: 1 << place
    for place, name in enumerate((*_OF_A_TELLING, *_OF_AN_ENDING, *_OF_A_CASE, *_OF_AN_EVALUATION))
}
FIRST_FREE: Final = 1 << len(_BITS)


def bits(names: tuple[str, ...]) -> int:
    """Return the number that has just the bits of these traits."""
    return sum(_BITS[name] for name in names)


def has(*names: str) -> str:
    """Return SQL that is not 0 where a row has one of these traits."""
    return f"(traits & {bits(names)})"


def _worked_out(told: Mapping[str, str]) -> str:
    return " + ".join(f"iif({sql}, {_BITS[name]}, 0)" for name, sql in told.items())


TRAITS: Final[Mapping[str, str]] = {
    table: _worked_out(told)
    for table, told in {
        "cases": {**_OF_A_TELLING, **_OF_A_CASE},
        "registrations": _OF_A_TELLING,
        "endings": _OF_AN_ENDING,
        "evaluations": _OF_AN_EVALUATION,
    }.items()
}


def insertion(table: str, columns: Sequence[str]) -> str:
    """Return SQL that writes a row of a table, given its columns, together with its traits.

    A generated column would say the same, but makes SQLite read the whole row for it even where
    an index has it.
    """
    given = ", ".join(f"? AS {column}" for column in columns)
    worked_out = f", {TRAITS[table]}" if table in TRAITS else ""
    return f"INSERT OR REPLACE INTO {table} SELECT *{worked_out} FROM (SELECT {given})"
