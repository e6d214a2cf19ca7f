"""The station's two other lists: what it did (工作纪实), and what it has to mend (整改)."""
