"""One contender: a network, its optimiser and one step of training. Knows no other lane."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment.edits import INPUT, get_norm, norm_rows
from bnviz.experiment.shapes import output_block, rows
from bnviz.experiment.values import Experiment, Norm
from bnviz.measure.failure import Failure
from bnviz.measure.folded import folded_norm
from bnviz.measure.places import all_finite
from bnviz.measure.reports import FoldedNorm
from bnviz.network.build import build_network
from bnviz.network.flat import FlatParameters
from bnviz.network.modules import LaneNetwork
from bnviz.network.surgery import change_norm, norm_of, same_layer
from bnviz.training.checkpoint import SavedLane, restore_lane, save_lane
from bnviz.training.optimisers import update

MOST_UNDONE = 4  # states of a lane that are kept for edits taken back at once

Norms = tuple[Norm | None, ...]


@dataclass(slots=True)
class _Undo:
    """An edit of a lane's norms, the input's first, and the lane as it was before it."""

    before: Norms
    after: Norms
    saved: SavedLane | None = None

    def takes_back(self, edit: _Undo) -> bool:
        return (self.before, self.after) == (edit.after, edit.before)

    def loses_something(self) -> bool:
        """Whether a layer goes away or is replaced."""
        pairs = zip(self.before, self.after, strict=True)
        return any(a is not None and (b is None or not same_layer(a, b)) for a, b in pairs)


class Lane:
    """A network that trains.

    All parameters are views of flat tensors: one from the start, one for each norm that came later, so that
    the optimiser keeps its state for everything an operation did not touch.
    """

    def __init__(self, e: Experiment, number: int, device: torch.device, dtype: torch.dtype) -> None:
        self.network: LaneNetwork = build_network(e, number, device, dtype)
        self.groups = [FlatParameters(list(self.network.parameters().values()))]
        for norm in self.network.norms():
            self._separate(norm)
        self.training = e.training
        self.folded: list[FoldedNorm] = []  # norms that went into a linear layer, until somebody takes them
        self.streams: dict[str, Tensor] = {}  # states of random streams as they were copied last
        # why the lane stood still, and its buffers, before statistics were measured anew or reset
        self.statistics_before: list[tuple[Failure | None, dict[str, Tensor]]] = []
        self._undo: list[_Undo] = []  # what can be brought back exactly, as long as no step was taken

    def loss(self, x: Tensor, y: Tensor) -> Tensor:
        """Forward pass in training mode: the mean cross-entropy of one mini-batch, a scalar."""
        logits = self.network(x)  # (batch, classes)
        return F.cross_entropy(logits, y)

    def backward(self, loss: Tensor) -> None:
        """Gradients of this loss alone."""
        self.zero_gradients()
        loss.backward()  # type: ignore[no-untyped-call]

    def update(self) -> None:
        """One step of the optimiser along the gradients."""
        self._undo.clear()
        update((group for group in self.groups if not group.frozen), self.training)

    def zero_gradients(self) -> None:
        """Set every gradient to zero in place."""
        for group in self.groups:
            assert group.flat.grad is not None
            group.flat.grad.zero_()

    def change_norms(
        self, old: Experiment, new: Experiment, was: int, now: int, keep: bool, x: Tensor, back: bool = False
    ) -> list[str]:
        """Make this lane's norms what lane `now` of `new` says; what to tell about it.

        `back` says that this takes back the last edit: before the next step that brings back the very state
        there was.
        """
        source, target = old.lanes[was], new.lanes[now]
        before = _Undo(source.rows, target.rows)
        if back and self._undo and self._undo[-1].takes_back(before):
            self._bring_back(new, now, self._undo.pop(), x)
            return []
        if before.loses_something():
            before.saved = save_lane(self)
            self._undo = [*self._undo[1 - MOST_UNDONE :], before]
        notices = []
        table = rows(new)
        for block in norm_rows(new):
            norm, other = get_norm(old, was, block), get_norm(new, now, block)
            if norm == other:
                continue
            description = None if block == INPUT else (*new.network.blocks, output_block(new))[block]
            shape = table[block + 1].normed
            module = None if norm is None else norm_of(self.network, block)
            done = change_norm(self.network, block, description, norm, other, shape, keep, x)
            if done.folded and module is not None and norm is not None:
                forward = block == INPUT or norm.placement == "after"
                self.folded.append(folded_norm(block, forward, module))
            self._forget(done.removed)
            if done.added:
                self.groups.append(FlatParameters(done.added))
            if other is not None:
                self._separate(norm_of(self.network, block))
            if done.notice:
                notices.append(done.notice)
        return notices

    def first_unsound_block(self) -> int | None:
        """The first row with a parameter or running statistic that is not finite; None if all are."""
        rows: list[tuple[int, list[nn.Module | None]]] = [(INPUT, [self.network.input_norm])]
        rows += [(number, [row.linear, row.norm]) for number, row in enumerate(self.network.rows)]
        for number, modules in rows:
            tensors = [t for module in modules if module is not None for t in module.state_dict().values()]
            if not all(all_finite(tensor) for tensor in tensors):
                return number
        return None

    def weights_before(self) -> dict[int, Tensor]:
        """Copies of every linear layer's weights, by row."""
        return {number: row.linear.weight.detach().clone() for number, row in enumerate(self.network.rows)}

    @torch.no_grad()
    def evaluate(self, x: Tensor, y: Tensor, chunk: int = 4096) -> tuple[float, float]:
        """Loss and accuracy (0 to 1) over all of `x` in evaluation mode; nothing of the network moves."""
        self.network.set_training(False)
        try:
            loss, right = 0.0, 0
            for part, labels in zip(torch.split(x, chunk), torch.split(y, chunk), strict=True):
                logits = self.network(part)
                loss += float(F.cross_entropy(logits, labels, reduction="sum"))
                right += int((logits.argmax(1) == labels).sum())
            return loss / max(1, len(y)), right / max(1, len(y))
        finally:
            self.network.set_training(True)

    @torch.no_grad()
    def logits(self, x: Tensor, chunk: int = 4096) -> Tensor:
        """Logits (n, classes) in evaluation mode."""
        self.network.set_training(False)
        try:
            return torch.cat([self.network(part) for part in torch.split(x, chunk)])
        finally:
            self.network.set_training(True)

    @torch.no_grad()
    def probabilities(self, x: Tensor) -> Tensor:
        """Class probabilities (n, classes) in evaluation mode."""
        self.network.set_training(False)
        try:
            return F.softmax(self.network(x), dim=1)
        finally:
            self.network.set_training(True)

    def _bring_back(self, e: Experiment, number: int, undo: _Undo, x: Tensor) -> None:
        assert undo.saved is not None
        self.network = build_network(e, number, x.device, x.dtype)
        restore_lane(self, undo.saved)

    def _separate(self, norm: nn.Module) -> None:
        """Give a norm that is not trained a group of its own, which the optimiser leaves alone."""
        own = list(norm.parameters())
        if not own or own[0].requires_grad:
            return
        ids = {id(parameter) for parameter in own}
        for group in list(self.groups):
            here = [parameter for parameter in group.parameters if id(parameter) in ids]
            if here and not group.frozen:
                self.groups.append(group.release(here))

    def _forget(self, removed: tuple[nn.Parameter, ...]) -> None:
        """Drop the groups of norms that came later, or are not trained, and are gone; others leave a hole."""
        gone = {id(parameter) for parameter in removed}
        later = [g for g in self.groups[1:] if not all(id(p) in gone for p in g.parameters)]
        self.groups = [self.groups[0], *later]
