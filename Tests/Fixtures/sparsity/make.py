#!/usr/bin/env python3
"""Makes matrices.safetensors and models.safetensors: thresholds and what is left under them, written apart from Vitrine.

matrices.safetensors, by NumPy: inputs `x` [tokens, inputs], a weight `w` [inputs, outputs] and a bias `b`, and for each target P of 25,
50, 90 (percent) the threshold `threshold.P` that makes P % of the inputs zero (the smallest magnitude that stays, of all tokens
together: TEAL's empirical quantile, arXiv 2408.14690), the inputs under it `cut.P` and the outputs `y.P` in fp64.

models.safetensors, by PyTorch in fp64 on the tiny models of ../models, with forward hooks of its own: `windows` [windows, tokens], and
for MODEL in gpt2, neox-parallel, llama, qwen3 and RULE in teal, cats (gated models only): `MODEL.RULE.thresholds` [layer, site] for a
target of 50 %, layer after layer, each seeing what reaches it through those before, at the sites attention, z, mlp, gate, hidden (0
where the rule has none); `MODEL.RULE.zeros` [layer, site], the share of zeros that comes there on `others` [windows, tokens]; and
`MODEL.RULE.logits`, the logits on `others` under these thresholds. And for MODEL in gpt2, llama with ReLU in place of their activation:
`MODEL.explained` [layer, rank 1, 4, 8], the share of the variance of what neurons add up on `windows` that lies in so many of their
principal directions, by a singular value decomposition.
"""
from pathlib import Path

import numpy as np
import torch
import transformers
from safetensors.numpy import save_file

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
SITES = ["attention", "z", "mlp", "gate", "hidden"]


def threshold(x, share):
    """The smallest magnitude that stays when `share` of all go."""
    return np.sort(np.abs(x), axis=None)[int(share * x.size)]


def modules(model):
    """Per layer: which modules read each site; the gate is what its activation gives."""
    kind = model.config.model_type
    if kind == "gpt2":
        return [{"attention": [b.attn.c_attn], "z": [b.attn.c_proj], "mlp": [b.mlp.c_fc], "hidden": [b.mlp.c_proj]}
                for b in model.transformer.h]
    if kind == "gpt_neox":
        return [{"attention": [b.attention.query_key_value], "z": [b.attention.dense], "mlp": [b.mlp.dense_h_to_4h],
                 "hidden": [b.mlp.dense_4h_to_h]} for b in model.gpt_neox.layers]
    return [{"attention": [b.self_attn.q_proj, b.self_attn.k_proj, b.self_attn.v_proj], "z": [b.self_attn.o_proj],
             "mlp": [b.mlp.gate_proj, b.mlp.up_proj], "hidden": [b.mlp.down_proj], "activation": b.mlp.act_fn}
            for b in model.model.layers]


class Cutter:
    """Cuts what comes to the sites; chooses the threshold of a site at the first module that reads it, when there is a share."""

    def __init__(self, model, sites, share=None, thresholds=None):
        self.sites, self.share = sites, share
        layers = modules(model)
        self.thresholds = np.zeros((len(layers), len(SITES))) if thresholds is None else thresholds
        self.zeros = np.zeros((len(layers), len(SITES)))
        self.hooks = []
        for layer, places in enumerate(layers):
            for site in ["attention", "z", "mlp", "hidden"]:
                for index, module in enumerate(places[site]):
                    self.hooks.append(module.register_forward_pre_hook(
                        lambda m, a, layer=layer, site=site, first=index == 0: (self.cut(a[0], layer, site, first),)))
            if "activation" in places:
                self.hooks.append(places["activation"].register_forward_hook(
                    lambda m, a, out, layer=layer: self.cut(out, layer, "gate", True)))

    def cut(self, x, layer, site, first):
        at = SITES.index(site)
        if site in self.sites:
            if first and self.share is not None:
                self.thresholds[layer, at] = threshold(x.numpy(), self.share)
            x = torch.where(x.abs() < self.thresholds[layer, at], torch.zeros_like(x), x)
        self.zeros[layer, at] = float((x == 0).double().mean())
        return x

    def remove(self):
        for hook in self.hooks:
            hook.remove()


def main() -> None:
    random = np.random.default_rng(11)
    tokens, inputs, outputs = 10, 300, 8
    x = (random.normal(size=(tokens, inputs)) * np.exp(0.5 * random.normal(size=inputs))).astype(np.float32)
    w = random.normal(size=(inputs, outputs)).astype(np.float32)
    b = random.normal(size=outputs).astype(np.float32)
    out = {"x": x, "w": w, "b": b}
    for percent in [25, 50, 90]:
        t = threshold(x, percent / 100)
        cut = np.where(np.abs(x) < t, np.float32(0), x)
        assert abs(np.mean(cut == 0) - percent / 100) < 1e-3
        out[f"threshold.{percent}"] = np.array([t], np.float32)
        out[f"cut.{percent}"] = cut
        out[f"y.{percent}"] = (cut.astype(np.float64) @ w.astype(np.float64) + b).astype(np.float32)
    save_file(out, HERE / "matrices.safetensors")

    windows, others = random.integers(0, 53, (3, 13)), random.integers(0, 53, (2, 11))
    out = {"windows": windows.astype(np.int64), "others": others.astype(np.int64)}
    for name in ["gpt2", "neox-parallel", "llama", "qwen3"]:
        model = transformers.AutoModelForCausalLM.from_pretrained(
            MODELS / name, torch_dtype=torch.float64, attn_implementation="eager").double().eval()
        rules = {"teal": ["attention", "z", "mlp", "hidden"]} | ({"cats": ["gate"]} if hasattr(model.config, "rms_norm_eps") else {})
        for rule, sites in rules.items():
            with torch.no_grad():
                chosen = Cutter(model, sites, share=0.5)
                model(input_ids=torch.tensor(windows))
                chosen.remove()
                under = Cutter(model, sites, thresholds=chosen.thresholds)
                logits = model(input_ids=torch.tensor(others)).logits.numpy()
                under.remove()
            out[f"{name}.{rule}.thresholds"] = chosen.thresholds.astype(np.float32)
            out[f"{name}.{rule}.zeros"] = under.zeros.astype(np.float32)
            out[f"{name}.{rule}.logits"] = logits.astype(np.float32)
            print(name, rule, under.zeros.round(3).tolist())
    for name in ["gpt2", "llama"]:
        model = transformers.AutoModelForCausalLM.from_pretrained(
            MODELS / name, torch_dtype=torch.float64, attn_implementation="eager",
            **{"activation_function" if name == "gpt2" else "hidden_act": "relu"}).double().eval()
        made = []
        for places in modules(model):
            places["mlp"][0].register_forward_hook(lambda m, a, out: made.append(out.reshape(-1, out.shape[-1])))
        with torch.no_grad():
            model(input_ids=torch.tensor(windows))
        squares = [np.linalg.svd(y.numpy() - y.numpy().mean(0), compute_uv=False) ** 2 for y in made]
        out[f"{name}.explained"] = np.array([[s[:rank].sum() / s.sum() for rank in (1, 4, 8)] for s in squares], np.float32)
        print(name, "explained", out[f"{name}.explained"].round(3).tolist())
    save_file(out, HERE / "models.safetensors")


if __name__ == "__main__":
    main()
