"""Run every measurement, one after the other."""

from tests.bench import (
    bench_figures,
    bench_import,
    bench_ledger,
    bench_papers,
    bench_reading,
    bench_window,
)

for bench in (bench_ledger, bench_papers, bench_window, bench_reading, bench_import, bench_figures):
    print(f"\n{bench.__name__.rpartition('.')[2]}")
    bench.main()
