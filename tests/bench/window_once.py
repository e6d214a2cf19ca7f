"""Start the program on a ledger, and print how long until the window has painted its first rows."""

import os
import sys
import time
from pathlib import Path

import psutil

from tests.bench.started import started


def main(folder: Path, name: str, password: str) -> None:
    """Print the seconds since the process began once the window is painted."""
    with started(folder, name, password):
        print(time.time() - psutil.Process(os.getpid()).create_time())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
