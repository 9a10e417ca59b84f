"""The brand's two colours: on screen, light and dark, always legible; and in printing inks."""

from __future__ import annotations

import colorsys

from markupsafe import escape

from contact_hub.hub import Hub
from contact_hub.model.organisation import Brand

__all__ = ["as_css", "colours", "initial_as_svg", "inks", "inks_of", "logo_inks", "on_both_grounds"]

PAPER, NIGHT = "#fbfaf7", "#0f1a1e"
LEGIBLE, COMFORTABLE = 4.6, 8.0
"""WCAG 2.2, 1.4.3 and 1.4.6: contrast of text with its ground."""
SEEN = 3.0
"""WCAG 2.2, 1.4.11: contrast of what is no text."""
WHITE_MAIL, DARK_MAIL = "#ffffff", "#1f1f1f"
"""The grounds on which programs for mail show it."""
Inks = tuple[int, int, int, int]


def as_css(hub: Hub) -> str:
    """Custom properties for both schemes; everything else in the style sheets refers to them."""
    own = colours(hub.organisation.brand)
    ink, accent = own["ink"], own["accent"]
    return "".join(
        [
            scheme(':root,[data-md-color-scheme="default"]', ink, accent, PAPER),
            scheme('[data-md-color-scheme="slate"]', muted(ink), accent, NIGHT),
        ]
    )


def scheme(selector: str, ink: str, accent: str, ground: str) -> str:
    """One scheme's properties."""
    properties = {
        "--hub-ink": legible(ink, ground, COMFORTABLE),
        "--hub-accent": legible(accent, ground, LEGIBLE),
        "--hub-mark": accent,
        "--hub-brand": ink,
    }
    rows = "".join(f"  {name}: {value};\n" for name, value in properties.items())
    return f"{selector} {{\n{rows}}}\n"


def muted(colour: str) -> str:
    """Less saturated: a deep colour made light enough for a dark ground would glare."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    return hexadecimal(colorsys.hls_to_rgb(hue, lightness, saturation * 0.6))


def legible(colour: str, ground: str, contrast: float) -> str:
    """The colour, made darker or lighter until it stands off its ground."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*channels(colour))
    step = -0.01 if luminance(ground) > 0.5 else 0.01  # noqa: PLR2004 - half of white
    while ratio(colour, ground) < contrast and 0 <= lightness + step <= 1:
        lightness += step
        colour = hexadecimal(colorsys.hls_to_rgb(hue, lightness, saturation))
    return colour


def on_both_grounds(colour: str) -> str:
    """For a bar in a mail, of which nobody knows on which ground it will be read."""
    return legible(legible(colour, WHITE_MAIL, SEEN), DARK_MAIL, SEEN)


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def hexadecimal(rgb: tuple[float, float, float]) -> str:
    """`#123c4a`."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)


def luminance(colour: str) -> float:
    """WCAG 2.2: relative luminance."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
        for channel in channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """WCAG 2.2: contrast ratio, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def initial_as_svg(hub: Hub) -> str:
    """The organisation's initial on a round of ink, for the browser's tab."""
    ink = colours(hub.organisation.brand)["ink"]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<circle cx="32" cy="32" r="32" fill="{ink}"/>'
        '<text x="32" y="44" fill="#fff" font-family="Inter, Arial, sans-serif" font-size="34" '
        f'font-weight="700" text-anchor="middle">{escape(hub.organisation.name[:1])}</text></svg>\n'
    )


def inks(brand: Brand) -> dict[str, Inks]:
    """`ink` and `accent` in per cent of cyan, magenta, yellow and black."""
    return {name: inks_of(brand, name, colour) for name, colour in colours(brand).items()}


def logo_inks(brand: Brand) -> dict[str, Inks]:
    """The inks of every colour that the logo may have, by its code."""
    own = {colour: inks_of(brand, name, colour) for name, colour in colours(brand).items()}
    named = {
        name: (ink.cyan, ink.magenta, ink.yellow, ink.black)
        for name, ink in brand.print_colours.items()
        if name.startswith("#")
    }
    return own | named


def colours(brand: Brand) -> dict[str, str]:
    """Both colours, by their default where one is not given."""
    defaults: dict[str, str] = {"ink": "#1d3557", "accent": "#b5452c"}
    return defaults | {str(name): colour for name, colour in brand.colours.items()}


def inks_of(brand: Brand, name: str, colour: str) -> Inks:
    """As the brand book gives them; else black takes the place of equal parts of colour."""
    given = brand.print_colours.get(name)
    if given:
        return given.cyan, given.magenta, given.yellow, given.black
    cyan, magenta, yellow = (1 - channel for channel in channels(colour))
    black = min(cyan, magenta, yellow) * 0.8
    rest = (round((each - black) / (1 - black) * 100) for each in (cyan, magenta, yellow))
    first, second, third = rest
    return first, second, third, round(black * 100)
