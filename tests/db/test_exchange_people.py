"""Parties and telephone numbers as villages write them."""

import pytest

from db.exchange.cells import Cell
from db.exchange.people import read_parties, with_phones
from db.exchange.phones import read_phones
from db.exchange.villages import Villages
from db.model.party import Party


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("张三", ["张三"]),
        ("张　三", ["张三"]),
        ("张三、李四", ["张三", "李四"]),
        ("张三，李四；王五", ["张三", "李四", "王五"]),
        ("张三\n李四", ["张三", "李四"]),
        ("田䶮", ["田䶮"]),
        ("云溪镇 派出所", ["云溪镇派出所"]),
        ("张三(三组)", ["张三(三组)"]),
        ("张三与李四", ["张三", "李四"]),
        ("王建和李四", ["王建", "李四"]),
        ("李和平", ["李和平"]),
        ("云溪祥和物业公司", ["云溪祥和物业公司"]),
        ("云溪 采石场", ["云溪采石场"]),
        ("（张三）", ["张三"]),
        ("张三户", ["张三户"]),
        ("3组村民", ["3组村民"]),
        ("欧阳　明", ["欧阳明"]),
        ("𫍯䶮", ["𫍯䶮"]),
        ("无", []),
        ("", []),
        (None, []),
    ],
)
def test_names_of_one_side(cell: Cell, names: list[str]) -> None:
    reading = read_parties(cell)
    assert [party.name for party in reading.applicants] == names
    assert (reading.respondents, reading.doubt, reading.notices) == ((), None, ())


@pytest.mark.parametrize(
    ("cell", "applicants", "respondents"),
    [
        ("张三与李四", ["张三"], ["李四"]),
        ("张三、李四与王五", ["张三", "李四"], ["王五"]),
        ("王建和李四", ["王建"], ["李四"]),
        ("张三诉李四", ["张三"], ["李四"]),
        ("张三投诉李四", ["张三"], ["李四"]),
        ("甲方：张三 乙方：李四", ["张三"], ["李四"]),
        ("申请人:张三、王五;被申请人:云溪镇砖厂", ["张三", "王五"], ["云溪镇砖厂"]),
        ("李和平", ["李和平"], []),
        ("张和平与李四", ["张和平"], ["李四"]),
        ("张三(与父同住)与李四", ["张三(与父同住)"], ["李四"]),
        ("张三与和谐物业公司", ["张三"], ["和谐物业公司"]),
        ("原告张三，被告李四", ["张三"], ["李四"]),
        ("原告：张三；被告：李四", ["张三"], ["李四"]),
        ("原告张三诉被告云溪镇人民政府", ["张三"], ["云溪镇人民政府"]),
        ("原告张三\n被告人李四、王五", ["张三"], ["李四", "王五"]),
        ("被告李四，原告张三", ["张三"], ["李四"]),
        ("申请人(张三) 被申请人(云溪镇砖厂)", ["张三"], ["云溪镇砖厂"]),
        ("张告与李原", ["张告"], ["李原"]),
    ],
)
def test_sides_in_the_only_party_column(
    cell: Cell, applicants: list[str], respondents: list[str]
) -> None:
    reading = read_parties(cell, both_sides=True)
    assert [party.name for party in reading.applicants] == applicants
    assert [party.name for party in reading.respondents] == respondents
    assert reading.doubt is None


@pytest.mark.parametrize(
    "cell",
    [
        "张三、李四和王五",
        "云溪祥和物业公司",
        "张三与李四与王五",
        "张三 李四",
        "述" * 60,
        "张三，因李四建房占用通道，双方发生争吵",
        "2026年3月5日张三反映李四砌墙。",
        "据三组组长说后山的树去年秋天被周大有家砍了十几棵",
        "13900000001",
        "原告张三",
        "被告李四",
        "张三诉被告李四",
        "原告张三，原告李四，被告王五",
        "原告：张三，原告：李四，被告：王五",
        "原告张三，被申请人李四",
        "原告，被告李四",
    ],
)
def test_cells_that_could_be_read_in_two_ways(cell: Cell) -> None:
    reading = read_parties(cell, both_sides=True)
    assert (reading.applicants, reading.doubt) == ((), "unclear_people")


def test_both_sides_named_in_the_column_of_one_are_unclear() -> None:
    assert read_parties("原告张三，被告李四").doubt == "unclear_people"


def test_head_counts_after_names() -> None:
    reading = read_parties("张三、李四等12人")
    assert [party.name for party in reading.applicants] == ["张三", "李四"]
    assert (reading.people, reading.households) == (12, None)
    assert read_parties("张三等三户").households == 3
    assert read_parties("张三等").notices == ("more_people",)


@pytest.mark.parametrize(
    ("cell", "name", "people", "households", "notices"),
    [
        ("李四等村民12人", "李四", 12, None, ()),
        ("新园小区业主(约60户)", "新园小区业主", None, 60, ("approximate_number",)),
        ("60余户业主", "60余户业主", None, 60, ("approximate_number",)),
        ("12名工人", "12名工人", 12, None, ()),
        ("张三户", "张三户", None, None, ()),
        ("3组村民", "3组村民", None, None, ()),
    ],
)
def test_groups_and_how_many_they_are(
    cell: Cell, name: str, people: int | None, households: int | None, notices: tuple[str, ...]
) -> None:
    reading = read_parties(cell, both_sides=True)
    assert (reading.applicants, reading.doubt) == ((Party(name),), None)
    assert (reading.people, reading.households, reading.notices) == (people, households, notices)


@pytest.mark.parametrize(
    ("cell", "notices"),
    [
        ("张三（13900000001）", ()),
        ("张三 13900000001", ()),
        ("张三,电话:13900000001", ()),
        ("张三(男,45岁,13900000001)", ("details_not_stored",)),
        ("张三(000000199001010000)13900000001", ("details_not_stored",)),
    ],
)
def test_number_beside_the_name(cell: Cell, notices: tuple[str, ...]) -> None:
    reading = read_parties(cell)
    assert reading.applicants == (Party("张三", "13900000001"),)
    assert reading.notices == notices


@pytest.mark.parametrize(
    ("cell", "phones", "notices"),
    [
        ("13900000001", ("13900000001",), ()),
        (13900000001, ("13900000001",), ()),
        (13900000001.0, ("13900000001",), ()),
        ("13900000001.0", ("13900000001",), ()),
        ("139 0000 0001", ("13900000001",), ()),
        ("139-0000-0001", ("13900000001",), ()),
        ("0745-1234567", ("0745-1234567",), ()),
        ("13900000001/13900000002", ("13900000001", "13900000002"), ("several_phones",)),
        ("7451234567", ("7451234567",), ("unusual_phone",)),
        ("无", (), ()),
        (None, (), ()),
    ],
)
def test_phones(cell: Cell, phones: tuple[str, ...], notices: tuple[str, ...]) -> None:
    reading = read_phones(cell)
    assert (reading.phones, reading.doubt, reading.notices) == (phones, None, notices)


@pytest.mark.parametrize("cell", ["1.38E+10", 13900000000, 1.39e10, 13900000000.5])
def test_damaged_phones(cell: Cell) -> None:
    reading = read_phones(cell)
    assert (reading.phones, reading.doubt) == ((), "damaged_number")


def test_phones_go_to_the_people_they_stand_beside() -> None:
    two = (Party("张三"), Party("李四", "13900000002"))
    assert with_phones(two, ("13900000001", "13900000002")) == (
        Party("张三", "13900000001"),
        Party("李四", "13900000002"),
    )
    assert with_phones(two, ("13900000001",))[0].phone == "13900000001"
    assert with_phones(two[:1], ("13900000001", "13900000003"))[0].phone == (
        "13900000001、13900000003"
    )
    assert with_phones((), ("13900000001",)) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪镇青石桥村2026年第一季度台账", "青石桥村"),
        ("填报单位(盖章): 青石桥村村委会    填报人: 张三", "青石桥村"),
        ("06-梨园社区零报告", "梨园社区"),
        ("云溪镇2026年第一季度农村矛盾纠纷台账", ""),
        ("一季度台账", ""),
    ],
)
def test_village_of_a_title(text: str, name: str) -> None:
    assert Villages({}).named_in(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青石桥村", "青石桥村"),
        ("青石桥", "青石桥村"),
        ("云溪镇青石桥村村委会", "青石桥村"),
        ("老桥头", "青石桥村"),
        ("青石桥村三组", "青石桥村"),
        ("青石桥村(第2网格)", "青石桥村"),
        ("石桥村", "石桥村"),
        ("无名村", None),
    ],
)
def test_village_that_the_ledger_knows(text: str, name: str | None) -> None:
    villages = Villages({"青石桥村": "01", "老桥头": "01", "石桥村": "02"})
    assert villages.known(text) == name
