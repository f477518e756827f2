"""The table of live proofs: by name, what real PyTorch says to a question with its drawn numbers."""

from bnviz.practice.proofs import choices, classes, mistakes, numbers, orders
from bnviz.practice.values import Prove

PROOFS: dict[str, Prove] = {
    **classes.PROOFS,
    **choices.PROOFS,
    **numbers.PROOFS,
    **orders.PROOFS,
    **mistakes.PROOFS,
}

__all__ = ["PROOFS"]
