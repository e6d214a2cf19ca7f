"""The kinds of entry about a period's figures: what is aimed at, and that they were signed off."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.model.kinds import Act, kind, personal


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
    names of the signed papers to the SHA-256 of their bytes, which the ledger keeps.
    """

    on: str = ""
    until: str = ""
    head: str = ""
    figures: Mapping[str, object] = field(default_factory=dict)
    things: tuple[str, ...] = ()
    sums: Mapping[str, object] = field(default_factory=dict)
    papers: Mapping[str, object] = field(default_factory=dict)
