"""Lessons in the window: a panel that shows them, a player that follows the run, a stagehand."""
