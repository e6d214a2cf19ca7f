"""What the window remembers comes back as it was, or as its default."""

from pathlib import Path

import pytest

from desktop.settings import Settings, SettingsFile

FULL = Settings(
    scale=1.25,
    last_ledger="/数据/云溪镇, 台账",
    recent=("/数据/云溪镇, 台账", "D:\\台账"),
    geometry=b"\x00\x01\xff@,;\n",
    column_widths={"ledger": {"no": 130, "title": 300}},
    backup_folder="/备份",
    filters={"chip": "resolving", "village": "01"},
    reading_memory=4096,
    reading_seconds=300,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "loopbook.ini"


def test_everything_comes_back(path: Path) -> None:
    assert SettingsFile(path).save(FULL)
    assert SettingsFile(path).load() == FULL


def test_a_missing_file_gives_defaults(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()
    assert not path.exists()


@pytest.mark.parametrize("damage", [b"\x00\xff\x00\xff" * 40, b"[General\nscale", b"=\n]]][["])
def test_a_damaged_file_gives_defaults(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("scale=enormous", "scale"),
        ("scale=9", "scale"),
        ("recent=/one", "recent"),
        ("recent=7", "recent"),
        ('column_widths="[1, 2]"', "column_widths"),
        ('column_widths="{broken"', "column_widths"),
        ('filters="[1]"', "filters"),
        ("geometry=1, 2, 3", "geometry"),
        ("reading_memory=255", "reading_memory"),
        ("reading_memory=8193", "reading_memory"),
        ("reading_seconds=-60", "reading_seconds"),
        ("reading_seconds=６０", "reading_seconds"),
    ],
)
def test_a_foreign_value_is_its_default_alone(path: Path, line: str, field: str) -> None:
    path.parent.mkdir()
    path.write_text(f"[General]\nlast_ledger=/kept\n{line}\n", encoding="utf-8")
    found = SettingsFile(path).load()
    assert getattr(found, field) == getattr(Settings(), field)
    assert found.last_ledger == "/kept"


def test_impossible_widths_are_left_out(path: Path) -> None:
    widths: dict[str, dict[str, int]] = {"ledger": {"no": 130, "title": -5, "on": 0}}
    SettingsFile(path).save(Settings(column_widths=widths))
    assert SettingsFile(path).load().column_widths == {"ledger": {"no": 130}}


def test_an_opened_ledger_comes_first_and_once() -> None:
    settings = Settings()
    for folder in ("/a", "/b", "/a"):
        settings = settings.opened(folder)
    assert settings.recent == ("/a", "/b")
    assert settings.last_ledger == "/a"
    for number in range(20):
        settings = settings.opened(f"/{number}")
    assert len(settings.recent) == 8
    assert settings.recent[0] == "/19"
