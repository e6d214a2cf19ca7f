"""Numbers as people read them."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """Return a number without needless zeros, as it is typed: 95, 62.5, 12000."""
    return _short(f"{value:f}")


def grouped(value: Decimal) -> str:
    """Return the same in groups of three digits: 12,000."""
    return _short(f"{value:,f}")


def as_printed(figure: str) -> str:
    """Return a figure that was kept as text, a count in groups of three digits: 1,200, 66.67%."""
    return f"{int(figure):,}" if figure.isdecimal() else figure


def _short(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
