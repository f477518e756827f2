"""Over which values of a mini-batch each norm averages: as cells of a table, and in words."""

from __future__ import annotations

from dataclasses import dataclass

from bnviz.experiment.values import Norm
from ui.language import tr
from ui.views.microscope_lens import Lens


@dataclass(frozen=True, slots=True)
class Region:
    """Cells of a table: rows from `top` up to but not `bottom`, columns from `left` up to but not `right`."""

    top: int
    bottom: int
    left: int
    right: int


def averaged(norm: Norm | None, shape: tuple[int, int], units: int, unit: int, row: int) -> Region | None:
    """Over which cells of a table (rows, columns) the mean of one cell goes; `units` there are in all."""
    rows, columns = shape
    if norm is None or not (0 <= row < rows and 0 <= unit < columns):
        return None
    match norm.kind:
        case "batch":
            return Region(0, rows, unit, unit + 1)
        case "layer":
            return Region(row, row + 1, 0, columns)
        case "group":
            each = max(1, units // max(1, norm.groups))
            first = unit // each * each
            return Region(row, row + 1, first, min(columns, first + each))
        case _:
            return Region(row, row + 1, unit, unit + 1)


def over_what(lens: Lens, units: int) -> str:
    """In words, over what the norm averages."""
    norm, images = lens.norm, lens.is_image
    if norm is None:
        return tr("No norm here: nothing is averaged, every value passes as it is.")
    if lens.uses_memory:
        return tr("Nothing is averaged in this batch: the norm uses its running statistics, as in eval().")
    match norm.kind:
        case "batch" if images:
            return tr(
                "Batch norm: each channel by itself, over all {samples} samples, height and width: a column.",
                samples=lens.batch or "",
            )
        case "batch":
            return tr(
                "Batch norm: each unit by itself, over all {samples} samples: a column.",
                samples=lens.batch or "",
            )
        case "layer" if images:
            return tr(
                "Layer norm: each sample by itself, over all its {channels} channels, height and width: "
                "a row.",
                channels=units,
            )
        case "layer":
            return tr("Layer norm: each sample by itself, over all its {units} units: a row.", units=units)
        case "group" if images:
            return tr(
                "Group norm: each sample by itself, over a group of {channels} channels, height and width: "
                "part of a row.",
                channels=max(1, units // max(1, norm.groups)),
            )
        case "group":
            return tr(
                "Group norm: each sample by itself, over a group of {units} units: part of a row.",
                units=max(1, units // max(1, norm.groups)),
            )
        case _:
            return tr("Instance norm: each channel of each image by itself, over height and width: one cell.")


def counted(lens: Lens, count: int) -> str:
    """In a few words, which values feed this mean."""
    if lens.formula is not None and lens.formula.from_running:
        return tr("μ and σ² are the running ones: this norm is switched to evaluation mode.")
    kind, images = "batch" if lens.norm is None else lens.norm.kind, lens.is_image
    match kind:
        case "batch" if images:
            return tr("μ and σ² of {count} values: this channel in every sample.", count=count)
        case "batch":
            return tr("μ and σ² of {count} values: this unit in every sample.", count=count)
        case "layer" if images:
            return tr("μ and σ² of {count} values: all channels of this sample.", count=count)
        case "layer":
            return tr("μ and σ² of {count} values: all units of this sample.", count=count)
        case "group" if images:
            return tr("μ and σ² of {count} values: a group of channels of this sample.", count=count)
        case "group":
            return tr("μ and σ² of {count} values: a group of units of this sample.", count=count)
        case _:
            return tr("μ and σ² of {count} values: this channel of this image.", count=count)
