"""The question of a live proof, for the training thread. Loads no torch before it is worked on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bnviz.practice.values import Number


@dataclass(frozen=True, slots=True)
class ProofQuestion:
    """What does real PyTorch say to a question with these drawn numbers? Tells one `Shown`."""

    proof: str
    numbers: tuple[tuple[str, Number], ...]

    def work(self, device: str) -> Iterator[object]:
        """One piece of work, on the CPU whatever the device (`bnviz.training.jobs.Job`)."""
        del device
        from bnviz.practice.proofs import PROOFS

        yield PROOFS[self.proof](dict(self.numbers))
