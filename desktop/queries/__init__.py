"""The Queries page 核对: rows in doubt, one card each, answered by keys."""
