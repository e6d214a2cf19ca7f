"""`python -m desktop`: the command line, or where the program calls itself, its reader."""

import sys

from db.exchange.reading_talk import CHILD_ARGUMENT

if sys.argv[1:2] == [CHILD_ARGUMENT]:
    from db.exchange.reading_child import main as read_for_another

    read_for_another(sys.argv[2:])

from desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
