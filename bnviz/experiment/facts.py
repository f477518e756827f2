"""What the rest needs to know of each data set before any array exists. Knows no numpy."""

from __future__ import annotations

from msgspec import Struct

from bnviz.sayings import said


class DataFacts(Struct, frozen=True):
    """`shape` is one sample's shape, without the batch; `drawn` sets are made from a seed, `lit` ones have
    a light to choose."""

    name: str
    title: str
    shape: tuple[int, ...]
    classes: int
    drawn: bool
    rows: int | None
    about: str
    lit: bool = False


DATA_FACTS: dict[str, DataFacts] = {
    facts.name: facts
    for facts in (
        DataFacts("circles", said("Circles"), (2,), 2, True, None, said("Two rings, one around the other.")),
        DataFacts(
            "moons", said("Moons"), (2,), 2, True, None, said("Two half moons that reach into each other.")
        ),
        DataFacts(
            "spirals", said("Two spirals"), (2,), 2, True, None, said("Two spirals, one inside the other.")
        ),
        DataFacts("xor", "XOR", (2,), 2, True, None, said("Four clusters, opposite ones alike.")),
        DataFacts(
            "gaussians", said("Gaussians"), (2,), 5, True, None, said("Five round clouds on a circle.")
        ),
        DataFacts(
            "digits",
            said("Digits 8×8"),
            (1, 8, 8),
            10,
            False,
            1797,
            said("Handwritten digits of 8×8 pixels (UCI)."),
        ),
        DataFacts(
            "faces",
            said("Faces 32×32"),
            (1, 32, 32),
            10,
            True,
            None,
            said("Ten people, drawn, in light and poses that change."),
            lit=True,
        ),
        DataFacts(
            "wine",
            said("Wine"),
            (13,),
            3,
            False,
            178,
            said("Chemistry of 178 wines, features of wild scales."),
        ),
        DataFacts(
            "breast-cancer",
            said("Breast cancer"),
            (30,),
            2,
            False,
            569,
            said("Thirty measurements of 569 tumours, features of wild scales."),
        ),
    )
}
