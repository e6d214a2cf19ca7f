"""The parts that pages are made of; they know no case and no ledger."""
