"""The theme's styles, scripts and partials, tried without a browser."""
