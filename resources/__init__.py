"""Data that the program ships: fonts, icons, code lists, texts, translations."""
