"""Which samples make which mini-batch: one plan an epoch, the same for every lane. Knows no network."""

from __future__ import annotations

import torch
from torch import Tensor

from bnviz.experiment.values import LastBatch, Training
from bnviz.training.checkpoint import SavedBatches


class Batches:
    """Draws mini-batches of the training set from a seed, on the CPU, whatever the device of the data.

    An epoch is one gathered copy of the set in the order of its plan, and batches are slices of it.
    """

    def __init__(self, x: Tensor, y: Tensor, training: Training, seed: int) -> None:
        self.x, self.y = x, y
        self.labels = y.cpu()
        self.training = training
        self.generator = torch.Generator().manual_seed(1000 * seed + 999)
        self.epoch = -1  # the epoch the last batch belonged to, from 0
        self.seen = 0  # samples handed out in this epoch
        self._cuts: list[int] = [0]
        self._next = 0
        self._last: tuple[int, int] | None = None  # where the batch taken last lies in this epoch
        self._begin_epoch()

    @property
    def progress(self) -> float:
        """Epochs done, with the part of the current one."""
        return self.epoch + self.seen / max(1, self._end)

    @property
    def left(self) -> int:
        """How many mini-batches of the current epoch are still to come."""
        return len(self._cuts) - 1 - self._next

    @property
    def steps_per_epoch(self) -> int:
        """How many mini-batches the current plan has."""
        return len(self._cuts) - 1

    def take(self) -> tuple[Tensor, Tensor]:
        """The next mini-batch: x (batch, ...), y (batch,)."""
        if self._next >= len(self._cuts) - 1:
            self._begin_epoch()
        start, end = self._cuts[self._next], self._cuts[self._next + 1]
        self._next += 1
        self.seen = end
        self._last = start, end
        return self._x[start:end], self._y[start:end]

    def peek(self) -> tuple[Tensor, Tensor]:
        """The mini-batch that `take` would return, unless a new epoch has to be drawn for it."""
        place = min(self._next, len(self._cuts) - 2)
        start, end = self._cuts[place], self._cuts[place + 1]
        return self._x[start:end], self._y[start:end]

    def last(self) -> tuple[Tensor, Tensor]:
        """The mini-batch that was taken last, as it was drawn; before the first, the one that is next."""
        if self._last is None:
            return self.peek()
        start, end = self._last
        return self._x[start:end], self._y[start:end]

    def change(self, training: Training) -> None:
        """Take over another batch size or order: a size at the next batch, an order with a new epoch."""
        old, self.training = self.training, training
        if (old.batch_order, old.classes_per_batch) != (training.batch_order, training.classes_per_batch) or (
            training.batch_order == "k-classes" and old.batch_size != training.batch_size
        ):
            if self.seen:
                self._next = len(self._cuts)
            else:
                self._plan_epoch()
        elif (old.batch_size, old.last_batch) != (training.batch_size, training.last_batch):
            self._recut()

    def save(self) -> SavedBatches:
        """Where the drawing stands, to go on from there."""
        return SavedBatches(
            self.generator.get_state(),
            self._order,
            tuple(self._cuts),
            self._next,
            self.epoch,
            self.seen,
            self._last,
        )

    def restore(self, saved: SavedBatches) -> None:
        """Go on where `saved` stood."""
        self.generator.set_state(saved.stream)
        self._gather(saved.order, list(saved.cuts))
        self._next, self.epoch, self.seen = saved.next, saved.epoch, saved.seen
        self._last = saved.last

    def _begin_epoch(self) -> None:
        self.epoch += 1
        self.seen = 0
        self._plan_epoch()

    def _recut(self) -> None:
        rest = len(self._x) - self.seen
        size, last = self.training.batch_size, self.training.last_batch
        if self.seen and (rest == 0 or (rest < size and last == "drop")):
            self._next = len(self._cuts)
            return
        self._cuts = [self.seen + at for at in cut(rest, size, last)]
        self._end = self._cuts[-1]
        self._next = 0

    def _plan_epoch(self) -> None:
        order, cuts = plan(self.labels, self.training, self.generator)
        self._gather(order, cuts)

    def _gather(self, order: Tensor, cuts: list[int]) -> None:
        self._order = order
        there = order.to(self.x.device)
        self._x, self._y = self.x[there], self.y[there]
        self._cuts = cuts
        self._end = cuts[-1]
        self._next = 0


def plan(labels: Tensor, training: Training, generator: torch.Generator) -> tuple[Tensor, list[int]]:
    """The order (n,) of one epoch's samples and where its batches begin and end."""
    size, last = training.batch_size, training.last_batch
    match training.batch_order:
        case "shuffled":
            order = torch.randperm(len(labels), generator=generator)
        case "in-order":
            order = torch.arange(len(labels))
        case "sorted":
            order = torch.argsort(labels, stable=True)
        case "k-classes":
            return _plan_classes(labels, training, generator)
    return order, cut(len(labels), size, last)


def cut(count: int, size: int, last: LastBatch) -> list[int]:
    """Where the batches of `count` samples begin and end; a set smaller than one batch is one batch."""
    full, rest = divmod(count, size)
    cuts = [size * i for i in range(full + 1)]
    if full == 0 or (rest and last == "keep"):
        return [*cuts, count]
    if rest and last == "merge":
        return [*cuts[:-1], count]
    return cuts


def _plan_classes(labels: Tensor, training: Training, generator: torch.Generator) -> tuple[Tensor, list[int]]:
    """Each batch from `classes_per_batch` classes only, an equal share of each, in random order.

    Classes that no longer fill their share wait for the next epoch; one batch there always is.
    """
    classes = sorted(set(labels.tolist()))
    k = min(training.classes_per_batch, len(classes))
    shares = [training.batch_size // k + (i < training.batch_size % k) for i in range(k)]
    waiting = {}
    for c in classes:
        of_class = (labels == c).nonzero().flatten()
        waiting[c] = of_class[torch.randperm(len(of_class), generator=generator)]
    batches: list[Tensor] = []
    while True:
        able = [c for c in classes if len(waiting[c]) >= max(1, shares[0])]
        if len(able) < k:
            break
        chosen = [able[int(i)] for i in torch.randperm(len(able), generator=generator)[:k]]
        parts = []
        for c, share in zip(chosen, shares, strict=True):
            parts.append(waiting[c][:share])
            waiting[c] = waiting[c][share:]
        batch = torch.cat(parts)
        batches.append(batch[torch.randperm(len(batch), generator=generator)])
    if not batches:
        batches = [torch.cat([waiting[c] for c in classes[:k]])]
    cuts = [0]
    for batch in batches:
        cuts.append(cuts[-1] + len(batch))
    return torch.cat(batches), cuts
