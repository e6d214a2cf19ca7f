"""Papers: plain rows in, a PDF out; no widgets and no ledger."""
