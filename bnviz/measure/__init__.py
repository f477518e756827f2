"""Tensors to numbers."""
