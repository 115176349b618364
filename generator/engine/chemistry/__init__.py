r"""Chemistry and units as teachers type them, ``\ce{2H2 + O2 -> 2H2O}`` and ``\pu{9,8 m/s^2}``, to LaTeX."""
