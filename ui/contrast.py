"""How well a colour can be read on another, as WCAG 2.2 counts it. Knows no Qt."""

from __future__ import annotations

from functools import lru_cache

TEXT, GRAPHICS = 4.5, 3.0  # the least contrast of level AA (criteria 1.4.3 and 1.4.11)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1 (WCAG 2.2, glossary)."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (n / 255 for n in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=256)
def readable(ink: str, face: str, towards: str, least: float = TEXT) -> str:
    """The colour itself, or as little as needed nearer to `towards`, so that it can be read on `face`."""
    for part in range(0, 101, 2):
        share = part / 100
        mixed = (round(a + (b - a) * share) for a, b in zip(_channels(ink), _channels(towards), strict=True))
        found = "#{:02x}{:02x}{:02x}".format(*mixed)
        if contrast(found, face) >= least:
            return found
    return towards


def on(face: str, candidates: tuple[str, ...] = ("#ffffff", "#0d1117")) -> str:
    """Whichever of some colours is read best on `face`; the first one if it is good enough."""
    if contrast(candidates[0], face) >= TEXT:
        return candidates[0]
    return max(candidates, key=lambda colour: contrast(colour, face))
