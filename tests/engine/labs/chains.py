"""Layers and chains for tests of the shape lab, also such as nobody would think of."""

from __future__ import annotations

from hypothesis import strategies as st

from bnviz.labs.layers import KINDS, Chain, Layer
from bnviz.labs.reports import Report
from bnviz.labs.shapes import run

ODD = st.sampled_from(
    [-(2**63), -5, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 16, 31, 33, 10**6, 2**31, 2**62, 10**25]
)
SIZES = st.lists(st.sampled_from([0, 1, 1, 2, 3, 4, 5, 6, 8, 9]), min_size=1, max_size=6).map(tuple)


def layer(kind: str, **arguments: object) -> Layer:
    return Layer(kind).having(**arguments)


def through(shape: str, *layers: Layer, training: bool = True, dtype: str = "float32") -> Report:
    return run(Chain(shape, dtype, training, layers))  # type: ignore[arg-type]


@st.composite
def layers(draw: st.DrawFn, odd: st.SearchStrategy[int] = ODD) -> Layer:
    made = Layer(draw(st.sampled_from(sorted(KINDS))))
    for f in KINDS[made.kind].fields:
        if f.reading == "yes":
            made = made.having(**{f.name: draw(st.booleans())})
        elif f.reading == "wholes":
            sizes = tuple(draw(st.lists(odd, min_size=1, max_size=3)))
            made = made.having(**{f.name: sizes[0] if len(sizes) == 1 else sizes})
        elif f.reading == "maybe" and draw(st.booleans()):
            made = made.having(**{f.name: None})
        else:
            made = made.having(**{f.name: draw(odd)})
    return made
