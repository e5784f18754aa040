#!/usr/bin/env python3
"""Makes gradients.safetensors beside each fixture that has logits: what PyTorch's autograd gives in fp64.

`loss` is the mean cross entropy of case 1 of expected.safetensors, of the next token for causal models and of the token itself
for BERT. For every weight NAME: `norm.NAME`, the length of its gradient, and `sample.NAME`, up to 64 elements of it at even
distances of the flattened tensor. gpt2 and llama also have `curve`, the losses of 50 steps of torch.optim.AdamW (rate 1e-2,
betas 0.9 and 0.99, decay 0.1 on matrices other than wpe, gradients clipped to length 1) on that same case.
"""
import sys
from pathlib import Path

import torch
import transformers
from safetensors.torch import load_file, save_file

HERE = Path(__file__).parent


def loss_of(model, ids, causal, types=None):
    logits = model(input_ids=ids, **({} if types is None else {"token_type_ids": types})).logits
    if causal:
        logits, targets = logits[:, :-1], ids[:, 1:]
    else:
        targets = ids
    return torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), targets.reshape(-1))


def main() -> None:
    for folder in sorted(path.parent for path in HERE.glob("*/expected.safetensors")):
        if not (folder / "config.json").exists():
            continue
        config = transformers.AutoConfig.from_pretrained(folder)
        is_bert = config.model_type == "bert"
        if is_bert and not (config.architectures or [""])[0].endswith("MaskedLM"):
            continue
        kind = transformers.AutoModelForMaskedLM if is_bert else transformers.AutoModelForCausalLM
        model = kind.from_pretrained(folder, torch_dtype=torch.float64, attn_implementation="eager").double().eval()
        stored = set()
        for file in folder.glob("*.safetensors"):
            if file.name.startswith("model"):
                stored |= set(load_file(file))
        case = load_file(folder / "expected.safetensors")
        ids = case["case1.input_ids"]
        loss = loss_of(model, ids, not is_bert, case.get("case1.token_type_ids"))
        loss.backward()
        out = {"loss": loss.detach().float().reshape(1)}
        for name, weight in model.named_parameters():
            if weight.grad is None:
                continue
            old = name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")
            names = [n.removeprefix(p) for n in (name, old) for p in ("", "transformer.", "bert.", "model.")] + ["embed_out.weight"] * ("lm_head" in name)
            known = [n for n in names if n in stored]
            if not known:
                continue
            flat = weight.grad.flatten()
            step = max(1, flat.numel() // 64)
            out["norm." + known[0]] = flat.norm().float().reshape(1)
            out["sample." + known[0]] = flat[::step][:64].float().contiguous()
        if folder.name in ("gpt2", "llama"):
            groups = [
                {"params": [w for n, w in model.named_parameters() if w.dim() > 1 and "wpe" not in n], "weight_decay": 0.1},
                {"params": [w for n, w in model.named_parameters() if w.dim() <= 1 or "wpe" in n], "weight_decay": 0.0},
            ]
            optimiser = torch.optim.AdamW(groups, lr=1e-2, betas=(0.9, 0.99), eps=1e-8)
            curve = []
            for _ in range(50):
                optimiser.zero_grad()
                loss = loss_of(model, ids, True)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimiser.step()
                curve.append(loss.detach())
            out["curve"] = torch.stack(curve).float()
        save_file(out, folder / "gradients.safetensors")
        print(folder.name, len(out), "tensors", file=sys.stderr)


main()
