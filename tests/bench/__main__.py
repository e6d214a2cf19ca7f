"""Run every measurement, one after the other."""

from tests.bench import bench_ledger, bench_papers, bench_window

for bench in (bench_ledger, bench_papers, bench_window):
    print(f"\n{bench.__name__.rpartition('.')[2]}")
    bench.main()
