"""Kho học liệu: a school's digital materials, checked against its curriculum and published as a static library."""

__version__ = "0.1.0"
