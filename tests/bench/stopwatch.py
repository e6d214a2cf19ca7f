"""How long things take: medians, 95th percentiles, and one line of print each."""

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def tell(what: str, times: list[float], aim: float) -> None:
    """Print the median and the 95th percentile of times in seconds, as milliseconds."""
    middle = statistics.median(times) * 1000
    late = sorted(times)[int(len(times) * 0.95)] * 1000
    print(f"{what:<52} median {middle:8.2f} ms   p95 {late:8.2f} ms   aim p95 {aim:g} ms")


def tell_rate(what: str, count: int, took: float, aim: int) -> None:
    """Print how many a second."""
    aimed = f"   aim {aim:,}/s" if aim else ""
    print(f"{what:<52} {count:,} in {took:.2f} s = {count / took:,.0f}/s{aimed}")
