"""A lane as idiomatic PyTorch. Pure text, without torch and numpy, so that the window may ask at any time."""

from bnviz.export.code.compare import Marks, Row, side_by_side, unlike
from bnviz.export.code.lines import Line
from bnviz.export.code.script import Script, script

__all__ = ["Line", "Marks", "Row", "Script", "script", "side_by_side", "unlike"]
