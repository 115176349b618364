"""Counts of a library that reports and pages share: pure, each with what it was counted of."""
