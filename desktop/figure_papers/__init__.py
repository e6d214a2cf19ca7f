"""Papers of figures filled from a ledger: which there are, their rows, and how they leave."""
