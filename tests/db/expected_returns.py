"""What a return must give, as JSON beside the file, and how it is compared with what was read."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from db.errors import Environment
from db.exchange.foreign import parse_workbook
from db.exchange.reading_kinds import Known
from db.exchange.returns import Return, read_book
from db.exchange.returns_json import to_json

DATA: Final = Path(__file__).parents[1] / "data"
TODAY: Final = date(2026, 3, 31)
Json = dict[str, Any]


def load(path: Path) -> Any:  # noqa: ANN401 - a JSON document
    """Return a JSON document: an expectation, or a list of them."""
    return json.loads(path.read_text("utf-8"))


def read(path: Path, given: Mapping[str, Any] | None = None) -> Return:
    """Return what a file says to a ledger that knows `given`: villages, a drive, or nothing."""
    told = given or {}
    known = Known(TODAY, villages=told.get("villages", {}), drive=told.get("drive"))
    try:
        book = parse_workbook(path.name, path.read_bytes())
    except Environment as error:
        return Return(path.name, error=error)
    return read_book(path.name, "00", book, known)


def parts(result: Return) -> int:
    """Return how many rows the parts of a return hold: it must be `rows_read`."""
    left_out = sum(count for reason, count in result.excluded.items() if reason != "no_header")
    disputes = len(result.accepted) + len(result.queried)
    return disputes + left_out + len(result.activities) + len(result.rectifications)


def differences(want: Json, result: Return) -> list[str]:
    """Return where a return differs from what must be made of it, one sentence each, [] if nowhere.

    Only the keys that `want` shows count; an empty value and a missing one are the same.
    """
    got = to_json(result)
    if "error" in want or result.error is not None:
        code = result.error.code if result.error is not None else None
        return _unlike("error", want.get("error"), code)
    found = [f"rows_read {result.rows_read}, its parts {parts(result)}"]
    if result.rows_read == parts(result):
        found = []
    for key in sorted({"village", "zero_report"} & want.keys()):
        found += _unlike(key, want[key], got[key])
    if dict(result.excluded) != want["excluded"]:
        found.append(f"excluded: {dict(result.excluded)}, should be {want['excluded']}")
    found += _unlike_rows(want, got)
    found += _unlike("queried", _queries(want), _queries(got))
    found += [d for one in want["queried"] for d in _unlike_raw(one, got)]
    found += [f"no notice {n}" for n in want.get("notices", ()) if not _noticed(n, got)]
    found += [f"notice {n}" for n in want.get("unnoticed", ()) if _noticed({"code": n}, got)]
    text = json.dumps(got, ensure_ascii=False)
    return found + [
        f"{secret} was kept" for secret in want.get("never_stored", ()) if secret in text
    ]


def _unlike_rows(want: Json, got: Json) -> Iterator[str]:
    wanted, rows = _by_place(want, want), _by_place(want, got)
    for place in sorted(wanted.keys() ^ rows.keys(), key=str):
        yield f"row {place}: {'not accepted' if place in wanted else 'accepted'}"
    for place in wanted.keys() & rows.keys():
        for key, value in wanted[place].items():
            if key not in ("row", "sheet"):
                yield from _unlike(f"row {place} {key}", value, rows[place].get(key))


def _by_place(want: Json, document: Json) -> dict[tuple[str, int], Json]:
    """Return the accepted rows by sheet and number; where `want` names no sheets there is one."""
    named = any("sheet" in row for row in (*want["accepted"], *want["queried"]))
    return {(row["sheet"] if named else "", row["row"]): row for row in document["accepted"]}


def _queries(document: Json) -> list[tuple[int, str, str]]:
    return sorted((q["row"], q["column"] or "", q["reason"]) for q in document["queried"])


def _unlike_raw(query: Json, got: Json) -> Iterator[str]:
    if query.get("raw") in (None, ""):
        return
    place = (query["row"], query["column"], query["reason"])
    raws = [q["raw"] for q in got["queried"] if (q["row"], q["column"], q["reason"]) == place]
    if raws and str(raws[0]) != str(query["raw"]):
        yield f"row {query['row']}: raw {raws[0]!r}, should be {query['raw']!r}"


def _noticed(notice: Json, got: Json) -> bool:
    return any(all(n[key] == value for key, value in notice.items()) for n in got["notices"])


def _unlike(what: str, want: object, got: object) -> list[str]:
    return [] if _same(want, got) else [f"{what}: {got!r}, should be {want!r}"]


def _same(want: object, got: object) -> bool:
    """Compare as the samples do; a list of texts for a text means that it holds them all."""
    if isinstance(want, list) and isinstance(got, str):
        return all(piece in got for piece in want)
    if isinstance(want, list):
        return isinstance(got, list) and len(got) == len(want) and all(map(_same, want, got))
    if isinstance(want, dict) and isinstance(got, dict):
        return all(_same(value, got.get(key)) for key, value in want.items())
    return ("" if got is None else got) == ("" if want is None else want)
