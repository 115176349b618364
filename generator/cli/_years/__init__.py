"""The commands of ``hoclieu year``."""
