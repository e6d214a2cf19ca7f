"""What leaves the ledger and what enters it."""
