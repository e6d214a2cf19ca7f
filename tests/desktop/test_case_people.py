from db.model.party import Party
from desktop.case.people import counts, phones_text, read_side

ZHANG = Party("张国强", "13900000117", "3组")
LI = Party("李建平", "", "5组")
WANG = Party("王春", "13900000126")


def test_names_and_numbers_are_joined_one_to_one() -> None:
    read = read_side("张国强、李建平", "13900000117、13900000118")
    assert read == (Party("张国强", "13900000117"), Party("李建平", "13900000118"))


def test_fewer_numbers_than_people_belong_to_the_first() -> None:
    assert read_side("张国强、李建平", "13900000117")[0].phone == "13900000117"


def test_what_nobody_touched_is_kept_as_it_was() -> None:
    before = (LI, WANG)
    assert read_side("李建平、王春", "13900000126", before) == before


def test_a_new_name_keeps_the_numbers_and_addresses_of_its_place() -> None:
    before = (LI, WANG)
    assert read_side("李剑平、王春", "13900000126", before) == (Party("李剑平", "", "5组"), WANG)


def test_another_order_takes_numbers_along_with_the_names() -> None:
    read = read_side("王春、李建平", phones_text((LI, WANG)), (LI, WANG))
    assert read == (WANG, LI)


def test_a_new_number_replaces_the_old_one_and_leaves_the_address() -> None:
    assert read_side("张国强", "13900000119", (ZHANG,)) == (Party("张国强", "13900000119", "3组"),)


def test_a_number_beside_the_name_is_read_as_well() -> None:
    assert read_side("张国强13900000117", "") == (Party("张国强", "13900000117"),)


def test_people_and_households_in_the_names_are_counted() -> None:
    assert counts("张三等12人", "李四等3户") == (12, 3)
    assert counts("张三", "李四") == (None, None)
