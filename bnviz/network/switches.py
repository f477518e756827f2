"""Batch and instance norm with the three switches of `Norm`. Knows no training and no experiment's lanes."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from bnviz.experiment.values import Norm


class _Switched:
    """Adds to a torch.nn norm what it does in training mode; see the docstring of `Norm`.

    `uses_batch` and `updates` count only where the layer has running statistics. In evaluation mode, and
    with both on, this is the torch.nn layer itself.
    """

    uses_batch = True
    updates = True


class BatchNorm1d(_Switched, nn.BatchNorm1d):
    """nn.BatchNorm1d with switches."""

    def forward(self, x: Tensor) -> Tensor:
        """x (batch, units) or (batch, units, positions) to the same."""
        if self.training and not (self.uses_batch and self.updates) and self.running_mean is not None:
            return _batch_norm(self, x)
        return super().forward(x)


class BatchNorm2d(_Switched, nn.BatchNorm2d):
    """nn.BatchNorm2d with switches."""

    def forward(self, x: Tensor) -> Tensor:
        """x (batch, channels, rows, columns) to the same."""
        if self.training and not (self.uses_batch and self.updates) and self.running_mean is not None:
            return _batch_norm(self, x)
        return super().forward(x)


class InstanceNorm2d(_Switched, nn.InstanceNorm2d):
    """nn.InstanceNorm2d with switches."""

    def forward(self, x: Tensor) -> Tensor:
        """x (batch, channels, rows, columns) to the same."""
        if not self.training or (self.uses_batch and self.updates) or self.running_mean is None:
            return super().forward(x)
        self._check_input_dim(x)
        if self.uses_batch:
            return F.instance_norm(x, None, None, self.weight, self.bias, eps=self.eps)
        if self.updates:
            with torch.no_grad():
                super().forward(x)
        assert self.running_var is not None
        return F.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, eps=self.eps)


def set_switches(module: nn.Module, norm: Norm) -> None:
    """Make the layer in training mode what the description says; layer and group norm have one switch."""
    if isinstance(module, _Switched):
        module.uses_batch, module.updates = norm.use_batch_stats, norm.update_running_stats
    module.requires_grad_(norm.train_affine)


def running_in_use(module: nn.Module) -> tuple[Tensor, Tensor] | None:
    """Mean and variance, each (units,), that the layer normalises with in training mode in place of the
    batch's; None where it uses the batch's."""
    if not isinstance(module, _Switched) or module.uses_batch:
        return None
    assert isinstance(module, nn.BatchNorm1d | nn.BatchNorm2d | nn.InstanceNorm2d)
    mean, var = module.running_mean, module.running_var
    return None if mean is None or var is None else (mean, var)


def updates_running(module: nn.Module) -> bool:
    """Whether a pass in training mode moves the running statistics, if there are any."""
    return not isinstance(module, _Switched) or module.updates


def _batch_norm(norm: BatchNorm1d | BatchNorm2d, x: Tensor) -> Tensor:
    if norm.uses_batch:  # as with norm.track_running_stats = False on the finished layer
        return F.batch_norm(x, None, None, norm.weight, norm.bias, training=True, eps=norm.eps)
    if norm.updates:
        with torch.no_grad():
            nn.modules.batchnorm._BatchNorm.forward(norm, x)
    return F.batch_norm(x, norm.running_mean, norm.running_var, norm.weight, norm.bias, eps=norm.eps)
