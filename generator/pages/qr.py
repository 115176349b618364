"""An address as a QR code that a phone's camera reads from the screen and from paper (D19)."""

from html import escape


def qr_svg(address: str, label: str) -> str:
    """An inline SVG, black on white whatever the theme, with the quiet zone that readers need; without styles, as the policy asks."""
    import segno  # only sites with an address of their own have codes

    drawn = segno.make_qr(address, error="m").svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)
