"""Invented rows for charts: few, many, none, one, and labels too long for their column."""

from desktop.charts.look import Words
from desktop.charts.rows import BarRow, HeatRow, MonthRow, RateRow

WORDS = Words(
    found="发现",
    resolved="化解",
    total="合计",
    tip="{label}：{value}",
    count="{n} {unit}",
    days="{n} 天",
    day_range="{first}–{last} 天",
    over_days="{n} 天以上",
    median="中位数 {n} 天",
    days_axis="从发现到化解的天数",
    onward="{rate} 进入下一步",
    rest="其余 {n} 项",
    none="这一时期没有纠纷。",
)
LONG = "农村集体经济组织成员身份与收益分配纠纷（含外嫁女）"
FOUND = (14, 26, 42, 16, 28, 31, 15, 30, 33, 17, 46, 28)
RESOLVED = (8, 18, 41, 22, 20, 33, 21, 18, 36, 23, 20, 29)


def month_rows(count: int) -> list[MonthRow]:
    return [
        MonthRow(str(n % 12 + 1), FOUND[n % 12], RESOLVED[n % 12], f"f{n}", f"r{n}")
        for n in range(count)
    ]


def bar_rows(count: int, *, note: bool = False) -> list[BarRow]:
    names = ("劳动争议", "征地拆迁安置", LONG, "村务与集体“三资”", "邻里")
    return [
        BarRow(
            f"{names[n % 5]}{n // 5 or ''}",
            3 * (count - n),
            f"k{n}",
            f"化解 {count - n}" if note else "",
            f"n{n}" if note else "",
        )
        for n in range(count)
    ]


def rate_rows(count: int) -> list[RateRow]:
    return [RateRow(f"第{n + 1}办公室", n, count, f"p{n}", f"w{n}") for n in range(count)]


def heat_rows(count: int) -> list[HeatRow]:
    return [
        HeatRow(
            f"{'青石板桥易地扶贫搬迁安置区' if n % 4 == 3 else '白沙'}{n}村",
            tuple((n * 7 + month * 5) % 7 for month in range(12)),
            tuple(f"h{n}.{month}" for month in range(12)),
            f"t{n}",
        )
        for n in range(count)
    ]


MONTHS = tuple(str(month) for month in range(1, 13))
