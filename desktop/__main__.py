"""`python -m desktop` is the same as `loopbook`."""

from desktop.cli import main

raise SystemExit(main())
