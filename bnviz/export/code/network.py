"""The network of a lane as an nn.Sequential, and how its weights are drawn. Knows no training."""

from __future__ import annotations

from itertools import groupby
from textwrap import indent

from bnviz.experiment.edits import INPUT, get_norm, row_name
from bnviz.experiment.facts import DATA_FACTS
from bnviz.experiment.shapes import Row, rows
from bnviz.experiment.values import Experiment
from bnviz.export.code.layers import block_layers, block_of, enters_flat, formula, norm_layer
from bnviz.export.code.lines import Line, comment, lines, number

ALIKE = 4  # so many equal blocks in a row are written once, in a loop
TAB = "    "
SWITCHED = ("BatchNorm1d", "BatchNorm2d", "InstanceNorm2d")

FROZEN = '''\
class Frozen{layer}(nn.{layer}):
    """Always as in eval(): uses its running statistics, and leaves them as they are."""

    def forward(self, x):
        self.eval()
        return super().forward(x)'''
LAGGING = '''\
class Lagging{layer}(nn.{layer}):
    """Mixes each batch into its running statistics, and normalises with these also in training."""

    def forward(self, x):
        with torch.no_grad():
            super().forward(x)
        return F.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, eps=self.eps)'''

# Classes that a script defines where its network uses them.
HELPERS = {
    **{f"Frozen{layer}": FROZEN.format(layer=layer) for layer in SWITCHED},
    **{f"Lagging{layer}": LAGGING.format(layer=layer) for layer in SWITCHED},
    "Residual": '''\
class Residual(nn.Sequential):
    """Layers in a row whose input is added to what comes out of them."""

    def forward(self, x):
        return x + super().forward(x)''',
    "Dropout": '''\
class Dropout(nn.Module):
    """As nn.Dropout, with random numbers of its own, so that all lanes drop the same values."""

    def __init__(self, p, number):
        super().__init__()
        self.p = p
        self.generator = torch.Generator().manual_seed(1000 * SEED + 500 + number)

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.empty_like(x).bernoulli_(1 - self.p, generator=self.generator)
        return x * (kept / (1 - self.p))''',
    "Noise": '''\
class Noise(nn.Module):
    """Another mean and spread for each unit in every step of training (Santurkar et al. 2018)."""

    def __init__(self, number):
        super().__init__()
        self.generator = torch.Generator().manual_seed(1000 * SEED + 600 + number)

    def forward(self, x):
        if not self.training:
            return x
        units = (1, x.shape[1], *[1] * (x.dim() - 2))
        mean = 0.5 * (2 * torch.rand(units, generator=self.generator) - 1)
        spread = 1 + 0.25 * torch.rand(units, generator=self.generator)
        shift = mean + 0.1 * (2 * torch.rand(x.shape, generator=self.generator) - 1)
        scale = spread + 0.1 * torch.randn(x.shape, generator=self.generator)
        return x * scale + shift''',
}


def network(e: Experiment, lane: int) -> list[Line]:
    """Helper classes if there is need of them, `net`, and its initial weights."""
    stack = _stack(e, rows(e), lane)
    found: list[Line] = []
    for name, text in HELPERS.items():
        if any(line.text.strip().startswith(f"{name}(") for line in stack):
            found += lines("", *text.split("\n"), "", "")
    return [*found, Line("net = nn.Sequential("), *stack, Line(")"), Line(""), *_weights(e), Line("")]


def _stack(e: Experiment, table: list[Row], lane: int) -> list[Line]:
    """Everything between the brackets of the nn.Sequential."""
    found: list[Line] = []
    if _is_flattened(e, table):
        found.append(Line(f"{TAB}nn.Flatten(),", INPUT, INPUT))
    norm = get_norm(e, lane, INPUT)
    if norm is not None:
        found.append(Line(f"{TAB}# input: {norm.kind}_norm(x)", INPUT, INPUT))
        found.append(Line(f"{TAB}{norm_layer(norm, table[0].normed)},", INPUT, INPUT))
    for first, last in _pieces(e, table):
        found += _blocks(e, table, lane, first, last)
    output = len(e.network.blocks)
    return found + _blocks(e, table, lane, output, output)


def _pieces(e: Experiment, table: list[Row]) -> list[tuple[int, int]]:
    """First and last block of every piece of the network that is written as one: in all lanes alike."""
    keys = [_key(e, table, block) for block in range(len(e.network.blocks))]
    pieces: list[tuple[int, int]] = []
    for _, run in groupby(range(len(keys)), keys.__getitem__):
        members = list(run)
        if len(members) >= ALIKE:
            pieces.append((members[0], members[-1]))
        else:
            pieces += [(block, block) for block in members]
    return pieces


def _key(e: Experiment, table: list[Row], block: int) -> object:
    layers = tuple(tuple(block_layers(e, table, lane, block, "number")) for lane in range(len(e.lanes)))
    return layers, e.network.blocks[block].skip, enters_flat(e, table, block)


def _blocks(e: Experiment, table: list[Row], lane: int, first: int, last: int) -> list[Line]:
    block = block_of(e, first)
    noise = first < len(e.network.blocks) and e.lanes[lane].noise
    what = formula(block, get_norm(e, lane, first), noise)
    flat = ["nn.Flatten(),"] if enters_flat(e, table, first) else []
    if first == last:
        texts = [f"# {row_name(e, first)}: {what}", *flat]
        layers = [f"{layer}," for layer in block_layers(e, table, lane, first, str(first))]
        texts += ["Residual(", *_in(layers), "),"] if block.skip else layers
    else:
        layers = [f"{layer}," for layer in block_layers(e, table, lane, first, "number")]
        numbered, plain = f"number in range({first}, {last + 1})", f"_ in range({last - first + 1})"
        wrap = "Residual" if block.skip else "nn.Sequential"
        piece = [f"{wrap}(", *_in(layers), ")", f"for {numbered if block.dropout or noise else plain}"]
        texts = [f"# blocks {first + 1} to {last + 1}, each: {what}", *flat, "*[", *_in(piece), "],"]
    return [Line(f"{TAB}{text}", first, last) for text in texts]


def _in(texts: list[str]) -> list[str]:
    return [indent(text, TAB) for text in texts]


def _is_flattened(e: Experiment, table: list[Row]) -> bool:
    """Whether images are vectors from the start, because the first block is dense."""
    return len(DATA_FACTS[e.data.name].shape) == 3 and len(table[0].shape) == 1


def _weights(e: Experiment) -> list[Line]:
    """Initial weights, drawn as `bnviz.network.initial` draws them."""
    kind = e.network.initialisation.kind
    each = "for layer in (m for m in net.modules() if isinstance(m, (nn.Linear, nn.Conv2d))):"
    if kind == "zeros":
        return lines(each, f"{TAB}nn.init.zeros_(layer.weight)", *_no_bias())
    draw = {
        "torch": "nn.init.uniform_(layer.weight, -bound, bound, generator=generator)",
        "he": 'nn.init.kaiming_normal_(layer.weight, nonlinearity="relu", generator=generator)',
        "xavier": "nn.init.xavier_normal_(layer.weight, generator=generator)",
        "gaussian": (
            f"nn.init.normal_(layer.weight, std={number(e.network.initialisation.std)}, generator=generator)"
        ),
    }[kind]
    body = ["generator = torch.Generator().manual_seed(1000 * SEED + number)"]
    if kind == "torch":
        body.append("bound = 1 / math.sqrt(layer.weight[0].numel())")
    body.append(draw)
    if kind == "torch":
        body += ["if layer.bias is not None:", f"{TAB}{draw.replace('weight', 'bias')}"]
    return [
        *comment("Each layer draws from a generator of its own, the same in every lane."),
        *lines("layers = [m for m in net.modules() if isinstance(m, (nn.Linear, nn.Conv2d))]"),
        *lines("for number, layer in enumerate(layers):", *_in(body)),
        *([] if kind == "torch" else lines(*_no_bias())),
    ]


def _no_bias() -> list[str]:
    return [f"{TAB}if layer.bias is not None:", f"{TAB * 2}nn.init.zeros_(layer.bias)"]
