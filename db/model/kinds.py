"""What an entry can say: one frozen dataclass a kind, with its Chinese label and its fields.

A field is marked `personal()` when it holds a name, a contact, an address or narrative; the other
fields hold codes, days and amounts. Every field has a default, so that fields can be added later
and erased ones still read. Fields are never renamed and their names never reused; a default is
never changed, for a field at its default is not stored.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from operator import attrgetter
from typing import Any, ClassVar, Final, Literal, TypeVar, get_type_hints

from db.model.party import Party

LineKind = Literal[
    "case", "drive", "return", "query", "activity", "rectification",
    "period", "target", "setting", "account", "writer", "log", "any",
]  # fmt: skip
INTEGER_LIMIT: Final = 2**63


class Act:
    """What an entry says, without who wrote it, when and where: the payload of an `Entry`."""

    __slots__ = ()
    label: ClassVar[str]
    line: ClassVar[LineKind]
    version: ClassVar[int]
    turns: ClassVar[bool]

    @property
    def kind(self) -> str:
        """Return the name under which the book keeps this kind."""
        return type(self).__name__


A = TypeVar("A", bound=Act)
_PLAIN: Final = frozenset({str, int, bool, type(None)})
KINDS: Final[dict[str, type[Act]]] = {}
_LAYOUTS: Final[dict[type[Act], "Layout"]] = {}


def kind(
    label: str, line: LineKind, *, turns: bool = True, version: int = 1
) -> Callable[[type[A]], type[A]]:
    """Enter a frozen dataclass as a kind; `turns` is False for kinds that change no state."""

    def enter(cls: type[A]) -> type[A]:
        cls.label, cls.line, cls.version, cls.turns = label, line, version, turns
        KINDS[cls.__name__] = cls
        return cls

    return enter


def personal(default: Any = "") -> Any:  # noqa: ANN401 - stands for the field's own type
    """Declare a field that is kept in the personal part of an entry."""
    return field(default=default, metadata={"personal": True})


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of a kind is written as JSON and read back."""

    name: str
    default: object
    personal: bool
    read: Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a kind is stored: its columns in order, the same by name, and all values at once."""

    columns: tuple[Column, ...]
    by_name: Mapping[str, Column]
    values: Callable[[object], tuple[object, ...]]


def layout(cls: type[Act]) -> Layout:
    """Return how the fields of a kind are stored."""
    known = _LAYOUTS.get(cls)
    if known is None:
        known = _LAYOUTS[cls] = _layout(cls)
    return known


def columns(cls: type[Act]) -> tuple[Column, ...]:
    """Return how the fields of a kind are stored, in the order of the dataclass."""
    return layout(cls).columns


def _layout(cls: type[Act]) -> Layout:
    hints = get_type_hints(cls)
    found = tuple(
        Column(
            spec.name,
            {} if spec.default is MISSING else spec.default,
            bool(spec.metadata.get("personal")),
            _READERS[str(hints[spec.name])],
        )
        for spec in fields(cls)  # type: ignore[arg-type]  # every kind is a dataclass
    )
    by_name = {column.name: column for column in found}
    # With a further name attrgetter gives a tuple for a kind of one field too.
    return Layout(found, by_name, attrgetter(*by_name, "__class__"))


def write(act: Act) -> tuple[dict[str, object], dict[str, object]]:
    """Return the data and the personal part of an act, without the fields at their default."""
    data: dict[str, object] = {}
    private: dict[str, object] = {}
    stored = layout(type(act))
    for column, value in zip(stored.columns, stored.values(act), strict=False):
        default = column.default
        if value is not default and value != default:
            plain = value if type(value) in _PLAIN else _plain(value)
            (private if column.personal else data)[column.name] = plain
    return data, private


def read(name: str, version: int, data: bytes, private: bytes | None) -> Act | None:
    """Return the act that stored bytes say, or None if this program does not know the kind.

    Raises ValueError where the bytes are not the JSON object, or a field not of the type, that
    the kind declares. Fields it does not know are passed over: a later version may have added one.
    """
    cls = KINDS.get(name)
    if cls is None or version > cls.version:
        return None
    by_name = layout(cls).by_name
    values = {}
    for part, raw in ((False, data), (True, private)):
        for field_name, value in _object(raw).items() if raw is not None else ():
            column = by_name.get(field_name)
            if column is not None and column.personal is part:
                values[field_name] = column.read(value)
    return cls(**values)


def changed(act: A, values: Mapping[str, object]) -> A:
    """Return the act with other values for some of its fields."""
    return replace(act, **values)  # type: ignore[type-var]  # every kind is a dataclass


def read_field(cls: type[Act], name: str, value: object) -> object:
    """Return a JSON value as the type of one field; ValueError if the kind has no such field."""
    column = layout(cls).by_name.get(name)
    if column is None:
        raise ValueError(name)
    return column.read(value)


def _object(raw: bytes) -> dict[str, object]:
    try:
        value = json.loads(raw)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(value, dict):
        raise ValueError("not an object")
    if b"\\u" in raw:
        # Half a surrogate pair can be written in JSON but not kept in a database.
        json.dumps(value, ensure_ascii=False).encode()
    return value


def _plain(value: object) -> object:
    if isinstance(value, Party):
        return [value.name, value.phone, value.address]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= INTEGER_LIMIT:
        raise ValueError("not a whole number")
    return value


def _optional_integer(value: object) -> int | None:
    return None if value is None else _integer(value)


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither yes nor no")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in _items(value))


def _parties(value: object) -> tuple[Party, ...]:
    parties = []
    for item in _items(value):
        parts = _texts(item)
        if len(parts) != 3:
            raise ValueError("not a party")
        parties.append(Party(*parts))
    return tuple(parties)


def _items(value: object) -> list[object]:
    if not isinstance(value, (list, tuple)):
        raise ValueError("not a list")
    return list(value)


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value


_READERS: Final[dict[str, Callable[[object], object]]] = {
    str(str): _text,
    str(int): _integer,
    str(int | None): _optional_integer,
    str(bool): _boolean,
    str(tuple[str, ...]): _texts,
    str(tuple[Party, ...]): _parties,
    str(Mapping[str, object]): _mapping,
}
