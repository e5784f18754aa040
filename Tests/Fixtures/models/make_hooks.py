#!/usr/bin/env python3
"""Writes what TransformerLens gives for case 1 of fixtures that make.py made, on raw weights (nothing folded or centred).

tl.safetensors has every activation under its uniform hook name, per-head results included; the bridge's own names (`hook_in`,
`hook_out`, rotary tables) are left out. ablated.safetensors has the logits with each head's z set to zero in turn.
"""
import argparse
import tempfile
from functools import partial
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


def open_bridge(folder: Path, tokenizer: PreTrainedTokenizerFast) -> TransformerBridge:
    bridge = TransformerBridge.boot_transformers(str(folder), dtype=torch.float32, device="cpu", tokenizer=tokenizer)
    bridge.enable_compatibility_mode(no_processing=True, disable_warnings=True)
    bridge.set_use_attn_result(True)
    return bridge


def activations(bridge: TransformerBridge, ids: torch.Tensor) -> dict[str, torch.Tensor]:
    _, cache = bridge.run_with_cache(ids)
    kept = {name: value for name, value in cache.items()
            if name.split(".")[-1] not in LEFT_OUT and ".q_norm." not in name and ".k_norm." not in name}
    return {name: value.contiguous().clone() for name, value in kept.items()}


def ablations(bridge: TransformerBridge, ids: torch.Tensor) -> dict[str, torch.Tensor]:
    """`L0.H1` -> logits [batch, pos, vocab] with that head's z zero at every position."""
    def zero(z, hook, head):
        z = z.clone()
        z[:, :, head] = 0
        return z

    return {f"L{layer}.H{head}": bridge.run_with_hooks(
                ids, fwd_hooks=[(f"blocks.{layer}.attn.hook_z", partial(zero, head=head))], return_type="logits").contiguous()
            for layer in range(bridge.cfg.n_layers) for head in range(bridge.cfg.n_heads)}


@torch.no_grad()
def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder that make.py filled")
    output = arguments.parse_args().output
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = placeholder_tokenizer(folder)
        for name in FIXTURES:
            bridge = open_bridge(output / name, tokenizer)
            expected = load_file(output / name / "expected.safetensors")
            ids = expected["case1.input_ids"]
            gap = (bridge(ids) - expected["case1.logits"]).abs().max().item()
            if gap > 5e-5:
                raise SystemExit(f"{name}: TransformerLens' logits are {gap:.1e} from transformers'; nothing written")
            for file, values in {"tl": activations(bridge, ids), "ablated": ablations(bridge, ids)}.items():
                save_file(values, output / name / f"{file}.safetensors")
                print(f"{name}/{file}.safetensors: {len(values)} arrays")


if __name__ == "__main__":
    main()
