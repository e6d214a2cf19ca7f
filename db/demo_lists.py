"""The invented station's activity log, and its list of what is to be mended."""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from db.demo_case import texts
from db.ledger import Ledger
from db.model.activity_kinds import ActivityLogged, RectificationClosed, RectificationOpened
from db.model.kinds import Act
from db.model.station import Village

_DAYS: Final = 700
_EVERY: Final = 12
_TO_MEND: Final = (
    (340, -300, 310), (250, -205, 210), (130, -100, 95), (75, -9, None), (40, 12, None),
    (12, 30, None),
)  # fmt: skip
"""Days ago opened, days from now due, and days ago closed, None while it is open."""


def station_lists(
    ledger: Ledger, chance: random.Random, villages: Sequence[Village], today: date
) -> list[tuple[str, Act]]:
    """Return the acts of both lists; no day of what happened is later than `today`."""
    acts: list[tuple[str, Act]] = [
        (ledger.new_line("activity"), act) for act in _activities(chance, villages, today)
    ]
    for told, (opened, due, closed) in zip(texts()["rectifications"], _TO_MEND, strict=True):
        subject = ledger.new_line("rectification")
        act = RectificationOpened(
            on=_day(today, -opened),
            source=told["source"],
            problem=told["problem"],
            measures=told["measures"],
            office=told["office"],
            handler=chance.choice(texts()["cadres"]),
            due_on=_day(today, due),
        )
        acts.append((subject, act))
        if closed is not None:
            acts.append((subject, RectificationClosed(_day(today, -closed), texts()["mended"])))
    return acts


def _activities(
    chance: random.Random, villages: Sequence[Village], today: date
) -> Iterator[ActivityLogged]:
    for number in range(_DAYS // _EVERY):
        told = chance.choice(texts()["activities"])
        ago = _DAYS - number * _EVERY - chance.randint(0, _EVERY - 1)
        village = chance.choice(villages).name
        yield ActivityLogged(
            on=_day(today, -ago),
            activity=told["kind"],
            subject=chance.choice(told["topics"]).format(v=village),
            place=chance.choice(told["places"]).format(v=village),
            times=1,
            attended=chance.randint(*told["attended"]),
            served=chance.randint(*told["served"]),
            handed_out=chance.randint(*told["handed_out"]) // 10 * 10,
        )


def _day(today: date, days: int) -> str:
    return (today + timedelta(days=days)).isoformat()
