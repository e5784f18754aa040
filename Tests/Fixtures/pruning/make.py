#!/usr/bin/env python3
"""Makes gates.safetensors and matrices.safetensors: scores for pruning, by implementations of other people or written apart.

gates.safetensors, by PyTorch's autograd in fp64 on the tiny models of ../models: for MODEL in gpt2, neox-parallel, llama, qwen3,
`MODEL.heads` [layer, KV group], `MODEL.neurons` [layer, neuron], `MODEL.layers` [layer] and `MODEL.dimensions` [d_model]: the mean over the windows `windows`
[windows, tokens] of |dL/dxi|, where L is the mean cross entropy of a window's next tokens and xi = 1 multiplies the output of the heads of
the group (z), of the neuron, of attention and MLP of the layer, or all that is added to the dimension of the residual stream (Michel et
al. 2019).

matrices.safetensors, by NumPy in fp64: a weight `w` [outputs, inputs] and inputs `x` [tokens, inputs] of one linear layer, and for each
RULE in half (50 %), thirty (30 %), 2:4, 4:8 the pruned weights by magnitude (`magnitude.RULE`; shares over the whole matrix,
patterns within their groups), Wanda (`wanda.RULE`; within each output row, Sun et al. 2023) and SparseGPT (`sparsegpt.RULE`; Frantar &
Alistarh 2023, blocks of 128 columns, damping 1 %).
"""
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.numpy import save_file

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"


def parts(model):
    """Per layer: attention, its output projection, MLP, its output projection."""
    kind = model.config.model_type
    if kind == "gpt2":
        return [(b.attn, b.attn.c_proj, b.mlp, b.mlp.c_proj) for b in model.transformer.h]
    if kind == "gpt_neox":
        return [(b.attention, b.attention.dense, b.mlp, b.mlp.dense_4h_to_h) for b in model.gpt_neox.layers]
    return [(b.self_attn, b.self_attn.o_proj, b.mlp, b.mlp.down_proj) for b in model.model.layers]


def gates(name, windows):
    config = transformers.AutoConfig.from_pretrained(MODELS / name)
    model = transformers.AutoModelForCausalLM.from_pretrained(
        MODELS / name, torch_dtype=torch.float64, attn_implementation="eager").double().eval()
    layers = parts(model)
    heads = config.num_attention_heads
    groups = getattr(config, "num_key_value_heads", None) or heads
    out = {"heads": [], "neurons": [], "layers": []}
    dimensions = []
    width = config.hidden_size
    begin = {"gpt2": lambda: model.transformer.drop, "gpt_neox": lambda: model.gpt_neox.emb_dropout}.get(
        config.model_type, lambda: model.model.embed_tokens)()
    for window in windows:
        xi = []
        stream = torch.ones(width, dtype=torch.float64, requires_grad=True)
        hooks = [begin.register_forward_hook(lambda m, a, r: r * stream)]
        for attention, o, mlp, down in layers:
            mixed = o.weight.shape[0] if config.model_type == "gpt2" else o.weight.shape[1]
            inner = down.weight.shape[0] if config.model_type == "gpt2" else down.weight.shape[1]
            here = {"heads": torch.ones(groups, dtype=torch.float64, requires_grad=True),
                    "neurons": torch.ones(inner, dtype=torch.float64, requires_grad=True),
                    "layers": torch.ones(1, dtype=torch.float64, requires_grad=True)}
            xi.append(here)
            hooks.append(o.register_forward_pre_hook(
                lambda m, a, h=here, w=mixed: (a[0] * h["heads"].repeat_interleave(w // groups),)))
            hooks.append(down.register_forward_pre_hook(lambda m, a, h=here: (a[0] * h["neurons"],)))
            hooks.append(attention.register_forward_hook(
                lambda m, a, r, h=here: (r[0] * h["layers"] * stream, *r[1:]) if isinstance(r, tuple) else r * h["layers"] * stream))
            hooks.append(mlp.register_forward_hook(lambda m, a, r, h=here: r * h["layers"] * stream))
        logits = model(input_ids=torch.tensor(window[None, :-1])).logits[0]
        torch.nn.functional.cross_entropy(logits, torch.tensor(window[1:])).backward()
        for kind in out:
            out[kind].append(torch.stack([h[kind].grad.abs() for h in xi]).numpy())
        dimensions.append(stream.grad.abs().numpy())
        for hook in hooks:
            hook.remove()
    return {kind: np.mean(found, axis=0) for kind, found in (out | {"dimensions": dimensions}).items()}


def keep_largest(score, share):
    """Mask of what stays when the smallest `share` of all go; of equal scores the first go."""
    flat = score.reshape(-1)
    gone = np.argsort(flat, kind="stable")[: int(round(share * flat.size))]
    mask = np.ones(flat.size, bool)
    mask[gone] = False
    return mask.reshape(score.shape)


def keep_pattern(score, n, m):
    """Mask of the n largest of every m neighbouring inputs."""
    rows, columns = score.shape
    grouped = score.reshape(rows, columns // m, m)
    order = np.argsort(grouped, axis=2, kind="stable")
    mask = np.ones(grouped.shape, bool)
    np.put_along_axis(mask, order[:, :, : m - n], False, axis=2)
    return mask.reshape(rows, columns)


RULES = {"half": 0.5, "thirty": 0.3, "2:4": (2, 4), "4:8": (4, 8)}


def masked(w, score, rule, within_rows):
    if isinstance(rule, tuple):
        return w * keep_pattern(score, *rule)
    if within_rows:
        return w * np.stack([keep_largest(row, rule) for row in score])
    return w * keep_largest(score, rule)


def sparsegpt(w, x, rule, block=128, damping=0.01):
    """As the authors' code goes through it: column by column, each error pushed onto the columns that come later."""
    w = w.copy()
    h = x.T @ x
    dead = np.diag(h) == 0
    h[dead, dead] = 1
    w[:, dead] = 0
    h[np.diag_indices_from(h)] += damping * np.mean(np.diag(h))
    upper = np.linalg.cholesky(np.linalg.inv(h)).T  # U with inv(H) = U^T U
    rows, columns = w.shape
    for start in range(0, columns, block):
        end = min(start + block, columns)
        part = w[:, start:end].copy()
        errors = np.zeros_like(part)
        inverse = upper[start:end, start:end]
        if not isinstance(rule, tuple):
            score = part ** 2 / np.diag(inverse)[None, :] ** 2
            keep = keep_largest(score, rule)
        else:
            keep = np.ones(part.shape, bool)
        for i in range(end - start):
            if isinstance(rule, tuple) and i % rule[1] == 0:
                n, m = rule
                score = part[:, i:i + m] ** 2 / np.diag(inverse)[None, i:i + m] ** 2
                keep[:, i:i + m] = keep_pattern(score, n, m)
            q = part[:, i] * keep[:, i]
            error = (part[:, i] - q) / inverse[i, i]
            part[:, i:] -= np.outer(error, inverse[i, i:])
            part[:, i] = q
            errors[:, i] = error
        w[:, start:end] = part
        w[:, end:] -= errors @ upper[start:end, end:]
    return w


def main() -> None:
    random = np.random.default_rng(7)
    windows = random.integers(0, 53, (3, 13))
    out = {"windows": windows.astype(np.int64)}
    for name in ["gpt2", "neox-parallel", "llama", "qwen3"]:
        for kind, value in gates(name, windows).items():
            out[f"{name}.{kind}"] = value.astype(np.float32)
    save_file(out, HERE / "gates.safetensors")

    # Inputs of very different size and correlated, as those of trained models are: magnitude goes wrong there.
    outputs, inputs, tokens = 8, 160, 192
    w = random.normal(size=(outputs, inputs)).astype(np.float32)
    x = random.normal(size=(tokens, inputs)) * np.exp(random.normal(size=inputs))
    x = (x + 0.5 * np.roll(x, 1, axis=1)).astype(np.float32)
    out = {"w": w, "x": x}
    w, x = w.astype(np.float64), x.astype(np.float64)
    for name, rule in RULES.items():
        out[f"magnitude.{name}"] = masked(w, np.abs(w), rule, False).astype(np.float32)
        out[f"wanda.{name}"] = masked(w, np.abs(w) * np.linalg.norm(x, axis=0)[None, :], rule, True).astype(np.float32)
        out[f"sparsegpt.{name}"] = sparsegpt(w, x, rule).astype(np.float32)
    save_file(out, HERE / "matrices.safetensors")
    for name in RULES:
        y = x @ w.T
        print(name, {kind: float(np.linalg.norm(x @ out[f"{kind}.{name}"].astype(np.float64).T - y) / np.linalg.norm(y))
                     for kind in ["magnitude", "wanda", "sparsegpt"]})


if __name__ == "__main__":
    main()
