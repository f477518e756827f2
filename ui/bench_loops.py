"""The two loops the live window is measured against. Imports torch: only once the window is there."""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from bnviz.data.catalogue import load
from bnviz.experiment.values import Experiment
from bnviz.training.trainer import Trainer


class HeadlessLoop:
    """Our own training, nothing watched."""

    def __init__(self, e: Experiment) -> None:
        self._trainer = Trainer(e, load(e.data, e.seed))

    def step(self) -> None:
        """One mini-batch through every lane."""
        self._trainer.step()


class IdiomaticLoop:
    """The same networks as PyTorch's tutorials write them: DataLoader, nn.Sequential, torch.optim."""

    def __init__(self, e: Experiment) -> None:
        data = load(e.data, e.seed)
        x = torch.tensor(data.x_train).flatten(1)
        y = torch.tensor(data.y_train)
        self._loader = DataLoader(
            TensorDataset(x, y), batch_size=e.training.batch_size, shuffle=True, drop_last=True
        )
        self._networks = [self._network(e, number, x.shape[1]) for number in range(len(e.lanes))]
        self._optimisers = [
            torch.optim.SGD(net.parameters(), lr=e.training.learning_rate) for net in self._networks
        ]
        self._loss = nn.CrossEntropyLoss()
        self._batches = self._endless()

    def step(self) -> None:
        """One mini-batch through every network."""
        x, y = next(self._batches)
        for net, optimiser in zip(self._networks, self._optimisers, strict=True):
            optimiser.zero_grad()
            loss = self._loss(net(x), y)
            loss.backward()
            optimiser.step()

    def _endless(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        while True:
            yield from self._loader

    @staticmethod
    def _network(e: Experiment, lane: int, features: int) -> nn.Sequential:
        layers: list[nn.Module] = []
        for block, norm in zip(e.network.blocks, e.lanes[lane].norms, strict=True):
            layers.append(nn.Linear(features, block.width))
            if norm is not None:
                layers.append(nn.BatchNorm1d(block.width))
            layers.append(nn.Sigmoid())
            features = block.width
        return nn.Sequential(*layers, nn.Linear(features, 10))
