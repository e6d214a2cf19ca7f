"""What figures are counted from: for each base the rows of a period and the marks they may bear.

A base is SQL with these named values, all ISO days: `first` (as the least text that may name that
day), `last` and `until` (the cut-off), `by` (the earlier of those two), `before` (the day before
the period, or the cut-off if that is earlier). Days are compared as text, which takes a day known
to the month for its first, and an unknown one as gone by.

A case is resolved at the cut-off if it stands so with a day not after it, or if it was reopened
only later: `endings`, `pacts` and `past` keep what held until then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from db.model.history import MEDIATION, NOT_RELAPSED
from db.store.traits import (
    ANSWER_BY,
    DAYS_TO_ACCEPT,
    LAPSED,
    MECHANISMS,
    PETITIONING,
    has,
    is_in,
    plus,
)

WINDOWS: Final = (60, 90)


@dataclass(frozen=True, slots=True)
class Base:
    """`rows` is what stands after FROM, up to a condition; `marks` are expressions, 0 for no.

    `traits` names the marks that are traits of the row (`db.store.traits`) and need no expression;
    `either` names further marks: a thing bears one if it bears any of several.

    The columns `id` and `number` together name a thing: of a case its row id and the number of
    the thing in it, 0 for the case itself; else, with `of_cases` False, a subject and a text.
    `narrowed` gives, for the fields of a Narrowing that it can follow, the column; a field that it
    has `through_case` is one of the case that the column names.
    """

    rows: str
    marks: Mapping[str, str] = field(default_factory=dict)
    traits: tuple[str, ...] = ()
    either: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    narrowed: Mapping[str, str] = field(default_factory=dict)
    through_case: tuple[str, ...] = ()
    of_cases: bool = True
    number: str = "number"

    def bears(self, mark: str) -> str:
        """Return the expression of a mark, be it one of its own or of several."""
        parts = self.either.get(mark, (mark,))
        told = (has(each) if each in self.traits else f"({self.marks[each]})" for each in parts)
        return f"({' OR '.join(told)})"

    def bearing(self, marks: Iterable[str]) -> str:
        """Return a condition to follow `rows`: it bears these marks, lacks those with a `!`."""
        # The plus keeps SQLite to the index of the period's days: a mark's own finds too much.
        return "".join(
            f" AND NOT {self.bears(mark[1:])}" if mark[0] == "!" else f" AND +{self.bears(mark)}"
            for mark in marks
        )


def _left_later(table: str, more: str = "", day: str = ":until") -> str:
    """Tell whether a case was in a state at a day that it left only later."""
    return (
        f"id IN (SELECT case_id FROM {table} WHERE until_day <> '9999' AND until_day > {day}"
        f" AND on_day <= {day}{more})"
    )


def _ended_then(more: str = "", day: str = ":until") -> str:
    """Tell whether a case was resolved at a day, and reopened only later."""
    return f"({has('was_reopened')} AND {_left_later('endings', more, day)})"


def _held_then(kind: str) -> str:
    """Tell whether something else held at the cut-off that only reopening ended."""
    return (
        f"({has('was_reopened')} AND id IN (SELECT case_id FROM past WHERE kind = '{kind}'"
        " AND until > :until AND since <= :until))"
    )


def _left(more: str) -> str:
    """Tell whether a case had been reopened by the cut-off, after being resolved."""
    return (
        f"({has('was_reopened')} AND EXISTS (SELECT 1 FROM endings INDEXED BY endings_case"
        " WHERE case_id = id AND until_day <= :until AND on_day <= :until"
        f" AND {more}))"
    )


def _by_then(column: str) -> str:
    """Tell whether a day that may be NULL had come by the cut-off."""
    return f"ifnull({column} <= :until, 0)"


_STANDS_RESOLVED: Final = f"({has('done')} AND resolved_on <= :until)"
_RESOLVED: Final = f"({_STANDS_RESOLVED} OR {_ended_then()})"
_BY_MEDIATION: Final = (
    f"(({has('by_mediation')} AND {_STANDS_RESOLVED})"
    f" OR {_ended_then(' AND ' + is_in('method', MEDIATION))})"
)
_STANDS_CLOSED: Final = f"({has('out')} AND closed_out_on <= :until)"
_REVISITED: Final = f"(({has('done')} AND {_by_then('reached_from')}) OR {_held_then('reached')})"


def _agreed(code: str) -> str:
    value = f" AND agreement = '{code}'"
    stands = f"({has(f'is_{code}')} AND agreed_from <= :until)"
    return f"({stands} OR ({has('left_pact')} AND {_left_later('pacts', value)}))"


def _ended_as(trait: str, *outcomes: str) -> str:
    then = _ended_then(" AND " + is_in("outcome", outcomes))
    return f"(({has(trait)} AND {_STANDS_RESOLVED}) OR {then})"


def _answered(accepted: str, notified: str) -> str:
    """Tell whether a petition was accepted or answered by the cut-off, where it has a trait."""
    told = ((accepted, "accepted_on"), (notified, "notified_on"))
    return f"({' OR '.join(f'({has(trait)} AND {day} <= :until)' for trait, day in told)})"


def _observed(days: int) -> dict[str, str]:
    """Return the marks of a first petition whose peace is watched for some days (观察期)."""
    since = (
        f"iif({_STANDS_RESOLVED}, resolved_on,"
        " (SELECT on_day FROM endings INDEXED BY endings_case WHERE case_id = id"
        " AND until_day > :until AND on_day <= :until))"
    )
    ends = plus("since", days)
    again = (
        "EXISTS (SELECT 1 FROM registrations AS r WHERE r.case_id = id AND r.link = 0 AND"
        f" {is_in('r.source', PETITIONING)} AND r.on_day > since"
        f" AND r.on_day <= min(:until, {ends}))"
    )
    over = f"ifnull({ends} <= :until, 0)"
    asked = f"{has('first')} AND {has('petition')} AND {_RESOLVED}"
    return {
        f"held{days}": (
            f"({asked} AND (SELECT {over} AND NOT {again} FROM (SELECT {since} AS since)))"
        ),
        f"watched{days}": (
            f"({asked} AND (SELECT NOT {over} AND NOT {again} FROM (SELECT {since} AS since)))"
        ),
    }


_NARROWABLE: Final = ("village", "category", "source")
_OF_CASES: Final = {name: name for name in _NARROWABLE}

_FOUND: Final = Base(
    "cases WHERE found_on >= :first AND found_on <= :by",
    {
        "accepted": f"({has('was_accepted')} AND accepted_on <= :until)",
        "resolved": _RESOLVED,
        "undated": (
            f"iif({has('done')} AND resolved_on <= :by, NOT resolved_on >= :first,"
            f" {_ended_then(day=':by')} AND NOT {_ended_then(' AND on_day >= :first', ':by')})"
        ),
        "left": _left("reason NOT IN ('', 'closed_by_mistake')"),
        "relapsed": _left(f"NOT {is_in('reason', ('', *NOT_RELAPSED))}"),
        "mediated": _BY_MEDIATION,
        **{code: _agreed(code) for code in ("written", "settlement", "oral")},
        "closed": f"({_STANDS_CLOSED} OR {_held_then('closed_out')})",
        "closed_before": (
            f"({has('was_reopened')} AND EXISTS (SELECT 1 FROM past INDEXED BY past_case"
            " WHERE case_id = id AND kind = 'closed_out' AND until <= :until AND since <= :until))"
        ),
        "lapsed": _ended_as("is_lapsed", *LAPSED),
        "failed": _ended_as("is_failed", "mediation_failed"),
        "answerable": (
            f"({has('petition')} AND ({_answered('was_accepted', 'was_notified')}"
            f" OR iif(length(found_on) = 10, found_on <= date(:until, '-{DAYS_TO_ACCEPT} days'),"
            f" ifnull({ANSWER_BY} <= :until, 0))))"
        ),
        "timely": f"({has('petition')} AND {_answered('accepted_in_time', 'notified_in_time')})",
        "statute": _by_then("statute_from"),
        "contested": _by_then("contested_from"),
        "led": _by_then("led_from"),
        "tried": _by_then("tried_from"),
        "assessed": f"({has('was_assessed')} AND assessed_on <= :until)",
        "assigned": f"({has('was_assigned')} AND assigned_on <= :until)",
        "revisited": _REVISITED,
        **_observed(WINDOWS[0]),
        **_observed(WINDOWS[1]),
    },
    ("screened", "petition", "early", "first"),
    {
        "was_resolved": ("resolved", "left"),
        "was_closed": ("closed", "closed_before"),
        "signed": ("written", "settlement"),
        "agreed": ("written", "settlement", "oral"),
    },
    _OF_CASES,
    number="0",
)

_ENDED: Final = Base(
    "(SELECT case_id AS id, on_day, found_on, traits, contested FROM endings"
    " WHERE on_day <> '' AND on_day >= :first AND on_day <= :by AND until_day > :by"
    " AND found_on <= :by) AS told"
    " WHERE 1",
    {"contested": "contested"},
    tuple(MECHANISMS),
    {"linked": tuple(MECHANISMS)},
    through_case=_NARROWABLE,
    number="0",
)


def _was(kind: str, day: str, more: str = "") -> str:
    """Return a query of what a risk or a target date was on a day, if it was changed since."""
    return (
        f"(SELECT value FROM past INDEXED BY past_case WHERE case_id = id AND kind = '{kind}'"
        f" AND until > {day} AND since <= {day}{more})"
    )


def _open(day: str) -> Base:
    """Return the cases that were found and not resolved on a day, with risk and limit of then."""
    columns = (
        "id, 0 AS number, found_on, risk, risk_from, due_on, due_from, village, category, source"
    )
    known = f"found_on <= {day} AND NOT {_left_later('endings', day=day)}"
    gone_by = f"{{0}} < substr({day}, 1, length({{0}}))"
    more, red = f" AND {gone_by.format('value')}", " AND value = 'red'"
    return Base(
        f"(SELECT {columns} FROM cases INDEXED BY cases_open"
        f" WHERE stage IN ('screened', 'assessed', 'resolving') AND {known}"
        f" UNION ALL SELECT {columns} FROM cases INDEXED BY cases_ended"
        " WHERE stage IN ('resolved', 'closed_out', 'archived') AND resolved_on <> ''"
        f" AND resolved_on > {day} AND {known}) WHERE 1",
        {
            "overdue": (
                f"iif(due_from <= {day}, due_on <> '' AND {gone_by.format('due_on')},"
                f" EXISTS {_was('due', day, more)})"
            ),
            "no_limit": f"iif(due_from <= {day}, due_on = '', NOT EXISTS {_was('due', day)})",
            "red": (f"iif(risk_from <= {day}, risk = 'red', EXISTS {_was('risk', day, red)})"),
        },
        narrowed=_OF_CASES,
    )


RISK_THEN: Final = f"iif(risk_from <= :by, risk, ifnull({_was('risk', ':by')}, ''))"
DUE_THEN: Final = f"iif(due_from <= :until, due_on, ifnull({_was('due', ':until')}, ''))"
_RETURNED: Final = Base(
    "(SELECT DISTINCT case_id AS id FROM endings WHERE on_day <= :before"
    " AND until_day <> '9999' AND until_day > :before AND until_day <= :by"
    " AND found_on <= :before) AS told WHERE 1",
    through_case=_NARROWABLE,
    number="0",
)
_REGISTRATIONS: Final = Base(
    f"(SELECT id, 0 AS number, source, traits, {has('again')} AS again FROM cases"
    " WHERE found_on >= :first AND found_on <= :by"
    " UNION ALL SELECT case_id, number, source, traits, again FROM registrations"
    " WHERE link = 0 AND on_day >= :first AND on_day <= :by) AS told WHERE 1",
    {"again": "again"},
    ("petition", "online", "repeat"),
    narrowed={"source": "source"},
    through_case=("village", "category"),
)
_EVALUATIONS: Final = Base(
    "(SELECT case_id AS id, number, satisfaction, traits FROM evaluations"
    " WHERE on_day >= :first AND on_day <= :by) AS told WHERE 1",
    traits=("valid", "pleased", "unreached", "declined"),
    through_case=_NARROWABLE,
)
_PACTS: Final = Base(
    "(SELECT case_id AS id, number, performed_on FROM pacts WHERE perform_by <> ''"
    " AND perform_by >= :first AND perform_by <= :by AND on_day <= :until"
    " AND NOT ifnull(replaced_on <= min(:until, perform_by), 0)) AS told WHERE 1",
    {"performed": "ifnull(performed_on <= :until, 0)"},
    through_case=_NARROWABLE,
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
# A return may speak of several villages. Of a drive that ended within a period that is over, late
# ones count too: a return's day is that on which it was taken in.
_HANDED_IN: Final = (
    "(SELECT drive, village, min(zero) AS zero FROM"
    " (SELECT r.drive, r.village, r.on_day, r.zero, e.ends_on FROM drives AS e"
    f" JOIN returns AS r ON r.drive = e.key WHERE {_BEGUN}"
    " UNION ALL SELECT r.drive, j.value, r.on_day, r.zero, e.ends_on FROM drives AS e"
    f" JOIN returns AS r ON r.drive = e.key JOIN json_each(r.villages) AS j WHERE {_BEGUN})"
    " WHERE on_day <= :until OR (:until >= :last AND ends_on <= :last) GROUP BY drive, village)"
)
_REPORTING: Final = Base(
    "(SELECT d.key AS id, substr(v.key, 9) AS number, h.drive IS NOT NULL AS reported,"
    " ifnull(h.zero, 0) AS zero"
    " FROM drives AS d JOIN settings AS v ON substr(v.key, 1, 8) = 'village-'"
    f" LEFT JOIN {_HANDED_IN} AS h ON h.drive = d.key AND h.village = substr(v.key, 9)"
    f" WHERE {_BEGUN}) WHERE 1",
    {"reported": "reported", "zero": "zero"},
    narrowed={"village": "number"},
    of_cases=False,
)
BASES: Final[Mapping[str, Base]] = {
    "found": _FOUND,
    "ended": _ENDED,
    "pacts": _PACTS,
    "returned": _RETURNED,
    "open": _open(":by"),
    "open_before": _open(":before"),
    "registrations": _REGISTRATIONS,
    "evaluations": _EVALUATIONS,
    "rectifications": _RECTIFICATIONS,
    "activities": _ACTIVITIES,
    "drives": _DRIVES,
    "reporting": _REPORTING,
}
