"""The room of one case: its page, the forms of its steps, and New case."""
