"""Which devices there are, and why others are not. Sets torch's threads once, before its first operation."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from bnviz.errors import DeviceError
from bnviz.sayings import said

NAMES = ("cpu", "cuda", "mps")


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """A device a person can choose; `reason` says why it is not available."""

    name: str
    title: str
    available: bool
    reason: str = ""


def prepare_torch(threads: int = 1) -> None:
    """Set the number of intra-op threads: one is fastest for small networks, and part of reproducibility."""
    if torch.get_num_threads() != threads:
        torch.set_num_threads(threads)


def devices() -> list[DeviceInfo]:
    """All devices bnviz knows, available or not."""
    found = [DeviceInfo("cpu", "CPU", True)]
    if torch.cuda.is_available():
        found.append(DeviceInfo("cuda", said("GPU ({name})", name=torch.cuda.get_device_name()), True))
    else:
        reason = (
            said("This PyTorch was built without CUDA.")
            if torch.version.cuda is None
            else said("PyTorch finds no CUDA device or driver.")
        )
        found.append(DeviceInfo("cuda", said("GPU (CUDA)"), False, reason))
    if torch.backends.mps.is_available():
        found.append(DeviceInfo("mps", said("Apple GPU (MPS)"), True))
    else:
        built = torch.backends.mps.is_built()
        reason = (
            said("This machine has no Apple GPU.") if built else said("This PyTorch was built without MPS.")
        )
        found.append(DeviceInfo("mps", said("Apple GPU (MPS)"), False, reason))
    return found


def resolve(name: str) -> torch.device:
    """The torch device of that name, "auto" meaning the fastest there is; raises DeviceError."""
    known = {device.name: device for device in devices()}
    if name == "auto":
        best = next(n for n in ("cuda", "mps", "cpu") if known[n].available)
        return torch.device(best)
    if name not in known:
        raise DeviceError(said("There is no device {name!r}; choose cpu, cuda, mps or auto.", name=name))
    if not known[name].available:
        raise DeviceError(
            said("The device {name!r} is not available here. {reason}", name=name, reason=known[name].reason)
        )
    return torch.device(name)
