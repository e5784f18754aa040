#!/usr/bin/env python3
"""Writes tl.safetensors beside fixtures that make.py made: every activation TransformerLens names, for case 1.

Weights are left raw (nothing folded or centred), per-head results are on. Keys are TransformerLens' uniform hook names;
its bridge-only names (`hook_in`, `hook_out`, rotary tables) are left out.
"""
import argparse
import tempfile
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer, models
from transformer_lens.model_bridge import TransformerBridge
from transformers import PreTrainedTokenizerFast

FIXTURES = ["gpt2", "neox-parallel", "llama", "qwen3"]
LEFT_OUT = {"hook_in", "hook_out", "hook_cos", "hook_sin", "hook_unembed", "hook_hidden_states", "hook_q_normed", "hook_k_normed"}


def placeholder_tokenizer(folder: str) -> PreTrainedTokenizerFast:
    """The bridge insists on a tokenizer that lies in a folder; the fixtures have none and the inputs are ids."""
    words = Tokenizer(models.WordLevel({"a": 0, "b": 1}, unk_token="a"))
    PreTrainedTokenizerFast(tokenizer_object=words, bos_token="a", eos_token="b", pad_token="a").save_pretrained(folder)
    return PreTrainedTokenizerFast.from_pretrained(folder)


@torch.no_grad()
def activations(folder: Path, tokenizer: PreTrainedTokenizerFast) -> dict[str, torch.Tensor]:
    bridge = TransformerBridge.boot_transformers(str(folder), dtype=torch.float32, device="cpu", tokenizer=tokenizer)
    bridge.enable_compatibility_mode(no_processing=True, disable_warnings=True)
    bridge.set_use_attn_result(True)
    expected = load_file(folder / "expected.safetensors")
    logits, cache = bridge.run_with_cache(expected["case1.input_ids"])
    gap = (logits - expected["case1.logits"]).abs().max().item()
    if gap > 5e-5:
        raise SystemExit(f"{folder.name}: TransformerLens' logits are {gap:.1e} from transformers'; not written")
    kept = {name: value for name, value in cache.items()
            if name.split(".")[-1] not in LEFT_OUT and ".q_norm." not in name and ".k_norm." not in name}
    return {name: value.contiguous().clone() for name, value in kept.items()}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder that make.py filled")
    output = arguments.parse_args().output
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = placeholder_tokenizer(folder)
        for name in FIXTURES:
            values = activations(output / name, tokenizer)
            save_file(values, output / name / "tl.safetensors")
            print(f"{name}: {len(values)} hooks, {(output / name / 'tl.safetensors').stat().st_size} bytes")


if __name__ == "__main__":
    main()
