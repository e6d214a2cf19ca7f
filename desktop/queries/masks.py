"""What a row in doubt hides until somebody asks: the middle of telephone and identity numbers."""

import re
from typing import Final

_MOBILE: Final = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)", re.ASCII)
_LANDLINE: Final = re.compile(r"(?<!\d)(0\d{2,3}-?)\d{4,5}(\d{3})(?!\d)", re.ASCII)
_IDENTITY: Final = re.compile(r"(?<!\d)(\d{3})\d{11,12}(\d{2}[\dXx])(?![\dXx])", re.ASCII)


def masked(text: str) -> str:
    """Return a text whose numbers show their first and last digits only: 139****0099."""
    for pattern in (_IDENTITY, _MOBILE, _LANDLINE):
        text = pattern.sub(r"\1****\2", text)
    return text


def hides(text: str) -> bool:
    """Tell whether a text has numbers that are shown in part only."""
    return masked(text) != text
