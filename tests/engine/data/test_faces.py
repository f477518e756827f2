"""The drawn faces: ten people who stay themselves, in light that changes."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from bnviz.data import faces, load
from bnviz.experiment import edits, file
from bnviz.experiment.values import Data, Experiment, Light

LIGHTS = get_args(Light)
FACES = Data(name="faces", samples=200, noise=0.03)


def drawn(
    light: Light, seed: int = 0, noise: float = 0.0, samples: int = 100
) -> tuple[np.ndarray, np.ndarray]:
    return faces.draw(np.random.default_rng(seed), samples, noise, light)


def test_every_light_has_a_lamp_and_every_class_a_person() -> None:
    assert tuple(faces.LAMPS) == LIGHTS
    assert len(set(faces.PEOPLE)) == 10


@pytest.mark.parametrize("light", LIGHTS)
def test_pixels_are_shares_of_white_and_all_people_come_equally_often(light: Light) -> None:
    x, y = drawn(light, noise=0.5)
    assert x.shape == (100, 1, 32, 32)
    assert (x.min(), x.max()) == (0.0, 1.0)
    assert np.bincount(y).tolist() == [10] * 10


@pytest.mark.parametrize("light", [light for light in LIGHTS if light != "frontal"])
def test_another_light_shows_the_same_people_otherwise(light: Light) -> None:
    (x, y), (other, again) = drawn("frontal"), drawn(light)
    assert np.array_equal(y, again)
    assert np.abs(x - other).mean() > 0.01


def test_light_does_to_the_picture_what_its_name_says() -> None:
    brightness = {light: float(drawn(light)[0].mean()) for light in LIGHTS}
    assert brightness["dim"] < 0.6 * brightness["frontal"]
    assert brightness["bright"] > 1.3 * brightness["frontal"]
    halves = {light: drawn(light)[0].reshape(100, 32, 2, 16).mean((1, 3)) for light in ("frontal", "side")}
    uneven = {light: float(np.abs(np.diff(half)).mean()) for light, half in halves.items()}
    assert uneven["side"] > 1.5 * uneven["frontal"]


def test_without_noise_a_person_is_nearer_to_himself_than_to_the_others() -> None:
    """Otherwise there would be nothing to learn: nearest neighbour in frontal light, far above one in ten."""
    (x, y), (others, who) = drawn("frontal", samples=600), drawn("frontal", seed=1)
    flat, asked = x.reshape(600, -1), others.reshape(100, -1)
    distance = (flat**2).sum(1) - 2 * asked @ flat.T
    assert (y[distance.argmin(1)] == who).mean() > 0.5


def test_a_test_light_changes_the_test_samples_and_nothing_else() -> None:
    same, other = (load(edits.set_data(Experiment(data=FACES), test_light=t).data, 3) for t in (None, "side"))
    assert np.array_equal(same.x_train, other.x_train)
    assert np.array_equal(same.y_test, other.y_test)
    assert not np.array_equal(same.x_test, other.x_test)


def test_the_light_of_the_test_alone_is_that_of_the_training_if_it_is_named() -> None:
    plain, named = (
        load(edits.set_data(Experiment(data=FACES), test_light=t).data, 3) for t in (None, "frontal")
    )
    assert np.array_equal(plain.x_test, named.x_test)


def test_sets_without_a_lamp_do_not_care_for_the_light() -> None:
    plain, lit = load(Data(name="moons"), 0), load(Data(name="moons", light="dim", test_light="side"), 0)
    assert np.array_equal(plain.x_train, lit.x_train)
    assert np.array_equal(plain.x_test, lit.x_test)


def test_a_file_from_before_there_was_light_can_still_be_read() -> None:
    content = file.encode(Experiment(data=FACES))
    old = content.replace(b',\n    "light": "frontal",\n    "test_light": null', b"")
    assert b"light" not in old
    assert file.decode(old) == Experiment(data=FACES)
