"""The ledger on a screen and on paper."""
