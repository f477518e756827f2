"""Questions that are worked on beside the training, on its thread, piece by piece. Knows no question.

There is one thread for torch (docs/decisions.md): a question gets the time in which training waits, and
at least a slice of `SLICE_S` between two steps of training. So nothing competes with the training for
the interpreter, closing joins one thread, and a question can be dropped between any two of its pieces.
"""

from __future__ import annotations

import logging
import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import Protocol

from bnviz.errors import BnvizError
from bnviz.sayings import said
from bnviz.training.events import Ended, Event, Told

log = logging.getLogger(__name__)

SLICE_S = 0.15  # for a question, before training takes its next step


class Job(Protocol):
    """A question as a frozen value."""

    def work(self, device: str) -> Iterator[object]:
        """Each item is a short piece of work done: None, or news to tell.

        Imports torch inside, touches no global random stream, and yields within no torch context: what is
        switched there would be switched for the training as well. Raises BnvizError with a sentence.
        """
        ...


class Jobs:
    """The questions at hand, each a piece in turn, so that a short one need not wait for a long one."""

    def __init__(self, post: Callable[[Event], None]) -> None:
        self._post = post
        self._waiting: OrderedDict[int, Iterator[object]] = OrderedDict()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, number: int, job: Job, device: str) -> None:
        """Take a question in."""
        self._waiting[number] = job.work(device)

    def drop(self, number: int) -> None:
        """Forget a question; it ends without an answer."""
        if self._waiting.pop(number, None) is not None:
            self._post(Ended(number))

    def work(self) -> None:
        """Do one piece of the question whose turn it is."""
        number, pieces = next(iter(self._waiting.items()))
        self._waiting.move_to_end(number)
        try:
            news = next(pieces)
        except StopIteration:
            self._end(number, None)
        except BnvizError as error:
            self._end(number, str(error))
        except Exception as error:
            log.error("A question failed\n%s", traceback.format_exc())
            self._end(number, said("This could not be answered: {error}", error=str(error)))
        else:
            if news is not None:
                self._post(Told(number, news))

    def _end(self, number: int, sentence: str | None) -> None:
        del self._waiting[number]
        self._post(Ended(number, sentence))
