"""For all tests: torch computes on one thread, as in the program. With two, sums have other last bits."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before anything imports torch
