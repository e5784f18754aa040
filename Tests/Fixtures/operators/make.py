#!/usr/bin/env python3
"""Makes gradients.json: what PyTorch's autograd gives, in fp64, for every differentiable row of Vitrine's operator table.

`rows` has, for the name of every row, cases at seeded random shapes. A case has `sizes` (the numbers that the row's axes name), `inputs`
(each with its shape and values, in the order of the row), `weights` that the elements of the output are summed with (0 where a score is
hidden), the `output` (null where it is hidden) and `gradients`, by the index of an input. Inputs are rounded to float32, weights of half
precision to theirs, and the rest is in fp64; what is written of it has eight digits.

Written from the definitions in torch.nn.functional, apart from Vitrine's loops. Rows that take more than tensors take it from their sizes: ids
are i · 7 mod entries, every third target does not count, attention is scaled by 1 / sqrt(d_head), epsilon is 1e-5. Which elements dropout
keeps is Vitrine's hash, which `kept` works out again.
"""
import json
import math
import random
from pathlib import Path

import torch
import torch.nn.functional as F

HERE = Path(__file__).parent
CASES = 3
draw = random.Random(20)
torch.manual_seed(20)
torch.set_default_dtype(torch.float64)


def normal(*shape, scale=1.0):
    return (torch.randn(*shape) * scale).float().double()


def ids(count, below):
    return torch.tensor([i * 7 % below for i in range(count)])


def targets(rows, columns):
    return torch.tensor([-100 if i % 3 == 2 else i * 7 % columns for i in range(rows)])


def kept(count, rate, seed):
    """1 / (1 - rate) where the hash of a place keeps it, else 0; for seeds and places of 32 bits."""
    def of(place):
        h = (place * 0x9E3779B1 & 0xFFFFFFFF) ^ seed
        h ^= h >> 16
        h = h * 0x85EBCA6B & 0xFFFFFFFF
        h ^= h >> 13
        h = h * 0xC2B2AE35 & 0xFFFFFFFF
        h ^= h >> 16
        return h >= int(rate * 2**32)

    return torch.tensor([1 / (1 - rate) if of(place) else 0.0 for place in range(count)])


def eighths(*shape):
    """Short to write, and exact in float32."""
    return torch.randint(-16, 17, shape) / 8


def table():
    return [draw.randint(1, 6), draw.randint(2, 19)]


def product(layout, dtype):
    def inputs(s):
        w = normal(s[2], s[1]) if layout == "out-in" else normal(s[1], s[2])
        return [normal(s[0], s[1]), {"f32": w, "f16": w.half().double(), "bf16": cut_bits(w)}[dtype], normal(s[2])]

    def function(s, x, w, b):
        return F.linear(x, w if layout == "out-in" else w.T, b)

    return lambda: [draw.randint(1, 9), draw.randint(1, 13), draw.randint(1, 18)], inputs, function, [0, 1, 2] if dtype == "f32" else [0, 2]


def cut_bits(w):
    """Without the lower half of its bits: what bfloat16 holds."""
    return (w.float().view(torch.int32) & -65536).view(torch.float32).double()


def plain(function, count=1, scale=1.0, shape=table, by=None):
    """A function of as many tensors of rows by columns."""
    return shape, lambda s: [normal(*s, scale=scale) for _ in range(count)], lambda s, *x: function(*x), by or list(range(count))


def normed(function, count):
    return table, lambda s: [normal(*s), normal(s[1]), normal(s[1])], function, list(range(count))


def rms(s, x, gain, _):
    return F.rms_norm(x, [s[1]], gain, 1e-5)


def rotated(interleaved):
    def shape():
        pairs = draw.randint(1, 4)
        return [draw.randint(1, 5), draw.randint(1, 3), 2 * pairs + draw.randint(0, 3), pairs]

    def function(s, x, cos, sin):
        n = s[3]
        turned, rest = x[..., : 2 * n], x[..., 2 * n:]
        c, d = cos[:, None, :], sin[:, None, :]
        if interleaved:
            a, b = turned[..., 0::2], turned[..., 1::2]
            turned = torch.stack([a * c - b * d, b * c + a * d], -1).flatten(-2)
        else:
            a, b = turned[..., :n], turned[..., n:]
            turned = torch.cat([a * c - b * d, b * c + a * d], -1)
        return torch.cat([turned, rest], -1)

    return shape, lambda s: [normal(*s[:3]), normal(s[0], s[3]), normal(s[0], s[3])], function, [0]


def heads(fewest=2):
    groups = draw.randint(1, 2)
    return [draw.randint(fewest, 15), groups * draw.randint(1, 2), groups, draw.randint(1, 5)]


def qkv(s):
    return [normal(s[0], s[1], s[3]), normal(s[0], s[2], s[3]), normal(s[0], s[2], s[3])]


def seen(queries, causal=True, window=None):
    """Which key a query sees."""
    i, j = torch.arange(queries)[:, None], torch.arange(queries)[None, :]
    return ((j <= i) if causal else torch.ones(queries, queries, dtype=torch.bool)) & (j > i - (window or queries + 1))


def attended(causal=True, window=None, first=False):
    def function(s, q, k, v, *_):
        z = F.scaled_dot_product_attention(
            *(x.transpose(0, 1)[None] for x in (q, k, v)), attn_mask=seen(s[0], causal, window), enable_gqa=True)
        return z[0].transpose(0, 1)

    # More queries than a window has keys, so that it hides some.
    return lambda: heads((window or 1) + 1), lambda s: qkv(s) + ([torch.zeros(1)] if first else []), function, [0, 1, 2]


def scores(s, q, k, _):
    k = k.repeat_interleave(s[1] // s[2], 1)
    return torch.einsum("ihc,jhc->hij", q, k).div(math.sqrt(s[3])).masked_fill(~seen(s[0]), -math.inf)


def entries():
    def shape():
        return [draw.randint(1, 9), draw.randint(1, 9), draw.randint(1, 6)]

    return shape, lambda s: [normal(s[2], s[1])], lambda s, x: F.embedding(ids(s[0], s[2]), x), [0]


def dropped(s, x):
    return x * kept(s[0] * s[1], 0.25, 7).reshape(s)


def loss(function, second=None):
    return table, lambda s: [normal(*s, scale=3)] + ([second(s)] if second else []), function, [0]


ACTIVATIONS = {
    "gelu": F.gelu, "relu": F.relu, "silu": F.silu, "tanh": torch.tanh, "quick_gelu": lambda x: x * torch.sigmoid(1.702 * x),
    **{name: lambda x: F.gelu(x, approximate="tanh") for name in ["gelu_new", "gelu_pytorch_tanh", "gelu_fast"]},
}

# Of each row: a random shape, inputs of it, the function, and the inputs that it has a derivative by.
ROWS = {
    **{f"linear {dtype} {layout}": product(layout, dtype) for dtype in ["f32", "f16", "bf16"] for layout in ["out-in", "in-out"]},
    "cut": plain(lambda x: F.hardshrink(x, 0.5)),
    "layer norm": normed(lambda s, x, gain, bias: F.layer_norm(x, [s[1]], gain, bias, 1e-5), 3),
    "RMS norm": normed(rms, 2),
    **{f"activation {name}": plain(function, scale=3) for name, function in ACTIVATIONS.items()},
    "attention causal": attended(first=True),
    "attention bidirectional": attended(causal=False, first=True),
    "attention windowed": attended(window=9, first=True),
    "attention scores": (heads, qkv, scores, [0, 1]),
    "attention mix": attended(),
    "scale": plain(lambda x: x * -0.75),
    "affine": normed(lambda s, x, gain, bias: x * gain + bias, 3),
    "select": entries(),
    "gather": entries(),
    "concatenate": (table, lambda s: [normal(*s), normal(2, s[1])], lambda s, a, b: torch.cat([a, b, a]), [0, 1]),
    "dropout": (table, lambda s: [normal(*s)], dropped, [0]),
    "cross entropy": loss(lambda s, x: F.cross_entropy(x, targets(*s)).reshape(1)),
    "divergence": loss(lambda s, x, t: F.kl_div(x.log_softmax(-1), t, reduction="batchmean").reshape(1),
                       lambda s: normal(*s, scale=2).softmax(-1).float().double()),
    "mean squared error": plain(lambda a, b: F.mse_loss(a, b).reshape(1), 2),
    "add": plain(torch.add, 2),
    "multiply": plain(torch.mul, 2),
    "softmax": plain(lambda x: x.softmax(-1), scale=4),
    "rotate halves": rotated(False),
    "rotate interleaved": rotated(True),
    # Behind the others, whose cases stay as they are.
    "mean magnitude": plain(lambda x: x.abs().mean().reshape(1)),
}


def values(x, digits=8):
    numbers = (None if math.isinf(v) else float(f"{v:.{digits}g}") for v in x.detach().flatten().tolist())
    return [int(v) if v is not None and v == int(v) else v for v in numbers]


def case(shape, inputs, function, by):
    sizes = shape()
    given = inputs(sizes)
    for index in by:
        given[index].requires_grad_()
    output = function(sizes, *given)
    weights = torch.where(output.detach().isfinite(), eighths(*output.shape), 0.0)
    (torch.where(output.detach().isfinite(), output, 0.0) * weights).sum().backward()
    return {
        "sizes": sizes, "inputs": [{"shape": list(x.shape), "values": values(x, 9)} for x in given], "weights": values(weights),
        "output": values(output), "gradients": {str(index): values(given[index].grad) for index in by},
    }


def main():
    rows = {name: [case(*row) for _ in range(CASES)] for name, row in ROWS.items()}
    text = ",\n".join(f"{json.dumps(name)}: {json.dumps(cases, separators=(',', ':'))}" for name, cases in rows.items())
    (HERE / "gradients.json").write_text(f'{{"rows": {{\n{text}\n}}}}\n')
    print(len(rows), "rows,", (HERE / "gradients.json").stat().st_size, "bytes")


main()
