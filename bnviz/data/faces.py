"""Small grey faces drawn from a generator: ten people, a lamp, a pose, noise. Knows no splits and scales.

A head is an ellipsoid seen from straight ahead. Each pixel on it is turned back into the head's own
coordinates, where eyes, brows, nose, mouth and hair are soft spots darker or brighter than the skin. What the
camera sees is the skin's brightness times the light that falls on it (Lambert's cosine law, plus an even
ambient part), times the exposure, plus haze.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bnviz.data.drawn import Classes, Points
from bnviz.experiment.values import Light

Floats = NDArray[np.floating]  # of single precision: four times as fast
Range = tuple[float, float]

SIDE = 32
PEOPLE = ("Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gita", "Hugo", "Ines", "Jon")
PEOPLE_SEED = 7  # the ten are the same people in every experiment
CHUNK = 32  # faces painted at once: they stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Lamp:
    """Where the light comes from and how the picture is exposed; angles in degrees.

    `azimuth` and `yaw` (of the head) are to either side. `ambient` is the share of light from everywhere.
    """

    azimuth: Range = (0, 30)
    elevation: Range = (-10, 40)
    exposure: Range = (0.9, 1.1)
    ambient: Range = (0.35, 0.55)
    haze: Range = (0.0, 0.05)
    yaw: Range = (0, 20)


LAMPS: dict[Light, Lamp] = {
    "frontal": Lamp(),
    "side": Lamp(azimuth=(50, 80), ambient=(0.15, 0.3)),
    "dim": Lamp(exposure=(0.25, 0.45)),
    "bright": Lamp(exposure=(1.0, 1.2), haze=(0.15, 0.3)),
    "turned": Lamp(yaw=(25, 40)),
    "varied": Lamp((0, 80), (-20, 50), (0.25, 1.3), (0.15, 0.55), (0.0, 0.25), (0, 30)),
}

FEATURES: dict[str, Range] = {  # of a person, in half heights of the picture and shares of white
    "half_width": (0.56, 0.74),
    "half_height": (0.78, 0.93),
    "eye_apart": (0.26, 0.46),
    "eye_height": (0.08, 0.30),
    "eye_size": (0.075, 0.125),
    "brow_height": (0.15, 0.26),
    "brow_thick": (0.03, 0.07),
    "brow_tilt": (-0.35, 0.35),
    "nose_length": (0.10, 0.30),
    "nose_width": (0.10, 0.20),
    "mouth_height": (0.42, 0.60),
    "mouth_width": (0.16, 0.36),
    "mouth_bend": (-0.5, 0.5),
    "hair_line": (0.42, 0.78),
    "hair": (0.15, 0.75),
    "skin": (0.62, 0.82),
}
SHOTS: dict[str, Range] = {  # of a picture, whatever the lamp; angles in degrees
    "pitch": (-8, 8),
    "roll": (-8, 8),
    "background": (0.1, 0.5),
    "right": (-0.06, 0.06),
    "down": (-0.06, 0.06),
    "zoom": (0.93, 1.07),
}
LIT = ("azimuth", "elevation", "exposure", "ambient", "haze", "yaw")


def draw(rng: np.random.Generator, samples: int, noise: float, light: Light) -> tuple[Points, Classes]:
    """Faces (n, 1, SIDE, SIDE) from 0 to 1 and who they are (n,), all people equally often.

    `noise` is the standard deviation of each pixel. The same generator in another light gives the same people
    in the same poses (but for `turned` and `varied`, which turn them further) with the same noise.
    """
    y = rng.permutation(np.arange(samples, dtype=np.int64) % len(PEOPLE))
    person = _people()
    values = {name: person[name][y] for name in FEATURES}
    values |= {name: _spread(rng.uniform(0, 1, samples), SHOTS[name]) for name in SHOTS}
    lamp = LAMPS[light]
    values |= {name: _spread(rng.uniform(0, 1, samples), getattr(lamp, name)) for name in LIT}
    for name in ("azimuth", "yaw"):
        values[name] = values[name] * rng.choice([-1, 1], samples)
    for name in ("azimuth", "elevation", "yaw", "pitch", "roll"):
        values[name] = np.deg2rad(values[name])
    columns = {name: value.astype(np.float32)[:, None, None] for name, value in values.items()}
    x = np.empty((samples, 1, SIDE, SIDE), np.float32)
    for start in range(0, samples, CHUNK):
        part = slice(start, start + CHUNK)
        x[part, 0] = _paint({name: column[part] for name, column in columns.items()})
    x += np.float32(noise) * rng.standard_normal(x.shape, dtype=np.float32)
    return np.clip(x, 0, 1).astype(np.float64), y


def _people() -> dict[str, NDArray[np.float64]]:
    rng = np.random.default_rng(PEOPLE_SEED)
    return {name: rng.uniform(low, high, len(PEOPLE)) for name, (low, high) in FEATURES.items()}


def _spread(share: NDArray[np.float64], over: Range) -> NDArray[np.float64]:
    low, high = over
    return low + (high - low) * share


def _paint(v: dict[str, Floats]) -> Floats:
    """A chunk of faces (m, SIDE, SIDE); `v` has columns (m, 1, 1)."""
    middle: Floats = ((np.arange(SIDE, dtype=np.float32) + 0.5) * 2 / SIDE - 1)[None, :]
    across, along = (
        (middle[:, None, :] - v["right"]) * v["zoom"],
        (middle[:, :, None] - v["down"]) * v["zoom"],
    )
    cos, sin = np.cos(v["roll"]), np.sin(v["roll"])
    x = (across * cos + along * sin) / v["half_width"]  # on the unit sphere, to the right
    y = (along * cos - across * sin) / v["half_height"]  # and down
    out = x * x + y * y
    z: Floats = np.sqrt(np.maximum(1 - out, 0))  # towards the camera
    head = _step(14 * (1 - out))
    skin, relief, slope = _features(v, *_turned_back(v, x, y, z))
    towards = _lambert(v, x + 0.9 * relief * slope, y + 0.35 * relief, z + 0.15)
    light = v["ambient"] + (1 - v["ambient"]) * towards
    return v["exposure"] * (head * skin * light + (1 - head) * v["background"]) + v["haze"]


def _turned_back(v: dict[str, Floats], x: Floats, y: Floats, z: Floats) -> tuple[Floats, Floats, Floats]:
    """Where a point of the sphere lies on a head that looks straight ahead."""
    cos, sin = np.cos(v["yaw"]), np.sin(v["yaw"])
    x, z = x * cos - z * sin, x * sin + z * cos
    cos, sin = np.cos(v["pitch"]), np.sin(v["pitch"])
    return x, y * cos - z * sin, y * sin + z * cos


def _features(v: dict[str, Floats], x: Floats, y: Floats, z: Floats) -> tuple[Floats, Floats, Floats]:
    """How bright the skin is, how far the nose stands out, and its slope to the side."""
    front = np.clip(4 * z, 0, 1)
    square = x * x
    beside = np.abs(x) - v["eye_apart"]  # both eyes and both brows at once
    eyes = _spot(beside / (1.5 * v["eye_size"]), (y + v["eye_height"]) / v["eye_size"])
    brow_line = y + v["eye_height"] + v["brow_height"] + v["brow_tilt"] * beside
    brows = _spot(beside / (2.2 * v["eye_size"]), brow_line / v["brow_thick"])
    mouth_line = y - v["mouth_height"] + v["mouth_bend"] * square
    mouth = _spot(square / (v["mouth_width"] * v["mouth_width"]), mouth_line / 0.06)
    slope = x / v["nose_width"]
    tip = _spot(slope, (y - v["nose_length"]) / 0.08)
    dark = front * (0.75 * eyes + 0.6 * brows + 0.55 * mouth + 0.25 * tip)
    hair = _step(16 * (0.12 * square - y - v["hair_line"]))
    skin = v["skin"] * ((1 - dark) * (1 - hair) + v["hair"] * hair)
    ridge = _spot(slope, (y - v["nose_length"] + 0.18) / 0.28) * front
    return skin, ridge, slope


def _lambert(v: dict[str, Floats], x: Floats, y: Floats, z: Floats) -> Floats:
    """The cosine between the surface (x, y, z) and the lamp, 0 in its own shadow."""
    flat = np.cos(v["elevation"])
    lit = x * np.sin(v["azimuth"]) * flat - y * np.sin(v["elevation"]) + z * np.cos(v["azimuth"]) * flat
    found: Floats = np.maximum(lit / np.sqrt(x * x + y * y + z * z), 0)
    return found


def _spot(across: Floats, along: Floats) -> Floats:
    """1 in the middle, softly falling."""
    found: Floats = np.exp(-(across * across + along * along))
    return found


def _step(t: Floats) -> Floats:
    """The logistic function, without overflow."""
    found: Floats = 0.5 + 0.5 * np.tanh(0.5 * t)
    return found
