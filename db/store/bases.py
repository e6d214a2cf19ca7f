"""What figures are counted from: for each base the rows of a period and the marks they may bear.

A base is SQL with these named values, all ISO days: `first` (as the least text that may name that
day), `last` and `until` (the cut-off), `by` (the earlier of those two), `before` (the day before
the period, or the cut-off if that is earlier). Days are compared as text, which takes a day known
to the month for its first, and an unknown one as gone by.

A case is resolved at the cut-off if it stands so with a day not after it, or if it was reopened
only later: `past` keeps what held until then. So with closing out and with agreements.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

SCREENING: Final = ("drive", "grid", "village", "mediator")
PETITIONING: Final = ("visit", "letter", "phone", "online", "qr")
ONLINE: Final = ("online", "qr")
MEDIATION: Final = ("mediation", "admin_mediation", "court_mediation", "industry_mediation")
LAPSED: Final = ("withdrawn", "unfounded", "passed_on")
VALID: Final = ("satisfied", "mostly", "dissatisfied")
DAYS_TO_ACCEPT: Final = 15
WINDOWS: Final = (60, 90)
MECHANISMS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "courts": (("court_mediation", "civil_suit"), ("litigated",)),
    "arbitration": (
        ("labour_arbitration", "land_arbitration", "commercial_arbitration"),
        ("arbitrated",),
    ),
    "reconsideration": (("reconsideration",), ("reconsidered",)),
    "confirmation": (("judicial_confirmation",), ()),
}


@dataclass(frozen=True, slots=True)
class Base:
    """`rows` is what stands after FROM, up to a condition; `marks` are expressions of 0 or 1.

    `either` names further marks: a thing bears one if it bears any of several.

    The columns `id` and `number` together name a thing: of a case its row id and the number of
    the thing in it, 0 for the case itself; else, with `of_cases` False, a subject and a text.
    `narrowed` gives, for the fields of a Narrowing that it can follow, the column.
    """

    rows: str
    marks: Mapping[str, str] = field(default_factory=dict)
    either: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    narrowed: Mapping[str, str] = field(default_factory=dict)
    of_cases: bool = True
    number: str = "number"

    def bears(self, mark: str) -> str:
        """Return the expression of a mark, be it one of its own or of several."""
        parts = (f"({self.marks[each]})" for each in self.either.get(mark, (mark,)))
        return f"({' OR '.join(parts)})"


def _in(column: str, codes: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(code) for code in codes)})"


def _covered(kind: str, more: str = "", day: str = ":until") -> str:
    """Tell whether a case was in a state at a day that it left only later."""
    return (
        f"id IN (SELECT case_id FROM past WHERE kind = '{kind}' AND until > {day}"
        f" AND since <= {day}{more})"
    )


def _covered_until_reopened(kind: str, more: str = "") -> str:
    """Tell the same of a state that only reopening ends."""
    return f"(reopened > 0 AND {_covered(kind, more)})"


def _left(kind: str) -> str:
    """Tell whether a case had left a state by the cut-off through being reopened."""
    return (
        "(reopened > 0 AND EXISTS (SELECT 1 FROM past INDEXED BY past_case WHERE case_id = id"
        f" AND kind = '{kind}' AND until <= :until AND since <= :until))"
    )


def _plus(column: str, days: int) -> str:
    """Return the day so many days after the last that a day may mean; NULL for none."""
    return (
        f"CASE length({column}) WHEN 10 THEN date({column}, '+{days} days')"
        f" WHEN 7 THEN date({column} || '-01', '+1 month', '+{days - 1} days')"
        f" WHEN 4 THEN date({column} || '-01-01', '+1 year', '+{days - 1} days') END"
    )


_DONE: Final = "stage IN ('resolved', 'closed_out', 'archived')"
_STANDS_RESOLVED: Final = f"({_DONE} AND resolved_on <= :until)"
_RESOLVED: Final = f"({_STANDS_RESOLVED} OR {_covered_until_reopened('resolved')})"
_STANDS_CLOSED: Final = "(stage IN ('closed_out', 'archived') AND closed_out_on <= :until)"
_BY_MEDIATION: Final = (
    f"(({_STANDS_RESOLVED} AND {_in('method', MEDIATION)})"
    f" OR {_covered_until_reopened('resolved', ' AND ' + _in('value', MEDIATION))})"
)
_REVISITED: Final = (
    f"(({_DONE} OR reopened > 0) AND EXISTS (SELECT 1 FROM evaluations AS e"
    " WHERE e.case_id = id AND e.on_day <= :until AND e.satisfaction <> 'unreached'))"
)
_ACCEPTABLE_BY: Final = _plus("found_on", DAYS_TO_ACCEPT)


def _agreed(*codes: str) -> str:
    day = "iif(agreed_on <> '', agreed_on, resolved_on)"
    value = f" AND {_in('value', codes)}"
    return f"(({_in('agreement', codes)} AND {day} <= :until) OR {_covered('agreement', value)})"


def _ended_as(*outcomes: str) -> str:
    value = f" AND {_in('value', outcomes)}"
    stands = f"({_STANDS_RESOLVED} AND {_in('outcome', outcomes)})"
    return f"({stands} OR {_covered_until_reopened('outcome', value)})"


def _told_by(day: str) -> str:
    said = (f"({each} <> '' AND {each} <= {day})" for each in ("accepted_on", "notified_on"))
    return f"({' OR '.join(said)})"


def _observed(days: int) -> dict[str, str]:
    """Return the marks of a first petition whose peace is watched for some days (观察期)."""
    since = (
        f"iif({_STANDS_RESOLVED}, resolved_on,"
        " (SELECT since FROM past INDEXED BY past_case WHERE case_id = id"
        " AND kind = 'resolved' AND until > :until AND since <= :until ORDER BY number))"
    )
    ends = _plus("since", days)
    again = (
        "EXISTS (SELECT 1 FROM registrations AS r WHERE r.case_id = id AND r.link = 0 AND"
        f" {_in('r.source', PETITIONING)} AND r.on_day > since AND r.on_day <= min(:until, {ends}))"
    )
    over = f"ifnull({ends} <= :until, 0)"
    asked = f"first_or_repeat = 'first' AND {_in('source', PETITIONING)} AND {_RESOLVED}"
    return {
        f"held{days}": (
            f"({asked} AND (SELECT {over} AND NOT {again} FROM (SELECT {since} AS since)))"
        ),
        f"watched{days}": (
            f"({asked} AND (SELECT NOT {over} AND NOT {again} FROM (SELECT {since} AS since)))"
        ),
    }


_OF_CASES: Final = {name: name for name in ("village", "category", "source", "office", "risk")}

_FOUND: Final = Base(
    "cases WHERE found_on >= :first AND found_on <= :by",
    {
        "screened": _in("source", SCREENING),
        "petition": _in("source", PETITIONING),
        "early": "early_sign = 'yes'",
        "first": "first_or_repeat = 'first'",
        "accepted": "(accepted_on <> '' AND accepted_on <= :until)",
        "resolved": _RESOLVED,
        "reopened": _left("resolved"),
        "mediated": _BY_MEDIATION,
        "written": _agreed("written"),
        "settlement": _agreed("settlement"),
        "oral": _agreed("oral"),
        "closed": f"({_STANDS_CLOSED} OR {_covered_until_reopened('closed_out')})",
        "closed_before": _left("closed_out"),
        "lapsed": _ended_as(*LAPSED),
        "failed": _ended_as("mediation_failed"),
        "answerable": (
            f"({_in('source', PETITIONING)} AND"
            f" ({_told_by(':until')} OR iif(length(found_on) = 10,"
            f" found_on <= date(:until, '-{DAYS_TO_ACCEPT} days'),"
            f" ifnull({_ACCEPTABLE_BY} <= :until, 0))))"
        ),
        "timely": (
            f"({_in('source', PETITIONING)} AND (accepted_on <> '' OR notified_on <> '') AND"
            f" ifnull({_told_by(f'min(:until, {_ACCEPTABLE_BY})')}, 0))"
        ),
        "referral_ended": "(referral_result IN ('ended', 'contested') AND resolved_on <= :until)",
        "contested": "(referral_result = 'contested' AND resolved_on <= :until)",
        "led": "leader <> ''",
        "revisited": _REVISITED,
        "tried": (
            f"({_in('method', MEDIATION)} OR agreement <> '' OR outcome = 'mediation_failed')"
        ),
        "assessed": "stage <> 'screened'",
        "handled": "stage NOT IN ('screened', 'assessed')",
        "archived": "stage = 'archived'",
        **_observed(WINDOWS[0]),
        **_observed(WINDOWS[1]),
    },
    {
        "was_resolved": ("resolved", "reopened"),
        "was_closed": ("closed", "closed_before"),
        "signed": ("written", "settlement"),
        "agreed": ("written", "settlement", "oral"),
    },
    _OF_CASES,
    number="0",
)


def _linked(method: str, outcome: str) -> dict[str, str]:
    found = {}
    for name, (methods, outcomes) in MECHANISMS.items():
        by_outcome = f" OR {_in(outcome, outcomes)}" if outcomes else ""
        found[name] = f"({_in(method, methods)}{by_outcome})"
    return found


_PATHS: Final = _linked("method", "outcome")
_ENDED_COLUMNS: Final = "village, category, source, office, risk, found_on"
_OUTCOME_THEN: Final = (
    "(SELECT o.value FROM past AS o WHERE o.case_id = p.case_id AND o.kind = 'outcome'"
    " AND o.since = p.since AND o.until = p.until AND o.number > p.number ORDER BY o.number)"
)
_ENDED: Final = Base(
    f"(SELECT id, 0 AS number, resolved_on AS on_day, method, outcome, {_DONE} AS resolved,"
    f" {_ENDED_COLUMNS} FROM cases"
    " WHERE resolved_on <> '' AND resolved_on >= :first AND resolved_on <= :by"
    f" AND ({_DONE} OR referral_result = 'ended')"
    " UNION ALL"
    f" SELECT c.id, 0, p.since, p.value, ifnull({_OUTCOME_THEN}, ''), 1, c.village, c.category,"
    " c.source, c.office, c.risk, c.found_on FROM past AS p JOIN cases AS c ON c.id = p.case_id"
    " WHERE p.kind = 'resolved' AND p.until > :until AND p.since <= :until"
    " AND p.since >= :first AND p.since <= :by"
    " AND p.number = (SELECT min(o.number) FROM past AS o INDEXED BY past_case"
    " WHERE o.case_id = p.case_id AND o.kind = 'resolved'"
    " AND o.until > :until AND o.since <= :until)"
    " AND NOT (c.stage IN ('resolved', 'closed_out', 'archived') AND c.resolved_on <= :until)"
    ") WHERE 1",
    {"resolved": "resolved", **_PATHS},
    {"linked": tuple(_PATHS)},
    _OF_CASES,
)


def _open(day: str) -> Base:
    """Return the cases that were found and not resolved on a day."""
    columns = f"id, 0 AS number, {_ENDED_COLUMNS}, due_on"
    known = f"found_on <= {day} AND NOT {_covered('resolved', day=day)}"
    return Base(
        f"(SELECT {columns} FROM cases INDEXED BY cases_open"
        f" WHERE stage IN ('screened', 'assessed', 'resolving') AND {known}"
        f" UNION ALL SELECT {columns} FROM cases INDEXED BY cases_ended"
        f" WHERE {_DONE} AND resolved_on <> '' AND resolved_on > {day} AND {known}) WHERE 1",
        {
            "overdue": f"(due_on <> '' AND due_on < substr({day}, 1, length(due_on)))",
            "red": "risk = 'red'",
        },
        narrowed=_OF_CASES,
    )


_THROUGH_CASE: Final = {
    name: f"(SELECT {name} FROM cases WHERE cases.id = told.id)"
    for name in ("village", "category", "office", "risk")
}
_REGISTRATIONS: Final = Base(
    "(SELECT id, 0 AS number, source, first_or_repeat FROM cases"
    " WHERE found_on >= :first AND found_on <= :by"
    " UNION ALL SELECT case_id, number, source, first_or_repeat FROM registrations"
    " WHERE link = 0 AND on_day >= :first AND on_day <= :by) AS told WHERE 1",
    {
        "petition": _in("source", PETITIONING),
        "online": _in("source", ONLINE),
        "repeat": "first_or_repeat = 'repeat'",
        "again": "(first_or_repeat = 'repeat' OR number > 0)",
    },
    narrowed={**_THROUGH_CASE, "source": "source"},
)
_EVALUATIONS: Final = Base(
    "(SELECT case_id AS id, number, satisfaction FROM evaluations"
    " WHERE on_day >= :first AND on_day <= :by AND on_day <> ''"
    " UNION ALL SELECT e.case_id, e.number, e.satisfaction FROM evaluations AS e"
    " JOIN cases AS c ON c.id = e.case_id WHERE e.on_day = ''"
    " AND iif(c.resolved_on <> '', c.resolved_on, c.found_on) >= :first"
    " AND iif(c.resolved_on <> '', c.resolved_on, c.found_on) <= :by) AS told WHERE 1",
    {"valid": _in("satisfaction", VALID), "pleased": _in("satisfaction", VALID[:2])},
    narrowed={**_THROUGH_CASE, "source": "(SELECT source FROM cases WHERE cases.id = told.id)"},
)
_LISTED: Final = "iif(due_on <> '', due_on, closed_on)"
_RECTIFICATIONS: Final = Base(
    "(SELECT subject AS id, '' AS number, closed AND closed_on <= :until AS mended"
    " FROM rectifications"
    " WHERE iif(opened_on <> '', opened_on >= :first AND opened_on <= :by,"
    f" {_LISTED} = '' OR ({_LISTED} >= :first AND {_LISTED} <= :last))) WHERE 1",
    {"mended": "mended"},
    of_cases=False,
)
_ACTIVITIES: Final = Base(
    "(SELECT subject AS id, '' AS number, activity, place, times, attended, served, handed_out"
    " FROM activities WHERE on_day >= :first AND on_day <= :by) WHERE 1",
    of_cases=False,
)
_BEGUN: Final = "starts_on >= :first AND starts_on <= :by"
_DRIVES: Final = Base(
    f"(SELECT key AS id, '' AS number FROM drives WHERE {_BEGUN}) WHERE 1", of_cases=False
)
_HANDED_IN: Final = (
    "(SELECT 1 FROM returns AS r WHERE r.drive = d.key AND (r.village = substr(v.key, 9)"
    " OR substr(v.key, 9) IN (SELECT value FROM json_each(r.villages)))"
    " AND r.on_day <= max(:until, d.due_on)"
)
_REPORTING: Final = Base(
    "(SELECT d.key AS id, substr(v.key, 9) AS number,"
    f" EXISTS {_HANDED_IN}) AS reported,"
    f" EXISTS {_HANDED_IN} AND r.zero) AND NOT EXISTS {_HANDED_IN} AND NOT r.zero) AS zero"
    " FROM drives AS d JOIN settings AS v ON substr(v.key, 1, 8) = 'village-'"
    f" WHERE {_BEGUN}) WHERE 1",
    {"reported": "reported", "zero": "zero"},
    narrowed={"village": "number"},
    of_cases=False,
)
BASES: Final[Mapping[str, Base]] = {
    "found": _FOUND,
    "ended": _ENDED,
    "open": _open(":until"),
    "open_before": _open(":before"),
    "registrations": _REGISTRATIONS,
    "evaluations": _EVALUATIONS,
    "rectifications": _RECTIFICATIONS,
    "activities": _ACTIVITIES,
    "drives": _DRIVES,
    "reporting": _REPORTING,
}
