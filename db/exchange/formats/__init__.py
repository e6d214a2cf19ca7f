"""One file a kind of foreign file: each turns bytes into sheets of plain cells, with bounds."""
