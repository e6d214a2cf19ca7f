"""Measurements, printed as ratios and figures of one run; nothing here passes or fails."""
