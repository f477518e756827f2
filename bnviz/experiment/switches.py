"""What the switches of a norm do, in words and in PyTorch's calls. Knows no torch."""

from __future__ import annotations

from bnviz.experiment.values import Norm
from bnviz.sayings import said


def pytorch_calls(norm: Norm, name: str = "norm") -> tuple[str, ...]:
    """The lines that make a finished layer `name` do in training what the switches say.

    The last line is the pass itself where no call on the layer does it. Sources: torch documentation of
    nn.Module.eval, nn.Module.requires_grad_ and nn.BatchNorm1d, and the source of nn.modules.batchnorm.
    """
    lines: list[str] = []
    if norm.affine and not norm.train_affine:
        lines.append(f"{name}.requires_grad_(False)")
    match norm.use_batch_stats, norm.update_running_stats:
        case _ if not norm.tracks:
            pass
        case True, True:
            lines.append(f"{name}.train()")
        case True, False if norm.kind == "batch":
            lines += ["# once it is made:", f"{name}.track_running_stats = False"]
        case True, False:
            lines.append(f"{name}.momentum = 0.0")
        case False, False:
            lines.append(f"{name}.eval()")
        case False, True:
            lines += ["with torch.no_grad():", f"    {name}.train()(x)", f"y = {name}.eval()(x)"]
    return tuple(lines) or (f"{name}.train()",)


def switch_sentences(norm: Norm) -> tuple[str, ...]:
    """What the norm does while the network trains: its statistics, its memory, its parameters."""
    return tuple(filter(None, (_normalising(norm), _remembering(norm), _learning(norm))))


def _normalising(norm: Norm) -> str:
    if norm.kind not in ("batch", "instance"):
        return said("It works its statistics out of each sample: train() and eval() are the same to it.")
    if not norm.track_running_stats:
        return said(
            "track_running_stats=False at the start: there are no running statistics, so eval() changes "
            "nothing, and answers depend on the other samples of the batch."
        )
    if norm.use_batch_stats:
        if norm.kind == "batch":
            return said(
                "Normalises with the mini-batch's own mean and variance; eval() takes the running ones."
            )
        return said("Normalises with each image's own mean and variance; eval() takes the running ones.")
    if norm.update_running_stats:
        return said("Normalises with the running statistics, into which the batch has just been mixed.")
    return said("eval(): normalises with the running statistics, in training too.")


def _remembering(norm: Norm) -> str:
    if not norm.tracks:
        return ""
    if not norm.update_running_stats:
        return said("The running statistics and their counter stand still.")
    if norm.momentum is None:
        return said("momentum=None: the running statistics are the plain average of all batches so far.")
    if norm.momentum == 0:
        return said("momentum=0: nothing of a batch is taken in; only the counter goes on.")
    return said(
        "Mixes {share:.3g} of each batch into the running statistics, no_grad() or not.", share=norm.momentum
    )


def _learning(norm: Norm) -> str:
    if not norm.affine or norm.train_affine:
        return ""
    return said(
        "requires_grad=False: no gradient, weight decay or optimiser's momentum moves gamma and beta."
    )
