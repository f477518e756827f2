"""The command line: reads arguments and runs the headless commands. Knows no Qt; windows are handed in."""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bnviz import __version__
from bnviz.errors import BnvizError
from bnviz.experiment.values import MAX_SEED

GOOD, OUR_FAULT, YOUR_MISTAKE = 0, 1, 2
COMMANDS = ("train", "presets", "check", "code", "lesson", "bench")


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is to open. With `shot` it trains `steps`, saves a picture there and closes.

    `lesson` is the name or path of one to begin with.
    """

    source: str | None = None
    lesson: str | None = None
    shot: Path | None = None
    steps: int = 300
    size: tuple[int, int] | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class BenchOptions:
    """Which benchmark, and where its figures go as JSON."""

    name: str
    json: Path | None = None


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise BnvizError(f"{message[:1].upper()}{message[1:]}. Try `{self.prog} --help`.")


def main(
    arguments: Sequence[str] | None = None,
    window: Callable[[WindowOptions], int] | None = None,
    bench: Callable[[BenchOptions], int] | None = None,
) -> int:
    """Run what the arguments say; the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(given, window, bench)
    except BnvizError as error:
        print(f"bnviz: {error}", file=sys.stderr)
        return YOUR_MISTAKE
    except BrokenPipeError:  # whoever read what we print has left
        _drop_output()
        return GOOD
    except KeyboardInterrupt:
        return 130
    except Exception:
        traceback.print_exc()
        print("bnviz: this is a fault of bnviz; the lines above tell where.", file=sys.stderr)
        return OUR_FAULT


def _run(
    given: list[str],
    window: Callable[[WindowOptions], int] | None,
    bench: Callable[[BenchOptions], int] | None,
) -> int:
    if given and given[0] in COMMANDS:
        options = _command_parser().parse_args(given)
        match options.command:
            case "train":
                from bnviz.headless import train

                return train(
                    options.source, options.steps, options.out, options.seed, options.device, options.every
                )
            case "presets":
                return _list_presets()
            case "check":
                return _check(options.file)
            case "code":
                return _code(options.source, options.lane, options.out)
            case "lesson":
                return _lesson(options, window)
            case _:
                assert bench is not None
                return bench(BenchOptions(options.name, options.json))
    options = _window_parser().parse_args(given)
    if options.version:
        _say(f"bnviz {__version__}")
        return GOOD
    if options.info:
        from bnviz.info import lines

        _say("\n".join(f"{name}: {value}" for name, value in lines()))
        return GOOD
    if options.shot is None and options.steps is not None:
        raise BnvizError("--steps says how far to train for a picture: give --shot OUT.png too.")
    assert window is not None
    steps = 300 if options.steps is None else options.steps
    return window(WindowOptions(options.source, None, options.shot, steps, options.size, options.theme))


def _say(text: str) -> None:
    """Print, and turn a full disk into a sentence."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        from bnviz.experiment.file import why

        _drop_output()
        raise BnvizError(f"Cannot print: {why(error)}.") from error


def _drop_output() -> None:
    """Let the rest go nowhere, or Python complains once more at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _list_presets() -> int:
    from bnviz.experiment.file import presets

    rows = presets()
    width = max(len(preset.name) for preset in rows)
    _say("\n".join(f"{preset.name:<{width}}  {preset.about}" for preset in rows))
    return GOOD


def _check(name: str) -> int:
    from bnviz.experiment.file import load_file_or_preset
    from bnviz.experiment.problems import problems
    from bnviz.experiment.summary import summary

    e = load_file_or_preset(name)
    found = problems(e)
    serious = [problem for problem in found if problem.severity != "warning"]
    for problem in serious:
        print(f"bnviz: {problem.sentence}", file=sys.stderr)
    if serious:
        return YOUR_MISTAKE
    _say("\n".join([summary(e), *(f"Note: {problem.sentence}" for problem in found)]))
    return GOOD


def _code(source: str, name: str | None, out: Path | None) -> int:
    from bnviz.experiment.file import load_file_or_preset
    from bnviz.export.code import script
    from bnviz.export.code.saving import save_script

    e = load_file_or_preset(source)
    names = [lane.name for lane in e.lanes]
    if name is not None and name not in names:
        there = "is" if len(names) == 1 else "are"
        known = ", ".join(f'"{each}"' for each in names)
        raise BnvizError(f'There is no lane "{name}"; there {there} {known}.')
    made = script(e, 0 if name is None else names.index(name))
    if out is not None:
        for path in save_script(out, made):
            _say(str(path))
        return GOOD
    _say(made.text.removesuffix("\n"))
    if made.beside is not None:
        note = f"Note: the script needs {made.beside} beside it; `--out FILE.py` writes both."
        print(note, file=sys.stderr)
    return GOOD


def _lesson(options: argparse.Namespace, window: Callable[[WindowOptions], int] | None) -> int:
    from bnviz.lessons.shelf import find, open_lesson

    if not (options.check or options.run):
        open_lesson(options.file)  # what is wrong with it is said here, and not in a window
        assert window is not None
        return window(WindowOptions(lesson=str(find(options.file))))
    if options.check:
        lesson = open_lesson(options.file)
        count = len(lesson.steps)
        size = f"{count} {'step' if count == 1 else 'steps'}, about {lesson.minutes} minutes"
        _say(f"{lesson.title}: {size}; nothing is wrong with it.")
        return GOOD
    from bnviz.headless import play_lesson

    return play_lesson(open_lesson(options.file), options.seed)


def _command_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="bnviz")
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train", help="train without a window and write what was measured")
    train.add_argument("source", metavar="FILE_OR_PRESET")
    train.add_argument("--steps", type=_count, required=True, help="mini-batches to train on")
    train.add_argument("--seed", type=_seed, help="another seed than the file's")
    train.add_argument("--device", default="cpu", choices=("cpu", "cuda", "mps", "auto"))
    train.add_argument("--out", type=Path, required=True, help="folder for the results")
    train.add_argument("--every", type=_count, help="measure every so many steps (default: 200 times a run)")
    commands.add_parser("presets", help="list the shipped experiments")
    check = commands.add_parser("check", help="say what is in a file, or what is wrong with it")
    check.add_argument("file", metavar="FILE")
    code = commands.add_parser("code", help="print a lane as a PyTorch script that runs by itself")
    code.add_argument("source", metavar="FILE_OR_PRESET")
    code.add_argument("--lane", metavar="NAME", help="the lane's name (default: the first)")
    code.add_argument("--out", type=Path, metavar="FILE.py", help="write it there, with the data it needs")
    lesson = commands.add_parser("lesson", help="open a lesson in the window, or check one without it")
    lesson.add_argument("file", metavar="FILE_OR_LESSON")
    lesson.add_argument("--check", action="store_true", help="0 if it can be read, else 2 and what is wrong")
    lesson.add_argument(
        "--run", action="store_true", help="play it without a window and check what it claims"
    )
    lesson.add_argument("--seed", type=_seed, help="with --run: another seed than the lesson's")
    bench = commands.add_parser("bench", help="measure bnviz itself, as ratios within one run")
    bench.add_argument("name", choices=("live",))
    bench.add_argument("--json", type=Path, help="also write the figures there")
    return parser


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bnviz",
        description="See batch normalization: the same network with and without it, side by side, live.",
        epilog="Without a window: bnviz train, presets, check, code, lesson, bench; each has its own --help.",
    )
    parser.add_argument("source", nargs="?", metavar="FILE_OR_PRESET", help="what to open")
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--info", action="store_true", help="print the versions of everything below")
    parser.add_argument("--shot", type=Path, metavar="OUT.png", help="train, save a picture and close")
    parser.add_argument("--steps", type=_count, help="how far to train for the picture (default 300)")
    parser.add_argument("--size", type=_size, metavar="1440x900", help="the window's size")
    parser.add_argument("--theme", choices=("light", "dark"), help="the theme, for this time")
    return parser


def _count(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 1 <= number <= 1_000_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of steps from 1 to 1 000 000 000")
    return number


def _seed(text: str) -> int:
    if not (text.isdecimal() and len(text) <= 10 and int(text) <= MAX_SEED):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 to {MAX_SEED}")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    if not (480 <= int(width) <= 16384 and 360 <= int(height) <= 16384):
        raise argparse.ArgumentTypeError(f"{text!r} is too small or too large for a window")
    return int(width), int(height)
