"""Every rule of the coach, the most important first. Adding one is adding a row to the file of its theme."""

from __future__ import annotations

from bnviz.coach import activations, gradients, norms, statistics, training
from bnviz.coach.finding import SEVERITIES
from bnviz.coach.rule import Rule

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (*gradients.ROWS, *statistics.ROWS, *norms.ROWS, *training.ROWS, *activations.ROWS),
        key=lambda rule: SEVERITIES.index(rule.severity),
    )
)
