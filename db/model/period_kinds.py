"""The kinds of entry about a period's figures: what is aimed at, and that they were signed off."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from db.model.kinds import Act, kind, personal

BY_ENTRY: Final = "entry"
"""Says that the things of one line are told apart by the entry that made each."""


@kind("设定目标值", "target")
@dataclass(frozen=True, slots=True)
class TargetSet(Act):
    """What an indicator should reach in a year, or what another place reached (`outside`).

    `value` is a decimal number: percent for a rate, else a count; "" takes the target away.
    `note` says where a number from outside comes from.
    """

    year: str = ""
    indicator: str = ""
    value: str = ""
    outside: bool = False
    note: str = personal()


@kind("定稿", "period")
@dataclass(frozen=True, slots=True)
class PeriodSigned(Act):
    """The head signed a period's figures off; nothing that comes later changes them.

    `figures` maps the name of each indicator to its label, definition, numbers and, by side, the
    places of its members in `things`; `sums` maps activities to their sums. `papers` maps the
    names of the signed papers to the SHA-256 of their bytes, which the ledger keeps, `naming` to
    how many cases they name. `carried` maps earlier signed periods to what changed of them since
    that was reported last (`db.model.adjustment`). `parts` is `BY_ENTRY`, or "" where the things
    of one line are told apart by their order, as they were at first. `explanation` says why
    villages are missing 缺报说明, where no drive's report does.
    """

    on: str = ""
    until: str = ""
    head: str = ""
    figures: Mapping[str, object] = field(default_factory=dict)
    things: tuple[str, ...] = ()
    sums: Mapping[str, object] = field(default_factory=dict)
    papers: Mapping[str, object] = field(default_factory=dict)
    naming: Mapping[str, object] = field(default_factory=dict)
    carried: Mapping[str, object] = field(default_factory=dict)
    parts: str = ""
    explanation: str = personal()
