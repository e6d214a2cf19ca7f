"""The ledger on disk: the only rooms with SQL."""
