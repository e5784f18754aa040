#!/usr/bin/env python3
"""Writes NAME-expected.safetensors for trained models: what transformers computes in fp64, as F32.

Those models are not fixtures: tests that use their values are skipped where the shared folder is absent. The model inside the program
is checked everywhere.
"""
import argparse
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from transformers import AutoModel, AutoModelForCausalLM

SENTENCE = "the cat sat on the mat"
POSITIONS = 64  # tokens of tinyshakespeare, from the start of the last tenth
LAYER = 1  # whose patterns are kept


@torch.no_grad()
def minilm(models: Path) -> dict[str, torch.Tensor]:
    folder = models / "all-MiniLM-L6-v2"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    ids = torch.tensor([tokenizer.encode(SENTENCE).ids])
    model = AutoModel.from_pretrained(folder, dtype=torch.float64, attn_implementation="eager").eval()
    out = model(input_ids=ids, output_attentions=True, output_hidden_states=True)
    last = out.last_hidden_state
    values = {"input_ids": ids, "last_hidden_state": last, "embedding": torch.nn.functional.normalize(last.mean(1), dim=-1)}
    values |= {f"pattern.{layer}": pattern for layer, pattern in enumerate(out.attentions)}
    return values | {f"hidden.{i}": value for i, value in enumerate(out.hidden_states[:-1])}


@torch.no_grad()
def shakespeare(folder: Path, text: str) -> dict[str, torch.Tensor]:
    ids = Tokenizer.from_file(str(folder / "tokenizer.json")).encode(text[len(text) * 9 // 10 :][:1000]).ids[:POSITIONS]
    ids = torch.tensor([ids])
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float64, attn_implementation="eager").eval()
    out = model(input_ids=ids, output_attentions=True)
    losses = torch.nn.functional.cross_entropy(out.logits[0, :-1], ids[0, 1:], reduction="none")
    return {"input_ids": ids, "logits.last": out.logits[:, -1], "loss.by_token": losses[None], "loss": losses.mean()[None],
            f"pattern.{LAYER}": out.attentions[LAYER]}


def write(values: dict[str, torch.Tensor], path: Path) -> None:
    save_file({name: value.float().contiguous() if value.is_floating_point() else value for name, value in values.items()}, path)
    print(f"{path.name}: {path.stat().st_size} bytes")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="where to write")
    arguments.add_argument("--shared", type=Path, required=True, help="the folder that holds models/ and data/")
    arguments.add_argument("--builtin", type=Path, required=True, help="the folder of the model inside the program")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    write(minilm(options.shared / "models"), options.output / "minilm-expected.safetensors")
    text = (options.shared / "data/tinyshakespeare.txt").read_text()
    folders = {name: options.shared / "models" / name for name in ["shakespeare-gpt2", "shakespeare-llama"]} | {"builtin": options.builtin}
    for name, folder in folders.items():
        write(shakespeare(folder, text), options.output / f"{name}-expected.safetensors")


if __name__ == "__main__":
    main()
