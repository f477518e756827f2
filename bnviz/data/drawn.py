"""Two-dimensional sets drawn from a generator. Knows nothing of splits and scales.

Each function takes (generator, number of samples, noise) and gives points (n, 2) and classes (n,). `noise` is
a standard deviation; the shape is drawn before the noise, so that other noise moves the same points.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Classes = NDArray[np.int64]
Draw = Callable[[np.random.Generator, int, float], tuple[Points, Classes]]

SPIRAL_TURNS = 1.75
RING_RADII = (0.4, 0.9)
GAUSSIAN_CLOUDS = 5


def circles(rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:
    """Two rings around the origin; the noise is radial."""
    y = _balanced(rng, samples, 2)
    angle = rng.uniform(0, 2 * math.pi, samples)
    radius = np.take(RING_RADII, y) + noise * rng.standard_normal(samples)
    return _polar(radius, angle), y


def moons(rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:
    """Two half circles that reach into each other, centred, within about -1 to 1."""
    y = _balanced(rng, samples, 2)
    angle = rng.uniform(0, math.pi, samples)
    upper = _polar(1.0, angle)
    lower = np.array([1.0, 0.5]) - upper
    x = np.where(y[:, None] == 0, upper, lower)
    return (x - [0.5, 0.25]) / 1.5 + _jitter(rng, samples, noise), y


def spirals(rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:
    """Two spirals of `SPIRAL_TURNS` turns, one inside the other, evenly dense over the disc."""
    y = _balanced(rng, samples, 2)
    radius = np.sqrt(rng.uniform(0.02, 1, samples))
    x = _polar(radius, 2 * math.pi * SPIRAL_TURNS * radius + math.pi * y)
    return x + _jitter(rng, samples, noise), y


def xor(rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:
    """Four clouds, one a quadrant; opposite quadrants share a class (class 1: signs alike)."""
    y = _balanced(rng, samples, 2)
    right = rng.choice([-1.0, 1.0], samples)
    up = np.where(y == 1, right, -right)
    return 0.5 * np.column_stack([right, up]) + _jitter(rng, samples, noise), y


def gaussians(rng: np.random.Generator, samples: int, noise: float) -> tuple[Points, Classes]:
    """`GAUSSIAN_CLOUDS` round clouds, evenly placed on a circle of radius 0.7, a class each."""
    y = _balanced(rng, samples, GAUSSIAN_CLOUDS)
    return _polar(0.7, 2 * math.pi * y / GAUSSIAN_CLOUDS) + _jitter(rng, samples, noise), y


def _balanced(rng: np.random.Generator, samples: int, classes: int) -> Classes:
    return rng.permutation(np.arange(samples, dtype=np.int64) % classes)


def _polar(radius: float | Points, angle: Points) -> Points:
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _jitter(rng: np.random.Generator, samples: int, noise: float) -> Points:
    return noise * rng.standard_normal((samples, 2))
