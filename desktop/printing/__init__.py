"""The Printing page: papers of the ledger, previewed, printed and saved."""
