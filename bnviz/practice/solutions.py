"""The right answers to questions of number and shape, by textbook arithmetic. No torch: proofs have that.

`ideas` are the wrong answers that common misunderstandings lead to, by the tags that the bank's files name.
"""

from __future__ import annotations

import math

from bnviz.practice.values import Answer, Number, Numbers, Solution, Solve, whole

SOLUTIONS: dict[str, Solve] = {}
TOLERANCE = 0.51  # of the last digit that is asked for


def close(one: Answer, other: Answer, decimals: int) -> bool:
    """Whether two answers are the same, numbers as far as they were asked for."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return bool(abs(one - other) <= TOLERANCE * 10**-decimals)
    return bool(one == other)


def _solution(name: str, solve: Solve) -> None:
    SOLUTIONS[name] = solve


def _made(answer: Answer, **ideas: Answer) -> Solution:
    return Solution(answer, ideas)


def values_of(numbers: Numbers) -> list[Number]:
    """The drawn values a, b, c, … of a small batch, in their order."""
    return [numbers[name] for name in "abcdef" if name in numbers]


def variance(values: list[Number], less: int = 0) -> float:
    """The mean squared distance from the mean; with `less` 1 the unbiased variance."""
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - less)


def _features(numbers: Numbers) -> Solution:
    n, f = whole(numbers, "n", "f")
    return _made(float(f), batch=float(n), all=float(n * f))


def _biased(numbers: Numbers) -> Solution:
    values = values_of(numbers)
    return _made(variance(values), unbiased=variance(values, 1), deviation=math.sqrt(variance(values)))


def _running_mean(numbers: Numbers) -> Solution:
    m, old, new = float(numbers["m"]), float(numbers["old"]), float(numbers["new"])
    return _made((1 - m) * old + m * new, swapped=m * old + (1 - m) * new, average=(old + new) / 2)


def _running_var(numbers: Numbers) -> Solution:
    n, v = whole(numbers, "n", "v")
    return _made(v * n / (n - 1), biased=float(v), below=v * (n - 1) / n)


def _parameters(numbers: Numbers) -> Solution:
    c, s = whole(numbers, "c", "s")
    return _made(2.0 * c, one=float(c), buffers=4.0 * c, places=2.0 * c * s * s)


def _values_batch(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made(float(n * s * s), samples=float(n), places=float(s * s), all=float(n * c * s * s))


def _values_layer(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made(float(c * s * s), batch=float(n * s * s), channels=float(c), places=float(s * s))


def _means_instance(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made(float(n * c), channels=float(c), samples=float(n), all=float(n * c * s * s))


def _largest(numbers: Numbers) -> Solution:
    (n,) = whole(numbers, "n")
    return _made(math.sqrt(n - 1), size=float(n), root=math.sqrt(n), gauss=3.0)


def _pair(numbers: Numbers) -> Solution:
    a, b = whole(numbers, "a", "b")
    half = abs(a - b) / 2
    return _made(1.0, half=half, unbiased=1 / math.sqrt(2), difference=float(abs(a - b)))


def _three_by_three(numbers: Numbers) -> Solution:
    row, column = whole(numbers, "row", "column")
    x = 3 * (row - 1) + column
    of_column = [column, column + 3, column + 6]
    of_row = [3 * row - 2, 3 * row - 1, 3 * row]
    mean = sum(of_column) / 3

    def x_hat(values: list[int], less: int = 0) -> float:
        return (x - sum(values) / 3) / math.sqrt(variance(list(values), less))

    return _made(x_hat(of_column), unbiased=x_hat(of_column, 1), row=x_hat(of_row), centred=float(x - mean))


def _affine(numbers: Numbers) -> Solution:
    g, b, x = float(numbers["gamma"]), float(numbers["beta"]), float(numbers["x"])
    return _made(g * x + b, first=g * (x + b), swapped=b * x + g, none=x)


def _memory(numbers: Numbers) -> Solution:
    m, k = float(numbers["m"]), int(numbers["k"])
    return _made(100 * (1 - m) ** k, other=100 * m**k, linear=max(0.0, 100 * (1 - m * k)))


def _per_group(numbers: Numbers) -> Solution:
    c, g = whole(numbers, "c", "g")
    return _made(c / g, groups=float(g), all=float(c))


def _left_over(numbers: Numbers) -> Solution:
    n, b = whole(numbers, "n", "b")
    return _made(float(n % b), full=float(b), batches=float(n // b))


def _table(numbers: Numbers) -> Solution:
    n, f = whole(numbers, "n", "f")
    return _made((n, f), mean=(f,), sample=(n,), turned=(f, n))


def _square(numbers: Numbers) -> Solution:
    (k,) = whole(numbers, "k")
    return _made((k, k), mean=(k,), flat=(k * k,))


def _images(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((n, c, s, s), channels=(c,), pooled=(n, c), flat=(n, c * s * s))


def _channels(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((c,), samples=(n,), image=(c, s, s), all=(n, c, s, s))


def _layer_gamma(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((c, s, s), channels=(c,), all=(n, c, s, s))


def _convolved(numbers: Numbers) -> Solution:
    n, s, out, k, p = whole(numbers, "n", "s", "out", "k", "p")
    side = s + 2 * p - k + 1
    return _made(
        (n, out, side, side), same=(n, out, s, s), forgot=(n, out, s - k, s - k), kept=(n, 3, side, side)
    )


def _pooled(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((n, c, s // 2, s // 2), channels=(n, c // 2, s // 2, s // 2), same=(n, c, s, s), one=(n, c))


def _flattened(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((n, c * s * s), all=(n * c * s * s,), channels=(n, c), places=(n, c, s * s))


def _dense(numbers: Numbers) -> Solution:
    n, f, g = whole(numbers, "n", "f", "g")
    return _made((n, g), before=(n, f), weights=(g, f), mean=(g,))


def _group_means(numbers: Numbers) -> Solution:
    n, c, g = whole(numbers, "n", "c", "g")
    return _made((n, g), channels=(n, c), groups=(g,), inside=(n, c // g))


def _sequence(numbers: Numbers) -> Solution:
    n, c, s = whole(numbers, "n", "c", "s")
    return _made((n, c, s), table=(n, c), turned=(n, s, c))


for _name, _solve in {
    "features": _features,
    "biased": _biased,
    "running-mean": _running_mean,
    "running-var": _running_var,
    "parameters": _parameters,
    "values-batch": _values_batch,
    "values-layer": _values_layer,
    "means-instance": _means_instance,
    "largest": _largest,
    "pair": _pair,
    "three-by-three": _three_by_three,
    "affine": _affine,
    "memory": _memory,
    "per-group": _per_group,
    "left-over": _left_over,
    "table": _table,
    "square": _square,
    "images": _images,
    "running-shape": _channels,
    "layer-gamma": _layer_gamma,
    "convolved": _convolved,
    "pooled": _pooled,
    "flattened": _flattened,
    "dense": _dense,
    "group-means": _group_means,
    "sequence": _sequence,
}.items():
    _solution(_name, _solve)
