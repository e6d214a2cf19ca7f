"""A pasted list of villages, read as it will be recorded."""

import pytest
from pytestqt.qtbot import QtBot

from db.model.station import Village
from db.store.founding import suggested_code
from desktop.setup.village_list import ReadVillage, read_villages
from desktop.setup.villages_step import VillagesStep
from desktop.theme import Theme

PASTED = "青石桥村\n竹溪村\n岩塘村  \n\n白沙洲村村委会\n青石桥村\n"


def test_codes_follow_the_lines_and_what_was_mended_is_said() -> None:
    read = read_villages(PASTED)
    assert read.villages == (
        ReadVillage("01", "青石桥村", (), (6,)),
        ReadVillage("02", "竹溪村"),
        ReadVillage("03", "岩塘村", (), (), trimmed=True),
        ReadVillage("04", "白沙洲村", ("白沙洲村村委会",)),
    )
    assert read.repeated == (6,)
    assert read.nameless == ()


@pytest.mark.parametrize(
    ("line", "name", "also"),
    [
        ("1、青石桥村", "青石桥村", ()),
        ("（3）梨园社区", "梨园社区", ()),
        ("12\t青石桥村\t3200人", "青石桥村", ()),
        ("青 石 桥 村", "青石桥村", ()),
        ("云溪镇青石桥村", "青石桥村", ("云溪镇青石桥村",)),
        ("梨园社区居委会", "梨园社区", ("梨园社区居委会",)),
    ],
)
def test_numbering_blanks_town_and_committee_are_taken_off(
    line: str, name: str, also: tuple[str, ...]
) -> None:
    (village,) = read_villages(line).villages
    assert (village.name, village.also) == (name, also)


def test_another_spelling_of_a_village_becomes_its_alias() -> None:
    (village,) = read_villages("青石桥村\n青石桥村村委会").villages
    assert village == ReadVillage("01", "青石桥村", ("青石桥村村委会",), (2,))


def test_codes_go_on_after_those_present_which_are_not_added_again() -> None:
    present = [Village("01", "青石桥村", ("青石桥",)), Village("07", "竹溪村")]
    read = read_villages("竹溪村\n青石桥\n上坪村", present)
    assert [(each.code, each.name) for each in read.villages] == [("08", "上坪村")]
    assert read.repeated == (1, 2)


def test_headings_and_sums_of_a_pasted_table_are_no_villages() -> None:
    pasted = "序号\t村（社区）\t户数\n村名\n1\t合心村\t90\n2\t共和村\t80\n合计\t\t170\n共2个村"
    read = read_villages(pasted)
    assert [village.name for village in read.villages] == ["合心村", "共和村"]
    assert read.nameless == ()


def test_a_line_without_a_name_is_told() -> None:
    assert read_villages("青石桥村\n---\n12").nameless == (2, 3)


@pytest.mark.parametrize(
    ("station", "code"),
    [
        ("云溪镇信访工作站", "YX"),
        ("清河县白马乡综治中心", "BM"),
        ("河东街道信访办", "HD"),
        ("青石", "QS"),
        ("", ""),
    ],
)
def test_a_code_is_proposed_from_the_initials(station: str, code: str) -> None:
    assert suggested_code(station) == code


def test_the_step_shows_codes_and_counts(qtbot: QtBot, theme: Theme) -> None:
    step = VillagesStep(theme)
    qtbot.addWidget(step)
    step.box.setPlainText(PASTED)
    rows = [[step._model.text(row, column) for column in range(2)] for row in range(4)]
    assert rows == [["01", "青石桥村"], ["02", "竹溪村"], ["03", "岩塘村"], ["04", "白沙洲村"]]
    assert "6" in step._model.text(0, 2)
    assert "白沙洲村村委会" in step._model.text(3, 2)
    assert len(step.box.extraSelections()) == 1
    assert step.blocked() == ""
    step.box.setPlainText("\n".join(f"第{number}村" for number in range(100)))
    assert "99" in step.blocked()
    step.box.setPlainText("青石桥村\n???")
    assert "2" in step.blocked()
