#!/usr/bin/env python3
"""Prunes, compacts and saves models with the built program and compares what transformers computes from the files.

For each family a small seeded model is written by transformers. The program masks a third of all neurons (the same number in each layer),
the second layer, and, where a head's width is a number of its own in the configuration, two of four KV groups of each layer; it saves that
model, whose masks become zeros, compacts it, and saves again. transformers must load both, compute the same logits within 1e-5 of their
size, and find fewer parameters in the second. What the program refuses to write for other programs is printed with its words.
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from transformers import AutoConfig, AutoModelForCausalLM

SIZES = dict(vocab_size=97, hidden_size=64, num_hidden_layers=3, num_attention_heads=8, intermediate_size=96, max_position_embeddings=32)
GROUPED = SIZES | dict(num_key_value_heads=4, head_dim=8)
MODELS = {
    "gpt2": dict(vocab_size=97, n_embd=64, n_layer=3, n_head=8, n_positions=32),
    "gpt_neox": SIZES, "llama": GROUPED, "mistral": GROUPED, "qwen2": GROUPED, "qwen3": GROUPED,
}


@torch.no_grad()
def logits(path: Path, ids: list[int]) -> tuple[np.ndarray, int]:
    model, info = AutoModelForCausalLM.from_pretrained(path, dtype=torch.float32, attn_implementation="eager", output_loading_info=True)
    if info["missing_keys"] or info.get("mismatched_keys"):
        sys.exit(f"{path}: {info}")
    return model.eval()(input_ids=torch.tensor([ids])).logits[0].numpy(), sum(p.numel() for p in model.parameters())


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--vitrine", required=True, help="the built program")
    options = arguments.parse_args()
    failed = False
    ids = [(7 * i * i + 3 * i + 1) % 97 for i in range(16)]
    for family, sizes in MODELS.items():
        torch.manual_seed(11)
        model = AutoModelForCausalLM.from_config(AutoConfig.for_model(family, **sizes))
        for weight in model.parameters():  # biases too, so that forgetting one shows
            weight.data.add_(0.05 * torch.randn_like(weight))
        with tempfile.TemporaryDirectory() as folder:
            original, masked, removed = (Path(folder) / name for name in ("original", "masked", "removed"))
            model.save_pretrained(original)
            heads = "" if family in ("gpt2", "gpt_neox") else "prune L0-2.H2-5; "
            command = (
                f'open "{original}"; prompt ids={",".join(map(str, ids))}; prune neurons amount=33% by=magnitude scope=layer round=1; '
                f'{heads}prune L1; save "{masked}"; compact; save "{removed}"')
            done = subprocess.run([options.vitrine, "-c", command], capture_output=True, text=True)
            if not removed.exists():
                failed = True
                print(f"{family:10} refused: {(done.stdout + done.stderr).strip().splitlines()[-2:]}")
                continue
            (expected, many), (found, few) = logits(masked, ids), logits(removed, ids)
            gap = np.abs(found - expected).max() / np.abs(expected).max()
            failed |= not (gap < 1e-5 and few < many)
            print(f"{family:10} {gap:.1e} of the largest logit, {many:,} parameters with zeros, {few:,} without")
    sys.exit(failed)


if __name__ == "__main__":
    main()
