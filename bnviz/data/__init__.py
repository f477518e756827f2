"""Data sets by name, as arrays."""

from bnviz.data.catalogue import load
from bnviz.data.dataset import DataSet

__all__ = ["DataSet", "load"]
