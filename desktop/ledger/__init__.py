"""The Ledger page: find cases, see what stands, take a return in."""
