"""``python -m bnviz``: the same program as ``bnviz``. Knows only where the program starts."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from main import main  # the composition root, beside the packages; imported only when run

    sys.exit(main())
