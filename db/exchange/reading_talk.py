"""What a program and the child that reads for it say to each other, through pipes."""

import io
import pickle
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from operator import attrgetter
from typing import IO, Any, Final

from db.errors import Environment, again
from db.exchange import reading_kinds as kinds
from db.exchange.reading_kinds import Return
from db.model.party import Party

CHILD_ARGUMENT: Final = "--reading-child"
"""What a frozen program is started with to be the child; memory and seconds follow."""
READY: Final = "ready"
"""The child's first word, when everything that reading needs is loaded."""
OUT_OF_MEMORY: Final = "reader_out_of_memory"
DIED: Final = "reader_died"
ITEMS_OF_A_PART: Final = 500
_LENGTH: Final = struct.Struct(">Q")
_OF_A_RETURN: Final = frozenset(spec.name for spec in fields(Return))
_Fields = Callable[[object], tuple[object, ...]]
_FIELDS: Final[dict[type, _Fields | None]] = {}


@dataclass(frozen=True, slots=True)
class Part:
    """Some items of one of a Return's tuples; a large Return is sent in parts, itself last.

    ValueError where a Return has no such field.
    """

    field: str
    items: tuple[object, ...]

    def __post_init__(self) -> None:
        """Refuse a field that could not be put into the Return."""
        if self.field not in _OF_A_RETURN:
            raise ValueError(self.field)


def send(stream: IO[bytes], message: object) -> None:
    """Write one message behind its length; OSError if nobody reads any more."""
    packed = io.BytesIO()
    _Pickler(packed, pickle.HIGHEST_PROTOCOL).dump(message)
    raw = packed.getvalue()
    stream.write(_LENGTH.pack(len(raw)))
    stream.write(raw)
    stream.flush()


_SAID: Final = (
    Part, kinds.Return, kinds.AcceptedRow, kinds.QueriedRow, kinds.Doubt, kinds.Written,
    kinds.LeftOut, kinds.MappedColumn, kinds.ActivityRow, kinds.RectificationRow, kinds.Notice,
    Party, Environment, again,
)  # fmt: skip
_MAY_SAY: Final = {(one.__module__, one.__qualname__): one for one in _SAID}
"""All that an answer is made of, beside texts, numbers and what holds several of them."""


def understood(raw: bytes) -> object:
    """Return the message that the child sent; ValueError where it is none of its messages.

    The child has opened a file of strangers: whatever it sends, nothing but an answer is made.
    """
    try:
        return _Unpickler(io.BytesIO(raw)).load()
    except MemoryError:
        raise
    except Exception as error:
        raise ValueError("no message of the child") from error


def messages(stream: IO[bytes]) -> Iterator[bytes]:
    """Give every whole message, still pickled, until the stream ends."""
    while len(head := stream.read(_LENGTH.size)) == _LENGTH.size:
        (length,) = _LENGTH.unpack(head)
        raw = stream.read(length)
        if len(raw) < length:
            return
        yield raw


def in_parts(ret: Return) -> Iterator[Part | Return]:
    """Give the long tuples of a Return in parts, then the Return without them."""
    short: dict[str, Any] = {}
    for spec in fields(Return):
        items = getattr(ret, spec.name)
        if isinstance(items, tuple) and len(items) > ITEMS_OF_A_PART:
            short[spec.name] = ()
            for begin in range(0, len(items), ITEMS_OF_A_PART):
                yield Part(spec.name, items[begin : begin + ITEMS_OF_A_PART])
    yield replace(ret, **short)


class _Unpickler(pickle.Unpickler):
    """Makes the parts of an answer and nothing else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as pickle wants it
        """Return what goes by a name; UnpicklingError where an answer has no such thing."""
        found = _MAY_SAY.get((module, name))
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


class _Pickler(pickle.Pickler):
    """Sends a dataclass as a call with its fields, many times as fast as its own way."""

    def reducer_override(self, thing: object) -> Any:  # noqa: ANN401 - as pickle wants it
        """Return the class and the fields of a dataclass; leave the rest to pickle."""
        kind = type(thing)
        if kind not in _FIELDS:
            _FIELDS[kind] = _fields_of(kind)
        values = _FIELDS[kind]
        return (kind, values(thing)) if values else NotImplemented


def _fields_of(kind: type) -> _Fields | None:
    if not is_dataclass(kind):
        return None
    names = [spec.name for spec in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple(getattr(thing, name) for name in names)
