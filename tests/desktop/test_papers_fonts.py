"""Faces, fallback and the map from glyphs back to text."""

from pathlib import Path

import pytest

from db.errors import Environment
from desktop.papers import fonts

TABLE = (Path(__file__).parents[1] / "data" / "tgh8105.txt").read_text(encoding="utf-8").strip()


def test_every_stack_has_the_whole_table() -> None:
    assert len(set(TABLE)) == 8105
    assert fonts.body().missing(TABLE) == []
    assert fonts.heading().missing(TABLE) == []


def test_the_heading_borrows_rare_characters_from_the_serif() -> None:
    runs = [(font.fontName, run) for font, run in fonts.heading().runs("韩暐㛃")]
    assert runs == [(fonts.SANS_BOLD, "韩"), (fonts.SERIF, "暐"), (fonts.SANS_BOLD, "㛃")]


def test_a_character_of_no_face_is_told_and_replaced() -> None:
    stack = fonts.body()
    assert stack.missing("张𠮷三\ue000") == ["𠮷", "\ue000"]
    assert [run for _, run in stack.runs("张𠮷三")] == ["张〓三"]
    assert stack.width("𠮷") == stack.width("〓") == 1000


def test_the_map_writes_a_surrogate_pair_beyond_the_bmp() -> None:
    lines = fonts.to_unicode_map("F", [0, ord("张"), 0x2CB5A]).splitlines()
    assert "<01> <5F20>" in lines
    assert "<02> <D872DF5A>" in lines
    assert not any(line.startswith("<00> <0000") for line in lines)


def test_the_map_lists_at_most_a_hundred_in_a_block() -> None:
    lines = fonts.to_unicode_map("F", list(range(0x4E00, 0x4E00 + 250))).splitlines()
    counts = [int(line.split()[0]) for line in lines if line.endswith(" beginbfchar")]
    assert counts == [100, 100, 50]


def test_a_face_that_is_not_there_is_named() -> None:
    with pytest.raises(Environment) as told:
        fonts.load("NoSuchFace")
    assert told.value.code == "font_unreadable"
    assert "NoSuchFace.ttf" in str(told.value.facts["file"])
