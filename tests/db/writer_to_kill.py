"""Record cases until killed, telling each case number once it is acknowledged."""

import sys
from pathlib import Path

from db.ledger import Ledger
from tests import ledgers

if __name__ == "__main__":
    folder, offset = Path(sys.argv[1]), int(sys.argv[2])
    with Ledger.open(folder, ledgers.HEAD, ledgers.PASSWORD) as ledger:
        for number in range(10_000):
            subject = ledgers.enter(ledger, ledgers.another(offset + number))
            told = ledger.reading.case(subject).state
            sys.stdout.write(f"{told.no} {told.title}\n")
            sys.stdout.flush()
