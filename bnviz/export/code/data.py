"""The data of an experiment in numpy: drawn or read, split and scaled as in `bnviz.data`. No network here."""

from __future__ import annotations

import math

from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.values import Data, Experiment, Light
from bnviz.export.code.lines import Line, comment, lines, listed, number

# How many samples of each class the shipped sets have.
CLASSES = {
    "digits": (178, 182, 177, 183, 181, 182, 181, 179, 174, 180),
    "wine": (59, 71, 48),
    "breast-cancer": (212, 357),
}

JITTER = "\nx = x + {noise} * rng.standard_normal(({n}, 2))"
DRAWN = {
    "circles": """\
angle = rng.uniform(0, 2 * np.pi, {n})
radius = np.where(y == 0, 0.4, 0.9) + {noise} * rng.standard_normal({n})
x = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])""",
    "moons": """\
angle = rng.uniform(0, np.pi, {n})
upper = np.column_stack([np.cos(angle), np.sin(angle)])
x = np.where(y[:, None] == 0, upper, [1.0, 0.5] - upper)
x = (x - [0.5, 0.25]) / 1.5"""
    + JITTER,
    "spirals": """\
radius = np.sqrt(rng.uniform(0.02, 1, {n}))
angle = 2 * np.pi * 1.75 * radius + np.pi * y
x = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])"""
    + JITTER,
    "xor": """\
right = rng.choice([-1.0, 1.0], {n})
up = np.where(y == 1, right, -right)
x = 0.5 * np.column_stack([right, up])"""
    + JITTER,
    "gaussians": """\
angle = 2 * np.pi * y / 5
x = 0.7 * np.column_stack([np.cos(angle), np.sin(angle)])"""
    + JITTER,
}
FACES = "drawn_faces"


def file_beside(data: Data) -> str | None:
    """The file that a script with these data needs beside it; None where it draws them itself."""
    if data.name == "faces":
        return f"{FACES}.py"
    return None if data.name in DRAWN else f"{data.name}.npz"


def data(e: Experiment) -> list[Line]:
    """Lines that end with `x_train`, `y_train`, `x_test` and `y_test` as tensors."""
    return [
        *_samples(e),
        Line(""),
        *_split(e),
        *_scaling(e),
        *lines(
            "",
            "x_train = torch.tensor(x[train], dtype=torch.float32)",
            "x_test = torch.tensor(x[test], dtype=torch.float32)",
            "y_train, y_test = torch.tensor(y[train]), torch.tensor(y[test])",
        ),
    ]


def class_counts(data: Data) -> tuple[int, ...]:
    """How many samples of each class there are before the split."""
    if data.name in CLASSES:
        return CLASSES[data.name]
    classes = DATA_FACTS[data.name].classes
    return tuple(len(range(label, data.samples, classes)) for label in range(classes))


def held_out_counts(data: Data) -> tuple[int, ...]:
    """How many samples of each class are test samples: `bnviz.data.split` in plain numbers."""
    counts = class_counts(data)
    wanted = round(sum(counts) * data.test_share)
    exact = [count * wanted / sum(counts) for count in counts]
    quota = [math.floor(share) for share in exact]
    largest = sorted(range(len(counts)), key=lambda label: quota[label] - exact[label])
    for label in largest[: wanted - sum(quota)]:
        quota[label] += 1
    return tuple(quota)


def train_counts(data: Data) -> tuple[int, ...]:
    """How many samples of each class are training samples."""
    pairs = zip(class_counts(data), held_out_counts(data), strict=True)
    return tuple(there - tested for there, tested in pairs)


def _samples(e: Experiment) -> list[Line]:
    if e.data.name in DRAWN:
        return _drawn(e)
    return _faces(e) if e.data.name == "faces" else _read(e)


def _drawn(e: Experiment) -> list[Line]:
    facts, n = DATA_FACTS[e.data.name], e.data.samples
    return [
        *comment(f"Data: {facts.about}"),
        *lines(
            "rng = np.random.default_rng([SEED, 0])",
            f"y = rng.permutation(np.arange({n}, dtype=np.int64) % {facts.classes})",
            DRAWN[e.data.name].format(n=n, noise=number(float(e.data.noise))),
        ),
    ]


def _read(e: Experiment) -> list[Line]:
    facts, name = DATA_FACTS[e.data.name], file_beside(e.data)
    return [
        *comment(f"Data: {facts.about} The file comes with bnviz and lies beside this script."),
        *lines(
            f'with np.load(Path(__file__).with_name("{name}")) as file:',
            '    x, y = file["x"].astype(np.float64), file["y"].astype(np.int64)',
        ),
    ]


def _faces(e: Experiment) -> list[Line]:
    about = DATA_FACTS[e.data.name].about
    return [
        *comment(f"Data: {about} What draws them comes with bnviz and lies beside this script."),
        *lines(f"x, y = {_lit(e, e.data.light)}"),
    ]


def _lit(e: Experiment, light: Light) -> str:
    how = f'{e.data.samples}, {number(float(e.data.noise))}, "{light}"'
    return f"{FACES}.draw(np.random.default_rng([SEED, 0]), {how})"


def _split(e: Experiment) -> list[Line]:
    per_class, light = held_out_counts(e.data), e.data.test_light
    relit = []
    if DATA_FACTS[e.data.name].lit and light is not None:
        relit = [
            *comment("The test samples are the same faces in another light."),
            *lines(f"x[test] = {_lit(e, light)}[0][test]"),
        ]
    return [
        *comment(f"The split: {sum(per_class)} test samples, the classes in equal shares."),
        *lines(
            "rng = np.random.default_rng([SEED, 1])",
            "train, test = [], []",
            f"for label, count in enumerate({listed(per_class)}):",
            "    of_class = rng.permutation(np.flatnonzero(y == label))",
            "    test.append(of_class[:count])",
            "    train.append(of_class[count:])",
            "train = rng.permutation(np.concatenate(train))",
            "test = rng.permutation(np.concatenate(test))",
        ),
        *relit,
    ]


def _scaling(e: Experiment) -> list[Line]:
    """Only the training samples say how to scale."""
    facts, scaling = DATA_FACTS[e.data.name], e.data.scaling
    image = len(facts.shape) == 3
    if scaling == "raw":
        return []
    if scaling == "unit":
        whole = image or facts.drawn
        axis = "" if whole else "axis=0"
        return [
            Line(""),
            *comment("Scaled to 0..1 by the range of the training samples."),
            *lines(
                f"low, high = x[train].min({axis}), x[train].max({axis})",
                f"x = (x - low) / {_divisor(e, 'high - low')}",
            ),
        ]
    axis = "" if image else "axis=0"
    found = [
        Line(""),
        *comment("Standardised by the mean and standard deviation of the training samples."),
        *lines(
            f"mean, std = x[train].mean({axis}), x[train].std({axis})",
            f"x = (x - mean) / {_divisor(e, 'std')}",
        ),
    ]
    if scaling == "shifted":
        found += lines("x = x + 3")
    if scaling == "badly-scaled":
        found += [
            *comment("Then each feature off centre and on a scale of its own, from 0.01 to 100."),
            *lines(
                "rng = np.random.default_rng([SEED, 2])",
                "features = x[0].size",
                "place = (rng.permutation(features) + rng.uniform(0, 1, features)) / features",
                "scale = 10 ** (-2 + 4 * place.reshape(x[0].shape))",
                "x = (x + rng.uniform(-3, 3, x[0].shape)) * scale",
            ),
        ]
    return found


def _divisor(e: Experiment, width: str) -> str:
    """A feature without any spread is shifted and not divided; only points on a grid can have none."""
    can_be_constant = e.data.name == "xor" and e.data.noise < 1e-9
    if can_be_constant:
        return f"np.where({width} > 0, {width}, 1)"
    return f"({width})" if " " in width else width
