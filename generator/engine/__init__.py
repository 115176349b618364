"""Sums over the model: pure, no files, no clock."""
