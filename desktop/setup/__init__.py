"""Making, opening, settling and saving a ledger."""
