"""The ledger in thought: frozen dataclasses and pure functions, standard library only."""
