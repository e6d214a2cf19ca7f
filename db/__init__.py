"""The ledger as such: it runs in a plain Python, no screen needed."""
