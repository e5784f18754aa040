#!/usr/bin/env python3
"""Makes stand_ins.safetensors: what stands in for masked parts, and what models compute with it, by PyTorch in fp64.

For MODEL in gpt2, neox-parallel, llama, qwen3, bert-mlm of ../models and each PART of its second layer in head (the heads 0 and 1, whole
KV groups here), neuron (the neuron 2), attention (what attention adds) and mlp (what the MLP adds):

`MODEL.PART.mean` [width]: its mean over all positions of the windows `windows` [windows, tokens];
`MODEL.PART.mean.logits` [tokens, vocabulary]: the logits of `prompt` when that stands in everywhere (mean ablation, Wang et al. 2022);
`MODEL.PART.resample.logits`: the same when, at position p, what it does at position p mod the length of the text `other` stands in
(resample ablation, Chan et al. 2022); `prompt` is longer than `other`.

Heads are replaced in the input of the output projection, neurons in the input of the down projection.
"""
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.numpy import save_file

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
LAYER = 1


def projections(model):
    """The output projection of attention and the down projection of the MLP of the layer."""
    kind = model.config.model_type
    if kind == "gpt2":
        block = model.transformer.h[LAYER]
        return block.attn.c_proj, block.mlp.c_proj
    if kind == "gpt_neox":
        block = model.gpt_neox.layers[LAYER]
        return block.attention.dense, block.mlp.dense_4h_to_h
    if kind == "bert":
        block = model.bert.encoder.layer[LAYER]
        return block.attention.output.dense, block.output.dense
    block = model.model.layers[LAYER]
    return block.self_attn.o_proj, block.mlp.down_proj


class Part:
    """Where a part's output is: an input or the output of a projection, and which features of it."""

    def __init__(self, module, is_input, features):
        self.module, self.is_input, self.features = module, is_input, features

    def seen(self, model, ids):
        """[tokens, width] of the part on a text."""
        kept = []
        if self.is_input:
            hook = self.module.register_forward_pre_hook(lambda m, a: kept.append(a[0][0, :, self.features].clone()))
        else:
            hook = self.module.register_forward_hook(lambda m, a, r: kept.append(r[0, :, self.features].clone()))
        model(input_ids=torch.tensor(ids[None]))
        hook.remove()
        return kept[0]

    def logits(self, model, ids, rows):
        """[tokens, vocabulary] with rows [tokens, width] in the part's place."""
        def put(x):
            x = x.clone()
            x[0, :, self.features] = rows
            return x
        if self.is_input:
            hook = self.module.register_forward_pre_hook(lambda m, a: (put(a[0]),))
        else:
            hook = self.module.register_forward_hook(lambda m, a, r: put(r))
        logits = model(input_ids=torch.tensor(ids[None])).logits[0]
        hook.remove()
        return logits


@torch.no_grad()
def main() -> None:
    random = np.random.default_rng(11)
    windows = random.integers(0, 50, (3, 13))
    other, prompt = random.integers(0, 50, 5), random.integers(0, 50, 12)
    out = {"windows": windows.astype(np.int64), "other": other[None].astype(np.int64), "prompt": prompt[None].astype(np.int64)}
    for name in ["gpt2", "neox-parallel", "llama", "qwen3", "bert-mlm"]:
        kind = transformers.AutoModelForMaskedLM if name.startswith("bert") else transformers.AutoModelForCausalLM
        model = kind.from_pretrained(MODELS / name, dtype=torch.float64, attn_implementation="eager").double().eval()
        o, down = projections(model)
        width = getattr(model.config, "head_dim", None) or model.config.hidden_size // model.config.num_attention_heads
        everything = slice(0, model.config.hidden_size)
        parts = {"head": Part(o, True, slice(0, 2 * width)), "neuron": Part(down, True, slice(2, 3)),
                 "attention": Part(o, False, everything), "mlp": Part(down, False, everything)}
        for part, it in parts.items():
            mean = torch.cat([it.seen(model, window) for window in windows]).mean(0)
            rows = it.seen(model, other)
            out[f"{name}.{part}.mean"] = mean.numpy().astype(np.float32)
            out[f"{name}.{part}.mean.logits"] = it.logits(model, prompt, mean).numpy().astype(np.float32)
            chosen = rows[torch.arange(len(prompt)) % len(other)]
            out[f"{name}.{part}.resample.logits"] = it.logits(model, prompt, chosen).numpy().astype(np.float32)
    save_file(out, HERE / "stand_ins.safetensors")


if __name__ == "__main__":
    main()
