"""The place that a station is named after, guessed from its name alone."""

import re
from typing import Final

_BRACKET: Final = re.compile(r"[（(].*")
# Words such as 社区, 市场 or 县域 name no place; 新市镇 is a town and no city.
_COUNTY: Final = re.compile(
    r".+(?:(?<![社小片园辖])(?<![镇乡道]城)区(?![域划])|县(?!域)|市(?!管理|[场域民政容])|(?<!红)旗)"
    r"(?!镇|街道|乡(?![村镇]))"
)
_TOWN: Final = re.compile(r"(?!城乡|乡村|乡镇).{1,6}?(镇|乡(?!村)|街道)")


def place_of(station: str) -> tuple[str, str]:
    """Return the place that a station is named after and the word for all of it.

    云溪镇 and 全镇 of 云溪镇信访工作站, 怀化市鹤城区 and 全区 of 怀化市鹤城区信访局: up to the last
    county or city in the name, and the first town after it. The place is "" where it tells none.
    """
    name = _BRACKET.sub("", station)
    county = _COUNTY.match(name)
    start = county.end() if county else 0
    town = _TOWN.match(name, start)
    if town:
        return name[: town.end()], f"全{town[1]}"
    if county:
        return county[0], f"全{county[0][-1]}"
    return "", "全辖区"
