"""What leaders follow (D12), counted from a library: progress, standings, burn-ups, forecasts, shares, waits. Pure."""

from .board import board_of

__all__ = ["board_of"]
