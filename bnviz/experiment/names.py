"""What people call the kinds of norm, within a sentence. Knows no torch."""

from __future__ import annotations

from bnviz.experiment.values import NormKind
from bnviz.sayings import Said, joined, said

NORMS: dict[NormKind, Said] = {
    "batch": said("batch norm"),
    "layer": said("layer norm"),
    "group": said("group norm"),
    "instance": said("instance norm"),
}


def and_listed(members: list[str]) -> Said:
    """The members with "and" before the last: "1, 2 and 3"; there is at least one."""
    if len(members) == 1:
        return joined(*members)
    return said("{members} and {last}", members=joined(*members[:-1], by=", "), last=members[-1])
