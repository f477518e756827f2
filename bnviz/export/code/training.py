"""The training of a lane: mini-batches, optimiser, loop and test. Knows no layers."""

from __future__ import annotations

from typing import assert_never

from bnviz.experiment.values import Experiment, Optimiser
from bnviz.export.code.data import train_counts
from bnviz.export.code.lines import Line, call, lines

STEPS = 500  # where the experiment does not say when to stop
PRINT_EVERY = 50
OPTIMISERS: dict[Optimiser, str] = {
    "sgd": "SGD",
    "momentum": "SGD",
    "adam": "Adam",
    "adamw": "AdamW",
    "rmsprop": "RMSprop",
}
EPOCH = "for epoch in range(EPOCHS):"
FOR_EVER = "while True:"


def constants(e: Experiment) -> list[Line]:
    """SEED and what else is worth changing."""
    stop = e.training.stop
    found = lines(f"SEED = {e.seed}")
    if any("BATCH_SIZE" in line.text for line in batches(e)):
        found += lines(f"BATCH_SIZE = {e.training.batch_size}")
    if stop.steps is not None or stop.epochs is None:
        found += lines(f"STEPS = {stop.steps or STEPS}")
    if stop.epochs is not None:
        found += lines(f"EPOCHS = {stop.epochs}")
    return found


def optimiser(e: Experiment) -> list[Line]:
    """The optimiser of torch.optim."""
    t = e.training
    decay = {"weight_decay": float(t.weight_decay)}
    decays = decay if t.weight_decay or t.optimiser == "adamw" else {}  # AdamW's own default is 0.01
    momentum = {"momentum": float(t.momentum)} if t.optimiser == "momentum" else {}
    made = call(
        f"torch.optim.{OPTIMISERS[t.optimiser]}",
        "net.parameters()",
        lr=float(t.learning_rate),
        **momentum,
        **decays,
    )
    return lines(f"optimiser = {made}")


def batches(e: Experiment) -> list[Line]:
    """The generator function of mini-batches: `bnviz.training.batches` for one experiment."""
    t = e.training
    seeded = "    generator = torch.Generator().manual_seed(1000 * SEED + 999)"
    epoch = f"    {FOR_EVER if t.stop.epochs is None else EPOCH}"
    match t.batch_order:
        case "shuffled":
            says = "Mini-batches in another order each epoch"
            head, order = [seeded, epoch], "torch.randperm(len(y_train), generator=generator)"
        case "in-order":
            says = "Mini-batches in the order of the data"
            head, order = [epoch], "torch.arange(len(y_train))"
        case "sorted":
            says = "Mini-batches, one class after the other"
            head, order = [epoch], "torch.argsort(y_train, stable=True)"
        case "k-classes":
            return _of_few_classes(e, [seeded, epoch])
        case _:
            assert_never(t.batch_order)
    rule, cut, sizes = _cut(e)
    return lines(
        "def batches():",
        f'    """{says}{rule}."""',
        *head,
        f"        order = {order}",
        *cut,
        f"        yield from zip(x_train[order].split({sizes}), y_train[order].split({sizes}))",
    )


def loop(e: Experiment) -> list[Line]:
    """The test, the training loop, and what it prints."""
    counted = "enumerate(batches(), 1)"
    if e.training.stop.steps is not None or e.training.stop.epochs is None:
        counted = "zip(range(1, STEPS + 1), batches())"
    target = e.training.stop.accuracy
    stop = []
    if target is not None:
        stop = lines(
            f"    if step % 10 == 0 and test_accuracy() >= {float(target):g}:",
            "        break  # bnviz stops as soon as any lane gets there",
        )
    return [
        *lines(
            "@torch.no_grad()",
            "def test_accuracy():",
            "    net.eval()  # norms use their running statistics, nothing is dropped out",
            "    right = net(x_test).argmax(dim=1) == y_test",
            "    net.train()",
            "    return right.float().mean().item()",
            "",
            "",
            "losses = []",
            f"for step, (x_batch, y_batch) in {counted}:",
            "    loss = F.cross_entropy(net(x_batch), y_batch)",
            "    losses.append(loss.item())",
            "    if not loss.isfinite():",
            '        print(f"step {step}: the loss is {loss.item()}")',
            "        break",
            "    optimiser.zero_grad()",
            "    loss.backward()",
            "    optimiser.step()",
        ),
        *stop,
        *lines(
            f"    if step % {PRINT_EVERY} == 0:",
            '        print(f"step {step:5}   loss {losses[-1]:.4f}   test {test_accuracy():.1%}")',
        ),
    ]


def _cut(e: Experiment) -> tuple[str, list[str], str]:
    """What is said of the last batch, lines that care for it, and the sizes to split by."""
    full, rest = divmod(sum(train_counts(e.data)), e.training.batch_size)
    if rest == 0 or full == 0 or e.training.last_batch == "keep":
        return "", [], "BATCH_SIZE"
    if e.training.last_batch == "merge":
        merged = [
            "        sizes = [BATCH_SIZE] * (len(order) // BATCH_SIZE)",
            "        sizes[-1] += len(order) % BATCH_SIZE",
        ]
        return "; a rest joins the last one", merged, "sizes"
    dropped = "        order = order[: len(order) // BATCH_SIZE * BATCH_SIZE]"
    return "; a smaller one at the end is dropped", [dropped], "BATCH_SIZE"


def _of_few_classes(e: Experiment, head: list[str]) -> list[Line]:
    """Each batch of `classes_per_batch` classes only."""
    counts, size = train_counts(e.data), e.training.batch_size
    k = min(e.training.classes_per_batch, len(counts))
    shares = [size // k + (i < size % k) for i in range(k)]
    waiting = [
        *head,
        "        waiting = []  # the samples of each class that were not yet seen in this epoch",
        f"        for label in range({len(counts)}):",
        "            of_class = (y_train == label).nonzero().flatten()",
        "            waiting.append(of_class[torch.randperm(len(of_class), generator=generator)])",
    ]
    if sum(count >= shares[0] for count in counts) < k:
        return lines(
            "def batches():",
            f'    """All samples of the first {k} classes: none has enough for a batch."""',
            *waiting,
            f"        batch = torch.cat(waiting[:{k}])",
            "        yield x_train[batch], y_train[batch]",
        )
    return lines(
        "def batches():",
        f'    """Mini-batches of {k} {"class" if k == 1 else "classes"} each, drawn anew each time."""',
        f"    shares = [BATCH_SIZE // {k} + (i < BATCH_SIZE % {k}) for i in range({k})]",
        *waiting,
        "        epoch = []",
        "        while True:",
        "            able = [label for label, left in enumerate(waiting) if len(left) >= shares[0]]",
        "            if len(able) < len(shares):",
        "                break",
        "            chosen = torch.randperm(len(able), generator=generator)[: len(shares)]",
        "            parts = []",
        "            for label, share in zip([able[i] for i in chosen], shares):",
        "                parts.append(waiting[label][:share])",
        "                waiting[label] = waiting[label][share:]",
        "            batch = torch.cat(parts)",
        "            epoch.append(batch[torch.randperm(len(batch), generator=generator)])",
        "        order, sizes = torch.cat(epoch), [len(batch) for batch in epoch]",
        "        yield from zip(x_train[order].split(sizes), y_train[order].split(sizes))",
    )
